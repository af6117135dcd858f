/// Follows the markup of a literal, byte by byte, to know where its next interpolation stands.
///
/// A reduced form of the tokenizer of the HTML standard (§13.2.5), for literals that we write ourselves: character
/// references need no state, and a byte that the standard calls a parse error is not corrected.
struct MarkupScanner {
    enum State: UInt8 {
        case text, tagOpen, tagName, tag, attributeName, afterAttributeName, beforeValue
        case unquoted, doubleQuoted, singleQuoted, declaration, comment, raw
    }

    /// What an interpolation is surrounded by.
    enum Context: UInt8 {
        case text
        /// Text in an element that holds no markup: title, textarea, option, SVG's text.
        case bareText
        case tagName
        /// Between attributes.
        case tag
        /// A quoted attribute that is read by programs.
        case attribute
        /// A quoted attribute that is read by people: aria-label, title, alt …
        case spoken
        case url
        /// The part of a URL after a literal `#`.
        case fragment
        /// Script, style, an event handler, a comment, an attribute's name, an unquoted value.
        case forbidden
    }

    private(set) var state = State.text
    private var isClosing = false
    private var isBare = false
    private var isRaw = false
    private var isFragment = false
    private var name = Name()

    /// A tag's or attribute's name, where it stands in the literal: literals live as long as the program.
    private struct Name {
        var start: UnsafePointer<UInt8>?
        var count = 0
    }

    /// Where the next interpolation stands.
    var context: Context {
        switch state {
        case .text: isBare ? .bareText : .text
        case .tagName: .tagName
        case .tag, .afterAttributeName: .tag
        case .doubleQuoted, .singleQuoted: attributeContext
        default: .forbidden
        }
    }

    private var attributeContext: Context {
        guard let start = name.start else { return .forbidden }
        let context = Self.context(ofAttribute: UnsafeBufferPointer(start: start, count: name.count))
        return context == .url && isFragment ? .fragment : context
    }

