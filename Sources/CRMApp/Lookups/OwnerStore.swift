import Auth
import Database
import Views

/// Somebody who may own records.
struct OwnerChoice: Hashable, Sendable {
    let id: ID<User>
    let name: String
    let team: ID<Team>?

    /// Those whom the viewer may make the owner of a module's record, by name: within the reach to assign.
    static func assignable(_ module: ModuleName, _ scope: Scope) throws -> [OwnerChoice] {
        guard scope.viewer.can(.assign, module) else { return [] }
        return try users(scope).filter { scope.viewer.can(.assign, module, owner: $0.id, team: $0.team) }
    }

    /// Everybody who works here now, for filters. Users are few: 2,000 at the most.
    static func users(_ scope: Scope) throws -> [OwnerChoice] {
        try scope.keptRows("SELECT id, name, team_id FROM users WHERE disabled_at IS NULL ORDER BY name, id") {
            OwnerChoice(id: $0.id(0), name: $0.text(1), team: $0.optionalID(2))
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

extension [OwnerChoice] {
    var choices: [Choice] { map { Choice("\($0.id)", Wording.user($0.name)) } }
}
