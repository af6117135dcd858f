import Database
import Views

/// The rates as rows: one for each currency and day on which its rate was set.
struct ExchangeRateStore {
    let transaction: Transaction

    init(_ transaction: Transaction) { self.transaction = transaction }

    func load(base: Currency) throws -> ExchangeRates {
        var dated: [String: [(from: Day, rate: Rate?)]] = [:]
        try transaction.each(
            "SELECT currency, from_on, per_base_trillionths FROM dated_rates ORDER BY currency, from_on"
        ) { row in
            guard let from = row.day(1) else { return }
            dated[row.text(0), default: []].append((from, row.optionalInt64(2).flatMap { Rate(trillionths: $0) }))
        }
        return ExchangeRates(base: base, dated)
    }

    /// Sets the rates that hold from a day on. What did not change stays as it is; a currency that is not named any more
    /// can be chosen no longer.
    /// - Returns: whether anything changed.
    @discardableResult
    func save(_ rates: [String: Rate], base: Currency, on day: Day) throws -> Bool {
        let known = try load(base: base).current
        let changed = Set(known.keys).union(rates.keys).filter { known[$0] != rates[$0] }
        for currency in changed.sorted() { try set(rates[currency], of: currency, from: day) }
        return !changed.isEmpty
    }

    /// Puts other rates in the place of all that there are.
    func replace(by rates: ExchangeRates) throws {
        try transaction.execute("DELETE FROM dated_rates")
        for entry in rates.all { try set(entry.rate, of: entry.currency, from: entry.from) }
    }

    private func set(_ rate: Rate?, of currency: String, from day: Day) throws {
        try transaction.execute(
            """
            INSERT INTO dated_rates (currency, from_on, per_base_trillionths)
            VALUES (\(currency), \(day), \(rate?.trillionths))
            ON CONFLICT (currency, from_on) DO UPDATE SET per_base_trillionths = excluded.per_base_trillionths
            """)
    }
}
