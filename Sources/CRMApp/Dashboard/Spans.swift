import Views

/// Open deals by expected month: past, this month and the five after it, later, without a day.
struct Forecast {
    struct Row {
        let label: Wording
        /// Nothing on both sides for deals without a day.
        let from: Day?
        let to: Day?
        var tally = Tally()
    }

    private(set) var rows: [Row] = []

    init(_ expected: [(day: Day?, tally: Tally)], for reader: Reader) {
        let first = CalendarMonth(reader.today, for: reader)
        let start = first.firstDay(for: reader)
        var all = [Row(label: .text(DashboardText.pastExpected), from: nil, to: start.adding(days: -1))]
        for offset in 0..<6 {
            let month = first.adding(offset)
            all.append(
                Row(
                    label: month.label(for: reader), from: month.firstDay(for: reader), to: month.lastDay(for: reader)))
        }
        all.append(Row(label: .text(DashboardText.later), from: first.adding(6).firstDay(for: reader), to: nil))
        all.append(Row(label: .text(DashboardText.noDay), from: nil, to: nil))
        for (day, tally) in expected {
            let place = Self.place(of: day, in: all)
            all[place].tally.add(count: tally.count, minor: tally.minor, weighted: tally.weighted)
        }
        rows = all.enumerated().filter { (1...6).contains($0.offset) || $0.element.tally.count > 0 }.map(\.element)
    }

    private static func place(of day: Day?, in rows: [Row]) -> Int {
        guard let day else { return rows.count - 1 }
        return rows.dropLast().firstIndex { row in
            (row.from.map { $0 <= day } ?? true) && (row.to.map { day <= $0 } ?? true)
        } ?? rows.count - 1
    }
}

/// Closed deals by month, or over a long time by quarter, without gaps.
struct ClosedSpans {
    struct Span {
        let label: Wording
        /// The same for the foot of a narrow column.
        let short: Wording
        let from: Day
        let to: Day
        var outcome = Outcome()
    }

    let isByQuarter: Bool
    private(set) var spans: [Span] = []

    static let mostMonths = 18
    static let mostQuarters = 24

    init(_ byDay: [(day: Day, outcome: Outcome)], filter: FigureFilter, for reader: Reader) {
        guard let first = byDay.first?.day, let last = byDay.last?.day else {
            isByQuarter = false
            return
        }
        // A span that the filter cuts through still begins and ends where its figures do.
        let lower = filter.from ?? first
        let upper = filter.to.map { min($0, max(last, reader.today)) } ?? last
        let start = CalendarMonth(min(lower, first), for: reader)
        let end = CalendarMonth(max(upper, last), for: reader)
        let months = (end.year - start.year) * 12 + end.month - start.month + 1
        isByQuarter = months > Self.mostMonths
        let step = isByQuarter ? 3 : 1
        var month = isByQuarter ? start.startOfQuarter : start
        if isByQuarter, months / 3 > Self.mostQuarters {
            month = end.startOfQuarter.adding(-3 * (Self.mostQuarters - 1))
        }
        while month <= end {
            let label = isByQuarter ? month.quarterLabel(for: reader) : month.label(for: reader)
            let from = month.firstDay(for: reader)
            let to = month.adding(step).firstDay(for: reader).adding(days: -1)
            spans.append(
                Span(
                    label: label, short: isByQuarter ? label : month.shortLabel(for: reader),
                    from: filter.from.map { max($0, from) } ?? from,
                    to: filter.to.map { min($0, to) } ?? to))
            month = month.adding(step)
        }
        add(byDay)
    }

    private mutating func add(_ byDay: [(day: Day, outcome: Outcome)]) {
        for (day, outcome) in byDay {
            if let place = spans.lastIndex(where: { $0.from <= day }) { spans[place].outcome += outcome }
        }
    }
}

extension CalendarMonth {
    /// "October 2026" in the reader's words and calendar.
    func label(for reader: Reader) -> Wording {
        .text(Text(verbatim: reader.format(firstDay(for: reader), style: .monthYear)))
    }

    /// "Oct 2026", in the abbreviations of the language.
    func shortLabel(for reader: Reader) -> Wording {
        .text(Text(verbatim: reader.format(firstDay(for: reader), style: .shortMonthYear)))
    }

    /// "Q4 2026".
    func quarterLabel(for reader: Reader) -> Wording {
        .phrase(
            DashboardText.quarter(
                .text(Text(verbatim: reader.format(plain: quarter))), .text(Text(verbatim: reader.format(plain: year))))
        )
    }
}
