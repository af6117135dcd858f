import Auth
import Database

/// Who may change whom: nobody gives, by roles or by teams, what they lack, and nobody may change a user who reaches
/// further, as whoever can make such a user's password could become them.
struct ReachGuard: Sendable {
    private let viewer: Viewer
    private let tree: TeamReach

    init(_ scope: Scope) throws {
        viewer = scope.viewer
        // Archived teams, too: their records are still there.
        tree = TeamReach(try scope.rows("SELECT id, parent_id FROM teams") { ($0.id(0), $0.optionalID(1)) })
    }

    /// Whether the user reaches no further than the viewer.
    func mayChange(_ user: UserDirectory.Entry) -> Bool {
        user.id == viewer.id || covers(user.standing)
    }

    /// Whether the viewer could have put somebody where they stand.
    func covers(_ standing: Standing) -> Bool {
        viewer.rights.covers(standing.rights) && tree.allows(standing, by: Standing(viewer))
    }

    /// Whether the viewer may let the user stand so from now on.
    func mayGive(_ after: Standing, to user: UserDirectory.Entry?) -> Bool {
        tree.allows(after, insteadOf: user?.standing ?? .none, by: Standing(viewer))
    }

    /// Whether the viewer may put a team below another one: nobody gains more than the viewer has.
    func mayMove(_ team: ID<Team>, below parent: ID<Team>?, _ users: [UserDirectory.Entry]) -> Bool {
        let later = tree.moving(team, below: parent)
        return users.allSatisfy {
            tree.allows($0.standing, insteadOf: $0.standing, by: Standing(viewer), later: later)
        }
    }

    /// Whether the viewer may let a role grant this: no holder gains more than the viewer has.
    func mayLet(_ role: ID<Role>, grant rights: Rights, _ users: [UserDirectory.Entry]) -> Bool {
        users.filter { user in user.roles.contains { $0.id == role } }.allSatisfy { user in
            let others = user.roles.filter { $0.id != role }.map(\.rights).reduce(Rights(), +)
            return mayGive(Standing(rights: others + rights, team: user.team), to: user)
        }
    }
}

extension UserDirectory.Entry {
    var rights: Rights { roles.map(\.rights).reduce(Rights(), +) }

    var standing: Standing { Standing(rights: rights, team: team) }
}
