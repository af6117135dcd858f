import Auth
import Database
import Views

/// Users and teams as the administration lists them, and as other modules name them.
struct UserDirectory {
    let transaction: Transaction

    struct Entry: Sendable {
        let id: ID<User>
        let name: String
        let email: String
        let team: ID<Team>?
        let teamName: String?
        let lastSignIn: Instant?
        let isDisabled: Bool
        let hasPassword: Bool
        let version: Int
        var roles: [Role] = []
    }

    struct TeamEntry: Sendable {
        let id: ID<Team>
        let name: String
        let parent: ID<Team>?
        let lead: ID<User>?
        let members: Int
        /// 0 for a team without a team above.
        var depth = 0
    }

    /// Every user by name. Users are few: 2,000 at the most.
    func users() throws -> [Entry] {
        var entries = try load("")
        let roles = Dictionary(uniqueKeysWithValues: try RoleStore(transaction).all().map { ($0.id, $0) })
        let links = try transaction.rows("SELECT user_id, role_id FROM user_roles ORDER BY role_id") {
            (user: $0.id(0) as ID<User>, role: $0.id(1) as ID<Role>)
        }
        let byUser = Dictionary(grouping: links, by: \.user)
        for index in entries.indices {
            entries[index].roles = byUser[entries[index].id, default: []].compactMap { roles[$0.role] }
        }
        return entries
    }

    func user(_ id: ID<User>) throws -> Entry? {
        guard var entry = try load("WHERE u.id = \(id)").first else { return nil }
        entry.roles = try RoleStore(transaction).roles(of: id)
        return entry
    }

    /// The users who may own records: id and name, by name; disabled ones only when asked for.
    func names(includingDisabled: Bool = false) throws -> [(id: ID<User>, name: String)] {
        let condition: SQL = includingDisabled ? "" : "WHERE disabled_at IS NULL"
        return try transaction.rows("SELECT id, name FROM users \(condition) ORDER BY name, id") {
            ($0.id(0), $0.text(1))
        }
    }

    /// The teams as a tree in reading order: each below the one that it is part of.
    func teams() throws -> [TeamEntry] {
        let all = try transaction.rows(
            """
            SELECT t.id, t.name, t.parent_id, t.lead_id,
                (SELECT count(*) FROM users u WHERE u.team_id = t.id AND u.disabled_at IS NULL)
            FROM teams t WHERE t.archived_at IS NULL ORDER BY t.name, t.id
            """
        ) {
            TeamEntry(
                id: $0.id(0), name: $0.text(1), parent: $0.optionalID(2), lead: $0.optionalID(3), members: $0.int(4))
        }
        return Self.tree(all)
    }

    private static func tree(_ teams: [TeamEntry]) -> [TeamEntry] {
        let known = Set(teams.map(\.id))
        let children = Dictionary(grouping: teams) { team in team.parent.flatMap { known.contains($0) ? $0 : nil } }
        var ordered: [TeamEntry] = []
        func visit(_ parent: ID<Team>?, _ depth: Int) {
            for var team in children[parent, default: []] where depth < 32 {
                team.depth = depth
                ordered.append(team)
                visit(team.id, depth + 1)
            }
        }
        visit(nil, 0)
        return ordered
    }

    private func load(_ condition: SQL) throws -> [Entry] {
        try transaction.rows(
            """
            SELECT u.id, u.name, u.email, u.team_id, t.name, u.last_sign_in_at, u.disabled_at,
                u.password_hash IS NOT NULL, u.version
            FROM users u LEFT JOIN teams t ON t.id = u.team_id \(condition) ORDER BY u.name, u.id
            """
        ) {
            Entry(
                id: $0.id(0), name: $0.text(1), email: $0.text(2), team: $0.optionalID(3), teamName: $0.optionalText(4),
                lastSignIn: $0.instant(5), isDisabled: !$0.isNull(6), hasPassword: $0.bool(7), version: $0.int(8))
        }
    }
}

extension [UserDirectory.TeamEntry] {
    /// Choices for a select, indented by their place in the tree.
    var choices: [Choice] {
        map { Choice("\($0.id)", Wording.user(String(repeating: "\u{2003}", count: $0.depth) + $0.name)) }
    }
}

/// Names users in selects: id and name, those who can own records.
extension [(id: ID<User>, name: String)] {
    var choices: [Choice] { map { Choice("\($0.id)", Wording.user($0.name)) } }
}
