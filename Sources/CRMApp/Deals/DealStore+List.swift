import Auth
import Database
import Views

/// One page of a list with the figures of the whole.
struct DealPageOfList: Sendable {
    let deals: [Deal]
    let totals: DealTotals
    let hasPrevious: Bool
    let hasNext: Bool
    let query: DealListQuery
}

/// Count and sums of a filtered set, in the organisation's currency.
struct DealTotals: Sendable, Equatable {
    var count = 0
    var sum: MoneySum = 0
    var weighted: MoneySum = 0
    /// Counting stopped here; the sums are of a part and not shown.
    var isMore = false
}

extension DealStore {
    /// The most deals that a list counts.
    static let countLimit = 10_000

    func page(_ query: DealListQuery) throws -> DealPageOfList {
        let condition = query.filter.condition(scope, pipelines)
        var deals = try rows(query, condition)
        let isFull = deals.count > query.size
        if isFull { deals.removeLast() }
        let isBackwards = query.before != nil
        if isBackwards { deals.reverse() }
        return DealPageOfList(
            deals: deals, totals: try totals(condition), hasPrevious: isBackwards ? isFull : query.after != nil,
            hasNext: isBackwards ? true : isFull, query: query)
    }

    private func rows(_ query: DealListQuery, _ condition: SQL) throws -> [Deal] {
        try scope.rows(listing(query, condition), deal)
    }

    /// The statement of a list's page, one row more than the page has.
    func listing(_ query: DealListQuery, _ condition: SQL) -> SQL {
        let column = query.sort.column
        let direction: SQL = query.runsDown ? "DESC" : "ASC"
        let start = (query.after ?? query.before).map { place($0, column, runsDown: query.runsDown) } ?? ""
        let order: SQL = "\(column) \(direction), d.id \(direction)"
        let visible = scope.visible(Deal.self)
        // Sorts ids alone; only the rows of the page are read whole.
        return """
            SELECT \(columns) FROM (
                SELECT d.id AS row_id FROM \(visible) d
                WHERE \(condition)\(start) ORDER BY \(order) LIMIT \(query.size + 1)) r
            JOIN \(visible) d ON d.id = r.row_id \(joins) ORDER BY \(order)
            """
    }

    private func place(_ cursor: DealCursor, _ column: SQL, runsDown: Bool) -> SQL {
        runsDown
            ? " AND \(column) <= \(cursor.key) AND (\(column) < \(cursor.key) OR d.id < \(cursor.id))"
            : " AND \(column) >= \(cursor.key) AND (\(column) > \(cursor.key) OR d.id > \(cursor.id))"
    }

    /// Count, sum and weighted sum of everything that fits, up to ``countLimit``.
    func totals(_ condition: SQL) throws -> DealTotals {
        var totals = DealTotals()
        let parts = try scope.keptRows(
            """
            SELECT x.stage_id, count(*), \(sum: "x.base_minor")
            FROM (SELECT d.stage_id, d.base_minor FROM \(scope.visible(Deal.self)) d
                  WHERE \(condition) LIMIT \(Self.countLimit + 1)) x GROUP BY x.stage_id
            """, StageSum.init)
        for part in parts {
            totals.count += part.count
            totals.sum += part.sum
            totals.weighted += pipelines[part.stage]?.weighted(part.sum) ?? 0
        }
        totals.isMore = totals.count > Self.countLimit
        totals.count = min(totals.count, Self.countLimit)
        if !readsMoney { (totals.sum, totals.weighted) = (0, 0) }
        return totals
    }

    /// Where a list goes on after this row, or before it.
    static func cursor(_ deal: Deal, _ sort: DealSort) -> DealCursor {
        let key: SQLValue =
            switch sort {
            case .title: .text(searchText(deal.title))
            case .value: .integer(deal.baseMinor)
            case .expected: .text(deal.expectedOn?.iso ?? "9999-12-31")
            case .created: .text(deal.createdAt.iso)
            case .closed: .text(deal.closedOn?.iso ?? "")
            case .age: .text(deal.stageSinceOn.iso)
            }
        return DealCursor(id: deal.id, key: key)
    }

    /// Deals of a customer for its page: the open ones first.
    func related(to customer: ID<Customer>, limit: Int) throws -> [Deal] {
        try scope.rows(
            """
            SELECT \(columns) FROM \(scope.visible(Deal.self)) d \(joins)
            WHERE (d.customer_id = \(customer) OR d.contact_id = \(customer)) AND d.archived_at IS NULL
            ORDER BY d.closed_on IS NOT NULL, d.closed_on DESC, \(DealSort.expectedKey), d.id LIMIT \(limit)
            """, deal)
    }

    func count(of customer: ID<Customer>) throws -> Int {
        try scope.count(
            """
            SELECT count(*) FROM \(scope.visible(Deal.self)) d
            WHERE (d.customer_id = \(customer) OR d.contact_id = \(customer)) AND d.archived_at IS NULL
            """)
    }

    /// Among so many candidates the search box looks for the best, of titles and of customers' names each.
    private static let searched = 1_000

    /// The best matches of the search box: titles and customers' names, open deals first.
    func search(_ folded: String, limit: Int) throws -> [Deal] {
        guard !folded.isEmpty else { return [] }
        let visible = scope.visible(Deal.self)
        let order: SQL = "d.closed_on IS NOT NULL, d.updated_at DESC, d.id"
        let matching = try DealFilter.matching(folded, scope, among: Self.searched)
        return try scope.rows(
            """
            SELECT \(columns) FROM (
                SELECT d.id AS row_id FROM \(visible) d
                WHERE d.archived_at IS NULL AND \(matching)
                ORDER BY \(order) LIMIT \(limit)) r
            JOIN \(visible) d ON d.id = r.row_id \(joins) ORDER BY \(order)
            """, deal)
    }
}

/// What stands in a stage: how many deals, and their sum in minor units of the organisation's currency.
struct StageSum: Sendable {
    let stage: ID<Stage>
    let count: Int
    let sum: MoneySum

    init(_ row: Row) {
        stage = row.id(0)
        count = row.int(1)
        sum = row.moneySum(2)
    }
}
