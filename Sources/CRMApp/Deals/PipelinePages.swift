import Database
import Views
import WebServer

/// All pipelines, and the reasons for closing.
struct PipelineListPage {
    let pipelines: Pipelines
    let reasons: [CloseReason]
    let typed: FormFields
    let pipelineProblems: FormProblems
    let reasonProblems: FormProblems

    var page: Page {
        Page(
            PipelineText.title, width: .prose, problems: pipelineProblems.count + reasonProblems.count,
            body: pipelineCard + archivedCard + reasonCard(.won) + reasonCard(.lost) + newReason)
    }

    private var pipelineCard: HTML {
        let active = pipelines.active
        let rows = active.enumerated().map { index, pipeline in
            relatedRow(
                "<a href=\"\(PipelinePath.show(pipeline.id))\">\(user: pipeline.name)</a>",
                detail: HTML.join(
                    pipeline.openStages.enumerated().map {
                        $0 == 0 ? "\(user: $1.name)" : " \(changeArrow) \(user: $1.name)"
                    }),
                end: arrows(
                    pipeline.name, PipelinePath.position(pipeline.id), isFirst: index == 0,
                    isLast: index == active.count - 1))
        }
        let new = postForm(to: PipelinePath.list, problems: pipelineProblems) {
            textField("name", PipelineText.newPipeline, value: typed["name"] ?? "", problems: pipelineProblems)
                + buttonRow(button(PipelineText.add))
        }
        return card(PipelineText.pipelines, list(rows) + new)
    }

    private var archivedCard: HTML {
        let archived = pipelines.all.filter(\.isArchived)
        guard !archived.isEmpty else { return .empty }
        return card(
            PipelineText.archived,
            list(
                archived.map {
                    relatedRow(
                        "\(user: $0.name)",
                        end: postButton(BaseText.restore, to: PipelinePath.restoration($0.id), isCompact: true))
                }))
    }

    private func reasonCard(_ kind: StageKind) -> HTML {
        card(
            kind == .won ? PipelineText.wonReasons : PipelineText.lostReasons,
            list(reasons.filter { $0.kind == kind }.map(reasonRow)))
    }

    private func reasonRow(_ reason: CloseReason) -> HTML {
        guard !reason.isArchived else {
            let restore = postButton(BaseText.restore, to: PipelinePath.restoration(reason.id), isCompact: true)
            return relatedRow("<span class=\"quiet\">\(user: reason.name)</span>", end: restore)
        }
        let rename: HTML = """
            <form class="inline-form" id="reason-\(plain: reason.id.rawValue)" method="post" \
            action="\(PipelinePath.reason(reason.id))" data-once>\(csrf: ())\
            <input class="input" name="name" value="\(reason.name)" dir="auto" maxlength="100" \
            aria-label="\(BaseText.name): \(reason.name)"></form>
            """
        let save = button(BaseText.save, form: "reason-\(reason.id)", isCompact: true)
        let archive = postButton(BaseText.archive, to: PipelinePath.archive(reason.id), isCompact: true)
        return relatedRow(rename, end: "<span class=\"row\">\(save)\(archive)</span>")
    }

    private var newReason: HTML {
        card(
            PipelineText.newReason,
            postForm(to: PipelinePath.reasons, problems: reasonProblems) {
                textField("reason_name", BaseText.name, value: typed["reason_name"] ?? "", problems: reasonProblems)
                    + radios(
                        "kind", PipelineText.reasonFor, value: typed["kind"] ?? "lost",
                        choices: [Choice("won", DealText.state(.won)), Choice("lost", DealText.state(.lost))])
                    + buttonRow(button(PipelineText.addReason))
            })
    }

    private func list(_ rows: [HTML]) -> HTML {
        "<ul class=\"related\">\(rows.map { "<li>\($0)</li>" as HTML })</ul>"
    }
}

/// Two buttons that move a thing up and down its list.
private func arrows(_ name: String, _ link: Link, isFirst: Bool, isLast: Bool) -> HTML {
    let up: HTML =
        isFirst ? .empty : iconButton(PipelineText.moveUp(.string(name)), icon: .sortUp, name: "direction", value: "up")
    let down: HTML =
        isLast
        ? .empty : iconButton(PipelineText.moveDown(.string(name)), icon: .sortDown, name: "direction", value: "down")
    return "<form class=\"inline-form row\" method=\"post\" action=\"\(link)\" data-once>\(csrf: ())\(up)\(down)</form>"
}

