import Views

/// The rates of the settings, each from the day on which it was set: an amount of a day counts by the rate of that day.
struct ExchangeRates: Sendable {
    /// The organisation's currency.
    let base: Currency
    /// By currency, the oldest first; `nil` from the day on which a rate was taken away.
    private let dated: [String: [(from: Day, rate: Rate?)]]

    init(base: Currency, _ dated: [String: [(from: Day, rate: Rate?)]] = [:]) {
        self.base = base
        self.dated = dated
    }

    /// The rates in force: those of the currencies that new amounts may be in.
    var current: [String: Rate] { dated.compactMapValues { $0.last?.rate } }

    /// The currencies that an amount may be in: the organisation's, and those with a rate.
    var currencies: [Currency] {
        [base] + current.keys.sorted().compactMap(Currency.init(code:)).filter { $0 != base }
    }

    /// An amount in another currency by the rates of a day, in minor units; `nil` where a rate is missing. What 64 bits do
    /// not hold is too large to be told (``Money/isTooLarge``).
    func converted(_ money: Money, to currency: Currency, on day: Day) -> Int64? {
        guard money.currency != currency, !money.isTooLarge else { return money.minor }
        guard let from = perBase(money.currency, on: day), let to = perBase(currency, on: day) else { return nil }
        let units = Double(money.minor) / Double(money.currency.minorPerUnit) / from * to
        return Int64(clamping: units * Double(currency.minorPerUnit))
    }

    /// Units of the currency for one of the organisation's on a day: by the last rate until then or, before the first,
    /// by that one. A rate that was taken away still counts for what has it.
    private func perBase(_ currency: Currency, on day: Day) -> Double? {
        guard currency != base else { return 1 }
        let rates = (dated[currency.code] ?? []).filter { $0.rate != nil }
        return (rates.last { $0.from <= day } ?? rates.first)?.rate?.value
    }

    /// These rates as seen from another currency of the organisation, day by day; `nil` where that currency has no rate.
    func rebased(to new: Currency) -> ExchangeRates? {
        guard new != base else { return self }
        guard dated[new.code]?.contains(where: { $0.rate != nil }) ?? false else { return nil }
        let days = Set(dated.values.flatMap { $0.filter { $0.rate != nil }.map(\.from) }).sorted()
        var rebased: [String: [(from: Day, rate: Rate?)]] = [:]
        for code in Set(dated.keys).union([base.code]) where code != new.code {
            guard let currency = Currency(code: code) else { continue }
            for day in days {
                guard let here = perBase(currency, on: day), let there = perBase(new, on: day) else { continue }
                rebased[code, default: []].append((day, Rate(nearestTo: here / there)))
            }
            if code != base.code, current[code] == nil, let last = days.last {
                rebased[code, default: []].append((last.adding(days: 1), nil))
            }
        }
        return ExchangeRates(base: new, rebased)
    }

    /// Every rate with its currency and its day, for writing.
    var all: [(currency: String, from: Day, rate: Rate?)] {
        dated.sorted { $0.key < $1.key }.flatMap { entry in
            entry.value.map { (currency: entry.key, from: $0.from, rate: $0.rate) }
        }
    }
}
