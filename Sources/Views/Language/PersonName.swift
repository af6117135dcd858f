/// Which part of a name its bearer puts first.
public enum NameOrder: String, CaseIterable, Sendable, Hashable {
    case givenFirst, familyFirst

    /// The order usual where that language is spoken: family first in Hungarian.
    public static func usual(in language: Language) -> NameOrder { language == .hu ? .familyFirst : .givenFirst }
}

/// A person's name in its parts. It is shown the way of its bearer, whoever reads it.
public struct PersonName: Sendable, Hashable {
    /// "Dr.", "Ms", "պարոն", "خانم".
    public var prefix: String
    public var given: String
    /// A patronymic or middle name.
    public var additional: String
    public var family: String
    /// A second family name, or the name at birth.
    public var family2: String
    /// "Jr.", "PhD".
    public var suffix: String
    /// The whole name in the person's own script, where the parts are in another.
    public var nativeForm: String
    /// The whole name in Latin letters, where the parts are in another script.
    public var latinForm: String
    public var order: NameOrder

    /// A name; what a person does not have stays empty.
    public init(
        prefix: String = "",
        given: String = "",
        additional: String = "",
        family: String = "",
        family2: String = "",
        suffix: String = "",
        nativeForm: String = "",
        latinForm: String = "",
        order: NameOrder = .givenFirst
    ) {
        self.prefix = prefix
        self.given = given
        self.additional = additional
        self.family = family
        self.family2 = family2
        self.suffix = suffix
        self.nativeForm = nativeForm
        self.latinForm = latinForm
        self.order = order
    }

    /// Given and family name in the person's own order: "Ani Hakobyan", "Kovács János".
    public var display: String {
        order == .familyFirst ? join(family, family2, given) : join(given, family, family2)
    }

    /// The name as it can be read in that language: the Latin or the native form where the parts are in a script
    /// its readers may not know.
    public func display(for language: Language) -> String {
        let script = WritingSystem(display)
        if script == WritingSystem(language) { return display }
        if !nativeForm.isEmpty, WritingSystem(nativeForm) == WritingSystem(language) { return nativeForm }
        if script != .latin, !latinForm.isEmpty { return latinForm }
        return display
    }

    /// Everything: "Dr. Kovács János", "Иван Петрович Сидоров", "Ani Hakobyan, PhD".
    public var full: String {
        let name =
            order == .familyFirst
            ? join(prefix, family, family2, given, additional) : join(prefix, given, additional, family, family2)
        return suffix.isEmpty ? name : name + ", " + suffix
    }

    /// As official papers list it: family name, given name, patronymic.
    public var documentary: String { join(family, family2, given, additional) }

    /// How a letter addresses the person, by the customs of the person's own language: given name and patronymic in
    /// Russian; title and family name in English, Armenian and Persian; title and whole name in Hungarian.
    public func formal(in language: Language) -> String {
        switch language {
        case .ru: additional.isEmpty ? join(prefix, display) : join(given, additional)
        case .hu: join(prefix, display)
        case .en, .hy, .fa: prefix.isEmpty || family.isEmpty ? display : join(prefix, family)
        }
    }

    /// Family name first, for sorting lists.
    public var sortForm: String { join(family, family2, given, additional) }

    /// One or two letters, in the person's order; letters of a joining script are kept apart. Never upper-cased.
    public var initials: String {
        let parts = order == .familyFirst ? [family, given] : [given, family]
        let letters = parts.compactMap { $0.first { $0.isLetter } }
        let isJoining = letters.contains { WritingSystem(String($0)) == .arabic }
        return letters.map(String.init).joined(separator: isJoining ? "\u{200C}" : "")
    }

    private func join(_ parts: String...) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// The script most of a text's first letters are in.
enum WritingSystem: Sendable {
    case latin, armenian, arabic, cyrillic, other

    init(_ language: Language) {
        switch language {
        case .en, .hu: self = .latin
        case .hy: self = .armenian
        case .fa: self = .arabic
        case .ru: self = .cyrillic
        }
    }

    /// The script of the first letter; Latin for a text without letters.
    init(_ text: String) {
        guard let letter = text.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
            self = .latin
            return
        }
        switch letter.value {
        case ..<0x250: self = .latin
        case 0x400...0x52F: self = .cyrillic
        case 0x530...0x58F: self = .armenian
        case 0x600...0x6FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: self = .arabic
        default: self = .other
        }
    }
}
