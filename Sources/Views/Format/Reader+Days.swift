/// How a day is written; the examples are 9 March 2026.
public enum DayStyle: Sendable, Hashable {
    /// 09/03/2026 · ۱۴۰۴/۱۲/۱۸
    case short
    /// 9 Mar 2026 · 09 մրտ, 2026 թ. · ۱۸ اسفند ۱۴۰۴
    case medium
    /// 9 March 2026 · 2026. március 9.
    case long
    /// March 2026 · اسفند ۱۴۰۴
    case monthYear
    /// Mar 2026 · մրտ 2026 թ. · 2026. márc. · اسفند ۱۴۰۴
    case shortMonthYear
    /// 9 Mar · 9 մրտ · márc. 9.
    case monthDay
    /// Monday, 9 March 2026 · 2026. március 9., hétfő
    case weekday
}

/// How a moment is written.
public enum InstantStyle: Sendable, Hashable {
    /// The day, like `DayStyle.medium`.
    case date
    /// 15:04
    case time
    /// 9 Mar 2026, 15:04
    case dateTime
}

extension Reader {
    /// A day in the reader's calendar.
    public func format(_ day: Day, style: DayStyle = .medium) -> String { string { append(day, style, to: &$0) } }

    /// A moment on the reader's clock.
    public func format(_ instant: Instant, style: InstantStyle = .dateTime) -> String {
        string { append(instant, style, to: &$0) }
    }

    /// The name of a weekday, 1 = Monday … 7 = Sunday.
    public func weekdayName(_ weekday: Int, short: Bool = false) -> String {
        let words = CalendarWords.of(language)
        return (short ? words.shortWeekdays : words.weekdays)[((weekday - 1) % 7 + 7) % 7]
    }

    /// The name of a month of the reader's calendar on its own, 1 to 12.
    public func monthName(_ month: Int) -> String {
        let words = CalendarWords.of(language)
        return (calendar == .jalali ? words.jalaliMonths : words.loneMonths)[((month - 1) % 12 + 12) % 12]
    }

    private func shortMonthName(_ month: Int) -> String {
        calendar == .jalali
            ? monthName(month) : CalendarWords.of(language).loneShortMonths[((month - 1) % 12 + 12) % 12]
    }

    /// The year, month and day of a day in the reader's calendar.
    public func parts(_ day: Day) -> (year: Int, month: Int, day: Int) {
        guard calendar == .jalali else { return day.parts }
        let date = JalaliDate(day)
        return (date.year, date.month, date.day)
    }

    /// The day of a date in the reader's calendar, nil where there is none.
    public func day(year: Int, month: Int, day: Int) -> Day? {
        guard calendar == .jalali else { return Day(year: year, month: month, day: day) }
        return JalaliDate(year: year, month: month, day: day)?.gregorian
    }

    func append(_ day: Day, _ style: DayStyle, to bytes: inout [UInt8]) {
        let date = DateParts(parts(day), weekday: day.weekday)
        switch style {
        case .short: appendShort(date, to: &bytes)
        case .medium: appendFull(date, month: monthName(date.month, short: true), to: &bytes)
        case .long: appendFull(date, month: monthName(date.month, short: false), to: &bytes)
        case .monthYear: appendMonthYear(date, month: monthName(date.month), to: &bytes)
        case .shortMonthYear: appendMonthYear(date, month: shortMonthName(date.month), to: &bytes)
        case .monthDay: appendMonthDay(date, to: &bytes)
        case .weekday: appendWeekday(date, to: &bytes)
        }
    }

