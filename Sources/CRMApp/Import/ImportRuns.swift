import Auth
import Database
import Views

enum ImportRun {}

extension ImportKind: SQLBindable {}

/// What was imported when, so that an import as a whole can be taken back.
///
/// Each batch of rows notes, in its own transaction, which entries the history got in it: those after `first_history_id`
/// up to `last_history_id`. So a run has exactly its own, whether it came to its end or not and whatever went on beside it;
/// nothing has to be written with each row.
enum ImportRunsSchema {
    static let migrations = [
        Migration(
            "imports-1",
            [
                """
                CREATE TABLE import_runs (
                    id \(word: .identity),
                    kind TEXT NOT NULL,
                    file TEXT NOT NULL,
                    began_at TEXT NOT NULL,
                    ended_at TEXT,
                    first_history_id \(word: .integer) NOT NULL,
                    last_history_id \(word: .integer),
                    created \(word: .integer) NOT NULL DEFAULT 0,
                    updated \(word: .integer) NOT NULL DEFAULT 0,
                    problems \(word: .integer) NOT NULL DEFAULT 0,
                    reversed_at TEXT,
                    undone \(word: .integer) NOT NULL DEFAULT 0,
                    kept \(word: .integer) NOT NULL DEFAULT 0
                )
                """
            ]),
        Migration(
            "imports-2",
            [
                "ALTER TABLE import_runs ADD COLUMN heard_at TEXT",
                """
                CREATE TABLE import_batches (
                    run_id \(word: .integer) NOT NULL REFERENCES import_runs(id),
                    first_history_id \(word: .integer) NOT NULL,
                    last_history_id \(word: .integer) NOT NULL,
                    PRIMARY KEY (run_id, first_history_id)
                )
                """,
                earlierBatches,
            ]),
    ]

    /// What runs wrote before batches were noted: all that the history got from their beginning to their end, for those
    /// that were cut off to the beginning of the next. Where runs of one kind went on together it is nobody's, because it
    /// cannot be told apart.
    private static let earlierBatches: SQL = """
        INSERT INTO import_batches (run_id, first_history_id, last_history_id)
        WITH spans AS (
            SELECT r.id, r.kind, r.first_history_id AS first,
                coalesce(r.last_history_id, (SELECT min(n.first_history_id) FROM import_runs n WHERE n.id > r.id),
                    (SELECT max(id) FROM history), 0) AS last
            FROM import_runs r
        ), bounds AS (
            SELECT kind, first AS bound FROM spans UNION SELECT kind, last FROM spans
        ), stretches AS (
            SELECT kind, bound AS first, lead(bound) OVER (PARTITION BY kind ORDER BY bound) AS last FROM bounds
        )
        SELECT min(s.id), t.first, t.last
        FROM stretches t JOIN spans s ON s.kind = t.kind AND s.first <= t.first AND s.last >= t.last
        GROUP BY t.kind, t.first, t.last HAVING count(*) = 1
        """
}

/// The runs as rows.
struct ImportRunStore {
    let transaction: Transaction

    struct Run: Sendable {
        let id: ID<ImportRun>
        let kind: String
        let file: String
        let beganAt: Instant
        let isFinished: Bool
        /// When its last batch was written.
        let heardAt: Instant?
        let created: Int
        let updated: Int
        let reversedAt: Instant?
        let undone: Int
        let kept: Int

        /// Whether it seems to be still writing. A batch takes a few seconds, so that one not heard of for a minute is
        /// taken for cut off.
        func goesOn(at now: Instant) -> Bool {
            guard !isFinished, let heardAt else { return false }
            return abs(now.milliseconds - heardAt.milliseconds) < 60_000
        }
    }

    /// Notes that an import begins.
    func begin(_ kind: ImportKind, file: String, now: Instant) throws -> ID<ImportRun> {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return try transaction.insert(
            """
            INSERT INTO import_runs (kind, file, began_at, heard_at, first_history_id)
            VALUES (\(kind), \(name), \(now), \(now), (SELECT coalesce(max(id), 0) FROM history))
            """)
    }

    /// The last entry of the history, 0 for none.
    func lastEntry() throws -> Int64 {
        try transaction.first("SELECT coalesce(max(id), 0) FROM history") { $0.int64(0) } ?? 0
    }

    /// Notes that all entries of the history after `first` are the run's, and how far it came; false when it was taken
    /// back meanwhile. Only for a transaction that is alone among writers.
    func note(_ id: ID<ImportRun>, after first: Int64, _ summary: ImportSummary, now: Instant) throws -> Bool {
        let isGoingOn = try transaction.execute(
            """
            UPDATE import_runs SET heard_at = \(now), created = \(summary.created), updated = \(summary.updated),
                problems = \(summary.problems)
            WHERE id = \(id) AND reversed_at IS NULL
            """)
        guard isGoingOn > 0 else { return false }
        let last = try lastEntry()
        guard last > first else { return true }
        // As long as nobody else writes, a run is one stretch.
        let isLonger = try transaction.execute(
            "UPDATE import_batches SET last_history_id = \(last) WHERE run_id = \(id) AND last_history_id = \(first)")
        guard isLonger == 0 else { return true }
        try transaction.execute(
            """
            INSERT INTO import_batches (run_id, first_history_id, last_history_id) VALUES (\(id), \(first), \(last))
            """)
        return true
    }

