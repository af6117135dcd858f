import Auth
import Database
import Views

/// The list of deals.
struct DealListPage {
    let list: DealPageOfList
    let choices: DealChoices
    let context: Context
    let customer: String?
    let pipelines: Pipelines
    /// The views that the reader or everybody keeps.
    let saved: [SavedListView]

    private var query: DealListQuery { list.query }
    private var readsMoney: Bool { context.viewer.has(.readCommercial) }
    private var currency: Currency { context.organisation.currency }
    private var link: Link { query.link }

    var page: Page {
        Page(
            DealText.title, actions: actions, tabs: viewChips(views), width: .full,
            position: list.totals.count > 0 ? paging.position : nil,
            body: context.amountsNotice + bar + table + pager(paging))
    }

    private var actions: HTML {
        let board = linkButton(DealText.board, to: DealPath.board(query.filter.pipeline), icon: .pipeline)
        let views = SavedViews.deals.menu(saved, current: SavedViews.deals.kept(context.query), context)
        guard context.viewer.can(.create, Deal.module) else { return views + board }
        return views + board + linkButton(DealText.add, to: DealPath.new, .primary, icon: .plus, shortcut: "KeyC")
    }

    // MARK: - Views and filters

    private var views: [SavedView] {
        let current = query.filter.link
        return DealViews.all(context).map { SavedView($0.name, to: $0.query.link, isCurrent: $0.query.link == current) }
            + SavedViews.deals.chips(saved, current: SavedViews.deals.kept(context.query))
    }

    private var parts: DealFilterParts {
        DealFilterParts(
            filter: query.filter, choices: choices, pipelines: pipelines, customer: customer, readsMoney: readsMoney,
            base: currency, link: link)
    }

    private var bar: HTML {
        filterBar(
            action: DealPath.list, search: query.filter.words, kept: kept, panel: parts.panel(isBoard: false),
            active: parts.active(isBoard: false), clear: DealPath.list.with(("state", "any")))
    }

    /// What the panel has no field for, and must not lose.
    private var kept: [(name: String, value: String)] {
        [
            ("sort", context.query["sort"] ?? ""), ("sector", query.filter.sector ?? ""),
            ("exact", query.filter.isExactTeam ? "1" : ""), ("opened_from", query.filter.opened.from?.iso ?? ""),
            ("opened_to", query.filter.opened.to?.iso ?? ""), ("customer", query.filter.customer?.description ?? ""),
            ("reason", query.filter.reason?.description ?? ""),
        ].filter { !$0.1.isEmpty }
            .map { (name: $0.0, value: $0.1) }
    }

    // MARK: - Table

    private var table: HTML {
        dataTable(
            DealText.title, columns, list.deals,
            sorting: Sorting(key: query.sort.rawValue, isDescending: query.isDescending, link: link),
            empty: query.filter.query.isEmpty ? emptyList : emptyMatches(clear: DealPath.list.with(("state", "any"))))
    }

    private var emptyList: HTML {
        emptyState(
            DealText.noDeals, why: DealText.noDealsWhy, icon: .deal,
            action: context.viewer.can(.create, Deal.module)
                ? linkButton(DealText.add, to: DealPath.new, .primary, icon: .plus) : .empty)
    }

    private var columns: [Column<Deal>] {
        let today = context.today
        let pipelines = pipelines
        var columns: [Column<Deal>] = [
            Column(DealText.name, key: "title", .title, footer: "\(BaseText.total)") {
                "<a href=\"\(DealPath.show($0.id))\">\(user: $0.title)</a>"
            },
            Column(DealText.customer) { $0.customer.map { "\(user: $0)" } ?? .empty },
            Column(DealText.stage) { stageBadge($0, pipelines) },
        ]
        if readsMoney {
            columns.append(Column(DealText.value, key: "value", .number, footer: sums) { "\($0.value)" })
        }
        columns += [
            Column(DealText.expected, key: "expected", .wide) { expectedDay($0, today: today) },
            Column(DealText.nextStep, .wide) { nextStep($0, today: today) },
            Column(DealText.daysInStage, key: "age", .wide) { inStage($0, pipelines[$0.stageID], for: context.reader) },
            Column(BaseText.owner, .wide) { ownerLine($0) },
        ]
        if query.sort == .closed || query.sort == .created {
            columns.append(otherDay)
        }
        return columns
    }

    private var otherDay: Column<Deal> {
        query.sort == .closed
            ? Column(DealText.closedOn, key: "closed", .wide) { "\($0.closedOn)" }
            : Column(BaseText.created, key: "created", .wide) { "\($0.createdAt, style: .date)" }
    }

    private var sums: HTML {
        guard !list.totals.isMore else { return .empty }
        let sum = Money(list.totals.sum, currency: currency)
        let weighted = Money(list.totals.weighted, currency: currency)
        // Of what is won or lost nothing is expected any more.
        guard query.filter.state == .open, sum != weighted else { return "\(sum, style: .total)" }
        return """
            \(sum, style: .total)<br><span class="quiet">\(DealText.weighted): \(weighted, style: .total)</span>
            """
    }

    private var paging: Paging {
        let first = query.first
        let count = list.deals.count
        return Paging(
            first: min(first, max(list.totals.count, 1)), last: max(first + count - 1, 0), total: list.totals.count,
            isMore: list.totals.isMore, previous: previousLink, next: nextLink)
    }

    private var nextLink: Link? {
        guard list.hasNext, let last = list.deals.last else { return nil }
        return link.with(
            ("sort", sortValue), ("after", DealStore.cursor(last, query.sort).text),
            ("at", "\(query.first + list.deals.count)"))
    }

    private var previousLink: Link? {
        guard list.hasPrevious, let first = list.deals.first else { return nil }
        return link.with(
            ("sort", sortValue), ("before", DealStore.cursor(first, query.sort).text),
            ("at", "\(max(1, query.first - query.size))"))
    }

    private var sortValue: String { (query.isDescending ? "-" : "") + query.sort.rawValue }
}

extension DealListQuery {
    /// The list with its filters and page size, without a place in it.
    var link: Link { filter.link.with(("size", size == 50 ? "" : "\(size)")) }
}

extension DealFilter {
    /// The list with these filters. It always says which state, for a bare `/deals` shows the open ones.
    var link: Link { DealPath.list.with(query + [("state", state?.rawValue ?? "any")]) }
}
