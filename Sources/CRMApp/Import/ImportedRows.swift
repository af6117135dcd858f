import Database

/// The rows of a file on their way into the database, and what came of those that arrived.
struct ImportedRows<Target: ImportTarget> {
    let survey: ImportSurvey
    private(set) var summary = ImportSummary()
    private let plan: ImportPlan
    private let problems: ProblemFile
    private var feed: RowFeed<Target.Prepared>?
    private var waiting: ArraySlice<FedRow<Target.Prepared>> = []

    init(_ plan: ImportPlan, _ survey: ImportSurvey, _ problems: ProblemFile) {
        self.plan = plan
        self.survey = survey
        self.problems = problems
    }

    /// Writes up to so many rows; false after the last one.
    mutating func load(_ count: Int, into target: inout Target, _ transaction: Transaction) throws -> Bool {
        let feed = try feed ?? RowFeed(path: plan.file, survey: survey, preparation: target.preparation)
        self.feed = feed
        let scope = Scope.system(transaction)
        var isMore = true
        for _ in 0..<count where isMore {
            if waiting.isEmpty { waiting = try feed.next()?[...] ?? [] }
            if let row = waiting.popFirst() {
                try write(row, into: &target, scope, header: feed.header)
            } else {
                isMore = false
            }
        }
        try target.settle(scope)
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
