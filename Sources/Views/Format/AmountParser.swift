/// The amount that someone typed, in minor units, or nil where it is none.
///
/// Any script's digits; groups of three set off by spaces, `,`, `.`, `'` or `٬`; decimals after `.`, `,` or `٫`. A lone
/// `.` or `,` before exactly three digits sets off a group ("1.234" is a thousand and more), unless the currency has
/// three decimals or the number begins with 0. The currency's own code or sign may stand before or after. An amount of
/// rial may be given in toman: "۵۰۰ تومان" is 5000.
public func parseAmount(_ string: String, currency: Currency) -> Int64? {
    if currency == .irr, let toman = TypedAmount.withoutToman(string) {
        guard let amount = parseAmount(toman, currency: .toman) else { return nil }
        let (rial, overflow) = amount.multipliedReportingOverflow(by: 10)
        return overflow ? nil : rial
    }
    guard string.utf8.count <= 100, var amount = TypedAmount(string, currency) else { return nil }
    let places = currency.minorDigits
    while amount.fraction.count > places, amount.fraction.last == UInt8(ascii: "0") { amount.fraction.removeLast() }
    guard amount.fraction.count <= places else { return nil }
    let zeros = Array(repeating: UInt8(ascii: "0"), count: places - amount.fraction.count)
    guard let size = Int64(String(decoding: amount.whole + amount.fraction + zeros, as: UTF8.self)) else { return nil }
    return amount.isNegative ? -size : size
}

/// The digits of an amount, its marks understood.
private struct TypedAmount {
    var isNegative = false
    var whole: [UInt8] = []
    var fraction: [UInt8] = []

    init?(_ string: String, _ currency: Currency) {
        var folded = searchText(string)
        if folded.utf8.first == UInt8(ascii: "-") {
            isNegative = true
            folded.removeFirst()
        }
        var text = Self.stripped(folded, currency)
        if !isNegative, text.first == UInt8(ascii: "-") {
            isNegative = true
            text.removeFirst()
        }
        guard text.contains(where: Self.isDigit), text.allSatisfy({ Self.isDigit($0) || Self.marks.contains($0) })
        else { return nil }
        let decimalMark = Self.decimalMark(text, currency)
        let parts = text.split(separator: decimalMark ?? 0, omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Self.ungrouped(parts[0]) else { return nil }
        self.whole = whole.isEmpty ? [UInt8(ascii: "0")] : whole
        if parts.count == 2 {
            guard parts[1].allSatisfy(Self.isDigit) else { return nil }
            fraction = Array(parts[1])
        }
    }

    /// What stands before or after the word "toman", nil where it is not said.
    static func withoutToman(_ string: String) -> String? {
        guard string.utf8.count <= 100 else { return nil }
        var folded = searchText(string)
        let sign = folded.hasPrefix("-") ? "-" : ""
        folded.removeFirst(sign.count)
        for language in Language.allCases {
            guard let word = Currency.toman.sign(language).map({ searchText($0.text.description) }) else { continue }
            if folded.hasSuffix(word) { return sign + folded.dropLast(word.count) }
            if folded.hasPrefix(word) { return sign + folded.dropFirst(word.count) }
        }
        return nil
    }

    private static let space = UInt8(ascii: " ")
    private static let point = UInt8(ascii: ".")
    private static let comma = UInt8(ascii: ",")
    private static let apostrophe = UInt8(ascii: "'")
    private static let marks = [space, point, comma, apostrophe, decimalByte, groupByte]
    /// Stand for the Persian marks ٫ and ٬, which mean only one thing each.
    private static let decimalByte = UInt8(ascii: "d")
    private static let groupByte = UInt8(ascii: "g")

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    /// Without the currency's code or sign, Persian marks as bytes of their own.
    private static func stripped(_ folded: String, _ currency: Currency) -> [UInt8] {
        var text = folded
        let signs = Language.allCases.compactMap { currency.sign($0).map { searchText($0.text.description) } }
        for sign in signs + [currency.code.lowercased()] where text.count > sign.count {
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

    private static func decimalMark(_ text: [UInt8], _ currency: Currency) -> UInt8? {
        if text.contains(decimalByte) { return decimalByte }
        guard let last = text.last(where: { $0 == point || $0 == comma }) else { return nil }
        let other = last == point ? comma : point
        let isRepeated = text.filter { $0 == last }.count > 1
        if isRepeated { return nil }
        if text.contains(other) || text.contains(space) || text.contains(apostrophe) || text.contains(groupByte) {
            return last
        }
        let after = text.reversed().prefix { $0 != last }.count
        let isGroup = after == 3 && currency.minorDigits != 3 && text.first != UInt8(ascii: "0") && text.first != last
        return isGroup ? nil : last
    }

    /// The digits of a number set off in groups of three by one kind of mark.
    private static func ungrouped(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard let mark = text.first(where: { !isDigit($0) }) else { return Array(text) }
        let groups = text.split(separator: mark, omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.count),
            groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.joined().allSatisfy(isDigit)
        else { return nil }
        return Array(groups.joined())
    }
}
