import Database
import Synchronization
import Views

/// A clock that agrees with the database server's: nodes whose own clocks differ judge sessions, delays and leases alike.
///
/// Between two looks at the server's clock it goes on by the monotonic one, which nobody sets. Over an SQLite file, and
/// until the first look, it is this machine's clock.
public final class ServerClock: Sendable {
    private struct Look: Sendable {
        let theirs: Instant
        let at: ContinuousClock.Instant
    }

    private let look = Mutex<Look?>(nil)

    public init() {}

    public var now: Instant {
        guard let look = look.withLock({ $0 }) else { return .now() }
        return look.theirs.adding(seconds: Self.seconds(ContinuousClock.now - look.at))
    }

    /// Looks at the server's clock; half of the way there and back counts as its age. Throws `DatabaseError`.
    /// - Returns: seconds by which the server is ahead of this machine; `nil` over a file.
    @discardableResult
    public func follow(_ database: any DatabaseEngine) throws -> Double? {
        guard database.dialect == .postgresql else { return nil }
        let started = ContinuousClock.now
        let milliseconds = try database.read {
            try $0.first("SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)") { $0.int64(0) }
        }
        guard let milliseconds else { return nil }
        let ended = ContinuousClock.now
        let theirs = Instant(milliseconds: milliseconds)
        look.withLock { $0 = Look(theirs: theirs, at: started + (ended - started) / 2) }
        return now.secondsSinceEpoch - Instant.now().secondsSinceEpoch
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
