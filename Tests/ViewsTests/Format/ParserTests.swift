import Testing

@testable import Views

struct ParserTests {
    @Test(
        "A typed day is understood",
        arguments: [
            ("2026-10-03", Language.en, "2026-10-03"), ("20261003", .ru, "2026-10-03"),
            ("3.10.2026", .hy, "2026-10-03"),
            ("03/10/2026", .en, "2026-10-03"), ("3.10.26", .ru, "2026-10-03"), ("2026. 10. 3.", .hu, "2026-10-03"),
            ("10.3.", .hu, "2026-10-03"), ("3.10", .en, "2026-10-03"), ("3 Oct 2026", .en, "2026-10-03"),
            ("3 oct", .hy, "2026-10-03"),
            ("۱۴۰۵/۱/۹", .fa, "2026-03-29"), ("1405-01-09", .en, "2026-03-29"), ("٠٥/١/٩", .fa, "2026-03-29"),
            ("۹ فروردین ۱۴۰۵", .fa, "2026-03-29"), ("۹ فروردين", .fa, "2025-03-29"), ("2026-03-29", .fa, "2026-03-29"),
            ("today", .hy, "2026-03-06"), ("Վաղը", .hy, "2026-03-07"), ("فردا", .fa, "2026-03-07"),
            ("tegnap", .hu, "2026-03-05"),
            ("Послезавтра", .ru, "2026-03-08"), ("+3", .en, "2026-03-09"), ("friday", .en, "2026-03-13"),
            ("شنبه", .fa, "2026-03-07"),
            ("9 марта 2026 г.", .ru, "2026-03-09"), ("09 մարտի, 2026 թ.", .hy, "2026-03-09"),
            (" 2026-10-03 ", .en, "2026-10-03"),
            ("Monday, 9 March 2026", .en, "2026-03-09"), ("29.2.2024", .en, "2024-02-29"),
        ]
    )
    func days(_ typed: String, _ language: Language, _ iso: String) {
        #expect(parseDay(typed, for: reader(language))?.iso == iso)
    }

    @Test(
        "What is no day is refused",
        arguments: [
            "1404/12/30", "1405/7/31", "1405/13/1", "1405/0/10", "29.2.2026", "31.4.2026", "", "soon", "3", "1.2.3.4",
            "2026-10-03x",
            "1.2.20266", "99999999999", "12 xyz 2026", "-1.2.2026x", "03:10:2026", "1100/1/1", "+", "+99999",
            "May May 2026",
        ]
    )
    func noDays(_ typed: String) {
        for language in Language.allCases { #expect(parseDay(typed, for: reader(language)) == nil) }
    }

    @Test("Every day reads back from how it is shown", arguments: Language.allCases)
    func roundTrip(_ language: Language) {
        var generator = Seeded(51)
        let reader = reader(language)
        for _ in 0..<80 {
            let day = Day(daysSinceEpoch: Int.random(in: 10_000...30_000, using: &generator))
            for style in [DayStyle.short, .medium, .long, .weekday] {
                #expect(
                    parseDay(reader.format(day, style: style), for: reader) == day,
                    "\(reader.format(day, style: style))"
                )
            }
        }
    }

    @Test(
        "A typed amount is understood",
        arguments: [
            ("1234.5", Currency.eur, 123_450), ("1,234.50", .eur, 123_450), ("1.234,50", .eur, 123_450),
            ("1 234,5", .rub, 123_450),
            ("1\u{A0}234\u{A0}567", .amd, 123_456_700), ("1.234", .eur, 123_400), ("1,234", .eur, 123_400),
            ("0.500", .eur, 50),
            ("1,5", .huf, 150), ("۱۲٬۳۴۵٫۶", .eur, 1_234_560), ("۱۲٬۳۴۵", .irr, 12_345), ("-5", .eur, -500),
            ("−5", .eur, -500),
            ("€5", .eur, 500), ("5 €", .eur, 500), ("-€5.00", .eur, -500), ("5 EUR", .eur, 500),
            ("1 234 Ft", .huf, 123_400),
            ("1'234.50", .eur, 123_450), (".5", .eur, 50), ("5.", .eur, 500),
            ("1.234", Currency(code: "KWD") ?? .eur, 1234),
            ("1,234,567", .usd, 123_456_700), ("0", .eur, 0), ("5.000", .irr, 5000), ("۵ ریال", .irr, 5),
        ]
    )
    func amounts(_ typed: String, _ currency: Currency, _ minor: Int64) {
        #expect(parseAmount(typed, currency: currency) == minor)
    }

    @Test(
        "What is no amount is refused",
        arguments: [
            "", "-", ".", "abc", "1.2.3", "12 34", "1,23,456", "1.234.5", "5 USD", "1e5", "99999999999999999999",
            "1,234.567", "--5", "5-",
            "0x10", "1 2", "NaN", "d5", "5g000",
        ]
    )
    func noAmounts(_ typed: String) {
        #expect(parseAmount(typed, currency: .eur) == nil)
    }

    @Test("Every amount reads back from how it is shown", arguments: Language.allCases)
    func amountRoundTrip(_ language: Language) {
        var generator = Seeded(52)
        for currency in Currency.common {
            for _ in 0..<20 {
                let money = Money(
                    minor: Int64.random(in: -99_999_999...999_999_999, using: &generator),
                    currency: currency
                )
                #expect(parseAmount(money.decimal, currency: currency) == money.minor || currency.minorDigits == 3)
                let shown = reader(language).format(money, style: .exact)
                #expect(parseAmount(shown, currency: currency) == money.minor, "\(shown)")
            }
        }
    }

    @Test(
        "Phone numbers compare by their digits",
        arguments: [
            ("+374 (10) 12-34-56", "+37410123456"), ("۰۹۱۲ ۳۴۵ ۶۷۸۹", "09123456789"),
            ("۹۸۹۱۲۳۴۵۶۷۸۹+", "+989123456789"),
            ("8 (495) 123-45-67 доб. 12", "84951234567"), ("tel: +36 1 234 5678", "+3612345678"), ("", ""), ("+", ""),
            ("x", ""),
        ]
    )
    func phones(_ typed: String, _ digits: String) {
        #expect(phoneDigits(typed) == digits)
    }
}
