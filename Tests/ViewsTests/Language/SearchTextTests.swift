import Testing

@testable import Views

struct SearchTextTests {
    @Test(
        "Spellings that mean the same fold to one",
        arguments: [
            ("Kovács  János ", "kovacs janos"), ("ŐRZŐ", "orzo"), ("Ёлкин", "елкин"), ("Йод", "йод"),
            ("Straße", "strasse"),
            ("Երևան", "երեվան"), ("Երեւան", "երեվան"), ("ԵՐԵՎԱՆ", "երեվան"), ("Ու\u{55B}", "ու"),
            ("علي رضا", "علی رضا"), ("علی\u{200C}رضا", "علیرضا"), ("كريم", "کریم"), ("مُحَمَّد", "محمد"), ("خانۀ", "خانه"),
            ("ســـارا", "سارا"), ("آرش", "ارش"), ("٠١٢٣ ۴۵۶", "0123 456"), ("O’Brien", "o'brien"),
            ("a\u{A0}\tb", "a b"),
            ("Ａｎｉ", "ani"), ("ﬁn", "fin"), ("", ""), ("   ", ""), ("e\u{301}", "e"),
        ]
    )
    func folding(_ typed: String, _ folded: String) {
        #expect(searchText(typed) == folded)
        #expect(searchText(searchText(typed)) == folded)
    }

    @Test("Folding twice changes nothing")
    func idempotent() {
        var generator = Seeded(3)
        let letters = [
            "a", "É", "ő", "Ё", "й", "և", "ե", "ւ", "ي", "ك", "آ", "\u{200C}", "۷", " ", "ß", "İ", "ﷲ", "-", "\u{301}",
        ]
        for _ in 0..<300 {
            let once = searchText(generator.string(of: letters, length: 0...12))
            #expect(searchText(once) == once)
        }
    }

    @Test(
        "A name is found across scripts",
        arguments: [
            ["Հակոբյան", "Hakobyan", "Hakobian"], ["Խաչատրյան", "Khachatryan", "Хачатрян"],
            ["Երևան", "Yerevan", "Erevan"],
            ["Юрий", "Yuri", "Yury", "Yuriy"], ["Щербаков", "Shcherbakov"], ["Ղազարյան", "Ghazaryan", "Газарян"],
            ["Ծատուրյան", "Tsaturyan", "Цатурян", "Tsatourian"], ["Kovács", "Ковач"], ["Дмитрий", "Dmitry", "Dmitri"],
            ["Ջանիբեկյան", "Janibekyan", "Джанибекян"],
        ]
    )
    func scripts(_ spellings: [String]) {
        #expect(Set(spellings.map(latinKey)).count == 1, "\(spellings.map(latinKey))")
    }

    @Test(
        "A Persian name is found by its Latin spelling",
        arguments: [
            ["محمد", "Mohammad", "Muhammad"], ["نوروزی", "Nowruzi", "Noruzi"], ["فاطمه", "Fatemeh", "Fateme"],
            ["قاسمی", "Ghasemi", "Qasemi"], ["وحید", "Vahid"], ["شیرین", "Shirin"], ["خشایار", "Khashayar"],
            ["یاسمن", "Yasaman"],
        ]
    )
    func persian(_ spellings: [String]) {
        #expect(Set(spellings.map(consonantKey)).count == 1, "\(spellings.map(consonantKey))")
    }

    @Test("What is asked in one script is in the index of the other")
    func index() {
        for (stored, asked) in [
            ("Անի Հակոբյան", "hakobyan"), ("Ani Hakobyan", "Հակոբյան"), ("محمد نوروزی", "mohammad"),
            ("Иван Ковач", "kovács"),
            ("Ковач", "rjdfx"), ("Hakobyan", "рфлщинфт"), ("سارا", "shvh"),
        ] {
            let index = searchIndex(stored)
            #expect(searchVariants(asked).contains { index.contains($0) }, "\(asked) in \(index)")
        }
    }

    @Test("A word is looked for by its consonants, too; of several, none stands for the others")
    func consonants() {
        #expect(searchVariants("hakobyan").contains("=hkbn"))
        #expect(!searchVariants("hakobyan anna").contains { $0.hasPrefix("=") })
    }

    @Test("Digits of every script read as ASCII and nothing else changes")
    func digits() {
        #expect(asciiDigits("۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ ０１ x½") == "0123456789 0123456789 01 x½")
    }
}
