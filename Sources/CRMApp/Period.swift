import Views

/// A span of time that figures and lists can show, in the reader's own calendar. Years and quarters are those of the company
/// where its year begins in another month than January.
enum Period: String, Sendable, CaseIterable {
    case month, quarter, year, last12, all

    /// The first and last day; nothing for no limit.
    /// - Parameter fiscalMonth: the Gregorian month in which the company's year begins.
    func days(for reader: Reader, fiscalMonth: Int) -> (from: Day?, to: Day?) {
        let today = reader.today
        let (year, month, _) = reader.parts(today)
        switch self {
        case .quarter where fiscalMonth > 1: return fiscal(today, fiscalMonth, length: 3)
        case .year where fiscalMonth > 1: return fiscal(today, fiscalMonth, length: 12)
        case .month: return span(year, month, length: 1, reader)
        case .quarter: return span(year, (month - 1) / 3 * 3 + 1, length: 3, reader)
        case .year: return span(year, 1, length: 12, reader)
        case .last12: return span(year, month - 11, length: 12, reader)
        case .all: return (nil, nil)
        }
    }

    /// The months of the company's year, so many at a time, among which today is.
    private func fiscal(_ today: Day, _ firstMonth: Int, length: Int) -> (from: Day?, to: Day?) {
        let month = Day(year: today.year, month: today.month, day: 1) ?? today
        let from = month.adding(months: -((today.month - firstMonth + 12) % length))
        return (from, from.adding(months: length).adding(days: -1))
    }

    private func span(_ year: Int, _ month: Int, length: Int, _ reader: Reader) -> (from: Day?, to: Day?) {
        (
            CalendarMonth(year: year, month: month).firstDay(for: reader),
            CalendarMonth(year: year, month: month + length).firstDay(for: reader).adding(days: -1)
        )
    }
}

extension Context {
    /// The first and last day of a period; nothing for no limit.
    func days(_ period: Period) -> (from: Day?, to: Day?) {
        period.days(for: reader, fiscalMonth: organisation.fiscalYearMonth)
    }
}

/// A month of the reader's calendar; months beyond 1 to 12 run into the years around.
struct CalendarMonth: Sendable, Hashable, Comparable {
    let year: Int
    let month: Int

    init(year: Int, month: Int) {
        let index = year * 12 + month - 1
        self.year = index >= 0 ? index / 12 : 0
        self.month = index >= 0 ? index % 12 + 1 : 1
    }

    init(_ day: Day, for reader: Reader) {
        let parts = reader.parts(day)
        self.init(year: parts.year, month: parts.month)
    }

    var quarter: Int { (month - 1) / 3 + 1 }
    var startOfQuarter: CalendarMonth { CalendarMonth(year: year, month: (quarter - 1) * 3 + 1) }

    func adding(_ months: Int) -> CalendarMonth { CalendarMonth(year: year, month: month + months) }

    func firstDay(for reader: Reader) -> Day { reader.day(year: year, month: month, day: 1) ?? reader.today }
    func lastDay(for reader: Reader) -> Day { adding(1).firstDay(for: reader).adding(days: -1) }

    static func < (one: CalendarMonth, other: CalendarMonth) -> Bool {
        (one.year, one.month) < (other.year, other.month)
    }
}
