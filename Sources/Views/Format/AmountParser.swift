/// The amount that someone typed, in minor units, or nil where it is none or may be two.
///
/// Read by ``readAmount(_:currency:style:)``; English unless said.
public func parseAmount(_ string: String, currency: Currency, style: NumberStyle = .typed(.en)) -> Int64? {
    guard case .number(let minor) = readAmount(string, currency: currency, style: style) else { return nil }
    return minor
}

/// An amount of money as ``readNumber(_:places:style:signs:)`` reads it. The currency's own code or sign may stand
/// before or after. An amount of rial may be given in toman: "۵۰۰ تومان" is 5000.
public func readAmount(_ string: String, currency: Currency, style: NumberStyle) -> NumberReading {
    if currency == .irr, let toman = withoutToman(string) {
        guard case .number(let amount) = readAmount(toman, currency: .toman, style: style) else { return .none }
        let (rial, overflow) = amount.multipliedReportingOverflow(by: 10)
        return overflow ? .none : .number(rial)
    }
    return readNumber(string, places: currency.minorDigits, style: style, signs: currency.signs)
}

extension Currency {
    /// What may stand beside an amount: its signs in every language, and its code.
    public var signs: [String] {
        Language.allCases.compactMap { language in sign(language).map { $0.text.description } } + [code]
    }
}

/// What stands before or after the word "toman", nil where it is not said.
private func withoutToman(_ string: String) -> String? {
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
