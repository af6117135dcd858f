import Auth
import Database
import Views
import WebServer

/// Where the administration of pipelines is.
enum PipelinePath {
    static let list = Link("/admin/pipelines")
    static let reasons = Link("/admin/close-reasons")

    static func show(_ id: ID<SalesPipeline>) -> Link { Link("/admin/pipelines/\(id)") }
    static func position(_ id: ID<SalesPipeline>) -> Link { Link("/admin/pipelines/\(id)/position") }
    static func archive(_ id: ID<SalesPipeline>) -> Link { Link("/admin/pipelines/\(id)/archive") }
    static func restoration(_ id: ID<SalesPipeline>) -> Link { Link("/admin/pipelines/\(id)/restoration") }
    static func stages(_ id: ID<SalesPipeline>) -> Link { Link("/admin/pipelines/\(id)/stages") }
    static func position(_ id: ID<Stage>) -> Link { Link("/admin/stages/\(id)/position") }
    static func removal(_ id: ID<Stage>) -> Link { Link("/admin/stages/\(id)/removal") }
    static func reason(_ id: ID<CloseReason>) -> Link { Link("/admin/close-reasons/\(id)") }
    static func archive(_ id: ID<CloseReason>) -> Link { Link("/admin/close-reasons/\(id)/archive") }
    static func restoration(_ id: ID<CloseReason>) -> Link { Link("/admin/close-reasons/\(id)/restoration") }
}

/// Adding, naming, ordering and archiving pipelines.
enum PipelineHandlers {
    static func list(_ context: Context) throws -> Response {
        try page(context, FormProblems(), FormProblems())
    }

    /// The overview, with what is wrong with the form of a new pipeline or a new reason.
    static func page(_ context: Context, _ pipeline: FormProblems, _ reason: FormProblems) throws -> Response {
        let page = try context.readDeals { store in
            PipelineListPage(
                pipelines: store.pipelines, reasons: try PipelineStore(store.scope).reasons(),
                typed: context.form, pipelineProblems: pipeline, reasonProblems: reason)
        }
        return context.page(page.page)
    }

    static func create(_ context: Context) throws -> Response {
        let name = PipelineForm.name(context.form["name"])
        guard let name else {
            var problems = FormProblems()
            problems.add("name", PipelineText.enterName)
            return try page(context, problems, FormProblems())
        }
        return try context.writeDealsOnce { store in
            let pipelines = PipelineStore(store.scope)
            let id = try pipelines.insertPipeline(name: name)
            let language = context.organisation.language
            for (index, stage) in DefaultPipeline.stages.enumerated() {
                try pipelines.insertStage(
                    id, name: stage.name[language], kind: stage.kind, position: index + 1,
                    probability: stage.probability, rottingDays: stage.rottingDays)
            }
            return .done(PipelinePath.show(id), .created)
        }
    }

    static func show(_ context: Context) throws -> Response {
        let id: ID<SalesPipeline> = try context.id()
        return try context.readDeals { store in
            let pipeline = try found(id, store)
            return context.page(PipelinePage(pipeline: pipeline, form: PipelineForm(pipeline)).page)
        }
    }

    static func update(_ context: Context) throws -> Response {
        let id: ID<SalesPipeline> = try context.id()
        var form = PipelineForm(context.form)
        return try context.writeDeals { store in
            let pipeline = try editable(id, store)
            guard let drafts = form.drafts(pipeline, context.reader) else {
                return context.page(PipelinePage(pipeline: pipeline, form: form).page)
            }
            let moved = try StageKindPage.moved(pipeline, drafts, PipelineStore(store.scope))
            guard moved.isEmpty || context.form["kinds"] == "known" else {
                return context.page(
                    StageKindPage(pipeline: pipeline, moved: moved, typed: context.form).page, status: .conflict)
            }
            let saved = try PipelineStore(store.scope)
                .update(pipeline, name: form.name, stages: drafts, version: context.formVersion)
            guard saved else { return stale(context, pipeline) }
            return context.redirect(PipelinePath.show(id), .saved)
        }
    }

