import Auth
import Database
import Views

/// Takes an import back, a few hundred rows at a time: what it made and nobody touched since goes to the archive, what it
/// changed gets its old values where they are still the import's, the rest stays.
struct ImportReversal {
    static let kind = JobKind(name: "import-reversal", title: ImportRunText.reversal, allows: isAllowed, run: run)
    private static let batch = 200

    let scope: Scope
    let organisation: Organisation

    /// Who may import and could archive every one of the records, or disable users, by hand.
    static func isAllowed(_ records: String, to viewer: Viewer) -> Bool {
        guard viewer.has(.importRecords) else { return false }
        if records == "users" { return viewer.has(.manageUsers) }
        let module = ModuleName(rawValue: records)
        return viewer.reach(.delete, module) == .all && viewer.reach(.edit, module) == .all
    }

    private static func isAllowed(_ viewer: Viewer, _ payload: String, _ transaction: Transaction) throws -> Bool {
        let run = payload.split(separator: " ").first.flatMap { ID<ImportRun>(String($0)) }
        let imported = try run.flatMap { try ImportRunStore(transaction: transaction).find($0) }
        return imported.map { isAllowed($0.kind, to: viewer) } ?? false
    }

    /// The payload is the run's id and that of the user who asked first: `12 3`; behind them, once it runs, the last
    /// entry that was looked at, how many were undone and how many kept.
    static func payload(_ run: ID<ImportRun>, _ user: ID<User>) -> String { "\(run) \(user)" }

    private static func run(_ job: JobRun) throws {
        let numbers = job.job.payload.split(separator: " ").compactMap { Int64($0) }
        guard numbers.count == 2 || numbers.count == 5 else { throw JobError.stopped }
        let (id, user) = (ID<ImportRun>(numbers[0]), ID<User>(numbers[1]))
        let imported = try job.app.database.read { try ImportRunStore(transaction: $0).find(id) }
        guard let imported, imported.reversedAt == nil else { return }
        let goal = imported.created + imported.updated
        let known = Array(numbers.dropFirst(2)) + [0, 0, 0]
        var (last, undone, kept) = (known[0], Int(known[1]), Int(known[2]))
        var isMore = true
        while isMore {
            (isMore, last, undone, kept) = try job.step { transaction in
                let viewer = try job.viewer(transaction)
                guard isAllowed(imported.kind, to: viewer) else { throw JobError.refused }
                let step = try batch(of: id, after: last, as: viewer, transaction, job.now)
                let sum = (undone + step.undone, kept + step.kept)
                if !step.isMore {
                    let runs = ImportRunStore(transaction: transaction)
                    try runs.noteReversal(id, undone: sum.0, kept: sum.1, now: job.now)
                }
                return JobRun.Step(
                    value: (step.isMore, step.last, sum.0, sum.1), done: min(sum.0 + sum.1, goal), goal: goal,
                    payload: "\(payload(id, user)) \(step.last) \(sum.0) \(sum.1)")
            }
        }
    }

    private static func batch(
        of id: ID<ImportRun>, after: Int64, as viewer: Viewer, _ transaction: Transaction, _ now: Instant
    ) throws -> (isMore: Bool, last: Int64, undone: Int, kept: Int) {
        let organisation = try OrganisationStore(transaction: transaction).load()
        let scope = Scope(transaction: transaction, viewer: viewer, now: now, zone: organisation.zone)
        let entries = try ImportRunStore(transaction: transaction).entries(of: id, after: after, limit: batch)
        let reversal = ImportReversal(scope: scope, organisation: organisation)
        let outcomes = try entries.map { try reversal.reverse($0, of: id) }
        return (
            entries.count == batch, entries.last?.id ?? after, outcomes.count { $0 == true },
            outcomes.count { $0 == false }
        )
    }

    /// Whether the entry could be taken back; `nil` when it counts with an earlier one of the same record.
    private func reverse(_ entry: UndoableEntry, of run: ID<ImportRun>) throws -> Bool? {
        let neighbours = try ImportRunStore(transaction: scope.transaction).neighbours(of: entry, in: run)
        if !neighbours.hasOthersBefore {
            // What the import made goes or stays as a whole.
            if neighbours.hasOwnBefore { return nil }
            return try neighbours.hasOthersAfter ? false : archive(entry)
        }
        // A record that was touched since keeps all that it has, unless its fields tell which are still the import's; so
        // does one with a field that whoever asked may not change.
        if case .done = try permitted({ try outcome(entry) }) { return neighbours.hasOwnBefore ? nil : true }
        return false
    }

    private func permitted(_ body: () throws -> UndoOutcome) throws -> UndoOutcome {
        do { return try body() } catch AppError.notFound, AppError.archived { return .impossible }
    }

    private func outcome(_ entry: UndoableEntry) throws -> UndoOutcome {
        switch entry.module {
        case Customer.module, Product.module:
            if entry.fields.isEmpty { return .impossible }
            return try Reversal(scope: scope, organisation: organisation).run(entry)
        case Deal.module: return try Reversal(scope: scope, organisation: organisation).run(entry)
        case "users": return try ImportedUserReversal(scope: scope).restore(entry)
        default: return .impossible
        }
    }

    private func archive(_ entry: UndoableEntry) throws -> Bool {
        switch entry.module {
        case Customer.module:
            try CustomerStore(scope, organisation).setArchived(ID(entry.record), true)
        case Deal.module:
            let store = DealStore(scope, try PipelineStore(scope).load(), base: organisation.currency)
            try store.setArchived(try store.find(ID(entry.record)), true)
        case "products":
            try scope.update(
                "UPDATE products SET archived_at = \(scope.now), version = version + 1 WHERE id = \(entry.record)",
                as: Change(.archived, "products", record: entry.record))
        case "users": return try ImportedUserReversal(scope: scope).disable(ID(entry.record))
        default: return false
        }
        return true
    }
}
