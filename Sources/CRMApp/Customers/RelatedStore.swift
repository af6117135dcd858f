import Auth
import Database
import Views

enum Affiliation {}
enum Fact {}

/// What stands beside a customer: people and organisations, firms below it, who buys through whom, the household, facts.
struct RelatedCustomers: Sendable {
    var affiliations: [AffiliationRow] = []
    var subsidiaries: [NamedCustomer] = []
    var soldThrough: [NamedCustomer] = []
    var household: [NamedCustomer] = []
    var facts: [FactRow] = []
    var moves: [MoveRow] = []

    /// So many rows of each list are shown on the record.
    static let shown = 5
}

struct NamedCustomer: Sendable {
    let id: ID<Customer>
    let name: String
    let kind: CustomerKind
    let city: String
}

/// A person's place in an organisation, seen from either side.
struct AffiliationRow: Sendable {
    let id: ID<Affiliation>
    let other: NamedCustomer
    let role: String
    let started: Day?
    let ended: Day?
}

struct FactRow: Sendable {
    let id: ID<Fact>
    let kind: FactKind
    let body: String
    let notedOn: Day?
    let source: String
    let userName: String?
}

struct MoveRow: Sendable {
    let from: Lifecycle?
    let to: Lifecycle?
    let at: Instant?
}

struct RelatedStore {
    let scope: Scope

    /// Six statements; every list is bounded.
    func load(_ record: CustomerRecord) throws -> RelatedCustomers {
        var related = RelatedCustomers()
        related.affiliations = try affiliations(record)
        if record.draft.kind == .organisation {
            related.subsidiaries = try customers("c.parent_id = \(record.id)")
        }
        related.soldThrough = try customers("c.buys_through_id = \(record.id)")
        if let household = record.draft.household {
            related.household = try customers("c.household_id = \(household) AND c.id <> \(record.id)")
        }
        related.facts = try facts(record.id)
        related.moves = try moves(record.id)
        return related
    }

    private func customers(_ condition: SQL) throws -> [NamedCustomer] {
        try scope.rows(
            """
            SELECT c.id, c.display_name, c.kind, c.city FROM \(scope.visible(Customer.self)) c
            WHERE \(condition) AND c.archived_at IS NULL ORDER BY c.id LIMIT \(RelatedCustomers.shown + 1)
            """
        ) { row in named(row, 0) }
    }

    private func named(_ row: Row, _ start: Int) -> NamedCustomer {
        NamedCustomer(
            id: row.id(start), name: row.text(start + 1), kind: CustomerKind(rawValue: row.text(start + 2)) ?? .person,
            city: scope.viewer.has(.readPersonal) ? row.text(start + 3) : "")
    }

    private func affiliations(_ record: CustomerRecord) throws -> [AffiliationRow] {
        let side: (mine: SQL, other: SQL) =
            record.draft.kind == .organisation
            ? ("a.organisation_id", "a.person_id") : ("a.person_id", "a.organisation_id")
        return try scope.rows(
            """
            SELECT a.id, a.role, a.started_on, a.ended_on, c.id, c.display_name, c.kind, c.city
            FROM affiliations a JOIN \(scope.visible(Customer.self)) c ON c.id = \(side.other)
            WHERE \(side.mine) = \(record.id) ORDER BY a.ended_on IS NOT NULL, a.id DESC LIMIT 50
            """
        ) { row in
            AffiliationRow(
                id: row.id(0), other: named(row, 4), role: row.text(1), started: row.day(2), ended: row.day(3))
        }
    }

    private func facts(_ id: ID<Customer>) throws -> [FactRow] {
        try scope.rows(
            """
            SELECT f.id, f.kind, f.body, f.noted_on, f.source, u.name FROM facts f LEFT JOIN users u ON u.id = f.user_id
            WHERE f.customer_id = \(id) ORDER BY f.noted_on DESC, f.id DESC LIMIT 30
            """
        ) { row in
            FactRow(
                id: row.id(0), kind: FactKind(rawValue: row.text(1)) ?? .preference, body: row.text(2),
                notedOn: row.day(3), source: row.text(4), userName: row.optionalText(5))
        }
    }

    private func moves(_ id: ID<Customer>) throws -> [MoveRow] {
        try scope.rows(
            """
            SELECT from_stage, to_stage, moved_at FROM lifecycle_moves
            WHERE customer_id = \(id) ORDER BY moved_at, id LIMIT 200
            """
        ) { row in
            MoveRow(
                from: Lifecycle(rawValue: row.text(0)), to: Lifecycle(rawValue: row.text(1)), at: row.instant(2))
        }
    }

    // MARK: Changes

    func insertAffiliation(
        organisation: ID<Customer>, person: ID<Customer>, role: String, started: Day?, on customer: ID<Customer>
    ) throws {
        let id: ID<Affiliation> = try scope.transaction.insert(
            """
            INSERT INTO affiliations (organisation_id, person_id, role, started_on)
            VALUES (\(organisation), \(person), \(role), \(started))
            """)
        try touch(customer, FieldDiff("affiliation", from: nil, to: role), id.rawValue)
    }

