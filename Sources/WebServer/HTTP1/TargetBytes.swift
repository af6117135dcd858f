/// What may stand in a request target: the characters of RFC 3986, and no fragment.
///
/// Brackets are let through behind the question mark, where people type them and RFC 3986 would have them escaped;
/// nothing here gives them a meaning.
enum TargetBytes {
    static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var isInQuery = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let kind = byte < 128 ? kinds[Int(byte)] : .never
            switch kind {
            case .always: break
            case .question: isInQuery = true
            case .bracket: if !isInQuery && !isAuthority(bytes) { return false }
            case .percent: if !isEscape(bytes, index) { return false }
            case .never: return false
            }
            index += 1
        }
        return true
    }

    private enum Kind {
        case never, always, question, bracket, percent
    }

    /// RFC 3986 §2.2 and §2.3.
    private static let kinds: [Kind] = (0..<128).map { number in
        let byte = UInt8(number)
        if ASCII.isAlphanumeric(byte) || "-._~!$&'()*+,;=:@/".utf8.contains(byte) { return .always }
        switch byte {
        case ASCII.question: return .question
        case ASCII.leftBracket, ASCII.rightBracket: return .bracket
        case ASCII.percent: return .percent
        default: return .never
        }
    }

    /// An absolute URL may have an IPv6 address in its authority, which is checked on its own.
    private static func isAuthority(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.first != ASCII.slash
    }

    private static func isEscape(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Bool {
        index + 2 < bytes.count && ASCII.hexValue(bytes[index + 1]) != nil && ASCII.hexValue(bytes[index + 2]) != nil
    }
}
