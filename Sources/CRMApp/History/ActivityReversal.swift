import Auth
import Database
import Views

/// A whole row of an activity, for bringing back what was deleted or changed.
struct ActivityUndoState: Codable, Equatable, Sendable {
    /// Kind, direction, channel, subject, body, happens, due, remind, done, external source and id, created.
    let texts: [String?]
    /// Customer, deal, owner, team, version.
    let numbers: [Int64?]

    private static let textColumns = [
        "kind", "direction", "channel", "subject", "body", "happens_at", "due_on", "remind_at", "done_at",
        "external_source", "external_id", "created_at",
    ]
    private static let numberColumns = ["customer_id", "deal_id", "owner_id", "team_id", "version"]

    /// The row as it is; `nil` when there is none.
    static func load(_ id: ID<Activity>, _ scope: Scope) throws -> ActivityUndoState? {
        let columns = (textColumns + numberColumns).joined(separator: ", ")
        return try scope.first(
            ("SELECT \(raw: columns) FROM activities WHERE id = \(id)" as SQL).trusted
        ) { row in
            ActivityUndoState(
                texts: textColumns.indices.map { row.optionalText($0) },
                numbers: numberColumns.indices.map { row.optionalInt64(textColumns.count + $0) })
        }
    }

    /// The row with other texts in these columns.
    func with(_ changes: [String: String?]) -> ActivityUndoState {
        let texts = zip(Self.textColumns, texts).map { column, text in changes[column] ?? text }
        return ActivityUndoState(texts: texts, numbers: numbers)
    }

    /// The row after an edit.
    func with(_ draft: ActivityDraft, customer: ID<Customer>?) -> ActivityUndoState {
        let edited = with([
            "kind": draft.kind.rawValue, "direction": draft.direction?.rawValue, "channel": draft.channel,
            "subject": draft.subject, "body": draft.body, "happens_at": draft.happensAt.iso,
            "due_on": draft.dueOn?.iso, "remind_at": draft.remindAt?.iso, "done_at": draft.doneAt?.iso,
        ])
        let owners = [customer?.rawValue, draft.deal?.rawValue, draft.owner.rawValue, draft.team?.rawValue]
        return ActivityUndoState(texts: edited.texts, numbers: owners + numbers.suffix(1))
    }

    /// Whether both rows say the same, whatever their versions.
    func agrees(with other: ActivityUndoState) -> Bool {
        texts == other.texts && numbers.dropLast() == other.numbers.dropLast()
    }

    var customer: ID<Customer>? { numbers.first.flatMap(\.self).map { ID($0) } }
    var deal: ID<Deal>? { numbers.dropFirst().first.flatMap(\.self).map { ID($0) } }

    /// Gives the row its old values again.
    func restore(_ id: ID<Activity>, from now: ActivityUndoState, _ scope: Scope) throws {
        let columns = Self.textColumns + Self.numberColumns.dropLast()
        let values = texts.map { "\($0)" as SQL } + numbers.dropLast().map { "\($0)" as SQL }
        let settings = zip(columns, values).map { "\(raw: $0) = \($1)" as SQL }.joined(separator: ", ")
        try scope.update(
            ("""
            UPDATE activities SET \(settings), version = version + 1, updated_at = \(scope.now) WHERE id = \(id)
            """ as SQL).trusted,
            as: Change(
                .reversed, Activity.module, record: id.rawValue, customer: customer, undo: Undo.encoded(now, self)))
    }

    /// Puts the row back under its old number.
    func insert(_ id: ID<Activity>, _ scope: Scope) throws {
        let columns = (Self.textColumns + Self.numberColumns).joined(separator: ", ")
        let values = texts.map { "\($0)" as SQL } + numbers.map { "\($0)" as SQL }
        let change = Change(.restored, Activity.module, record: id.rawValue, customer: numbers[0].map { ID($0) })
        try scope.update(
            ("""
            INSERT INTO activities (id, updated_at, \(raw: columns))
            VALUES (\(id), \(scope.now), \(values.joined(separator: ", ")))
            """ as SQL).trusted, as: change)
    }
}

/// Brings deleted activities back, and gives changed ones their old values.
struct ActivityReversal {
    let scope: Scope

    func run(_ entry: UndoableEntry) throws -> UndoOutcome {
        entry.kind == .deleted ? try bringBack(entry) : try restoreFields(entry)
    }

    private func restoreFields(_ entry: UndoableEntry) throws -> UndoOutcome {
        let id = ID<Activity>(entry.record)
        try scope.require(.edit, id)
        guard [.updated, .reversed].contains(entry.kind),
            let (before, after) = Undo.decoded(entry.undo, as: ActivityUndoState.self),
            before.texts.count == 12, before.numbers.count == 5
        else { return .impossible }
        guard let now = try ActivityUndoState.load(id, scope), now.agrees(with: after) else {
            return .conflict([ActivityText.activity])
        }
        if let customer = before.customer { try scope.require(.view, customer) }
        if let deal = before.deal { try scope.require(.view, deal) }
        try before.restore(id, from: now, scope)
        let store = ActivityStore(scope)
        try store.refreshDerived(customer: before.customer, deal: before.deal)
        if (after.customer, after.deal) != (before.customer, before.deal) {
            try store.refreshDerived(customer: after.customer, deal: after.deal)
        }
        return .done
    }

    private func bringBack(_ entry: UndoableEntry) throws -> UndoOutcome {
        let id = ID<Activity>(entry.record)
        guard let state = Undo.decoded(entry.undo, as: ActivityUndoState?.self)?.before,
            state.texts.count == 12, state.numbers.count == 5
        else { return .impossible }
        let (customer, deal): (ID<Customer>?, ID<Deal>?) = (
            state.numbers[0].map { ID($0) }, state.numbers[1].map { ID($0) }
        )
        guard
            scope.viewer.can(
                .delete, Activity.module, owner: state.numbers[2].map { ID($0) }, team: state.numbers[3].map { ID($0) })
        else { throw AppError.notFound }
        if let customer { try scope.require(.view, customer) }
        if let deal { try scope.require(.view, deal) }
        guard try ActivityUndoState.load(id, scope) == nil else { return .conflict([ActivityText.activity]) }
        try state.insert(id, scope)
        try ActivityStore(scope).refreshDerived(customer: customer, deal: deal)
        return .done
    }
}
