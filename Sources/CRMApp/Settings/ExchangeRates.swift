import Database
import Views

/// What one unit of the organisation's currency buys, by currency, in millionths.
struct ExchangeRates {
    let transaction: Transaction

    func all() throws -> [String: Int64] {
        let rows = try transaction.rows("SELECT currency, per_base_millionths FROM exchange_rates ORDER BY currency") {
            ($0.text(0), $0.int64(1))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    func save(_ rates: [String: Int64], on day: Day) throws {
        try transaction.execute("DELETE FROM exchange_rates")
        for (currency, rate) in rates.sorted(by: { $0.key < $1.key }) {
            try transaction.execute(
                """
                INSERT INTO exchange_rates (currency, per_base_millionths, as_of_on)
                VALUES (\(currency), \(rate), \(day))
                """)
        }
    }

    /// An amount in the base currency's minor units; `nil` when no rate is known.
    static func converted(_ money: Money, to base: Currency, _ rates: [String: Int64]) -> Int64? {
        if money.currency == base { return money.minor }
        guard let rate = rates[money.currency.code], rate > 0 else { return nil }
        let units = Double(money.minor) / Double(money.currency.minorPerUnit) / (Double(rate) / 1_000_000)
        let minor = (units * Double(base.minorPerUnit)).rounded()
        return minor.magnitude < 9e18 ? Int64(minor) : nil
    }
}
