import Dispatch
import GRDB
import GRDBSQLite

/// Ends statements of a transaction that lasts too long: an old reader keeps the write-ahead log from starting again, and
/// all other writers wait for the one that writes.
enum TimeLimit {
    /// Runs `body`; statements that are still running `seconds` after its start throw ``DatabaseError/tooLong``.
    static func within<Value>(
        _ seconds: Double?, _ connection: GRDB.Database, _ body: () throws -> Value
    ) throws -> Value {
        guard let seconds, let handle = connection.sqliteConnection else { return try body() }
        var deadline = DispatchTime.now().uptimeNanoseconds + UInt64(seconds * 1_000_000_000)
        return try withUnsafeMutablePointer(to: &deadline) { deadline in
            // Asked every 20,000 steps of the engine's machine: well under a millisecond.
            sqlite3_progress_handler(handle, 20_000, { TimeLimit.isOver($0) ? 1 : 0 }, deadline)
            defer { sqlite3_progress_handler(handle, 0, nil, nil) }
            return try body()
        }
    }

    private static func isOver(_ deadline: UnsafeMutableRawPointer?) -> Bool {
        guard let deadline else { return false }
        return DispatchTime.now().uptimeNanoseconds > deadline.load(as: UInt64.self)
    }
}
