import Auth
import Database
import Views

enum ImportRun {}

extension ImportKind: SQLBindable {}

/// What was imported when, so that an import as a whole can be taken back.
///
/// A run is told by the entries that the history got between its beginning and its end; nothing has to be written with
/// each row. `last_history_id` stays NULL when the import was cut off: its entries then end where the next run begins.
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
            ])
    ]
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
        let created: Int
        let updated: Int
        let reversedAt: Instant?
        let undone: Int
        let kept: Int
    }

    /// Notes that an import begins.
    func begin(_ kind: ImportKind, file: String, now: Instant) throws -> ID<ImportRun> {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return try transaction.insert(
            """
            INSERT INTO import_runs (kind, file, began_at, first_history_id)
            VALUES (\(kind), \(name), \(now), (SELECT coalesce(max(id), 0) FROM history))
            """)
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
        let place: SQL = before.map { "id < \($0)" } ?? "1 = 1"
        return try transaction.rows(
            """
            SELECT id, kind, file, began_at, ended_at, created, updated, reversed_at, undone, kept
            FROM import_runs WHERE \(place) ORDER BY id DESC LIMIT \(limit)
            """
        ) { row in
            Run(
                id: row.id(0), kind: row.text(1), file: row.text(2),
                beganAt: row.instant(3) ?? Instant(milliseconds: 0), isFinished: !row.isNull(4), created: row.int(5),
                updated: row.int(6), reversedAt: row.instant(7), undone: row.int(8), kept: row.int(9))
        }
    }

    /// The entries of the history that are a run's own, after `after`, in their order. Those of runs that went on at the
    /// same time cannot be told apart and are left out.
    func entries(of id: ID<ImportRun>, after: Int64, limit: Int) throws -> [UndoableEntry] {
        try transaction.rows(
            """
            SELECT h.id, h.module, h.record_id, h.fields, h.undo
            FROM import_runs r JOIN history h ON h.id > r.first_history_id AND h.id > \(after)
                AND h.id <= coalesce(r.last_history_id,
                    (SELECT min(n.first_history_id) FROM import_runs n WHERE n.id > r.id), \(Int64.max))
            WHERE r.id = \(id) AND h.kind = 'imported' AND h.module = r.kind AND h.user_id IS NULL
                AND NOT EXISTS (SELECT 1 FROM import_runs o WHERE o.id <> r.id AND o.kind = r.kind
                    AND h.id > o.first_history_id AND h.id <= o.last_history_id)
            ORDER BY h.id LIMIT \(limit)
            """
        ) { row in
            UndoableEntry(
                id: row.int64(0), module: ModuleName(rawValue: row.text(1)), record: row.int64(2), kind: .imported,
                fields: FieldDiff.decoded(row.optionalText(3)), undo: row.optionalText(4))
        }
    }

    /// Whether the record had entries before this one, and whether it has any after.
    func neighbours(of entry: UndoableEntry) throws -> (before: Bool, after: Bool) {
        let others: SQL = "FROM history WHERE module = \(entry.module) AND record_id = \(entry.record) AND id"
        return (
            try transaction.count("SELECT EXISTS (SELECT 1 \(others) < \(entry.id))") > 0,
            try transaction.count("SELECT EXISTS (SELECT 1 \(others) > \(entry.id))") > 0
        )
    }

    func noteReversal(_ id: ID<ImportRun>, undone: Int, kept: Int, now: Instant) throws {
        try transaction.execute(
            """
            UPDATE import_runs SET reversed_at = \(now), undone = undone + \(undone), kept = kept + \(kept) WHERE id = \(id)
            """)
    }

    func isReversible(_ id: ID<ImportRun>) throws -> (kind: String, goal: Int)? {
        try transaction.first(
            "SELECT kind, created + updated FROM import_runs WHERE id = \(id) AND reversed_at IS NULL"
        ) { ($0.text(0), $0.int(1)) }
    }
}
