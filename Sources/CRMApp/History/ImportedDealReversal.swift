import Auth
import Database
import Views

/// All columns of a deal that an import sets, with its products: what was there before, and what the file made of it.
struct ImportedDealState: Codable, Equatable, Sendable {
    /// Title, currency, opened, expected, closed, in the stage since.
    var texts: [String?]
    /// Pipeline, stage, customer, owner, team, value, value in the organisation's currency, reason of closing.
    var numbers: [Int64?]
    /// Product, quantity in thousandths and price of each line.
    var lines: [[Int64]]

    static let textColumns = ["title", "currency", "opened_on", "expected_on", "closed_on", "stage_since_on"]
    static let numberColumns = [
        "pipeline_id", "stage_id", "customer_id", "owner_id", "team_id", "value_minor", "base_minor", "close_reason_id",
    ]
    private static let columns = (textColumns + numberColumns).joined(separator: ", ")

    /// The deal as it is; `nil` when there is none.
    static func load(_ id: ID<Deal>, _ scope: Scope) throws -> ImportedDealState? {
        let lines = try scope.rows(
            "SELECT product_id, quantity_thousandths, price_minor FROM deal_products WHERE deal_id = \(id) ORDER BY position, id"
        ) { [$0.int64(0), $0.int64(1), $0.int64(2)] }
        return try scope.first(("SELECT \(raw: columns) FROM deals WHERE id = \(id)" as SQL).trusted) { row in
            ImportedDealState(
                texts: textColumns.indices.map { row.optionalText($0) },
                numbers: numberColumns.indices.map { row.optionalInt64(textColumns.count + $0) }, lines: lines)
        }
    }

    var isWhole: Bool { texts.count == Self.textColumns.count && numbers.count == Self.numberColumns.count }
    var title: String { texts.first.flatMap(\.self) ?? "" }
    var stage: Int64? { numbers[1] }
    var owner: (id: ID<User>?, team: ID<Team>?) { (numbers[3].map { ID($0) }, numbers[4].map { ID($0) }) }
    var customer: ID<Customer>? { numbers[2].map { ID($0) } }
    var closedOn: Day? { texts[4].flatMap(Day.init(iso:)) }
    var baseMinor: Int64? { numbers[6] }
    var value: Money? {
        guard let minor = numbers[5], let currency = texts[1].flatMap(Currency.init(code:)) else { return nil }
        return Money(minor: minor, currency: currency)
    }

    var settings: SQL {
        let values = texts.map { "\($0)" as SQL } + numbers.map { "\($0)" as SQL }
        return zip(Self.textColumns + Self.numberColumns, values).map { "\(raw: $0) = \($1)" as SQL }
            .joined(separator: ", ")
    }
}

/// Gives a deal that an import changed its old values, all of them or none.
struct ImportedDealReversal {
    let scope: Scope
    let organisation: Organisation

    func run(_ entry: UndoableEntry) throws -> UndoOutcome {
        let id = ID<Deal>(entry.record)
        try scope.require(.edit, id)
        if entry.undo == Undo.words { return .done }  // the file said what was there
        guard let (before, after) = Undo.decoded(entry.undo, as: ImportedDealState.self), before.isWhole, after.isWhole
        else { return .impossible }
        guard scope.viewer.has(.readCommercial) else { throw AppError.notFound }
        if before.owner != after.owner { try requireAssignment(id, before) }
        if let customer = before.customer, customer != after.customer { try scope.require(.view, customer) }
        guard try ImportedDealState.load(id, scope) == after else { return .conflict([DealText.deal]) }
        try restore(id, before, after)
        return .done
    }

    private func requireAssignment(_ id: ID<Deal>, _ state: ImportedDealState) throws {
        try scope.require(.assign, id)
        guard scope.viewer.can(.assign, Deal.module, owner: state.owner.id, team: state.owner.team) else {
            throw AppError.notFound
        }
    }

    private func restore(_ id: ID<Deal>, _ before: ImportedDealState, _ after: ImportedDealState) throws {
        let folded = searchText(before.title)
        try scope.update(
            ("""
            UPDATE deals SET \(before.settings), search_text = \(folded), updated_at = \(scope.now),
                version = version + 1 WHERE id = \(id)
            """ as SQL).trusted,
            as: Change(.reversed, Deal.module, record: id.rawValue, customer: before.customer))
        let store = DealStore(scope, try PipelineStore(scope).load(), base: organisation.currency)
        try store.reindex(id, from: searchText(after.title), to: folded)
        if before.lines != after.lines { try store.replaceLines(before.lines, of: id) }
        try store.noteReturn(of: id, from: after.stage.map { ID($0) }, to: before.stage.map { ID($0) })
    }
}
