import Auth
import Database
import Views

/// One row of the list.
struct CustomerRow: Equatable, Sendable {
    let id: ID<Customer>
    let kind: CustomerKind
    let name: String
    let latinName: String
    let family: String
    let lifecycle: Lifecycle
    let channel: ChannelLevel?
    let sector: String
    let city: String
    let country: String
    let email: String
    let phone: String
    let source: CustomerSource?
    let lastTouch: Instant?
    let nextStep: Day?
    let created: Instant?
    let owner: ID<User>?
    let ownerName: String
    let teamName: String
    /// As the address of the next page spells it.
    let cursor: String
}

/// A page of the list: its rows and where it stands.
struct CustomerPage: Sendable {
    var rows: [CustomerRow] = []
    var first = 1
    var total = 0
    /// Whether counting stopped at `total`.
    var isMore = false
    var hasPrevious = false
    var hasNext = false
    /// How many rows a search found from the page's beginning on, where one pass told.
    var found: Int?
}

/// The list of customers: filtered, sorted and paged by keys that an index holds in order.
struct CustomerListStore {
    let scope: Scope
    let filter: CustomerFilter
    let sort: CustomerSort
    let isDescending: Bool

    static let countLimit = 10_000
    static let walkLimit = 20_000

    func page(_ cursor: CustomerCursor?, size: Int) throws -> CustomerPage {
        let mode = try mode()
        if mode == .nothing { return CustomerPage() }
        let isBackwards = cursor?.isBackwards ?? false
        let found = try rows(cursor, mode, size: size)
        let rows = isBackwards ? found.rows.reversed() : found.rows
        var page = CustomerPage(rows: rows)
        page.found = isBackwards ? nil : found.count
        page.hasPrevious = isBackwards ? found.hasMore : cursor != nil
        page.hasNext = isBackwards || found.hasMore
        page.first = isBackwards ? max(1, (cursor?.position ?? 1) - rows.count) : cursor?.position ?? 1
        if !page.hasPrevious { page.first = 1 }
        try count(&page, mode)
        return page
    }

    private var query: CustomerQuery? {
        filter.q.isEmpty ? nil : CustomerQuery(filter.q, viewer: scope.viewer)
    }

    /// How rows are found: a text or a tag that few have leads to them, otherwise the list is walked in its order.
    private func mode() throws -> CustomerQuery.Mode {
        if let query { return try query.mode(scope) }
        guard let tag = filter.tag else { return .many }
        let limit = CustomerQuery.fewUpTo
        let count = try scope.count(
            "SELECT count(*) FROM (SELECT 1 FROM customer_tags WHERE tag_id = \(tag) LIMIT \(limit + 1)) k")
        return count == 0 ? .nothing : count > limit ? .many : .few(count)
    }

    // MARK: Counting

    /// The last page knows the total; otherwise it is counted up to a limit.
    private func count(_ page: inout CustomerPage, _ mode: CustomerQuery.Mode) throws {
        let last = page.first + page.rows.count - 1
        guard page.hasNext else { return page.total = last }
        if let found = page.found { return page.total = page.first - 1 + found }
        guard last < Self.countLimit else { return (page.total, page.isMore) = (last, true) }
        let isSample = query?.hasCandidates == true && !isDrivenElsewhere(mode)
        let limit =
            isSample ? CustomerQuery.countedUpTo : query == nil ? Self.countLimit : CustomerQuery.rememberedUpTo
        if filter.isWalked { return try countWalked(&page, last) }
        let counted = try scope.keptCount(
            """
            SELECT count(*) FROM (
                SELECT 1 FROM \(counting)
                WHERE \(conditions(isSample ? .few(limit) : mode))\(inOrder) LIMIT \(limit + 1)) k
            """)
        page.total = max(min(counted, limit), last)
        page.isMore = counted > limit || page.total == last || query != nil
    }

    /// Keeps the count on the index of names, which holds all that the common filters ask for.
    private var inOrder: SQL {
        filter.isCovered ? " AND c.sort_key >= '' ORDER BY c.sort_key, c.id" : .empty
    }

    /// What is counted: the customers, or those of a tag that many have, led by the tag.
    private var counting: SQL {
        guard filter.isTagged, let tag = filter.tag else { return "\(visible) c" }
        return """
            (SELECT k.customer_id FROM customer_tags k WHERE k.tag_id = \(tag)) ct
            JOIN \(visible) c ON c.id = ct.customer_id
            """
    }

