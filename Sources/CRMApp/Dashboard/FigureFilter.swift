import Auth
import Database
import Views

/// What the figures are about: deals closed between two days, of one pipeline, of one team and those below it.
/// What is open now is counted whatever the days are, for it has not been closed.
struct FigureFilter: Sendable, Hashable {
    var from: Day?
    var to: Day?
    var pipeline: ID<SalesPipeline>?
    var team: ID<Team>?

    /// The days as a condition on a column that holds a day.
    func contains(_ column: SQL) -> SQL {
        var parts: [SQL] = ["\(column) IS NOT NULL"]
        if let from { parts.append("\(column) >= \(from)") }
        if let to { parts.append("\(column) <= \(to)") }
        return parts.joined(separator: " AND ")
    }

    /// The span of the same length just before, when both ends are set.
    var previous: FigureFilter? {
        guard let from, let to else { return nil }
        var earlier = self
        earlier.to = from.adding(days: -1)
        earlier.from = from.adding(days: -(to.daysSince(from) + 1))
        return earlier
    }
}
