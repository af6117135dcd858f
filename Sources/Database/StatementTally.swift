import Glibc
import Synchronization

/// How many statements this process has run, and how long they took: for the metrics.
public enum StatementTally {
    private static let count = Atomic<Int>(0)
    private static let nanoseconds = Atomic<UInt64>(0)

    /// Statements so far, and the seconds that went into preparing and running them and into making values of their rows.
    /// A statement that runs in the visit of another one's row counts into both.
    public static var total: (statements: Int, seconds: Double) {
        (count.load(ordering: .relaxed), Double(nanoseconds.load(ordering: .relaxed)) / 1e9)
    }

    /// Counts one statement: two looks at the clock and two additions.
    @inline(__always)
    static func measure<Value>(_ statement: () throws -> Value) rethrows -> Value {
        let start = now()
        defer {
            count.add(1, ordering: .relaxed)
            nanoseconds.add(now() &- start, ordering: .relaxed)
        }
        return try statement()
    }

    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }
}
