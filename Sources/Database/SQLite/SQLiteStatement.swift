import Foundation
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
        StatementLog.current?.append(text, sql)
        do {
            let cached = try connection.cachedStatement(sql: text)
            // The one that is cached may be at work further up, in the visit of a row.
            let isBusy = sqlite3_stmt_busy(cached.sqliteStatement) != 0
            statement = isBusy ? try connection.makeStatement(sql: text) : cached
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error)
        }
        handle = statement.sqliteStatement
        try bind(sql)
    }

    /// Runs a statement to its end and tells how many rows it changed. Throws ``DatabaseError``.
    @discardableResult
    static func execute(_ sql: SQL, on connection: GRDB.Database) throws -> Int {
        guard sql.changesRowsOnly else { return try executeByDriver(sql, on: connection) }
        let statement = try SQLiteStatement(sql, on: connection)
        defer { statement.reset() }
        while try statement.step() {}
        return connection.changesCount
    }

    /// What may change the schema goes through the driver, which drops what it remembers of the old one.
    private static func executeByDriver(_ sql: SQL, on connection: GRDB.Database) throws -> Int {
        let (text, values) = sql.rendered(for: .sqlite)
        guard !text.isEmpty else { return 0 }
        StatementLog.current?.append(text, sql)
        do {
            try connection.execute(sql: text, arguments: StatementArguments(values.map(\.databaseValue)))
            return connection.changesCount
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error)
        }
    }

    private func bind(_ sql: SQL) throws {
        var index: Int32 = 0
        for part in sql.parts {
            try part.eachValue(for: .sqlite) { value in
                index += 1
                let code = value.bind(to: handle, at: index)
                guard code == SQLITE_OK else { throw failure(code) }
            }
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

extension SQL {
    /// Whether the statement inserts, updates or deletes rows and does nothing else.
    fileprivate var changesRowsOnly: Bool {
        switch parts.first {
        case .source(let text), .trusted(let text), .only(.sqlite, .source(let text)):
            ["INSERT", "UPDATE", "DELETE"].contains { text.hasPrefix($0) }
        default: false
        }
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .real(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let bytes): bytes.withUnsafeBytes { Data($0) }.databaseValue
        }
    }

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
