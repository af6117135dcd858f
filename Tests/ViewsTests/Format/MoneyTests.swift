import Foundation
import Testing

@testable import Views

private let lrm = "\u{200E}"
private let minus = "\u{2212}"

struct MoneyTests {
    @Test("Whole numbers are Foundation's", arguments: Language.allCases)
    func numbers(_ language: Language) {
        let formatter = NumberFormatter()
        formatter.locale = Locale(identifier: language.rawValue)
        formatter.numberStyle = .decimal
        var generator = Seeded(41)
        let numbers =
            [0, 1, -1, 999, 1000, 9999, 10_000, -1234, -12_345, 1_234_567, Int.max, Int.min]
            + (0..<100).map { _ in Int.random(in: -100_000_000...100_000_000, using: &generator) }
        for number in numbers {
            #expect(reader(language).format(number) == formatter.string(from: NSNumber(value: number)))
        }
        formatter.minimumFractionDigits = 2
        formatter.maximumFractionDigits = 2
        #expect(reader(language).format(-12_345.6, digits: 2) == formatter.string(from: -12_345.6))
    }

    @Test("Percentages read as the table of languages has them")
    func percentages() {
        let expected: [Language: String] = [.en: "26%", .hy: "26%", .fa: "۲۶٪", .hu: "26%", .ru: "26\u{A0}%"]
        for (language, text) in expected { #expect(reader(language).format(percent: 0.26) == text) }
        #expect(reader(.fa).format(percent: -0.255, digits: 1) == "\(lrm)\(minus)۲۵٫۵٪")
        #expect(reader(.en).format(percent: .nan) == "—")
    }

    @Test("Amounts stand where each language puts them")
    func amounts() {
        let rows: [(Language, Int64, Currency, String)] = [
            (.en, 123_456_750, .eur, "€1,234,567.50"), (.en, -500, .eur, "-€5.00"), (.en, 123_400, .amd, "֏1,234"),
            (.en, 123_400, .huf, "HUF\u{A0}1,234"), (.hy, 123_456_750, .amd, "1\u{A0}234\u{A0}567,50\u{A0}֏"),
            (.hy, 123_456_700, .amd, "1\u{A0}234\u{A0}567\u{A0}֏"),
            (.hu, 123_456_700, .huf, "1\u{A0}234\u{A0}567\u{A0}Ft"),
            (.hu, 123_400, .huf, "1234\u{A0}Ft"), (.hu, 123_450, .eur, "1234,50\u{A0}EUR"),
            (.ru, 123_456_750, .rub, "1\u{A0}234\u{A0}567,50\u{A0}₽"), (.ru, 100, .rub, "1\u{A0}₽"),
            (.ru, -100, .usd, "-1,00\u{A0}$"),
            (.fa, 1_234_568, .irr, "۱٬۲۳۴٬۵۶۸\u{A0}ریال"), (.fa, -500, .eur, "\(lrm)\(minus)۵٫۰۰\u{A0}€"),
            (.en, 5, .eur, "€0.05"), (.en, -Int64.max, .jpy, "-¥9,223,372,036,854,775,807"),
        ]
        for (language, minor, currency, expected) in rows {
            #expect(reader(language).format(Money(minor: minor, currency: currency)) == expected)
        }
    }

    /// Persian is not among them: there the currency stands last, as people say it, and CLDR has it first.
    @Test("Foundation writes each country's own currency the same")
    func oracle() {
        for (language, currency) in [
            (Language.hy, Currency.amd), (.hu, .huf), (.ru, .rub), (.ru, .eur),
        ] {
            let formatter = NumberFormatter()
            formatter.locale = Locale(identifier: language.rawValue)
            formatter.numberStyle = .currency
            formatter.currencyCode = currency.code
            for minor in [123_456_789, -98_765, 50] as [Int64] {
                let amount = Decimal(minor) / Decimal(currency.minorPerUnit)
                let theirs = formatter.string(from: NSDecimalNumber(decimal: amount))
                #expect(reader(language).format(Money(minor: minor, currency: currency), style: .exact) == theirs)
            }
        }
    }

    @Test("Compact amounts keep three digits at most")
    func compact() {
        let rows: [(Language, Int64, Currency, String)] = [
            (.en, 1_240_000_000, .amd, "֏12.4M"), (.hy, 1_240_000_000, .amd, "12,4\u{A0}մլն\u{A0}֏"),
            (.fa, 744_000_000, .irr, "۷۴۴\u{A0}میلیون\u{A0}ریال"), (.hu, 1_240_000_000, .huf, "12,4\u{A0}M\u{A0}Ft"),
            (.ru, 1_240_000_000, .rub, "12,4\u{A0}млн\u{A0}₽"), (.en, 99_900, .eur, "€999.00"),
            (.en, 100_000, .eur, "€1K"),
            (.en, 99_996_000, .eur, "€1M"), (.en, -15_000_000_000_000, .usd, "-$150B"),
            (.fa, 120_000_000, .eur, "۱٫۲\u{A0}میلیون\u{A0}یورو"),
        ]
        for (language, minor, currency, expected) in rows {
            #expect(reader(language).format(compact: Money(minor: minor, currency: currency)) == expected)
        }
        #expect(reader(.ru).format(compact: 12_345) == "12,3\u{A0}тыс.")
    }

    @Test("Rial are shown in toman where the reader wants it, single rial as they are")
    func toman() {
        let persian = Reader(language: .fa, zone: .utc, now: noon, rialUnit: .toman)
        let english = Reader(language: .en, zone: .utc, now: noon, rialUnit: .toman)
        let amount = Money(minor: 7_440_000_000, currency: .irr)
        #expect(persian.format(compact: amount) == "۷۴۴\u{A0}میلیون\u{A0}تومان")
        #expect(persian.format(Money(minor: 12_340, currency: .irr)) == "۱٬۲۳۴\u{A0}تومان")
        #expect(english.format(Money(minor: -12_340, currency: .irr)) == "-toman\u{A0}1,234")
        #expect(english.format(Money(minor: 12_345, currency: .irr)) == "IRR\u{A0}12,345")
        #expect(english.format(Money(minor: 500, currency: .eur)) == "€5.00")
        for (typed, rial) in [("۵۰۰ تومان", 5000), ("-1,234 toman", -12_340), ("-toman 5", -50)] as [(String, Int64)] {
            #expect(parseAmount(typed, currency: .irr) == rial)
        }
        #expect(parseAmount("5 toman", currency: .eur) == nil)
        #expect(parseAmount("9000000000000000000 toman", currency: .irr) == nil)
    }

    @Test("Styles show the decimals they promise")
    func styles() {
        let money = Money(minor: 123_450, currency: .amd)
        #expect(reader(.en).format(money, style: .rounded) == "֏1,235")
        #expect(reader(.en).format(Money(minor: 100, currency: .amd), style: .exact) == "֏1.00")
        #expect(reader(.en).format(money, style: .total) == "֏1,235")
        #expect(reader(.en).format(Money(minor: 123_450, currency: .eur), style: .total) == "€1,234.50")
        #expect(money.decimal == "1234.50")
        #expect(Money(minor: -5, currency: .eur).decimal == "-0.05")
        #expect(Money(minor: 7, currency: .irr).decimal == "7")
    }

    @Test("A currency is three letters")
    func currencies() {
        #expect(Currency(code: "eur")?.code == "EUR")
        for code in ["", "EU", "EURO", "E1R", "€€€", "@@@", "eu "] { #expect(Currency(code: code) == nil) }
        #expect(Currency(code: "KWD")?.minorDigits == 3)
        #expect(Set(Currency.common).count == Currency.common.count)
    }
}
