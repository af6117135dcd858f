import Foundation
import GRDB

/// One transaction on one connection: all reads see the same state, all writes land together or not at all.
public struct Transaction {
    /// The connection that it runs on: one of the two engines', so that neither pays for the other.
    enum Connection {
        case sqlite(GRDB.Database)
        case postgresql(PostgreSQLConnection)
    }

    let connection: Connection

    init(_ connection: GRDB.Database) {
        self.connection = .sqlite(connection)
    }

    init(_ connection: PostgreSQLConnection) {
        self.connection = .postgresql(connection)
    }

    /// The engine's dialect.
    public var dialect: Dialect {
        switch connection {
        case .sqlite: .sqlite
        case .postgresql: .postgresql
        }
    }

    /// Every row, mapped. Throws ``DatabaseError``.
    public func rows<Value>(_ sql: SQL, _ map: (Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try each(sql) { values.append(try map($0)) }
        return values
    }

    /// Visits row after row. SQLite holds none of them; PostgreSQL sends all of them before the first is visited.
    public func each(_ sql: SQL, _ visit: (Row) throws -> Void) throws {
        try StatementTally.measure { try visitRows(sql, visit) }
    }

    /// The same, or on PostgreSQL not before the next statement has its answer, with which this one travels.
    public func eachLater(_ sql: SQL, _ visit: @escaping (Row) -> Void) throws {
        switch connection {
        case .sqlite: try each(sql, visit)
        case .postgresql(let connection):
            try connection.send(sql) { result in
                for number in 0..<result.rowCount { visit(Row(result.row(number))) }
            }
        }
    }

    private func visitRows(_ sql: SQL, _ visit: (Row) throws -> Void) throws {
        switch connection {
        case .sqlite(let connection):
            let statement = try SQLiteStatement(sql, on: connection)
            defer { statement.reset() }
            let row = Row(statement: statement.handle)
            while try statement.step() { try visit(row) }
        case .postgresql(let connection):
            let result = try connection.run(sql)
            for number in 0..<result.rowCount { try visit(Row(result.row(number))) }
        }
    }

    /// The first row, mapped, or `nil`.
    public func first<Value>(_ sql: SQL, _ map: (Row) throws -> Value) throws -> Value? {
        try StatementTally.measure { try firstRow(sql, map) }
    }

    private func firstRow<Value>(_ sql: SQL, _ map: (Row) throws -> Value) throws -> Value? {
        switch connection {
        case .sqlite(let connection):
            let statement = try SQLiteStatement(sql, on: connection)
            defer { statement.reset() }
            return try statement.step() ? try map(Row(statement: statement.handle)) : nil
        case .postgresql(let connection):
            let result = try connection.run(sql)
            return result.rowCount > 0 ? try map(Row(result.row(0))) : nil
        }
    }

    /// The first column of the first row as a whole number; 0 when there is none or it is NULL.
    public func count(_ sql: SQL) throws -> Int {
        try first(sql) { $0.int(0) } ?? 0
    }

    /// Runs a statement and tells how many rows it changed.
    @discardableResult
    public func execute(_ sql: SQL) throws -> Int {
        try StatementTally.measure {
            switch connection {
            case .sqlite(let connection): try SQLiteStatement.execute(sql, on: connection)
            case .postgresql(let connection): sql.isEmpty(on: .postgresql) ? 0 : try connection.run(sql).changes
            }
        }
    }

    /// Runs an INSERT and tells the id that the engine gave.
    public func insert<Record>(_ sql: SQL, as: Record.Type = Record.self) throws -> ID<Record> {
        switch connection {
        case .sqlite(let connection):
            try execute(sql)
            return ID(connection.lastInsertedRowID)
        case .postgresql:
            return try first(sql + " RETURNING id") { $0.id(0) } ?? ID(0)
        }
    }

    /// Runs a statement whose answer nobody waits for. On PostgreSQL it travels with the next one or with the commit,
    /// which spares a journey; there it fails, if it does.
    public func send(_ sql: SQL) throws {
        switch connection {
        case .sqlite: try execute(sql)
        case .postgresql(let connection): if !sql.isEmpty(on: .postgresql) { try connection.send(sql) }
        }
    }

    /// The same for an INSERT; `then` hears the id before the transaction ends, or never if that fails.
    public func insert<Record>(_ sql: SQL, as: Record.Type = Record.self, then: @escaping (ID<Record>) -> Void) throws {
        switch connection {
        case .sqlite: then(try insert(sql))
        case .postgresql(let connection):
            try connection.send(sql + " RETURNING id") { result in
                if result.rowCount > 0 { then(Row(result.row(0)).id(0)) }
            }
        }
    }

    /// The same when the transaction's next statements need the id: tells what stands for it in them.
    public func insert<Record>(
        _ sql: SQL, into table: String, as: Record.Type = Record.self, then: @escaping (ID<Record>) -> Void
    ) throws -> SQL {
        switch connection {
        case .sqlite:
            let id: ID<Record> = try insert(sql)
            then(id)
            return "\(id)"
        case .postgresql:
            try insert(sql, then: then)
            return "currval('\(raw: table)_id_seq')"
        }
    }

    /// Waits for the answers to what was sent. Throws ``DatabaseError`` when a statement failed.
    public func settle() throws {
        if case .postgresql(let connection) = connection { try connection.settle() }
    }

    /// The plan that the engine would follow: what the tests read to find full scans.
    public func plan(_ sql: SQL) throws -> [String] {
        switch connection {
        case .sqlite: try rows("EXPLAIN QUERY PLAN " + sql) { $0.text(3) }
        case .postgresql: try rows("EXPLAIN " + sql) { $0.text(0) }
        }
    }
}

extension PostgreSQLConnection {
    func run(_ sql: SQL) throws -> PostgreSQLResult {
        let (text, values) = sql.rendered(for: .postgresql)
        StatementLog.current?.append(text, sql)
        return try run(text, values)
    }

    func send(_ sql: SQL, then: ((PostgreSQLResult) -> Void)? = nil) throws {
        let (text, values) = sql.rendered(for: .postgresql)
        StatementLog.current?.append(text, sql)
        try send(text, values, then: then)
    }
}
