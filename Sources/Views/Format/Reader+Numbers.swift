extension Reader {
    /// A whole number with the reader's digits and grouping: 1,234,567 · 1 234 567 · ۱٬۲۳۴٬۵۶۷.
    public func format(_ number: Int) -> String { string { append(Int64(number), to: &$0) } }

    /// A whole number without grouping: a year, a room.
    public func format(plain number: Int) -> String { string { append(plain: Int64(number), to: &$0) } }

    /// A number with so many decimals (0 to 9).
    public func format(_ number: Double, digits: Int) -> String { string { append(number, digits: digits, to: &$0) } }

    /// A share as a percentage: 0.26 is 26%, ۲۶٪, 26 %.
    public func format(percent share: Double, digits: Int = 0) -> String {
        string { append(percent: share, digits: digits, to: &$0) }
    }

    func string(_ body: (inout [UInt8]) -> Void) -> String {
        var bytes: [UInt8] = []
        body(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    func append(_ number: Int64, to bytes: inout [UInt8]) {
        if number < 0 { appendMinus(to: &bytes) }
        append(grouped: number.magnitude, to: &bytes)
    }

    func append(plain number: Int64, to bytes: inout [UInt8]) {
        if number < 0 { appendMinus(to: &bytes) }
        withDigits(of: number.magnitude) { ascii in
            if digits == .latin { return bytes.append(contentsOf: ascii) }
            for digit in ascii { append(digit: digit, to: &bytes) }
        }
    }

    func append(_ number: Double, digits: Int, to bytes: inout [UInt8]) {
        let places = min(max(digits, 0), 9)
        let scale = (0..<places).reduce(1) { power, _ in power * 10 }
        // Beyond 2^53 a Double holds no fraction to show; what is not finite has no digits at all.
        let scaled = (number * Double(scale)).rounded()
        guard scaled.magnitude < 9e18 else { return bytes.append("—" as StaticString) }
        if scaled < 0 { appendMinus(to: &bytes) }
        let size = UInt64(scaled.magnitude)
        append(grouped: size / UInt64(scale), to: &bytes)
        append(fraction: size % UInt64(scale), digits: places, to: &bytes)
    }

    func append(percent share: Double, digits: Int, to bytes: inout [UInt8]) {
        guard share.isFinite else { return bytes.append("—" as StaticString) }
        append(share * 100, digits: digits, to: &bytes)
        switch language {
        case .fa: bytes.append("٪" as StaticString)
        case .ru: bytes.append("\u{A0}%" as StaticString)
        case .en, .hy, .hu: bytes.append(UInt8(ascii: "%"))
        }
    }

    /// The sign before a negative number. Persian writes a true minus, held to the left by U+200E.
    func appendMinus(to bytes: inout [UInt8]) {
        if language == .fa { bytes.append("\u{200E}\u{2212}" as StaticString) } else { bytes.append(UInt8(ascii: "-")) }
    }

    @inline(__always)
    func append(digit: UInt8, to bytes: inout [UInt8]) {
        if digits == .latin { return bytes.append(digit) }
        // U+06F0 … U+06F9 are DB B0 … DB B9.
        bytes.append(0xDB)
        bytes.append(digit + 0x80)
    }

    func append(grouped number: UInt64, to bytes: inout [UInt8]) {
        if number < 1000 { return append(plain: Int64(number), to: &bytes) }
        // CLDR: Hungarian groups from five digits on.
        let isGrouped = language != .hu || number > 9999
        let mark = groupMark
        // 20 digits and 6 marks of at most two bytes each, written from the end.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 52) { buffer in
            var (rest, start, count) = (number, 52, 0)
            repeat {
                if isGrouped, count > 0, count % 3 == 0 { Self.write(mark, to: buffer, before: &start) }
                let digit = 48 + UInt8(rest % 10)
                Self.write(digits == .latin ? (digit, 0) : (0xDB, digit + 0x80), to: buffer, before: &start)
                rest /= 10
                count += 1
            } while rest > 0
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<52]))
        }
    }

    /// Writes one byte, or two where the second is not zero.
    @inline(__always)
    private static func write(
        _ mark: (UInt8, UInt8),
        to buffer: UnsafeMutableBufferPointer<UInt8>,
        before start: inout Int
    ) {
        if mark.1 != 0 {
            start -= 1
            buffer[start] = mark.1
        }
        start -= 1
        buffer[start] = mark.0
    }

    /// The UTF-8 of a comma, of U+066C or of a no-break space.
    private var groupMark: (UInt8, UInt8) {
        switch language {
        case .en: (UInt8(ascii: ","), 0)
        case .fa: (0xD9, 0xAC)
        case .hy, .hu, .ru: (0xC2, 0xA0)
        }
    }

    func append(fraction: UInt64, digits places: Int, to bytes: inout [UInt8]) {
        guard places > 0 else { return }
        switch language {
        case .en: bytes.append(UInt8(ascii: "."))
        case .fa: bytes.append("٫" as StaticString)
        case .hy, .hu, .ru: bytes.append(UInt8(ascii: ","))
        }
        withDigits(of: fraction) { digits in
            for _ in 0..<max(0, places - digits.count) { append(digit: 48, to: &bytes) }
            for digit in digits { append(digit: digit, to: &bytes) }
        }
    }
}
