import Synchronization

/// A rough romanisation that is the same for the usual spellings of a name in Armenian, Cyrillic and Latin letters:
/// Հակոբյան, Хачатрян, Khachatryan. Lower-case ASCII words.
///
/// The scheme is lossy on purpose and is applied to what is stored and to what is asked alike:
/// 1. letters are romanised (BGN/PCGN without apostrophes): խ х → kh, ծ ց ц → ts, ղ → gh, ու → u, յ й → y;
/// 2. spellings of one sound become one: kh → h, gh and q → g, zh, dzh and dj → j, tch and Hungarian cs → ch,
///    shch → sh, sz → s, ph → f, th → t, x → ks, w → v, ou and oo → u, ee → i, y → i;
/// 3. doubled letters become single, a leading "ie" becomes "e" (Yerevan, Erevan).
///
/// Persian does not write short vowels; its words are left out here, see `consonantKey`.
public func latinKey(_ string: String) -> String {
    keyWords(searchText(string)).compactMap { latinWord($0) }.joined(separator: " ")
}

/// The consonants of each word, for finding Persian names by their Latin spelling and the other way round:
/// محمد and Mohammad are both "mhmd". Words of fewer than two consonants are left out.
///
/// Vowels, و and ی are dropped except at the start of a word, as is a final h; letters that sound alike in Persian
/// are one (س ص ث, ز ذ ض ظ, ت ط, ه ح خ, غ ق). sh is "x", ch is "c".
public func consonantKey(_ string: String) -> String {
    keyWords(searchText(string)).compactMap { consonants($0) }.joined(separator: " ")
}

/// Everything a record is to be found by: the folded text, romanised words, words that signs or blanks part run together
/// ("O’Neill" is "oneill", "Jean Luc" is "jeanluc"), and consonants (each after a "=").
///
/// - Parameter parts: the texts that make it up, each of which is run together as a whole.
public func searchIndex(_ string: String, parts: [String] = []) -> String {
    let pieces = string.utf8.split(separator: UInt8(ascii: " ")).map { IndexedWord.known($0) }
    var text = ""
    text.reserveCapacity(string.utf8.count * 3)
    for piece in pieces where !piece.folded.isEmpty { text += text.isEmpty ? piece.folded : " " + piece.folded }
    let words = pieces.flatMap(\.words)
    for word in words {
        guard let latin = word.latin, !words.contains(where: { $0.folded == latin }) else { continue }
        text += " " + latin
    }
    let runs = string.split(separator: " ").map(String.init).filter(\.hasInnerSign) + parts.filter { $0.contains(" ") }
    for run in Set(runs.map(runTogether)).sorted() where !words.contains(where: { $0.folded == run }) {
        text += " " + run
        if let latin = latinKey(run).nonEmpty, latin != run { text += " " + latin }
    }
    for word in words { if let consonants = word.consonants { text += " =" + consonants } }
    return text
}

/// The letters and digits of a text without what parts them.
func runTogether(_ string: String) -> String {
    keyWords(searchText(string)).map { String($0) }.joined()
}

extension String {
    /// Whether a sign stands between letters: an apostrophe, a hyphen, a dot.
    fileprivate var hasInnerSign: Bool {
        unicodeScalars.contains { !$0.properties.isAlphabetic && decimalDigit($0) == nil }
    }

    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

/// What lies between two blanks, folded, with the words in it and what each is found by beside itself.
private struct IndexedWord: Sendable {
    let folded: String
    let words: [(folded: String, latin: String?, consonants: String?)]

    init(_ string: String) {
        folded = searchText(string)
        words = keyWords(folded).map { (String($0), latinWord($0), consonants($0)) }
    }

    /// The words of names come again and again: those met lately are remembered.
    static func known(_ bytes: Substring.UTF8View) -> IndexedWord {
        let key = WordKey(bytes: Array(bytes))
        if let word = lately.withLock({ $0[key] }) { return word }
        let word = IndexedWord(String(decoding: key.bytes, as: UTF8.self))
        lately.withLock { lately in
            if lately.count >= 10_000 { lately.removeAll(keepingCapacity: true) }
            lately[key] = word
        }
        return word
    }

    private static let lately = Mutex<[WordKey: IndexedWord]>([:])
}

/// The bytes of a word, compared as they are: strings would compare what they look like, which takes longer.
private struct WordKey: Hashable, Sendable {
    let bytes: [UInt8]

