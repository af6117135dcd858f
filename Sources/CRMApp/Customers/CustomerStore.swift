import Auth
import Database
import Views

/// Customers as rows. Everything that other columns derive from what was typed is derived here, on every write.
struct CustomerStore {
    let scope: Scope
    /// The alphabet that lists are sorted by: the organisation's.
    let language: Language

    init(_ scope: Scope, language: Language) {
        self.scope = scope
        self.language = language
    }

    /// Counts the customers, up to so many.
    static func counted(upTo limit: Int) -> SQL {
        ("SELECT count(*) FROM (SELECT 1 FROM customers LIMIT \(limit)) c" as SQL).trusted
    }

    /// Adds a customer with its contact points, addresses and tags.
    func insert(_ draft: CustomerDraft, as kind: ChangeKind = .created) throws -> ID<Customer> {
        try insert(DerivedCustomer(draft, language: language), as: kind)
    }

    private func insert(_ customer: DerivedCustomer, as kind: ChangeKind) throws -> ID<Customer> {
        let id = try insertRows(customer)
        try scope.also(CustomerSchema.index.insertion(id: id.rawValue, text: customer.searchText))
        try scope.note(Change(kind, Customer.module, record: id.rawValue, customer: id))
        return id
    }

    /// The rows alone, for loads of many thousands: ``complete(_:as:)`` has to follow in the same transaction. Reads
    /// nothing.
    func insertRows(_ customer: DerivedCustomer) throws -> ID<Customer> {
        let draft = customer.draft
        let now = scope.now.sqlValue
        let ends: [SQLValue] = [
            draft.owner.sqlValue, draft.team.sqlValue, draft.externalSource.orNull.sqlValue,
            draft.externalID.orNull.sqlValue, now, now,
        ]
        let begins: [SQLValue] = [
            draft.kind.sqlValue, .text(customer.displayName), .text(customer.sortKey), .text(customer.searchText),
        ]
        let middle: [SQLValue] = [draft.source.sqlValue, draft.lifecycle.sqlValue, scope.today.sqlValue]
        let values = begins + names(draft) + business(draft) + person(draft) + middle + derived(draft) + ends
        let id: ID<Customer> = try scope.transaction.insert(
            """
            INSERT INTO customers (kind, display_name, sort_key, search_text, prefix, given_name, additional_name,
                family_name, suffix, native_name, latin_name, name_order, legal_name, tax_number, sector, employees,
                founded_year, revenue_minor, revenue_currency, channel_level, buys_through_id, parent_id, household_id,
                birth_year, birth_month, birth_day, gender, language, occupation, education, income_band, source,
                lifecycle, lifecycle_on, country, city, main_email, main_phone, owner_id, team_id, external_source,
                external_id, created_at, updated_at)
            VALUES (\(values: values))
            """)
        try insertContacts(draft.contacts, folded: customer.folded, of: id)
        try insertAddresses(draft.addresses, of: id)
        if !draft.tags.isEmpty { try insertTags(draft.tags, of: id) }
        return id
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

    /// Replaces a customer with the draft if it still has the version. False: somebody was faster. Throws
    /// ``AppError/notFound`` when the viewer does not reach it.
    ///
    /// - Parameters:
    ///   - old: what ``load(_:)`` gave for that version.
    ///   - action: what it has to be reached for, unless that was asked in this transaction.
    func update(
        _ id: ID<Customer>, from old: CustomerDraft, to draft: CustomerDraft, version: Int, as kind: ChangeKind? = nil,
        by action: Action = .view
    ) throws -> Bool {
        // The index forgets only what it was told, letter for letter: what an older program may have folded otherwise.
        let reached: (text: String, version: Int)? = try scope.first(
            "SELECT search_text, version FROM \(scope.visible(Customer.self, action)) c WHERE c.id = \(id)"
        ) { ($0.text(0), $0.int(1)) }
        guard let reached else { throw AppError.notFound }

        let changes = CustomerField.differences(old, draft)
        guard !changes.isEmpty || old.household != draft.household || old.externalID != draft.externalID else {
            return reached.version == version
        }
        let kind = kind ?? (changes.map(\.field) == ["owner"] ? .assigned : .updated)
        let change = Change(
            kind, Customer.module, record: id.rawValue, customer: id, fields: try named(changes),
            undo: Undo.encoded(CustomerUndoState(old), CustomerUndoState(draft)))
        let text = draft.searchText
        let count = try scope.update(statement(id, draft, text: text, version: version), as: change)
        guard count > 0 else { return false }
        if text != reached.text { try reindex(id, from: reached.text, to: text) }
        if old.contacts != draft.contacts { try replaceContacts(draft.contacts, of: id) }
        if old.addresses != draft.addresses { try replaceAddresses(draft.addresses, of: id) }
        if old.tags != draft.tags { try replaceTags(draft.tags, of: id) }
        if old.lifecycle != draft.lifecycle { try insertMove(id, from: old.lifecycle, to: draft.lifecycle) }
        return true
    }

    private func statement(_ id: ID<Customer>, _ draft: CustomerDraft, text: String, version: Int) -> SQL {
        """
        UPDATE customers SET
            (kind, display_name, sort_key, search_text, prefix, given_name, additional_name,
                family_name, suffix, native_name, latin_name, name_order, legal_name, tax_number, sector, employees,
                founded_year, revenue_minor, revenue_currency, channel_level, buys_through_id, parent_id, household_id,
                birth_year, birth_month, birth_day, gender, language, occupation, education, income_band, source,
                lifecycle_on, lifecycle, country, city, main_email, main_phone, owner_id, team_id,
                external_source, external_id, version, updated_at)
            = (\(draft.kind), \(draft.displayName), \(sortKey(draft.displayName, for: language)), \(text),
                \(values: names(draft) + business(draft) + person(draft)), \(draft.source),
                CASE WHEN lifecycle = \(draft.lifecycle) THEN lifecycle_on ELSE \(scope.today) END, \(draft.lifecycle),
                \(values: derived(draft)), \(draft.owner), \(draft.team),
                \(draft.externalSource.orNull), \(draft.externalID.orNull), version + 1, \(scope.now))
        WHERE id = \(id) AND version = \(version)
        """
    }

    private func names(_ draft: CustomerDraft) -> [SQLValue] {
        [
            draft.prefix.orNull.sqlValue, draft.given.orNull.sqlValue, draft.additional.orNull.sqlValue,
            draft.family.orNull.sqlValue, draft.suffix.orNull.sqlValue, draft.nativeName.orNull.sqlValue,
            draft.latinName.orNull.sqlValue, draft.nameOrder.sqlValue,
        ]
    }

    private func business(_ draft: CustomerDraft) -> [SQLValue] {
        [
            draft.legalName.orNull.sqlValue, draft.taxNumber.orNull.sqlValue, draft.sector.orNull.sqlValue,
            draft.employees.sqlValue, draft.foundedYear.sqlValue, (draft.revenue?.minor).sqlValue,
            (draft.revenue?.currency.code).sqlValue, draft.channelLevel.sqlValue, draft.buysThrough.sqlValue,
            draft.parent.sqlValue,
        ]
    }

    private func person(_ draft: CustomerDraft) -> [SQLValue] {
        [
            draft.household.sqlValue, draft.birth.year.sqlValue, draft.birth.month.sqlValue, draft.birth.day.sqlValue,
            draft.gender.sqlValue, draft.language.orNull.sqlValue, draft.occupation.orNull.sqlValue,
            draft.education.sqlValue, draft.incomeBand.sqlValue,
        ]
    }

    private func derived(_ draft: CustomerDraft) -> [SQLValue] {
        let place = draft.addresses.first
        let email = draft.contacts.first { $0.kind == .email }?.value
        let phone = draft.contacts.first { $0.kind == .phone }?.value
        return [
            (place?.country.orNull).sqlValue, (place?.city.orNull).sqlValue, email.sqlValue, phone.sqlValue,
        ]
    }

    private func reindex(_ id: ID<Customer>, from old: String, to text: String) throws {
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
