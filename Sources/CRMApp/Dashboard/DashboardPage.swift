import Auth
import Database
import Views
import WebServer

/// The managers' dashboard: every figure with its chart, its table and the list behind it.
struct DashboardPage {
    let context: Context
    let query: DashboardQuery
    let figures: PipelineFigures
    let activities: ActivityFigures
    let teams: TeamTree
    let still: [StillDeal]
    /// The moment that the figures tell of, where something was written since.
    var asOf: Instant?

    static func show(_ context: Context) throws -> Response {
        guard context.viewer.can(.view, Deal.module) else { throw AppError.notFound }
        let page = try context.read { try load(context, $0) }
        return context.page(page.page)
    }

    static func load(_ context: Context, _ scope: Scope) throws -> DashboardPage {
        let fallback: Period = try hasClosed(in: .last12, context, scope) ? .last12 : .all
        let query = DashboardQuery(context.query, context, fallback: fallback)
        let (figures, asOf) = try context.app.figures.figures(query.filter, context, scope)
        return DashboardPage(
            context: context, query: query, figures: figures.pipeline, activities: figures.activities,
            teams: figures.teams, still: figures.still, asOf: asOf)
    }

    /// Whether anything was closed in the period, so that a base whose deals lie further back does not look empty.
    private static func hasClosed(in period: Period, _ context: Context, _ scope: Scope) throws -> Bool {
        let days = context.days(period)
        let filter = FigureFilter(from: days.from, to: days.to)
        return try scope.first(
            """
            SELECT 1 FROM \(scope.visible(Deal.self)) d
            WHERE \(filter.contains("d.closed_on")) AND d.archived_at IS NULL LIMIT 1
            """
        ) { $0.int(0) } != nil
    }

    var showsMoney: Bool { context.viewer.has(.readCommercial) }
    var currency: Currency { context.organisation.currency }
    var filter: FigureFilter { query.filter }

    func money(_ sum: MoneySum) -> Money { Money(sum, currency: currency) }

    /// A deals list of the filter's pipeline and team.
    func deals(_ parameters: (String, String)...) -> Link {
        let team: [(String, String)] =
            parameters.contains { $0.0 == "team" }
            ? [] : [("team", filter.team?.description ?? "")]
        return DealPath.list.with([("pipeline", filter.pipeline?.description ?? "")] + team + parameters)
    }

    /// The list of deals closed within the filter's days.
    func closed(_ state: String, _ parameters: (String, String)...) -> Link {
        deals(
            ("state", state), ("closed_from", filter.from?.iso ?? ""), ("closed_to", filter.to?.iso ?? "")
        ).with(parameters)
    }

    var page: Page {
        Page(
            DashboardText.dashboard, tabs: periods, width: .wide,
            body: context.amountsNotice + filters + lag
                + (figures.deals == 0 && figures.previous?.closed ?? 0 == 0 ? nothing : tiles + cells))
    }

    private var lag: HTML {
        asOf.map { "<p class=\"quiet\">\(DashboardText.asOf) \($0)</p>" } ?? .empty
    }

    private var nothing: HTML {
        emptyState(DashboardText.noDeals, why: DashboardText.noDealsWhy, icon: .chart)
    }

    private var periods: HTML {
        let here = context.here.with(("from", ""), ("to", ""))
        return viewChips(
            Period.allCases.map {
                SavedView($0.name, to: here.with(("period", $0.rawValue)), isCurrent: $0 == query.period)
            }, label: DashboardText.period)
    }

    private var filters: HTML {
        let here = context.here
        var active: [ActiveFilter] = []
        if let pipeline = filter.pipeline, let name = figures.pipelines[pipeline]?.name {
            active.append(ActiveFilter(DashboardText.pipeline, "\(user: name)", remove: here.with(("pipeline", ""))))
        }
        if let team = filter.team, let name = teams[team]?.name {
            active.append(ActiveFilter(BaseText.team, "\(user: name)", remove: here.with(("team", ""))))
        }
        if query.period == nil {
            if let from = filter.from {
                active.append(ActiveFilter(DashboardText.from, "\(from)", remove: here.with(("from", ""))))
            }
            if let to = filter.to {
                active.append(ActiveFilter(DashboardText.to, "\(to)", remove: here.with(("to", ""))))
            }
        }
        let kept = query.period.map { [(name: "period", value: $0.rawValue)] } ?? []
        return filterBar(
            action: DashboardPath.dashboard, kept: kept, panel: panel, active: active,
            clear: DashboardPath.dashboard)
    }

    private var panel: HTML {
        selectField(
            "pipeline", DashboardText.pipeline, value: filter.pipeline?.description,
            choices: figures.pipelines.active.map { Choice($0.id.description, Wording.user($0.name)) },
            blank: BaseText.all)
            + selectField(
                "team", BaseText.team, value: filter.team?.description,
                choices: reachableTeams.map { Choice($0.id.description, Wording.user($0.name)) }, blank: BaseText.all)
            + dateField("from", DashboardText.from, day: query.period == nil ? filter.from : nil)
            + dateField("to", DashboardText.to, day: query.period == nil ? filter.to : nil)
    }

    /// The teams whose deals the viewer may see.
    private var reachableTeams: [TeamTree.Entry] {
        let viewer = context.viewer
        guard viewer.reach(.view, Deal.module) < .all else { return teams.entries }
        return teams.entries.filter { viewer.teamsBelow.contains($0.id) }
    }

    private var cells: HTML {
        dashboard([
            DashboardCell(6, forecastCard()), DashboardCell(6, funnelCard),
            DashboardCell(12, wonCard),
            DashboardCell(8, leaderboardCard), DashboardCell(4, stillCard),
            DashboardCell(6, ageingCard), DashboardCell(6, activityCard),
            DashboardCell(6, teamCard), DashboardCell(6, officeCard),
            DashboardCell(6, productCard), DashboardCell(6, customerCard), DashboardCell(6, sectorCard),
        ])
    }
}

/// The addresses of the dashboard.
enum DashboardPath {
    static let home = Link("/")
    static let dashboard = Link("/dashboard")
}
