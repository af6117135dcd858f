/// A date of the Solar Hijri calendar of Iran and Afghanistan.
///
/// Leap years by the break years of K. M. Borkowski, "The Persian calendar for 3000 years", Earth, Moon, and Planets
/// 74 (1996) 223–230: between two breaks, sub-cycles of 33 years. Years 1 to 3177.
public struct JalaliDate: Sendable, Hashable {
    public let year: Int
    /// 1 (Farvardin) to 12 (Esfand).
    public let month: Int
    public let day: Int

    /// The years the table covers.
    public static let years = 1...3177

    /// A date, or nil where the calendar has none: Mehr 31, Esfand 30 in a common year.
    public init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= Self.length(ofMonth: month, year: year) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The Jalali date of a day. Days outside the table are held at its ends.
    public init(_ day: Day) {
        let guess = min(max(day.year - 621, Self.years.lowerBound), Self.years.upperBound)
        let newYear = Self.newYear(guess)
        var year = guess
        var rest = day.daysSinceEpoch - newYear
        if rest < 0, guess > Self.years.lowerBound {
            year -= 1
            rest = day.daysSinceEpoch - Self.newYear(year)
        }
        rest = min(max(rest, 0), Self.isLeap(year) ? 365 : 364)
        self.year = year
        month = rest < 186 ? rest / 31 + 1 : (rest - 186) / 30 + 7
        self.day = rest < 186 ? rest % 31 + 1 : (rest - 186) % 30 + 1
    }

    /// The day this date falls on.
    public var gregorian: Day {
        let before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
        return Day(daysSinceEpoch: Self.newYear(year) + before + day - 1)
    }

    /// 31 days in the first six months, 30 in the next five, 29 or 30 in Esfand.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        month <= 6 ? 31 : month < 12 || isLeap(year) ? 30 : 29
    }

    /// Whether Esfand has 30 days.
    public static func isLeap(_ year: Int) -> Bool { position(year).sinceLeap == 0 }

    private static let breaks = [
        -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178,
    ]

    /// Leap days from the calendar's start up to the year, and the years since the last leap year (0: it is one).
    private static func position(_ year: Int) -> (leaps: Int, sinceLeap: Int) {
        var leaps = -14
        var start = breaks[0]
        var jump = 0
        for next in breaks.dropFirst() {
            jump = next - start
            if year < next { break }
            leaps += jump / 33 * 8 + jump % 33 / 4
            start = next
        }
        var passed = year - start
        leaps += passed / 33 * 8 + (passed % 33 + 3) / 4
        if jump % 33 == 4, jump - passed == 4 { leaps += 1 }
        if jump - passed < 6 { passed = passed - jump + (jump + 4) / 33 * 33 }
        let rest = ((passed + 1) % 33 - 1) % 4
        return (leaps, rest == -1 ? 4 : rest)
    }

    /// 1 Farvardin, in days since 1970-01-01.
    private static func newYear(_ year: Int) -> Int {
        let gregorianYear = year + 621
        let gregorianLeaps = gregorianYear / 4 - (gregorianYear / 100 + 1) * 3 / 4 - 150
        return Day.days(year: gregorianYear, month: 3, day: 20 + position(year).leaps - gregorianLeaps)
    }
}
