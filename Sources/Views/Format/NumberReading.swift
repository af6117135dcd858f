/// The sign between the whole part of a number and its fraction.
public enum DecimalMark: String, Sendable, CaseIterable {
    case point, comma

    /// The sign itself.
    public var sign: Character { self == .point ? "." : "," }
    fileprivate var byte: UInt8 { self == .point ? UInt8(ascii: ".") : UInt8(ascii: ",") }
}

extension Language {
    /// What its keyboards and papers have before a fraction; Persian has ٫ besides.
    public var decimalMark: DecimalMark { self == .en || self == .fa ? .point : .comma }
}

/// What is known of how a number is written.
public enum NumberStyle: Sendable, Equatable {
    case unknown
    /// Somebody who reads that language types it.
    case typed(Language)
    /// The other numbers beside it settled the sign.
    case written(DecimalMark)
}

/// What a written number comes to. Values count the smallest unit that a field keeps: cents, thousandths, ones.
public enum NumberReading: Sendable, Equatable {
    case number(Int64)
    /// Has more decimals than the field keeps.
    case tooFine
    /// The sign may set off thousands or a fraction, and nothing tells which.
    case ambiguous(grouped: Int64, decimal: Int64)
    case none
}

/// Reads a number with so many decimals at most.
///
/// Any script's digits; groups of three set off by blanks of any width, `,`, `.`, `'` or `٬`; decimals after `.`, `,` or
/// `٫`. One `.` or `,` before exactly three digits may be either: what the numbers beside it say holds; a field with
/// fewer than three decimals has no use for such a fraction; else the language tells, unless it is common there to
/// write it the other way, too, or the fraction is nothing but zeros.
///
/// - Parameter signs: what may stand before or after: a currency's code, `%`.
public func readNumber(
    _ string: String, places: Int, style: NumberStyle = .unknown, signs: [String] = []
) -> NumberReading {
    guard string.utf8.count <= 100, let written = WrittenNumber(string, signs: signs) else { return .none }
    switch written.meaning {
    case .none: return .none
    case .one(let digits): return digits.reading(places)
    case .two(let grouped, let decimal, let mark):
        guard case .number(let many) = grouped.reading(places) else { return decimal.reading(places) }
        switch sense(mark, decimal, places: places, style) {
        case .grouped: return .number(many)
        case .decimal: return decimal.reading(places)
        case nil:
            guard case .number(let few) = decimal.reading(places) else { return .number(many) }
            return .ambiguous(grouped: many, decimal: few)
        }
    }
}

private enum Sense { case grouped, decimal }

private func sense(
    _ mark: DecimalMark, _ decimal: WrittenNumber.Digits, places: Int, _ style: NumberStyle
) -> Sense? {
    if case .written(let known) = style { return known == mark ? .decimal : .grouped }
    if places < 3 { return .grouped }
    guard case .typed(let language) = style else { return nil }
    if language.decimalMark == mark { return decimal.isWhole ? nil : .decimal }
    // Where the comma is before a fraction, many type a point for it; where the point is, nobody types a comma.
    return mark == .comma ? .grouped : nil
}

/// Which signs before a fraction a written number allows; both, where it does not tell.
///
/// The numbers of a column are all written in one way: what one of them leaves open another settles.
public func decimalMarks(_ string: String, signs: [String] = []) -> Set<DecimalMark> {
    guard string.utf8.count <= 100, let written = WrittenNumber(string, signs: signs) else { return [] }
    return Set(DecimalMark.allCases.filter { written.digits(decimal: $0.byte) != nil })
}

/// The digits and marks of a number, without signs around it.
struct WrittenNumber {
    private var isNegative = false
    private var text: [UInt8]

    /// The digits of one reading.
    struct Digits: Equatable {
        let isNegative: Bool
        let whole: [UInt8]
        let fraction: [UInt8]

        /// Whether there is nothing but zeros after the mark.
        var isWhole: Bool { fraction.allSatisfy { $0 == 48 } }

