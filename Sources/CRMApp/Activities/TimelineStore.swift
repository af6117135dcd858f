import Auth
import Database
import Views

/// The statements behind a timeline: one for each source, each bounded by the page's size.
struct TimelineStore {
    let scope: Scope
    let subject: ActivitySubject
    let before: TimelineCursor?
    let limit: Int

    private var isOfSubject: SQL {
        switch subject {
        case .customer(let id): "a.customer_id = \(id)"
        case .deal(let id): "a.deal_id = \(id)"
        }
    }

    /// The open steps, the nearest first.
    func planned() throws -> [Activity] {
        let store = ActivityStore(scope)
        return try scope.rows(
            """
            SELECT \(ActivityStore.columns) \(store.source) WHERE \(isOfSubject) AND a.done_at IS NULL
            ORDER BY a.due_on NULLS FIRST, a.id LIMIT 20
            """, Activity.init)
    }

    /// What was done; all kinds when `kinds` is empty.
    func activities(_ kinds: [ActivityKind]) throws -> [TimelineItem] {
        let store = ActivityStore(scope)
        let ofKind: SQL = kinds.isEmpty ? "1 = 1" : "a.kind IN \(list: kinds)"
        return try scope.rows(
            """
            SELECT \(ActivityStore.columns) \(store.source)
            WHERE \(isOfSubject) AND a.done_at IS NOT NULL AND \(ofKind)
                AND \(place(.activity, at: "a.happens_at", id: "a.id"))
            ORDER BY a.happens_at DESC, a.id DESC LIMIT \(limit)
            """
        ) { row in
            let activity = Activity(row)
            return TimelineItem(
                cursor: TimelineCursor(at: activity.happensAt, source: .activity, id: activity.id.rawValue),
                who: activity.ownerName, content: .activity(activity))
        }
    }

    /// Moves between stages: of the deal, or of the customer and all of its deals that the viewer sees.
    func moves() throws -> [TimelineItem] {
        switch subject {
        case .deal(let id): return try stageMoves("d.id = \(id)")
        case .customer(let id): return try stageMoves("d.customer_id = \(id)") + lifecycleMoves(id)
        }
    }

    private func stageMoves(_ isOfSubject: SQL) throws -> [TimelineItem] {
        try scope.rows(
            """
            SELECT m.id, m.moved_at, u.name, d.id, d.title, f.name, t.name, t.kind
            FROM \(scope.visible(Deal.self)) d
            JOIN deal_stage_moves m ON m.deal_id = d.id
            JOIN stages t ON t.id = m.to_stage_id
            LEFT JOIN stages f ON f.id = m.from_stage_id
            LEFT JOIN users u ON u.id = m.user_id
            WHERE \(isOfSubject) AND m.from_stage_id IS NOT NULL
                AND \(place(.move, at: "m.moved_at", id: "m.id * 2"))
            ORDER BY m.moved_at DESC, m.id DESC LIMIT \(limit)
            """
        ) { row in
            TimelineItem(
                cursor: TimelineCursor(
                    at: row.instant(1) ?? scope.now, source: .move, id: row.int64(0) * 2),
                who: row.optionalText(2),
                content: .stageMove(
                    deal: (row.id(3), row.text(4)), from: row.optionalText(5), to: row.text(6), kind: row.text(7)))
        }
    }

    /// Lifecycle moves take the odd numbers and stage moves the even ones, so that no two places are the same.
    private func lifecycleMoves(_ customer: ID<Customer>) throws -> [TimelineItem] {
        try scope.rows(
            """
            SELECT m.id, m.moved_at, u.name, m.from_stage, m.to_stage
            FROM lifecycle_moves m LEFT JOIN users u ON u.id = m.user_id
            WHERE m.customer_id = \(customer) AND \(place(.move, at: "m.moved_at", id: "m.id * 2 + 1"))
            ORDER BY m.moved_at DESC, m.id DESC LIMIT \(limit)
            """
        ) { row in
            TimelineItem(
                cursor: TimelineCursor(
                    at: row.instant(1) ?? scope.now, source: .move, id: row.int64(0) * 2 + 1),
                who: row.optionalText(2), content: .lifecycleMove(from: row.optionalText(3), to: row.text(4)))
        }
    }

    /// Changes of fields and states. Activities show themselves, and moves have rows of their own.
    func history() throws -> [TimelineItem] {
        let isOfSubject: SQL =
            switch subject {
            case .customer(let id): "h.customer_id = \(id)"
            case .deal(let id): "h.module = \(Deal.module) AND h.record_id = \(id)"
            }
        let found = try scope.rows(
            """
            SELECT h.id, h.at, u.name, h.module, h.kind, h.fields, d.id, d.title, h.undo
            FROM history h
            LEFT JOIN users u ON u.id = h.user_id
            LEFT JOIN \(scope.visible(Deal.self)) d ON d.id = h.record_id AND h.module = \(Deal.module)
            WHERE \(isOfSubject) AND (h.module = \(Customer.module) OR d.id IS NOT NULL)
                AND h.kind NOT IN ('moved', 'won', 'lost', 'reopened')
                AND \(place(.history, at: "h.at", id: "h.id"))
            ORDER BY h.at DESC, h.id DESC LIMIT \(limit)
            """
        ) { (place: historyPlace($0), entry: HistoryEntry($0), undo: $0.optionalText(8)) }
        let fields = try ReadableFields(scope: scope).read(
            found.map { .init(module: ModuleName(rawValue: $0.entry.module), fields: $0.entry.fields, undo: $0.undo) })
        return zip(found, fields).map { found, fields in
            var entry = found.entry
            entry.fields = fields
            return TimelineItem(cursor: found.place.cursor, who: found.place.who, content: .change(entry))
        }
    }

    private func historyPlace(_ row: Row) -> (cursor: TimelineCursor, who: String?) {
        (
            TimelineCursor(at: row.instant(1) ?? scope.now, source: .history, id: row.int64(0)), row.optionalText(2)
        )
    }

    private func place(_ source: TimelineCursor.Source, at: SQL, id: SQL) -> SQL {
        before?.condition(source, at: at, id: id) ?? "1 = 1"
    }
}

extension HistoryEntry {
    /// Reads the columns of ``TimelineStore/history()``; the fields are as they are stored.
    fileprivate init(_ row: Row) {
        let deal: ID<Deal>? = row.optionalID(6)
        self.init(
            module: row.text(3), kind: ChangeKind(rawValue: row.text(4)) ?? .updated,
            fields: FieldDiff.decoded(row.optionalText(5)), deal: deal.map { ($0, row.text(7)) })
    }
}