    func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}

/// What to look for in `searchIndex`, best first: the query folded, typed on another layout, romanised, by consonants.
public func searchVariants(_ query: String) -> [String] {
    let folded = searchText(query)
    var variants = [folded]
    variants += [latinKey(folded)]
    variants += layoutSlips(folded)
    // Without signs between letters; and as Persian writes it with a blank where there is a joiner of no width.
    if folded.hasInnerSign {
        variants.append(folded.split(separator: " ").map { runTogether(String($0)) }.joined(separator: " "))
    }
    if query.unicodeScalars.contains("\u{200C}") { variants.append(searchText(query.replacing("\u{200C}", with: " "))) }
    let consonants = consonantKey(folded)
    // One word only: of several, those without consonants to speak of would count for nothing.
    if consonants.utf8.count > 2, !folded.contains(" ") { variants.append("=" + consonants) }
    var seen: Set<String> = [""]
    return variants.filter { seen.insert($0).inserted }
}

/// The runs of letters and digits of a folded text.
private func keyWords(_ folded: String) -> [Substring.UnicodeScalarView] {
    folded.unicodeScalars.split { scalar in
        scalar.value < 0x80 ? !(97...122 ~= scalar.value || 48...57 ~= scalar.value) : !scalar.properties.isAlphabetic
    }.map { Substring($0).unicodeScalars }
}

extension String {
    fileprivate init(_ scalars: Substring.UnicodeScalarView) { self = String(Substring(scalars)) }
}

/// The romanised word; nil for Persian and for scripts that have no table.
private func latinWord(_ word: Substring.UnicodeScalarView) -> String? {
    guard let letters = romanised(word) else { return nil }
    return String(decoding: normalised(letters), as: UTF8.self)
}

private func romanised(_ word: Substring.UnicodeScalarView) -> [UInt8]? {
    var letters: [UInt8] = []
    var previous: Unicode.Scalar = " "
    for (position, scalar) in word.enumerated() {
        if scalar.value < 0x80 {
            letters.append(UInt8(scalar.value))
        } else if scalar == "ւ", previous == "ո" {
            letters.removeLast(position == 1 ? 2 : 1)
            letters.append(UInt8(ascii: "u"))
        } else if scalar == "ո", position == 0 {
            letters.append(contentsOf: "vo".utf8)
        } else if let latin = Romanisation.letters[scalar] {
            letters.append(contentsOf: latin.utf8)
        } else {
            return nil
        }
        previous = scalar
    }
    return letters
}

/// Spellings of one sound made one.
private func normalised(_ letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < letters.count {
        let rest = letters[index...]
        let rule = Romanisation.rules.first { rest.starts(with: $0.spelling) }
        let sound = rule?.sound ?? [letters[index]]
        for letter in sound where letter != result.last || letter < 97 { result.append(letter) }
        index += rule?.spelling.count ?? 1
    }
    return result.starts(with: "ie".utf8) ? Array(result.dropFirst()) : result
}

private func consonants(_ word: Substring.UnicodeScalarView) -> String? {
    var key = persianConsonants(word) ?? romanised(word).map { latinConsonants(normalised($0)) } ?? []
    if key.count > 1, key.last == UInt8(ascii: "h") { key.removeLast() }
    guard key.count > 1, key.contains(where: { $0 > 57 }) else { return nil }
    return String(decoding: key, as: UTF8.self)
}

private func persianConsonants(_ word: Substring.UnicodeScalarView) -> [UInt8]? {
    var key: [UInt8] = []
    for (position, scalar) in word.enumerated() {
        switch scalar {
        case "ا", "ع", "ء": break
        case "و": if position == 0 { key.append(UInt8(ascii: "v")) }
        case "ی": if position == 0 { key.append(UInt8(ascii: "y")) }
        default:
            guard let consonant = Romanisation.persian[scalar] else { return nil }
            if key.last != consonant { key.append(consonant) }
        }
    }
    return key
}

private func latinConsonants(_ letters: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    for (position, letter) in letters.enumerated() {
        let consonant: UInt8?
        switch letter {
        case UInt8(ascii: "v"): consonant = position == 0 ? letter : nil
        case UInt8(ascii: "i"):
            let isGlide = position == 0 && letters.count > 1 && "aou".utf8.contains(letters[1])
            consonant = isGlide ? UInt8(ascii: "y") : nil
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"), UInt8(ascii: "u"): consonant = nil
        case UInt8(ascii: "h") where key.last == UInt8(ascii: "c"): consonant = nil
        case UInt8(ascii: "h") where key.last == UInt8(ascii: "s") && letters[position - 1] == UInt8(ascii: "s"):
            key[key.count - 1] = UInt8(ascii: "x")
            consonant = nil
        default: consonant = letter
        }
        if let consonant, key.last != consonant { key.append(consonant) }
    }
    return key
}