        /// In the smallest unit of so many decimals.
        func reading(_ places: Int) -> NumberReading {
            var fraction = fraction
            while fraction.count > places, fraction.last == 48 { fraction.removeLast() }
            guard fraction.count <= places else { return .tooFine }
            let zeros = [UInt8](repeating: 48, count: places - fraction.count)
            guard let size = Int64(String(decoding: whole + fraction + zeros, as: UTF8.self)) else { return .none }
            return .number(isNegative ? -size : size)
        }
    }

    enum Meaning {
        case none
        case one(Digits)
        /// As thousands, and as a fraction after the mark.
        case two(grouped: Digits, decimal: Digits, DecimalMark)
    }

    init?(_ string: String, signs: [String]) {
        var folded = searchText(string)
        let startsNegative = Self.removeMinus(&folded)
        text = Self.stripped(folded, signs)
        if !startsNegative, text.first == UInt8(ascii: "-") {
            isNegative = true
            text.removeFirst()
        }
        isNegative = isNegative || startsNegative
        guard text.contains(where: Self.isDigit), text.allSatisfy({ Self.isDigit($0) || Self.marks.contains($0) })
        else { return nil }
    }

    var meaning: Meaning {
        if text.contains(Self.decimalByte) { return digits(decimal: Self.decimalByte).map(Meaning.one) ?? .none }
        let found = DecimalMark.allCases.compactMap { mark in digits(decimal: mark.byte).map { (mark, $0) } }
        guard let first = found.first else { return .none }
        guard found.count == 2, found[0].1 != found[1].1 else { return .one(first.1) }
        let (decimal, grouped) = text.contains(first.0.byte) ? (found[0], found[1]) : (found[1], found[0])
        return .two(grouped: grouped.1, decimal: decimal.1, decimal.0)
    }

    /// The number as it is when that sign stands before its fraction; `nil` where it cannot.
    func digits(decimal mark: UInt8) -> Digits? {
        if mark != Self.decimalByte, text.contains(Self.decimalByte) { return nil }
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Self.ungrouped(parts[0]) else { return nil }
        let fraction = parts.count == 2 ? Array(parts[1]) : []
        guard fraction.allSatisfy(Self.isDigit) else { return nil }
        return Digits(isNegative: isNegative, whole: whole.isEmpty ? [48] : whole, fraction: fraction)
    }

    private static let space = UInt8(ascii: " ")
    private static let marks = [space, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), decimalByte, groupByte]
    /// Stand for the Persian marks ٫ and ٬, which mean only one thing each.
    private static let decimalByte = UInt8(ascii: "d")
    private static let groupByte = UInt8(ascii: "g")

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    private static func removeMinus(_ folded: inout String) -> Bool {
        guard folded.utf8.first == UInt8(ascii: "-") else { return false }
        folded.removeFirst()
        return true
    }

    /// Without a sign before or after, Persian marks as bytes of their own.
    private static func stripped(_ folded: String, _ signs: [String]) -> [UInt8] {
        var text = folded
        for sign in signs.map(searchText) where text.count > sign.count {
            if text.hasPrefix(sign) {
                text.removeFirst(sign.count)
            } else if text.hasSuffix(sign) {
                text.removeLast(sign.count)
            }
        }
        var bytes = text.unicodeScalars.map { scalar -> UInt8 in
            switch scalar {
            case "٫": decimalByte
            case "٬": groupByte
            default: scalar.value < 0x80 && !(97...122 ~= scalar.value) ? UInt8(scalar.value) : 0
            }
        }
        while bytes.last == space { bytes.removeLast() }
        return Array(bytes.drop { $0 == space })
    }

    /// The digits of a number set off in groups of three by one kind of mark; none before a fraction alone.
    private static func ungrouped(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard let mark = text.first(where: { !isDigit($0) }) else { return Array(text) }
        let groups = text.split(separator: mark, omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.count), first.first != 48,
            groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.joined().allSatisfy(isDigit)
        else { return nil }
        return Array(groups.joined())
    }
}
