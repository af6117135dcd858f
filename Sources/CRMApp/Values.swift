import Database
import Views

extension Day: SQLBindable {
    public var sqlValue: SQLValue { .text(iso) }
}

extension Instant: SQLBindable {
    public var sqlValue: SQLValue { .text(iso) }
}

extension Row {
    /// What `\(sum:)` added up, in minor units.
    func moneySum(_ index: Int) -> MoneySum { MoneySum(sum(index)) }

    func day(_ index: Int) -> Day? { optionalText(index).flatMap(Day.init(iso:)) }
    func instant(_ index: Int) -> Instant? { optionalText(index).flatMap(Instant.init(iso:)) }

    /// Money whose minor units and currency stand in two columns; `nil` when the amount is NULL.
    func money(_ minor: Int, _ currency: Int) -> Money? {
        guard let amount = optionalInt64(minor), let currency = Currency(code: text(currency)) else { return nil }
        return Money(minor: amount, currency: currency)
    }
}
