import Database
import Views

/// Brings up to date what columns derive from customers in Swift: search texts, sort keys, telephones as they are compared.
/// A migration knows only SQL; the base remembers by which rules its columns were derived.
enum CustomerDerivation {
    /// Raise it when the same customer comes to something else.
    private static let rules = 2
    private static let batch = 500

    /// The rules and what of the settings they depend on.
    static func mark(_ organisation: Organisation) -> String {
        "\(rules) \(organisation.language.rawValue) \(organisation.country)"
    }

    /// Derives everything anew where the base was derived by other rules or settings; some hundreds a transaction, so that
    /// others write meanwhile. Stopped in the middle it begins again. Tells how many customers had something else.
    static func bringUpToDate(_ database: any DatabaseEngine) throws -> Int {
        let (organisation, known) = try database.read { transaction in
            (try OrganisationStore(transaction: transaction).load(), try mark(in: transaction))
        }
        guard known != mark(organisation) else { return 0 }
        var (last, changed) = (Int64(0), 0)
        var isMore = true
        while isMore {
            (last, changed, isMore) = try database.write { transaction in
                let scope = try Scope.system(transaction)
                let step = try CustomerStore(scope, organisation).derive(after: last, limit: batch)
                return (step.last, changed + step.changed, step.isMore)
            }
        }
        try database.write { try remember(organisation, $0) }
        return changed
    }

    static func mark(in transaction: Transaction) throws -> String? {
        try transaction.first("SELECT value FROM settings WHERE name = 'derived-by'") { $0.text(0) }
    }

    /// Notes that everything is derived for these settings.
    static func remember(_ organisation: Organisation, _ transaction: Transaction) throws {
        try transaction.execute(
            """
            INSERT INTO settings (name, value) VALUES ('derived-by', \(mark(organisation)))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """)
    }
}

extension App {
    /// Derives customers anew after a change of settings, if it is one that they depend on, while pages go on.
    func deriveAnew() {
        background.async { [database, logger] in
            do {
                _ = try CustomerDerivation.bringUpToDate(database)
            } catch {
                logger.warning("customers are derived anew at the next start: \(error)")
            }
        }
    }
}

extension CustomerStore {
    /// Derives the next customers by their ids. Neither their history nor their version tells of it: nobody changed them.
    fileprivate func derive(after last: Int64, limit: Int) throws -> (last: Int64, changed: Int, isMore: Bool) {
        var records = try scope.rows(heads() + " WHERE c.id > \(last) ORDER BY c.id LIMIT \(limit)", record)
        guard let first = records.first?.id, let end = records.last?.id else { return (last, 0, false) }
        let folded = try addParts(to: &records, first...end)
        var changed = 0
        for record in records {
            let customer = DerivedCustomer(record.draft, language: language, country: country)
            let changes = customer.changes(from: record)
            let isSame = changes.isEmpty && folded[record.id, default: []].map(\.folded) == customer.folded
            if isSame { continue }
            changed += 1
            try rewrite(record, customer, changes, folded[record.id, default: []])
        }
        return (end.rawValue, changed, records.count == limit)
    }

    private typealias FoldedPoint = (id: Int64, folded: String)

    /// Contact points with what they are compared by, and addresses.
    private func addParts(
        to records: inout [CustomerRecord], _ ids: ClosedRange<ID<Customer>>
    ) throws -> [ID<Customer>: [FoldedPoint]] {
        let range: SQL = "customer_id BETWEEN \(ids.lowerBound) AND \(ids.upperBound) ORDER BY customer_id, position"
        let places = Dictionary(uniqueKeysWithValues: records.enumerated().map { ($0.element.id, $0.offset) })
        var folded: [ID<Customer>: [FoldedPoint]] = [:]
        try scope.each("SELECT customer_id, kind, label, value, id, folded FROM contact_points WHERE \(range)") { row in
            let id: ID<Customer> = row.id(0)
            guard let place = places[id] else { return }
            let kind = ContactKind(rawValue: row.text(1)) ?? .web
            records[place].draft.contacts.append(ContactPoint(kind: kind, label: row.text(2), value: row.text(3)))
            folded[id, default: []].append((row.int64(4), row.text(5)))
        }
        try scope.each("SELECT customer_id, label, country, city FROM addresses WHERE \(range)") { row in
            guard let place = places[row.id(0)] else { return }
            records[place].draft.addresses.append(
                Address(label: row.text(1), country: row.text(2), city: row.text(3)))
        }
        return folded
    }

    private func rewrite(
        _ record: CustomerRecord, _ customer: DerivedCustomer, _ changes: [(column: String, value: SQLValue)],
        _ points: [FoldedPoint]
    ) throws {
        if !changes.isEmpty {
            let columns = changes.map { "\(raw: $0.column) = \($0.value)" as SQL }.joined(separator: ", ")
            try scope.also(("UPDATE customers SET \(columns) WHERE id = \(record.id)" as SQL).trusted)
        }
        if customer.searchText != record.searchText {
            try reindex(record.id, from: record.searchText, to: customer.searchText)
        }
        for (point, folded) in zip(points, customer.folded) where point.folded != folded {
            try scope.also("UPDATE contact_points SET folded = \(folded) WHERE id = \(point.id)")
        }
    }
}
