import Foundation

/// The connections of one process, lent to one thread at a time.
///
/// Whoever finds none free waits, but not for longer than the pool's patience. When the server is away, one thread
/// tries again and all others hear at once that it is: no queue of waiting requests builds up.
final class PostgreSQLPool: @unchecked Sendable {
    // Safe: everything that changes is touched only while `condition` is locked.
    private let condition = NSCondition()
    private var idle: [PostgreSQLConnection] = []
    private var open = 0
    private var writing = 0
    private var isClosed = false
    /// Why the last attempt to connect failed, until one succeeds.
    private var trouble: (error: DatabaseError, retryAt: Date)?
    private var isTrying = false

    let address: PostgreSQLAddress
    private let size: Int
    /// The most that write at once; the others are left to those who read, however many writers wait for each other.
    private let writers: Int
    private let patience: Double?

    /// Seconds between two attempts to reach a server that is away.
    private static let pause = 0.1
    /// Seconds to wait for another thread's attempt.
    private static let hope = 0.5
    /// Seconds in line after which nobody opens a connection: that alone may take three.
    private static let latest = 1.0

    init(_ address: PostgreSQLAddress, size: Int, patience: Double?) {
        self.address = address
        self.size = max(1, size)
        writers = max(1, size - size / 2)
        self.patience = patience
    }

    /// Takes a connection, one that waits or a new one; give it back with ``give(_:wrote:)``. Throws ``DatabaseError``.
    func take(toWrite: Bool = false) throws -> PostgreSQLConnection {
        let deadline = Date(timeIntervalSinceNow: max(0, (patience ?? 600) - Patience.spent))
        condition.lock()
        defer { condition.unlock() }
        guard toWrite else { return try connection(until: deadline) }
        try waitToWrite(until: deadline)
        writing += 1
        do {
            return try connection(until: deadline)
        } catch {
            writing -= 1
            condition.broadcast()
            throw error
        }
    }

    private func waitToWrite(until deadline: Date) throws {
        while writing >= writers {
            guard !isClosed else { throw DatabaseError.unavailable("the database was closed") }
            try checkTrouble()
            guard condition.wait(until: deadline) else {
                throw DatabaseError.unavailable("all \(writers) connections that may write are in use")
            }
        }
    }

    private func connection(until deadline: Date) throws -> PostgreSQLConnection {
        while true {
            guard !isClosed else { throw DatabaseError.unavailable("the database was closed") }
            if let connection = idle.popLast() { return connection }
            try checkTrouble()
            if isTrying, let trouble {
                guard condition.wait(until: min(deadline, Date(timeIntervalSinceNow: Self.hope))) else {
                    throw trouble.error
                }
                continue
            }
            let hasTime = Patience.spent < Self.latest
            if open < size, hasTime, let connection = try connect() { return connection }
            guard open > 0 || hasTime else {
                throw trouble?.error ?? .unavailable("no connection is open, and no time is left to open one")
            }
            guard condition.wait(until: deadline) else {
                throw DatabaseError.unavailable("all \(size) connections to the database are in use")
            }
        }
    }

    private func checkTrouble() throws {
        guard let trouble, trouble.retryAt > Date() else { return }
        throw trouble.error
    }

    /// A new connection; `nil` when the server has none to give but we have others to wait for.
    private func connect() throws -> PostgreSQLConnection? {
        open += 1
        isTrying = true
        condition.unlock()
        let attempt = Result { try PostgreSQLConnection(address, patience: patience) }
        condition.lock()
        isTrying = false
        switch attempt {
        case .success(let connection):
            trouble = nil
            return connection
        case .failure(let error):
            open -= 1
            condition.broadcast()
            let error = error as? DatabaseError ?? .unavailable("\(error)")
            if open > 0, Self.isFull(error) { return nil }
            trouble = (error, Date(timeIntervalSinceNow: Self.pause))
            throw error
        }
    }

    /// Whether the server has no connection left for us.
    static func isFull(_ error: DatabaseError) -> Bool {
        guard case .unavailable(let words) = error else { return false }
        return words.hasPrefix(PostgreSQLFailure.full)
    }

    /// Takes a connection back. One that broke takes the idle ones along: they broke, most likely, with it.
    /// - Parameter wrote: whether it was taken to write.
    func give(_ connection: PostgreSQLConnection, wrote: Bool = false) {
        condition.lock()
        defer { condition.unlock() }
        if wrote { writing -= 1 }
        // All of them, as who wakes first may be a writer that has to wait on.
        defer { condition.broadcast() }
        if connection.isBroken || isClosed {
            open -= 1 + idle.count
            idle.removeAll()
            if case .unavailable? = connection.failure { distrust(connection) }
        } else {
            idle.append(connection)
        }
    }

    /// After a silent server only one thread at a time tries to connect.
    private func distrust(_ connection: PostgreSQLConnection) {
        guard trouble == nil, let failure = connection.failure else { return }
        trouble = (failure, Date())
    }

    /// Closes what is idle; what is lent is closed when it comes back.
    func close() {
        condition.lock()
        defer { condition.unlock() }
        isClosed = true
        open -= idle.count
        idle.removeAll()
        condition.broadcast()
    }
}
