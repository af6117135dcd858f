import Views

/// Days counted from today, negative in the past, written as the database stores them. A few years are at hand, so
/// that a million records cost no date arithmetic.
struct DemoCalendar: Sendable {
    let today: Day
    private static let earliest = -1300
    private static let latest = 500
    private let texts: [String]
    private let months: [Int]
    private let weekdays: [Int]

    init(today: Day) {
        self.today = today
        let days = (Self.earliest...Self.latest).map { today.adding(days: $0) }
        texts = days.map(\.iso)
        months = days.map(\.month)
        weekdays = days.map(\.weekday)
    }

    private func index(_ offset: Int) -> Int {
        min(max(offset, Self.earliest), Self.latest) - Self.earliest
    }

    /// `2026-10-03`.
    func on(_ offset: Int) -> String { texts[index(offset)] }

    /// The instant so many minutes after midnight UTC, to the millisecond as instants are stored.
    func at(_ offset: Int, minute: Int) -> String {
        let hour = minute / 60 % 24
        let rest = minute % 60
        return "\(on(offset))T\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest):00.000Z"
    }

    /// 1 to 12.
    func month(_ offset: Int) -> Int { months[index(offset)] }

    /// The same day, or the Friday before a weekend.
    func workday(_ offset: Int) -> Int {
        offset - max(0, weekdays[index(offset)] - 5)
    }
}
