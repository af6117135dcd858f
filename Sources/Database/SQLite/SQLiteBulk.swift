import GRDB
import GRDBSQLite

/// Inserts many rows into one table through prepared statements, bound without the driver's detours. Rows share a
/// statement: beginning and ending one costs as much as a short row, and for each the engine keeps the pages that it may
/// have to take back.
struct SQLiteBulk {
    /// Rows a statement; the smaller ones are for what is left at the end.
    private static let sizes = [64, 8, 1]

    private let table: String
    private let columns: [String]
    private let connection: GRDB.Database
    private var waiting: [[SQLValue]] = []

    init(into table: String, columns: [String], on connection: GRDB.Database) {
        self.table = table
        self.columns = columns
        self.connection = connection
    }

    /// Inserts a row, now or with later ones: the values in the order of the columns. Throws ``DatabaseError``.
    mutating func insert(_ values: [SQLValue]) throws {
        precondition(values.count == columns.count, "too many or too few values for \(table)")
        waiting.append(values)
        if waiting.count == Self.sizes[0] { try finish() }
    }

    /// Inserts the rows that still wait.
    mutating func finish() throws {
        var rest = waiting[...]
        for size in Self.sizes where rest.count >= size {
            let statement = try statement(rows: size)
            while rest.count >= size {
                try run(statement, rest.prefix(size))
                rest.removeFirst(size)
            }
        }
        waiting.removeAll(keepingCapacity: true)
    }

    private func statement(rows: Int) throws -> Statement {
        let row = "(\(Dialect.sqlite.placeholders(columns.count, after: 0)))"
        let values = Array(repeating: row, count: rows).joined(separator: ", ")
        do {
            return try connection.cachedStatement(
                sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES \(values)")
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error)
        }
    }

    private func run(_ statement: Statement, _ rows: ArraySlice<[SQLValue]>) throws {
        let handle = statement.sqliteStatement
        var index: Int32 = 0
        for row in rows {
            for value in row {
                index += 1
                _ = value.bind(to: handle, at: index)
            }
        }
        let code = sqlite3_step(handle)
        let reset = sqlite3_reset(handle)
        guard code == SQLITE_DONE else {
            let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
            throw DatabaseError(GRDB.DatabaseError(resultCode: ResultCode(rawValue: reset), message: message))
        }
    }
}
