import Testing

@testable import Views

@Suite("Sums and numbers that reach their bounds")
struct MoneySumTests {
    @Test("a sum that 64 bits do not hold is too large, and stays so")
    func tooLarge() {
        var sum: MoneySum = 9_000_000_000_000_000_000
        #expect(!sum.isTooLarge)
        sum += 9_000_000_000_000_000_000
        #expect(sum.isTooLarge)
        #expect((sum - 5).isTooLarge)
        #expect((5 - sum).isTooLarge)
        #expect((sum + -9_000_000_000_000_000_000).isTooLarge)
        #expect((MoneySum(-9_000_000_000_000_000_000) - 9_000_000_000_000_000_000).isTooLarge)
        #expect(MoneySum(40) + 2 == 42)
    }

    @Test("says so in words where an amount would stand, in every style and language", arguments: Language.allCases)
    func words(language: Language) {
        let reader = Reader(language: language, zone: .utc, now: Instant(milliseconds: 0))
        for minor in [Int64.max, .min] {
            for style in [MoneyStyle.standard, .exact, .rounded, .compact] {
                let shown = reader.format(Money(minor: minor, currency: .irr), style: style)
                #expect(shown == Money.tooLarge[language])
            }
        }
        #expect(!reader.format(Money(minor: .max - 1, currency: .amd)).contains(Money.tooLarge[language]))
    }

    @Test("arithmetic holds at the bounds instead of ending the program")
    func clamped() {
        #expect(Int.max.adding(clamped: 1) == .max && Int.min.adding(clamped: -1) == .min)
        #expect(Int.min.subtracting(clamped: 1) == .min && Int.max.subtracting(clamped: -1) == .max)
        #expect(0.subtracting(clamped: Int.min) == .max)
        #expect(Int64.max.multiplied(clamped: 2) == .max && Int64.max.multiplied(clamped: -2) == .min)
        #expect(Int64.min.multiplied(clamped: -1) == .max)
        #expect(Int64(clamping: 1e300) == .max && Int64(clamping: -.infinity) == .min && Int64(clamping: .nan) == 0)
        #expect(Int64(clamping: 2.5) == 3)
    }

    @Test("days stay within the years 1 to 9999, however far they are moved")
    func days() {
        let day = Day(daysSinceEpoch: 20_000)
        for days in [Int.max, .min, 1 << 62] {
            #expect([1, 9999].contains(day.adding(days: days).year))
            #expect([1, 9999].contains(day.adding(months: days).year))
        }
        #expect(Day(daysSinceEpoch: .max).startOfWeek(firstWeekday: 1).year == 9999)
        let now = Instant(milliseconds: 0)
        for reader in [
            Reader(language: .fa, zone: .utc, now: now, calendar: .jalali), Reader(language: .en, zone: .utc, now: now),
        ] {
            for edge in [Day(daysSinceEpoch: .max), Day(daysSinceEpoch: .min)] {
                #expect(!reader.format(edge, style: .weekday).isEmpty)
                #expect(!reader.relative(edge).isEmpty)
            }
        }
        #expect(Instant(secondsSinceEpoch: .infinity).day(in: .utc).year == 9999)
    }
}
