import Foundation
import Testing

@testable import Views

/// Names and words in the order ICU gives them.
private let ordered: [(language: Language, words: String)] = [
    (
        .hu,
        "a á ab b cica cukor csak dal dzeta dzsem e ég f guba gyár h i így j Kis Kiss l lyuk megy meggy Nádas Nagy nap nyár o "
            + "óra ö őr ősz p r só sz szó tej tyúk u út ü űr v z zsír"
    ),
    (
        .hy,
        "Ա Արամ Բաբկեն Գագիկ Դավիթ Եղիա Երևան Եփրեմ Զավեն Էդգար Ըն Թամար Ժան Իսահակ Լիլիթ Խաչիկ Ծովինար Կարեն Հակոբ Ձ Ղազար "
            + "Ճ Մարիամ Յ Նարե Շուշան Ոսկան Ովսաննա Ուրիշ Չ Պետրոս Ջիվան Ռուբեն Սարգիս Վահան Տիգրան Րաֆֆի Ցոլակ Փառանձեմ Քրիստինե Օհան Ֆրունզ "
            + "Aram Zoe Анна"
    ),
    (
        .fa,
        "آرش آیدا ابراهیم احمد بابک پرویز تارا ثریا جواد چنگیز حسن خسرو داود ذبیح رضا زهرا ژاله سارا شیرین صادق ضیا طاهر ظفر علی "
            + "غلام فاطمه قاسم کاوه گلناز لیلا مریم نادر وحید هادی یاسمن Ali Анна"
    ),
    (.ru, "Абрамов Белов Ежов Елкин Ёлкина Елкины Жуков Иванов Йодов Орлов Щукин Эрмлер Юдин Яшин Adam Zoe"),
    (.en, "Adam Ádám Adams álom Bob de Zoe Анна Արամ علی"),
]

struct SortKeyTests {
    @Test("Lists of names are in the order of their language")
    func lists() {
        for (language, words) in ordered {
            let names = words.split(separator: " ").map(String.init)
            var generator = Seeded(11)
            let sorted = names.shuffled(using: &generator).sorted { key($0, language) < key($1, language) }
            #expect(sorted == names, "\(language)")
        }
    }

    @Test("Foundation agrees about every pair")
    func oracle() {
        for (language, words) in ordered {
            let locale = Locale(identifier: language.rawValue)
            let names = words.split(separator: " ").map(String.init)
            for (one, other) in zip(names, names.dropFirst()) {
                #expect(one.compare(other, locale: locale) == .orderedAscending, "\(one) \(other)")
            }
        }
    }

    @Test("Foundation agrees about random words")
    func random() {
        let alphabets: [(Language, String)] = [
            (.hu, "acdeghilnosztuyzsáéíóöőúüűCSZDGYNT"), (.ru, "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАЕЁ"),
            (.hy, "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆԱԲ"), (.en, "abcdeABCDEéè -'12"),
            (.fa, "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"),
        ]
        var generator = Seeded(5)
        for (language, letters) in alphabets {
            let locale = Locale(identifier: language.rawValue)
            let letters = letters.map(String.init)
            for _ in 0..<400 {
                let one = generator.string(of: letters, length: 1...6) + "ա"
                let other = generator.string(of: letters, length: 1...6) + "ա"
                let (first, second) = (key(one, language), key(other, language))
                let ours: ComparisonResult =
                    first < second ? .orderedAscending : first == second ? .orderedSame : .orderedDescending
                #expect(ours == one.compare(other, locale: locale), "\(language) \(one) \(other)")
            }
        }
    }

    @Test("A doubled Hungarian letter sorts as two of it")
    func doubled() {
        #expect(key("meggy", .hu) > key("megy", .hu))
        #expect(key("kassza", .hu) > key("kaszsza", .hu) && key("kassza", .hu) < key("kaszszb", .hu))
        #expect(key("eddzen", .hu) < key("edzen", .hu))
        #expect(key("cS", .hu) < key("ct", .hu) && key("CS", .hu) > key("cz", .hu))
    }

    @Test("Letters count before accents and accents before case")
    func levels() {
        #expect(key("resume", .en) < key("Resume", .en))
        #expect(key("Resume", .en) < key("résumé", .en))
        #expect(key("résumé", .en) < key("resumf", .en))
        #expect(key("e\u{301}", .en) == key("é", .en))
        #expect(key("o\u{308}", .hu) == key("ö", .hu))
    }

    @Test("Arabic and Persian forms of a letter stand side by side")
    func variants() {
        #expect(key("علي", .fa) > key("علی", .fa) && key("علي", .fa) < key("علیا", .fa))
        #expect(key("كاوه", .fa) < key("کب", .fa))
        #expect(key("علی\u{200C}رضا", .fa) == key("علیرضا", .fa))
    }

    @Test("Keys are printable ASCII, whatever comes in")
    func printable() {
        var generator = Seeded(9)
        for _ in 0..<300 {
            let scalars = (0..<6).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &generator)) }
            let string = String(String.UnicodeScalarView(scalars))
            for language in Language.allCases {
                #expect(sortKey(string, for: language).utf8.allSatisfy { 0x21...0x7E ~= $0 })
            }
        }
    }

    private func key(_ string: String, _ language: Language) -> [UInt8Key] {
        sortKey(string, for: language).utf8.map(UInt8Key.init)
    }
}

/// Bytes in the order of memcmp.
private struct UInt8Key: Comparable {
    let byte: UInt8
    init(_ byte: UInt8) { self.byte = byte }
    static func < (one: UInt8Key, other: UInt8Key) -> Bool { one.byte < other.byte }
}

private func < (one: [UInt8Key], other: [UInt8Key]) -> Bool { one.lexicographicallyPrecedes(other) }
private func > (one: [UInt8Key], other: [UInt8Key]) -> Bool { other < one }
