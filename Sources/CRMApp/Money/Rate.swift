/// How many units of a currency one unit of the organisation's buys, in trillionths: 735294 rial for a euro and
/// 0.00000136 euros for a rial lose no digit that somebody typed.
struct Rate: Sendable, Equatable {
    let trillionths: Int64

    /// The decimals that a rate may have.
    static let places = 12
    /// What a rate may be: up to nine million units.
    static let range: ClosedRange<Int64> = 1...9_000_000_000_000_000_000

    var value: Double { Double(trillionths) / 1e12 }

    /// `nil` where it is out of ``range``.
    init?(trillionths: Int64) {
        guard Self.range.contains(trillionths) else { return nil }
        self.trillionths = trillionths
    }

    /// The rate nearest to a number; `nil` where it is out of range.
    init?(nearestTo value: Double) {
        guard value > 0, value < 9e6 else { return nil }
        self.init(trillionths: Int64((value * 1e12).rounded()))
    }
}
