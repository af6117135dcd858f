import Auth
import Database
import Views

/// The statements of imports that belong to no module's own store.
struct ImportStore {
    let scope: Scope

    init(_ scope: Scope) {
        self.scope = scope
    }

    /// Those of the ids that are known, and whose they are. An address was kept as it was written by earlier versions.
    func customers(source: String, externalIDs: [String]) throws -> [String: ID<Customer>] {
        let pairs = try scope.rows(
            """
            SELECT c.external_id, c.id FROM \(scope.visible(Customer.self)) c
            WHERE c.external_source = \(source) AND c.external_id IN \(list: externalIDs)
            """
        ) { (ExternalID.folded($0.text(0)), $0.id(1) as ID<Customer>) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The customer with the id in the file's system; otherwise those of the name, those that are spelled so if there are
    /// any.
    func customers(source: String, called text: String, _ language: Language) throws -> [ID<Customer>] {
        let known = try customers(source: source, externalIDs: [text, ExternalID.folded(text)].uniqued())
        if let id = known.values.first { return [id] }
        let range = NameRange(text, language)
        let found = try scope.rows(
            """
            SELECT c.id, c.display_name FROM \(scope.visible(Customer.self)) c
            WHERE c.sort_key >= \(range.low) AND c.sort_key < \(range.high) AND c.archived_at IS NULL
            ORDER BY c.sort_key, c.id LIMIT 200
            """
        ) { (id: $0.id(0) as ID<Customer>, name: $0.text(1)) }
        let exact = found.filter { $0.name == text }
        return (exact.isEmpty ? found.filter { searchText($0.name) == searchText(text) } : exact).map(\.id)
    }

    /// Whether a customer is another one, or above it in the chain of parents.
    func isAbove(_ id: ID<Customer>, _ other: ID<Customer>) throws -> Bool {
        var current: ID<Customer>? = other
        for _ in 0..<64 {
            guard let now = current else { return false }
            if now == id { return true }
            current = try parent(of: now)
        }
        return true
    }

    private func parent(of id: ID<Customer>) throws -> ID<Customer>? {
        try scope.first("SELECT c.parent_id FROM \(scope.visible(Customer.self)) c WHERE c.id = \(id)") {
            $0.optionalID(0) as ID<Customer>?
        }.flatMap(\.self)
    }

    /// Whether that was another one before.
    func setParent(_ id: ID<Customer>, _ parent: ID<Customer>?) throws -> Bool {
        let before = try self.parent(of: id)
        guard before != parent else { return false }
        try scope.update(
            "UPDATE customers SET parent_id = \(parent), version = version + 1, updated_at = \(scope.now) WHERE id = \(id)",
            as: Change(
                .imported, Customer.module, record: id.rawValue, customer: id,
                fields: [
                    FieldDiff(CustomerField.parent.rawValue, from: before.map { "#\($0)" }, to: parent.map { "#\($0)" })
                ]))
        return true
    }

    // MARK: - Products

    struct KnownProduct: Sendable {
        let id: ID<Product>
        let name: String
        let code: String?
        let price: Money
        let isArchived: Bool
        let source: String
        let externalID: String
    }

    func products() throws -> [KnownProduct] {
        try scope.rows(
            """
            SELECT id, name, code, price_minor, currency, archived_at, external_source, external_id
            FROM products ORDER BY id
            """
        ) { row in
            KnownProduct(
                id: row.id(0), name: row.text(1), code: row.optionalText(2),
                price: row.money(3, 4) ?? Money(minor: 0, currency: .eur), isArchived: !row.isNull(5),
                source: row.text(6), externalID: row.text(7))
        }
    }

    // MARK: - Users and teams

    /// Users are few: all of them, as a file may call them.
    func users() throws -> [(id: ID<User>, email: String, externalID: String)] {
        try scope.rows("SELECT id, email, external_id FROM users ORDER BY id") { ($0.id(0), $0.text(1), $0.text(2)) }
    }

    /// Teams are few: all that are not archived.
    func teams() throws -> [(id: ID<Team>, name: String, parent: ID<Team>?)] {
        try scope.rows("SELECT id, name, parent_id FROM teams WHERE archived_at IS NULL ORDER BY id") {
            ($0.id(0), $0.text(1), $0.optionalID(2))
        }
    }

    func insertTeam(_ name: String, parent: ID<Team>?) throws -> ID<Team> {
        try scope.insert(
            "INSERT INTO teams (name, parent_id) VALUES (\(name), \(parent))",
            as: Change(.imported, "teams", fields: [FieldDiff("name", from: nil, to: name)]))
    }

    func setParent(_ id: ID<Team>, from: ID<Team>?, to parent: ID<Team>) throws {
        try scope.update(
            "UPDATE teams SET parent_id = \(parent) WHERE id = \(id)",
            as: Change(
                .imported, "teams", record: id.rawValue,
                fields: [FieldDiff("parent", from: from.map { "\($0)" }, to: "\(parent)")]))
    }
}
