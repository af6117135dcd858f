import Auth
import Database
import Views

/// A whole row of an activity, for bringing back what was deleted.
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

/// Brings deleted activities back.
struct ActivityReversal {
    let scope: Scope

    func run(_ entry: UndoableEntry) throws -> UndoOutcome {
        let id = ID<Activity>(entry.record)
        guard entry.kind == .deleted, let state = Undo.decoded(entry.undo, as: ActivityUndoState?.self)?.before,
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
