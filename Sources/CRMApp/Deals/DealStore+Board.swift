import Auth
import Database
import Views

/// A stage on the board: its figures and its first cards.
struct DealColumn: Sendable {
    let stage: Stage
    var totals = DealTotals()
    var deals: [Deal] = []
}

extension DealStore {
    /// The most cards of a column; the list shows the rest. A card is about 2 KB with its menu, and a page stays
    /// below 150 KB.
    static func cardLimit(columns: Int) -> Int { max(6, 40 / max(1, columns)) }
    /// How far back the columns of ended deals look.
    static let closedDays = 30
    /// The most cards of such a column.
    static let closedCards = 4

    /// The columns of a pipeline: the open stages with their cards, then the ends with what came there lately.
    func board(_ pipeline: SalesPipeline, _ filter: DealFilter, hasCards: Bool = true) throws -> [DealColumn] {
        let open = pipeline.openStages
        let ends = [pipeline.closing(.won), pipeline.closing(.lost)].compactMap(\.self)
        let condition = filter.boardCondition(scope, pipelines)
        var figures: [ID<Stage>: DealTotals] = [:]
        try sums(open, condition, into: &figures)
        try closedSums(ends, condition, into: &figures)
        let shown = hasCards ? try cards(open, condition) + cards(ends, lately(condition), limit: Self.closedCards) : []
        let cards = Dictionary(grouping: shown, by: \.stageID)
        return (open + ends).map {
            DealColumn(stage: $0, totals: figures[$0.id] ?? DealTotals(), deals: cards[$0.id] ?? [])
        }
    }

    private func sums(_ stages: [Stage], _ condition: SQL, into figures: inout [ID<Stage>: DealTotals]) throws {
        try add(sumsByStage(stages, condition), to: &figures)
    }

    /// `key` with a plus before it leaves the choice of the index to the condition.
    func sumsByStage(_ stages: [Stage], _ condition: SQL, key: SQL = "d.stage_id") -> SQL {
        """
        SELECT d.stage_id, count(*), \(sum: "d.base_minor") FROM \(scope.visible(Deal.self)) d
        WHERE \(key) IN \(list: stages.map(\.id)) AND \(condition) GROUP BY d.stage_id
        """
    }

    private func closedSums(_ stages: [Stage], _ condition: SQL, into figures: inout [ID<Stage>: DealTotals]) throws {
        try add(sumsByStage(stages, lately(condition), key: "\(word: .noIndex)d.stage_id"), to: &figures)
    }

    private func lately(_ condition: SQL) -> SQL {
        "d.closed_on >= \(scope.today.adding(days: -Self.closedDays)) AND \(condition)"
    }

    private func add(_ sql: SQL, to figures: inout [ID<Stage>: DealTotals]) throws {
        for part in try scope.keptRows(sql, StageSum.init) {
            let sum: MoneySum = readsMoney ? part.sum : 0
            figures[part.stage] = DealTotals(
                count: part.count, sum: sum, weighted: pipelines[part.stage]?.weighted(sum) ?? 0)
        }
    }

    private func cards(_ stages: [Stage], _ condition: SQL, limit: Int? = nil) throws -> [Deal] {
        guard !stages.isEmpty else { return [] }
        return try scope.rows(cardListing(stages, condition, limit: limit), deal).sorted(by: DealStore.isEarlier)
    }

    /// The first cards of every column in one statement: each part stops at its limit on the stage's index.
    func cardListing(_ stages: [Stage], _ condition: SQL, limit: Int? = nil) -> SQL {
        let parts = stages.map { stage -> SQL in
            """
            SELECT * FROM (SELECT d.id FROM \(scope.visible(Deal.self)) d
                WHERE d.stage_id = \(stage.id) AND \(condition)
                ORDER BY \(DealSort.expectedKey), d.id LIMIT \(limit ?? Self.cardLimit(columns: stages.count))) x
            """
        }
        return """
            WITH card(id) AS (\(parts.joined(separator: " UNION ALL ")))
            SELECT \(columns) FROM card JOIN \(scope.visible(Deal.self)) d ON d.id = card.id \(joins)
            """
    }

    private static func isEarlier(_ one: Deal, _ other: Deal) -> Bool {
        let left = one.expectedOn?.daysSinceEpoch ?? Int.max
        let right = other.expectedOn?.daysSinceEpoch ?? Int.max
        return left == right ? one.id < other.id : left < right
    }
}
