import Foundation
import Testing

@testable import Views

private let march = day("2026-03-09")

struct FormatTests {
    @Test("Days read as the table of languages has them")
    func days() {
        let rows: [(Language, DayStyle, String)] = [
            (.en, .short, "09/03/2026"), (.hy, .short, "09.03.26"), (.fa, .short, "۱۴۰۴/۱۲/۱۸"),
            (.hu, .short, "2026. 03. 09."), (.ru, .short, "09.03.2026"),
            (.en, .medium, "9 Mar 2026"), (.hy, .medium, "09 մրտ, 2026\u{A0}թ."), (.fa, .medium, "۱۸ اسفند ۱۴۰۴"),
            (.hu, .medium, "2026. márc. 9."), (.ru, .medium, "9 мар. 2026\u{A0}г."),
            (.en, .long, "9 March 2026"), (.hy, .long, "09 մարտի, 2026\u{A0}թ."), (.fa, .long, "۱۸ اسفند ۱۴۰۴"),
            (.hu, .long, "2026. március 9."), (.ru, .long, "9 марта 2026\u{A0}г."),
            (.en, .monthYear, "March 2026"), (.hy, .monthYear, "2026\u{A0}թ. մարտ"), (.fa, .monthYear, "اسفند ۱۴۰۴"),
            (.hu, .monthYear, "2026. március"), (.ru, .monthYear, "март 2026\u{A0}г."),
            (.en, .monthDay, "9 Mar"), (.hy, .monthDay, "9 մրտ"), (.fa, .monthDay, "۱۸ اسفند"),
            (.hu, .monthDay, "márc. 9."), (.ru, .monthDay, "9 мар."),
            (.en, .weekday, "Monday, 9 March 2026"), (.hy, .weekday, "2026\u{A0}թ. մարտի 9, երկուշաբթի"),
            (.fa, .weekday, "دوشنبه ۱۸ اسفند ۱۴۰۴"), (.hu, .weekday, "2026. március 9., hétfő"),
            (.ru, .weekday, "понедельник, 9 марта 2026\u{A0}г."),
        ]
        for (language, style, expected) in rows { #expect(reader(language).format(march, style: style) == expected) }
    }

    @Test("Foundation writes short and long days the same", arguments: Language.allCases)
    func oracle(_ language: Language) throws {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: language == .en ? "en_GB" : language.rawValue)
        formatter.timeZone = .gmt
        if language == .fa { formatter.calendar = Calendar(identifier: .persian) }
        var generator = Seeded(31)
        for _ in 0..<60 {
            let day = Day(daysSinceEpoch: Int.random(in: 0...40_000, using: &generator))
            let date = Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400)
            for (style, ours) in [(DateFormatter.Style.short, DayStyle.short), (.long, .long)] {
                formatter.dateStyle = style
                let theirs = formatter.string(from: date).spacesUnified.replacing(" թ.", with: "\u{A0}թ.")
                #expect(reader(language).format(day, style: ours) == theirs)
            }
        }
    }

    @Test("A Gregorian calendar can be had in Persian, a Jalali one in any language")
    func otherCalendars() {
        let persian = Reader(language: .fa, zone: .utc, now: noon, calendar: .gregorian)
        #expect(persian.format(march) == "۹ مارس ۲۰۲۶")
        let english = Reader(language: .en, zone: .utc, now: noon, calendar: .jalali)
        #expect(english.format(march) == "18 Esfand 1404")
        let latin = Reader(language: .fa, zone: .utc, now: noon, digits: .latin)
        #expect(latin.format(march) == "18 اسفند 1404")
    }

    @Test("A moment is shown on the reader's clock")
    func moments() throws {
        let yerevan = try #require(Zone(identifier: "Asia/Yerevan"))
        let tehran = try #require(Zone(identifier: "Asia/Tehran"))
        #expect(reader(.hy, zone: yerevan).format(noon) == "06 մրտ, 2026\u{A0}թ., 19:04")
        #expect(reader(.fa, zone: tehran).format(noon) == "۱۵ اسفند ۱۴۰۴، ۱۸:۳۴")
        #expect(reader(.en).format(noon, style: .time) == "15:04")
        #expect(reader(.hu).format(noon) == "2026. márc. 6. 15:04")
        #expect(reader(.ru).format(noon) == "6 мар. 2026\u{A0}г., 15:04")
        #expect(reader(.en).format(noon, style: .date) == "6 Mar 2026")
    }

    @Test("Distances in time are whole sentences in every language")
    func relative() {
        let rows: [(Language, Int, String)] = [
            (.en, 0, "today"), (.en, 1, "tomorrow"), (.en, -1, "yesterday"), (.en, 3, "in 3 days"),
            (.en, -3, "3 days ago"),
            (.en, 14, "in 2 weeks"), (.en, -70, "2 months ago"), (.en, 800, "in 2 years"), (.hy, 3, "3 օրից"),
            (.hy, -1, "երեկ"),
            (.fa, -5, "۵ روز پیش"), (.fa, 5, "۵ روز دیگر"), (.hu, 3, "3 nap múlva"), (.hu, -3, "3 napja"),
            (.ru, 3, "через 3 дня"),
            (.ru, -5, "5 дней назад"), (.ru, -365, "1 год назад"),
        ]
        for (language, days, expected) in rows {
            let reader = reader(language)
            #expect(reader.relative(reader.today.adding(days: days)) == expected)
        }
        #expect(reader(.en).relative(noon.adding(seconds: -30)) == "just now")
        #expect(reader(.en).relative(noon.adding(seconds: -300)) == "5 minutes ago")
        #expect(reader(.ru).relative(noon.adding(seconds: 7300)) == "через 2 часа")
        #expect(reader(.en).relative(noon.adding(seconds: -100_000)) == "yesterday")
    }
}
