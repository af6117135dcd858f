/// How much of an amount is shown.
public enum MoneyStyle: Sendable, Hashable {
    /// The currency's usual decimals, and all of them where the fraction is not zero.
    case standard
    /// Every decimal of the currency.
    case exact
    /// For sums and shares: the currency's usual decimals, rounded. A sum of whole drams has no luma.
    case total
    /// No decimals.
    case rounded
    /// Few characters: "€12.4M", "12,4 մլն ֏", "۱۲٫۴ میلیون ریال".
    case compact
}

extension Reader {
    /// An amount, its currency where the language puts it.
    public func format(_ money: Money, style: MoneyStyle = .standard) -> String {
        string { append(money, style, to: &$0) }
    }

    /// An amount for an input field: the reader's digits, groups and decimal mark, without the currency beside it.
    public func format(field money: Money) -> String {
        string { bytes in
            if money.minor < 0 { bytes.append(UInt8(ascii: "-")) }
            append(
                Amount(money, money.minor.magnitude % UInt64(money.currency.minorPerUnit) == 0 ? .rounded : .exact),
                to: &bytes)
        }
    }

    /// An amount in few characters.
    public func format(compact money: Money) -> String { format(money, style: .compact) }

    func append(_ money: Money, _ style: MoneyStyle, to bytes: inout [UInt8]) {
        if money.isTooLarge { return bytes.append(Money.tooLarge[language]) }
        let money = inToman(money, style)
        if style == .compact, money.minor.magnitude >= 1000 * UInt64(money.currency.minorPerUnit) {
            return append(compact: money, to: &bytes)
        }
        let amount = Amount(money, style == .compact ? .standard : style)
        switch language {
        case .en:
            if money.minor < 0 { appendMinus(to: &bytes) }
            appendSign(of: money.currency, before: true, to: &bytes)
            append(amount, to: &bytes)
        case .hy, .fa, .hu, .ru:
            // Persian too, as people say it and as compact amounts have it, although CLDR puts the currency first.
            if money.minor < 0 { appendMinus(to: &bytes) }
            append(amount, to: &bytes)
            appendSign(of: money.currency, before: false, to: &bytes)
        }
    }

    /// The same amount in toman where the reader wants it so. Single rials are not hidden.
    private func inToman(_ money: Money, _ style: MoneyStyle) -> Money {
        guard rialUnit == .toman, money.currency == .irr else { return money }
        guard style == .compact || money.minor % 10 == 0 else { return money }
        return Money(minor: money.minor / 10, currency: .toman)
    }

    private func append(_ amount: Amount, to bytes: inout [UInt8]) {
        append(grouped: amount.whole, to: &bytes)
        append(fraction: amount.fraction, digits: amount.places, to: &bytes)
    }

    /// The currency's sign and, where it is letters or stands after the number, a no-break space.
    private func appendSign(of currency: Currency, before: Bool, to bytes: inout [UInt8]) {
        let sign = currency.sign(language)
        if !before { bytes.append("\u{A0}" as StaticString) }
        if let sign { bytes.append(sign.text) } else { currency.appendCode(to: &bytes) }
        if before, sign?.isLetters ?? true { bytes.append("\u{A0}" as StaticString) }
    }

    private func append(compact money: Money, to bytes: inout [UInt8]) {
        let number = CompactNumber(Double(money.minor.magnitude) / Double(money.currency.minorPerUnit))
        if money.minor < 0 { appendMinus(to: &bytes) }
        if language == .en { appendSign(of: money.currency, before: true, to: &bytes) }
        append(number.tenths, to: &bytes)
        if language != .en { bytes.append("\u{A0}" as StaticString) }
        bytes.append(number.scale(language))
        switch language {
        case .en: break
        case .fa:
            bytes.append("\u{A0}" as StaticString)
            bytes.append(currency: money.currency)
        case .hy, .hu, .ru: appendSign(of: money.currency, before: false, to: &bytes)
        }
    }

    /// A number of tenths, its decimal only where it is not zero.
    private func append(_ tenths: UInt64, to bytes: inout [UInt8]) {
        append(grouped: tenths / 10, to: &bytes)
        if tenths % 10 > 0 { append(fraction: tenths % 10, digits: 1, to: &bytes) }
    }

    /// A number in few characters: "12.4K", "12,4 հզր", "۱۲٫۴ هزار".
    public func format(compact number: Int) -> String {
        string { bytes in
            guard number.magnitude >= 1000 else { return append(Int64(number), to: &bytes) }
            let compact = CompactNumber(Double(number.magnitude))
            if number < 0 { appendMinus(to: &bytes) }
            append(compact.tenths, to: &bytes)
            if language != .en { bytes.append("\u{A0}" as StaticString) }
            bytes.append(compact.scale(language))
        }
    }
}

/// The parts of an amount that are shown.
private struct Amount {
    let whole: UInt64
    let fraction: UInt64
    let places: Int

    init(_ money: Money, _ style: MoneyStyle) {
        let perUnit = UInt64(money.currency.minorPerUnit)
        let size = money.minor.magnitude
        let rest = size % perUnit
        let isUsuallyWhole = money.currency.displayDigits == 0
        let isRounded = style == .rounded || style == .total && isUsuallyWhole
        let isHidden = isRounded || style == .standard && rest == 0 && isUsuallyWhole
        whole = size / perUnit + (isRounded && perUnit > 1 && rest * 2 >= perUnit ? 1 : 0)
        fraction = isHidden ? 0 : rest
        places = isHidden ? 0 : money.currency.minorDigits
    }
}

/// A number of at least a thousand as tenths of a thousand, a million …
private struct CompactNumber {
    let tenths: UInt64
    private let power: Int

    init(_ number: Double) {
        var scaled = number / 1000
        var power = 0
        // 999.95 thousand would read "1,000K".
        while (scaled * 10).rounded() >= 10_000, power < 3 {
            scaled /= 1000
            power += 1
        }
        // From a hundred on the decimal says nothing.
        let rounded = scaled >= 99.95 ? scaled.rounded() * 10 : (scaled * 10).rounded()
        tenths = UInt64(min(rounded, 1e18))
        self.power = power
    }

    func scale(_ language: Language) -> StaticString {
        switch (language, power) {
        case (.en, 0): "K"
        case (.en, 1): "M"
        case (.en, 2): "B"
        case (.en, _): "T"
        case (.hy, 0): "հզր"
        case (.hy, 1): "մլն"
        case (.hy, 2): "մլրդ"
        case (.hy, _): "տրլն"
        case (.fa, 0): "هزار"
        case (.fa, 1): "میلیون"
        case (.fa, 2): "میلیارد"
        case (.fa, _): "تریلیون"
        case (.hu, 0): "E"
        case (.hu, 1): "M"
        case (.hu, 2): "Mrd"
        case (.hu, _): "B"
        case (.ru, 0): "тыс."
        case (.ru, 1): "млн"
        case (.ru, 2): "млрд"
        case (.ru, _): "трлн"
        }
    }
}
