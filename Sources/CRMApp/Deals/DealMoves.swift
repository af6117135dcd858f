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
        var moved: (deal: Deal, stage: Stage)?
        let response = try context.writeDeals { store in
            try store.scope.require(.edit, id)
            let deal = try store.find(id)
            guard let stage = store.pipelines[stageID], !stage.isArchived else { throw AppError.badRequest }
            if stage.id == deal.stageID { return stays(context, deal) }
            guard stage.kind == .open else {
                return askWhy(context, DealPath.closure(id, stage.kind, from: origin(context)))
            }
            guard try store.move(deal, to: stage, version: context.formVersion) else { return context.stale(deal) }
            moved = (deal, stage)
            return context.redirect(after(context, deal, in: stage.pipelineID), .moved, about: stage.name)
        }
        guard let moved, context.isScripted else { return response }
        return try heads(context, moved.deal, moved.stage)
    }

    private static func stays(_ context: Context, _ deal: Deal) -> Response {
        guard context.isScripted else { return context.redirect(after(context, deal, in: deal.pipelineID)) }
        return versioned(Response(status: .noContent), deal.version)
    }

    /// The board as it was, with its filters, or the deal.
    private static func after(_ context: Context, _ deal: Deal, in pipeline: ID<SalesPipeline>) -> Link {
        guard origin(context) == "board" else { return DealPath.show(deal.id) }
        return DealPath.board(pipeline).with(filter(context).boardQuery)
    }

    private static func filter(_ context: Context) -> DealFilter {
        DealFilter(
            context.query, for: context.reader, base: context.organisation.currency,
            money: context.viewer.has(.readCommercial))
    }

    /// To the page that asks for the reason; a script is told where it is and goes there itself.
    private static func askWhy(_ context: Context, _ link: Link) -> Response {
        guard context.isScripted, let name = HTTPField.Name("X-Location") else { return .seeOther(link.string) }
        return Response(status: .ok, headers: [name: link.string])
    }

    /// The message with the way back, the heads of both columns as they are now, and the version that the next move of
    /// the card starts from.
    private static func heads(_ context: Context, _ deal: Deal, _ stage: Stage) throws -> Response {
        let filter = filter(context)
        let heads = try context.readDeals { store -> HTML in
            guard let pipeline = store.pipelines[stage.pipelineID] else { return .empty }
            let touched = try store.board(pipeline, filter, hasCards: false).filter {
                $0.stage.id == stage.id || $0.stage.id == deal.stageID
            }
            return DealBoardPage(
                pipeline: pipeline, pipelines: [], columns: touched, filter: filter, choices: try DealChoices(store),
                customer: nil, context: context
            ).heads
        }
        let place = DealPath.board(deal.pipelineID).with(filter.boardQuery)
        let said = toast(context.flash(.moved, at: place, about: stage.name))
        return versioned(context.fragment(said + heads), deal.version.adding(clamped: 1))
    }

    private static func versioned(_ response: Response, _ version: Int) -> Response {
        var response = response
        if let name = HTTPField.Name("X-Version") { response.headers[name] = "\(version)" }
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
