import Auth
import Database
import Views

/// Customers as rows. Everything that other columns derive from what was typed is derived here, on every write.
struct CustomerStore {
    let scope: Scope
    /// The alphabet that lists are sorted by: the organisation's.
    let language: Language
    /// Where telephones are from that do not tell: the organisation's country.
    let country: String

    init(_ scope: Scope, language: Language, country: String = "") {
        self.scope = scope
        self.language = language
        self.country = country
    }

    init(_ scope: Scope, _ organisation: Organisation) {
        self.init(scope, language: organisation.language, country: organisation.country)
    }

    /// Counts the customers, up to so many.
    static func counted(upTo limit: Int) -> SQL {
        ("SELECT count(*) FROM (SELECT 1 FROM customers LIMIT \(limit)) c" as SQL).trusted
    }

    /// Adds a customer with its contact points, addresses and tags.
    func insert(_ draft: CustomerDraft, as kind: ChangeKind = .created) throws -> ID<Customer> {
        let made = try insertLast(draft, as: kind)
        try scope.transaction.settle()
        return try made.known
    }

    /// The same for the last record that a transaction adds, whose id is known once that has ended: on PostgreSQL all of it
    /// is one journey.
    func insertLast(_ draft: CustomerDraft, as kind: ChangeKind = .created) throws -> LastInsert<Customer> {
        let customer = DerivedCustomer(draft, language: language, country: country)
        let made = LastInsert<Customer>()
        let sql: SQL = """
            INSERT INTO customers (\(raw: DerivedCustomer.columnList), lifecycle_on, created_at, updated_at)
            VALUES (\(values: customer.values), \(scope.today), \(scope.now), \(scope.now))
            """
        let id = try scope.transaction.insert(sql, into: "customers") { made.id = $0 }
        try insertContacts(draft.contacts, folded: customer.folded, of: id)
        try insertAddresses(draft.addresses, of: id)
        try insertTags(draft.tags, of: id)
        // PostgreSQL, where it is not known yet, keeps its index by itself.
        if let id = made.id {
            try scope.also(CustomerSchema.index.insertion(id: id.rawValue, text: customer.searchText))
        }
        try scope.note(Change(kind, Customer.module), ofNew: id)
        made.reference = id
        return made
    }

    /// The rows of many customers, for loads: ``complete(_:as:)`` has to follow in the same transaction, which has to be
    /// alone among writers. Tells their ids in their order.
    func insertRows(_ customers: [DerivedCustomer]) throws -> [ID<Customer>] {
        let transaction = scope.transaction
        let ids = try transaction.reserveIDs(customers.count, of: "customers").map { ID<Customer>($0) }
        let dates = [scope.today.sqlValue, scope.now.sqlValue, scope.now.sqlValue]
        let columns = ["id"] + DerivedCustomer.columns + ["lifecycle_on", "created_at", "updated_at"]
        try transaction.bulkInsert(into: "customers", columns: columns) { insert in
            for (id, customer) in zip(ids, customers) { try insert([id.sqlValue] + customer.values + dates) }
        }
        try transaction.bulkInsert(into: "contact_points", columns: Self.contactColumns) { insert in
            for (id, customer) in zip(ids, customers) {
                for row in contactRows(customer.draft.contacts, folded: customer.folded) {
                    try insert([id.sqlValue] + row)
                }
            }
        }
        try transaction.bulkInsert(into: "addresses", columns: Self.addressColumns) { insert in
            for (id, customer) in zip(ids, customers) {
                for row in addressRows(customer.draft.addresses) { try insert([id.sqlValue] + row) }
            }
        }
        for (id, customer) in zip(ids, customers) { try insertTags(customer.draft.tags, of: "\(id)") }
        return ids
    }

    /// Makes the customers of a load searchable and writes their history, all of them at once.
    ///
    /// - Parameter ids: all that this transaction added and no others: the first to the last that it was given.
    func complete(_ ids: ClosedRange<ID<Customer>>, as kind: ChangeKind) throws {
        let first = ids.lowerBound, last = ids.upperBound
        try scope.also(CustomerSchema.index.filling(Int(first.rawValue)...Int(last.rawValue)).trusted)
        let history: SQL = """
            INSERT INTO history (at, user_id, module, record_id, customer_id, kind)
            SELECT \(scope.now), \(scope.actor), \(Customer.module), id, id, \(kind) FROM customers
            WHERE id BETWEEN \(first) AND \(last) ORDER BY id
            """
        try scope.also(history.trusted)
    }

