import GRDB
import GRDBSQLite

/// A prepared statement of one connection, bound and stepped through SQLite itself: rows are read in place, without a
/// copy in between. GRDB prepares and caches it.
struct SQLiteStatement {
    private let statement: Statement
    let handle: OpaquePointer

    /// - Parameter connection: within whose transaction the statement runs.
    init(_ sql: SQL, on connection: GRDB.Database) throws {
        let text = sql.text(for: .sqlite)
        StatementLog.current?.append(text)
        let cached = try connection.cachedStatement(sql: text)
        // The one that is cached may be at work further up, in the visit of a row.
        let isBusy = sqlite3_stmt_busy(cached.sqliteStatement) != 0
        statement = isBusy ? try connection.makeStatement(sql: text) : cached
        handle = statement.sqliteStatement
        try bind(sql)
    }

    private func bind(_ sql: SQL) throws {
        var index: Int32 = 0
        for case .value(let value) in sql.parts {
            index += 1
            let code = value.bind(to: handle, at: index)
            guard code == SQLITE_OK else { throw failure(code) }
        }
    }

    /// Goes to the next row; false after the last one. Throws ``DatabaseError``.
    @inline(__always)
    func step() throws -> Bool {
        let code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else { throw failure(code) }
        return false
    }

    /// Makes the statement ready for its next use; it has to be called however the steps ended.
    func reset() {
        sqlite3_reset(handle)
    }

    private func failure(_ code: Int32) -> DatabaseError {
        let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
        return DatabaseError(GRDB.DatabaseError(resultCode: ResultCode(rawValue: code), message: message))
    }
}

extension SQLValue {
    /// Binds the value and tells SQLite's code. The engine makes its own copy of texts and bytes.
    @inline(__always)
    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)  // SQLITE_TRANSIENT
        switch self {
        case .null: return sqlite3_bind_null(statement, index)
        case .integer(let value): return sqlite3_bind_int64(statement, index, value)
        case .real(let value): return sqlite3_bind_double(statement, index, value)
        case .text(var value):
            return value.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { text in
                    // An empty buffer may have no address, which would bind NULL.
                    sqlite3_bind_text(statement, index, text.baseAddress ?? emptyText, Int32(text.count), copied)
                }
            }
        case .blob(let bytes):
            return bytes.isEmpty
                ? sqlite3_bind_zeroblob(statement, index, 0)
                : sqlite3_bind_blob(statement, index, bytes, Int32(bytes.count), copied)
        }
    }
}

/// Has an address, and nothing of it is read. Never freed, never written: safe from every thread.
private nonisolated(unsafe) let emptyText = UnsafePointer<CChar>(UnsafeMutablePointer<CChar>.allocate(capacity: 1))