    /// Walks over the bytes of a literal. They have to stay where they are.
    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            switch state {
            case .text: skip(to: UInt8(ascii: "<"), in: bytes, &index, then: .tagOpen)
            case .doubleQuoted: skip(to: UInt8(ascii: "\""), in: bytes, &index, then: .tag)
            case .singleQuoted: skip(to: UInt8(ascii: "'"), in: bytes, &index, then: .tag)
            case .declaration: skip(to: UInt8(ascii: ">"), in: bytes, &index, then: .text)
            case .comment: endComment(bytes, &index)
            case .raw: endRaw(bytes, &index)
            default:
                step(bytes[index], bytes, index)
                index += 1
            }
        }
    }

    private mutating func skip(
        to end: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, then next: State
    ) {
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == end {
                state = next
                return
            }
        }
    }

    private mutating func step(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
        switch state {
        case .tagOpen: openTag(byte, bytes, index)
        case .tagName where isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">"):
            endName(byte, bytes, index)
        case .tag: inTag(byte, bytes, index)
        case .attributeName: inAttributeName(byte, bytes, index)
        case .afterAttributeName:
            if byte == UInt8(ascii: "=") {
                state = .beforeValue
            } else if !isSpace(byte) {
                inTag(byte, bytes, index)
            }
        case .beforeValue: beforeValue(byte, bytes, index)
        case .unquoted: if isSpace(byte) { state = .tag } else if byte == UInt8(ascii: ">") { endTag() }
        default: break
        }
    }

    private mutating func openTag(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
        switch byte {
        case UInt8(ascii: "!"):
            let isComment = index + 2 < bytes.count && bytes[index + 1] == UInt8(ascii: "-")
            state = isComment ? .comment : .declaration
        case UInt8(ascii: "/"):
            isClosing = true
            state = .tagName
            name = Name(start: bytes.baseAddress.map { $0 + index + 1 })
        case let letter where isLetter(letter):
            isClosing = false
            state = .tagName
            name = Name(start: bytes.baseAddress.map { $0 + index })
        default: state = .text
        }
    }

    /// The end of a tag's name: now it is known which element this is.
    private mutating func endName(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
        state = .tag
        // A name that was interpolated in part ("h\(level)") began in another literal; it is none of those below.
        if let base = bytes.baseAddress, let start = name.start, start >= base, start <= base + index {
            element(UnsafeBufferPointer(start: start, count: base + index - start))
        }
        inTag(byte, bytes, index)
    }

    private mutating func element(_ name: UnsafeBufferPointer<UInt8>) {
        isRaw = !isClosing && (name.equals("script") || name.equals("style"))
        switch name.count {
        case 4 where name.equals("text") || name.equals("desc"),
            5 where name.equals("title"),
            6 where name.equals("option"),
            8 where name.equals("textarea"): isBare = !isClosing
        default: break
        }
    }

    private mutating func inTag(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
        if byte == UInt8(ascii: ">") {
            endTag()
        } else if isSpace(byte) || byte == UInt8(ascii: "/") {
            state = .tag
        } else {
            state = .attributeName
            name = Name(start: bytes.baseAddress.map { $0 + index }, count: 0)
        }
    }

    private mutating func inAttributeName(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
        let isEnd = byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || isSpace(byte)
        guard isEnd else { return }
        if let base = bytes.baseAddress, let start = name.start, start >= base, start <= base + index {
            name.count = base + index - start
        } else {
            name.start = nil
        }
        if byte == UInt8(ascii: "=") {
            state = .beforeValue
        } else if isSpace(byte) {
            state = .afterAttributeName
        } else {
            inTag(byte, bytes, index)
        }
    }

    private mutating func beforeValue(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
        switch byte {
        case UInt8(ascii: "\""): state = .doubleQuoted
        case UInt8(ascii: "'"): state = .singleQuoted
        case UInt8(ascii: ">"): endTag()
        case _ where isSpace(byte): break
        default: state = .unquoted
        }
        isFragment = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "#")
    }

    private mutating func endTag() {
        state = isRaw ? .raw : .text
    }

    private mutating func endComment(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        while index < bytes.count {
            let isEnd = bytes[index] == UInt8(ascii: ">") && index >= 2
                && bytes[index - 1] == UInt8(ascii: "-") && bytes[index - 2] == UInt8(ascii: "-")
            index += 1
            if isEnd {
                state = .text
                return
            }
        }
    }

    private mutating func endRaw(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") {
                isRaw = false
                state = .tagOpen
                index += 1
                return
            }
            index += 1
        }
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 9 || byte == 13 || byte == 12 }

    private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }
}

extension MarkupScanner {
    /// What a value of this attribute is to be: words, a URL, or nothing that anyone could have typed.
    static func context(ofAttribute name: UnsafeBufferPointer<UInt8>) -> Context {
        switch name.count {
        case 3 where name.equals("src"), 4 where name.equals("href") || name.equals("ping") || name.equals("data"),
            6 where name.equals("action") || name.equals("poster") || name.equals("srcset"),
            8 where name.equals("manifest"), 10 where name.equals("formaction") || name.equals("xlink:href"):
            return .url
        case 3 where name.equals("alt"), 5 where name.equals("title") || name.equals("label"),
            10 where name.equals("aria-label"), 11 where name.equals("placeholder"),
            14 where name.equals("aria-valuetext"), 16 where name.equals("aria-description"):
            return .spoken
        case 5 where name.equals("style"), 6 where name.equals("srcdoc"): return .forbidden
        case 3... where name[0] | 32 == UInt8(ascii: "o") && name[1] | 32 == UInt8(ascii: "n"): return .forbidden
        default: return .attribute
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are this lower-case ASCII name, in either case.
    func equals(_ name: StaticString) -> Bool {
        guard count == name.utf8CodeUnitCount else { return false }
        let other = name.utf8Start
        for index in 0..<count where self[index] != other[index] && self[index] | 32 != other[index] { return false }
        return true
    }
}
