/// Percent-encoding (RFC 3986 §2.1) and the form variant of it.
enum PercentCoding {
    /// A path decoded once; nil for a broken escape or a NUL. An escaped slash stays as it is: it is part of a name and
    /// divides nothing (RFC 3986 §2.2), so that nobody walks around a proxy's rule with it. Bytes that are not UTF-8 are legal in a URL (RFC 3986
    /// §2.5): they become U+FFFD, which no route and no file is called.
    static func decodedPath(_ bytes: some Collection<UInt8>) -> String? {
        if isPlain(bytes) { return String(decoding: bytes, as: UTF8.self) }
        guard let decoded = decoded(bytes, isPath: true), !decoded.contains(0) else { return nil }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// Whether the bytes are a path that stands for itself.
    static func isPlain(_ bytes: some Collection<UInt8>) -> Bool {
        !bytes.contains { $0 == ASCII.percent || $0 == 0 || $0 >= 0x80 }
    }

    /// A form name or value. A stray percent sign stays as it is, as browsers do it; nil for NUL or bad UTF-8.
    static func decodedFormValue(_ bytes: some Collection<UInt8>) -> String? {
        decoded(bytes, isPath: false).flatMap(text)
    }

    private static func text(_ bytes: [UInt8]) -> String? {
        bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
    }

    private static func decoded(_ bytes: some Collection<UInt8>, isPath: Bool) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            if byte == ASCII.percent {
                let value = escape(rest.prefix(2))
                if let value, !isPath || value != ASCII.slash {
                    result.append(value)
                    rest = rest.dropFirst(2)
                    continue
                }
                if isPath && value == nil { return nil }
            }
            result.append(byte == ASCII.plus && !isPath ? ASCII.space : byte)
        }
        return result
    }

    private static func escape(_ digits: some Collection<UInt8>) -> UInt8? {
        var iterator = digits.makeIterator()
        guard let first = iterator.next().flatMap(ASCII.hexValue), let second = iterator.next().flatMap(ASCII.hexValue)
        else { return nil }
        return first << 4 | second
    }

    /// The application/x-www-form-urlencoded spelling of a name or value.
    static func appendFormEncoded(_ text: String, to result: inout [UInt8]) {
        for byte in text.utf8 {
            if ASCII.isAlphanumeric(byte) || "*-._".utf8.contains(byte) {
                result.append(byte)
            } else if byte == ASCII.space {
                result.append(ASCII.plus)
            } else {
                appendEscape(byte, to: &result)
            }
        }
    }

    static func appendEscape(_ byte: UInt8, to result: inout [UInt8]) {
        result.append(ASCII.percent)
        result.append(ASCII.hexDigit(byte >> 4, upper: true))
        result.append(ASCII.hexDigit(byte & 15, upper: true))
    }
}
