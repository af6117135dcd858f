/// Which bytes a Range field asks for (RFC 9110 §14).
enum ByteRange: Equatable {
    /// No range, or one that is to be ignored: the whole.
    case whole
    /// These bytes: 206.
    case part(Range<Int>)
    /// These bytes, which do not overlap: 206 in several parts.
    case parts([Range<Int>])
    /// None of the bytes that there are: 416.
    case unsatisfiable

    /// More ranges than this are an attack or a mistake, and answered with the whole (§17.15).
    private static let most = 8

    /// - Parameter length: of the whole, in bytes.
    static func parse(_ field: String?, length: Int) -> ByteRange {
        guard let field, field.utf8.count <= 1_024 else { return .whole }
        let utf8 = field.utf8
        guard let equals = utf8.firstIndex(of: ASCII.equals), ASCII.matches(field[..<equals], "bytes") else {
            return .whole
        }
        var found: [Range<Int>] = []
        for item in utf8[utf8.index(after: equals)...].split(separator: ASCII.comma) {
            guard let range = one(item, length) else { return .whole }
            if !range.isEmpty { found.append(range) }
        }
        guard let first = found.first else { return utf8.last == ASCII.equals ? .whole : .unsatisfiable }
        if found.count == 1 { return .part(first) }
        return found.count <= most && areApart(found) ? .parts(found) : .whole
    }

    private static func areApart(_ ranges: [Range<Int>]) -> Bool {
        let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
        return zip(sorted, sorted.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    }

    /// The bytes of `first-last`, `first-` or `-suffix`, empty when there are none; nil when it is malformed.
    private static func one(_ item: Substring.UTF8View.SubSequence, _ length: Int) -> Range<Int>? {
        let text = ASCII.trimmed(Substring(item)).utf8
        guard let dash = text.firstIndex(of: ASCII.dash) else { return nil }
        let first = text[..<dash]
        let last = text[text.index(after: dash)...]
        if first.isEmpty {
            // The last bytes of nothing are all of it.
            guard let suffix = number(last), length > 0 || suffix == 0 else { return nil }
            return length - min(suffix, length)..<length
        }
        guard let start = number(first) else { return nil }
        if last.isEmpty { return min(start, length)..<length }
        guard let end = number(last), end >= start else { return nil }
        return start < length ? start..<min(end, length - 1) + 1 : length..<length
    }

    /// A number of any length; what does not fit is as large as a number can be.
    private static func number(_ digits: Substring.UTF8View) -> Int? {
        guard !digits.isEmpty else { return nil }
        var total = 0
        var isHuge = false
        for byte in digits {
            guard ASCII.isDigit(byte) else { return nil }
            let (tens, tooMany) = total.multipliedReportingOverflow(by: 10)
            let (sum, tooLarge) = tens.addingReportingOverflow(Int(byte &- 0x30))
            if tooMany || tooLarge { isHuge = true }
            total = isHuge ? 0 : sum
        }
        return isHuge ? .max : total
    }
}
