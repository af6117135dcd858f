import Database
import Views
import WebServer

/// The page between: what becomes of the deals in stages whose kind is about to change.
struct StageKindPage {
    /// A stage that has deals, and the kind that it is to have.
    struct Moved {
        let stage: Stage
        let kind: StageKind
        let deals: Int
    }

    let pipeline: SalesPipeline
    let moved: [Moved]
    let typed: FormFields

    /// The stages with deals whose kind a form changes.
    static func moved(_ pipeline: SalesPipeline, _ drafts: [StageDraft], _ store: PipelineStore) throws -> [Moved] {
        try drafts.compactMap { draft in
            guard let stage = pipeline.stages.first(where: { $0.id == draft.id }), stage.kind != draft.kind else {
                return nil
            }
            let deals = try store.dealCount(in: stage.id)
            return deals > 0 ? Moved(stage: stage, kind: draft.kind, deals: deals) : nil
        }
    }

    var page: Page {
        Page(
            PipelineText.changeKind,
            trail: [
                Crumb(PipelineText.title, to: PipelinePath.list),
                Crumb(Wording.user(pipeline.name), to: PipelinePath.show(pipeline.id)),
            ], width: .form, body: body)
    }

    private var body: HTML {
        let kept = typed.pairs.filter { $0.name != "csrf" && $0.name != "kinds" }
        return HTML.join(moved.map(words))
            + postForm(to: PipelinePath.show(pipeline.id)) {
                HTML.join(kept.map { hiddenField($0.name, $0.value) }) + hiddenField("kinds", "known")
                    + submitBar(PipelineText.changeKind, cancel: PipelinePath.show(pipeline.id))
            }
    }

    private func words(_ moved: Moved) -> HTML {
        let text =
            switch moved.kind {
            case .open: PipelineText.becomeOpen
            case .won: PipelineText.becomeWon
            case .lost: PipelineText.becomeLost
            }
        return notice(text(.string(moved.stage.name), .number(moved.deals)), tone: .warn)
    }
}
