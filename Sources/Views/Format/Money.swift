/// An exact amount: minor units (cents, luma, fillér, kopecks) of a currency.
public struct Money: Sendable, Hashable {
    /// The amount in the currency's minor unit; in the major unit where it has none.
    public var minor: Int64
    /// The currency.
    public var currency: Currency

    /// An amount in minor units.
    public init(minor: Int64, currency: Currency) {
        self.minor = minor
        self.currency = currency
    }

    /// The amount in ASCII for machines and input fields: `-1234.50`.
    public var decimal: String {
        var bytes: [UInt8] = []
        bytes.append(decimal: self)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// An ISO 4217 currency.
public struct Currency: Sendable, Hashable {
    /// The three letters, one in each byte: small, so that a page of amounts stays small.
    private let letters: UInt32

    /// The currency of three ASCII letters, in either case; nil for anything else.
    public init?(code: String) {
        var letters: UInt32 = 0
        guard code.utf8.count == 3 else { return nil }
        for byte in code.utf8 {
            let upper = byte & 0xDF
            guard upper >= 65, upper <= 90, byte >= 65 else { return nil }
            letters = letters << 8 | UInt32(upper)
        }
        self.letters = letters
    }

    private init(_ code: StaticString) {
        letters = UnsafeBufferPointer(start: code.utf8Start, count: 3).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// "EUR".
    public var code: String {
        let bytes = [
            UInt8(truncatingIfNeeded: letters >> 16), UInt8(truncatingIfNeeded: letters >> 8),
            UInt8(truncatingIfNeeded: letters),
        ]
        return String(decoding: bytes, as: UTF8.self)
    }

    public static let aed = Currency("AED")
    public static let amd = Currency("AMD")
    public static let eur = Currency("EUR")
    public static let gbp = Currency("GBP")
    public static let gel = Currency("GEL")
    public static let huf = Currency("HUF")
    public static let irr = Currency("IRR")
    public static let jpy = Currency("JPY")
    public static let rub = Currency("RUB")
    /// The Turkish lira; `try` is a keyword.
    public static let tryLira = Currency("TRY")
    /// Ten rial, for showing only: not a currency of ISO 4217.
    static let toman = Currency("TMN")
    public static let usd = Currency("USD")

    /// The currencies offered first in a list.
    public static let common: [Currency] = [
        amd, eur, usd, rub, huf, irr, gbp, gel, aed, Currency("CHF"), Currency("CNY"), tryLira,
        Currency("KZT"), Currency("PLN"), Currency("CZK"), Currency("RON"), jpy,
    ]

    /// Decimals of the stored amount: 2 for most, 0 for yen and rial, 3 for dinars (CLDR 42).
    public var minorDigits: Int {
        switch self {
        case .irr, .toman: 0
        case .eur, .usd, .amd, .rub, .huf: 2
        default: Self.digits[letters] ?? 2
        }
    }

    /// Decimals that are shown even when they are zeros. A fraction that is not zero is always shown.
    public var displayDigits: Int {
        switch self {
        case .amd, .huf, .irr, .rub, .toman: 0
        default: minorDigits
        }
    }

    /// How many minor units make one: 100 for most.
    public var minorPerUnit: Int64 {
        switch minorDigits {
        case 0: 1
        case 3: 1000
        default: 100
        }
    }

    private static let digits: [UInt32: Int] = {
        var digits: [UInt32: Int] = [:]
        for code in [
            "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF",
            "XOF", "XPF",
        ] {
            if let currency = Currency(code: code) { digits[currency.letters] = 0 }
        }
        for code in ["BHD", "JOD", "KWD", "LYD", "OMR", "TND"] {
            if let currency = Currency(code: code) { digits[currency.letters] = 3 }
        }
        return digits
    }()

    /// Writes the three letters.
    func appendCode(to bytes: inout [UInt8]) {
        bytes.append(UInt8(truncatingIfNeeded: letters >> 16))
        bytes.append(UInt8(truncatingIfNeeded: letters >> 8))
        bytes.append(UInt8(truncatingIfNeeded: letters))
    }
}

extension [UInt8] {
    /// Appends `-1234.50`.
    mutating func append(decimal money: Money) {
        let perUnit = UInt64(money.currency.minorPerUnit)
        let magnitude = money.minor.magnitude
        if money.minor < 0 { append(UInt8(ascii: "-")) }
        withDigits(of: magnitude / perUnit) { append(contentsOf: $0) }
        guard perUnit > 1 else { return }
        append(UInt8(ascii: "."))
        append(ascii: Int(magnitude % perUnit), width: money.currency.minorDigits)
    }
}
