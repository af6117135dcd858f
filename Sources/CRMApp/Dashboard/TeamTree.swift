import Auth
import Database

/// The teams with their parents: few enough to be read whole.
struct TeamTree: Sendable {
    struct Entry: Sendable {
        let id: ID<Team>
        let name: String
        let parent: ID<Team>?
    }

    let entries: [Entry]
    private let byID: [ID<Team>: Entry]

    init(_ entries: [Entry]) {
        self.entries = entries
        byID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    }

    static func load(_ scope: Scope) throws -> TeamTree {
        TeamTree(
            try scope.rows("SELECT id, name, parent_id FROM teams ORDER BY name, id") {
                Entry(id: $0.id(0), name: $0.text(1), parent: $0.optionalID(2))
            })
    }

    subscript(id: ID<Team>) -> Entry? { byID[id] }

    /// A team and all teams below it.
    func below(_ team: ID<Team>) -> [ID<Team>] {
        entries.map(\.id).filter { isWithin($0, team) }
    }

    /// The office of a team: the team above it, or itself when it stands at the top.
    func office(of team: ID<Team>) -> ID<Team> { byID[team]?.parent ?? team }

    private func isWithin(_ team: ID<Team>, _ ancestor: ID<Team>) -> Bool {
        var current: ID<Team>? = team
        // A tree that was bent into a ring by hand must not hang a request.
        for _ in 0..<64 {
            guard let here = current else { return false }
            if here == ancestor { return true }
            current = byID[here]?.parent
        }
        return false
    }
}