    /// No index tells how many match: they are counted among so many customers, a lower bound where there are more.
    private func countWalked(_ page: inout CustomerPage, _ last: Int) throws {
        let counted = try scope.keptRows(
            """
            SELECT count(*), coalesce(sum(k.hit), 0) FROM (
                SELECT CASE WHEN \(conditions(.many)) THEN 1 ELSE 0 END AS hit FROM \(visible) c
                WHERE \(word: .noIndex)c.archived_at IS NULL LIMIT \(Self.walkLimit)) k
            """
        ) { (seen: $0.int(0), found: $0.int(1)) }
        let (seen, found) = counted.first ?? (0, 0)
        page.total = max(found, last)
        page.isMore = seen == Self.walkLimit || page.total == last
    }

    // MARK: Rows

    private var visible: SQL { scope.visible(Customer.self) }

    /// The rows of a page, in the statement's order.
    private struct Found {
        var rows: [CustomerRow]
        /// How many there are from the page's beginning on, where the search told.
        var count: Int?
        let hasMore: Bool
    }

    /// A page that nobody searched for is kept: it is asked for again, by others, and on the way back from a record.
    private func rows(_ cursor: CustomerCursor?, _ mode: CustomerQuery.Mode, size: Int) throws -> Found {
        let wanted = statement(cursor, mode, limit: size + 1)
        let find = { () throws -> Found in
            var count: Int?
            var rows = try scope.rows(wanted) { row in
                count = count ?? row.optionalInt(18)
                return self.row(row)
            }
            let hasMore = rows.count > size
            if hasMore { rows.removeLast() }
            return Found(rows: rows, count: count, hasMore: hasMore)
        }
        return query == nil ? try scope.keptAnswer(to: wanted, find) : try find()
    }

    private func row(_ row: Row) -> CustomerRow {
        let id: ID<Customer> = row.id(0)
        return CustomerRow(
            id: id, kind: CustomerKind(rawValue: row.text(1)) ?? .person, name: row.text(2),
            latinName: row.text(3), family: row.text(19), lifecycle: Lifecycle(rawValue: row.text(4)) ?? .lead,
            channel: ChannelLevel(rawValue: row.text(5)), sector: row.text(6), city: row.text(7),
            country: row.text(8), email: row.text(9), phone: row.text(10),
            source: CustomerSource(rawValue: row.text(11)), lastTouch: row.instant(12), nextStep: row.day(13),
            created: row.instant(14), owner: row.optionalID(15), ownerName: row.text(16), teamName: row.text(17),
            cursor: sort == .owner ? "\(id)~\(row.int64(20))~\(row.text(21))" : "\(id)~\(row.text(20))")
    }

    func statement(_ cursor: CustomerCursor?, _ mode: CustomerQuery.Mode, limit: Int) -> SQL {
        let isDown = isDescending != (cursor?.isBackwards ?? false)
        let keys = orderKeys(mode)
        let order = keys.map { isDown ? "\($0) DESC" as SQL : $0 }.joined(separator: ", ")
        let wanted: SQL = "\(conditions(mode))\(position(cursor, keys, isDown: isDown))"
        let columns = selection(isSearch: isDrivenElsewhere(mode))
        guard isDrivenElsewhere(mode) else {
            return "\(columns) FROM \(visible) c \(joins) WHERE \(wanted) ORDER BY \(order) LIMIT \(limit)"
        }
        // Sorts and counts ids alone; only the rows of the page are read whole.
        return """
            \(columns) FROM (
                SELECT c.id AS row_id, count(*) OVER () AS found FROM \(visible) c
                WHERE \(wanted) ORDER BY \(order) LIMIT \(limit)) k
            JOIN \(visible) c ON c.id = k.row_id \(joins) ORDER BY \(order)
            """
    }

    private var joins: SQL {
        "LEFT JOIN users u ON u.id = c.owner_id LEFT JOIN teams t ON t.id = c.team_id"
    }

    private func selection(isSearch: Bool) -> SQL {
        let found: SQL = isSearch ? "k.found" : "NULL"
        return """
            SELECT c.id, c.kind, c.display_name, c.latin_name, c.lifecycle, c.channel_level, c.sector, c.city, c.country,
                c.main_email, c.main_phone, c.source, c.last_touch_at, c.next_activity_on, c.created_at, c.owner_id,
                u.name, t.name, \(found), c.family_name, \(sort.keys.dropLast().joined(separator: ", "))
            """
    }

    /// Few candidates are fetched by the index of words and sorted; appending nothing to a key keeps the planner from
    /// walking the list's own index instead.
    private func orderKeys(_ mode: CustomerQuery.Mode) -> [SQL] {
        guard isDrivenElsewhere(mode) else { return sort.keys }
        return sort == .owner
            ? ["(coalesce(c.owner_id, 0) + 0)"] + sort.keys.dropFirst()
            : ["(\(sort.keys[0]) || '')"] + sort.keys.dropFirst()
    }

