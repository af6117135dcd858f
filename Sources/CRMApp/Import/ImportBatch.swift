import Database
import Views

/// What an import writes in a transaction, so that the entries which the history gets are known as the run's.
///
/// A load is alone among writers on both engines: nobody else's entries come between.
struct ImportBatch {
    private let run: ID<ImportRun>
    private let runs: ImportRunStore
    private let first: Int64

    /// Begins before the first row is written.
    init(_ run: ID<ImportRun>, _ transaction: Transaction) throws {
        self.run = run
        runs = ImportRunStore(transaction: transaction)
        first = try runs.lastEntry()
    }

    /// Ends after the last row. Throws ``ImportFailure`` when somebody took the import back while it went on.
    func end(_ summary: ImportSummary) throws {
        guard try runs.note(run, after: first, summary, now: .now()) else {
            throw ImportFailure(description: "the import was undone meanwhile; the rest of the file was not loaded")
        }
    }
}
