import Auth
import Database
import Views
import WebServer

/// What the list of activities is narrowed to; all of it stands in the address.
struct ActivityFilter {
    enum State: String, CaseIterable {
        case open, done, overdue, today, next
    }

    let kind: ActivityKind?
    let owner: ID<User>?
    let state: State?
    let from: Day?
    let to: Day?
    /// Only what the viewer's own and their teams' people did: what the dashboard's figures count.
    let isWithinReach: Bool

    init(_ context: Context) {
        let query = context.query
        kind = query["kind"].flatMap(ActivityKind.init(rawValue:))
        owner = query["owner"] == "me" ? context.viewer.id : ID(query["owner"])
        state = query["state"].flatMap(State.init(rawValue:))
        from = query["from"].flatMap { parseDay($0, for: context.reader) }
        to = query["to"].flatMap { parseDay($0, for: context.reader) }
        isWithinReach = query["within"] == "reach"
    }

    func condition(_ context: Context) -> SQL {
        let zone = context.reader.zone
        var parts: [SQL] = ["1 = 1"]
        if let kind { parts.append("a.kind = \(kind)") }
        if let owner { parts.append("a.owner_id = \(owner)") }
        if let from { parts.append("a.happens_at >= \(zone.instant(from))") }
        if let to { parts.append("a.happens_at < \(zone.instant(to.adding(days: 1)))") }
        if isWithinReach { parts.append(context.viewer.condition(.view, Activity.module, alias: "a")) }
        if let state { parts.append(condition(state, today: context.today)) }
        return parts.joined(separator: " AND ")
    }

    private func condition(_ state: State, today: Day) -> SQL {
        switch state {
        case .open: "a.done_at IS NULL"
        case .done: "a.done_at IS NOT NULL"
        case .overdue: "a.done_at IS NULL AND a.due_on < \(today)"
        case .today: "a.done_at IS NULL AND a.due_on = \(today)"
        case .next: "a.done_at IS NULL AND a.due_on > \(today)"
        }
    }
}

/// All activities that the viewer may read, newest first, with filters.
enum ActivityListPage {
    static let pageSize = 50

    static func show(_ context: Context) throws -> Response {
        let filter = ActivityFilter(context)
        let before = TimelineCursor(context.query["before"])
        let (activities, owners) = try context.read { scope in
            (try load(filter, before, context, scope), try people(scope))
        }
        let shown = Array(activities.prefix(pageSize))
        let next = activities.count > pageSize ? shown.last.map { link(after: $0, context) } : nil
        return context.page(
            Page(
                ActivityText.activities, actions: MyDayPage.actions(context), tabs: ActivityTabs.html(current: .list),
                width: .full, body: filters(filter, owners, context) + table(shown, context) + older(next)))
    }

    private static func load(
        _ filter: ActivityFilter, _ before: TimelineCursor?, _ context: Context, _ scope: Scope
    ) throws -> [Activity] {
        let place = before?.condition(.activity, at: "a.happens_at", id: "a.id") ?? "1 = 1"
        return try scope.rows(
            """
            SELECT \(ActivityStore.columns) \(ActivityStore(scope).source)
            WHERE \(filter.condition(context)) AND \(place)
            ORDER BY a.happens_at DESC, a.id DESC LIMIT \(pageSize + 1)
            """, Activity.init)
    }

    private static func link(after last: Activity, _ context: Context) -> Link {
        let cursor = TimelineCursor(at: last.happensAt, source: .activity, id: last.id.rawValue)
        return context.here.with(("before", cursor.text))
    }

    /// Whose activities one may look for: the people whose teams the viewer reaches.
    private static func people(_ scope: Scope) throws -> [(id: ID<User>, name: String)] {
        let viewer = scope.viewer
        return try scope.rows("SELECT id, name, team_id FROM users ORDER BY name, id") {
            (id: $0.id(0) as ID<User>, name: $0.text(1), team: $0.optionalID(2) as ID<Team>?)
        }
        .filter { viewer.can(.view, Activity.module, owner: $0.id, team: $0.team) }.map { ($0.id, $0.name) }
    }

