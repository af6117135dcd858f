import GRDB
import GRDBSQLite

/// Inserts many rows into one table through one prepared statement, bound without the driver's detours.
/// Use it within the transaction that made it.
public struct BulkInsert {
    private let statement: Statement
    private let table: String

    fileprivate init(_ statement: Statement, table: String) {
        self.statement = statement
        self.table = table
    }

    /// Inserts a row: the values in the order of the columns. Throws ``DatabaseError``.
    public func row(_ values: [SQLValue]) throws {
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

extension Transaction {
    /// Prepares an INSERT of whole rows.
    /// - Parameters:
    ///   - table: a table's name as the source code writes it.
    ///   - columns: the columns in the order in which rows give their values.
    public func bulkInsert(into table: String, columns: [String]) throws -> BulkInsert {
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        let text = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))"
        return BulkInsert(try connection.cachedStatement(sql: text), table: table)
    }

    /// Drops the indexes of the tables and tells the statements that make them again: a big load is several times
    /// quicker without them. Those that hold a UNIQUE or PRIMARY KEY of the table stay.
    public func dropIndexes(of tables: [String]) throws -> [SQL] {
        let indexes = try rows(
            """
            SELECT name, sql FROM sqlite_master
            WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN \(list: tables) ORDER BY name
            """
        ) { (name: $0.text(0), sql: $0.text(1)) }
        for index in indexes { try execute("DROP INDEX \(raw: index.name)") }
        return indexes.map { "\(raw: $0.sql)" }
    }
}
