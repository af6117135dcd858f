import Auth
import Database
import Views

/// A day's work: what the viewer planned, what they are reminded of, whom they have lost sight of.
struct MyDay {
    let overdue: [Activity]
    let today: [Activity]
    let next: [Activity]
    let done: [Activity]
    let counts: (overdue: Int, today: Int, next: Int)
    let reminders: [Activity]
    let withoutNextStep: [QuietCustomer]

    /// A customer without a planned step, and when anything last happened with them.
    struct QuietCustomer: Sendable {
        let id: ID<Customer>
        let name: String
        let lastTouchAt: Instant?
    }
}

/// The statements behind "My day".
struct MyDayStore {
    let scope: Scope
    let startOfToday: Instant

    /// Few enough for the page to stay light; the list has the rest.
    static let shown = 10

    func load() throws -> MyDay {
        MyDay(
            overdue: try open("a.due_on < \(scope.today)"), today: try open("a.due_on = \(scope.today)"),
            next: try open("(a.due_on > \(scope.today) OR a.due_on IS NULL)", limit: 6), done: try doneToday(),
            counts: try counts(), reminders: try reminders(), withoutNextStep: try withoutNextStep(limit: 10))
    }

    /// The viewer's open activities that fall into a part of time.
    func open(_ when: SQL, limit: Int = MyDayStore.shown) throws -> [Activity] {
        try scope.rows(
            """
            SELECT \(ActivityStore.columns) \(ActivityStore(scope).source)
            WHERE a.owner_id = \(scope.viewer.id) AND a.done_at IS NULL AND \(when)
            ORDER BY a.due_on IS NULL, a.due_on, a.happens_at, a.id LIMIT \(limit)
            """, Activity.init)
    }

    func counts() throws -> (overdue: Int, today: Int, next: Int) {
        try scope.first(
            """
            SELECT count(CASE WHEN a.due_on < \(scope.today) THEN 1 END),
                count(CASE WHEN a.due_on = \(scope.today) THEN 1 END), count(*)
            FROM \(scope.visible(Activity.self)) a WHERE a.owner_id = \(scope.viewer.id) AND a.done_at IS NULL
            """
        ) { ($0.int(0), $0.int(1), $0.int(2) - $0.int(0) - $0.int(1)) } ?? (0, 0, 0)
    }

    /// What was finished today, the latest first.
    private func doneToday() throws -> [Activity] {
        try scope.rows(
            """
            SELECT \(ActivityStore.columns) \(ActivityStore(scope).source)
            WHERE a.owner_id = \(scope.viewer.id) AND a.happens_at >= \(startOfToday) AND a.done_at IS NOT NULL
                AND a.happens_at <= \(scope.now)
            ORDER BY a.happens_at DESC, a.id DESC LIMIT 5
            """, Activity.init)
    }

    /// Planned activities whose reminder has come.
    private func reminders() throws -> [Activity] {
        try scope.rows(
            """
            SELECT \(ActivityStore.columns) \(ActivityStore(scope).source)
            WHERE a.owner_id = \(scope.viewer.id) AND a.done_at IS NULL AND a.remind_at <= \(scope.now)
            ORDER BY a.remind_at DESC, a.id LIMIT 3
            """, Activity.init)
    }

    /// The viewer's own customers with nothing planned, the longest untouched first.
    func withoutNextStep(limit: Int) throws -> [MyDay.QuietCustomer] {
        try scope.rows(
            """
            SELECT c.id, c.display_name, c.last_touch_at FROM \(scope.visible(Customer.self)) c
            WHERE c.owner_id = \(scope.viewer.id) AND c.next_activity_on IS NULL AND c.archived_at IS NULL
            ORDER BY c.last_touch_at NULLS FIRST, c.id LIMIT \(limit)
            """
        ) { MyDay.QuietCustomer(id: $0.id(0), name: $0.text(1), lastTouchAt: $0.instant(2)) }
    }
}
