import Auth
import Database
import Views

/// One pipeline as columns of cards.
struct DealBoardPage {
    let pipeline: SalesPipeline
    let pipelines: [SalesPipeline]
    let columns: [DealColumn]
    let filter: DealFilter
    let choices: DealChoices
    let customer: String?
    let context: Context

    private var readsMoney: Bool { context.viewer.has(.readCommercial) }
    private var today: Day { context.today }
    private var link: Link { DealPath.board(pipeline.id).with(filter.boardQuery) }

    var page: Page {
        Page(
            DealText.board, actions: actions, tabs: pipelines.count > 1 ? viewChips(views) : .empty, width: .full,
            body: context.amountsNotice + bar + board(DealText.board, columns.map(column)))
    }

    private var actions: HTML {
        let list = linkButton(DealText.list, to: listLink, icon: .menu)
        guard context.viewer.can(.create, Deal.module) else { return list }
        let new = DealPath.new.with(("stage", pipeline.openStages.first?.id.description ?? ""))
        return list + linkButton(DealText.add, to: new, .primary, icon: .plus, shortcut: "KeyC")
    }

    private var listLink: Link {
        DealPath.list.with(filter.boardQuery + [("state", "open"), ("pipeline", "\(pipeline.id)")])
    }

    private var views: [SavedView] {
        pipelines.map {
            SavedView(
                Wording.user($0.name), to: DealPath.board($0.id).with(filter.boardQuery),
                isCurrent: $0.id == pipeline.id)
        }
    }

    private var bar: HTML {
        let parts = DealFilterParts(
            filter: filter, choices: choices, pipelines: Pipelines(pipelines), customer: customer,
            readsMoney: readsMoney, base: context.organisation.currency, link: link)
        return filterBar(
            action: DealPath.board, search: filter.words,
            kept: [(name: "pipeline", value: "\(pipeline.id)")]
                + (filter.customer.map { [(name: "customer", value: "\($0)")] } ?? []),
            panel: parts.panel(isBoard: true), active: parts.active(isBoard: true), clear: DealPath.board(pipeline.id))
    }

    /// The heads of the columns alone, which a moved card changes.
    var heads: HTML { "<div class=\"heads\" hidden>\(columns.map { columnHead(column($0)) })</div>" }

    private func column(_ column: DealColumn) -> BoardColumn {
        let stage = column.stage
        let isOpen = stage.kind == .open
        return BoardColumn(
            id: "\(stage.id)", title: isOpen ? Wording.user(stage.name) : Wording.phrase(lately(stage)),
            name: Wording.user(stage.name), count: column.totals.count,
            sum: readsMoney ? money(column.totals.sum) : nil,
            weighted: readsMoney && isOpen ? money(column.totals.weighted) : nil, cards: column.deals.map(card),
            more: moreLink(stage), add: addLink(stage), tone: stage.tone)
    }

    private func addLink(_ stage: Stage) -> Link? {
        guard stage.kind == .open, context.viewer.can(.create, Deal.module) else { return nil }
        return DealPath.new.with(("stage", "\(stage.id)"))
    }

    /// "Won, last 30 days".
    private func lately(_ stage: Stage) -> Phrase {
        DealText.lately(.string(stage.name), .number(DealStore.closedDays))
    }

    private func moreLink(_ stage: Stage) -> Link {
        let list = DealPath.list.with(filter.boardQuery + [("stage", "\(stage.id)"), ("state", stage.kind.rawValue)])
        guard stage.kind != .open else { return list }
        return list.with(("closed_from", today.adding(days: -DealStore.closedDays).iso))
    }

    private func money(_ sum: MoneySum) -> Money { Money(sum, currency: context.organisation.currency) }

    private func card(_ deal: Deal) -> BoardCard {
        let stage = pipeline.stages.first { $0.id == deal.stageID }
        let isRotting = deal.isRotting(in: stage, today: today, zone: context.reader.zone)
        let canMove = context.viewer.can(.edit, Deal.module, owner: deal.ownerID, team: deal.teamID)
        return BoardCard(
            id: "\(deal.id)", title: deal.title, link: DealPath.show(deal.id), lines: lines(deal),
            foot: foot(deal, stage), move: canMove && deal.isOpen ? move(deal) : nil, version: "\(deal.version)",
            tone: isRotting ? .bad : nil)
    }

    /// Says which board it is, so that the answer has the figures of that one.
    private func move(_ deal: Deal) -> Link {
        DealPath.stage(deal.id).with([("from", "board")] + filter.boardQuery)
    }

    private func lines(_ deal: Deal) -> [HTML] {
        var lines: [HTML] = []
        if let customer = deal.customer { lines.append("\(user: customer)") }
        let day: HTML =
            deal.isOpen ? (deal.expectedOn == nil ? .empty : expectedDay(deal, today: today)) : "\(deal.closedOn)"
        let amount: HTML = deal.value.map { "<strong>\($0)</strong>" } ?? .empty
        if !amount.isEmpty { lines.append(amount) }
        lines.append("\(day) \(nextStep(deal, today: today))")
        return lines
    }

    private func foot(_ deal: Deal, _ stage: Stage?) -> HTML {
        let owner: HTML =
            deal.owner.map {
                "\(avatar(initials: $0.initials, id: deal.ownerID?.rawValue ?? 0))<span class=\"vh\">\(user: $0)</span>"
            } ?? .empty
        return "\(owner)\(inStage(deal, stage, for: context.reader))"
    }
}

extension DealFilter {
    /// The parameters that board and list share.
    var boardQuery: [(String, String)] {
        let dropped: Set = ["pipeline", "stage", "state", "archived", "closed_from", "closed_to"]
        return query.filter { !dropped.contains($0.0) }
    }
}
