import Auth
import Database
import Views

extension FigureStore {
    /// Outcomes and open values by person, team and office.
    func readOwners(into figures: inout PipelineFigures) throws {
        var agents = Groups()
        var byTeam = Groups()
        var offices = Groups()
        // The plus keeps to the index in the order of the groups: one pass, no sorting.
        try scope.each(
            """
            SELECT d.owner_id, d.team_id, d.stage_id, count(*), \(sum: minor)
            FROM \(scope.visible(Deal.self)) d
            WHERE \(isCounted) AND (d.closed_on IS NULL OR \(filter.contains("\(word: .noIndex)d.closed_on")))
            GROUP BY d.owner_id, d.team_id, d.stage_id
            """
        ) { row in
            guard let stage = pipelines[row.id(2) as ID<Stage>] else { return }
            let team: ID<Team>? = row.optionalID(1)
            agents.add(row.optionalInt64(0), stage.kind, row.int(3), row.moneySum(4))
            byTeam.add(team?.rawValue, stage.kind, row.int(3), row.moneySum(4))
            offices.add(team.map { teams.office(of: $0).rawValue }, stage.kind, row.int(3), row.moneySum(4))
        }
        figures.byAgent = agents.named { people[$0] }
        figures.byTeam = byTeam.named { teams[ID($0)]?.name }
        figures.byOffice = offices.named { teams[ID($0)]?.name }
    }

    /// A product's part of a won deal's value. The products of quantity and price are no whole numbers of 64 bits.
    private static let part: SQL = """
        CASE WHEN t.total IS NULL THEN 0
            WHEN t.total = 1.0 * dp.quantity_thousandths * dp.price_minor THEN t.base_minor
            ELSE \(whole: "1.0 * t.base_minor * dp.quantity_thousandths * dp.price_minor / nullif(t.total, 0)") END
        """

    /// Outcomes by product: a deal counts for every product on it, a deal of several products with each one's part.
    func readProducts(into figures: inout PipelineFigures) throws {
        var products = Groups()
        var names: [Int64: String] = [:]
        let won = stages(.won)
        try scope.each(
            """
            WITH t AS MATERIALIZED (
                SELECT d.id AS id, d.stage_id AS stage_id, \(minor) AS base_minor,
                    CASE WHEN d.stage_id IN \(list: won) THEN
                        (SELECT sum(1.0 * x.quantity_thousandths * x.price_minor) FROM deal_products x WHERE x.deal_id = d.id)
                    END AS total
                FROM \(scope.visible(Deal.self)) d WHERE \(filter.contains("d.closed_on")) AND \(isCounted))
            SELECT g.product_id, p.name, g.stage_id, g.deals, g.minor
            FROM (SELECT dp.product_id AS product_id, t.stage_id AS stage_id, count(DISTINCT t.id) AS deals,
                      \(sum: Self.part) AS minor
                  FROM t CROSS JOIN deal_products dp WHERE dp.deal_id = t.id GROUP BY dp.product_id, t.stage_id) g
            JOIN products p ON p.id = g.product_id
            """
        ) { row in
            guard let stage = pipelines[row.id(2) as ID<Stage>] else { return }
            names[row.int64(0)] = row.text(1)
            products.add(row.int64(0), stage.kind, row.int(3), row.moneySum(4))
        }
        figures.byProduct = products.named { names[$0] }
    }

    /// Outcomes by customer and by the customers' sectors; customers out of reach have no name here.
    func readCustomers(into figures: inout PipelineFigures, limit: Int?) throws {
        var customers = Groups()
        var sectors: [String: Outcome] = [:]
        var names: [Int64: String] = [:]
        try scope.each(
            """
            SELECT g.customer_id, c.display_name, c.sector, g.stage_id, g.deals, g.minor
            FROM (SELECT d.customer_id AS customer_id, d.stage_id AS stage_id, count(*) AS deals,
                      \(sum: minor) AS minor
                  FROM \(scope.visible(Deal.self)) d WHERE \(filter.contains("d.closed_on")) AND \(isCounted)
                  GROUP BY d.customer_id, d.stage_id) g
            JOIN \(scope.visible(Customer.self)) c ON c.id = g.customer_id
            """
        ) { row in
            guard let stage = pipelines[row.id(3) as ID<Stage>] else { return }
            names[row.int64(0)] = row.text(1)
            customers.add(row.int64(0), stage.kind, row.int(4), row.moneySum(5))
            if let sector = row.optionalText(2), !sector.isEmpty {
                sectors[sector, default: Outcome()].add(stage.kind, count: row.int(4), minor: row.moneySum(5))
            }
        }
        let named = customers.named { names[$0] }
        figures.byCustomer = limit.map { Array(named.prefix($0)) } ?? named
        figures.bySector = sectors.map { NamedOutcome(id: nil, name: $0.key, outcome: $0.value) }.bestFirst
    }

