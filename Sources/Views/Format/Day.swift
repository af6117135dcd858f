/// A calendar day without a time or a place: proleptic Gregorian, years 1 to 9999.
///
/// Stored as the number of days since 1970-01-01, so comparing and counting are integer arithmetic.
public struct Day: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01; negative before.
    public let daysSinceEpoch: Int

    static let earliest = -719_162
    static let latest = 2_932_896

    /// The day so many days after 1970-01-01, held within the years 1 to 9999.
    public init(daysSinceEpoch: Int) {
        self.daysSinceEpoch = min(max(daysSinceEpoch, Self.earliest), Self.latest)
    }

    /// The day of a Gregorian date, or nil where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= Self.length(ofMonth: month, year: year) else { return nil }
        self.init(daysSinceEpoch: Self.days(year: year, month: month, day: day))
    }

    /// The day written `2026-10-03` in ASCII digits; anything else is nil.
    public init?(iso: String) {
        var iso = iso
        guard let day = iso.withUTF8(Day.init(iso:)) else { return nil }
        self = day
    }

    init?(iso bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        guard let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `2026-10-03`.
    public var iso: String {
        var bytes: [UInt8] = []
        bytes.append(iso: self)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The Gregorian year, month (1–12) and day of the month (1–31).
    public var parts: (year: Int, month: Int, day: Int) {
        // Hinnant, "chrono-compatible low-level date algorithms": eras of 400 years that begin on 1 March.
        let shifted = daysSinceEpoch + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// The Gregorian year.
    public var year: Int { parts.year }
    /// The Gregorian month, 1 to 12.
    public var month: Int { parts.month }
    /// The day of the Gregorian month, 1 to 31.
    public var day: Int { parts.day }
    /// 1 is Monday, 7 is Sunday (ISO 8601).
    public var weekday: Int { ((daysSinceEpoch + 3) % 7 + 7) % 7 + 1 }
    /// The quarter of the Gregorian year, 1 to 4.
    public var quarter: Int { (month - 1) / 3 + 1 }
    /// The first day of this Gregorian month.
    public var startOfMonth: Day { adding(days: 1 - day) }
    /// The last day of this Gregorian month.
    public var endOfMonth: Day { adding(days: Self.length(ofMonth: month, year: year) - day) }
    /// The first day of this Gregorian quarter.
    public var startOfQuarter: Day { startOfMonth.adding(months: -((month - 1) % 3)) }
    /// 1 January of this Gregorian year.
    public var startOfYear: Day { startOfMonth.adding(months: 1 - month) }

    /// This day moved by so many days, held within the years 1 to 9999.
    public func adding(days: Int) -> Day { Day(daysSinceEpoch: daysSinceEpoch.adding(clamped: days)) }

    /// The same day of the month so many months later; the last day where that month is shorter.
    public func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let total = (year * 12 + month - 1).adding(clamped: months)
        let newYear = min(max(total >= 0 ? total / 12 : -1, 1), 9999)
        let newMonth = ((total % 12) + 12) % 12 + 1
        let newDay = min(day, Self.length(ofMonth: newMonth, year: newYear))
        return Day(daysSinceEpoch: Self.days(year: newYear, month: newMonth, day: newDay))
    }

    /// How many days this day is after the other; negative when before.
    public func daysSince(_ other: Day) -> Int { daysSinceEpoch - other.daysSinceEpoch }

    /// The first day of the week that holds this day, for weeks beginning on the given weekday (1 = Monday).
    public func startOfWeek(firstWeekday: Int) -> Day { adding(days: -((weekday - firstWeekday + 7) % 7)) }

    public static func < (one: Day, other: Day) -> Bool { one.daysSinceEpoch < other.daysSinceEpoch }

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func days(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
