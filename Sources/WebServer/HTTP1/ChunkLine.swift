/// The line before a chunk: a size in hexadecimal digits and extensions that nobody uses (RFC 9112 §7.1).
enum ChunkLine {
    /// More digits than this are refused, zeros or not: no honest sender needs them.
    private static let digits = 16

    /// The size; nil when the line is malformed or the size does not fit.
    static func size(_ line: UnsafeRawBufferPointer) -> Int? {
        var size = 0
        var index = 0
        while index < line.count, let value = ASCII.hexValue(line[index]) {
            let (shifted, overflow) = size.multipliedReportingOverflow(by: 16)
            if overflow || index >= digits { return nil }
            size = shifted + Int(value)
            index += 1
        }
        guard index > 0, isExtensions(line[index...]) else { return nil }
        return size
    }

    /// `*( BWS ";" BWS name [ BWS "=" BWS value ] )`
    private static func isExtensions(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            skipBlanks(&rest)
            guard rest.popFirst() == ASCII.semicolon else { return false }
            skipBlanks(&rest)
            guard skipToken(&rest) else { return false }
            let before = rest
            skipBlanks(&rest)
            guard rest.first == ASCII.equals else {
                rest = before
                continue
            }
            rest.removeFirst()
            skipBlanks(&rest)
            guard rest.first == ASCII.quote ? skipQuoted(&rest) : skipToken(&rest) else { return false }
        }
        return true
    }

    private static func skipBlanks(_ rest: inout Slice<UnsafeRawBufferPointer>) {
        rest = rest.drop { $0 == ASCII.space || $0 == ASCII.tab }
    }

    private static func skipToken(_ rest: inout Slice<UnsafeRawBufferPointer>) -> Bool {
        let after = rest.drop(while: ASCII.isToken)
        defer { rest = after }
        return after.startIndex > rest.startIndex
    }

    private static func skipQuoted(_ rest: inout Slice<UnsafeRawBufferPointer>) -> Bool {
        rest.removeFirst()
        while let byte = rest.popFirst() {
            if byte == ASCII.quote { return true }
            if isControl(byte) { return false }
            if byte == ASCII.backslash {
                guard let escaped = rest.popFirst(), !isControl(escaped) else { return false }
            }
        }
        return false
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != ASCII.tab || byte == ASCII.delete
    }
}
