/// The day that someone typed, or nil where it is none.
///
/// Read in any script's digits: ISO 8601, `20261003`, day-month-year with `.`, `/`, `-` or spaces, year first in
/// Hungarian and Persian, Jalali where the year is before 1600 (`1405/1/9`), names of months of the reader's language,
/// of English and of the Jalali calendar, "today", "tomorrow", weekdays (the next one), `+3` days. A year of two digits
/// is the nearest such year; no year is this year, or the one that `leaning` asks for. A date that its calendar does not have is nil.
public func parseDay(_ string: String, for reader: Reader, leaning: DayLeaning = .thisYear) -> Day? {
    guard string.utf8.count <= 100 else { return nil }
    let folded = searchText(string)
    if let day = DayWords.day(folded, for: reader) { return day }
    guard let tokens = DayTokens(folded) else { return nil }
    let month = tokens.months.first.map { MonthName($0, reader.language) }
    guard tokens.months.count < 2, month.map({ $0 != nil }) ?? true else { return nil }
    func day(_ yearsOn: Int) -> Day? {
        if let month = month.flatMap(\.self) { return named(month, tokens.numbers, reader, yearsOn: yearsOn) }
        return numeric(tokens.numbers, reader, yearsOn: yearsOn)
    }
    guard leaning == .coming, tokens.numbers.count == (month == nil ? 2 : 1) else { return day(0) }
    // Up to eight years lie between two 29ths of February.
    return (0...8).lazy.compactMap(day).first { $0 >= reader.today } ?? day(0)
}

/// Which year a day without one is in.
public enum DayLeaning: Sendable {
    /// This year's.
    case thisYear
    /// The next such day from today on: for what is planned.
    case coming
}

private typealias Number = (value: Int, width: Int)

/// The numbers of a written date, and the month where a word of any of our languages names it.
public struct WrittenDay: Sendable {
    /// Each with the number of its digits, in their order.
    public let numbers: [(value: Int, width: Int)]
    public let month: (number: Int, isJalali: Bool)?

    /// Nil where there is anything but numbers, the name of a month and the marks that stand between them.
    public init?(_ string: String) {
        guard string.utf8.count <= 100, let tokens = DayTokens(searchText(string)), tokens.months.count <= 1 else {
            return nil
        }
        numbers = tokens.numbers
        guard let word = tokens.months.first else {
            month = nil
            return
        }
        guard let name = Language.allCases.lazy.compactMap({ MonthName(word, $0) }).first else { return nil }
        month = (name.number, name.isJalali)
    }
}

