import Dispatch
import GRDB
import GRDBSQLite
import Synchronization

/// Connections that read, opened when they are first needed; the one that was used last is lent first, as its pages are
/// still in memory.
///
/// GRDB's own pool takes a lock through Dispatch five times for each read, where many readers on few cores stand in line.
final class SQLiteReaders: Sendable {
    /// A connection with the statements that begin and end a transaction.
    ///
    /// `@unchecked`: whoever holds it is alone with it.
    private final class Reader: @unchecked Sendable {
        let queue: DatabaseQueue
        private let begin: Statement
        private let commit: Statement

        init(path: String, configuration: Configuration) throws {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            (begin, commit) = try queue.unsafeRead {
                (try $0.makeStatement(sql: "BEGIN"), try $0.makeStatement(sql: "COMMIT"))
            }
        }

        func transaction<Value>(_ body: (GRDB.Database) throws -> Value) throws -> Value {
            try queue.unsafeRead { connection in
                try run(begin)
                do {
                    let value = try body(connection)
                    try run(commit)
                    return value
                } catch {
                    try? connection.rollback()
                    throw error
                }
            }
        }

        private func run(_ statement: Statement) throws {
            let handle = statement.sqliteStatement
            let code = sqlite3_step(handle)
            sqlite3_reset(handle)
            if code != SQLITE_DONE { throw GRDB.DatabaseError(resultCode: ResultCode(rawValue: code)) }
        }
    }

    private struct State {
        var free: [Reader] = []
        var isClosed = false
    }

    private let path: String
    private let configuration: Configuration
    private let room: DispatchSemaphore
    private let state = Mutex(State())

    /// - Parameter count: the most connections; who comes when all are lent waits.
    init(path: String, configuration: Configuration, count: Int) {
        self.path = path
        self.configuration = configuration
        room = DispatchSemaphore(value: max(1, count))
    }

    /// Runs `body` in a transaction that sees one state. Not to be nested.
    func read<Value>(_ body: (GRDB.Database) throws -> Value) throws -> Value {
        room.wait()
        defer { room.signal() }
        let reader = try take()
        defer { give(reader) }
        return try reader.transaction(body)
    }

    private func take() throws -> Reader {
        let (free, isClosed) = state.withLock { ($0.free.popLast(), $0.isClosed) }
        if isClosed { throw GRDB.DatabaseError(resultCode: .SQLITE_MISUSE, message: "the database was closed") }
        return try free ?? Reader(path: path, configuration: configuration)
    }

    private func give(_ reader: Reader) {
        state.withLock { state in
            if !state.isClosed { state.free.append(reader) }
        }
    }

    /// Closes the connections that nobody uses now; the others close when they come back.
    func close() {
        state.withLock { $0 = State(isClosed: true) }
    }
}
