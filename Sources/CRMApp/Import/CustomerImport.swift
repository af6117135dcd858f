import Auth
import Database
import Views

/// Rows that become customers. A row whose id is known updates what the file says and leaves the rest alone.
struct CustomerImport: ImportTarget {
    static let fields: [ImportField] =
        [
            "external_id", "kind", "name", "prefix", "given_name", "additional_name", "family_name", "native_name",
            "latin_name", "legal_name", "tax_number", "sector", "employees", "founded_year", "revenue", "currency",
            "channel_level", "parent", "gender", "language", "occupation", "education", "income_band", "source",
            "lifecycle", "email", "phone", "mobile", "website", "country", "region", "city", "postal_code", "street",
            "owner", "team", "tags",
        ].map { ImportField(name: $0, isNumber: ["employees", "founded_year", "revenue"].contains($0)) }
        + [ImportField(name: "birth_date", isDate: true, isBirthday: true)]
    static let required = [["name", "given_name", "family_name"]]

    static let grownTables = CustomerSchema.loadedTables

    let needsSecondPass: Bool
    private let filling: CustomerFilling
    private var references: ImportReferences
    /// Of the rows that come, those that are customers already, by their ids in the file.
    private var known: [String: ID<Customer>] = [:]
    /// Those that are to be added together, and their ids in the file.
    private var waiting: (customers: [DerivedCustomer], externalIDs: Set<String>) = ([], [])
    /// The first and last of those that were added and are not settled yet.
    private var added: ClosedRange<ID<Customer>>?

    /// A row, and the customer that it becomes when its id is not known yet.
    struct Prepared: Sendable {
        let row: ImportRow
        let customer: DerivedCustomer
    }

    init(plan: ImportPlan, survey: ImportSurvey, organisation: Organisation, scope: Scope) throws {
        needsSecondPass = survey.columns["parent"] != nil
        references = try ImportReferences(source: plan.source, language: organisation.language, scope)
        filling = CustomerFilling(
            source: plan.source, language: organisation.language, currency: organisation.currency,
            people: references.people, today: scope.today)
    }

    var preparation: @Sendable (ImportRow) throws -> Prepared {
        { [filling] row in Prepared(row: row, customer: try filling.customer(from: row)) }
    }

    mutating func expect(_ rows: [Prepared], _ scope: Scope) throws {
        try addWaiting(scope)
        let externalIDs = rows.map(\.customer.draft.externalID).filter { !$0.isEmpty }
        known = try ImportStore(scope).customers(source: filling.source, externalIDs: externalIDs)
    }

    mutating func apply(_ prepared: Prepared, _ scope: Scope) throws -> ImportOutcome {
        let externalID = prepared.customer.draft.externalID
        if waiting.externalIDs.contains(externalID) { try addWaiting(scope) }  // the file names it twice
        if let id = known[externalID] {
            if added?.contains(id) == true { try settle(scope) }
            try update(id, from: prepared.row, scope)
            return .updated
        }
        guard !prepared.customer.displayName.isEmpty else { throw RowProblem("name: empty") }
        waiting.customers.append(prepared.customer)
        if !externalID.isEmpty { waiting.externalIDs.insert(externalID) }
        return .created
    }

    private func update(_ id: ID<Customer>, from row: ImportRow, _ scope: Scope) throws {
        let store = CustomerStore(scope, language: filling.language)
        let record = try store.load(id)
        var draft = record.draft
        try filling.fill(&draft, from: row)
        _ = try store.update(record, to: draft, as: .imported)
    }

    private mutating func addWaiting(_ scope: Scope) throws {
        guard !waiting.customers.isEmpty else { return }
        let ids = try CustomerStore(scope, language: filling.language).insertRows(waiting.customers)
        for (id, customer) in zip(ids, waiting.customers) {
            added = (added?.lowerBound ?? id)...id
            known[customer.draft.externalID] = customer.draft.externalID.isEmpty ? nil : id
        }
        waiting = ([], [])
    }

    mutating func settle(_ scope: Scope) throws {
        try addWaiting(scope)
        guard let added else { return }
        try CustomerStore(scope, language: filling.language).complete(added, as: .imported)
        self.added = nil
    }

    /// Ties an organisation to the one above it, once all rows are there.
    mutating func tie(_ row: ImportRow, _ scope: Scope) throws {
        let name = row["parent"]
        let key = row["external_id"].isEmpty ? row["name"] : row["external_id"]
        guard !name.isEmpty, let id = try? references.customer(key, field: "external_id", scope),
            let parent = try? references.customer(name, field: "parent", scope), parent != id
        else { return }
        try ImportStore(scope).setParent(id, parent)
    }
}
