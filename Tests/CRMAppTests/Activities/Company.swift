import Auth
import Database
import Views

@testable import CRMApp

/// A small company to test against: two teams under one office, a pipeline of three open stages, sellers of both.
struct Company {
    let kap: TestApp
    let office: ID<Team>
    let north: ID<Team>
    let south: ID<Team>
    let seller: TestUser
    let other: TestUser
    let manager: TestUser
    /// first, second, third, won, lost
    let stages: [ID<Stage>]
    let pipeline: ID<SalesPipeline>

    init() throws {
        kap = try TestApp()
        office = try kap.team("Office")
        north = try kap.team("North", parent: office)
        south = try kap.team("South", parent: office)
        seller = try kap.user(.representative, team: north, name: "Ani North")
        other = try kap.user(.representative, team: south, name: "Bela South")
        manager = try kap.user(.manager, team: office, name: "Maria Office")
        (pipeline, stages) = try kap.write { scope in
            let pipeline: ID<SalesPipeline> = try scope.transaction.insert(
                "INSERT INTO pipelines (name, position) VALUES ('Sales', 100)")
            let rows: [(String, String, Int, Int?)] = [
                ("First", "open", 10, 30), ("Second", "open", 50, 30), ("Third", "open", 90, nil),
                ("Won", "won", 100, nil), ("Lost", "lost", 0, nil),
            ]
            let stages = try rows.enumerated().map { index, row -> ID<Stage> in
                try scope.transaction.insert(
                    """
                    INSERT INTO stages (pipeline_id, name, kind, position, probability, rotting_days)
                    VALUES (\(pipeline), \(row.0), \(row.1), \(index + 1), \(row.2), \(row.3))
                    """)
            }
            return (pipeline, stages)
        }
    }

    func customer(_ name: String, of user: TestUser, _ team: ID<Team>, sector: String? = nil) throws -> ID<Customer> {
        try kap.write { scope in
            try scope.transaction.insert(
                """
                INSERT INTO customers (kind, display_name, sort_key, search_text, sector, lifecycle, lifecycle_on,
                    owner_id, team_id, created_at, updated_at)
                VALUES ('organisation', \(name), \(name), \(name.lowercased()), \(sector), 'customer', '2026-01-01',
                    \(user.id), \(team), \(scope.now), \(scope.now))
                """)
        }
    }

    /// A deal worth `value` euros in the stage with this index, closed on `closed` when it is won or lost.
    @discardableResult
    func deal(
        _ title: String, stage: Int, value: Int64, of user: TestUser, _ team: ID<Team>, customer: ID<Customer>? = nil,
        closed: String? = nil, expected: String? = nil, opened: String = "2026-08-01", since: String = "2026-09-20"
    ) throws -> ID<Deal> {
        try kap.write { scope in
            try scope.transaction.insert(
                """
                INSERT INTO deals (title, search_text, pipeline_id, stage_id, customer_id, owner_id, team_id, value_minor,
                    currency, base_minor, opened_on, expected_on, closed_on, stage_since_on, created_at, updated_at)
                VALUES (\(title), \(title.lowercased()), \(pipeline), \(stages[stage]), \(customer), \(user.id), \(team),
                    \(value * 100), 'EUR', \(value * 100), \(opened), \(expected), \(closed), \(since), \(scope.now),
                    \(scope.now))
                """)
        }
    }

    func move(_ deal: ID<Deal>, from: Int?, to: Int, on day: String, days: Int? = nil) throws {
        try kap.write { scope in
            _ = try scope.transaction.execute(
                """
                INSERT INTO deal_stage_moves (deal_id, from_stage_id, to_stage_id, moved_on, moved_at, days_in_from, user_id)
                VALUES (\(deal), \(from.map { stages[$0] }), \(stages[to]), \(day), \(day + "T09:00:00.000Z"), \(days),
                    \(seller.id))
                """)
        }
    }

    func product(_ name: String, on deals: [(ID<Deal>, Int64)]) throws -> ID<Product> {
        try kap.write { scope in
            let id: ID<Product> = try scope.transaction.insert(
                """
                INSERT INTO products (name, search_text, currency, created_at)
                VALUES (\(name), \(name.lowercased()), 'EUR', \(scope.now))
                """)
            for (deal, price) in deals {
                try scope.transaction.execute(
                    """
                    INSERT INTO deal_products (deal_id, product_id, quantity_thousandths, price_minor, position)
                    VALUES (\(deal), \(id), 1000, \(price * 100), 1)
                    """)
            }
            return id
        }
    }

    /// The figures as a user sees them.
    func figures(_ user: TestUser, _ filter: FigureFilter = FigureFilter()) throws -> PipelineFigures {
        let clock = kap.clock.now
        return try kap.database.read { transaction in
            guard let viewer = try ViewerStore(transaction).find(user.id) else { throw AppError.notFound }
            return try PipelineFigures.load(
                filter, in: Scope(transaction: transaction, viewer: viewer, now: clock, today: clock.day(in: .utc)))
        }
    }

    func text(_ sql: SQL) throws -> String? {
        try kap.read { try $0.transaction.first(sql) { $0.optionalText(0) } ?? nil }
    }

    func count(_ sql: SQL) throws -> Int { try kap.read { try $0.transaction.count(sql) } }
}
