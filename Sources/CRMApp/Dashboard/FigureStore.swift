import Auth
import Database
import Views

/// The statements behind ``PipelineFigures``. Each reads one covering index; teams and people are few, so their
/// names are read whole and the sums are spread over them here.
struct FigureStore {
    let filter: FigureFilter
    let scope: Scope
    let pipelines: Pipelines
    let teams: TeamTree
    let people: [Int64: String]

    init(_ filter: FigureFilter, _ scope: Scope) throws {
        self.filter = filter
        self.scope = scope
        pipelines = try PipelineStore(scope).load()
        teams = try TeamTree.load(scope)
        people = Dictionary(
            try scope.rows("SELECT id, name FROM users") { ($0.int64(0), $0.text(1)) }, uniquingKeysWith: { $1 })
    }

    /// The stages of the filter's pipeline, or all of them.
    var stages: [Stage] {
        let chosen = filter.pipeline.flatMap { pipelines[$0] }.map { [$0] } ?? pipelines.all
        return chosen.flatMap(\.stages)
    }

    /// The filter's pipeline and team as a condition on deals aliased `d`.
    var isCounted: SQL {
        var parts: [SQL] = ["d.archived_at IS NULL"]
        if filter.pipeline != nil { parts.append("d.stage_id IN \(list: stages.map(\.id))") }
        if let team = filter.team { parts.append("\(word: .noIndex)d.team_id IN \(list: teams.below(team))") }
        return parts.joined(separator: " AND ")
    }

    var minor: SQL { Deal.minor(for: scope.viewer) }

    func stages(_ kind: StageKind) -> [ID<Stage>] { stages.filter { $0.kind == kind }.map(\.id) }

    /// Closed deals by day and by person and team, from one pass each over the same index.
    func readClosed(into figures: inout PipelineFigures) throws {
        figures.stages = stages.map { StageFigure(stage: $0) }
        var positions: [ID<Stage>: Int] = [:]
        for (index, stage) in stages.enumerated() { positions[stage.id] = index }
        try scope.each(
            """
            SELECT d.closed_on, d.stage_id, count(*), \(sum: minor) FROM \(scope.visible(Deal.self)) d
            WHERE \(filter.contains("d.closed_on")) AND \(isCounted) GROUP BY d.closed_on, d.stage_id
            """
        ) { row in
            guard let day = row.day(0), let place = positions[row.id(1)] else { return }
            let (kind, count, minor) = (figures.stages[place].stage.kind, row.int(2), row.moneySum(3))
            figures.stages[place].tally.add(count: count, minor: minor)
            figures.outcome.add(kind, count: count, minor: minor)
            if figures.byDay.last?.day != day { figures.byDay.append((day, Outcome())) }
            figures.byDay[figures.byDay.count - 1].outcome.add(kind, count: count, minor: minor)
        }
        figures.byDay.sort { $0.day < $1.day }
    }

    /// Open deals by expected day, person and team; ages and those that lie still.
    func readOpen(into figures: inout PipelineFigures) throws {
        var expected: [Day?: Tally] = [:]
        let isOpen: SQL = "d.closed_on IS NULL AND \(isCounted)"
        let rows = try scope.keptRows(
            """
            SELECT d.expected_on, d.stage_id, count(*), \(sum: minor) FROM \(scope.visible(Deal.self)) d
            WHERE \(isOpen) GROUP BY d.expected_on, d.stage_id
            """
        ) { (day: $0.day(0), stage: $0.id(1) as ID<Stage>, count: $0.int(2), minor: $0.moneySum(3)) }
        for row in rows {
            guard let place = figures.stages.firstIndex(where: { $0.stage.id == row.stage }) else { continue }
            let weighted = figures.stages[place].stage.weighted(row.minor)
            figures.stages[place].tally.add(count: row.count, minor: row.minor, weighted: weighted)
            figures.open.add(count: row.count, minor: row.minor, weighted: weighted)
            expected[row.day, default: Tally()].add(count: row.count, minor: row.minor, weighted: weighted)
        }
        figures.expected = expected.map { ($0.key, $0.value) }
            .sorted { ($0.0 ?? Day(daysSinceEpoch: .max)) < ($1.0 ?? Day(daysSinceEpoch: .max)) }
        try readAges(into: &figures, isOpen)
    }

    /// Grouped by the expected day first, so that the planner takes the index that holds all of the columns.
    private func readAges(into figures: inout PipelineFigures, _ isOpen: SQL) throws {
        figures.ages = Array(repeating: Tally(), count: PipelineFigures.ageLimits.count + 1)
        let cases = PipelineFigures.ageLimits.enumerated().map { index, limit -> SQL in
            "WHEN d.opened_on >= \(scope.today.adding(days: -limit)) THEN \(index)"
        }
        let rotting = Rotting.condition(pipelines, today: scope.today, zone: scope.zone)
        let rows = try scope.keptRows(
            """
            SELECT x.age, sum(x.deals), \(sum: "x.minor"), sum(x.still), \(sum: "x.still_minor") FROM (
                SELECT CASE \(cases.joined(separator: " ")) ELSE \(PipelineFigures.ageLimits.count) END AS age,
                    count(*) AS deals, \(sum: minor) AS minor, count(CASE WHEN \(rotting) THEN 1 END) AS still,
                    \(sum: "CASE WHEN \(rotting) THEN \(minor) ELSE 0 END") AS still_minor
                FROM \(scope.visible(Deal.self)) d WHERE \(isOpen) GROUP BY d.expected_on, age) x
            GROUP BY x.age
            """
        ) { (age: $0.int(0), count: $0.int(1), minor: $0.moneySum(2), still: $0.int(3), stillMinor: $0.moneySum(4)) }
        for row in rows {
            figures.ages[row.age].add(count: row.count, minor: row.minor)
            figures.rotting.add(count: row.still, minor: row.stillMinor)
        }
    }

    /// The totals of the span before.
    func readPrevious(into figures: inout PipelineFigures) throws {
        guard let earlier = filter.previous else { return }
        var outcome = Outcome()
        try scope.each(
            """
            SELECT d.stage_id, count(*), \(sum: minor) FROM \(scope.visible(Deal.self)) d
            WHERE \(earlier.contains("d.closed_on")) AND \(isCounted) GROUP BY d.stage_id
            """
        ) { row in
            guard let stage = pipelines[row.id(0) as ID<Stage>] else { return }
            outcome.add(stage.kind, count: row.int(1), minor: row.moneySum(2))
        }
        figures.previous = outcome
    }
}
