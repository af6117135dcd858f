import Auth
import Database
import Views

/// The statements of imports that belong to no module's own store.
struct ImportStore {
    let scope: Scope

    init(_ scope: Scope) {
        self.scope = scope
    }

    private func customer(source: String, externalID: String) throws -> ID<Customer>? {
        try scope.first(
            """
            SELECT c.id FROM \(scope.visible(Customer.self)) c
            WHERE c.external_source = \(source) AND c.external_id = \(externalID)
            """
        ) { $0.id(0) }
    }

    /// Those of the ids that are known, and whose they are.
    func customers(source: String, externalIDs: [String]) throws -> [String: ID<Customer>] {
        let pairs = try scope.rows(
            """
            SELECT c.external_id, c.id FROM \(scope.visible(Customer.self)) c
            WHERE c.external_source = \(source) AND c.external_id IN \(list: externalIDs)
            """
        ) { ($0.text(0), $0.id(1) as ID<Customer>) }
        return Dictionary(pairs) { first, _ in first }
    }

    func customer(source: String, text: String, sortKey: String) throws -> ID<Customer>? {
        if let id = try customer(source: source, externalID: text) { return id }
        return try scope.first(
            """
            SELECT c.id FROM \(scope.visible(Customer.self)) c
            WHERE c.sort_key = \(sortKey) AND c.display_name = \(text) AND c.archived_at IS NULL ORDER BY c.id LIMIT 1
            """
        ) { $0.id(0) }
    }

    func setParent(_ id: ID<Customer>, _ parent: ID<Customer>) throws {
        let before = try scope.first("SELECT c.parent_id FROM \(scope.visible(Customer.self)) c WHERE c.id = \(id)") {
            $0.optionalID(0) as ID<Customer>?
        }.flatMap(\.self)
        guard before != parent else { return }
        try scope.update(
            "UPDATE customers SET parent_id = \(parent), version = version + 1, updated_at = \(scope.now) WHERE id = \(id)",
            as: Change(
                .imported, Customer.module, record: id.rawValue, customer: id,
                fields: [FieldDiff(CustomerField.parent.rawValue, from: before.map { "#\($0)" }, to: "#\(parent)")]))
    }

    // MARK: - Products

    struct KnownProduct: Sendable {
        let id: ID<Product>
        let name: String
        let price: Money
    }

    func products() throws -> [KnownProduct] {
        try scope.rows("SELECT id, name, price_minor, currency FROM products ORDER BY archived_at IS NULL, id DESC") {
            row in
            KnownProduct(id: row.id(0), name: row.text(1), price: row.money(2, 3) ?? Money(minor: 0, currency: .eur))
        }
    }

    func product(source: String, externalID: String) throws -> ID<Product>? {
        try scope.first("SELECT id FROM products WHERE external_source = \(source) AND external_id = \(externalID)") {
            $0.id(0)
        }
    }

    func insertProduct(_ product: ImportedProduct, source: String) throws {
        let _: ID<Product> = try scope.insert(
            """
            INSERT INTO products (code, name, search_text, category, price_minor, currency, external_source, external_id, created_at)
            VALUES (\(product.code), \(product.name), \(searchText(product.name)), \(product.category),
                \(product.price.minor), \(product.price.currency.code), \(source), \(product.externalID), \(scope.now))
            """, as: Change(.imported, "products"))
    }

    // MARK: - Users and teams

    func user(externalID: String, email: String) throws -> ID<User>? {
        try scope.first(
            "SELECT id FROM users WHERE external_id = \(externalID) OR email = \(email) ORDER BY external_id IS NOT DISTINCT FROM \(externalID) DESC"
        ) { $0.id(0) }
    }

    func updateUser(_ id: ID<User>, name: String, team: ID<Team>?) throws {
        try scope.update(
            "UPDATE users SET name = \(name), team_id = coalesce(\(team), team_id), version = version + 1 WHERE id = \(id)",
            as: Change(.imported, "users", record: id.rawValue, undo: try undo(id, name: name, team: team)))
    }

    private func undo(_ id: ID<User>, name: String, team: ID<Team>?) throws -> String? {
        guard let before = try ImportedUserState.load(id, scope) else { return nil }
        return Undo.encoded(before, ImportedUserState(name: name, team: team?.rawValue ?? before.team)) ?? Undo.words
    }

    func team(named name: String) throws -> ID<Team>? {
        try scope.first("SELECT id FROM teams WHERE name = \(name) AND archived_at IS NULL ORDER BY id LIMIT 1") {
            $0.id(0)
        }
    }

    func insertTeam(_ name: String, parent: ID<Team>?) throws -> ID<Team> {
        try scope.insert(
            "INSERT INTO teams (name, parent_id) VALUES (\(name), \(parent))",
            as: Change(.imported, "teams", fields: [FieldDiff("name", from: nil, to: name)]))
    }

    func setParent(_ id: ID<Team>, _ parent: ID<Team>) throws {
        try scope.also("UPDATE teams SET parent_id = \(parent) WHERE id = \(id) AND id <> \(parent)")
    }
}

/// A product as a file tells it.
struct ImportedProduct: Sendable {
    let externalID: String
    let code: String?
    let name: String
    let category: String?
    let price: Money

    var draft: ProductDraft { ProductDraft(code: code, name: name, category: category, price: price) }
}
