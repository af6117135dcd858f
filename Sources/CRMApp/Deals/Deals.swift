import Auth
import Database
import Views
import WebServer

extension Module {
    static let deals = Module(
        name: Deal.module,
        title: DealText.title,
        menu: [
            NavigationItem(
                title: DealText.board, link: DealPath.board, icon: .pipeline, access: .can(.view, Deal.module),
                key: "KeyB"),
            NavigationItem(
                title: DealText.title, link: DealPath.list, icon: .deal, access: .can(.view, Deal.module), key: "KeyD"),
            NavigationItem(
                title: PipelineText.title, link: PipelinePath.list, icon: .settings, group: .system,
                access: .has(.configure)),
        ],
        creations: [
            CreationItem(title: DealText.deal, link: DealPath.new, icon: .deal, access: .can(.create, Deal.module))
        ],
        actions: Action.allCases,
        grants: .selling.merging([.serviceAgent: Grant(view: .all)]) { _, other in other },
        routes: dealRoutes + pipelineRoutes,
        migrations: DealSchema.migrations, buildsOn: ["customers", "products"],
        search: { query, scope in try DealSearch.hits(query, scope) })

    private static let dealRoutes: [Route] = [
        .get("/deals", .can(.view, Deal.module), DealHandlers.list),
        .get("/deals/board", .can(.view, Deal.module), DealHandlers.board),
        .post("/deals/views", .can(.view, Deal.module), SavedViews.deals.save),
        .post("/deals/views/:view/removal", .can(.view, Deal.module), SavedViews.deals.delete),
        .get("/deals/new", .can(.create, Deal.module), DealEditing.new),
        .post("/deals", .can(.create, Deal.module), DealEditing.create),
        .get("/deals/:id", .can(.view, Deal.module), DealHandlers.show),
        .get("/deals/:id/history", .can(.view, Deal.module), RecordHistory.deal),
        .get("/deals/:id/edit", .can(.edit, Deal.module), DealEditing.edit),
        .post("/deals/:id", .can(.edit, Deal.module), DealEditing.update),
        .post("/deals/:id/stage", .can(.edit, Deal.module), DealMoves.move),
        .get("/deals/:id/closure", .can(.edit, Deal.module), DealMoves.closureForm),
        .post("/deals/:id/closure", .can(.edit, Deal.module), DealMoves.close),
        .post("/deals/:id/reopening", .can(.edit, Deal.module), DealMoves.reopen),
        .get("/deals/:id/products", .can(.edit, Deal.module), DealProductHandlers.form),
        .post("/deals/:id/products", .can(.edit, Deal.module), DealProductHandlers.update),
        .get("/deals/:id/owner", .can(.assign, Deal.module), DealMoves.ownerForm),
        .post("/deals/:id/owner", .can(.assign, Deal.module), DealMoves.assign),
        .post("/deals/:id/archive", .can(.delete, Deal.module), DealHandlers.archive),
        .post("/deals/:id/restoration", .can(.delete, Deal.module), DealHandlers.restore),
    ]

    private static let pipelineRoutes: [Route] = [
        .get("/admin/pipelines", .has(.configure), PipelineHandlers.list),
        .post("/admin/pipelines", .has(.configure), PipelineHandlers.create),
        .get("/admin/pipelines/:id", .has(.configure), PipelineHandlers.show),
        .post("/admin/pipelines/:id", .has(.configure), PipelineHandlers.update),
        .post("/admin/pipelines/:id/position", .has(.configure), PipelineHandlers.reorder),
        .post("/admin/pipelines/:id/archive", .has(.configure), PipelineHandlers.archive),
        .post("/admin/pipelines/:id/restoration", .has(.configure), PipelineHandlers.restore),
        .post("/admin/pipelines/:id/stages", .has(.configure), StageHandlers.create),
        .post("/admin/stages/:id/position", .has(.configure), StageHandlers.reorder),
        .post("/admin/stages/:id/removal", .has(.configure), StageHandlers.remove),
        .post("/admin/close-reasons", .has(.configure), CloseReasonHandlers.create),
        .post("/admin/close-reasons/:id", .has(.configure), CloseReasonHandlers.update),
        .post("/admin/close-reasons/:id/archive", .has(.configure), CloseReasonHandlers.archive),
        .post("/admin/close-reasons/:id/restoration", .has(.configure), CloseReasonHandlers.restore),
    ]
}

/// What the search box finds among deals.
enum DealSearch {
    static func hits(_ query: SearchQuery, _ scope: Scope) throws -> [SearchHit] {
        let pipelines = try PipelineStore(scope).load()
        let deals = try DealStore(scope, pipelines, base: .eur).search(query.folded, limit: query.limit)
        return deals.map { deal in
            let detail = [deal.customer, pipelines[deal.stageID]?.name].compactMap(\.self).joined(separator: " · ")
            return SearchHit(
                title: deal.title, detail: detail, kind: DealText.deal, icon: .deal, link: DealPath.show(deal.id))
        }
    }
}
