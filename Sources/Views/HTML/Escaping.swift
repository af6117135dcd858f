extension UInt8 {
    /// The five bytes that are written as character references, and U+0000, which HTML cannot hold.
    @inline(__always)
    var isMarkup: Bool {
        switch self {
        case 0, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}

extension [UInt8] {
    /// Appends text, escaped for text and for quoted attributes alike.
    @inline(__always)
    mutating func append(escaped string: String) {
        let isDone: Void? = string.utf8.withContiguousStorageIfAvailable { append(escaped: $0) }
        if isDone == nil { append(escapedSlowly: string) }
    }

    private mutating func append(escapedSlowly string: String) {
        var copy = string
        copy.withUTF8 { append(escaped: $0) }
    }

    /// Appends UTF-8, escaped for text and for quoted attributes alike.
    mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in 0..<text.count where text[index].isMarkup {
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            append(reference: text[index])
            start = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    private mutating func append(reference byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): append("&amp;" as StaticString)
        case UInt8(ascii: "<"): append("&lt;" as StaticString)
        case UInt8(ascii: ">"): append("&gt;" as StaticString)
        case UInt8(ascii: "\""): append("&quot;" as StaticString)
        case 0: append("\u{FFFD}" as StaticString)
        default: append("&#39;" as StaticString)
        }
    }

    /// Appends a number for SVG: ASCII, at most two decimals, no trailing zeros; what is not finite is 0.
    mutating func append(coordinate number: Double) {
        let bounded = number.isFinite ? Swift.min(Swift.max(number, -1e12), 1e12) : 0
        let hundredths = Int64((bounded * 100).rounded())
        if hundredths < 0 { append(UInt8(ascii: "-")) }
        let size = hundredths.magnitude
        withDigits(of: size / 100) { append(contentsOf: $0) }
        let fraction = Int(size % 100)
        guard fraction > 0 else { return }
        append(UInt8(ascii: "."))
        append(ascii: fraction % 10 == 0 ? fraction / 10 : fraction, width: fraction % 10 == 0 ? 1 : 2)
    }
}
