import Foundation
import Testing

@testable import Views

struct DayTests {
    @Test("A day is the day that Foundation's Gregorian calendar has")
    func oracle() {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        var generator = Seeded(21)
        for _ in 0..<500 {
            let number = Int.random(in: -130_000...100_000, using: &generator)
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            let day = Day(daysSinceEpoch: number)
            #expect(day.year == parts.year && day.month == parts.month && day.day == parts.day)
            #expect(day.weekday % 7 + 1 == parts.weekday)
            #expect(Day(year: day.year, month: day.month, day: day.day) == day)
            #expect(Day(iso: day.iso) == day)
        }
    }

    @Test(
        "What is no day is refused",
        arguments: [
            "2026-02-29", "2026-13-01", "2026-00-10", "0000-01-01", "2026-1-1", "2026-01-01 ",
            "٢٠٢٦-٠١-٠١", "", "abcd-ef-gh", "2026-04-31", "-026-01-01", "+026-01-01",
        ]
    )
    func refused(_ iso: String) {
        #expect(Day(iso: iso) == nil)
    }

    @Test("Months are added without leaving the month")
    func months() {
        #expect(day("2026-01-31").adding(months: 1).iso == "2026-02-28")
        #expect(day("2024-03-31").adding(months: -1).iso == "2024-02-29")
        #expect(day("2026-11-30").adding(months: 14).iso == "2028-01-30")
        #expect(day("2026-08-21").startOfQuarter.iso == "2026-07-01")
        #expect(day("2026-08-21").endOfMonth.iso == "2026-08-31")
        #expect(day("2026-08-21").startOfYear.iso == "2026-01-01")
        #expect(day("2026-08-21").quarter == 3)
        #expect(day("2026-03-09").startOfWeek(firstWeekday: 6).iso == "2026-03-07")
        #expect(day("9999-12-31").adding(days: 5).iso == "9999-12-31")
    }

    @Test("No two months have one abbreviation", arguments: Language.allCases)
    func shortMonths(_ language: Language) {
        let names = (1...12).map {
            reader(language).format(day("2026-01-15").adding(months: $0), style: .shortMonthYear)
        }
        #expect(Set(names).count == 12, "\(names)")
    }

    @Test("What is planned without a year is on the next such day")
    func coming() {
        let reader = Reader(language: .en, zone: .utc, now: noon)
        let today = reader.today
        let yesterday = reader.format(today.adding(days: -1), style: .monthDay)
        #expect(
            parseDay(yesterday, for: reader, leaning: .coming)
                == Day(
                    year: today.year + 1, month: today.adding(days: -1).month, day: today.adding(days: -1).day))
        #expect(parseDay(yesterday, for: reader) == today.adding(days: -1))
        #expect(parseDay(reader.format(today, style: .monthDay), for: reader, leaning: .coming) == today)
        #expect(parseDay("12/5/2020", for: reader, leaning: .coming)?.iso == "2020-05-12")
        #expect(parseDay("29/2", for: reader, leaning: .coming)?.iso == "2028-02-29")
        let persian = Reader(language: .fa, zone: .utc, now: noon)
        for typed in ["۱/۱", "۱ فروردین"] {
            let day = parseDay(typed, for: persian, leaning: .coming)
            #expect(day.map { $0 >= today && JalaliDate($0).month == 1 && JalaliDate($0).day == 1 } == true)
        }
    }

    @Test("An instant's text has a fixed width and reads back")
    func instants() {
        var generator = Seeded(22)
        for _ in 0..<200 {
            let instant = Instant(
                milliseconds: Int64.random(in: -3_000_000_000_000...9_000_000_000_000, using: &generator)
            )
            #expect(instant.iso.utf8.count == 24)
            #expect(Instant(iso: instant.iso) == instant)
        }
        #expect(Instant(iso: "2026-10-03T08:15:30Z")?.iso == "2026-10-03T08:15:30.000Z")
        #expect(Instant(iso: "2026-10-03T08:15:30.1Z")?.iso == "2026-10-03T08:15:30.100Z")
        for bad in [
            "2026-10-03T24:00:00Z", "2026-10-03T08:15:30", "2026-10-03 08:15:30Z", "2026-10-03T08:15:30.Z", "Z", "",
        ] {
            #expect(Instant(iso: bad) == nil)
        }
        #expect(Instant(secondsSinceEpoch: .nan).milliseconds == 0)
    }

    @Test(
        "A zone's clocks are Foundation's",
        arguments: [
            "Asia/Yerevan", "Asia/Tehran", "Europe/Budapest", "Europe/Moscow",
            "Australia/Lord_Howe", "America/New_York", "Asia/Kathmandu",
        ]
    )
    func zones(_ identifier: String) throws {
        let zone = try #require(Zone(identifier: identifier))
        let oracle = try #require(TimeZone(identifier: identifier))
        var generator = Seeded(23)
        for _ in 0..<300 {
            let seconds = Int.random(in: 0...2_000_000_000, using: &generator)
            let expected = oracle.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
            #expect(zone.offset(at: seconds) == expected && zone.offset(at: seconds) == expected)
        }
    }

    @Test("A wall clock's time becomes the moment it is shown")
    func wallClock() throws {
        let zone = try #require(Zone(identifier: "Europe/Budapest"))
        #expect(zone.instant(day("2026-07-01")).iso == "2026-06-30T22:00:00.000Z")
        #expect(zone.instant(day("2026-03-29"), hour: 2, minute: 30).iso == "2026-03-29T01:30:00.000Z")
        #expect(zone.instant(day("2026-10-25"), hour: 2, minute: 30).iso == "2026-10-25T00:30:00.000Z")
        #expect(Zone(identifier: "Mars/Olympus") == nil)
        #expect(zone.instant(day("2026-10-25"), hour: 12).day(in: zone) == day("2026-10-25"))
    }
}