    private static func stale(_ context: Context, _ pipeline: SalesPipeline) -> Response {
        let link = linkButton(PipelineText.open, to: PipelinePath.show(pipeline.id), .primary)
        return context.page(
            Page(
                DealText.stale, trail: [Crumb(PipelineText.title, to: PipelinePath.list)], width: .prose,
                body: "<p>\(DealText.staleHint)</p><p>\(link)</p>"), status: .conflict)
    }

    static func reorder(_ context: Context) throws -> Response {
        let id: ID<SalesPipeline> = try context.id()
        try context.writeDeals { store in
            _ = try found(id, store)
            let order = store.pipelines.active.map(\.id)
            try PipelineStore(store.scope).reorder(pipelines: order.moving(id, by: context.step))
        }
        return context.redirect(PipelinePath.list, .moved)
    }

    static func archive(_ context: Context) throws -> Response {
        let id: ID<SalesPipeline> = try context.id()
        return try context.writeDeals { store in
            let pipeline = try found(id, store)
            let pipelines = PipelineStore(store.scope)
            if let problem = try obstacle(pipeline, store, pipelines) {
                var form = PipelineForm(pipeline)
                form.problems.add("name", problem)
                return context.page(PipelinePage(pipeline: pipeline, form: form).page)
            }
            try pipelines.setArchived(id, true)
            return context.redirect(PipelinePath.list, .archived)
        }
    }

    /// Why a pipeline has to stay: it is the only one, or deals are under way in it.
    private static func obstacle(
        _ pipeline: SalesPipeline, _ store: DealStore, _ pipelines: PipelineStore
    ) throws -> Wording? {
        if store.pipelines.active.map(\.id) == [pipeline.id] { return .text(PipelineText.lastPipeline) }
        let count = try pipelines.openDealCount(in: pipeline.id)
        return count == 0 ? nil : .phrase(PipelineText.pipelineInUse(.number(count)))
    }

    static func restore(_ context: Context) throws -> Response {
        let id: ID<SalesPipeline> = try context.id()
        try context.writeDeals { store in
            _ = try found(id, store)
            try PipelineStore(store.scope).setArchived(id, false)
        }
        return context.redirect(PipelinePath.list, .restored)
    }

    /// A pipeline that is in use.
    static func editable(_ id: ID<SalesPipeline>, _ store: DealStore) throws -> SalesPipeline {
        let pipeline = try found(id, store)
        guard !pipeline.isArchived else { throw AppError.archived }
        return pipeline
    }

    static func found(_ id: ID<SalesPipeline>, _ store: DealStore) throws -> SalesPipeline {
        guard let pipeline = store.pipelines[id] else { throw AppError.notFound }
        return pipeline
    }
}

/// Adding, ordering and removing stages.
enum StageHandlers {
    static func create(_ context: Context) throws -> Response {
        let id: ID<SalesPipeline> = try context.id()
        return try context.writeDealsOnce { store in
            let pipeline = try PipelineHandlers.editable(id, store)
            guard let name = PipelineForm.name(context.form["stage_name"]) else {
                var form = PipelineForm(pipeline)
                form.problems.add("stage_name", PipelineText.enterStageName)
                return .failed(context.page(PipelinePage(pipeline: pipeline, form: form).page))
            }
            guard pipeline.stages.count < PipelineForm.mostStages else {
                var form = PipelineForm(pipeline)
                form.problems.add("stage_name", DoorText.tooMany(.number(PipelineForm.mostStages)))
                return .failed(context.page(PipelinePage(pipeline: pipeline, form: form).page))
            }
            let last = pipeline.openStages.last
            try PipelineStore(store.scope).insertStage(
                id, name: name, kind: .open, position: (last?.position ?? 0) + 1,
                probability: last?.probability ?? 10, rottingDays: last?.rottingDays)
            return .done(PipelinePath.show(id), .created)
        }
    }

    static func reorder(_ context: Context) throws -> Response {
        let id: ID<Stage> = try context.id()
        return try context.writeDeals { store in
            guard let stage = store.pipelines[id], let pipeline = store.pipelines[stage.pipelineID] else {
                throw AppError.notFound
            }
            guard !pipeline.isArchived else { throw AppError.archived }
            let order = pipeline.openStages.map(\.id)
            try PipelineStore(store.scope).reorder(stages: order.moving(id, by: context.step))
            return context.redirect(PipelinePath.show(pipeline.id), .moved)
        }
    }