/// A date of numbers only.
private func numeric(_ numbers: [Number], _ reader: Reader, yearsOn: Int) -> Day? {
    let isYearFirst = reader.language == .hu || reader.calendar == .jalali
    switch numbers.count {
    case 1 where numbers[0].width == 8:
        let value = numbers[0].value
        return dated(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    case 2:
        let (month, day) = isYearFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
        guard month.width <= 2, day.width <= 2 else { return nil }
        return reader.day(year: reader.parts(reader.today).year + yearsOn, month: month.value, day: day.value)
    case 3:
        let first = numbers[0]
        let (year, day) =
            first.width > 2 || isYearFirst && numbers[2].width <= 2
            ? (first, numbers[2]) : (numbers[2], first)
        guard numbers[1].width <= 2, day.width <= 2 else { return nil }
        if year.width == 4 { return dated(year: year.value, month: numbers[1].value, day: day.value) }
        guard year.width == 2 else { return nil }
        let whole = nearest(year.value, to: reader.parts(reader.today).year)
        return reader.day(year: whole, month: numbers[1].value, day: day.value)
    default: return nil
    }
}

/// A year before 1600 can only be meant in the Jalali calendar.
private func dated(year: Int, month: Int, day: Int) -> Day? {
    guard year < 1600 else { return Day(year: year, month: month, day: day) }
    guard year >= 1200 else { return nil }
    return JalaliDate(year: year, month: month, day: day)?.gregorian
}

/// The year ending in two digits that is nearest to this year.
private func nearest(_ lastTwo: Int, to year: Int) -> Int {
    let candidate = year / 100 * 100 + lastTwo
    return [candidate - 100, candidate, candidate + 100].min { abs($0 - year) < abs($1 - year) } ?? candidate
}

/// A date whose month is a word.
private func named(_ month: MonthName, _ numbers: [Number], _ reader: Reader, yearsOn: Int) -> Day? {
    guard numbers.count == 1 || numbers.count == 2 else { return nil }
    let today = month.isJalali ? JalaliDate(reader.today).year : reader.today.year
    let year = numbers.count == 1 ? nil : numbers.first { $0.width == 4 } ?? numbers.last
    let day = numbers.count == 1 ? numbers[0] : year?.width == 4 && numbers[0].width == 4 ? numbers[1] : numbers[0]
    guard day.width <= 2, year.map({ $0.width == 4 || $0.width == 2 }) ?? true else { return nil }
    let whole = year.map { $0.width == 2 ? nearest($0.value, to: today) : $0.value } ?? today + yearsOn
    if month.isJalali { return JalaliDate(year: whole, month: month.number, day: day.value)?.gregorian }
    return Day(year: whole, month: month.number, day: day.value)
}

/// The numbers and words of a date.
private struct DayTokens {
    var numbers: [Number] = []
    var months: [String] = []

    /// Nil where there is anything but numbers, words and the marks that stand between them.
    init?(_ folded: String) {
        for run in Self.runs(folded) {
            if let first = run.utf8.first, 48...57 ~= first {
                guard run.utf8.count <= 8, let value = Int(run) else { return nil }
                numbers.append((value, run.utf8.count))
            } else if !Self.fillers.contains(run) {
                months.append(run)
            }
        }
        let marks = folded.unicodeScalars.filter { !$0.properties.isAlphabetic && decimalDigit($0) == nil }
        guard marks.allSatisfy({ " .,-/،".unicodeScalars.contains($0) }) else { return nil }
    }

    private static func runs(_ folded: String) -> [String] {
        var runs: [String] = []
        var isNumber: Bool?
        for scalar in folded.unicodeScalars {
            let kind: Bool? = decimalDigit(scalar) != nil ? true : scalar.properties.isAlphabetic ? false : nil
            if kind != nil, kind == isNumber {
                runs[runs.count - 1].unicodeScalars.append(scalar)
            } else if kind != nil {
                runs.append(String(scalar))
            }
            isNumber = kind
        }
        return runs
    }

    /// "year" after its number, as Armenian and Russian write it; "of", and weekdays before a date.
    private static let fillers: Set<String> = {
        var fillers: Set<String> = ["թ", "г", "год", "года", "of"]
        for language in Language.allCases {
            let words = CalendarWords.of(language)
            fillers.formUnion((words.weekdays + words.shortWeekdays).map(searchText))
        }
        return fillers
    }()
}

/// The month that a word names.
private struct MonthName {
    let number: Int
    let isJalali: Bool

    /// A whole name in any of its forms, or its first letters (three or more) where only one month has them.
    init?(_ word: String, _ language: Language) {
        for language in [language, .en, .fa] {
            let words = CalendarWords.of(language)
            let gregorian = [words.months, words.shortMonths, words.loneMonths]
            if let month = Self.find(word, in: gregorian) {
                (number, isJalali) = (month, false)
                return
            }
            if let month = Self.find(word, in: [words.jalaliMonths]) {
                (number, isJalali) = (month, true)
                return
            }
        }
        return nil
    }

    private static func find(_ word: String, in forms: [[String]]) -> Int? {
        let names = forms.flatMap { form in
            form.enumerated().map { (month: $0.offset + 1, name: letters($0.element)) }
        }
        if let exact = names.first(where: { $0.name == word }) { return exact.month }
        guard word.unicodeScalars.count >= 3 else { return nil }
        let months = Set(names.filter { $0.name.hasPrefix(word) }.map(\.month))
        return months.count == 1 ? months.first : nil
    }

    private static func letters(_ name: String) -> String {
        String(searchText(name).filter { $0 != "." })
    }
}
