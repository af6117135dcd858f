import Auth
import Database
import Dispatch
import Views

/// What the dashboard's figures depend on beside the data.
struct FigureQuestion: Hashable, Sendable {
    let viewer: ID<User>
    let today: Day
    let zone: String
    let filter: FigureFilter
}

/// Everything that the dashboard adds up.
struct DashboardFigures: Sendable {
    let pipeline: PipelineFigures
    let activities: ActivityFigures
    let teams: TeamTree
    let still: [StillDeal]
}

/// Figures that were added up, kept while nothing is written. In a big base, where adding up takes long, they also
/// serve for a while after others wrote something, so that the dashboard is quick while people work; never after the
/// viewer's own writes or a change of rights.
final class FigureCache: Sendable {
    /// Figures, and the moment that they tell of when something was written since.
    typealias Dated = (figures: DashboardFigures, asOf: Instant?)

    /// Adding up that takes less is simply done anew. Nanoseconds.
    private static let slow: UInt64 = 500_000_000
    /// Figures serve for so many times the time that they took, so that adding up stays a small part of the work.
    private static let share: UInt64 = 20
    /// And never longer than so many nanoseconds.
    private static let longest: UInt64 = 60_000_000_000

    private struct Kept: Sendable {
        let figures: DashboardFigures
        let state: DataState
        let foundAt: Instant
        /// When adding up ended, and how long it took; nanoseconds of the monotonic clock.
        let end: UInt64
        let cost: UInt64

        func lasts(at now: UInt64) -> Bool {
            cost >= slow && now < end + min(cost * share, longest)
        }
    }

    private let capacity: Int
    private let kept = Locked<[FigureQuestion: Kept]>([:])

    /// - Parameter capacity: the most answers kept; all are dropped when there are more.
    init(capacity: Int) { self.capacity = capacity }

    /// The figures of a filter.
    func figures(_ filter: FigureFilter, _ context: Context, _ scope: Scope) throws -> Dated {
        let question = FigureQuestion(
            viewer: scope.viewer.id, today: scope.today, zone: context.reader.zone.identifier, filter: filter)
        let state = try scope.dataState()
        if let known = kept.withLock({ $0[question] }) {
            if known.state == state { return (known.figures, nil) }
            if try serves(known, in: state, scope) { return (known.figures, known.foundAt) }
        }
        let start = DispatchTime.now().uptimeNanoseconds
        let figures = try Self.load(filter, context, scope)
        let end = DispatchTime.now().uptimeNanoseconds
        keep(Kept(figures: figures, state: state, foundAt: scope.now, end: end, cost: end - start), to: question)
        return (figures, nil)
    }

    private func serves(_ known: Kept, in state: DataState, _ scope: Scope) throws -> Bool {
        guard known.state.rights == state.rights, known.state.history <= state.history,
            known.lasts(at: DispatchTime.now().uptimeNanoseconds)
        else { return false }
        return try !HistoryStore(scope: scope).hasEntries(by: scope.viewer.id, after: known.state.history)
    }

    private func keep(_ answer: Kept, to question: FigureQuestion) {
        kept.withLock { kept in
            if kept.count >= capacity { kept.removeAll(keepingCapacity: true) }
            kept[question] = answer
        }
    }

    private static func load(_ filter: FigureFilter, _ context: Context, _ scope: Scope) throws -> DashboardFigures {
        let pipeline = try PipelineFigures.load(filter, in: scope, customers: 10)
        let teams = try TeamTree.load(scope)
        return DashboardFigures(
            pipeline: pipeline,
            activities: try ActivityFigures.load(filter, teams, in: scope, zone: context.reader.zone), teams: teams,
            still: try StillDeal.load(filter, pipeline.pipelines, teams, in: scope, limit: 8))
    }
}
