import Foundation
import GRDB

/// One transaction on one connection: all reads see the same state, all writes land together or not at all.
public struct Transaction {
    let connection: GRDB.Database

    /// The engine's dialect.
    public var dialect: Dialect { .sqlite }

    /// Every row, mapped. Throws ``DatabaseError``.
    public func rows<Value>(_ sql: SQL, _ map: (Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try each(sql) { values.append(try map($0)) }
        return values
    }

    /// Visits row after row without holding them: for results of any size.
    public func each(_ sql: SQL, _ visit: (Row) throws -> Void) throws {
        let statement = try prepared(sql)
        defer { statement.reset() }
        let row = Row(statement: statement.handle)
        while try statement.step() { try visit(row) }
    }

    /// The first row, mapped, or `nil`.
    public func first<Value>(_ sql: SQL, _ map: (Row) throws -> Value) throws -> Value? {
        let statement = try prepared(sql)
        defer { statement.reset() }
        return try statement.step() ? try map(Row(statement: statement.handle)) : nil
    }

    /// The first column of the first row as a whole number; 0 when there is none or it is NULL.
    public func count(_ sql: SQL) throws -> Int {
        try first(sql) { $0.int(0) } ?? 0
    }

    /// Runs a statement and tells how many rows it changed.
    @discardableResult
    public func execute(_ sql: SQL) throws -> Int {
        guard sql.changesRowsOnly else { return try executeByDriver(sql) }
        let statement = try prepared(sql)
        defer { statement.reset() }
        while try statement.step() {}
        return connection.changesCount
    }

    /// What may change the schema goes through the driver, which drops what it remembers of the old one.
    private func executeByDriver(_ sql: SQL) throws -> Int {
        let (text, values) = sql.rendered(for: .sqlite)
        StatementLog.current?.append(text)
        return try wrapping {
            try connection.execute(sql: text, arguments: StatementArguments(values.map(\.databaseValue)))
            return connection.changesCount
        }
    }

    /// Runs an INSERT and tells the id that the engine gave.
    public func insert<Record>(_ sql: SQL, as: Record.Type = Record.self) throws -> ID<Record> {
        try execute(sql)
        return ID(connection.lastInsertedRowID)
    }

    /// The plan that the engine would follow: what the tests read to find full scans.
    public func plan(_ sql: SQL) throws -> [String] {
        let (text, values) = sql.rendered(for: .sqlite)
        return try wrapping {
            let arguments = StatementArguments(values.map { $0.databaseValue })
            return try GRDB.Row.fetchAll(connection, sql: "EXPLAIN QUERY PLAN " + text, arguments: arguments)
                .map { $0["detail"] as String? ?? "" }
        }
    }

    private func prepared(_ sql: SQL) throws -> SQLiteStatement {
        try wrapping { try SQLiteStatement(sql, on: connection) }
    }

    private func wrapping<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as GRDB.DatabaseError { throw DatabaseError(error) }
    }
}

extension SQL {
    /// Whether the statement inserts, updates or deletes rows and does nothing else.
    fileprivate var changesRowsOnly: Bool {
        guard case .source(let text)? = parts.first else { return false }
        return ["INSERT", "UPDATE", "DELETE"].contains { text.hasPrefix($0) }
    }
}

extension SQLValue {
    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .real(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let bytes): bytes.withUnsafeBytes { Data($0) }.databaseValue
        }
    }
}
