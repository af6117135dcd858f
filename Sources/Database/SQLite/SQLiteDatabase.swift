import CSQLite
import Foundation
import GRDB

/// An SQLite file in WAL mode: many readers beside one writer. GRDB is the driver.
///
/// Every acknowledged write is on disk (`synchronous = FULL`): the answer leaves after the sync.
public final class SQLiteDatabase: DatabaseEngine {
    /// The file's path.
    public let path: String
    /// The writer, and readers that take their time.
    let pool: DatabasePool
    private let readers: SQLiteReaders
    private let writes: WriteQueue
    private let longestRead: Double?
    private let longestWrite: Double?

    /// Opens the file, making it when absent. Throws ``DatabaseError``.
    /// - Parameters:
    ///   - readers: the most connections that read at once.
    ///   - cache: KiB of pages that each connection keeps.
    ///   - longestRead: seconds after which a read is ended; `nil` for as long as it takes.
    ///   - longestWrite: the same for a write, and twice as much for waiting in line to write.
    ///   - checksPages: whether to look at every page of a small file before it is used.
    public init(
        path: String, readers: Int = 8, cache: Int = 4_096, longestRead: Double? = nil, longestWrite: Double? = nil,
        checksPages: Bool = true
    ) throws {
        self.path = path
        self.longestRead = longestRead
        self.longestWrite = longestWrite
        try SQLiteFile.check(path, pages: checksPages)
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { connection in
            try connection.execute(sql: "PRAGMA cache_size = -\(cache)")
            if let handle = connection.sqliteConnection { _ = kap_keep_plans(handle) }
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            // After opening: the pool sets NORMAL when it turns the WAL mode on, and NORMAL syncs no commit.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            writes = WriteQueue(pool, path: path)
            configuration.readonly = true
            self.readers = SQLiteReaders(path: path, configuration: configuration, count: readers)
        } catch let error as GRDB.DatabaseError {
            if case .cannotOpen(_, let reason) = DatabaseError(error) {
                throw DatabaseError.cannotOpen(path: path, reason: reason)
            }
            throw DatabaseError(error)
        }
    }

    public var description: String { path }
    public var dialect: Dialect { .sqlite }

    /// Runs `body` on one consistent state, beside other readers and the writer.
    public func read<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
        do {
            return try readers.read { connection in
                try TimeLimit.within(longestRead, connection) { try body(Transaction(connection)) }
            }
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error)
        }
    }

    /// Runs `body` on one consistent state for as long as it takes.
    public func snapshot<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
        do {
            return try pool.read { try body(Transaction($0)) }
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error)
        }
    }

    /// Runs `body` alone among writers; returns after the sync of its commit, rolls back when it throws. Writers that
    /// wait for each other share a commit.
    public func write<Value>(_: WriteIsolation, _ body: (Transaction) throws -> Value) throws -> Value {
        do {
            return try writes.write(within: longestWrite, body)
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error)
        }
    }

    /// Writes for as long as it takes, without the limit of time that ``write(_:_:)`` has: nothing else writes meanwhile.
    public func load<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
        do {
            return try writes.write(within: nil, body)
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error)
        }
    }

    /// Brings the planner's statistics up to date: after a load, and from time to time.
    public func analyze() throws {
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA analysis_limit = 1000; ANALYZE") }
    }

    /// Moves the write-ahead log into the file and empties it.
    public func checkpoint() throws {
        _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }

    /// Closes every connection. The database cannot be used afterwards.
    public func close() throws {
        readers.close()
        try pool.close()
    }
}
