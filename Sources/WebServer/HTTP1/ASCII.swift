/// Bytes with a name, and comparisons that know ASCII only.
///
/// Nothing that comes from the wire goes through `Character` or `lowercased()`: those follow Unicode, and
/// Unicode has letters (`K`, the Kelvin sign) that fold into ASCII ones.
enum ASCII {
    static let tab: UInt8 = 0x09
    static let lf: UInt8 = 0x0A
    static let cr: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let hash: UInt8 = 0x23
    static let percent: UInt8 = 0x25
    static let ampersand: UInt8 = 0x26
    static let asterisk: UInt8 = 0x2A
    static let plus: UInt8 = 0x2B
    static let comma: UInt8 = 0x2C
    static let dash: UInt8 = 0x2D
    static let dot: UInt8 = 0x2E
    static let slash: UInt8 = 0x2F
    static let colon: UInt8 = 0x3A
    static let semicolon: UInt8 = 0x3B
    static let equals: UInt8 = 0x3D
    static let question: UInt8 = 0x3F
    static let backslash: UInt8 = 0x5C
    static let leftBracket: UInt8 = 0x5B
    static let rightBracket: UInt8 = 0x5D
    static let delete: UInt8 = 0x7F

    @inline(__always)
    static func lower(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10
    }

    @inline(__always)
    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20) &- 0x61 < 26
    }

    /// The value of a hexadecimal digit, or nil.
    @inline(__always)
    static func hexValue(_ byte: UInt8) -> UInt8? {
        if isDigit(byte) { return byte &- 0x30 }
        let letter = (byte | 0x20) &- 0x61
        return letter < 6 ? letter &+ 10 : nil
    }

    /// The digit for a value of 0 to 15.
    @inline(__always)
    static func hexDigit(_ value: UInt8, upper: Bool = false) -> UInt8 {
        value < 10 ? 0x30 &+ value : (upper ? 0x37 : 0x57) &+ value
    }

    /// `tchar` of RFC 9110 §5.6.2.
    @inline(__always)
    static func isToken(_ byte: UInt8) -> Bool {
        byte < 128 && tokenTable[Int(byte)]
    }

    private static let tokenTable: [Bool] = (0..<128).map { byte in
        isAlphanumeric(UInt8(byte)) || "!#$%&'*+-.^_`|~".utf8.contains(UInt8(byte))
    }

    /// Whether the bytes spell `word` (which is given in lower case), ignoring ASCII case.
    static func matches(_ bytes: UnsafeRawBufferPointer, _ word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        let start = word.utf8Start
        for index in 0..<bytes.count where lower(bytes[index]) != start[index] { return false }
        return true
    }

    /// The same for text that is already a string.
    static func matches(_ text: some StringProtocol, _ word: StaticString) -> Bool {
        let utf8 = text.utf8
        guard utf8.count == word.utf8CodeUnitCount else { return false }
        return zip(utf8, 0..<word.utf8CodeUnitCount).allSatisfy { lower($0) == word.utf8Start[$1] }
    }

    /// Lower case for ASCII letters; everything else stays.
    static func lowercased(_ text: some StringProtocol) -> String {
        String(decoding: text.utf8.map(lower), as: UTF8.self)
    }

    /// Without spaces and tabs at both ends (OWS of RFC 9110 §5.6.3).
    static func trimmed(_ text: Substring) -> Substring {
        let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        var rest = text.drop(while: blank)
        while let last = rest.last, blank(last) { rest.removeLast() }
        return rest
    }
}
