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

    /// - Parameter progress: called after each batch with the rows done and the rows of the file.
    /// - Throws: ``CSVProblem`` or ``ImportFailure`` before anything was loaded; ``DatabaseError``, or an ``ImportFailure``
    ///   that says so, at a batch's end.
    public func run(_ plan: ImportPlan, progress: (Int, Int) -> Void = { _, _ in }) throws -> ImportSummary {
        guard !plan.isDryRun else { return try load(plan, as: nil, progress) }
        let id = try database.write {
            try ImportRunStore(transaction: $0).begin(plan.kind, file: plan.file, now: .now())
        }
        let summary = try load(plan, as: id, progress)
        try database.write { try ImportRunStore(transaction: $0).finish(id, summary, now: .now()) }
        return summary
    }

    private func load(
        _ plan: ImportPlan, as run: ID<ImportRun>?, _ progress: (Int, Int) -> Void
    ) throws -> ImportSummary {
        switch plan.kind {
        case .customers: try load(plan, CustomerImport.self, as: run, progress)
        case .deals: try load(plan, DealFileImport.self, as: run, progress)
        case .products: try load(plan, ProductImport.self, as: run, progress)
        case .users: try load(plan, UserImport.self, as: run, progress)
        }
    }

    private func load<Target: ImportTarget>(
        _ plan: ImportPlan, _ type: Target.Type, as run: ID<ImportRun>?, _ progress: (Int, Int) -> Void
    ) throws -> ImportSummary {
        let survey = try ImportSurvey(plan, type, try CSVReader(path: plan.file))
        let problems = ProblemFile(path: plan.problemFile)
        var rows = ImportedRows<Target>(plan, survey, problems, of: run)
        defer { rows.abandon() }
        if plan.isDryRun {
            try rehearse(plan, &rows, progress)
        } else {
            var target = try database.load { try makeTarget(type, plan, survey, $0) }
            if try isBig(survey, type) {
                try loadAtOnce(&rows, &target, progress)
            } else {
                while try database.load({ try rows.load(batch, into: &target, $0) }) {
                    progress(rows.summary.rows, rows.survey.rows)
                }
            }
            try tie(plan, survey, &target, as: run, rows.summary)
        }
        try problems.close()
        return rows.summary
    }

    /// Does everything in one transaction and takes it back.
    private func rehearse<Target: ImportTarget>(
        _ plan: ImportPlan, _ rows: inout ImportedRows<Target>, _ progress: (Int, Int) -> Void
    ) throws {
        do {
            try database.load { transaction in
                var target = try makeTarget(Target.self, plan, rows.survey, transaction)
                while try rows.load(batch, into: &target, transaction) {
                    progress(rows.summary.rows, rows.survey.rows)
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

    /// All of a big file in one transaction, without indexes until its end: nobody ever sees them missing.
    private func loadAtOnce<Target: ImportTarget>(
        _ rows: inout ImportedRows<Target>, _ target: inout Target, _ progress: (Int, Int) -> Void
    ) throws {
        try database.load { transaction in
            let indexes = try transaction.dropIndexes(
                of: CustomerSchema.loadedTables, keeping: CustomerSchema.keptByLoads)
            while try rows.load(batch, into: &target, transaction) {
                progress(rows.summary.rows, rows.survey.rows)
            }
            try transaction.makeIndexes(indexes)
        }
    }

    /// Ends the transaction of a dry run without a trace.
    private struct Rehearsed: Error {}

    private func makeTarget<Target: ImportTarget>(
        _ type: Target.Type, _ plan: ImportPlan, _ survey: ImportSurvey, _ transaction: Transaction
    ) throws -> Target {
        let organisation = try OrganisationStore(transaction: transaction).load()
        return try Target(plan: plan, survey: survey, organisation: organisation, scope: try .system(transaction))
    }

    /// Reads the file once more, for rows that name other rows.
    private func tie<Target: ImportTarget>(
        _ plan: ImportPlan, _ survey: ImportSurvey, _ target: inout Target, as run: ID<ImportRun>?,
        _ summary: ImportSummary
    ) throws {
        guard target.needsSecondPass else { return }
        let reader = try CSVReader(path: plan.file)
        var isMore = true
        while isMore {
            isMore = try database.load { transaction in
                let scope = try Scope.system(transaction)
                let noted = try run.map { try ImportBatch($0, transaction) }
                var left = batch
                while left > 0, let row = try reader.next() {
                    try target.tie(ImportRow(row: row, survey: survey), scope)
                    left -= 1
                }
                try noted?.end(summary)
                return left == 0
            }
        }
    }
}

extension Scope {
    /// Work that the program does for the organisation as a whole: everything is in reach, the history names nobody, and
    /// today is the company's.
    static func system(_ transaction: Transaction, now: Instant = .now()) throws -> Scope {
        let viewer = Viewer(id: ID(0), name: "", email: "", rights: RolePreset.administrator.rights)
        let zone = try OrganisationStore(transaction: transaction).load().zone
        return Scope(transaction: transaction, viewer: viewer, now: now, zone: zone)
    }
}

/// The rows that were left out, with their lines and what is wrong; made at the first of them.
final class ProblemFile {
    let path: String
    private var writer: CSVWriter?

    init(path: String) {
        self.path = path
    }

    func add(_ row: CSVRow, header: [String], _ text: String) throws {
        if writer == nil {
            writer = try CSVWriter(path: path)
            try writer?.write(["line"] + header + ["problem"])
        }
        try writer?.write(["\(row.line)"] + row.fields + [text])
    }

    func close() throws {
        try writer?.close()
    }
}
