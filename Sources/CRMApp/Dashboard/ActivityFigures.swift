import Auth
import Database
import Views

/// How many activities were done, by person and kind.
struct ActivityFigures: Sendable {
    var byKind: [ActivityKind: Int] = [:]
    var byPerson: [Int64: Int] = [:]

    var total: Int { byKind.values.reduce(0, +) }

    /// Counts what the viewer's people did between the filter's days. A customer's timeline shows a viewer more than
    /// that, but a figure about people stays within the reach over people.
    static func load(_ filter: FigureFilter, _ teams: TeamTree, in scope: Scope, zone: Zone) throws -> ActivityFigures {
        var figures = ActivityFigures()
        guard scope.viewer.can(.view, Activity.module) else { return figures }
        var days: [SQL] = ["a.done_at IS NOT NULL"]
        if let from = filter.from { days.append("a.happens_at >= \(zone.instant(from))") }
        if let to = filter.to { days.append("a.happens_at < \(zone.instant(to.adding(days: 1)))") }
        let ofTeam: SQL = filter.team.map { "u.team_id IN \(list: teams.below($0))" } ?? "1 = 1"
        let kinds = ActivityKind.allCases.map { "SELECT \($0) AS kind" as SQL }.joined(separator: " UNION ALL ")
        let table = ("activities" as SQL).trusted
        try scope.each(
            """
            SELECT u.id, k.kind,
                (SELECT count(*) FROM \(table) a WHERE a.owner_id = u.id AND a.kind = k.kind
                    AND \(days.joined(separator: " AND "))
                    AND \(scope.viewer.condition(.view, Activity.module, alias: "a")))
            FROM users u CROSS JOIN (\(kinds)) k WHERE \(ofTeam)
            """
        ) { row in
            guard let kind = ActivityKind(rawValue: row.text(1)), row.int(2) > 0 else { return }
            figures.byKind[kind, default: 0] += row.int(2)
            figures.byPerson[row.int64(0), default: 0] += row.int(2)
        }
        return figures
    }
}
