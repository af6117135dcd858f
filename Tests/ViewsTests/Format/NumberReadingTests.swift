import Testing

@testable import Views

struct NumberReadingTests {
    private func reading(_ typed: String, _ language: Language, places: Int = 3) -> NumberReading {
        readNumber(typed, places: places, style: .typed(language))
    }

    @Test(
        "A typed number is understood in every language",
        arguments: [
            ("2,5", 2500), ("2.5", 2500), ("۲٫۵", 2500), ("1 250", 1_250_000), ("1\u{202F}250,5", 1_250_500),
            ("1\u{2009}250", 1_250_000), ("1’250.5", 1_250_500), ("1.250,5", 1_250_500), ("1,250.5", 1_250_500),
            ("١٢٫٥", 12_500), ("1,250,000", 1_250_000_000), ("0.125", 125), ("0,125", 125), (".5", 500),
            ("12.3456", nil),
            ("1250", 1_250_000), ("-2,5", -2500), ("2,5 kg", nil), ("1e3", nil), ("", nil), ("2,5,0", nil),
        ] as [(String, Int64?)])
    func understood(_ typed: String, _ thousandths: Int64?) {
        for language in Language.allCases {
            if let thousandths {
                #expect(reading(typed, language) == .number(thousandths), "\(language)")
            } else {
                #expect([.none, .tooFine].contains(reading(typed, language)), "\(language)")
            }
        }
    }

    @Test("One sign before three digits is what the language makes of it")
    func byLanguage() {
        for language in [Language.en, .fa] {
            #expect(reading("1,000", language) == .number(1_000_000))
            #expect(reading("1.250", language) == .number(1250))
        }
        for language in [Language.hy, .hu, .ru] { #expect(reading("1,250", language) == .number(1250)) }
    }

    @Test("What may be a thousand or one is asked, never taken")
    func ambiguous() {
        let both = NumberReading.ambiguous(grouped: 1_000_000, decimal: 1000)
        for language in [Language.hy, .hu, .ru] {
            #expect(reading("1.000", language) == both)
            #expect(reading("1,000", language) == both)
        }
        #expect(reading("1.000", .en) == both)
        #expect(readNumber("1,000", places: 3) == both)
        #expect(readNumber("1,000", places: 3, style: .written(.comma)) == .number(1000))
        #expect(readNumber("1,000", places: 3, style: .written(.point)) == .number(1_000_000))
    }

    @Test("A field without decimals takes grouping and refuses fractions")
    func whole() {
        for language in Language.allCases {
            #expect(reading("1,000", language, places: 0) == .number(1000))
            #expect(reading("1.200", language, places: 0) == .number(1200))
            #expect(reading("2.5", language, places: 0) == .tooFine)
            #expect(reading("2,0", language, places: 0) == .number(2))
        }
        #expect(readNumber("1.200", places: 0, style: .written(.point)) == .tooFine)
        #expect(readNumber("50 %", places: 0, signs: ["%"]) == .number(50))
    }

    @Test("A number tells which sign before a fraction it allows")
    func marks() {
        #expect(decimalMarks("2,5") == [.comma])
        #expect(decimalMarks("1.234,50") == [.comma])
        #expect(decimalMarks("1,234,567") == [.point])
        #expect(decimalMarks("1,234") == [.point, .comma])
        #expect(decimalMarks("12") == [.point, .comma])
        #expect(decimalMarks("n/a").isEmpty)
    }

    @Test("A currency with three decimals is read as its reader writes")
    func dinar() throws {
        let dinar = try #require(Currency(code: "KWD"))
        #expect(readAmount("1,250", currency: dinar, style: .typed(.en)) == .number(1_250_000))
        #expect(readAmount("1.250", currency: dinar, style: .typed(.en)) == .number(1250))
        #expect(readAmount("1,250", currency: dinar, style: .typed(.hu)) == .number(1250))
        #expect(readAmount("1.250", currency: dinar, style: .unknown) == .ambiguous(grouped: 1_250_000, decimal: 1250))
    }
}
