import Database

/// The rows of a file on their way into the database, and what came of those that arrived.
struct ImportedRows<Target: ImportTarget> {
    let survey: ImportSurvey
    private(set) var summary = ImportSummary()
    private let plan: ImportPlan
    /// Whose rows they are; `nil` while nothing is to stay.
    private var run: ID<ImportRun>?
    private let problems: ProblemFile
    private var feed: RowFeed<Target.Prepared>?
    /// After so many rows statements are planned anew.
    private var planned = 1_000
    /// The lines that said nothing new, where a second reading may find that they did.
    private var unchanged: Set<Int> = []

    init(_ plan: ImportPlan, _ survey: ImportSurvey, _ problems: ProblemFile) {
        self.plan = plan
        self.survey = survey
        self.problems = problems
    }

    /// Lets the rows stay, as a run's.
    mutating func belong(to run: ID<ImportRun>) { self.run = run }

    /// Writes about so many rows; false after the last one.
    mutating func load(_ count: Int, into target: inout Target, _ transaction: Transaction) throws -> Bool {
        let feed = try feed ?? RowFeed(path: plan.file, survey: survey, preparation: target.preparation)
        self.feed = feed
        let scope = try Scope.system(transaction)
        let batch = try run.map { try ImportBatch($0, transaction) }
        let goal = summary.rows + count
        var isMore = true
        while isMore, summary.rows < goal {
            let rows = try feed.next()
            isMore = rows != nil
            try target.expect(rows?.compactMap { try? $0.result.get() } ?? [], scope)
            for row in rows ?? [] { try write(row, into: &target, scope, header: feed.header) }
        }
        try target.settle(scope)
        try batch?.end(summary)
        if summary.rows >= planned {
            try transaction.planAnew(for: Target.grownTables, with: summary.rows)
            planned = summary.rows * 4
        }
        return isMore
    }

    private mutating func write(
        _ fed: FedRow<Target.Prepared>, into target: inout Target, _ scope: Scope, header: [String]
    ) throws {
        do {
            switch try target.apply(try fed.result.get(), scope) {
            case .created: summary.created += 1
            case .updated: summary.updated += 1
            case .unchanged:
                summary.unchanged += 1
                if target.needsSecondPass { unchanged.insert(fed.row.line) }
            }
        } catch let problem as RowProblem {
            summary.problems += 1
            try problems.add(fed.row, header: header, problem.text)
        }
    }

    /// Ties about so many rows of a second reading to those that they name; false after the last one.
    mutating func tie(_ count: Int, of reader: CSVReader, with target: inout Target, _ transaction: Transaction) throws
        -> Bool
    {
        let batch = try run.map { try ImportBatch($0, transaction) }
        let scope = try Scope.system(transaction)
        var left = count
        while left > 0, let row = try reader.next() {
            left -= 1
            guard row.problem == nil else { continue }
            do {
                guard try target.tie(ImportRow(row: row, survey: survey), scope) else { continue }
                if unchanged.remove(row.line) != nil { noteChange() }
            } catch let problem as RowProblem {
                summary.problems += 1
                try problems.add(row, header: reader.header, problem.text)
            }
        }
        try batch?.end(summary)
        return left == 0
    }

    /// A row that had said nothing new did, when it was tied.
    private mutating func noteChange() {
        summary.unchanged -= 1
        summary.updated += 1
    }

    /// Ends the reading ahead.
    func abandon() { feed?.abandon() }
}
