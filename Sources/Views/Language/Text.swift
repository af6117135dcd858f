/// Words of ours in every language. A missing language does not compile.
///
/// Copying costs one reference. `{0}`, `{1}` … stand for the arguments given by calling the text:
/// `greeting("Ani")` is a `Phrase`.
public struct Text: Sendable, Hashable {
    private let words: Words

    /// The words in each language.
    public init(en: String, hy: String, fa: String, hu: String, ru: String) {
        words = Words(en: en, hy: hy, fa: fa, hu: hu, ru: ru)
    }

    /// The same characters in every language: a product's name, a sign.
    public init(verbatim: String) {
        words = Words(en: verbatim, hy: verbatim, fa: verbatim, hu: verbatim, ru: verbatim)
    }

    /// The words in one language, placeholders and all.
    public subscript(_ language: Language) -> String {
        switch language {
        case .en: words.en
        case .hy: words.hy
        case .fa: words.fa
        case .hu: words.hu
        case .ru: words.ru
        }
    }

    /// The sentence with its placeholders filled in.
    public func callAsFunction(_ arguments: TextArgument...) -> Phrase { Phrase(self, arguments) }

    public static func == (one: Text, other: Text) -> Bool {
        one.words === other.words || Language.allCases.allSatisfy { one[$0] == other[$0] }
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(words.en) }

    private final class Words: Sendable {
        let en: String
        let hy: String
        let fa: String
        let hu: String
        let ru: String

        init(en: String, hy: String, fa: String, hu: String, ru: String) {
            self.en = en
            self.hy = hy
            self.fa = fa
            self.hu = hu
            self.ru = ru
        }
    }
}

/// A value that goes into a sentence, shown the reader's way.
public enum TextArgument: Sendable, Hashable {
    /// What a person typed: isolated, so that its direction does not disturb the sentence.
    case string(String)
    case number(Int)
    case money(Money)
    case day(Day)
    case instant(Instant)
    /// A share: 0.25 is 25 %.
    case percent(Double)
    case text(Text)
    case phrase(Phrase)
}

extension TextArgument: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .number(value) }
}
