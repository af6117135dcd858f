/// The order of letters in one language, as the bytes that stand for them in a sort key.
///
/// | bytes | stand for |
/// |---|---|
/// | `!` | the end of a level |
/// | `"` | a space |
/// | `#` and one more | punctuation and signs |
/// | `0` – `9` | digits |
/// | `:` – `z` | letters of the language's own script |
/// | `~`, a script, a letter | letters of other scripts |
struct Alphabet: Sendable {
    struct Element: Sendable {
        let weight: [UInt8]
        /// "0" for the plain letter.
        let accent: UInt8
        let isCapital: Bool
    }

    private(set) var elements: [Unicode.Scalar: Element] = [:]
    /// Hungarian digraphs and their doubled forms, in lower case.
    private(set) var contractions: [[UInt8]: (weight: [UInt8], isDoubled: Bool)] = [:]
    /// A bit for each letter that begins a digraph: c, d, g …
    private var contractionStarts: UInt32 = 0

    static let space = UInt8(ascii: "\"")
    private static let firstLetter = UInt8(ascii: ":")

    static func of(_ language: Language) -> Alphabet {
        switch language {
        case .en: english
        case .hy: armenian
        case .fa: persian
        case .hu: hungarian
        case .ru: russian
        }
    }

    private static let english = Alphabet(own: .latin)
    private static let armenian = Alphabet(own: .armenian)
    private static let persian = Alphabet(own: .arabic)
    private static let hungarian = Alphabet(own: .latin, letters: hungarianLetters)
    private static let russian = Alphabet(own: .cyrillic)

    private enum Script: UInt8, CaseIterable {
        case latin, greek, cyrillic, georgian, armenian, hebrew, arabic
    }

    private init(own: Script, letters: String? = nil) {
        addSigns()
        for script in Script.allCases {
            let lead = script == own ? [] : [UInt8(ascii: "~"), UInt8(ascii: "0") + script.rawValue]
            add(script == own ? letters ?? Self.letters(script) : Self.letters(script), lead: lead)
        }
    }

    private mutating func addSigns() {
        elements[" "] = Element(weight: [Self.space], accent: UInt8(ascii: "0"), isCapital: false)
        var next = Self.firstLetter
        for sign in Self.signs.unicodeScalars {
            elements[sign] = Element(weight: [UInt8(ascii: "#"), next], accent: UInt8(ascii: "0"), isCapital: false)
            next += 1
        }
    }

    /// Tokens in primary order; after "/" the variants that differ from the letter like an accent.
    private mutating func add(_ letters: String, lead: [UInt8]) {
        var next = Self.firstLetter
        for token in letters.split(separator: " ") {
            let weight = lead + [next]
            let variants = token.split(separator: "/")
            if let first = variants.first, first.unicodeScalars.count > 1 {
                contract(Array(first.utf8), weight)
            } else {
                for (index, variant) in variants.enumerated() {
                    add(String(variant), Element(weight: weight, accent: 48 + UInt8(index), isCapital: false))
                }
            }
            next += 1
        }
    }

    private mutating func add(_ letter: String, _ element: Element) {
        guard let lower = letter.unicodeScalars.first else { return }
        elements[lower] = element
        let upper = letter.uppercased().unicodeScalars
        guard let capital = upper.first, upper.count == 1, capital != lower, elements[capital] == nil else { return }
        elements[capital] = Element(weight: element.weight, accent: element.accent, isCapital: true)
    }

    /// Whether a digraph may begin with this letter; most letters need not be looked up.
    func beginsContraction(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 && contractionStarts & 1 << (scalar.value & 31) != 0 && scalar.value > 64
    }

    private mutating func contract(_ letters: [UInt8], _ weight: [UInt8]) {
        contractionStarts |= 1 << UInt32(letters[0] & 31)
        contractions[letters] = (weight, false)
        contractions[[letters[0]] + letters] = (weight, true)
    }

    /// A scalar in four bytes that sort in its order.
    static func bytes(of scalar: Unicode.Scalar) -> [UInt8] {
        [18, 12, 6, 0].map { firstLetter + UInt8(scalar.value >> UInt32($0) & 63) }
    }

    // The order of CLDR's root collation.
    private static let signs = "_-–—―,;:!¡?¿.…·'‘’‚‹›\"“”„«»()[]{}§¶@*/\\&#%‰†‡•`´^¨°©®+±÷×<=>|¦~№¤¢$£¥֏؋₽₾€₸₺"

    private static func letters(_ script: Script) -> String {
        switch script {
        case .latin: "a b c d ð e f g h i ı j k l m n ŋ o p q r s t ŧ u v w x y z þ"
        case .greek: "α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ/ς τ υ φ χ ψ ω"
        case .cyrillic: "а б в г/ґ д е/ё є ж з и і/ї й к л м н о п р с т у/ў ф х ц ч ш щ ъ ы ь э ю я"
        case .georgian: "ა ბ გ დ ე ვ ზ თ ი კ ლ მ ნ ო პ ჟ რ ს ტ უ ფ ქ ღ ყ შ ჩ ც ძ წ ჭ ხ ჯ ჰ"
        case .armenian: "ա բ գ դ ե զ է ը թ ժ ի լ խ ծ կ հ ձ ղ ճ մ յ ն շ ո չ պ ջ ռ ս վ տ ր ց ւ փ ք օ ֆ"
        case .hebrew: "א ב ג ד ה ו ז ח ט י כ/ך ל מ/ם נ/ן ס ע פ/ף צ/ץ ק ר ש ת"
        case .arabic: arabicLetters
        }
    }

    private static let hungarianLetters =
        "a b c cs d dz dzs ð e f g gy h i ı j k l ly m n ny ŋ o ö/ő p q r s sz "
        + "t ty ŧ u ü/ű v w x y z zs þ"

    /// CLDR fa: آ before ا; ء and the hamza forms after it; ه after و; Arabic ك and ي beside ک and ی.
    private static let arabicLetters =
        "آ ا/ٱ ء/أ/إ/ؤ/ئ ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک/ك گ ل م ن و "
        + "ه/ە/ہ/ة/ۀ/ھ ی/ى/ے/ي"

    /// Letters that sort as several.
    static let expansions: [Unicode.Scalar: String] = [
        "æ": "a\u{35C}e", "Æ": "A\u{35C}E", "œ": "o\u{35C}e", "Œ": "O\u{35C}E", "ß": "ss", "ẞ": "SS", "և": "եվ",
        "ø": "o\u{338}", "Ø": "O\u{338}", "ł": "l\u{335}", "Ł": "L\u{335}", "đ": "d\u{335}", "Đ": "D\u{335}",
        "ħ": "h\u{335}", "Ħ": "H\u{335}", "\u{2010}": "-", "\u{2011}": "-",
    ]

    /// Accents in the order of the root collation; the vowel marks of Persian as CLDR fa has them.
    static let marks: [Unicode.Scalar: UInt8] = {
        let order: [UInt32] = [
            0x301, 0x300, 0x306, 0x302, 0x30C, 0x30A, 0x308, 0x30B, 0x303, 0x307, 0x335, 0x338, 0x327, 0x328, 0x304,
            0x309, 0x31B, 0x323, 0x326, 0x64E, 0x650, 0x64F, 0x64B, 0x64D, 0x64C, 0x651, 0x652, 0x670, 0x653, 0x654,
            0x655, 0x35C,
        ]
        var marks: [Unicode.Scalar: UInt8] = [:]
        for (index, value) in order.enumerated() {
            if let scalar = Unicode.Scalar(value) { marks[scalar] = UInt8(ascii: "A") + UInt8(index) }
        }
        return marks
    }()
}
