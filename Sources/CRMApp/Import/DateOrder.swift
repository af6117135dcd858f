import Views

/// The order in which a column writes its dates.
public enum DateOrder: String, Sendable, CaseIterable {
    case ymd, dmy, mdy
}

/// Finds out from a whole column in which order it writes its dates.
///
/// A four-digit year settles where it stands. Otherwise every value rules out the orders in which it is no date, and
/// what one value leaves open another one decides. Two-digit years first or last are told apart by their spread:
/// days vary more than years do.
struct DateColumn: Sendable {
    private(set) var possible = Set(DateOrder.allCases)
    /// A value that is no date in any order, with its line: that row's problem, not the column's.
    private(set) var hasShortYears = false
    private var first: Set<Int> = []
    private var last: Set<Int> = []
    /// Whether some value reads differently in the orders that are left.
    private var differs = false
    private(set) var count = 0
    private let isOfBirthdays: Bool
    private var calendars: Set<CalendarKind> = []

    init(isOfBirthdays: Bool = false) { self.isOfBirthdays = isOfBirthdays }

    /// Whether all years that are written out are of the Persian calendar.
    var isJalali: Bool { calendars == [.jalali] }

    mutating func add(_ text: String) {
        guard let parts = DateParts(text) else { return isOfBirthdays ? addPair(text) : () }
        if let year = parts.longYear { calendars.insert(1200..<1500 ~= year ? .jalali : .gregorian) }
        let fitting = Set(DateOrder.allCases.filter { parts.day($0) != nil })
        guard !fitting.isEmpty else { return }
        count += 1
        possible.formIntersection(fitting)
        if !parts.hasLongYear {
            hasShortYears = true
            if first.count < 40 { first.insert(parts.numbers[0]) }
            if last.count < 40 { last.insert(parts.numbers[2]) }
        }
        if Set(fitting.map { parts.day($0) }).count > 1 { differs = true }
    }

    /// A birthday without a year: `3/14` can only be a month and a day. With a hyphen the month is first in any case.
    private mutating func addPair(_ text: String) {
        guard !text.contains("-"), let written = WrittenDay(text), written.month == nil, written.numbers.count == 2,
            written.numbers.allSatisfy({ $0.width <= 2 })
        else { return }
        let pair = written.numbers.map(\.value)
        let isMonthFirst = Day(year: 2000, month: pair[0], day: pair[1]) != nil
        let isDayFirst = Day(year: 2000, month: pair[1], day: pair[0]) != nil
        guard isMonthFirst || isDayFirst else { return }
        count += 1
        if !isMonthFirst { possible.formIntersection([.dmy]) }
        if !isDayFirst { possible.formIntersection([.mdy, .ymd]) }
        if isMonthFirst, isDayFirst, pair[0] != pair[1] { differs = true }
    }

    enum Verdict: Equatable, Sendable {
        case order(DateOrder)
        /// The orders that are left.
        case ambiguous([DateOrder])
        /// No order fits every value.
        case mixed
    }

    var verdict: Verdict {
        var left = possible
        if hasShortYears, left.contains(.ymd), left.count > 1 {
            if first.count >= 2 * last.count { left.remove(.ymd) }
            if last.count >= 2 * first.count { left = [.ymd] }
        }
        if left.isEmpty { return .mixed }
        // Of values without years, the orders with the month before the day are one.
        let isOne = left.count == 1 || isOfBirthdays && !left.contains(.dmy) && calendars.isEmpty
        if isOne || !differs || count == 0 {
            return .order(DateOrder.allCases.first { left.contains($0) } ?? .ymd)
        }
        return .ambiguous(DateOrder.allCases.filter(left.contains))
    }
}

/// The three numbers of a written date.
struct DateParts: Sendable {
    let numbers: [Int]
    private let lengths: [Int]

    /// Three groups of digits, separated by anything that is no digit; what follows a blank or a T is the time.
    init?(_ text: String) {
        var numbers: [Int] = []
        var lengths: [Int] = []
        var isInNumber = false
        for byte in asciiDigits(text).utf8 {
            if byte >= 48, byte <= 57 {
                if !isInNumber {
                    numbers.append(0)
                    lengths.append(0)
                }
                isInNumber = true
                numbers[numbers.count - 1] = min(numbers[numbers.count - 1], 99_999_999) * 10 + Int(byte - 48)
                lengths[lengths.count - 1] += 1
            } else {
                if numbers.count == 3 { break }
                isInNumber = false
            }
        }
        if numbers.count == 1, lengths[0] == 8 {
            numbers = [numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100]
            lengths = [4, 2, 2]
        }
        guard numbers.count == 3, lengths.allSatisfy({ $0 <= 4 }) else { return nil }
        self.numbers = numbers
        self.lengths = lengths
    }

    var hasLongYear: Bool { lengths[0] == 4 || lengths[2] == 4 }
    /// The year, where it has four digits.
    var longYear: Int? { lengths[0] == 4 ? numbers[0] : lengths[2] == 4 ? numbers[2] : nil }

    /// The day in the given order, or `nil` where it is none. Years of two digits from 69 on are the last century's;
    /// years from 1300 to 1499 are the Persian calendar's.
    func day(_ order: DateOrder) -> Day? {
        let (year, month, day) =
            switch order {
            case .ymd: (0, 1, 2)
            case .dmy: (2, 1, 0)
            case .mdy: (2, 0, 1)
            }
        guard lengths[year] == 4 || (lengths[year] <= 2 && !hasLongYear), lengths[month] <= 2, lengths[day] <= 2 else {
            return nil
        }
        let written = numbers[year]
        let full = lengths[year] == 4 ? written : written + (written < 69 ? 2000 : 1900)
        if (1300..<1500).contains(full) {
            return JalaliDate(year: full, month: numbers[month], day: numbers[day])?.gregorian
        }
        return Day(year: full, month: numbers[month], day: numbers[day])
    }
}
