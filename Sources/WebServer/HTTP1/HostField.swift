import Glibc

/// `uri-host [ ":" port ]` (RFC 9112 §3.2, RFC 3986 §3.2.2).
enum HostField {
    /// Whether the value names a host. An empty one does not: http URLs have a host (RFC 9110 §4.2.1).
    static func isValid(_ value: UnsafeRawBufferPointer) -> Bool {
        guard let first = value.first, value.count <= 260 else { return false }
        if first == ASCII.leftBracket {
            guard let end = value.firstIndex(of: ASCII.rightBracket) else { return false }
            return isIPv6(value[1..<end]) && isPort(value[(end + 1)...])
        }
        let end = value.firstIndex(of: ASCII.colon) ?? value.count
        return end > 0 && isName(value[..<end]) && isPort(value[end...])
    }

    /// Nothing, or a colon and at most a 16-bit number.
    private static func isPort(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard let colon = bytes.first else { return true }
        let digits = bytes.dropFirst()
        guard colon == ASCII.colon, digits.count <= 5, digits.allSatisfy(ASCII.isDigit) else { return false }
        return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) } <= 65_535
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
            guard ASCII.isAlphanumeric(byte) || "-._~!$&'()*+,;=".utf8.contains(byte) else { return false }
            index += 1
        }
        return true
    }

    private static func isIPv6(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard bytes.count < 46, bytes.allSatisfy({ ASCII.hexValue($0) != nil || $0 == ASCII.colon || $0 == ASCII.dot })
        else { return false }
        var address = in6_addr()
        return inet_pton(AF_INET6, String(decoding: bytes, as: UTF8.self), &address) == 1
    }
}
