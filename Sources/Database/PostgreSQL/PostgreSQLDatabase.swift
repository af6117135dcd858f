import Foundation

/// A PostgreSQL database, 15 or newer, through libpq: one pool of connections for each process, any number of processes.
///
/// Reads run in `REPEATABLE READ READ ONLY`: one consistent state, as on SQLite. Writes run in `SERIALIZABLE`: what they
/// leave behind is as if they had run one after the other, so that code written for SQLite's single writer stays right;
/// those that ask for less (``WriteIsolation/rows``) run in `REPEATABLE READ`.
/// PostgreSQL refuses a transaction that would break this; it is run again, and after three refusals alone among
/// writers (an advisory lock that all writers share and that one may hold for itself).
public final class PostgreSQLDatabase: DatabaseEngine {
    let address: PostgreSQLAddress
    private let pool: PostgreSQLPool

    /// "Kap" in ASCII: the advisory lock of writers.
    private static let writersLock = 0x4b6170
    /// How often a write that others' writes refuse is tried, the last times alone among writers.
    private static let attempts = (together: 3, alone: 3)

    /// Connects once to see that all is well. Throws ``DatabaseError/cannotOpen(path:reason:)`` and others.
    /// - Parameters:
    ///   - uri: `postgres://user@host/database?sslmode=verify-full`, with all that libpq knows.
    ///   - connections: the most connections at once; half of them may write.
    ///   - patience: seconds that anything may take before it is an error; `nil` for commands that nobody waits for.
    public init(uri: String, connections: Int = 8, patience: Double? = 5) throws {
        address = try PostgreSQLAddress(uri)
        pool = PostgreSQLPool(address, size: connections, patience: patience)
        pool.give(try pool.take())
    }

    public var description: String { address.description }
    public var dialect: Dialect { .postgresql }

    public func read<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
        try retryingLost { try reading($0, [Self.reading] + $0.hurry, body) }
    }

    public func readOnce<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
        try retryingLost { try reading($0, $0.hurry.isEmpty ? [] : [Self.reading] + $0.hurry, body) }
    }

    private static let reading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

    public func snapshot<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
        try unhurried { try reading($0, [Self.reading] + Self.unlimited, body) }
    }

    private func reading<Value>(
        _ connection: PostgreSQLConnection, _ opening: [String], _ body: (Transaction) throws -> Value
    ) throws -> Value {
        connection.begin(opening)
        do {
            let value = try body(Transaction(connection))
            connection.finish()
            return value
        } catch {
            connection.rollBack()
            throw error
        }
    }

    public func write<Value>(_ isolation: WriteIsolation, _ body: (Transaction) throws -> Value) throws -> Value {
        for attempt in 1... {
            let isAlone = attempt > Self.attempts.together
            do {
                return try retryingLost(toWrite: true) {
                    var opening = isAlone ? Self.alone : Self.opening(isolation)
                    opening.insert(contentsOf: $0.hurry, at: 1)  // before the lock, after the BEGIN
                    return try writing($0, opening, body)
                }
            } catch let error as DatabaseError {
                guard case .conflict = error, attempt < Self.attempts.together + Self.attempts.alone else {
                    throw error
                }
                Thread.sleep(forTimeInterval: Double.random(in: 0.0005...0.002) * Double(1 << attempt))
            }
        }
        throw DatabaseError.conflict("tried too often")
    }

    private static func opening(_ isolation: WriteIsolation) -> [String] {
        let level = isolation == .serial ? "SERIALIZABLE" : "REPEATABLE READ"
        return ["BEGIN ISOLATION LEVEL \(level)", "SELECT pg_advisory_xact_lock_shared(\(writersLock))"]
    }

    /// Alone, each statement sees the newest state: the lock is what keeps others out, and it may have been waited for.
    private static let alone = [
        "BEGIN ISOLATION LEVEL READ COMMITTED", "SELECT pg_advisory_xact_lock(\(writersLock))",
    ]

    public func load<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
        try unhurried(toWrite: true) {
            try writing($0, [Self.alone[0]] + Self.unlimited + [Self.roomy, Self.alone[1]], body)
        }
    }

    /// Loads make indexes, for which the server sorts in memory as far as this goes.
    private static let roomy = "SET LOCAL maintenance_work_mem = '256MB'"

    /// What lets a transaction take its time on the server.
    private static let unlimited = [
        "SET LOCAL statement_timeout = 0", "SET LOCAL lock_timeout = 0",
        "SET LOCAL idle_in_transaction_session_timeout = 0",
    ]

    /// Lends a connection on which no answer comes too late.
    private func unhurried<Value>(
        toWrite: Bool = false, _ body: (PostgreSQLConnection) throws -> Value
    ) throws -> Value {
        let connection = try pool.take(toWrite: toWrite)
        let patience = connection.patience
        connection.patience = nil
        defer {
            connection.patience = patience
            pool.give(connection, wrote: toWrite)
        }
        return try body(connection)
    }

    private func writing<Value>(
        _ connection: PostgreSQLConnection, _ opening: [String], _ body: (Transaction) throws -> Value
    ) throws -> Value {
        connection.begin(opening)
        do {
            let value = try body(Transaction(connection))
            // A failure that the body swallowed has undone everything all the same.
            if let failure = connection.failure { throw failure }
            try connection.commit()
            return value
        } catch {
            connection.rollBack()
            // What the body makes of a refusal does not matter: it runs again.
            if case .conflict? = connection.failure { throw DatabaseError.conflict("\(error)") }
            throw error
        }
    }

    /// Runs `body` again on a new connection when the one it had turned out to be gone, unless it may have committed.
    private func retryingLost<Value>(
        toWrite: Bool = false, _ body: (PostgreSQLConnection) throws -> Value
    ) throws -> Value {
        do {
            return try lending(toWrite, body)
        } catch is LostBeforeCommit {
            do { return try lending(toWrite, body) } catch let lost as LostBeforeCommit { throw lost.error }
        }
    }

    private func lending<Value>(_ toWrite: Bool, _ body: (PostgreSQLConnection) throws -> Value) throws -> Value {
        let asked = DispatchTime.now()
        let connection = try pool.take(toWrite: toWrite)
        connection.waited =
            Patience.spent + Double(DispatchTime.now().uptimeNanoseconds - asked.uptimeNanoseconds) / 1e9
        defer { pool.give(connection, wrote: toWrite) }
        do {
            return try body(connection)
        } catch {
            if let lost = connection.lostBeforeCommit { throw LostBeforeCommit(error: lost) }
            throw error
        }
    }

    private struct LostBeforeCommit: Error { let error: DatabaseError }

    public func analyze() throws {
        try load { _ = try $0.execute("ANALYZE") }
    }

    /// The server writes its log by itself.
    public func checkpoint() throws {}

    public func close() throws {
        pool.close()
    }
}