    static func remove(_ context: Context) throws -> Response {
        let id: ID<Stage> = try context.id()
        return try context.writeDeals { store in
            guard let stage = store.pipelines[id], let pipeline = store.pipelines[stage.pipelineID] else {
                throw AppError.notFound
            }
            guard !pipeline.isArchived else { throw AppError.archived }
            if let problem = try obstacle(stage, pipeline, PipelineStore(store.scope)) {
                var form = PipelineForm(pipeline)
                form.problems.add("stage-\(id)", problem)
                return context.page(PipelinePage(pipeline: pipeline, form: form).page)
            }
            try PipelineStore(store.scope).remove(stage)
            return context.redirect(PipelinePath.show(pipeline.id), .deleted)
        }
    }

    /// Why a stage has to stay: deals stand in it, or the pipeline would have none to begin or to end with.
    private static func obstacle(_ stage: Stage, _ pipeline: SalesPipeline, _ store: PipelineStore) throws -> Wording? {
        if stage.kind != .open { return .text(PipelineText.endsStay) }
        if pipeline.openStages.count < 2 { return .text(PipelineText.lastStage) }
        let count = try store.dealCount(in: stage.id)
        return count == 0 ? nil : .phrase(PipelineText.stageInUse(.string(stage.name), .number(count)))
    }
}

/// Adding, naming and archiving the reasons for closing.
enum CloseReasonHandlers {
    static func create(_ context: Context) throws -> Response {
        guard let name = PipelineForm.name(context.form["reason_name"]) else {
            var problems = FormProblems()
            problems.add("reason_name", PipelineText.enterReason)
            return try PipelineHandlers.page(context, FormProblems(), problems)
        }
        let kind: StageKind = context.form["kind"] == "won" ? .won : .lost
        return try context.writeDealsOnce {
            try PipelineStore($0.scope).insertReason(kind, name: name)
            return .done(PipelinePath.list, .created)
        }
    }

    static func update(_ context: Context) throws -> Response {
        guard let name = PipelineForm.name(context.form["name"]) else { throw AppError.badRequest }
        try change(context) { store, reason in
            guard !reason.isArchived else { throw AppError.archived }
            try store.rename(reason, to: name)
        }
        return context.redirect(PipelinePath.list, .saved)
    }

    static func archive(_ context: Context) throws -> Response {
        let id: ID<CloseReason> = try context.id()
        return try context.writeDeals { store in
            let pipelines = PipelineStore(store.scope)
            let reasons = try pipelines.reasons()
            guard let reason = reasons.first(where: { $0.id == id }) else { throw AppError.notFound }
            guard reasons.contains(where: { $0.id != id && $0.kind == reason.kind && !$0.isArchived }) else {
                var problems = FormProblems()
                problems.add("reason_name", PipelineText.lastReason)
                let page = PipelineListPage(
                    pipelines: store.pipelines, reasons: reasons, typed: context.form,
                    pipelineProblems: FormProblems(), reasonProblems: problems)
                return context.page(page.page)
            }
            try pipelines.setArchived(reason, true)
            return context.redirect(PipelinePath.list, .archived)
        }
    }

    static func restore(_ context: Context) throws -> Response {
        try change(context) { try $0.setArchived($1, false) }
        return context.redirect(PipelinePath.list, .restored)
    }

    private static func change(_ context: Context, _ body: (PipelineStore, CloseReason) throws -> Void) throws {
        let id: ID<CloseReason> = try context.id()
        try context.writeDeals { store in
            let pipelines = PipelineStore(store.scope)
            guard let reason = try pipelines.reasons().first(where: { $0.id == id }) else { throw AppError.notFound }
            try body(pipelines, reason)
        }
    }
}

extension Context {
    /// -1 to move a thing towards the start of its list, 1 towards the end.
    fileprivate var step: Int { form["direction"] == "up" ? -1 : 1 }
}

extension Array where Element: Equatable {
    /// The same elements with one of them a place further; at the ends it stays.
    func moving(_ element: Element, by step: Int) -> [Element] {
        guard let index = firstIndex(of: element), indices.contains(index + step) else { return self }
        var result = self
        result.swapAt(index, index + step)
        return result
    }
}
