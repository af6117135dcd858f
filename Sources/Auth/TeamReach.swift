import Database

/// What decides how far somebody reaches: their rights and their team.
public struct Standing: Sendable {
    public let rights: Rights
    public let team: ID<Team>?

    public init(rights: Rights, team: ID<Team>?) {
        self.rights = rights
        self.team = team
    }

    public init(_ viewer: Viewer) {
        self.init(rights: viewer.rights, team: viewer.teamID)
    }

    /// Nobody's: what somebody has before they are added.
    public static let none = Standing(rights: Rights(), team: nil)
}

/// The tree of teams, as far as it decides who reaches whose records.
public struct TeamReach: Sendable {
    /// Deeper than any company; a tree that was bent into a ring by hand must not hang a request.
    private static let deepest = 64

    private let parents: [ID<Team>: ID<Team>]
    private let teams: [ID<Team>]

    /// - Parameter teams: every team with the one above it.
    public init(_ teams: [(id: ID<Team>, parent: ID<Team>?)]) {
        self.teams = teams.map(\.id)
        parents = Dictionary(
            teams.compactMap { team in team.parent.map { (team.id, $0) } }, uniquingKeysWith: { $1 })
    }

    /// The tree of teams as it will be when one team stands below another; `nil` puts it at the top.
    public func moving(_ team: ID<Team>, below parent: ID<Team>?) -> TeamReach {
        TeamReach(teams.map { ($0, $0 == team ? parent : parents[$0]) })
    }

    /// Whether the viewer may let somebody stand so: what they gain, against what they have, lies within what the viewer
    /// reaches. That is how granting rights is judged, too: nobody grants what they lack.
    ///
    /// - Parameters:
    ///   - before: what they have already, in the tree as it is.
    ///   - later: the tree as it is to be; the same unless given.
    public func allows(
        _ after: Standing, insteadOf before: Standing = .none, by viewer: Standing, later: TeamReach? = nil
    ) -> Bool {
        guard !after.rights.isEverything else { return viewer.rights.isEverything || before.rights.isEverything }
        return after.rights.grants.allSatisfy { grant in
            let own = reached(viewer, grant.action, grant.module)
            let had = reached(before, grant.action, grant.module)
            guard let own, let had else { return true }
            guard let has = (later ?? self).reached(after, grant.action, grant.module) else { return false }
            return has.subtracting(had).isSubset(of: own)
        }
    }

    /// The teams whose records somebody reaches; `nil` for every record.
    private func reached(_ standing: Standing, _ action: Action, _ module: ModuleName) -> Set<ID<Team>>? {
        switch (standing.rights.reach(action, module), standing.team) {
        case (.all, _): nil
        case (.teamAndBelow, let team?): Set(teams.filter { isWithin($0, team) }).union([team])
        case (.team, let team?): [team]
        default: []
        }
    }

    private func isWithin(_ team: ID<Team>, _ ancestor: ID<Team>) -> Bool {
        var current: ID<Team>? = team
        for _ in 0..<Self.deepest {
            guard let here = current else { return false }
            if here == ancestor { return true }
            current = parents[here]
        }
        return false
    }
}