    /// What came to each stage within the days, what left it and after how long.
    func readMoves(into figures: inout PipelineFigures) throws {
        var ranks: [ID<Stage>: (pipeline: ID<SalesPipeline>, rank: Int, kind: StageKind, place: Int)] = [:]
        for (place, figure) in figures.stages.enumerated() {
            let stage = figure.stage
            ranks[stage.id] = (stage.pipelineID, stage.kind == .won ? .max : stage.position, stage.kind, place)
        }
        try scope.each(
            """
            SELECT m.from_stage_id, m.to_stage_id, count(*), \(sum: "m.days_in_from")
            FROM deal_stage_moves m WHERE \(filter.contains("\(word: .noIndex)m.moved_on")) AND \(isMoveCounted)
            GROUP BY m.from_stage_id, m.to_stage_id
            """
        ) { row in
            let from = (row.optionalID(0) as ID<Stage>?).flatMap { ranks[$0] }
            if let from {
                figures.stages[from.place].left += row.int(2)
                let spent = figures.stages[from.place].daysSpent
                figures.stages[from.place].daysSpent = spent.adding(clamped: Int(row.sum(3)))
            }
            guard let to = ranks[row.id(1)], to.kind != .lost else { return }
            let start = from.map { $0.pipeline == to.pipeline ? $0.rank : -1 } ?? -1
            for (_, stage) in ranks where stage.pipeline == to.pipeline && stage.kind != .lost {
                if start < stage.rank && stage.rank <= to.rank { figures.stages[stage.place].reached += row.int(2) }
            }
        }
    }

    /// Moves of deals within reach; the deals need no look when all of them are.
    private var isMoveCounted: SQL {
        var parts: [SQL] = []
        if filter.pipeline != nil { parts.append("m.to_stage_id IN \(list: stages.map(\.id))") }
        if filter.team != nil || scope.viewer.reach(.view, Deal.module) < .all {
            parts.append(
                "EXISTS (SELECT 1 FROM \(scope.visible(Deal.self)) d WHERE d.id = m.deal_id AND \(isCounted))")
        }
        return parts.isEmpty ? "1 = 1" : parts.joined(separator: " AND ")
    }
}

/// Sums by the id of a record, on their way to being named.
private struct Groups {
    private var sums: [Int64: NamedOutcome] = [:]

    mutating func add(_ id: Int64?, _ kind: StageKind, _ count: Int, _ minor: MoneySum) {
        guard let id else { return }
        var sum = sums[id] ?? NamedOutcome(id: id, name: "", outcome: Outcome())
        sum.outcome.add(kind, count: count, minor: minor)
        if kind == .open {
            sum.openCount += count
            sum.openMinor += minor
        }
        sums[id] = sum
    }

    /// The sums with their names, the best first; those that nobody can name are left out.
    func named(_ name: (Int64) -> String?) -> [NamedOutcome] {
        sums.values.compactMap { sum in
            name(sum.id ?? 0).map {
                NamedOutcome(
                    id: sum.id, name: $0, outcome: sum.outcome, openMinor: sum.openMinor, openCount: sum.openCount)
            }
        }.bestFirst
    }
}

extension [NamedOutcome] {
    /// By won value, then by won deals, then by name.
    var bestFirst: [NamedOutcome] {
        sorted {
            ($1.outcome.wonMinor, $1.outcome.won, $0.name) < ($0.outcome.wonMinor, $0.outcome.won, $1.name)
        }
    }

    /// Those with at least one closed deal.
    var withClosed: [NamedOutcome] { filter { $0.outcome.closed > 0 } }
}
