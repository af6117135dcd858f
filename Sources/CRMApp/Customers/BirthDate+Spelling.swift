import Foundation
import Views

/// How a birthday is spelled: by its reader, or by the other values of its column.
struct BirthSpelling: Sendable {
    let order: DateOrder
    /// Whose days they are, where neither a year nor the name of a month tells.
    let calendar: CalendarKind
    let today: Day
}

extension BirthDate {
    /// A birthday in one field: see ``init(spelled:_:)``.
    init?(spelled text: String, for reader: Reader) {
        let isYearFirst = reader.language == .hu || reader.calendar == .jalali
        self.init(
            spelled: text,
            BirthSpelling(order: isYearFirst ? .ymd : .dmy, calendar: reader.calendar, today: reader.today))
    }

    /// A birthday with or without its year: `1985-03-14`, `14.3.1985`, `03-14`, `--03-14`, `--0314`, `3/14`, `14.3.`,
    /// `14 March`, `30 Esfand`, `1985`.
    ///
    /// What other systems write where they know no year (0000, Apple's 1604, any in which nobody alive was born) is none.
    /// A year of two digits is the last one that has been. A day without a year whose two numbers can only be read in one
    /// order is read in that one. Nothing but zeros is an empty birthday; `nil` is what cannot be read.
    init?(spelled text: String, _ spelling: BirthSpelling) {
        let text = asciiDigits(text).trimmed.replacing(/(\d)[ T]\d{1,2}:\d{2}.*$/) { $0.1 }
        if let match = text.wholeMatch(of: /--(\d\d)-?(\d\d)/), let month = Int(match.1), let day = Int(match.2) {
            self.init(month: month, day: day, spelling.calendar)
            return
        }
        guard let written = WrittenDay(text) else { return nil }
        var numbers = written.numbers
        if numbers.count == 1, numbers[0].width == 8 {
            let whole = numbers[0].value
            numbers = [(whole / 10_000, 4), (whole / 100 % 100, 2), (whole % 100, 2)]
        }
        if let month = written.month {
            self.init(month, numbers, spelling)
        } else if numbers.count == 2 {
            self.init(pair: numbers, isHyphened: text.contains("-"), spelling)
        } else {
            self.init(numbers, spelling)
        }
    }

    /// The day and perhaps the year beside the name of a month.
    private init?(
        _ month: (number: Int, isJalali: Bool), _ numbers: [(value: Int, width: Int)], _ spelling: BirthSpelling
    ) {
        let calendar: CalendarKind = month.isJalali ? .jalali : .gregorian
        guard numbers.count == 1 || numbers.count == 2 else { return nil }
        let yearFirst = numbers[0].width == 4 || numbers.count == 2 && numbers[1].width < 4 && spelling.order == .ymd
        guard let day = numbers.count == 2 && yearFirst ? numbers.last : numbers.first, day.width <= 2 else {
            return nil
        }
        guard numbers.count == 2 else {
            self.init(month: month.number, day: day.value, calendar)
            return
        }
        let year = yearFirst ? numbers[0] : numbers[1]
        self.init(year: year, month: month.number, day: day.value, calendar, spelling)
    }

    /// A month and a day. With hyphens the month is first, as in the dates of ISO 8601.
    private init?(pair: [(value: Int, width: Int)], isHyphened: Bool, _ spelling: BirthSpelling) {
        guard pair.allSatisfy({ $0.width <= 2 }) else { return nil }
        let isMonthFirst = isHyphened || spelling.order != .dmy
        let (month, day) = isMonthFirst ? (pair[0].value, pair[1].value) : (pair[1].value, pair[0].value)
        guard
            let known = BirthDate(month: month, day: day, spelling.calendar)
                ?? BirthDate(month: day, day: month, spelling.calendar)
        else { return nil }
        self = known
    }

    /// A year alone, or all three.
    private init?(_ numbers: [(value: Int, width: Int)], _ spelling: BirthSpelling) {
        if numbers.count == 1, numbers[0].width == 4,
            spelling.today.year - 120...spelling.today.year ~= numbers[0].value
        {
            self.init(year: numbers[0].value)
            return
        }
        guard numbers.count == 3 else { return nil }
        if numbers.allSatisfy({ $0.value == 0 }) {
            self.init()
            return
        }
        let order = numbers[0].width == 4 ? .ymd : spelling.order
        switch order {
        case .ymd:
            self.init(year: numbers[0], month: numbers[1].value, day: numbers[2].value, spelling.calendar, spelling)
        case .dmy:
            self.init(year: numbers[2], month: numbers[1].value, day: numbers[0].value, spelling.calendar, spelling)
        case .mdy:
            self.init(year: numbers[2], month: numbers[0].value, day: numbers[1].value, spelling.calendar, spelling)
        }
    }

    /// - Parameter calendar: the day's, where a year of two digits or none does not tell.
    private init?(
        year: (value: Int, width: Int), month: Int, day: Int, _ calendar: CalendarKind, _ spelling: BirthSpelling
    ) {
        let today = spelling.today
        if year.width <= 2, year.value > 0 || year.width == 2 {
            let thisYear = calendar == .jalali ? JalaliDate(today).year : today.year
            let days = Self.years(endingIn: year.value, upTo: thisYear).compactMap {
                Self.day(year: $0, month: month, day: day, calendar)
            }
            guard let past = days.first(where: { $0 <= today }) else { return nil }
            self = BirthDate(past)
        } else if year.width == 4, 1200..<1500 ~= year.value {
            guard let full = Self.day(year: year.value, month: month, day: day, .jalali) else { return nil }
            self = BirthDate(full)
        } else if year.width == 4, year.value >= today.year - 120 {
            guard let full = Self.day(year: year.value, month: month, day: day, .gregorian) else { return nil }
            self = BirthDate(full)
        } else {
            guard year.width == 4 || year.value == 0 else { return nil }
            self.init(month: month, day: day, calendar)
        }
    }

    private static func day(year: Int, month: Int, day: Int, _ calendar: CalendarKind) -> Day? {
        calendar == .jalali
            ? JalaliDate(year: year, month: month, day: day)?.gregorian : Day(year: year, month: month, day: day)
    }
}
