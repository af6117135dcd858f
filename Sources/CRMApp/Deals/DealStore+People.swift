import Auth
import Database
import Views

/// Somebody who may own deals.
struct DealOwner: Sendable {
    let id: ID<User>
    let name: String
    let teamID: ID<Team>?
}

/// A record of another kind as a choice: its id and name.
struct Named<Record>: Sendable {
    let id: ID<Record>
    let name: String
}

extension DealStore {
    /// Everybody who can sign in, by name.
    func users() throws -> [DealOwner] {
        try scope.keptRows("SELECT id, name, team_id FROM users WHERE disabled_at IS NULL ORDER BY name, id") {
            DealOwner(id: $0.id(0), name: $0.text(1), teamID: $0.optionalID(2))
        }
    }

    /// Those whom the viewer may make the owner: themselves, and whoever lies within the reach to assign.
    func owners() throws -> [DealOwner] {
        let viewer = scope.viewer
        return try users().filter {
            $0.id == viewer.id || viewer.can(.assign, Deal.module, owner: $0.id, team: $0.teamID)
        }
    }

    func teams() throws -> [Named<Team>] {
        try scope.keptRows("SELECT id, name FROM teams WHERE archived_at IS NULL ORDER BY name, id") {
            Named(id: $0.id(0), name: $0.text(1))
        }
    }

    func productChoices(limit: Int = 500) throws -> [Named<Product>] {
        try scope.keptRows(
            "SELECT id, name FROM products WHERE archived_at IS NULL ORDER BY search_text, id LIMIT \(limit)"
        ) { Named(id: $0.id(0), name: $0.text(1)) }
    }

    func customerName(_ id: ID<Customer>?) throws -> String? {
        guard let id else { return nil }
        return try scope.first("SELECT c.display_name FROM \(scope.visible(Customer.self)) c WHERE c.id = \(id)") {
            $0.text(0)
        }
    }

    /// Customers within reach that are called so: exactly, else those whose names hold the words.
    func customers(called text: String, limit: Int = 10) throws -> [Named<Customer>] {
        let folded = searchText(text)
        guard let candidates = CustomerSchema.index.candidates(folded, limit: 1000) else { return [] }
        let found = try scope.rows(
            """
            SELECT c.id, c.display_name FROM \(scope.visible(Customer.self)) c
            WHERE c.id IN (\(candidates)) AND c.search_text LIKE \(DealFilter.namePattern(folded)) ESCAPE '\\'
                AND c.archived_at IS NULL
            ORDER BY c.sort_key, c.id LIMIT \(limit)
            """
        ) { Named<Customer>(id: $0.id(0), name: $0.text(1)) }
        let exact = found.filter { searchText($0.name) == folded }
        return exact.count == 1 ? exact : found
    }
}
