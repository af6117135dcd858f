extension Currency {
    /// The sign of a currency in a language and whether it is made of letters; nil: the code is shown.
    func sign(_ language: Language) -> (text: StaticString, isLetters: Bool)? {
        if self == .toman { return (tomanName(language), true) }
        return switch language {
        case .fa: persianSign
        case .hu: hungarianSign
        case .en: self == .huf ? nil : commonSign
        case .hy, .ru: commonSign
        }
    }

    private func tomanName(_ language: Language) -> StaticString {
        switch language {
        case .fa: "تومان"
        case .hy: "թուման"
        case .ru: "туман"
        case .en, .hu: "toman"
        }
    }

    private var commonSign: (text: StaticString, isLetters: Bool)? {
        switch self {
        case .amd: ("֏", false)
        case .eur: ("€", false)
        case .usd: ("$", false)
        case .rub: ("₽", false)
        case .gbp: ("£", false)
        case .gel: ("₾", false)
        case .huf: ("Ft", true)
        case .jpy: ("¥", false)
        case .tryLira: ("₺", false)
        default: nil
        }
    }

    /// CLDR's Hungarian keeps most codes.
    private var hungarianSign: (text: StaticString, isLetters: Bool)? {
        switch self {
        case .huf: ("Ft", true)
        case .amd: ("֏", false)
        default: nil
        }
    }

    private var persianSign: (text: StaticString, isLetters: Bool)? {
        switch self {
        case .irr: ("ریال", true)
        case .amd: ("درام", true)
        case .rub: ("روبل", true)
        case .huf: ("فورینت", true)
        case .gel: ("لاری", true)
        case .tryLira: ("لیر", true)
        case .aed: ("درهم", true)
        case .eur: ("€", false)
        case .usd: ("$", false)
        case .gbp: ("£", false)
        case .jpy: ("¥", false)
        default: nil
        }
    }
}

extension [UInt8] {
    /// The name of a currency after a Persian number: "میلیون یورو".
    mutating func append(currency: Currency) {
        switch currency {
        case .eur: append("یورو" as StaticString)
        case .usd: append("دلار" as StaticString)
        case .gbp: append("پوند" as StaticString)
        case .jpy: append("ین" as StaticString)
        default:
            if let sign = currency.sign(.fa) { append(sign.text) } else { currency.appendCode(to: &self) }
        }
    }
}