    private static func table(_ activities: [Activity], _ context: Context) -> HTML {
        let columns: [Column<Activity>] = [
            Column(ActivityFormText.subject, .title) { activity in
                let words: HTML =
                    activity.title.isEmpty
                    ? "\(ActivityText.name(activity.kind))" : "\(user: activity.title)"
                return "<a href=\"\(ActivityPath.show(activity.id))\">\(words)</a>"
            },
            Column(ActivityFormText.kind) { ActivityRow.kindLine($0) },
            Column(ActivityFormText.customer) { ActivityRow.record($0) },
            Column(BaseText.owner, .wide) { $0.ownerName.map { "\(user: $0)" } ?? "" },
            Column(ActivityFormText.day) { "\($0.happensAt)" },
            Column(BaseText.status) { ActivityListPage.state($0, today: context.today) },
            Column(KitText.actions, .actions) { ActivityRow.editLink($0, context) },
        ]
        return dataTable(ActivityText.activities, columns, activities, empty: empty(context))
    }

    private static func state(_ activity: Activity, today: Day) -> HTML {
        if !activity.isPlanned { return badge(ActivityText.done, .ok) }
        return activity.isOverdue(on: today) ? badge(ActivityText.overdue, .bad) : badge(ActivityText.planned, .accent)
    }

    private static func empty(_ context: Context) -> HTML {
        let isFiltered = context.query.pairs.contains { $0.name != "view" && $0.name != "lang" && !$0.value.isEmpty }
        guard !isFiltered else { return emptyMatches(clear: ActivityPath.list.with(("view", "list"))) }
        return emptyState(MyDayText.none, why: MyDayText.noneWhy, icon: .activity, action: MyDayPage.actions(context))
    }

    private static func older(_ link: Link?) -> HTML {
        guard let link else { return .empty }
        return "<a class=\"card-more\" href=\"\(link)\" data-swap=\"#main\">\(KitText.older)\(icon(.chevronDown))</a>"
    }

    private static func filters(
        _ filter: ActivityFilter, _ people: [(id: ID<User>, name: String)], _ context: Context
    ) -> HTML {
        let clear = ActivityPath.list.with(("view", "list"))
        return filterBar(
            action: ActivityPath.list, kept: [("view", "list")], panel: panel(filter, people, context),
            active: active(filter, people, context), clear: clear)
    }

    private static func panel(
        _ filter: ActivityFilter, _ people: [(id: ID<User>, name: String)], _ context: Context
    ) -> HTML {
        selectField(
            "kind", ActivityFormText.kind, value: filter.kind?.rawValue,
            choices: ActivityKind.allCases.map { Choice($0.rawValue, ActivityText.name($0)) }, blank: BaseText.all)
            + selectField(
                "owner", BaseText.owner, value: filter.owner?.description,
                choices: people.map { Choice($0.id.description, Wording.user($0.name)) }, blank: BaseText.all)
            + selectField(
                "state", ActivityFormText.state, value: filter.state?.rawValue,
                choices: ActivityFilter.State.allCases.map { Choice($0.rawValue, name($0)) }, blank: BaseText.all)
            + dateField("from", MyDayText.from, day: filter.from) + dateField("to", MyDayText.to, day: filter.to)
    }

    private static func active(
        _ filter: ActivityFilter, _ people: [(id: ID<User>, name: String)], _ context: Context
    ) -> [ActiveFilter] {
        let here = context.here.with(("before", ""))
        var active: [ActiveFilter] = []
        if let kind = filter.kind {
            active.append(
                ActiveFilter(ActivityFormText.kind, "\(ActivityText.name(kind))", remove: here.with(("kind", ""))))
        }
        if let owner = filter.owner {
            let name = people.first { $0.id == owner }?.name ?? owner.description
            active.append(ActiveFilter(BaseText.owner, "\(user: name)", remove: here.with(("owner", ""))))
        }
        if let state = filter.state {
            active.append(ActiveFilter(ActivityFormText.state, "\(name(state))", remove: here.with(("state", ""))))
        }
        if let from = filter.from {
            active.append(ActiveFilter(MyDayText.from, "\(from)", remove: here.with(("from", ""))))
        }
        if let to = filter.to { active.append(ActiveFilter(MyDayText.to, "\(to)", remove: here.with(("to", "")))) }
        if filter.isWithinReach {
            active.append(ActiveFilter(BaseText.team, "\(MyDayText.ofMyTeams)", remove: here.with(("within", ""))))
        }
        return active
    }

    private static func name(_ state: ActivityFilter.State) -> Text {
        switch state {
        case .open: MyDayText.open
        case .done: MyDayText.done
        case .overdue: MyDayText.overdue
        case .today: MyDayText.today
        case .next: MyDayText.next
        }
    }
}