    func append(_ instant: Instant, _ style: InstantStyle, to bytes: inout [UInt8]) {
        let (day, second) = instant.clock(in: zone)
        if style != .time { append(day, .medium, to: &bytes) }
        if style == .dateTime {
            switch language {
            case .fa: bytes.append("،" as StaticString)
            case .hu: break
            case .en, .hy, .ru: bytes.append(UInt8(ascii: ","))
            }
            bytes.append(UInt8(ascii: " "))
        }
        if style == .date { return }
        append(two: second / 3600, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        append(two: second / 60 % 60, to: &bytes)
    }

    private struct DateParts {
        let year: Int
        let month: Int
        let day: Int
        let weekday: Int

        init(_ parts: (year: Int, month: Int, day: Int), weekday: Int) {
            (year, month, day) = parts
            self.weekday = weekday
        }
    }

    private func monthName(_ month: Int, short: Bool) -> String {
        let words = CalendarWords.of(language)
        if calendar == .jalali { return words.jalaliMonths[month - 1] }
        return (short ? words.shortMonths : words.months)[month - 1]
    }

    private func append(one number: Int, to bytes: inout [UInt8]) { append(plain: Int64(number), to: &bytes) }

    private func append(two number: Int, to bytes: inout [UInt8]) {
        append(digit: 48 + UInt8(number / 10 % 10), to: &bytes)
        append(digit: 48 + UInt8(number % 10), to: &bytes)
    }

    private func appendShort(_ date: DateParts, to bytes: inout [UInt8]) {
        switch language {
        case .fa:
            append(one: date.year, to: &bytes)
            bytes.append("/" as StaticString)
            append(one: date.month, to: &bytes)
            bytes.append("/" as StaticString)
            append(one: date.day, to: &bytes)
        case .hu:
            append(one: date.year, to: &bytes)
            bytes.append(". " as StaticString)
            append(two: date.month, to: &bytes)
            bytes.append(". " as StaticString)
            append(two: date.day, to: &bytes)
            bytes.append("." as StaticString)
        case .en, .hy, .ru:
            let mark: StaticString = language == .en ? "/" : "."
            append(two: date.day, to: &bytes)
            bytes.append(mark)
            append(two: date.month, to: &bytes)
            bytes.append(mark)
            if language == .hy { append(two: date.year % 100, to: &bytes) } else { append(one: date.year, to: &bytes) }
        }
    }

    private func appendFull(_ date: DateParts, month: String, to bytes: inout [UInt8]) {
        switch language {
        case .en, .fa, .ru:
            append(one: date.day, to: &bytes)
            bytes.append(" " as StaticString)
            bytes.append(month)
            bytes.append(" " as StaticString)
            append(one: date.year, to: &bytes)
            if language == .ru { bytes.append("\u{A0}г." as StaticString) }
        case .hy:
            append(two: date.day, to: &bytes)
            bytes.append(" " as StaticString)
            bytes.append(month)
            bytes.append(", " as StaticString)
            append(one: date.year, to: &bytes)
            bytes.append("\u{A0}թ." as StaticString)
        case .hu:
            append(one: date.year, to: &bytes)
            bytes.append(". " as StaticString)
            bytes.append(month)
            bytes.append(" " as StaticString)
            append(one: date.day, to: &bytes)
            bytes.append("." as StaticString)
        }
    }

    private func appendMonthYear(_ date: DateParts, month: String, to bytes: inout [UInt8]) {
        switch language {
        case .en, .fa, .ru:
            bytes.append(month)
            bytes.append(" " as StaticString)
            append(one: date.year, to: &bytes)
            if language == .ru { bytes.append("\u{A0}г." as StaticString) }
        case .hy, .hu:
            append(one: date.year, to: &bytes)
            if language == .hy { bytes.append("\u{A0}թ. " as StaticString) } else { bytes.append(". " as StaticString) }
            bytes.append(month)
        }
    }

    private func appendMonthDay(_ date: DateParts, to bytes: inout [UInt8]) {
        let month = monthName(date.month, short: true)
        if language == .hu {
            bytes.append(month)
            bytes.append(" " as StaticString)
        }
        append(one: date.day, to: &bytes)
        if language == .hu { return bytes.append(UInt8(ascii: ".")) }
        bytes.append(" " as StaticString)
        bytes.append(month)
    }

    private func appendWeekday(_ date: DateParts, to bytes: inout [UInt8]) {
        let weekday = weekdayName(date.weekday)
        let month = monthName(date.month, short: false)
        switch language {
        case .en, .fa, .ru:
            bytes.append(weekday)
            if language == .fa { bytes.append(" " as StaticString) } else { bytes.append(", " as StaticString) }
            appendFull(date, month: month, to: &bytes)
        case .hy:
            append(one: date.year, to: &bytes)
            bytes.append("\u{A0}թ. " as StaticString)
            bytes.append(month)
            bytes.append(" " as StaticString)
            append(one: date.day, to: &bytes)
            bytes.append(", " as StaticString)
            bytes.append(weekday)
        case .hu:
            appendFull(date, month: month, to: &bytes)
            bytes.append(", " as StaticString)
            bytes.append(weekday)
        }
    }
}
