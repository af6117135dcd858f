import Auth
import Database
import Views
import WebServer

/// The first page after signing in: what the viewer's work consists of, judged by their rights, so that roles of a
/// company's own making get a sensible home too.
enum Home {
    enum Section: CaseIterable {
        case backups, checklist, summary, myDay, myPipeline, customers, recent, users, audit
    }

    static func show(_ context: Context) throws -> Response {
        let sections = sections(for: context.viewer)
        let parts = try context.read { scope in try sections.map { try html($0, context, scope) } }
        return context.page(
            Page(
                HomeText.hello(.string(context.viewer.name)),
                actions: context.viewer.can(.view, Activity.module) ? MyDayPage.actions(context) : .empty, width: .wide,
                body: context.amountsNotice + dashboard(parts.filter { !$0.isEmpty }.map { DashboardCell(12, $0) })))
    }

    static func sections(for viewer: Viewer) -> [Section] {
        Section.allCases.filter { belongs($0, viewer) }
    }

    private static func belongs(_ section: Section, _ viewer: Viewer) -> Bool {
        let administers = viewer.has(.manageUsers) || viewer.has(.configure)
        let sells = viewer.can(.edit, Deal.module) && viewer.can(.view, Deal.module)
        switch section {
        case .checklist, .users: return administers
        case .backups: return viewer.has(.configure)
        case .audit: return administers && viewer.has(.readAudit)
        case .summary: return viewer.has(.viewDashboards) && viewer.can(.view, Deal.module)
        case .myDay: return viewer.can(.create, Activity.module) && viewer.can(.view, Activity.module)
        case .myPipeline: return sells && viewer.reach(.edit, Deal.module) < .all
        case .customers: return viewer.can(.edit, Customer.module) && !sells
        case .recent: return viewer.can(.view, Activity.module) && viewer.can(.view, Deal.module) && !sells
        }
    }

    private static func html(_ section: Section, _ context: Context, _ scope: Scope) throws -> HTML {
        switch section {
        case .backups: try BackupAge.warning(context, scope)
        case .checklist: try AdministratorHome.checklist(context, scope)
        case .summary: try ManagerHome.summary(context, scope)
        case .myDay: try SalesHome.myDay(context, scope)
        case .myPipeline: try SalesHome.myPipeline(context, scope)
        case .customers: try MarketingHome.customers(context, scope)
        case .recent: try ServiceHome.recent(context, scope)
        case .users: try AdministratorHome.users(context, scope)
        case .audit: try AdministratorHome.audit(context, scope)
        }
    }
}

/// The dashboard's most important figures, this quarter.
enum ManagerHome {
    static func summary(_ context: Context, _ scope: Scope) throws -> HTML {
        let days = context.days(.quarter)
        let filter = FigureFilter(from: days.from, to: days.to)
        let figures = try PipelineFigures.summary(filter, in: scope)
        let page = DashboardPage(
            context: context,
            query: DashboardQuery(FormFields([("period", "quarter")]), context, fallback: .quarter),
            figures: figures, activities: ActivityFigures(), teams: TeamTree([]),
            still: try StillDeal.load(filter, figures.pipelines, TeamTree([]), in: scope, limit: 5))
        let more = linkButton(HomeText.theDashboard, to: DashboardPath.dashboard, .ghost, icon: .chart, isCompact: true)
        return page.tiles
            + dashboard([DashboardCell(8, page.forecastCard(actions: more)), DashboardCell(4, page.stillCard)])
    }
}

/// What a seller opens the day with.
enum SalesHome {
    static func myDay(_ context: Context, _ scope: Scope) throws -> HTML {
        let start = context.reader.zone.instant(context.today)
        let store = MyDayStore(scope: scope, startOfToday: start)
        let counts = try store.counts()
        let open = try store.open("a.due_on <= \(scope.today)", limit: 8)
        let quiet = try store.withoutNextStep(limit: 6)
        let list: HTML =
            open.isEmpty
            ? "<p class=\"quiet\">\(MyDayText.nothingToday)</p>" : MyDayPage.list(open, context)
        let more: HTML = """
            <a class="card-more" href="\(ActivityPath.list)">\(MyDayText.myDay)\(icon(.chevronEnd))</a>
            """
        return dashboard([
            DashboardCell(8, card(MyDayText.myDay, id: "my-day", count: counts.overdue + counts.today, list + more)),
            DashboardCell(
                4, context.viewer.can(.view, Customer.module) ? MyDayPage.quietCard(quiet, context) : .empty),
        ])
    }

