import Testing

@testable import Views

struct LanguageTests {
    @Test(
        "The header's first choice among our languages wins",
        arguments: [
            ("hy", Language.hy), ("hy-AM,hy;q=0.9,en;q=0.8", .hy), ("de, fr;q=0.9, fa;q=0.5, ru;q=0.7", .ru),
            ("de", .en), ("", .en), ("ru;q=0, hu;q=0.1", .hu), ("EN-us", .en), ("fa_IR", .en), ("*", .en),
            ("hu; q=0.3 , hy ;q=0.4", .hy), (";;;,,q=", .en),
        ]
    )
    func preferred(_ header: String, _ expected: Language) {
        #expect(Language.preferred(acceptLanguage: header) == expected)
    }

    @Test("A count takes the form of its language")
    func plurals() {
        let days = Plural(
            en: (one: "{0} day", other: "{0} days"),
            hy: (one: "{0} օր", other: "{0} օրեր"),
            fa: (one: "{0} روز", other: "{0} روزها"),
            hu: (one: "{0} nap", other: "{0} napok"),
            ru: (one: "{0} день", few: "{0} дня", many: "{0} дней")
        )
        let russian = [
            0: "0 дней", 1: "1 день", 2: "2 дня", 4: "4 дня", 5: "5 дней", 11: "11 дней", 12: "12 дней",
            21: "21 день", 22: "22 дня", 25: "25 дней", 111: "111 дней", 121: "121 день",
        ]
        for (count, expected) in russian { #expect(days(count).string(for: reader(.ru)) == expected) }
        #expect([0, 1, 2].map { days($0).string(for: reader(.en)) } == ["0 days", "1 day", "2 days"])
        #expect([0, 1, 2].map { days($0).string(for: reader(.hy)) } == ["0 օր", "1 օր", "2 օրեր"])
        #expect([0, 1, 2].map { days($0).string(for: reader(.fa)) } == ["۰ روز", "۱ روز", "۲ روزها"])
        #expect([0, 1, 2].map { days($0).string(for: reader(.hu)) } == ["0 napok", "1 nap", "2 napok"])
    }

    @Test("Arguments go where their numbers are and strings are isolated")
    func phrases() {
        let text = Text(
            en: "{1} gave {0} {2}",
            hy: "{0} {1} {2}",
            fa: "{0}، {1}، {2}",
            hu: "{0} {1} {2}",
            ru: "{0} {1} {2}"
        )
        let phrase = text("Ani", .string("سارا"), .money(Money(minor: 500, currency: .eur)))
        #expect(phrase.string(for: reader(.en)) == "\u{2068}سارا\u{2069} gave Ani €5.00")
        #expect(phrase.string(for: reader(.fa)).hasPrefix("\u{2068}Ani\u{2069}، سارا، "))
        let html: HTML = "<p>\(phrase)</p>"
        #expect(html.english == "<p><bdi>سارا</bdi> gave <bdi>Ani</bdi> €5.00</p>")
    }

    @Test("A brace that is no placeholder stays", arguments: ["{", "{}", "{x}", "{0", "{9}", "a{{0}}b", "}{"])
    func braces(_ template: String) {
        let filled = Text(verbatim: template)("1").string(for: reader(.en))
        #expect(filled == template.replacing("{0}", with: "1"))
    }

    @Test("Every language has every name of the calendar")
    func completeness() {
        for language in Language.allCases {
            let words = CalendarWords.of(language)
            for months in [words.months, words.shortMonths, words.loneMonths, words.jalaliMonths] {
                #expect(months.count == 12 && Set(months).count == 12)
            }
            #expect(Set(words.weekdays).count == 7 && Set(words.shortWeekdays).count == 7)
            #expect(!language.endonym.isEmpty)
        }
    }
}
