import Foundation

extension PersonName {
    /// Takes a whole name apart by the customs of a language: `Kovács Anna` in Hungarian has its family name first,
    /// `Иванов Иван Иванович` a patronymic, `Family, Given` says it itself. Titles and what stands behind a name are told
    /// apart from it. Nothing that was typed is lost; `order` is the order in which it was typed.
    ///
    /// - Parameter language: a code of ISO 639; see ``language(of:known:otherwise:)``.
    public init(reading whole: String, language: String) {
        self.init()
        var pieces = whole.split { ",،、".contains($0) }.map(Self.words).filter { !$0.isEmpty }
        while pieces.count > 1, let last = pieces.last, last.allSatisfy(NameWords.isSuffix) {
            suffix = ([last.joined(separator: " ")] + [suffix]).filter { !$0.isEmpty }.joined(separator: ", ")
            pieces.removeLast()
        }
        if pieces.count != 2 {
            read(pieces.flatMap(\.self), language)
            return
        }
        family = takeTitles(pieces[0]).joined(separator: " ")
        order = .familyFirst
        setGiven(takeTitles(pieces[1]), language)
    }

    /// The language whose customs a name follows: the one that is known, else that of its letters, else the one given.
    public static func language(of name: String, known: String, otherwise: Language) -> String {
        if !known.isEmpty { return known }
        switch WritingSystem(name) {
        case .armenian: return Language.hy.rawValue
        case .arabic: return Language.fa.rawValue
        case .cyrillic: return Language.ru.rawValue
        case .latin, .other: return otherwise.rawValue
        }
    }

    /// The words of a name; a title that was typed onto it is one of them: "Dr.Kovács".
    private static func words(_ text: Substring) -> [String] {
        text.split(whereSeparator: \.isWhitespace).flatMap { word -> [String] in
            guard let dot = word.firstIndex(of: "."), word.index(after: dot) < word.endIndex,
                NameWords.isTitle(String(word[..<dot]))
            else { return [String(word)] }
            return [String(word[...dot]), String(word[word.index(after: dot)...])]
        }
    }

    private mutating func read(_ words: [String], _ language: String) {
        let words = takeTitles(words)
        guard words.count > 1 else {
            given = words.first ?? ""
            return
        }
        if readCapitals(words, language) { return }
        switch language {
        case "hu": readHungarian(words)
        case "ru", "uk", "be", "kk", "ky", "uz", "tg", "az": readRussian(words)
        case "hy": readArmenian(words)
        case "fa": readPersian(words)
        case "zh", "ja", "ko", "vi": set(family: words.prefix(1), given: words.dropFirst(), .familyFirst)
        case "es",
            "pt" where words.count > 2:
            let count = words.count > 3 ? words.count - 2 : 1
            set(family: words.dropFirst(count), given: words.prefix(count), .givenFirst)
        default: readWestern(words)
        }
    }

    /// The words without titles before and after them and without what stands behind the name; one is always left.
    private mutating func takeTitles(_ words: [String]) -> [String] {
        var words = words[...]
        var titles: [String] = []
        var endings: [String] = []
        while words.count > 1, let first = words.first, NameWords.isTitle(first) { titles.append(words.removeFirst()) }
        while words.count > 1, let last = words.last {
            if NameWords.isSuffix(last) {
                endings.insert(words.removeLast(), at: 0)
            } else if last.hasSuffix("."), NameWords.isTitle(last) {
                titles.append(words.removeLast())
            } else {
                break
            }
        }
        if !titles.isEmpty { prefix = ([prefix] + titles).filter { !$0.isEmpty }.joined(separator: " ") }
        if !endings.isEmpty {
            suffix = [endings.joined(separator: " "), suffix].filter { !$0.isEmpty }.joined(separator: ", ")
        }
        return Array(words)
    }

    private mutating func set(family: some Sequence<String>, given: some Sequence<String>, _ order: NameOrder) {
        self.family = family.joined(separator: " ")
        self.given = given.joined(separator: " ")
        self.order = order
    }

    /// Given names, and a patronymic after them where the language has one.
    private mutating func setGiven(_ words: [String], _ language: String) {
        let hasPatronymic = words.count > 1 && language != "hu" && words.last.map(NameWords.isPatronymic) == true
        given = words.dropLast(hasPatronymic ? 1 : 0).joined(separator: " ")
        additional = hasPatronymic ? words.last ?? "" : ""
    }

