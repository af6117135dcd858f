import Auth
import Database
import Views
import WebServer

/// "My day": overdue, today, next, and the customers without a next step.
enum MyDayPage {
    static func show(_ context: Context) throws -> Response {
        let start = context.reader.zone.instant(context.today)
        let day = try context.read { try MyDayStore(scope: $0, startOfToday: start).load() }
        return context.page(
            Page(
                MyDayText.myDay, actions: actions(context), tabs: ActivityTabs.html(current: .myDay),
                body: reminders(day, context) + columns(day, context)))
    }

    static func actions(_ context: Context) -> HTML {
        guard context.viewer.can(.create, Activity.module) else { return .empty }
        let back = ("return", context.here.string)
        return linkButton(
            ActivityFormText.addTask, to: ActivityPath.new.with(("kind", "task"), back), .primary, icon: .plus,
            shortcut: "KeyC")
            + linkButton(ActivityFormText.log, to: ActivityPath.new.with(("kind", "call"), back), icon: .phone)
    }

    private static func reminders(_ day: MyDay, _ context: Context) -> HTML {
        guard !day.reminders.isEmpty else { return .empty }
        return card(
            MyDayText.reminders, id: "reminders", count: day.reminders.count, list(day.reminders, context))
    }

    private static func columns(_ day: MyDay, _ context: Context) -> HTML {
        dashboard([
            DashboardCell(8, overdue(day, context) + today(day, context) + next(day, context)),
            DashboardCell(4, done(day, context) + quiet(day, context)),
        ])
    }

    private static func overdue(_ day: MyDay, _ context: Context) -> HTML {
        guard !day.overdue.isEmpty else { return .empty }
        return section(MyDayText.overdue, "overdue", day.overdue, day.counts.overdue, context, state: "overdue")
    }

    private static func today(_ day: MyDay, _ context: Context) -> HTML {
        guard !day.today.isEmpty else {
            return card(MyDayText.today, id: "today", "<p class=\"quiet\">\(MyDayText.nothingToday)</p>")
        }
        return section(MyDayText.today, "today", day.today, day.counts.today, context, state: "today")
    }

    private static func next(_ day: MyDay, _ context: Context) -> HTML {
        guard !day.next.isEmpty else {
            return card(MyDayText.next, id: "next", "<p class=\"quiet\">\(MyDayText.nothingNext)</p>")
        }
        return section(MyDayText.next, "next", day.next, day.counts.next, context, state: "next")
    }

    private static func section(
        _ title: Text, _ id: String, _ activities: [Activity], _ count: Int, _ context: Context, state: String
    ) -> HTML {
        let all = ActivityPath.list.with(("view", "list"), ("owner", "me"), ("state", state))
        let more: HTML =
            count > activities.count
            ? "<a class=\"card-more\" href=\"\(all)\">\(KitText.showAll(.number(count)))\(icon(.chevronEnd))</a>"
            : .empty
        return card(title, id: id, count: count, list(activities, context) + more)
    }

    static func list(_ activities: [Activity], _ context: Context) -> HTML {
        "<ul class=\"related\">\(activities.map { "<li>\(ActivityRow.html($0, context))</li>" as HTML })</ul>"
    }

    private static func done(_ day: MyDay, _ context: Context) -> HTML {
        guard !day.done.isEmpty else { return .empty }
        return card(MyDayText.doneToday, id: "done", count: day.done.count, list(day.done, context))
    }

    /// Customers without a next step, each with a link that plans one.
    static func quiet(_ day: MyDay, _ context: Context) -> HTML {
        guard context.viewer.can(.view, Customer.module) else { return .empty }
        return quietCard(day.withoutNextStep, context)
    }

    static func quietCard(_ customers: [MyDay.QuietCustomer], _ context: Context) -> HTML {
        let canPlan = context.viewer.can(.create, Activity.module)
        let rows = customers.map { customer -> HTML in
            let plan = ActivityPath.new.with(
                ("customer", customer.id.description), ("kind", "task"), ("return", context.here.string))
            return relatedRow(
                "<a href=\"\(ActivityPath.customer(customer.id))\">\(user: customer.name)</a>",
                detail: customer.lastTouchAt.map { "\(MyDayText.lastTouch): \(relative: $0)" }
                    ?? "\(MyDayText.neverTouched)",
                end: canPlan ? iconLink(MyDayText.planStep, icon: .plus, to: plan) : .empty)
        }
        return card(
            MyDayText.withoutNextStep, id: "without-next-step",
            rows.isEmpty
                ? "<p class=\"quiet\">\(MyDayText.everyoneHasStep)</p>"
                : "<ul class=\"related\">\(rows.map { "<li>\($0)</li>" as HTML })</ul>" + allQuiet)
    }

    private static var allQuiet: HTML {
        let link = Link("/customers", query: [("step", "without"), ("owner", "me")])
        return "<a class=\"card-more\" href=\"\(link)\">\(MyDayText.allOfThem)\(icon(.chevronEnd))</a>"
    }
}

/// The two ways to look at activities.
enum ActivityTabs {
    enum Current { case myDay, list }

    static func html(current: Current) -> HTML {
        tabs(
            [
                Tab(MyDayText.myDay, to: ActivityPath.list, isCurrent: current == .myDay),
                Tab(MyDayText.allActivities, to: ActivityPath.list.with(("view", "list")), isCurrent: current == .list),
            ], label: ActivityText.activities)
    }
}
