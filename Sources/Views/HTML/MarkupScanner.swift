import Foundation

/// Follows the markup of a literal, byte by byte, to know where its next interpolation stands.
///
/// A reduced form of the tokenizer of the HTML standard (§13.2.5), for literals that we write ourselves: character
/// references need no state, and a byte that the standard calls a parse error is not corrected.
struct MarkupScanner {
    enum State: UInt8 {
        case text, tagOpen, tagName, tag, attributeName, afterAttributeName, beforeValue
        case unquoted, doubleQuoted, singleQuoted, declaration, comment, raw
    }

    typealias Bytes = UnsafePointer<UInt8>

    private(set) var state = State.text
    private var isClosing = false
    /// In an element that holds no markup: title, textarea, option, SVG's text.
    private var isBare = false
    /// In the start tag of a script or style.
    private var isRaw = false
    /// In a value that begins with "#".
    private var isFragment = false
    /// The name of the tag or attribute, where it stands in its literal: literals live as long as the program.
    private var nameStart: Bytes?
    private var nameCount = 0

    /// Walks over the bytes of a literal. They have to stay where they are.
    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard var cursor = bytes.baseAddress else { return }
        let end = cursor + bytes.count
        while cursor < end { cursor = step(cursor, end) }
    }

    /// Consumes at least one byte or changes the state.
    @inline(__always)
    private mutating func step(_ cursor: Bytes, _ end: Bytes) -> Bytes {
        switch state {
        case .text: skip(past: UInt8(ascii: "<"), cursor, end, then: .tagOpen)
        case .tagOpen: openTag(cursor, end)
        case .tagName: tagName(cursor, end)
        case .tag: inTag(cursor, end)
        case .attributeName: attributeName(cursor, end)
        case .afterAttributeName: afterAttributeName(cursor)
        case .beforeValue: beforeValue(cursor, end)
        case .doubleQuoted: skip(past: UInt8(ascii: "\""), cursor, end, then: .tag)
        case .singleQuoted: skip(past: UInt8(ascii: "'"), cursor, end, then: .tag)
        case .unquoted: unquoted(cursor, end)
        case .declaration: skip(past: UInt8(ascii: ">"), cursor, end, then: .text)
        case .comment: comment(cursor, end)
        case .raw: raw(cursor, end)
        }
    }

    @inline(__always)
    private mutating func skip(past byte: UInt8, _ cursor: Bytes, _ end: Bytes, then next: State) -> Bytes {
        guard let found = memchr(cursor, Int32(byte), end - cursor) else { return end }
        state = next
        return Bytes(found.assumingMemoryBound(to: UInt8.self)) + 1
    }

    private mutating func openTag(_ cursor: Bytes, _ end: Bytes) -> Bytes {
        switch cursor[0] {
        case UInt8(ascii: "!"):
            state = end - cursor > 2 && cursor[1] == UInt8(ascii: "-") ? .comment : .declaration
        case UInt8(ascii: "/"):
            isClosing = true
            state = .tagName
            nameStart = cursor + 1
        case let letter where 97...122 ~= letter | 32:
            isClosing = false
            state = .tagName
            nameStart = cursor
        default:
            state = .text
            return cursor
        }
        return cursor + 1
    }

    /// The end of a tag's name: now it is known which element this is.
    private mutating func tagName(_ cursor: Bytes, _ end: Bytes) -> Bytes {
        let stop = endOfName(cursor, end)
        guard stop < end else { return end }
        // A name that was interpolated in part ("h\(level)") began in another literal; it is none of those that matter.
        if let start = nameStart, start <= stop, stop - start < 16 {
            element(UnsafeBufferPointer(start: start, count: stop - start))
        }
        state = .tag
        return stop
    }

    private mutating func element(_ name: UnsafeBufferPointer<UInt8>) {
        isRaw = !isClosing && (name.equals("script") || name.equals("style"))
        switch name.count {
        case 4 where name.equals("text") || name.equals("desc"),
            5 where name.equals("title"),
            6 where name.equals("option"),
            8 where name.equals("textarea"):
            isBare = !isClosing
        default: break
        }
    }

    private mutating func inTag(_ cursor: Bytes, _ end: Bytes) -> Bytes {
        let byte = cursor[0]
        if byte == UInt8(ascii: ">") {
            state = isRaw ? .raw : .text
        } else if !isSpace(byte), byte != UInt8(ascii: "/") {
            state = .attributeName
            nameStart = cursor
        }
        return cursor + 1
    }

    private mutating func attributeName(_ cursor: Bytes, _ end: Bytes) -> Bytes {
        let stop = endOfName(cursor, end)
        guard stop < end else { return end }
        nameCount = nameStart.map { stop - $0 } ?? 0
        if stop[0] == UInt8(ascii: "=") {
            state = .beforeValue
            return stop + 1
        }
        state = isSpace(stop[0]) ? .afterAttributeName : .tag
        return stop
    }

    private mutating func afterAttributeName(_ cursor: Bytes) -> Bytes {
        if cursor[0] == UInt8(ascii: "=") {
            state = .beforeValue
        } else if !isSpace(cursor[0]) {
            state = .tag
            return cursor
        }
        return cursor + 1
    }

    private mutating func beforeValue(_ cursor: Bytes, _ end: Bytes) -> Bytes {
        isFragment = end - cursor > 1 && cursor[1] == UInt8(ascii: "#")
        switch cursor[0] {
        case UInt8(ascii: "\""): state = .doubleQuoted
        case UInt8(ascii: "'"): state = .singleQuoted
        case UInt8(ascii: ">"):
            state = .tag
            return cursor
        case let byte where isSpace(byte): break
        default: state = .unquoted
        }
        return cursor + 1
    }

    private mutating func unquoted(_ cursor: Bytes, _ end: Bytes) -> Bytes {
        guard isSpace(cursor[0]) || cursor[0] == UInt8(ascii: ">") else { return cursor + 1 }
        state = .tag
        return cursor
    }

    private mutating func comment(_ cursor: Bytes, _ end: Bytes) -> Bytes {
        var cursor = cursor
        while cursor + 2 < end {
            if cursor[0] == UInt8(ascii: "-"), cursor[1] == UInt8(ascii: "-"), cursor[2] == UInt8(ascii: ">") {
                state = .text
                return cursor + 3
            }
            cursor += 1
        }
        return end
    }

    private mutating func raw(_ cursor: Bytes, _ end: Bytes) -> Bytes {
        guard cursor[0] == UInt8(ascii: "<"), end - cursor > 1, cursor[1] == UInt8(ascii: "/") else {
            return cursor + 1
        }
        isRaw = false
        state = .tagOpen
        return cursor + 1
    }

    @inline(__always)
    private func endOfName(_ cursor: Bytes, _ end: Bytes) -> Bytes {
        var cursor = cursor
        while cursor < end, !isNameEnd(cursor[0]) { cursor += 1 }
        return cursor
    }

    /// Space, tab, line feed, form feed, carriage return, "/", "=" or ">".
    @inline(__always)
    private func isNameEnd(_ byte: UInt8) -> Bool {
        byte < 64 && 0x6000_8001_0000_3600 as UInt64 >> UInt64(byte) & 1 == 1
    }

    @inline(__always)
    private func isSpace(_ byte: UInt8) -> Bool { byte < 64 && 0x1_0000_3600 as UInt64 >> UInt64(byte) & 1 == 1 }
}

extension MarkupScanner {
    /// Where the next interpolation stands.
    var context: MarkupContext {
        switch state {
        case .text: isBare ? .bareText : .text
        case .tagName: .tagName
        // A valueless attribute followed by a space may be followed by attributes; only a literal "=" gives it a value.
        case .tag, .afterAttributeName: .tag
        case .doubleQuoted, .singleQuoted: attributeContext
        default: .forbidden
        }
    }

    private var attributeContext: MarkupContext {
        guard let nameStart else { return .forbidden }
        let context = MarkupContext(attribute: UnsafeBufferPointer(start: nameStart, count: nameCount))
        return context == .url && isFragment ? .fragment : context
    }
}
