import Auth
import Database
import Views

/// Every statement that writes activities, and the reading of single ones.
struct ActivityStore {
    let scope: Scope

    init(_ scope: Scope) { self.scope = scope }

    /// What ``Activity/init(_:)`` reads. Customer and deal are named only within the viewer's reach.
    static let columns: SQL = """
        a.id, a.kind, a.direction, a.channel, a.subject, a.body, a.happens_at, a.due_on, a.remind_at, a.done_at,
        a.owner_id, u.name, a.team_id, a.customer_id, c.display_name, a.deal_id, d.title, a.version
        """

    /// `FROM` with everything that the columns need; the activities are those that the viewer may read.
    var source: SQL { source(of: scope.visible(Activity.self)) }

    func source(of activities: SQL) -> SQL {
        """
        FROM \(activities) a
        LEFT JOIN users u ON u.id = a.owner_id
        LEFT JOIN \(scope.visible(Customer.self)) c ON c.id = a.customer_id
        LEFT JOIN \(scope.visible(Deal.self)) d ON d.id = a.deal_id
        """
    }

    func find(_ id: ID<Activity>) throws -> Activity {
        guard let activity = try scope.first("SELECT \(Self.columns) \(source) WHERE a.id = \(id)", Activity.init)
        else { throw AppError.notFound }
        return activity
    }

    /// Writes a new activity. Throws ``AppError/notFound`` when its customer or deal is out of reach.
    func insert(_ draft: ActivityDraft) throws -> ID<Activity> {
        let customer = try checkedCustomer(of: draft)
        let id: ID<Activity> = try scope.insert(
            """
            INSERT INTO activities (kind, direction, channel, customer_id, deal_id, subject, body, happens_at, due_on,
                remind_at, done_at, owner_id, team_id, created_at, updated_at)
            VALUES (\(draft.kind), \(draft.direction), \(draft.channel), \(customer), \(draft.deal), \(draft.subject),
                \(draft.body), \(draft.happensAt), \(draft.dueOn), \(draft.remindAt), \(draft.doneAt), \(draft.owner),
                \(draft.team), \(scope.now), \(scope.now))
            """,
            as: Change(.created, Activity.module, customer: customer))
        try refreshDerived(customer: customer, deal: draft.deal)
        return id
    }

    /// Changes an activity that nobody has changed since; `false` when somebody has.
    func update(_ before: Activity, _ draft: ActivityDraft, version: Int) throws -> Bool {
        try scope.require(.edit, before.id)
        let customer = try checkedCustomer(of: draft)
        let state = try ActivityUndoState.load(before.id, scope)
        let count = try scope.update(
            """
            UPDATE activities SET kind = \(draft.kind), direction = \(draft.direction), channel = \(draft.channel),
                customer_id = \(customer), deal_id = \(draft.deal), subject = \(draft.subject), body = \(draft.body),
                happens_at = \(draft.happensAt), due_on = \(draft.dueOn), remind_at = \(draft.remindAt),
                done_at = \(draft.doneAt), owner_id = \(draft.owner), team_id = \(draft.team),
                version = version + 1, updated_at = \(scope.now)
            WHERE id = \(before.id) AND version = \(version)
            """,
            as: Change(
                .updated, Activity.module, record: before.id.rawValue, customer: customer,
                fields: differences(before, draft), undo: Undo.encoded(state, state?.with(draft, customer: customer))))
        try refreshDerived(customer: before.customerID, deal: before.dealID)
        if customer != before.customerID || draft.deal != before.dealID {
            try refreshDerived(customer: customer, deal: draft.deal)
        }
        return count > 0
    }

    /// Marks as done now, or as planned again. What is done happened now, not when it was due.
    func setDone(_ activity: Activity, _ isDone: Bool, dueAt: Instant?) throws {
        try scope.require(.edit, activity.id)
        let moment = isDone ? scope.now : dueAt ?? activity.happensAt
        let state = try ActivityUndoState.load(activity.id, scope)
        let after = state?.with([
            "done_at": isDone ? scope.now.iso : nil, "happens_at": moment.iso,
            "due_on": activity.dueOn?.iso ?? scope.today.iso,
        ])
        try scope.update(
            """
            UPDATE activities SET done_at = \(isDone ? scope.now : nil), happens_at = \(moment),
                due_on = coalesce(due_on, \(scope.today)), version = version + 1, updated_at = \(scope.now)
            WHERE id = \(activity.id)
            """,
            as: Change(
                .updated, Activity.module, record: activity.id.rawValue, customer: activity.customerID,
                fields: [FieldDiff("done", from: activity.doneAt?.iso, to: isDone ? scope.now.iso : nil)],
                undo: Undo.encoded(state, after)))
        try refreshDerived(customer: activity.customerID, deal: activity.dealID)
    }

