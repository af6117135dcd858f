/// Which bytes a Range field asks for (RFC 9110 §14).
enum ByteRange: Equatable {
    /// No range, or one that is to be ignored: the whole.
    case whole
    /// These bytes: 206.
    case part(Range<Int>)
    /// None of the bytes that there are: 416.
    case unsatisfiable

    /// - Parameter length: of the whole, in bytes.
    ///
    /// Several ranges are answered with the whole, as §14.2 allows, unless only one of them can be satisfied.
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
        return found.count == 1 ? .part(first) : .whole
    }

    /// The bytes of `first-last`, `first-` or `-suffix`, empty when there are none; nil when it is malformed.
    private static func one(_ item: Substring.UTF8View.SubSequence, _ length: Int) -> Range<Int>? {
        let text = ASCII.trimmed(Substring(item)).utf8
        guard let dash = text.firstIndex(of: ASCII.dash) else { return nil }
        let first = text[..<dash]
        let last = text[text.index(after: dash)...]
        if first.isEmpty {
            guard let suffix = number(last) else { return nil }
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
