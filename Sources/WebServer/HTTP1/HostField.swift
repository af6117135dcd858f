import Glibc

/// `uri-host [ ":" port ]` (RFC 9112 §3.2, RFC 3986 §3.2.2).
enum HostField {
    /// Whether the value names a host. An empty one does not: http URLs have a host (RFC 9110 §4.2.1).
    static func isValid(_ value: UnsafeRawBufferPointer) -> Bool {
        guard let first = value.first, value.count <= 260 else { return false }
        if first == ASCII.leftBracket {
            guard let end = value.firstIndex(of: ASCII.rightBracket) else { return false }
            let inside = value[1..<end]
            return (isIPv6(inside) || isFuture(inside)) && isPort(value[(end + 1)...])
        }
        let end = value.firstIndex(of: ASCII.colon) ?? value.count
        return end > 0 && isName(value[..<end]) && isPort(value[end...])
    }

    /// The same for text.
    static func isValid(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBytes { isValid($0) }
    }

    /// Nothing, or a colon and at most a 16-bit number.
    private static func isPort(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard let colon = bytes.first else { return true }
        let digits = bytes.dropFirst().drop { $0 == 0x30 }
        guard colon == ASCII.colon, digits.count <= 5, digits.allSatisfy(ASCII.isDigit) else { return false }
        return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) } <= 65_535
    }

    /// `"v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )`: addresses that nobody has invented yet.
    private static func isFuture(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard let first = bytes.first, first | 0x20 == 0x76, let dot = bytes.firstIndex(of: ASCII.dot) else {
            return false
        }
        let version = bytes[(bytes.startIndex + 1)..<dot]
        let address = bytes[(dot + 1)...]
        return !version.isEmpty && version.allSatisfy { ASCII.hexValue($0) != nil } && !address.isEmpty
            && address.allSatisfy { isNameByte($0) || $0 == ASCII.colon }
    }

    private static func isName(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == ASCII.percent {
                guard bytes.endIndex - index > 2, ASCII.hexValue(bytes[index + 1]) != nil,
                    ASCII.hexValue(bytes[index + 2]) != nil
                else { return false }
                index += 3
                continue
            }
            guard isNameByte(byte) else { return false }
            index += 1
        }
        return true
    }

    @inline(__always)
    private static func isNameByte(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || byte == ASCII.dot || byte == ASCII.dash || isOtherNameByte(byte)
    }

    private static func isOtherNameByte(_ byte: UInt8) -> Bool {
        "_~!$&'()*+,;=".utf8.contains(byte)
    }

    private static func isIPv6(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard bytes.count < 46, bytes.allSatisfy({ ASCII.hexValue($0) != nil || $0 == ASCII.colon || $0 == ASCII.dot })
        else { return false }
        var address = in6_addr()
        return inet_pton(AF_INET6, String(decoding: bytes, as: UTF8.self), &address) == 1
    }
}