    /// Replaces a customer with the draft if it is still the one that was loaded. False: somebody was faster. Throws
    /// ``AppError/notFound`` when the viewer does not reach it.
    ///
    /// - Parameters:
    ///   - action: what it has to be reached for, unless that was asked in this transaction.
    ///   - since: from when it counts as being in a new stage, where that is not today.
    func update(
        _ record: CustomerRecord, to draft: CustomerDraft, as kind: ChangeKind? = nil, by action: Action = .view,
        since: Day? = nil
    ) throws -> Bool {
        let since = since ?? scope.today
        guard let change = try change(record, to: draft, as: kind, since: since) else {
            return try isCurrent(record, action)
        }
        let (id, old) = (record.id, record.draft)
        let customer = DerivedCustomer(draft, language: language, country: country)
        guard try scope.update(statement(record, customer, by: action, since: since), as: change) > 0 else {
            _ = try isCurrent(record, action)
            return false
        }
        // The index forgets only what it was told, letter for letter: what an older program may have folded otherwise.
        if customer.searchText != record.searchText {
            try reindex(id, from: record.searchText, to: customer.searchText)
        }
        // A telephone is another number in another country.
        if old.contacts != draft.contacts || old.countries(home: country) != draft.countries(home: country) {
            try replaceContacts(draft.contacts, folded: customer.folded, of: id)
        }
        if old.addresses != draft.addresses { try replaceAddresses(draft.addresses, of: id) }
        if old.tags != draft.tags { try replaceTags(draft.tags, of: id) }
        if old.lifecycle != draft.lifecycle { try insertMove(id, from: old.lifecycle, to: draft.lifecycle) }
        return true
    }

    /// The same for the last write of a transaction, which tells what became of it once that has ended: on PostgreSQL all
    /// of it is one journey. Not made: somebody was faster, or the viewer does not reach the customer.
    func updateLast(_ record: CustomerRecord, to draft: CustomerDraft, by action: Action) throws -> LastWrite {
        let old = record.draft
        // What else is written is written only if the customer's own row was.
        let isOneRow =
            scope.transaction.dialect == .postgresql && old.contacts == draft.contacts
            && old.addresses == draft.addresses && old.tags == draft.tags && old.lifecycle == draft.lifecycle
            && old.language == draft.language
        guard isOneRow, let change = try change(record, to: draft, as: nil, since: scope.today) else {
            return LastWrite(isMade: try update(record, to: draft, by: action))
        }
        return try scope.updateLast(
            statement(
                record, DerivedCustomer(draft, language: language, country: country), by: action, since: scope.today),
            as: change)
    }

    /// What the history says of it; `nil` when nothing is to be changed.
    private func change(
        _ record: CustomerRecord, to draft: CustomerDraft, as kind: ChangeKind?, since: Day
    ) throws -> Change? {
        let (id, old) = (record.id, record.draft)
        let changes = CustomerField.differences(old, draft)
        guard !changes.isEmpty || old.household != draft.household || old.externalID != draft.externalID else {
            return nil
        }
        return Change(
            kind ?? (changes.map(\.field) == ["owner"] ? .assigned : .updated), Customer.module, record: id.rawValue,
            customer: id, fields: try named(changes),
            undo: CustomerUndoState.encoded(old, draft, since: (record.lifecycleOn, since)))
    }

    private func isCurrent(_ record: CustomerRecord, _ action: Action) throws -> Bool {
        let version = try scope.first(
            "SELECT version FROM \(scope.visible(Customer.self, action)) c WHERE c.id = \(record.id)"
        ) { $0.int(0) }
        guard let version else { throw AppError.notFound }
        return version == record.version
    }

    private func statement(
        _ record: CustomerRecord, _ customer: DerivedCustomer, by action: Action, since: Day
    ) -> SQL {
        let moved = record.draft.lifecycle == customer.draft.lifecycle ? [] : ["lifecycle_on = \(since)" as SQL]
        let changes = customer.changes(from: record).map { "\(raw: $0.column) = \($0.value)" as SQL } + moved
        let all = changes + ["version = version + 1", "updated_at = \(scope.now)"]
        return """
            UPDATE customers SET \(all.joined(separator: ", ")) WHERE id = \(record.id) AND version = \(record.version)
                AND \(Customer.condition(action, scope.viewer, alias: "customers"))
            """
    }

    func reindex(_ id: ID<Customer>, from old: String, to text: String) throws {
        try scope.also(CustomerSchema.index.removal(id: id.rawValue, text: old))
        try scope.also(CustomerSchema.index.insertion(id: id.rawValue, text: text))
    }

    /// The history keeps the names of owners and teams, for readers; both may be renamed later.
    private func named(_ changes: [FieldDiff]) throws -> [FieldDiff] {
        try changes.map { change in
            guard change.field == "owner" || change.field == "team" else { return change }
            return FieldDiff(
                change.field, from: try name(change.field, change.before), to: try name(change.field, change.after))
        }
    }

    private func name(_ field: String, _ reference: String?) throws -> String? {
        guard let id = reference.flatMap({ Int64($0.dropFirst()) }) else { return nil }
        let sql: SQL =
            field == "owner"
            ? "SELECT name FROM users WHERE id = \(id)" : "SELECT name FROM teams WHERE id = \(id)"
        return try scope.first(sql) { $0.text(0) }
    }
}
