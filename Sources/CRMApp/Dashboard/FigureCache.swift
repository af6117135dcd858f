import Auth
import Database
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

typealias FigureCache = AnswerCache<FigureQuestion, DashboardFigures>

extension FigureCache {
    /// The figures of a filter, added up once in each state of the data.
    func figures(_ filter: FigureFilter, _ context: Context, _ scope: Scope) throws -> DashboardFigures {
        let question = FigureQuestion(
            viewer: scope.viewer.id, today: scope.today, zone: context.reader.zone.identifier, filter: filter)
        return try answer(question, in: try scope.dataState()) {
            let pipeline = try PipelineFigures.load(filter, in: scope, customers: 10)
            let teams = try TeamTree.load(scope)
            return DashboardFigures(
                pipeline: pipeline,
                activities: try ActivityFigures.load(filter, teams, in: scope, zone: context.reader.zone), teams: teams,
                still: try StillDeal.load(filter, pipeline.pipelines, teams, in: scope, limit: 8))
        }
    }
}
