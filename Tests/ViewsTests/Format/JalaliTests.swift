import Foundation
import Testing

@testable import Views

/// Days on which four independent implementations agree.
private let table = """
    1925-04-01 1304-01-12 2000-02-29 1378-12-10 2021-03-21 1400-01-01 2026-06-22 1405-04-01
    1940-02-29 1318-12-09 2000-03-20 1379-01-01 2022-03-21 1401-01-01 2026-09-22 1405-06-31
    1953-08-19 1332-05-28 2004-12-31 1383-10-11 2024-02-29 1402-12-10 2026-09-23 1405-07-01
    1970-01-01 1348-10-11 2009-03-20 1387-12-30 2024-03-19 1402-12-29 2026-11-21 1405-08-30
    1979-02-11 1357-11-22 2009-03-21 1388-01-01 2024-03-20 1403-01-01 2029-03-20 1408-01-01
    1989-03-21 1368-01-01 2012-03-20 1391-01-01 2025-03-20 1403-12-30 2030-03-20 1408-12-30
    1996-03-20 1375-01-01 2017-03-20 1395-12-30 2025-03-21 1404-01-01 2030-03-21 1409-01-01
    1997-03-21 1376-01-01 2017-03-21 1396-01-01 2026-03-20 1404-12-29 2058-03-20 1436-12-30
    2000-01-01 1378-10-11 2021-03-20 1399-12-30 2026-03-21 1405-01-01 2100-01-01 1478-10-12
    """

struct JalaliTests {
    @Test("The table of days holds in both directions")
    func spotDays() throws {
        let cells = table.split { $0 == " " || $0 == "\n" }.map(String.init)
        #expect(cells.count == 72)
        for index in stride(from: 0, to: cells.count, by: 2) {
            let gregorian = try #require(Day(iso: cells[index]))
            let parts = cells[index + 1].split(separator: "-").compactMap { Int($0) }
            let date = try #require(JalaliDate(year: parts[0], month: parts[1], day: parts[2]))
            #expect(JalaliDate(gregorian) == date)
            #expect(date.gregorian == gregorian)
        }
    }

    @Test("Foundation's Persian calendar agrees on the first and last day of every month from 1304 to 1499")
    func oracle() throws {
        var calendar = Calendar(identifier: .persian)
        calendar.timeZone = .gmt
        for year in 1304...1499 {
            for month in 1...12 {
                for dayOfMonth in [1, JalaliDate.length(ofMonth: month, year: year)] {
                    let date = try #require(JalaliDate(year: year, month: month, day: dayOfMonth))
                    let instant = Date(timeIntervalSince1970: Double(date.gregorian.daysSinceEpoch) * 86_400)
                    let parts = calendar.dateComponents([.year, .month, .day], from: instant)
                    #expect(parts.year == year && parts.month == month && parts.day == dayOfMonth)
                }
            }
        }
    }

    @Test("Every day from 1304 to 1499 follows the one before")
    func successive() throws {
        var previous = try #require(JalaliDate(year: 1303, month: 12, day: 29))
        let start = try #require(Day(iso: "1925-03-21"))
        if JalaliDate.isLeap(1303) { previous = try #require(JalaliDate(year: 1303, month: 12, day: 30)) }
        var wrong = 0
        for number in 0..<71_588 {
            let date = JalaliDate(start.adding(days: number))
            let isNext =
                date.day == previous.day + 1 && date.month == previous.month
                || date.day == 1 && previous.day == JalaliDate.length(ofMonth: previous.month, year: previous.year)
            if !isNext || date.gregorian != start.adding(days: number) { wrong += 1 }
            previous = date
        }
        #expect(wrong == 0)
    }

    @Test("Leap years come after four years, or five")
    func leapYears() {
        let leap = [
            1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420, 1424, 1428, 1432, 1436, 1441,
            1445,
        ]
        #expect((1370...1445).filter(JalaliDate.isLeap) == leap)
    }

    @Test("A date the calendar does not have is refused")
    func refused() {
        for (year, month, day) in [
            (1404, 12, 30), (1405, 7, 31), (1405, 13, 1), (1405, 0, 10), (1405, 1, 0), (0, 1, 1),
        ] {
            #expect(JalaliDate(year: year, month: month, day: day) == nil)
        }
    }

    @Test("Nowruz 1405 is a Saturday and Nowruz 1404 a Friday")
    func weekdays() {
        #expect(JalaliDate(year: 1405, month: 1, day: 1)?.gregorian.weekday == 6)
        #expect(JalaliDate(year: 1404, month: 1, day: 1)?.gregorian.weekday == 5)
    }
}
