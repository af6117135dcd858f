/// A sentence with its values, ready to be said in any language.
public struct Phrase: Sendable, Hashable {
    enum Source: Sendable, Hashable {
        case text(Text)
        /// The first argument is the count that picks the form.
        case plural(Plural, count: Int)
    }

    let source: Source
    let arguments: [TextArgument]

    /// A text without placeholders, or with them filled.
    public init(_ text: Text, _ arguments: [TextArgument] = []) {
        source = .text(text)
        self.arguments = arguments
    }

    init(_ plural: Plural, count: Int, _ arguments: [TextArgument]) {
        source = .plural(plural, count: count)
        self.arguments = arguments
    }

    /// Plain text, for a mail's subject or a test; a page interpolates the phrase instead.
    ///
    /// A string of the other direction is wrapped in U+2068 … U+2069.
    public func string(for reader: Reader) -> String {
        var bytes: [UInt8] = []
        append(to: &bytes, for: reader)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The words in one language, placeholders and all.
    func template(_ language: Language) -> String {
        switch source {
        case .text(let text): text[language]
        case .plural(let plural, let count): plural.form(count, language)
        }
    }

    /// Appends plain text, nothing escaped.
    func append(to bytes: inout [UInt8], for reader: Reader) {
        forEachPart(reader.language) { part in
            switch part {
            case .words(let words): bytes.append(contentsOf: words)
            case .argument(let argument): argument.append(to: &bytes, for: reader)
            }
        }
    }

    enum Part {
        case words(UnsafeBufferPointer<UInt8>)
        case argument(TextArgument)
    }

    /// Walks the sentence in order: runs of words and the arguments between them.
    func forEachPart(_ language: Language, _ body: (Part) -> Void) {
        var template = template(language)
        template.withUTF8 { bytes in
            var start = 0
            var index = 0
            while index + 2 < bytes.count {
                guard let number = Self.placeholder(bytes, index), number < arguments.count else {
                    index += 1
                    continue
                }
                body(.words(UnsafeBufferPointer(rebasing: bytes[start..<index])))
                body(.argument(arguments[number]))
                index += 3
                start = index
            }
            body(.words(UnsafeBufferPointer(rebasing: bytes[start...])))
        }
    }

    private static func placeholder(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        guard bytes[index] == UInt8(ascii: "{"), bytes[index + 2] == UInt8(ascii: "}") else { return nil }
        let digit = bytes[index + 1]
        return digit >= 48 && digit <= 57 ? Int(digit - 48) : nil
    }
}

extension TextArgument {
    /// Appends the value as plain text, nothing escaped.
    func append(to bytes: inout [UInt8], for reader: Reader) {
        switch self {
        case .string(let string): bytes.append(isolated: string, for: reader.language)
        case .number(let number): reader.append(Int64(number), to: &bytes)
        case .money(let money): reader.append(money, .standard, to: &bytes)
        case .day(let day): reader.append(day, .medium, to: &bytes)
        case .instant(let instant): reader.append(instant, .dateTime, to: &bytes)
        case .percent(let share): reader.append(percent: share, digits: 0, to: &bytes)
        case .text(let text): bytes.append(text[reader.language])
        case .phrase(let phrase): phrase.append(to: &bytes, for: reader)
        }
    }
}

extension [UInt8] {
    /// Appends a string, wrapped in first-strong isolate marks where it runs against the language's direction.
    mutating func append(isolated string: String, for language: Language) {
        guard string.needsIsolation(in: language) else { return append(string) }
        append("\u{2068}" as StaticString)
        append(string)
        append("\u{2069}" as StaticString)
    }
}

extension String {
    /// Whether the string has letters or digits of the other direction. Only UTF-8's leading bytes are looked at:
    /// D7–DB begin Hebrew, Arabic and Syriac.
    func needsIsolation(in language: Language) -> Bool {
        utf8.contains { byte in
            if language.isRightToLeft { return byte < 0x80 ? byte > 0x20 : byte >= 0xC3 && !(0xD7...0xDB ~= byte) }
            return 0xD7...0xDB ~= byte
        }
    }
}
