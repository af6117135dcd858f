import Auth
import Database
import Views

@testable import CRMApp

extension TestApp {
    /// A write with the deals' store on a base that has the default pipeline.
    func deals<Value>(_ body: (DealStore) throws -> Value) throws -> Value {
        try write { scope in
            try PipelineStore(scope).installDefaults(.en)
            return try body(DealStore(scope, try PipelineStore(scope).load(), base: .eur))
        }
    }

    /// The stages of the first pipeline: four open ones, won, lost.
    func stages() throws -> [Stage] {
        try deals { $0.pipelines.all.first?.stages ?? [] }
    }

    /// A deal in the stage with that number, of that owner.
    func deal(
        _ title: String = "Coffee", stage: Int = 0, owner: TestUser? = nil, team: ID<Team>? = nil,
        value: Int64? = 100_000,
        customer: ID<Customer>? = nil, expected: String? = nil
    ) throws -> ID<Deal> {
        try deals { store in
            try store.insert(
                DealDraft(
                    title: title, stage: store.pipelines.all[0].stages[stage], customerID: customer, ownerID: owner?.id,
                    teamID: team, value: value.map { Money(minor: $0, currency: .eur) }, currency: .eur,
                    expectedOn: expected.flatMap(Day.init(iso:))))
        }
    }

    func find(_ id: ID<Deal>) throws -> Deal {
        try deals { try $0.find(id) }
    }

    @discardableResult
    func buyer(_ name: String, owner: TestUser? = nil, team: ID<Team>? = nil) throws -> ID<Customer> {
        try write { scope in
            let text = searchText(name) + "\n"
            let id: ID<Customer> = try scope.insert(
                """
                INSERT INTO customers (kind, display_name, sort_key, search_text, lifecycle, lifecycle_on, owner_id, team_id,
                    created_at, updated_at)
                VALUES ('organisation', \(name), \(name), \(text), 'customer', \(scope.today), \(owner?.id), \(team),
                    \(scope.now), \(scope.now))
                """, as: Change(.created, "customers"))
            try scope.also(CustomerSchema.index.insertion(id: id.rawValue, text: text))
            return id
        }
    }

    func reason(_ kind: StageKind) throws -> CloseReason? {
        try deals { try PipelineStore($0.scope).reasons().first { $0.kind == kind } }
    }

    func count(_ sql: SQL) throws -> Int {
        try read { try $0.transaction.count(sql) }
    }
}
