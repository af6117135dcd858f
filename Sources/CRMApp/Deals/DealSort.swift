import Database
import Views
import WebServer

/// What a list of deals may be ordered by.
enum DealSort: String, Sendable, CaseIterable {
    case title, value, expected, created, closed, age

    /// A deal without an expected day sorts after all that have one; the same words stand in the indexes.
    static let expectedKey: SQL = "coalesce(d.expected_on, '9999-12-31')"

    var column: SQL {
        switch self {
        case .title: "d.search_text"
        case .value: "d.base_minor"
        case .expected: Self.expectedKey
        case .created: "d.created_at"
        case .closed: "d.closed_on"
        case .age: "d.stage_since_on"
        }
    }

    /// The oldest in its stage has the earliest day, so age runs against its column.
    var runsBackwards: Bool { self == .age }
}

/// A place in an ordered list: the sort key and the id of a row, as the address carries it.
struct DealCursor: Sendable {
    let id: ID<Deal>
    let key: SQLValue

    init(id: ID<Deal>, key: SQLValue) {
        self.id = id
        self.key = key
    }

    init?(_ text: String?, _ sort: DealSort) {
        guard let text, let mark = text.firstIndex(of: "~"), let id = ID<Deal>(String(text[..<mark])) else {
            return nil
        }
        let value = String(text[text.index(after: mark)...])
        self.id = id
        if sort == .value {
            guard let number = Int64(value) else { return nil }
            key = .integer(number)
        } else {
            key = .text(value)
        }
    }

    var text: String {
        switch key {
        case .integer(let number): "\(id)~\(number)"
        case .text(let value): "\(id)~\(value)"
        default: "\(id)~"
        }
    }
}

/// One page of a list: what, in which order, from where.
struct DealListQuery: Sendable {
    var filter: DealFilter
    var sort: DealSort
    var isDescending: Bool
    var size: Int
    var after: DealCursor?
    var before: DealCursor?
    /// The place of the page's first row in the whole list, as the address carries it.
    var first: Int

    static let sizes = [25, 50, 100, 200]

    init(_ context: Context) {
        let money = context.viewer.has(.readCommercial)
        filter = DealFilter(context.query, for: context.reader, base: context.organisation.currency, money: money)
        if !context.query.pairs.contains(where: { $0.name != "lang" }) { filter.state = .open }
        let keys = DealSort.allCases.filter { money || $0 != .value }.map(\.rawValue)
        let sorting = Sorting(
            context.query["sort"], allowed: keys, fallback: DealListQuery.fallback(filter), link: DealPath.list)
        sort = DealSort(rawValue: sorting.key) ?? .expected
        isDescending = sorting.isDescending
        size = context.query.number("size", in: 1...200).flatMap { Self.sizes.contains($0) ? $0 : nil } ?? 50
        after = DealCursor(context.query["after"], sort)
        before = after == nil ? DealCursor(context.query["before"], sort) : nil
        first = context.query.place
        if after == nil && before == nil { first = 1 }
        // NULL sorts nowhere: a list by closing day holds closed deals only.
        if sort == .closed, filter.state == nil || filter.state == .open { filter.state = .closed }
    }

    /// Open deals by what comes next, closed ones by what came last.
    private static func fallback(_ filter: DealFilter) -> String {
        switch filter.state {
        case .won, .lost, .closed: "-closed"
        default: filter.closed.isEmpty ? "expected" : "-closed"
        }
    }

    /// The direction of the SQL, with `before` walking backwards.
    var runsDown: Bool { (isDescending != sort.runsBackwards) != (before != nil) }
}
