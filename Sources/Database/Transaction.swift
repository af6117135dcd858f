import Foundation
import GRDB

/// One transaction on one connection: all reads see the same state, all writes land together or not at all.
public struct Transaction {
    let connection: GRDB.Database

    /// The engine's dialect.
    public var dialect: Dialect { .sqlite }

    /// Every row, mapped. Throws ``DatabaseError``.
    public func rows<Value>(_ sql: SQL, _ map: (Row) throws -> Value) throws -> [Value] {
        try wrapping {
            var values: [Value] = []
            try each(sql) { values.append(try map($0)) }
            return values
        }
    }

    /// Visits row after row without holding them: for results of any size.
    public func each(_ sql: SQL, _ visit: (Row) throws -> Void) throws {
        try wrapping {
            let (statement, arguments) = try prepared(sql)
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments)
            while let row = try cursor.next() { try visit(Row(row: row)) }
        }
    }

    /// The first row, mapped, or `nil`.
    public func first<Value>(_ sql: SQL, _ map: (Row) throws -> Value) throws -> Value? {
        try wrapping {
            let (statement, arguments) = try prepared(sql)
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments)
            return try cursor.next().map { try map(Row(row: $0)) }
        }
    }

    /// The first column of the first row as a whole number; 0 when there is none or it is NULL.
    public func count(_ sql: SQL) throws -> Int {
        try first(sql) { $0.int(0) } ?? 0
    }

    /// Runs a statement and tells how many rows it changed.
    @discardableResult
    public func execute(_ sql: SQL) throws -> Int {
        try wrapping {
            let (statement, arguments) = try prepared(sql)
            try statement.execute(arguments: arguments)
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

    private func prepared(_ sql: SQL) throws -> (Statement, StatementArguments) {
        let (text, values) = sql.sqlite
        StatementLog.current?.append(text)
        return (try connection.cachedStatement(sql: text), StatementArguments(values))
    }

    private func wrapping<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as GRDB.DatabaseError { throw DatabaseError(error) }
    }
}

extension SQL {
    /// The same as `rendered(for: .sqlite)` with the driver's own values, in one pass: every statement goes through here.
    var sqlite: (text: String, values: [DatabaseValue]) {
        var text = ""
        var values: [DatabaseValue] = []
        text.reserveCapacity(parts.count * 24)
        values.reserveCapacity(parts.count / 2 + 1)
        for part in parts {
            switch part {
            case .source(let piece), .trusted(let piece): text += piece
            case .word(let word): text += word.spelled(in: .sqlite)
            case .value(let value):
                values.append(value.databaseValue)
                text += "?"
            }
        }
        return (text, values)
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