/// One pipeline with its stages.
struct PipelinePage {
    let pipeline: SalesPipeline
    let form: PipelineForm

    var page: Page {
        Page(
            Wording.user(pipeline.name), trail: [Crumb(PipelineText.title, to: PipelinePath.list)], actions: actions,
            width: .prose, problems: form.problems.count, body: main + orderCard + newStage)
    }

    private var actions: HTML {
        pipeline.isArchived
            ? postButton(BaseText.restore, to: PipelinePath.restoration(pipeline.id), icon: .undo)
            : postButton(BaseText.archive, to: PipelinePath.archive(pipeline.id), icon: .trash)
    }

    private var main: HTML {
        postForm(to: PipelinePath.show(pipeline.id), problems: form.problems) {
            hiddenField("version", "\(pipeline.version)")
                + textField("name", BaseText.name, value: form.name, problems: form.problems)
                + HTML.join(form.rows.map(stageGroup))
                + submitBar(BaseText.save, cancel: PipelinePath.list)
        }
    }

    private func stageGroup(_ row: PipelineForm.Row) -> HTML {
        let stage = pipeline.stages.first { $0.id == row.id }
        let isOpen = stage?.kind == .open
        let figures: HTML =
            isOpen
            ? cell("probability", PipelineText.probability, row.probability, row)
                + cell("rotting", PipelineText.rotting, row.rotting, row)
            : hiddenField("probability", row.probability) + hiddenField("rotting", "")
        let problem = form.problems["stage-\(row.id)"]
        return """
            <fieldset class="group" id="f-stage-\(plain: row.id.rawValue)"><legend>\(user: stage?.name ?? row.name) \
            \(stage.map { isOpen ? .empty : badge(DealText.state($0.kind == .won ? .won : .lost), $0.tone) })</legend>\
            \(problem.map { "<p class=\"problem\">\($0.html)</p>" as HTML })\
            \(hiddenField("stage_id", "\(row.id)"))\
            <div class="field-row">\(cell("stage_name", PipelineText.stageName, row.name, row))\(kinds(row))\(figures)</div></fieldset>
            """
    }

    private func kinds(_ row: PipelineForm.Row) -> HTML {
        let id = "f-stage_kind-\(row.id)"
        let choices = [DealState.open, .won, .lost].map { state -> HTML in
            let isChosen = row.kind == state.rawValue
            return """
                <option value="\(state.rawValue)" \(flag: "selected", when: isChosen)>\(DealText.state(state))</option>
                """
        }
        return """
            <div class="field"><label for="\(id)">\(PipelineText.stageKind)</label>\
            <select class="input" id="\(id)" name="stage_kind">\(choices)</select></div>
            """
    }

    private func cell(_ name: String, _ label: Text, _ value: String, _ row: PipelineForm.Row) -> HTML {
        let id = "f-\(name)-\(row.id)"
        return """
            <div class="field"><label for="\(id)">\(label)</label>\
            <input class="input" id="\(id)" name="\(name)" value="\(value)" dir="auto" autocomplete="off"></div>
            """
    }

    private var orderCard: HTML {
        let open = pipeline.openStages
        let rows = open.enumerated().map { index, stage in
            relatedRow(
                "\(user: stage.name)", detail: "\(percent: Double(stage.probability) / 100)",
                end:
                    "<span class=\"row\">\(arrows(stage.name, PipelinePath.position(stage.id), isFirst: index == 0, isLast: index == open.count - 1))\(removal(stage))</span>"
            )
        }
        return card(PipelineText.order, "<ul class=\"related\">\(rows.map { "<li>\($0)</li>" as HTML })</ul>")
    }

    private func removal(_ stage: Stage) -> HTML {
        """
        <form class="inline-form" method="post" action="\(PipelinePath.removal(stage.id))" data-once>\(csrf: ())\
        \(iconButton(PipelineText.removeStage(.string(stage.name)), icon: .trash))</form>
        """
    }

    private var newStage: HTML {
        card(
            PipelineText.newStage,
            postForm(to: PipelinePath.stages(pipeline.id)) {
                textField("stage_name", PipelineText.stageName, problems: form.problems)
                    + buttonRow(button(PipelineText.addStage))
            })
    }
}
