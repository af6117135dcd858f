import Dispatch
import GRDB
import Synchronization

/// Where writers wait. Whoever comes while nobody writes leads: everybody who waits by then goes into one transaction,
/// and one sync of the disk is shared by all of them. Each keeps a savepoint of its own, so that a write that fails
/// leaves its neighbours alone; each returns only after the commit that holds it.
final class WriteQueue: Sendable {
    /// A write of somebody who waits.
    ///
    /// `@unchecked`: its fields change hands with the lead and the semaphore; one thread at a time touches them.
    private final class Pending: @unchecked Sendable {
        private var body: ((Transaction) throws -> Void)?
        /// Seconds that it may take; `nil` for as long as it takes.
        let limit: Double?
        let turn = DispatchSemaphore(value: 0)
        var error: (any Error)?
        var leads = false

        init(within limit: Double?, _ body: @escaping (Transaction) throws -> Void) {
            self.limit = limit
            self.body = body
        }

        func run(_ connection: GRDB.Database) throws {
            try TimeLimit.within(limit, connection) { try body?(Transaction(connection)) }
        }

        /// Forgets the closure: it is its writer's, who may be gone a moment after the signal.
        func letGo() { body = nil }
    }

    private struct State {
        var waiting: [Pending] = []
        var isLed = false
    }

    /// The most writes that share a commit: more would make the first of them wait long.
    private static let most = 64

    private let pool: DatabasePool
    private let log: WriteAheadLog
    private let state = Mutex(State())

    init(_ pool: DatabasePool, path: String) {
        self.pool = pool
        log = WriteAheadLog(path: path)
    }

    /// - Parameter limit: seconds that the write may take, and half of those that it may wait in line; `nil` for as long as
    ///   either takes.
    func write<Value>(within limit: Double?, _ body: (Transaction) throws -> Value) throws -> Value {
        var value: Value?
        try withoutActuallyEscaping({ value = try body($0) }) { run in try wait(Pending(within: limit, run)) }
        guard let value else { throw DatabaseError.engine(code: "0", message: "the write did not run") }
        return value
    }

    private func wait(_ mine: Pending) throws {
        let leads = state.withLock { state in
            state.waiting.append(mine)
            defer { state.isLed = true }
            return !state.isLed
        }
        if !leads { try waitForTurn(mine) }
        if leads || mine.leads { lead(mine) }
        if let error = mine.error { throw error }
    }

    /// Throws when the write has not begun after twice the time that it may take.
    private func waitForTurn(_ mine: Pending) throws {
        guard let limit = mine.limit, mine.turn.wait(timeout: .now() + 2 * limit) == .timedOut else {
            return mine.limit == nil ? mine.turn.wait() : ()
        }
        let isWithdrawn = state.withLock { state in
            guard !mine.leads, let place = state.waiting.firstIndex(where: { $0 === mine }) else { return false }
            state.waiting.remove(at: place)
            return true
        }
        if isWithdrawn { throw DatabaseError.unavailable("too many writers stand in line") }
        mine.turn.wait()
    }

    /// Commits what waits, then hands the lead to the first of those who came meanwhile.
    private func lead(_ mine: Pending) {
        let batch = state.withLock { state in
            let batch = Array(state.waiting.prefix(Self.most))
            state.waiting.removeFirst(batch.count)
            return batch
        }
        commit(batch)
        for write in batch { write.letGo() }
        for write in batch where write !== mine { write.turn.signal() }
        let next = state.withLock { state in
            state.isLed = !state.waiting.isEmpty
            state.waiting.first?.leads = true
            return state.waiting.first
        }
        next?.turn.signal()
    }

    private func commit(_ batch: [Pending]) {
        var isTorn = false
        do {
            try pool.writeWithoutTransaction { connection in
                try connection.inTransaction(.immediate) {
                    if batch.count == 1 {
                        try batch[0].run(connection)
                    } else {
                        try run(batch, connection, isTorn: &isTorn)
                    }
                    return .commit
                }
                try log.keepSmall(connection)
            }
        } catch {
            let others = batch.filter { $0.error == nil }
            if isTorn {
                for write in others { commit([write]) }
            } else {
                for write in others { write.error = error }
            }
        }
    }

    /// - Parameter isTorn: becomes true when one of the writes took all of the transaction along, because it was ended in
    ///   the middle of a change or the disk was full. Whatever it says of that itself, its neighbours' turn comes again.
    private func run(_ batch: [Pending], _ connection: GRDB.Database, isTorn: inout Bool) throws {
        for write in batch {
            do {
                try connection.inSavepoint {
                    try write.run(connection)
                    return .commit
                }
            } catch {
                write.error = error
                guard connection.isInsideTransaction else {
                    isTorn = true
                    throw error
                }
            }
        }
    }
}

/// Keeps the write-ahead log from growing without end.
///
/// The engine copies the log into the file every thousand pages and starts it again when no reader needs it. Where
/// readers overlap all the time it never gets there, so from a certain size on a writer waits for them.
struct WriteAheadLog: Sendable {
    /// Bytes from which a checkpoint waits for readers.
    static let limit = 64 << 20

    let path: String

    /// Called by the writer after a commit. A checkpoint that finds a reader in its way is tried again later.
    func keepSmall(_ connection: GRDB.Database) throws {
        guard SQLiteFile.size(path + "-wal") > Self.limit else { return }
        _ = try? connection.checkpoint(.truncate)
    }
}
