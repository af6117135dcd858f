import Auth
import Database
import Views

/// Loads a CSV file: reads it once to check every line and to learn how its dates are written, then a second time to
/// write, some thousands of rows a transaction or all of a big file in one, in memory that does not grow with the file.
public struct Importer {
    /// Rows a transaction. On SQLite fewer cost more merges of the text index; on a server every other write waits for
    /// the lock of writers until a batch is done.
    private let batch: Int
    /// Fewer rows are not worth making indexes anew.
    private static let bigFrom = 20_000

    let database: any DatabaseEngine

    public init(_ database: any DatabaseEngine) {
        self.init(database, batch: database.dialect == .sqlite ? 10_000 : 1_000)
    }

    init(_ database: any DatabaseEngine, batch: Int) {
        self.database = database
        self.batch = batch
    }

    /// - Parameters:
    ///   - progress: called after each batch with the rows done and the rows of the file.
    ///   - tell: hears, a sentence at a time, how the file is understood, before the first row is loaded.
    /// - Throws: ``CSVProblem`` or ``ImportFailure`` before anything was loaded; ``DatabaseError``, or an ``ImportFailure``
    ///   that says so, at a batch's end.
    public func run(
        _ plan: ImportPlan, progress: (Int, Int) -> Void = { _, _ in }, tell: (String) -> Void = { _ in }
    ) throws -> ImportSummary {
        try withoutActuallyEscaping(tell) { tell in
            try withoutActuallyEscaping(progress) { progress in
                try load(plan, Listener(tell: tell, progress: progress))
            }
        }
    }

    private func load(_ plan: ImportPlan, _ listener: Listener) throws -> ImportSummary {
        switch plan.kind {
        case .customers: try load(plan, CustomerImport.self, listener)
        case .deals: try load(plan, DealFileImport.self, listener)
        case .products: try load(plan, ProductImport.self, listener)
        case .users: try load(plan, UserImport.self, listener)
        }
    }

    /// Who hears how the file is understood, and how far it came.
    private struct Listener {
        let tell: (String) -> Void
        let progress: (Int, Int) -> Void
    }

    private func load<Target: ImportTarget>(
        _ plan: ImportPlan, _ type: Target.Type, _ listener: Listener
    ) throws -> ImportSummary {
        let problems = try ProblemFile(path: plan.problemFile, besides: plan.file)
        let survey = try ImportSurvey(plan, type, try CSVReader(path: plan.file))
        tell(survey, listener)
        var rows = ImportedRows<Target>(plan, survey, problems)
        defer { rows.abandon() }
        if plan.isDryRun {
            try rehearse(plan, &rows, listener)
        } else {
            try keep(plan, &rows, listener)
        }
        try problems.close()
        return rows.summary
    }

    private func tell(_ survey: ImportSurvey, _ listener: Listener) {
        listener.tell("columns: \(survey.columns.described())")
        guard !survey.unused.isEmpty else { return }
        listener.tell("unused columns: \(survey.unused.joined(separator: ", ")) (say --map FIELD=COLUMN to use one)")
    }

    /// Loads the rows as a run of their own, which can be taken back.
    private func keep<Target: ImportTarget>(
        _ plan: ImportPlan, _ rows: inout ImportedRows<Target>, _ listener: Listener
    ) throws {
        var target = try database.load { try makeTarget(Target.self, plan, rows.survey, $0, listener) }
        let run = try database.write {
            try ImportRunStore(transaction: $0).begin(plan.kind, file: plan.file, now: .now())
        }
        rows.belong(to: run)
        if try isBig(rows.survey, Target.self) {
            try loadAtOnce(plan, &rows, &target, listener)
        } else {
            while try database.load({ try rows.load(batch, into: &target, $0) }) {
                listener.progress(rows.summary.rows, rows.survey.rows)
            }
        }
        if target.needsSecondPass {
            let reader = try CSVReader(path: plan.file)
            while try database.load({ try rows.tie(batch, of: reader, with: &target, $0) }) { continue }
        }
        try database.write { try ImportRunStore(transaction: $0).finish(run, rows.summary, now: .now()) }
    }

    /// Does everything in one transaction and takes it back.
    private func rehearse<Target: ImportTarget>(
        _ plan: ImportPlan, _ rows: inout ImportedRows<Target>, _ listener: Listener
    ) throws {
        do {
            try database.load { transaction in
                var target = try makeTarget(Target.self, plan, rows.survey, transaction, listener)
                while try rows.load(batch, into: &target, transaction) {
                    listener.progress(rows.summary.rows, rows.survey.rows)
                }
                if target.needsSecondPass {
                    _ = try rows.tie(.max, of: try CSVReader(path: plan.file), with: &target, transaction)
                }
                throw Rehearsed()
            }
        } catch is Rehearsed {}
    }

    /// Whether the file brings more customers than there are, and enough of them that making the indexes anew at the
    /// end is cheaper than keeping them. A server keeps its tables readable only with its indexes.
    private func isBig<Target: ImportTarget>(_ survey: ImportSurvey, _ type: Target.Type) throws -> Bool {
        guard type == CustomerImport.self, database.dialect == .sqlite, survey.rows >= Self.bigFrom else {
            return false
        }
        return try database.read { try $0.count(CustomerStore.counted(upTo: survey.rows)) < survey.rows }
    }

    /// All of a big file in one transaction, without most indexes until its end: nobody ever sees them missing.
    private func loadAtOnce<Target: ImportTarget>(
        _ plan: ImportPlan, _ rows: inout ImportedRows<Target>, _ target: inout Target, _ listener: Listener
    ) throws {
        let kept = CustomerSchema.keptByLoads + (plan.match == .create ? [] : CustomerSchema.keptByMatching)
        try database.load { transaction in
            let indexes = try transaction.dropIndexes(of: CustomerSchema.loadedTables, keeping: kept)
            while try rows.load(batch, into: &target, transaction) {
                listener.progress(rows.summary.rows, rows.survey.rows)
            }
            try transaction.makeIndexes(indexes)
        }
    }

    /// Ends the transaction of a dry run without a trace.
    private struct Rehearsed: Error {}

    private func makeTarget<Target: ImportTarget>(
        _ type: Target.Type, _ plan: ImportPlan, _ survey: ImportSurvey, _ transaction: Transaction,
        _ listener: Listener
    ) throws -> Target {
        let organisation = try OrganisationStore(transaction: transaction).load()
        let target = try Target(
            plan: plan, survey: survey, organisation: organisation, scope: try .system(transaction))
        target.notes.forEach(listener.tell)
        return target
    }
}

extension Scope {
    /// Work that the program does for the organisation as a whole: everything is in reach, the history names nobody, and
    /// today is the company's.
    static func system(_ transaction: Transaction, now: Instant = .now()) throws -> Scope {
        let viewer = Viewer(id: ID(0), name: "", email: "", rights: .everything)
        let zone = try OrganisationStore(transaction: transaction).load().zone
        return Scope(transaction: transaction, viewer: viewer, now: now, zone: zone)
    }
}
