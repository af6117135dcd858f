import Auth
import Database
import Views

/// What was refused: pages and records out of somebody's reach, and forms that no page of ours sent.
///
/// Anybody can cause as many as they like. So they are counted in memory, by who, where and from which address, and told
/// to the history now and then: one entry an hour for each, a hundred an hour in all, the rest in one sum.
final class Refusals: Sendable {
    static let module: ModuleName = "access"
    /// The most that are told apart in an hour.
    static let most = 100

    private struct Key: Hashable {
        let hour: Int64
        let kind: ChangeKind
        var user: ID<User>?
        var route: String
        var address: String?
    }

    private struct Tally {
        var count = 0
        var told = 0
        /// The entry that tells it.
        var entry: ID<UndoableEntry>?
        let since: Instant
    }

    private let tallies = Locked<[Key: Tally]>([:])

    /// Counts a failed request, if it is one that was refused.
    /// - Parameter route: the pattern of the route that was asked for.
    func note(_ error: any Error, _ route: Route, _ viewer: Viewer, address: String, now: Instant) {
        switch error {
        case AppError.forged: note(.forged, route.name, viewer, address, now)
        case AppError.forbidden: note(.refused, route.name, viewer, address, now)
        // What is out of reach looks like what is not there. Without a name in the path there is nothing to try.
        case AppError.notFound where route.pattern.contains(":"): note(.refused, route.name, viewer, address, now)
        default: break
        }
    }

    private func note(_ kind: ChangeKind, _ route: String, _ viewer: Viewer, _ address: String, _ now: Instant) {
        let hour = now.milliseconds / 3_600_000
        var key = Key(
            hour: hour, kind: kind, user: viewer.isAnonymous ? nil : viewer.id,
            route: route, address: address)
        tallies.withLock { tallies in
            if tallies[key] == nil, tallies.keys.count(where: { $0.hour == hour }) >= Self.most {
                (key.user, key.route, key.address) = (nil, "…", nil)
            }
            tallies[key, default: Tally(since: now)].count += 1
        }
    }

    /// Tells the history what it has not been told, and forgets the hours before the last.
    func write(to database: any DatabaseEngine) throws {
        let untold = tallies.withLock { $0.filter { $0.value.count > $0.value.told } }
        guard !untold.isEmpty else { return }
        let entries = try database.write { transaction in
            try untold.map { key, tally in (key, try Self.write(key, tally, transaction)) }
        }
        tallies.withLock { tallies in
            for (key, entry) in entries {
                tallies[key]?.entry = entry
                tallies[key]?.told = untold[key]?.count ?? 0
            }
            let newest = tallies.keys.map(\.hour).max() ?? 0
            tallies = tallies.filter { $0.key.hour == newest || $0.value.count > $0.value.told }
        }
    }

    private static func write(_ key: Key, _ tally: Tally, _ transaction: Transaction) throws -> ID<UndoableEntry> {
        let fields = FieldDiff.encoded([
            FieldDiff("route", from: nil, to: key.route), FieldDiff("count", from: nil, to: "\(tally.count)"),
        ])
        if let entry = tally.entry {
            try transaction.execute("UPDATE history SET fields = \(fields) WHERE id = \(entry)")
            return entry
        }
        return try transaction.insert(
            """
            INSERT INTO history (at, user_id, module, kind, fields, address)
            VALUES (\(tally.since), \(key.user), \(Self.module), \(key.kind), \(fields), \(key.address))
            """)
    }
}

extension Route {
    fileprivate var name: String { "\(method.rawValue) \(pattern)" }
}
