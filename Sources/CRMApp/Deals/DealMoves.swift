import Auth
import Database
import HTTPTypes
import Views
import WebServer

/// Moving a deal through its pipeline, closing it, opening it again.
enum DealMoves {
    /// A plain move. A closing stage asks for the reason first.
    static func move(_ context: Context) throws -> Response {
        let id: ID<Deal> = try context.id()
        guard let stageID = ID<Stage>(context.form["stage"]) else { throw AppError.badRequest }
        return try context.writeDeals { store in
            try store.scope.require(.edit, id)
            let deal = try store.find(id)
            guard let stage = store.pipelines[stageID], !stage.isArchived else { throw AppError.badRequest }
            if stage.id == deal.stageID { return moved(context, deal, stage) }
            guard stage.kind == .open else {
                return askWhy(context, DealPath.closure(id, stage.kind, from: origin(context)))
            }
            guard try store.move(deal, to: stage, version: context.formVersion) else { return context.stale(deal) }
            return moved(context, deal, stage)
        }
    }

    private static func moved(_ context: Context, _ deal: Deal, _ stage: Stage) -> Response {
        if context.isScripted { return done(context, deal, isMoved: stage.id != deal.stageID) }
        let link = origin(context) == "board" ? DealPath.board(stage.pipelineID) : DealPath.show(deal.id)
        return context.redirect(link, .moved)
    }

    /// To the page that asks for the reason; a script is told where it is and goes there itself.
    private static func askWhy(_ context: Context, _ link: Link) -> Response {
        guard context.isScripted, let name = HTTPField.Name("X-Location") else { return .seeOther(link.string) }
        return Response(status: .ok, headers: [name: link.string])
    }

    /// The message with the way back, and the version that the next move of the card starts from; 204 when it stays.
    private static func done(_ context: Context, _ deal: Deal, isMoved: Bool) -> Response {
        var response =
            isMoved
            ? context.fragment(toast(context.flash(.moved, at: DealPath.board(deal.pipelineID))))
            : Response(status: .noContent)
        if let name = HTTPField.Name("X-Version") { response.headers[name] = "\(deal.version + (isMoved ? 1 : 0))" }
        return response
    }

    /// "board" when the form stood on the board, so that one returns there.
    private static func origin(_ context: Context) -> String? {
        if context.form["from"] == "board" || context.query["from"] == "board" { return "board" }
        return context.request.headers[.referer]?.contains("/deals/board") == true ? "board" : nil
    }

    static func closureForm(_ context: Context) throws -> Response {
        let id: ID<Deal> = try context.id()
        let outcome = context.query["outcome"].flatMap(StageKind.init(rawValue:)) ?? .won
        let form = DealClosureForm(outcome: outcome, origin: origin(context), closedOn: nil)
        return try context.readDeals { store in
            try store.scope.require(.edit, id)
            let deal = try store.find(id)
            return deal.isOpen ? try closurePage(context, store, deal, form) : context.redirect(DealPath.show(id))
        }
    }

    static func close(_ context: Context) throws -> Response {
        let id: ID<Deal> = try context.id()
        var form = DealClosureForm(context.form, origin: origin(context))
        return try context.writeDeals { store in
            try store.scope.require(.edit, id)
            let deal = try store.find(id)
            guard deal.isOpen else { return context.stale(deal) }
            let reasons = try PipelineStore(store.scope).reasons()
            guard let closing = form.closing(reasons, reader: context.reader),
                let stage = store.pipelines[deal.pipelineID]?.closing(form.outcome)
            else { return try closurePage(context, store, deal, form) }
            guard try store.move(deal, to: stage, closing: closing, version: context.formVersion) else {
                return context.stale(deal)
            }
            let link = form.origin == "board" ? DealPath.board(deal.pipelineID) : DealPath.show(id)
            return context.redirect(link, form.outcome == .won ? .won : .lost)
        }
    }

    private static func closurePage(
        _ context: Context, _ store: DealStore, _ deal: Deal, _ form: DealClosureForm
    ) throws -> Response {
        let reasons = try PipelineStore(store.scope).reasons()
        return context.page(
            DealClosurePage(deal: deal, reasons: reasons, form: form, today: context.today).page)
    }

    static func reopen(_ context: Context) throws -> Response {
        let id: ID<Deal> = try context.id()
        return try context.writeDeals { store in
            try store.scope.require(.edit, id)
            let deal = try store.find(id)
            guard !deal.isOpen, let stage = try store.stageBeforeClosing(deal) else {
                return context.redirect(DealPath.show(id))
            }
            guard try store.move(deal, to: stage, version: context.formVersion) else { return context.stale(deal) }
            return context.redirect(DealPath.show(id), .reopened)
        }
    }

    static func ownerForm(_ context: Context) throws -> Response {
        let id: ID<Deal> = try context.id()
        return try context.readDeals { store in
            try store.scope.require(.assign, id)
            return context.page(
                DealOwnerPage(deal: try store.find(id), owners: try store.owners(), problems: FormProblems()).page)
        }
    }

    static func assign(_ context: Context) throws -> Response {
        let id: ID<Deal> = try context.id()
        return try context.writeDeals { store in
            try store.scope.require(.assign, id)
            let deal = try store.find(id)
            let owners = try store.owners()
            let chosen = ID<User>(context.form["owner"])
            let owner = owners.first { $0.id == chosen }
            guard owner != nil || context.form["owner"] == "" else {
                var problems = FormProblems()
                problems.add("owner", DealText.chooseOwner)
                return context.page(DealOwnerPage(deal: deal, owners: owners, problems: problems).page)
            }
            try store.assign(deal, to: owner)
            let stays = try store.scope.reaches(.view, id)
            return context.redirect(stays ? DealPath.show(id) : DealPath.list, .assigned)
        }
    }
}
