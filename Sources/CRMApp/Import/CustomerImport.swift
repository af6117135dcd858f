import Auth
import Database
import Views

/// Rows that become customers. A row whose id is known changes what it says of its customer and leaves the rest alone; one
/// without an id that describes somebody who is there already does what ``ImportMatch`` says.
struct CustomerImport: ImportTarget {
    static let fields = CustomerCells.fields
    static let required = [["external_id", "name", "given_name", "family_name", "email"]]
    static let grownTables = CustomerSchema.loadedTables

    let needsSecondPass: Bool
    private let filling: CustomerFilling
    private let references: ImportReferences
    private let match: ImportMatch
    /// Of the rows that come, those that are customers already, by their ids in the file.
    private var known: [String: ID<Customer>] = [:]
    private var matching: CustomerMatching
    /// What tells the rows apart that were added since it was asked for the ones that come.
    private var fresh: Set<CustomerKey> = []
    /// Those that are to be added together, with their lines and their ids in the file.
    private var waiting: (customers: [DerivedCustomer], lines: [Int], externalIDs: Set<String>) = ([], [], [])
    /// The first and last of those that were added and are not settled yet.
    private var added: ClosedRange<ID<Customer>>?
    /// Line → customer, where a second reading ties them.
    private var made: [Int: ID<Customer>] = [:]

    /// A row, and the customer that it becomes when nobody knows it yet; of a known one it may say what no new one may have.
    struct Prepared: Sendable {
        let row: ImportRow
        let externalID: String
        let customer: Result<DerivedCustomer, any Error>
    }

    init(plan: ImportPlan, survey: ImportSurvey, organisation: Organisation, scope: Scope) throws {
        needsSecondPass = survey.speaks(of: "parent")
        references = try ImportReferences(source: plan.source, language: organisation.language, scope)
        match = plan.match
        matching = CustomerMatching(source: plan.source, language: organisation.language)
        filling = CustomerFilling(
            source: plan.source, survey: survey, organisation: organisation, people: references.people,
            today: scope.today)
    }

    var preparation: @Sendable (ImportRow) throws -> Prepared {
        { [filling] row in
            Prepared(
                row: row, externalID: ExternalID.folded(row["external_id"]),
                customer: Result { try filling.customer(from: row) })
        }
    }

    mutating func expect(_ rows: [Prepared], _ scope: Scope) throws {
        try addWaiting(scope)
        let externalIDs = rows.map(\.externalID).filter { !$0.isEmpty }
        known = try ImportStore(scope).customers(source: filling.source, externalIDs: externalIDs)
        guard match != .create else { return }
        let strangers = rows.filter { known[$0.externalID] == nil }
        try matching.expect(strangers.compactMap { try? $0.customer.get() }, scope)
        fresh = []
    }

    mutating func apply(_ prepared: Prepared, _ scope: Scope) throws -> ImportOutcome {
        let externalID = prepared.externalID
        if waiting.externalIDs.contains(externalID) { try addWaiting(scope) }  // the file names it twice
        if let id = known[externalID] { return try update(id, from: prepared.row, scope) }
        let customer = try prepared.customer.get()
        if let outcome = try updateMatch(customer, prepared.row, scope) { return outcome }
        guard !customer.displayName.isEmpty else { throw RowProblem("name: empty") }
        try references.people.checkOwner(customer.draft.owner, before: nil, prepared.row)
        waiting.customers.append(customer)
        waiting.lines.append(prepared.row.line)
        if !externalID.isEmpty { waiting.externalIDs.insert(externalID) }
        return .created
    }

    /// What became of a row that describes a customer who is there already; `nil` when it describes none.
    private mutating func updateMatch(
        _ customer: DerivedCustomer, _ row: ImportRow, _ scope: Scope
    ) throws -> ImportOutcome? {
        guard match != .create else { return nil }
        let keys = CustomerKey.keys(of: customer)
        if !fresh.isDisjoint(with: keys) {  // perhaps a row of this file that came just before
            try addWaiting(scope)
            try matching.expect([customer], scope)
        }
        guard let found = matching.match(customer) else {
            fresh.formUnion(keys)
            return nil
        }
        guard match == .update else {
            throw RowProblem("already there as “\(found.known.name)” (\(found.key.reason.text[.en]))")
        }
        return try update(found.known.id, from: row, scope)
    }

    private mutating func update(_ id: ID<Customer>, from row: ImportRow, _ scope: Scope) throws -> ImportOutcome {
        if added?.contains(id) == true { try settle(scope) }
        let store = CustomerStore(scope, language: filling.language, country: filling.country)
        let record = try store.load(id)
        guard !record.isArchived else {
            throw RowProblem("“\(record.displayName)” is in the archive; restore it first")
        }
        var draft = try filling.changed(record.draft, by: row)
        if draft.externalID.isEmpty, !row["external_id"].isEmpty {
            (draft.externalSource, draft.externalID) = (filling.source, ExternalID.folded(row["external_id"]))
        }
        if needsSecondPass { made[row.line] = id }
        guard draft != record.draft else { return .unchanged }
        _ = try store.update(record, to: draft, as: .imported)
        return .updated
    }

    private mutating func addWaiting(_ scope: Scope) throws {
        guard !waiting.customers.isEmpty else { return }
        let ids = try CustomerStore(scope, language: filling.language, country: filling.country).insertRows(
            waiting.customers)
        for (index, id) in ids.enumerated() {
            added = (added?.lowerBound ?? id)...id
            let externalID = waiting.customers[index].draft.externalID
            if !externalID.isEmpty { known[externalID] = id }
            if needsSecondPass { made[waiting.lines[index]] = id }
        }
        waiting = ([], [], [])
    }

    mutating func settle(_ scope: Scope) throws {
        try addWaiting(scope)
        guard let added else { return }
        try CustomerStore(scope, language: filling.language, country: filling.country).complete(added, as: .imported)
        self.added = nil
    }

    /// Ties a customer to the one above it, once all rows are there.
    mutating func tie(_ row: ImportRow, _ scope: Scope) throws -> Bool {
        let name = row["parent"]
        guard let id = made[row.line], !name.isEmpty || row.survey.clearsEmpty else { return false }
        let parent = name.isEmpty ? nil : try references.customer(name, field: "parent", scope)
        let store = ImportStore(scope)
        if let parent, try store.isAbove(id, parent) {
            throw RowProblem("parent: “\(name)” cannot be above itself")
        }
        return try store.setParent(id, parent)
    }
}
