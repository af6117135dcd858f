import Auth
import Database
import Views

/// A record of another kind as a choice: its id and name.
struct Named<Record>: Sendable {
    let id: ID<Record>
    let name: String
}

extension DealStore {
    /// Everybody who can sign in, by name.
    func users() throws -> [OwnerChoice] { try OwnerChoice.users(scope) }

    /// Those whom the viewer may make the owner.
    func owners() throws -> [OwnerChoice] { try OwnerChoice.assignable(Deal.module, scope) }

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
}
