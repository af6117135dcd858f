import Foundation

/// A time zone of the tz database, with the offsets that were asked for kept at hand.
public struct Zone: Sendable, Hashable {
    private let offsets: ZoneOffsets

    /// Coordinated universal time.
    public static let utc = Zone(offsets: ZoneOffsets(identifier: "UTC", zone: .gmt))

    /// The zone of that name ("Asia/Yerevan"), or nil where this machine does not know it.
    public init?(identifier: String) {
        guard let offsets = ZoneOffsets.named(identifier) else { return nil }
        self.offsets = offsets
    }

    private init(offsets: ZoneOffsets) { self.offsets = offsets }

    /// The name in the tz database.
    public var identifier: String { offsets.identifier }

    /// Seconds to add to UTC at that moment (seconds since the epoch).
    public func offset(at seconds: Int) -> Int { offsets.offset(at: seconds) }

    /// The moment a day begins in this zone, or, with hour and minute, the moment its clocks show that time.
    ///
    /// A time that is skipped in spring reads as the time after the gap; of one that occurs twice, the first counts.
    public func instant(_ day: Day, hour: Int = 0, minute: Int = 0) -> Instant {
        let local = day.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60
        let before = offset(at: local - 86_400)
        let after = offset(at: local + 86_400)
        let candidates = [local - before, local - after]
        let exact = candidates.filter { $0 + offset(at: $0) == local }.min()
        return Instant(milliseconds: Int64(exact ?? local - before) * 1000)
    }

    public static func == (one: Zone, other: Zone) -> Bool { one.identifier == other.identifier }
    public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}

/// The offsets of one zone by UTC day, filled as they are asked for.
///
/// `@unchecked Sendable` holds because `byDay` is only touched with `lock` held; the rest is immutable.
private final class ZoneOffsets: @unchecked Sendable {
    let identifier: String
    private let zone: TimeZone
    private let lock = NSLock()
    private var byDay: [Int: Int32] = [:]

    /// Marks a day on which the offset changes.
    private static let mixed = Int32.max
    private static let capacity = 20_000

    init(identifier: String, zone: TimeZone) {
        self.identifier = identifier
        self.zone = zone
    }

    static func named(_ identifier: String) -> ZoneOffsets? { KnownZones.shared.offsets(identifier) }

    func offset(at seconds: Int) -> Int {
        let day = Int(Int64(seconds).flooredQuotient(by: 86_400))
        lock.lock()
        let known = byDay[day]
        lock.unlock()
        let value = known ?? remember(day)
        return value == Self.mixed ? ask(seconds) : Int(value)
    }

    private func remember(_ day: Int) -> Int32 {
        let first = ask(day * 86_400)
        let value = first == ask(day * 86_400 + 86_399) ? Int32(first) : Self.mixed
        lock.lock()
        defer { lock.unlock() }
        if byDay.count >= Self.capacity { byDay.removeAll(keepingCapacity: true) }
        byDay[day] = value
        return value
    }

    private func ask(_ seconds: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
}

/// One `ZoneOffsets` for each zone name, so that every request shares the cache.
///
/// `@unchecked Sendable` holds because `zones` is only touched with `lock` held.
private final class KnownZones: @unchecked Sendable {
    static let shared = KnownZones()
    private let lock = NSLock()
    private var zones: [String: ZoneOffsets] = [:]

    func offsets(_ identifier: String) -> ZoneOffsets? {
        lock.lock()
        defer { lock.unlock() }
        if let known = zones[identifier] { return known }
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        let offsets = ZoneOffsets(identifier: identifier, zone: zone)
        // "GMT+1:07" and its like are also names: the table must not grow with what a visitor types.
        if zones.count < 1000 { zones[identifier] = offsets }
        return offsets
    }
}
