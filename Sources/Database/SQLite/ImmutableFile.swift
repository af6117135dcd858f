import GRDBSQLite

/// A database file that is only looked at: nothing is written, and nothing is made beside it.
public final class ImmutableFile {
    /// Where the newest state is.
    enum State: String {
        /// In the file alone, which nobody writes meanwhile.
        case file = "immutable=1"
        /// In the file and a log that a process left behind; nobody writes either meanwhile.
        case log = "vfs=unix-none"
        /// In a base that others have open.
        case shared = ""
    }

    private let handle: OpaquePointer

    /// A file that nobody writes meanwhile and that has no log. Throws ``DatabaseError`` when there is no such file.
    public convenience init(_ path: String) throws {
        try self.init(path, .file)
    }

    init(_ path: String, _ state: State) throws {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_FULLMUTEX
        let uri = "file:\(ImmutableFile.escaped(path))?mode=ro&\(state.rawValue)"
        let code = sqlite3_open_v2(uri, &opened, flags, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close(opened)
            throw DatabaseError.cannotOpen(path: path, reason: String(cString: sqlite3_errstr(code)))
        }
        handle = opened
        // Then the index of the log is in memory instead of in a file (https://www.sqlite.org/wal.html §8).
        if state == .log { _ = try texts("PRAGMA locking_mode = EXCLUSIVE") }
    }

    deinit {
        sqlite3_close(handle)
    }

    /// The first column of every row as text. Throws ``DatabaseError/corrupt(_:)`` with what the engine said.
    /// - Parameter statement: as the source code writes it; it binds nothing.
    public func texts(_ statement: String) throws -> [String] {
        var prepared: OpaquePointer?
        guard sqlite3_prepare_v2(handle, statement, -1, &prepared, nil) == SQLITE_OK else { throw failure }
        defer { sqlite3_finalize(prepared) }
        var values: [String] = []
        while true {
            switch sqlite3_step(prepared) {
            case SQLITE_ROW: values.append(sqlite3_column_text(prepared, 0).map { String(cString: $0) } ?? "")
            case SQLITE_DONE: return values
            default: throw failure
            }
        }
    }

    /// The steps of the schema that the file has; empty when it is no base of ours.
    public var migrations: [String] {
        (try? texts("SELECT name FROM migrations ORDER BY name")) ?? []
    }

    /// The rows of every table that is a table of its own: indexes of text keep theirs in tables of the engine's.
    public func rowCounts() throws -> [(table: String, rows: Int)] {
        let names = try texts(
            """
            SELECT name FROM sqlite_master m WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%'
                AND NOT EXISTS (SELECT 1 FROM sqlite_master v WHERE v.sql LIKE 'CREATE VIRTUAL%' AND m.name LIKE v.name || '_%')
            ORDER BY name
            """)
        return try names.map { ($0, Int(try texts("SELECT count(*) FROM \"\($0)\"").first ?? "") ?? 0) }
    }

    /// What is wrong with the pages, indexes and references; empty when nothing is.
    public func problems() throws -> [String] {
        let pages = try texts("PRAGMA integrity_check(5)").filter { $0 != "ok" }
        let references = try texts("PRAGMA foreign_key_check").map {
            "a row of \($0) refers to a row that is not there"
        }
        return pages + Array(Set(references)).sorted()
    }

    private var failure: DatabaseError {
        .corrupt(String(cString: sqlite3_errmsg(handle)))
    }

    /// A path as a URI has it (https://www.sqlite.org/uri.html).
    private static func escaped(_ path: String) -> String {
        path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
    }
}
