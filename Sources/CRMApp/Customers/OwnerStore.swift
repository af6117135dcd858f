import Auth
import Database
import Views

/// The users whom a viewer may make owners of customers.
struct OwnerChoices: Hashable, Sendable {
    let id: ID<User>
    let name: String
    let team: ID<Team>?

    static func load(_ scope: Scope) throws -> [OwnerChoices] {
        try users(scope).filter { scope.viewer.can(.assign, Customer.module, owner: $0.id, team: $0.team) }
    }

    /// Everybody who works here now, for filters.
    static func users(_ scope: Scope) throws -> [OwnerChoices] {
        try scope.keptRows("SELECT id, name, team_id FROM users WHERE disabled_at IS NULL ORDER BY name, id LIMIT 500")
        {
            OwnerChoices(id: $0.id(0), name: $0.text(1), team: $0.optionalID(2))
        }
    }

    static func teams(_ scope: Scope) throws -> [TeamChoice] {
        try scope.keptRows("SELECT id, name FROM teams WHERE archived_at IS NULL ORDER BY name, id LIMIT 200") {
            TeamChoice(id: $0.id(0), name: $0.text(1))
        }
    }
}

/// A team that a filter may name.
struct TeamChoice: Hashable, Sendable {
    let id: ID<Team>
    let name: String
}

extension [OwnerChoices] {
    var choices: [Choice] { map { Choice("\($0.id)", Wording.user($0.name)) } }
}