    private func isDrivenElsewhere(_ mode: CustomerQuery.Mode) -> Bool {
        switch mode {
        case .these, .few: true
        case .nothing, .some, .many: false
        }
    }

    private func position(_ cursor: CustomerCursor?, _ keys: [SQL], isDown: Bool) -> SQL {
        guard let cursor else { return .empty }
        let compare: SQL = isDown ? "<" : ">"
        let row = keys.joined(separator: ", ")
        let values = cursor.values.map { "\($0)" as SQL }.joined(separator: ", ")
        return " AND (\(row)) \(compare) (\(values))"
    }

    // MARK: Conditions

    private func conditions(_ mode: CustomerQuery.Mode) -> SQL {
        var terms: [SQL] = [filter.isArchived ? "c.archived_at IS NOT NULL" : "c.archived_at IS NULL"]
        if let query { terms.append(query.isEmpty ? "1 = 0" : query.condition(mode)) }
        if let tag = filter.tag { terms.append(tagged(tag, mode)) }
        terms += codeConditions + peopleConditions + placeConditions + dayConditions
        return terms.joined(separator: " AND ")
    }

    private func tagged(_ tag: ID<Tag>, _ mode: CustomerQuery.Mode) -> SQL {
        if query == nil, isDrivenElsewhere(mode) {
            return "c.id IN (SELECT ct.customer_id FROM customer_tags ct WHERE ct.tag_id = \(tag))"
        }
        return "EXISTS (SELECT 1 FROM customer_tags ct WHERE ct.customer_id = c.id AND ct.tag_id = \(tag))"
    }

    /// Codes that many share: the sign keeps the planner from collecting a quarter of all rows to sort them.
    private var codeConditions: [SQL] {
        [
            filter.kind.map { "\(word: .noIndex)c.kind = \($0)" },
            filter.lifecycle.map { "\(word: .noIndex)c.lifecycle = \($0)" },
            filter.source.map { "c.source = \($0)" }, filter.channel.map { "c.channel_level = \($0)" },
        ].compactMap(\.self)
    }

    private var peopleConditions: [SQL] {
        var terms: [SQL] = []
        switch filter.owner {
        case .me: terms.append("c.owner_id = \(scope.viewer.id)")
        case .user(let id): terms.append("c.owner_id = \(id)")
        case .nobody: terms.append("c.owner_id IS NULL")
        case nil: break
        }
        if let team = filter.team { terms.append("c.team_id = \(team)") }
        if let through = filter.buysThrough { terms.append("c.buys_through_id = \(through)") }
        if let parent = filter.parent { terms.append("c.parent_id = \(parent)") }
        return terms
    }

    private var placeConditions: [SQL] {
        var terms: [SQL] = []
        if !filter.country.isEmpty { terms.append("c.country = \(filter.country)") }
        if !filter.city.isEmpty { terms.append("c.city = \(filter.city)") }
        return terms
    }

    private var dayConditions: [SQL] {
        var terms: [SQL] = []
        if let step = filter.step {
            terms.append(step ? "c.next_activity_on IS NOT NULL" : "c.next_activity_on IS NULL")
        }
        if let day = filter.createdFrom { terms.append("c.created_at >= \(scope.zone.instant(day))") }
        if let day = filter.createdTo { terms.append("c.created_at < \(scope.zone.instant(day.adding(days: 1)))") }
        return terms
    }

    // MARK: Neighbours

    /// The customers before and after one in this list.
    func neighbours(of id: ID<Customer>) throws -> (previous: ID<Customer>?, next: ID<Customer>?) {
        let mode = try mode()
        let keys = sort.keys.joined(separator: ", ")
        let values: [SQLValue]? = try scope.first("SELECT \(keys) FROM \(visible) c WHERE c.id = \(id)") { row in
            sort == .owner
                ? [.integer(row.int64(0)), .text(row.text(1)), .integer(row.int64(2))]
                : [.text(row.text(0)), .integer(row.int64(1))]
        }
        guard let values, mode != .nothing else { return (nil, nil) }
        let next = statement(CustomerCursor(values: values, isBackwards: false), mode, limit: 1)
        let previous = statement(CustomerCursor(values: values, isBackwards: true), mode, limit: 1)
        return (try scope.first(previous) { $0.id(0) }, try scope.first(next) { $0.id(0) })
    }
}