    /// "Anna KOVÁCS", "DUPONT Jean": capitals mark the family name.
    private mutating func readCapitals(_ words: [String], _ language: String) -> Bool {
        func isCapital(_ word: String) -> Bool {
            word.filter(\.isLetter).count > 1 && word == word.uppercased() && word != word.lowercased()
        }
        let first = words.prefix(while: isCapital), last = words.reversed().prefix(while: isCapital)
        guard first.isEmpty != last.isEmpty else { return false }
        let count = max(first.count, last.count)
        guard words.filter(isCapital).count == count else { return false }
        if last.isEmpty {
            family = first.joined(separator: " ")
            order = .familyFirst
            setGiven(Array(words.dropFirst(count)), language)
        } else {
            family = words.suffix(count).joined(separator: " ")
            setGiven(Array(words.dropLast(count)), language)
        }
        return true
    }

    /// Family name first, unless only the first word is a given name. A married woman's name may be all of her husband's
    /// with -né, and her own after it: "Kovács Jánosné Szabó Anna".
    private mutating func readHungarian(_ words: [String]) {
        let isGiven = words.map(NameWords.isHungarianGiven)
        if isGiven[0], !isGiven[words.count - 1] {
            let count = max(1, isGiven.prefix { $0 }.count)
            return set(family: words.dropFirst(count), given: words.prefix(count), .givenFirst)
        }
        var count = isGiven.dropFirst().firstIndex(of: true) ?? 1
        if let wife = words.dropLast().lastIndex(where: { $0.lowercased().hasSuffix("né") }) {
            let isAlone = isGiven[wife + 1] || wife + 2 >= words.count
            count = max(count, wife + (isAlone ? 1 : 2))
        }
        set(family: words.prefix(count), given: words.dropFirst(count), .familyFirst)
    }

    private mutating func readRussian(_ words: [String]) {
        var words = words
        if words.count > 2, let last = words.last, NameWords.isFiliation(last) {  // "Алиев Али Ахмед оглы"
            words.replaceSubrange((words.count - 2)..., with: [words[words.count - 2] + " " + last])
        }
        let middle = words.lastIndex(where: NameWords.isPatronymic)
        if let middle, middle > 0, middle < words.count - 1 {
            additional = words[middle]
            return set(family: words[(middle + 1)...], given: words[..<middle], .givenFirst)
        }
        if let middle, middle == words.count - 1, words.count > 2 || WritingSystem(words[0]) == .cyrillic {
            additional = words[middle]
            return words.count == 2
                ? set(family: [], given: words.prefix(1), .givenFirst)
                : set(family: words.prefix(1), given: words[1..<middle], .familyFirst)
        }
        readByEnding(words, NameWords.isRussianGiven, NameWords.hasRussianEnding)
    }

    /// A patronymic is in the genitive: "Հակոբյան Անի Արամի".
    private mutating func readArmenian(_ words: [String]) {
        readByEnding(words, { _ in false }, NameWords.hasArmenianEnding)
        var names = given.split(separator: " ").map(String.init)
        guard names.count > 1, let last = names.last, last.hasSuffix("ի") else { return }
        names.removeLast()
        (given, additional) = (names.joined(separator: " "), last)
    }

    /// The family name is the word that looks like one; given names come first where none or both do.
    private mutating func readByEnding(
        _ words: [String], _ isGiven: (String) -> Bool, _ hasEnding: (String) -> Bool
    ) {
        let first = words[0], last = words[words.count - 1]
        let isFamilyFirst = !isGiven(first) && (isGiven(last) || hasEnding(first) && !hasEnding(last))
        if isFamilyFirst {
            set(family: words.prefix(1), given: words.dropFirst(), .familyFirst)
        } else {
            set(family: words.suffix(1), given: words.dropLast(), .givenFirst)
        }
    }

    /// Given names may be of two words ("محمد رضا"), family names, too ("حسینی نژاد").
    private mutating func readPersian(_ words: [String]) {
        let ending = words.count > 2 && NameWords.isPersianEnding(words[words.count - 1]) ? 2 : 1
        let wanted = words.count > 2 && NameWords.isPersianStart(words[0]) ? 2 : 1
        let count = ending == 2 ? words.count - 2 : min(wanted, words.count - 1)
        set(family: words.dropFirst(count), given: words.prefix(count), .givenFirst)
    }

    /// The last word, with the particles before it: "van der Berg"; what stands before "née" is part of it.
    private mutating func readWestern(_ words: [String]) {
        var start = words.count - 1
        if let born = words.firstIndex(where: NameWords.isBorn), born > 1 { start = born - 1 }
        while start > 1, NameWords.isParticle(words[start - 1]) { start -= 1 }
        set(family: words.dropFirst(start), given: words.prefix(start), .givenFirst)
    }
}
