import Database

/// Turns a user into a ``Viewer`` with the sum of their roles' rights.
public struct ViewerStore {
    let transaction: Transaction

    public init(_ transaction: Transaction) {
        self.transaction = transaction
    }

    /// Says that a user, role or team changed, by the number that ``SessionStore/find(_:now:idleSince:)`` gives: the next
    /// request of every viewer reads the rights anew.
    public func rightsChanged() throws {
        try transaction.execute("UPDATE rights_version SET number = number + 1")
    }

    /// The viewer, or `nil` when the user is unknown or disabled.
    public func find(_ id: ID<User>) throws -> Viewer? {
        let roles = try RoleStore(transaction).roles(of: id)
        return try transaction.first(
            """
            SELECT id, name, email, language, calendar, time_zone, theme, team_id
            FROM users WHERE id = \(id) AND disabled_at IS NULL
            """
        ) { row in
            let team: ID<Team>? = row.optionalID(7)
            return Viewer(
                id: row.id(0), name: row.text(1), email: row.text(2), language: row.optionalText(3),
                calendar: row.optionalText(4), timeZone: row.optionalText(5), theme: row.optionalText(6),
                teamID: team, teamsBelow: try team.map(teamAndBelow) ?? [], roles: roles.map(\.identifier),
                roleNames: roles.map(\.name), rights: roles.map(\.rights).reduce(Rights(), +))
        }
    }

    /// A team and all teams below it.
    public func teamAndBelow(_ id: ID<Team>) throws -> [ID<Team>] {
        try transaction.rows(
            """
            WITH RECURSIVE below(id) AS (
                SELECT \(id) UNION SELECT t.id FROM teams t JOIN below b ON t.parent_id = b.id
            )
            SELECT id FROM below
            """
        ) { $0.id(0) }
    }
}