    func endAffiliation(_ id: ID<Affiliation>, of customer: ID<Customer>, on day: Day) throws -> Bool {
        let role = try role(id, customer)
        let count = try scope.alsoCounting(
            """
            UPDATE affiliations SET ended_on = \(day)
            WHERE id = \(id) AND (organisation_id = \(customer) OR person_id = \(customer)) AND ended_on IS NULL
            """)
        if count > 0 { try touch(customer, FieldDiff("affiliation", from: role, to: nil), id.rawValue) }
        return count > 0
    }

    func deleteAffiliation(_ id: ID<Affiliation>, of customer: ID<Customer>) throws -> Bool {
        let role = try role(id, customer)
        let count = try scope.alsoCounting(
            "DELETE FROM affiliations WHERE id = \(id) AND (organisation_id = \(customer) OR person_id = \(customer))")
        if count > 0 { try touch(customer, FieldDiff("affiliation", from: role, to: nil), id.rawValue) }
        return count > 0
    }

    private func role(_ id: ID<Affiliation>, _ customer: ID<Customer>) throws -> String? {
        try scope.first(
            """
            SELECT role FROM affiliations
            WHERE id = \(id) AND (organisation_id = \(customer) OR person_id = \(customer))
            """
        ) { $0.text(0) }
    }

    func insertFact(_ kind: FactKind, _ body: String, on day: Day, source: String, of customer: ID<Customer>) throws {
        let id: ID<Fact> = try scope.transaction.insert(
            """
            INSERT INTO facts (customer_id, kind, body, noted_on, source, user_id)
            VALUES (\(customer), \(kind), \(body), \(day), \(source.orNull), \(scope.viewer.id))
            """)
        try touch(customer, FieldDiff("fact", from: nil, to: body), id.rawValue)
    }

    func deleteFact(_ id: ID<Fact>, of customer: ID<Customer>) throws -> Bool {
        let body = try scope.first("SELECT body FROM facts WHERE id = \(id) AND customer_id = \(customer)") {
            $0.text(0)
        }
        let count = try scope.alsoCounting("DELETE FROM facts WHERE id = \(id) AND customer_id = \(customer)")
        if count > 0 { try touch(customer, FieldDiff("fact", from: body, to: nil), id.rawValue) }
        return count > 0
    }

    /// Puts both into one household: the member's, the customer's, or a new one with the customer's family name.
    func joinHousehold(_ record: CustomerRecord, with member: ID<Customer>) throws {
        let theirs: ID<Household>? =
            try scope.first(
                "SELECT household_id FROM \(scope.visible(Customer.self, .edit)) c WHERE c.id = \(member) AND c.kind = 'person'"
            ) { $0.optionalID(0) } ?? nil
        let name = record.draft.family.isEmpty ? record.displayName : record.draft.family
        let household =
            try record.draft.household ?? theirs
            ?? scope.transaction.insert("INSERT INTO households (name) VALUES (\(name))")
        for id in [record.id, member] { try setHousehold(household, of: id) }
    }

    func setHousehold(_ household: ID<Household>?, of id: ID<Customer>) throws {
        try scope.update(
            "UPDATE customers SET household_id = \(household), updated_at = \(scope.now) WHERE id = \(id)",
            as: Change(.updated, Customer.module, record: id.rawValue, customer: id))
    }

    /// Says in the history that something beside the customer's own fields changed.
    private func touch(_ customer: ID<Customer>, _ change: FieldDiff, _ record: Int64?) throws {
        try scope.update(
            "UPDATE customers SET updated_at = \(scope.now) WHERE id = \(customer)",
            as: Change(.updated, Customer.module, record: customer.rawValue, customer: customer, fields: [change]))
    }
}

extension CustomerStore {
    /// Moves a customer to a stage; false when somebody was faster.
    func move(_ record: CustomerRecord, to stage: Lifecycle, version: Int) throws -> Bool {
        guard stage != record.draft.lifecycle else { return true }
        var moved = record.draft
        moved.lifecycle = stage
        let change = Change(
            .moved, Customer.module, record: record.id.rawValue, customer: record.id,
            fields: [FieldDiff("lifecycle", from: record.draft.lifecycle.rawValue, to: stage.rawValue)],
            undo: CustomerUndoState.encoded(record.draft, moved, since: (record.lifecycleOn, scope.today)))
        let count = try scope.update(
            """
            UPDATE customers SET lifecycle = \(stage), lifecycle_on = \(scope.today), version = version + 1,
                updated_at = \(scope.now)
            WHERE id = \(record.id) AND version = \(version)
            """, as: change)
        if count > 0 { try insertMove(record.id, from: record.draft.lifecycle, to: stage) }
        return count > 0
    }

    func setArchived(_ id: ID<Customer>, _ isArchived: Bool) throws {
        let condition: SQL = isArchived ? "archived_at IS NULL" : "archived_at IS NOT NULL"
        try scope.update(
            """
            UPDATE customers SET archived_at = \(isArchived ? scope.now : nil), version = version + 1,
                updated_at = \(scope.now)
            WHERE id = \(id) AND \(condition)
            """,
            as: Change(isArchived ? .archived : .restored, Customer.module, record: id.rawValue, customer: id))
    }
}
