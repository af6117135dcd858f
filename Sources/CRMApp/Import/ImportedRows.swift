import Database

/// The rows of a file on their way into the database, and what came of those that arrived.
struct ImportedRows<Target: ImportTarget> {
    let survey: ImportSurvey
    private(set) var summary = ImportSummary()
    private let plan: ImportPlan
    /// Whose rows they are; `nil` when nothing is to stay.
    private let run: ID<ImportRun>?
    private let problems: ProblemFile
    private var feed: RowFeed<Target.Prepared>?
    /// After so many rows statements are planned anew.
    private var planned = 1_000

    init(_ plan: ImportPlan, _ survey: ImportSurvey, _ problems: ProblemFile, of run: ID<ImportRun>?) {
        self.plan = plan
        self.run = run
        self.survey = survey
        self.problems = problems
    }

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
            }
        } catch let problem as RowProblem {
            summary.problems += 1
            try problems.add(fed.row, header: header, problem.text)
        }
    }

    /// Ends the reading ahead.
    func abandon() { feed?.abandon() }
}