    /// The viewer's own open deals by stage, what lies still, and what was won this month.
    static func myPipeline(_ context: Context, _ scope: Scope) throws -> HTML {
        let pipelines = try PipelineStore(scope).load()
        let tallies = try open(scope, pipelines)
        let still = try StillDeal.load(
            FigureFilter(), pipelines, TeamTree([]), owner: scope.viewer.id, in: scope, limit: 5)
        let showsMoney = context.viewer.has(.readCommercial)
        let marks = pipelines.stages(.open).compactMap { stage -> Mark? in
            guard let tally = tallies[stage.id] else { return nil }
            let link = DealPath.list.with(("stage", stage.id.description), ("owner", "me"))
            let amount = Money(tally.minor, currency: context.organisation.currency)
            let shown: HTML = showsMoney ? "\(tally.count) · \(compact: amount)" : "\(tally.count)"
            return Mark(Wording.user(stage.name), Double(tally.count), shown: shown, to: link)
        }
        let won = try wonThisMonth(context, scope, pipelines)
        return wonTile(won, context, showsMoney)
            + dashboard([
                DashboardCell(
                    6,
                    card(
                        HomeText.myPipeline, id: "my-deals", count: tallies.values.map(\.count).reduce(0, +),
                        actions: linkButton(
                            HomeText.board, to: DealPath.board, .ghost, icon: .pipeline, isCompact: true),
                        barChart(HomeText.myPipeline, marks))),
                DashboardCell(
                    6,
                    StillDeal.card(
                        still, count: still.count,
                        all: DealPath.list.with(("owner", "me"), ("rotting", "1"), ("state", "open")),
                        showsMoney: showsMoney)),
            ])
    }

    private static func open(_ scope: Scope, _ pipelines: Pipelines) throws -> [ID<Stage>: Tally] {
        var tallies: [ID<Stage>: Tally] = [:]
        try scope.each(
            """
            SELECT d.stage_id, count(*), \(sum: Deal.minor(for: scope.viewer)) FROM \(scope.visible(Deal.self)) d
            WHERE d.owner_id = \(scope.viewer.id) AND d.closed_on IS NULL AND d.archived_at IS NULL GROUP BY d.stage_id
            """
        ) { row in tallies[row.id(0), default: Tally()].add(count: row.int(1), minor: row.moneySum(2)) }
        return tallies
    }

    private static func wonThisMonth(_ context: Context, _ scope: Scope, _ pipelines: Pipelines) throws -> Outcome {
        let days = context.days(.month)
        var outcome = Outcome()
        try scope.each(
            """
            SELECT d.stage_id, count(*), \(sum: Deal.minor(for: scope.viewer)) FROM \(scope.visible(Deal.self)) d
            WHERE d.owner_id = \(scope.viewer.id) AND d.archived_at IS NULL
                AND \(FigureFilter(from: days.from, to: days.to).contains("d.closed_on"))
            GROUP BY d.stage_id
            """
        ) { row in
            guard let stage = pipelines[row.id(0) as ID<Stage>] else { return }
            outcome.add(stage.kind, count: row.int(1), minor: row.moneySum(2))
        }
        return outcome
    }

    private static func wonTile(_ won: Outcome, _ context: Context, _ showsMoney: Bool) -> HTML {
        let days = context.days(.month)
        let link = DealPath.list.with(
            ("state", "won"), ("owner", "me"), ("closed_from", days.from?.iso ?? ""), ("closed_to", days.to?.iso ?? ""))
        let amount = Money(won.wonMinor, currency: context.organisation.currency)
        let value: HTML = showsMoney ? "\(compact: amount)" : "\(won.won)"
        return statTiles([
            Stat(HomeText.wonThisMonth, value, to: link, detail: "\(DashboardText.deals(won.won))"),
            Stat(
                DashboardText.winRate, won.winRate.map { "\(percent: $0)" } ?? "—",
                to: link.with(("state", "closed")), detail: "\(DashboardText.deals(won.closed))"),
        ])
    }
}