    /// Moves what is planned to another day; a reminder moves with it.
    func postpone(_ activity: Activity, to day: Day, at moment: Instant) throws {
        try scope.require(.edit, activity.id)
        let shift = moment.secondsSinceEpoch - activity.happensAt.secondsSinceEpoch
        let reminder = activity.remindAt?.adding(seconds: shift)
        let state = try ActivityUndoState.load(activity.id, scope)
        let after = state?.with(["due_on": day.iso, "happens_at": moment.iso, "remind_at": reminder?.iso])
        try scope.update(
            """
            UPDATE activities SET due_on = \(day), happens_at = \(moment),
                remind_at = \(reminder), version = version + 1, updated_at = \(scope.now)
            WHERE id = \(activity.id) AND done_at IS NULL
            """,
            as: Change(
                .updated, Activity.module, record: activity.id.rawValue, customer: activity.customerID,
                fields: [FieldDiff("due", from: activity.dueOn?.iso, to: day.iso)], undo: Undo.encoded(state, after)))
        try refreshDerived(customer: activity.customerID, deal: activity.dealID)
    }

    func delete(_ activity: Activity) throws {
        try scope.require(.delete, activity.id)
        let state = try ActivityUndoState.load(activity.id, scope)
        try scope.update(
            ("DELETE FROM activities WHERE id = \(activity.id)" as SQL).trusted,
            as: Change(
                .deleted, Activity.module, record: activity.id.rawValue, customer: activity.customerID,
                fields: [FieldDiff("subject", from: activity.title, to: nil)], undo: Undo.encoded(state, nil)))
        try refreshDerived(customer: activity.customerID, deal: activity.dealID)
    }

    /// Brings `last_touch_at` and `next_activity_on` of a customer and a deal up to date. The columns belong to the
    /// record, not to a viewer, so all of its activities count.
    func refreshDerived(customer: ID<Customer>?, deal: ID<Deal>?) throws {
        if let customer { try refresh("customers", "customer_id", customer.rawValue) }
        if let deal { try refresh("deals", "deal_id", deal.rawValue) }
    }

    private func refresh(_ table: String, _ column: String, _ id: Int64) throws {
        let last: SQL = """
            (SELECT happens_at FROM activities WHERE \(raw: column) = \(id) AND done_at IS NOT NULL
             ORDER BY happens_at DESC LIMIT 1)
            """
        let next: SQL = "(SELECT min(due_on) FROM activities WHERE \(raw: column) = \(id) AND done_at IS NULL)"
        try scope.also(
            """
            UPDATE \(raw: table) SET last_touch_at = \(last.trusted), next_activity_on = \(next.trusted)
            WHERE id = \(id)
            """)
    }

    /// The customer that the draft names, or else its deal's; each must be within the viewer's reach.
    private func checkedCustomer(of draft: ActivityDraft) throws -> ID<Customer>? {
        if let customer = draft.customer { try scope.requireInUse(customer) }
        guard let deal = draft.deal else { return draft.customer }
        try scope.requireInUse(deal)
        let owner: ID<Customer>? = try scope.first(
            "SELECT d.customer_id FROM \(scope.visible(Deal.self)) d WHERE d.id = \(deal)"
        ) { $0.optionalID(0) }
        .flatMap(\.self)
        return draft.customer ?? owner
    }

    private func differences(_ before: Activity, _ draft: ActivityDraft) -> [FieldDiff] {
        FieldDiff.differing([
            ("kind", before.kind.rawValue, draft.kind.rawValue),
            ("subject", before.subject, draft.subject),
            ("body", before.body, draft.body),
            ("happens", before.happensAt.iso, draft.happensAt.iso),
            ("due", before.dueOn?.iso, draft.dueOn?.iso),
            ("owner", before.ownerID?.description, draft.owner.description),
            ("direction", before.direction?.rawValue, draft.direction?.rawValue),
            ("channel", before.channel, draft.channel),
            ("done", before.doneAt?.iso, draft.doneAt?.iso),
        ])
    }
}