    func finish(_ id: ID<ImportRun>, _ summary: ImportSummary, now: Instant) throws {
        try transaction.execute(
            """
            UPDATE import_runs SET ended_at = \(now), last_history_id = (SELECT coalesce(max(id), 0) FROM history),
                created = \(summary.created), updated = \(summary.updated), problems = \(summary.problems)
            WHERE id = \(id)
            """)
    }

    /// The newest first.
    func page(before: ID<ImportRun>?, limit: Int) throws -> [Run] {
        try runs(before.map { "id < \($0)" } ?? "1 = 1", limit: limit)
    }

    func find(_ id: ID<ImportRun>) throws -> Run? {
        try runs("id = \(id)", limit: 1).first
    }

    private func runs(_ condition: SQL, limit: Int) throws -> [Run] {
        try transaction.rows(
            """
            SELECT id, kind, file, began_at, ended_at, created, updated, reversed_at, undone, kept, heard_at
            FROM import_runs WHERE \(condition) ORDER BY id DESC LIMIT \(limit)
            """
        ) { row in
            Run(
                id: row.id(0), kind: row.text(1), file: row.text(2),
                beganAt: row.instant(3) ?? Instant(milliseconds: 0), isFinished: !row.isNull(4),
                heardAt: row.instant(10), created: row.int(5), updated: row.int(6), reversedAt: row.instant(7),
                undone: row.int(8), kept: row.int(9))
        }
    }

    /// The entries of the history that are a run's own, after `after`, in their order.
    func entries(of id: ID<ImportRun>, after: Int64, limit: Int) throws -> [UndoableEntry] {
        let stretches = try transaction.rows(
            """
            SELECT first_history_id, last_history_id FROM import_batches
            WHERE run_id = \(id) AND last_history_id > \(after) ORDER BY first_history_id
            """
        ) { (after: max(after, $0.int64(0)), through: $0.int64(1)) }
        var found: [UndoableEntry] = []
        for stretch in stretches where found.count < limit {
            found += try entries(of: id, stretch, limit: limit - found.count)
        }
        return found
    }

    private func entries(
        of id: ID<ImportRun>, _ stretch: (after: Int64, through: Int64), limit: Int
    ) throws -> [UndoableEntry] {
        try transaction.rows(
            """
            SELECT h.id, h.module, h.record_id, h.fields, h.undo FROM history h
            WHERE h.id > \(stretch.after) AND h.id <= \(stretch.through) AND h.kind = 'imported' AND h.user_id IS NULL
                AND h.module = (SELECT kind FROM import_runs WHERE id = \(id))
            ORDER BY h.id LIMIT \(limit)
            """
        ) { row in
            UndoableEntry(
                id: row.int64(0), module: ModuleName(rawValue: row.text(1)), record: row.int64(2), kind: .imported,
                fields: FieldDiff.decoded(row.optionalText(3)), undo: row.optionalText(4))
        }
    }

    /// What else the history has of an entry's record.
    struct Neighbours {
        /// The run wrote of it before.
        let hasOwnBefore: Bool
        let hasOthersBefore: Bool
        let hasOthersAfter: Bool
    }

    func neighbours(of entry: UndoableEntry, in run: ID<ImportRun>) throws -> Neighbours {
        let record: SQL = "SELECT 1 FROM history h WHERE h.module = \(entry.module) AND h.record_id = \(entry.record)"
        let isOwn: SQL = """
            (h.kind = 'imported' AND h.user_id IS NULL AND EXISTS (SELECT 1 FROM import_batches b
                WHERE b.run_id = \(run) AND b.first_history_id < h.id AND b.last_history_id >= h.id))
            """
        let found = try transaction.first(
            """
            SELECT EXISTS (\(record) AND h.id < \(entry.id) AND \(isOwn)),
                EXISTS (\(record) AND h.id < \(entry.id) AND NOT \(isOwn)),
                EXISTS (\(record) AND h.id > \(entry.id) AND NOT \(isOwn))
            """
        ) { Neighbours(hasOwnBefore: $0.bool(0), hasOthersBefore: $0.bool(1), hasOthersAfter: $0.bool(2)) }
        return found ?? Neighbours(hasOwnBefore: false, hasOthersBefore: false, hasOthersAfter: true)
    }

    func noteReversal(_ id: ID<ImportRun>, undone: Int, kept: Int, now: Instant) throws {
        try transaction.execute(
            """
            UPDATE import_runs SET reversed_at = \(now), undone = undone + \(undone), kept = kept + \(kept) WHERE id = \(id)
            """)
    }
}
