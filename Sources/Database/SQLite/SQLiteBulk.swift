import GRDB
import GRDBSQLite

/// Inserts many rows into one table through one prepared statement, bound without the driver's detours.
struct SQLiteBulk {
    private let statement: Statement
    private let table: String

    init(into table: String, columns: [String], on connection: GRDB.Database) throws {
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        let text = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))"
        do {
            statement = try connection.cachedStatement(sql: text)
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error)
        }
        self.table = table
    }

    /// Inserts a row: the values in the order of the columns. Throws ``DatabaseError``.
    func insert(_ values: [SQLValue]) throws {
        let handle = statement.sqliteStatement
        precondition(values.count == sqlite3_bind_parameter_count(handle), "too many or too few values for \(table)")
        for (index, value) in values.enumerated() { _ = value.bind(to: handle, at: Int32(index + 1)) }
        let code = sqlite3_step(handle)
        let reset = sqlite3_reset(handle)
        guard code == SQLITE_DONE else {
            let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
            throw DatabaseError(GRDB.DatabaseError(resultCode: ResultCode(rawValue: reset), message: message))
        }
    }
}
