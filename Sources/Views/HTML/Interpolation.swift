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
        private(set) var html = HTML()
        private var scanner = MarkupScanner()

        public init(literalCapacity: Int, interpolationCount: Int) {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
            html = HTML(bytes: bytes)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            guard literal.hasPointerRepresentation, literal.utf8CodeUnitCount > 0 else { return }
            scanner.scan(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
            html.append(literal)
        }

        /// Called once at the end of the literal.
        func finish() {
            if scanner.state != .text { Misuse.found("a literal ends inside a tag, script, style or comment") }
        }

        /// Where the next value stands.
        enum Place {
            /// Text that may hold markup.
            case text
            /// Text and spoken attributes, which hold none.
            case plain
            /// An attribute that is read by programs.
            case machine
        }

        /// Writes a value where text and quoted attributes are; it is nobody's business elsewhere.
        @inline(__always)
        mutating func append(_ write: (inout HTML, Place) -> Void) {
            switch scanner.context {
            case .text: write(&html, .text)
            case .bareText, .spoken: write(&html, .plain)
            case .attribute, .fragment: write(&html, .machine)
            case .url:
                Misuse.found("a value in a URL has to be a Link")
                html.append("#")
            case .tag, .tagName, .forbidden: Misuse.found("a value inside a tag, script, style or comment")
            }
        }

        /// Adds a number: safe everywhere but in scripts and unquoted values.
        mutating func append(number: Int64, inText piece: Piece) {
            switch scanner.context {
            case .text, .bareText, .spoken: html.append(piece)
            case .attribute, .url, .fragment, .tagName: html.append(ascii: number)
            case .tag, .forbidden: Misuse.found("a number inside a tag, script, style or comment")
            }
        }

        /// Adds attributes.
        mutating func append(inTag attributes: Attributes) {
            switch scanner.context {
            case .tag, .tagName: html.append(attributes)
            default: Misuse.found("attributes outside a tag")
            }
        }

        /// Adds markup.
        @inline(__always)
        mutating func append(markup write: (inout HTML) -> Void) {
            switch scanner.context {
            case .text, .bareText: write(&html)
            default: Misuse.found("markup inside a tag, attribute, script, style or comment")
            }
        }

        /// Adds a link.
        mutating func append(link: Link) {
            switch scanner.context {
            case .text, .bareText, .attribute, .spoken, .url, .fragment: html.append(escaped: link.string)
            case .tag, .tagName, .forbidden: Misuse.found("a link inside a tag, script, style or comment")
            }
        }
    }
}

extension HTML.StringInterpolation {
    /// What a person typed, escaped.
    public mutating func appendInterpolation(_ string: String) {
        append { html, _ in html.append(escaped: string) }
    }

    /// Nothing when there is nothing.
    public mutating func appendInterpolation(_ string: String?) {
        appendInterpolation(string ?? "")
    }

    /// Markup. Only in text.
    public mutating func appendInterpolation(_ html: HTML) {
        append(markup: { $0 += html })
    }

    /// Markup, or nothing.
    public mutating func appendInterpolation(_ html: HTML?) {
        append(markup: { if let html { $0 += html } })
    }

    /// Markup, one part after the other.
    public mutating func appendInterpolation(_ parts: [HTML]) {
        append(markup: { for part in parts { $0 += part } })
    }

    /// Words of ours in the reader's language.
    public mutating func appendInterpolation(_ text: Text) {
        append { html, _ in html.append(.text(text)) }
    }

    /// Words of ours, or nothing.
    public mutating func appendInterpolation(_ text: Text?) {
        if let text { appendInterpolation(text) } else { appendInterpolation("") }
    }

    /// A sentence with its values; strings in it are isolated.
    public mutating func appendInterpolation(_ phrase: Phrase) {
        append { html, place in html.append(place == .text ? .phrase(phrase) : .barePhrase(phrase)) }
    }

    /// A sentence, or nothing.
    public mutating func appendInterpolation(_ phrase: Phrase?) {
        if let phrase { appendInterpolation(phrase) } else { appendInterpolation("") }
    }

    /// A path of ours or a checked address.
    public mutating func appendInterpolation(_ link: Link) {
        append(link: link)
    }

    /// An e-mail address, phone number or identifier: always from left to right.
    public mutating func appendInterpolation(ltr string: String) {
        append { html, place in html.append(string, within: place == .text ? "<bdi dir=\"ltr\">" : nil) }
    }

    /// A name or title that a person typed: its direction does not disturb its surroundings.
    public mutating func appendInterpolation(user string: String) {
        append { html, place in html.append(string, within: place == .text ? "<bdi>" : nil) }
    }

    /// A note that a person typed: its own direction, its line breaks kept.
    public mutating func appendInterpolation(freeText string: String) {
        append { html, place in
            if place == .text { html.append(freeText: string) } else { html.append(escaped: string) }
        }
    }

    /// The hidden field that every form carries.
    public mutating func appendInterpolation(csrf: Void) {
        append(markup: { $0.append(.csrf) })
    }
}

extension HTML {
    /// Appends a string, isolated where the place lets it.
    @inline(__always)
    fileprivate mutating func append(_ string: String, within isolation: StaticString?) {
        if let isolation { append(isolation) }
        append(escaped: string)
        if isolation != nil { append("</bdi>") }
    }
}
