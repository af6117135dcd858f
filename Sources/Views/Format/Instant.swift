import Foundation

/// A moment in time, to the millisecond, without a place.
public struct Instant: Sendable, Hashable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z; negative before.
    public let milliseconds: Int64

    private static let earliest = Int64(Day.earliest) * 86_400_000
    private static let latest = Int64(Day.latest) * 86_400_000 + 86_399_999

    /// The moment so many milliseconds after the epoch, held within the years 1 to 9999.
    public init(milliseconds: Int64) {
        self.milliseconds = min(max(milliseconds, Self.earliest), Self.latest)
    }

    /// The moment so many seconds after the epoch; a value that is not a number counts as 0.
    public init(secondsSinceEpoch seconds: Double) {
        let bounded = min(max(seconds.isNaN ? 0 : seconds, -62_135_596_800), 253_402_300_799)
        self.init(milliseconds: Int64((bounded * 1000).rounded()))
    }

    /// The moment written `2026-10-03T08:15:30.123Z`; the fraction may be absent or of any length.
    public init?(iso: String) {
        var iso = iso
        guard let instant = iso.withUTF8(Instant.init(iso:)) else { return nil }
        self = instant
    }

    private init?(iso bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count >= 20, bytes.last == UInt8(ascii: "Z"), bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let day = Day(iso: UnsafeBufferPointer(rebasing: bytes[0..<10])),
            let hour = decimal(bytes[11..<13]), let minute = decimal(bytes[14..<16]),
            let second = decimal(bytes[17..<19]), hour < 24, minute < 60, second < 60,
            let fraction = Self.thousandths(bytes[19..<(bytes.count - 1)])
        else { return nil }
        let seconds = Int64(day.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        self.init(milliseconds: seconds * 1000 + fraction)
    }

    /// The clock of this machine.
    public static func now() -> Instant { Instant(secondsSinceEpoch: Date().timeIntervalSince1970 + skew) }

    #if DEBUG
        /// Seconds by which the fault scripts let a machine's clock be wrong. A release has none of it.
        private static let skew = ProcessInfo.processInfo.environment["CRM_CLOCK_SKEW"].flatMap(Double.init) ?? 0
    #else
        private static let skew = 0.0
    #endif

    /// Fixed width, UTC: `2026-10-03T08:15:30.123Z`. Sorts as text in the order of time.
    public var iso: String {
        var bytes: [UInt8] = []
        bytes.append(iso: self)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    public var secondsSinceEpoch: Double { Double(milliseconds) / 1000 }

    /// This moment moved by so many seconds.
    public func adding(seconds: Double) -> Instant {
        Instant(secondsSinceEpoch: secondsSinceEpoch + seconds)
    }

    /// The day it is at this moment in that zone.
    public func day(in zone: Zone) -> Day { clock(in: zone).day }

    /// What the calendar and the clock on the wall of that zone show: a day and the seconds since its midnight.
    public func clock(in zone: Zone) -> (day: Day, second: Int) {
        let seconds = Int(milliseconds.flooredQuotient(by: 1000))
        let local = seconds + zone.offset(at: seconds)
        let day = Int(Int64(local).flooredQuotient(by: 86_400))
        return (Day(daysSinceEpoch: day), local - day * 86_400)
    }

    public static func < (one: Instant, other: Instant) -> Bool { one.milliseconds < other.milliseconds }

    private static func thousandths(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int64? {
        guard let first = bytes.first else { return 0 }
        guard first == UInt8(ascii: "."), bytes.count > 1, decimal(bytes.dropFirst().prefix(9)) != nil else {
            return nil
        }
        let digits = bytes.dropFirst().prefix(3)
        let missing: Int64 = digits.count == 3 ? 1 : digits.count == 2 ? 10 : 100
        return decimal(digits).map { Int64($0) * missing }
    }
}

extension Int64 {
    /// Division that rounds towards minus infinity, so that days before 1970 come out right.
    func flooredQuotient(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
