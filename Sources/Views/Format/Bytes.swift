/// The value of a run of one to nine ASCII digits, or nil.
@inline(__always)
func decimal(_ bytes: some Collection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var value = 0
    for byte in bytes {
        guard byte >= 48, byte <= 57 else { return nil }
        value = value * 10 + Int(byte - 48)
    }
    return value
}

extension [UInt8] {
    /// Appends the UTF-8 of a string as it is.
    @inline(__always)
    mutating func append(_ string: String) {
        append(contentsOf: string.utf8)
    }

    /// Appends a literal as it is.
    @inline(__always)
    mutating func append(_ literal: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Appends ASCII digits, with zeros in front up to the width.
    mutating func append(ascii value: Int, width: Int = 1) {
        var divisor = 1
        var digits = 1
        while value / divisor >= 10 || digits < width {
            divisor *= 10
            digits += 1
        }
        while divisor > 0 {
            append(48 + UInt8(value / divisor % 10))
            divisor /= 10
        }
    }

    /// Appends a signed number in ASCII, without grouping.
    mutating func append(ascii value: Int64) {
        if value < 0 { append(UInt8(ascii: "-")) }
        withDigits(of: value.magnitude) { append(contentsOf: $0) }
    }

    /// Appends `2026-10-03`.
    mutating func append(iso day: Day) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { buffer in
            buffer.write(iso: day)
            append(contentsOf: UnsafeBufferPointer(buffer))
        }
    }

    /// Appends `2026-10-03T08:15:30.123Z`.
    mutating func append(iso instant: Instant) {
        let (day, second) = instant.clock(in: .utc)
        let milliseconds = Int(instant.milliseconds - instant.milliseconds.flooredQuotient(by: 1000) * 1000)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
            buffer.write(iso: day)
            buffer[10] = UInt8(ascii: "T")
            buffer.write(two: second / 3600, at: 11)
            buffer[13] = UInt8(ascii: ":")
            buffer.write(two: second / 60 % 60, at: 14)
            buffer[16] = UInt8(ascii: ":")
            buffer.write(two: second % 60, at: 17)
            buffer[19] = UInt8(ascii: ".")
            buffer[20] = 48 + UInt8(milliseconds / 100)
            buffer.write(two: milliseconds % 100, at: 21)
            buffer[23] = UInt8(ascii: "Z")
            append(contentsOf: UnsafeBufferPointer(buffer))
        }
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    fileprivate func write(two number: Int, at index: Int) {
        self[index] = 48 + UInt8(number / 10)
        self[index + 1] = 48 + UInt8(number % 10)
    }

    fileprivate func write(iso day: Day) {
        let (year, month, dayOfMonth) = day.parts
        write(two: year / 100, at: 0)
        write(two: year % 100, at: 2)
        self[4] = UInt8(ascii: "-")
        write(two: month, at: 5)
        self[7] = UInt8(ascii: "-")
        write(two: dayOfMonth, at: 8)
    }
}

/// Hands the ASCII digits of a number to the closure, from a buffer on the stack.
@inline(__always)
func withDigits<Result>(of value: UInt64, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
        var rest = value
        var start = 20
        repeat {
            start -= 1
            buffer[start] = 48 + UInt8(rest % 10)
            rest /= 10
        } while rest > 0
        return body(UnsafeBufferPointer(rebasing: buffer[start..<20]))
    }
}
