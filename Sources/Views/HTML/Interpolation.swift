extension HTML {
    /// Collects the pieces of a literal and checks each value against the place it stands in.
    ///
    /// | place | what may stand there |
    /// |---|---|
    /// | text | everything |
    /// | quoted attribute | strings, words, numbers, days, amounts; no markup |
    /// | `href` `action` `src` `formaction` … | `Link` and whole numbers; after a literal `#` also strings |
    /// | between attributes | `Attributes`, `flag:`, `attribute:`, `classes:` |
    /// | a tag's name | a whole number (`<h\(level)>`) |
    /// | unquoted value, script, style, `on…`, comment | nothing |
    ///
    /// Anything else stops a debug build and is left out of a release build's page.
    public struct StringInterpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []
        var scanner = MarkupScanner()

        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(interpolationCount * 2 + 1)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            guard literal.hasPointerRepresentation, literal.utf8CodeUnitCount > 0 else { return }
            scanner.scan(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
            pieces.append(.literal(literal))
        }

        /// Called once at the end of the literal.
        func finish() {
            if scanner.state != .text { Misuse.found("a literal ends inside a tag, script, style or comment") }
        }

        /// Adds the piece where strings may stand: text and quoted attributes.
        @inline(__always)
        mutating func append(inText text: Piece, bareText: Piece, attribute: Piece, spoken: Piece) {
            switch scanner.context {
            case .text: pieces.append(text)
            case .bareText: pieces.append(bareText)
            case .attribute, .fragment: pieces.append(attribute)
            case .spoken: pieces.append(spoken)
            case .url:
                Misuse.found("a value in a URL has to be a Link")
                pieces.append(.literal("#"))
            case .tag, .tagName, .forbidden: Misuse.found("a value inside a tag, script, style or comment")
            }
        }

        /// Adds a number: safe everywhere but in scripts and unquoted values.
        mutating func append(number: Int64, inText piece: Piece) {
            switch scanner.context {
            case .text, .bareText, .spoken: pieces.append(piece)
            case .attribute, .url, .fragment, .tagName: pieces.append(.ascii(number))
            case .tag, .forbidden: Misuse.found("a number inside a tag, script, style or comment")
            }
        }

        /// Adds attributes.
        mutating func append(inTag attributes: Attributes) {
            switch scanner.context {
            case .tag, .tagName: pieces.append(.attributes(attributes))
            default: Misuse.found("attributes outside a tag")
            }
        }
    }
}

extension HTML.StringInterpolation {
    /// What a person typed, escaped.
    public mutating func appendInterpolation(_ string: String) {
        append(inText: .string(string), bareText: .string(string), attribute: .string(string), spoken: .string(string))
    }

    /// Nothing when there is nothing.
    public mutating func appendInterpolation(_ string: String?) {
        appendInterpolation(string ?? "")
    }

    /// Markup. Only in text.
    public mutating func appendInterpolation(_ html: HTML) {
        append(html: .nested(html.pieces))
    }

    /// Markup, or nothing.
    public mutating func appendInterpolation(_ html: HTML?) {
        append(html: .nested(html?.pieces ?? []))
    }

    /// Markup, one part after the other.
    public mutating func appendInterpolation(_ parts: [HTML]) {
        append(html: .list(parts))
    }

    private mutating func append(html piece: Piece) {
        switch scanner.context {
        case .text, .bareText: pieces.append(piece)
        default: Misuse.found("markup inside a tag, attribute, script, style or comment")
        }
    }

    /// Words of ours in the reader's language.
    public mutating func appendInterpolation(_ text: Text) {
        append(inText: .text(text), bareText: .text(text), attribute: .text(text), spoken: .text(text))
    }

    /// Words of ours, or nothing.
    public mutating func appendInterpolation(_ text: Text?) {
        if let text { appendInterpolation(text) } else { appendInterpolation("") }
    }

    /// A sentence with its values; strings in it are isolated.
    public mutating func appendInterpolation(_ phrase: Phrase) {
        let bare = Piece.barePhrase(phrase)
        append(inText: .phrase(phrase), bareText: bare, attribute: bare, spoken: bare)
    }

    /// A sentence, or nothing.
    public mutating func appendInterpolation(_ phrase: Phrase?) {
        if let phrase { appendInterpolation(phrase) } else { appendInterpolation("") }
    }

    /// A path of ours or a checked address.
    public mutating func appendInterpolation(_ link: Link) {
        switch scanner.context {
        case .text, .bareText, .attribute, .spoken, .url, .fragment: pieces.append(.string(link.string))
        case .tag, .tagName, .forbidden: Misuse.found("a link inside a tag, script, style or comment")
        }
    }

    /// An e-mail address, phone number or identifier: always from left to right.
    public mutating func appendInterpolation(ltr string: String) {
        append(wrap: .leftToRight, string)
    }

    /// A name or title that a person typed: its direction does not disturb its surroundings.
    public mutating func appendInterpolation(user string: String) {
        append(wrap: .isolated, string)
    }

    /// A note that a person typed: its own direction, its line breaks kept.
    public mutating func appendInterpolation(freeText string: String) {
        append(wrap: .freeText, string)
    }

    private mutating func append(wrap: Piece.Wrap, _ string: String) {
        let bare = Piece.string(string)
        append(inText: .wrapped(string, wrap), bareText: bare, attribute: bare, spoken: bare)
    }

    /// The hidden field that every form carries.
    public mutating func appendInterpolation(csrf: Void) {
        append(html: .csrf)
    }
}
