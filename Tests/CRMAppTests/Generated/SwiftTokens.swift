/// A word, a string without its quotes, or one sign of a Swift source, with its line.
struct SwiftToken {
    enum Kind { case word, string, sign }

    let kind: Kind
    let text: String
    let line: Int
}

/// Cuts a Swift source into tokens. Comments are left out; what is interpolated into a string stays as it is written.
struct SwiftTokens {
    private let bytes: [UInt8]
    private var at = 0
    private var line = 1
    private(set) var all: [SwiftToken] = []

    init(_ source: String) {
        bytes = Array(source.utf8)
        while at < bytes.count { step() }
    }

    private func has(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard at + count <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[at + $0] == text.utf8Start[$0] }
    }

    private mutating func step() {
        let byte = bytes[at]
        if byte == UInt8(ascii: "\n") { line += 1 }
        if has("//") { return skip { $0 == UInt8(ascii: "\n") } }
        if has("\"\"\"") { return blockString() }
        if byte == UInt8(ascii: "\"") { return string() }
        if Self.isWord(byte) { return word() }
        if byte > UInt8(ascii: " ") { add(.sign, at..<at + 1, line) }
        at += 1
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), 128...: true
        default: false
        }
    }

    private mutating func skip(until ends: (UInt8) -> Bool) {
        while at < bytes.count, !ends(bytes[at]) { at += 1 }
    }

    private mutating func word() {
        let start = at
        skip { !Self.isWord($0) }
        add(.word, start..<at, line)
    }

    private mutating func blockString() {
        let (start, first) = (at + 3, line)
        at = start
        while at < bytes.count, !has("\"\"\"") {
            if bytes[at] == UInt8(ascii: "\n") { line += 1 }
            at += 1
        }
        add(.string, start..<at, first)
        at = min(at + 3, bytes.count)
    }

    private mutating func string() {
        let start = at + 1
        at = start
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            if has("\\(") { interpolation() } else { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
        }
        at = min(at, bytes.count)
        add(.string, start..<at, line)
        at += 1
    }

    /// Goes past the parentheses, and the strings in them.
    private mutating func interpolation() {
        at += 1
        var depth = 0
        repeat {
            switch bytes[at] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: "\""):
                string()
                all.removeLast()
                at -= 1
            default: break
            }
            at += 1
        } while at < bytes.count && depth > 0
    }

    private mutating func add(_ kind: SwiftToken.Kind, _ range: Range<Int>, _ line: Int) {
        all.append(SwiftToken(kind: kind, text: String(decoding: bytes[range], as: UTF8.self), line: line))
    }
}
