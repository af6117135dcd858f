/// The tables behind `latinKey` and `consonantKey`.
enum Romanisation {
    /// Spellings of one sound, longest first; see `latinKey`.
    static let rules: [(spelling: [UInt8], sound: [UInt8])] = [
        ("shch", "sh"), ("tsch", "ch"), ("dzh", "j"), ("tch", "ch"), ("sch", "sh"),
        ("sh", "sh"), ("ch", "ch"), ("cs", "ch"), ("cz", "ch"), ("sz", "s"), ("zs", "j"), ("zh", "j"), ("dj", "j"),
        ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("tz", "ts"), ("qu", "kv"),
        ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ce", "se"), ("ci", "si"), ("cy", "si"),
        ("q", "g"), ("x", "ks"), ("w", "v"), ("y", "i"), ("c", "k"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// Armenian (Eastern values) and Cyrillic.
    static let letters: [Unicode.Scalar: String] = [
        "ա": "a", "բ": "b", "գ": "g", "դ": "d", "ե": "e", "զ": "z", "է": "e", "ը": "e", "թ": "t", "ժ": "zh", "ի": "i",
        "լ": "l", "խ": "kh", "ծ": "ts", "կ": "k", "հ": "h", "ձ": "dz", "ղ": "gh", "ճ": "ch", "մ": "m", "յ": "y",
        "ն": "n", "շ": "sh", "ո": "o", "չ": "ch", "պ": "p", "ջ": "j", "ռ": "r", "ս": "s", "վ": "v", "տ": "t",
        "ր": "r", "ց": "ts", "ւ": "v", "փ": "p", "ք": "k", "օ": "o", "ֆ": "f",
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
        "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
        "я": "ya", "і": "i", "є": "ye", "ў": "u", "ї": "yi",
    ]

    /// Persian consonants by their sound.
    static let persian: [Unicode.Scalar: UInt8] = {
        var table: [Unicode.Scalar: UInt8] = [:]
        let sounds: [(String, Character)] = [
            ("ب", "b"), ("پ", "p"), ("تط", "t"), ("ثسص", "s"), ("جژ", "j"), ("چ", "c"), ("حهخ", "h"), ("د", "d"),
            ("ذزضظ", "z"), ("ر", "r"), ("ش", "x"), ("غقگ", "g"), ("ف", "f"), ("ک", "k"), ("ل", "l"), ("م", "m"),
            ("ن", "n"),
        ]
        for (letters, sound) in sounds {
            for letter in letters.unicodeScalars { table[letter] = sound.asciiValue }
        }
        return table
    }()
}
