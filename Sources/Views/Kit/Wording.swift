/// Words that a reader sees: a translated text, a phrase with values in it, or what a user once typed.
public enum Wording: Sendable, Hashable {
    /// Translated words.
    case text(Text)
    /// Translated words around values.
    case phrase(Phrase)
    /// A user's own value (a name, a title): never translated, isolated from the direction around it.
    case user(String)
}

/// What can stand where the kit asks for words.
public protocol Words: Sendable {
    /// The words as one of the three kinds.
    var wording: Wording { get }
}

extension Wording: Words {
    public var wording: Wording { self }
}

extension Text: Words {
    public var wording: Wording { .text(self) }
}

extension Phrase: Words {
    public var wording: Wording { .phrase(self) }
}

extension Wording {
    /// The words for a text position: a user's value is wrapped in `<bdi>`.
    public var html: HTML {
        switch self {
        case .text(let text): "\(text)"
        case .phrase(let phrase): "\(phrase)"
        case .user(let value): "\(user: value)"
        }
    }
}

extension HTML {
    /// Words for a text position, isolated when a user typed them.
    public init(_ words: some Words) {
        self = words.wording.html
    }
}
