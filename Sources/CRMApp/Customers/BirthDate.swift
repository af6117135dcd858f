import Views

/// A birthday, of which the year may be unknown.
///
/// With a year it is a Gregorian day, which every calendar shows as its own. Without one it is a month and a day of the
/// calendar that it was told in, and stays on them: 30 Esfand is kept in common years, too, where it falls on the 29th,
/// as 29 February falls on the 28th.
struct BirthDate: Sendable, Equatable {
    var year: Int?
    var month: Int?
    var day: Int?
    /// Whose month and day they are, where there is no year.
    var calendar = CalendarKind.gregorian

    var isEmpty: Bool { year == nil && month == nil }

    /// The whole day, when the year is known.
    var fullDay: Day? {
        guard let year, let month, let day else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// The day in a leap year of its calendar that stands for every year.
    var anyYear: Day? {
        guard let month, let day else { return nil }
        switch calendar {
        case .gregorian: return Day(year: 2000, month: month, day: day)
        case .jalali: return JalaliDate(year: 1403, month: month, day: day)?.gregorian
        }
    }

    /// A day that a reader's calendar shows as this birthday: always its own in the calendar that it was told in, and the
    /// one of this year in the other.
    func day(for reader: Reader) -> Day? {
        fullDay ?? (reader.calendar == calendar ? anyYear : falling(inYearOf: reader.today))
    }

    /// The day in the year of its calendar that holds the given one; the month's last where that is shorter.
    func falling(inYearOf today: Day) -> Day? {
        guard let month, let day else { return nil }
        switch calendar {
        case .gregorian:
            return [day, day - 1].lazy.compactMap { Day(year: today.year, month: month, day: $0) }.first
        case .jalali:
            let year = JalaliDate(today).year
            return [day, day - 1].lazy.compactMap { JalaliDate(year: year, month: month, day: $0)?.gregorian }.first
        }
    }

    /// `1984-03-09`, `--03-09` or `1984`, as vCard writes it (RFC 6350 §4.3.1); `--12-30[u-ca=persian]` on another calendar
    /// (RFC 9557 §3.1).
    var code: String {
        if let fullDay { return fullDay.iso }
        if let month, let day {
            return "--\(Self.twoDigits(month))-\(Self.twoDigits(day))" + (calendar == .jalali ? Self.persian : "")
        }
        return year.map(String.init) ?? ""
    }

    private static let persian = "[u-ca=persian]"

    private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

extension BirthDate {
    /// Reads what ``code`` wrote; empty when it is something else.
    init(code: String) {
        self.init()
        if code.hasPrefix("--") {
            let numbers = code.dropFirst(2).prefix(5).split(separator: "-").compactMap { Int($0) }
            let kind: CalendarKind = code.hasSuffix(Self.persian) ? .jalali : .gregorian
            guard numbers.count == 2, let known = BirthDate(month: numbers[0], day: numbers[1], kind) else { return }
            self = known
        } else if let day = Day(iso: code) {
            self = BirthDate(day)
        } else {
            year = Int(code)
        }
    }

    init(_ day: Day) {
        self.init(year: day.year, month: day.month, day: day.day)
    }

    /// A birthday without a year; `nil` where the calendar never has such a day.
    init?(month: Int, day: Int, _ calendar: CalendarKind) {
        self.init(month: month, day: day, calendar: calendar)
        guard anyYear != nil else { return nil }
    }

    /// A birthday as the reader's calendar has it. `nil` when there is no such day. A year of two digits is the last one
    /// that has been.
    init?(day: Int?, month: Int?, year: Int?, reader: Reader) {
        self.init()
        if day == nil, month == nil {
            guard let year else { return }
            guard let start = reader.day(year: year, month: 1, day: 1), start <= reader.today else { return nil }
            self.year = start.year
            return
        }
        guard let day, let month else { return nil }
        guard let year else {
            guard let known = BirthDate(month: month, day: day, reader.calendar) else { return nil }
            self = known
            return
        }
        let thisYear = reader.parts(reader.today).year
        let years = year < 100 ? Self.years(endingIn: year, upTo: thisYear) : [year]
        let days = years.compactMap { reader.day(year: $0, month: month, day: day) }
        guard let full = year < 100 ? days.first(where: { $0 <= reader.today }) : days.first else { return nil }
        self = BirthDate(full)
    }

    /// The years with these last digits in this century and the last: nobody was born in the one to come.
    static func years(endingIn lastTwo: Int, upTo year: Int) -> [Int] {
        let century = year / 100 * 100
        return [century + lastTwo, century - 100 + lastTwo]
    }

    /// Day, month and year as the reader's calendar writes them.
    func parts(for reader: Reader) -> (day: Int?, month: Int?, year: Int?) {
        if let day = day(for: reader) {
            let parts = reader.parts(day)
            return (parts.day, parts.month, year == nil ? nil : parts.year)
        }
        return (
            nil, nil,
            year.map { year in
                reader.calendar == .gregorian
                    ? year : Day(year: year, month: 7, day: 1).map { reader.parts($0).year } ?? year
            }
        )
    }
}
