/// A sum of amounts of one currency in minor units. It cannot overflow: a sum that 64 bits do not hold is
/// ``isTooLarge``, and stays so whatever is added; a page says so in words.
public struct MoneySum: Sendable, Hashable, Comparable, ExpressibleByIntegerLiteral {
    /// The sum; the bounds of 64 bits stand for one that lies beyond them.
    public let minor: Int64

    public init(_ minor: Int64) {
        self.minor = minor
    }

    public init(integerLiteral minor: Int64) {
        self.minor = minor
    }

    /// Whether the sum is larger than can be told.
    public var isTooLarge: Bool { Money.isTooLarge(minor) }

    public static func + (one: MoneySum, other: MoneySum) -> MoneySum {
        if one.isTooLarge { return one }
        return other.isTooLarge ? other : MoneySum(one.minor.adding(clamped: other.minor))
    }

    public static func - (one: MoneySum, other: MoneySum) -> MoneySum {
        if one.isTooLarge { return one }
        return other.isTooLarge ? other : MoneySum(one.minor.subtracting(clamped: other.minor))
    }

    public static func += (sum: inout MoneySum, other: MoneySum) { sum = sum + other }

    public static func < (one: MoneySum, other: MoneySum) -> Bool { one.minor < other.minor }
}

extension Double {
    /// As the length of a bar.
    public init(_ sum: MoneySum) { self.init(sum.minor) }
}

extension Money {
    /// A sum in its currency.
    public init(_ sum: MoneySum, currency: Currency) {
        self.init(minor: sum.minor, currency: currency)
    }

    /// Whether the amount is larger than can be told: pages say so in words.
    public var isTooLarge: Bool { Self.isTooLarge(minor) }

    static func isTooLarge(_ minor: Int64) -> Bool { minor == .max || minor == .min }

    /// Stands in the place of an amount.
    public static let tooLarge = Text(
        en: "too large to show", hy: "չափազանց մեծ գումար", fa: "مبلغ بیش از اندازه بزرگ", hu: "túl nagy összeg",
        ru: "слишком большая сумма")
}
