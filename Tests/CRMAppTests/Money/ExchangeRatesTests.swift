import Testing
import Views

@testable import CRMApp

@Suite("Exchange rates")
struct ExchangeRatesTests {
    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    @Test("an amount counts by the last rate until its day, and before the first by that one")
    func dated() throws {
        let rates = ExchangeRates(
            base: .eur,
            ["AMD": [(try day("2026-01-10"), Rate(nearestTo: 400)), (try day("2026-02-10"), Rate(nearestTo: 200))]])
        let amount = Money(minor: 40_000_00, currency: .amd)
        #expect(rates.converted(amount, to: .eur, on: try day("2025-12-31")) == 100_00)
        #expect(rates.converted(amount, to: .eur, on: try day("2026-02-09")) == 100_00)
        #expect(rates.converted(amount, to: .eur, on: try day("2026-02-10")) == 200_00)
        #expect(rates.converted(Money(minor: 1, currency: .usd), to: .eur, on: try day("2026-02-10")) == nil)
    }

    @Test("what is too large for 64 bits is too large to be told instead of ending the program")
    func large() throws {
        let rates = ExchangeRates(base: .irr, ["EUR": [(try day("2026-01-01"), Rate(nearestTo: 0.000000000001))]])
        let largest: [Int64] = [.max, .max - 1]
        for minor in largest {
            let amount = Money(minor: minor, currency: .eur)
            #expect(rates.converted(amount, to: .irr, on: try day("2026-01-01")) == .max)
        }
    }

    @Test("rates of another currency give the same amounts")
    func rebased() throws {
        let from = try day("2026-01-01")
        let rates = ExchangeRates(
            base: .eur, ["AMD": [(from, Rate(nearestTo: 400))], "USD": [(from, Rate(nearestTo: 1.1))]])
        let drams = try #require(rates.rebased(to: .amd))
        #expect(drams.current["EUR"]?.trillionths == 2_500_000_000 && drams.current["AMD"] == nil)
        #expect(drams.converted(Money(minor: 110, currency: .usd), to: .amd, on: from) == 400_00)
        #expect(rates.rebased(to: .huf) == nil)
    }
}
