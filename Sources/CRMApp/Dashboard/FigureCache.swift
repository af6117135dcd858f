import Auth
import Database
import Views

/// Everything that the dashboard adds up, kept until anything is written.
///
/// Every write of the application appends to the history in its own transaction, and every change of users, teams
/// or roles moves the number of the rights; so both together name a state of the data, and figures of that state stay
/// right. The day, the viewer and the filter are the rest of the key.
struct FigureCache {
    struct Key: Hashable {
        let database: String
        let history: Int
        /// Which transactions a server has seen the end of: their history need not come in the order of its numbers.
        let seen: String
        let rights: Int
        let viewer: ID<User>
        let today: Day
        let zone: String
        let filter: FigureFilter
    }

    struct Figures: Sendable {
        let pipeline: PipelineFigures
        let activities: ActivityFigures
        let teams: TeamTree
        let still: [StillDeal]
    }

    /// The most answers kept; all are dropped when there are more.
    static let capacity = 100

    private static let kept = Locked<[Key: Figures]>([:])

    static func figures(_ filter: FigureFilter, _ context: Context, _ scope: Scope) throws -> Figures {
        let key = try key(filter, context, scope)
        if let known = kept.withLock({ $0[key] }) { return known }
        let figures = try load(filter, context, scope)
        kept.withLock {
            // Answers of an older state are never asked for again.
            if $0.count >= capacity { $0.removeAll(keepingCapacity: true) }
            $0[key] = figures
        }
        return figures
    }

    private static func load(_ filter: FigureFilter, _ context: Context, _ scope: Scope) throws -> Figures {
        let pipeline = try PipelineFigures.load(filter, in: scope, customers: 10)
        let teams = try TeamTree.load(scope)
        return Figures(
            pipeline: pipeline,
            activities: try ActivityFigures.load(filter, teams, in: scope, zone: context.reader.zone), teams: teams,
            still: try StillDeal.load(filter, pipeline.pipelines, teams, in: scope, limit: 8))
    }

    private static func key(_ filter: FigureFilter, _ context: Context, _ scope: Scope) throws -> Key {
        let (history, rights, seen) =
            try scope.first(
                """
                SELECT (SELECT max(id) FROM history), (SELECT number FROM rights_version),
                    \(word: .either(sqlite: "''", postgresql: "pg_current_snapshot()::text"))
                """
            ) { ($0.int(0), $0.int(1), $0.text(2)) } ?? (0, 0, "")
        return Key(
            database: context.app.database.description, history: history, seen: seen,
            rights: rights, viewer: scope.viewer.id,
            today: scope.today, zone: context.reader.zone.identifier, filter: filter)
    }
}
