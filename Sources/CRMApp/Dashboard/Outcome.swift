import Database
import Views

/// How closed deals ended: how many were won and lost, and what the won ones are worth.
struct Outcome: Sendable, Equatable {
    var won = 0
    var lost = 0
    /// In minor units of the organisation's currency.
    var wonMinor: MoneySum = 0

    var closed: Int { won + lost }

    /// Won among won and lost; nothing when nothing was closed.
    var winRate: Double? { closed == 0 ? nil : Double(won) / Double(closed) }

    mutating func add(_ kind: StageKind, count: Int, minor: MoneySum) {
        switch kind {
        case .won:
            won += count
            wonMinor += minor
        case .lost: lost += count
        case .open: break
        }
    }

    static func += (sum: inout Outcome, other: Outcome) {
        sum.won += other.won
        sum.lost += other.lost
        sum.wonMinor += other.wonMinor
    }
}

/// The outcome of one person, team, product, customer or span of time.
struct NamedOutcome: Sendable {
    /// The record's id; nothing for what has none (a sector, a quarter).
    let id: Int64?
    let name: String
    var outcome: Outcome
    /// The value of open deals, where it is counted.
    var openMinor: MoneySum = 0
    var openCount = 0
}

/// A number of deals and what they are worth together.
struct Tally: Sendable, Equatable {
    var count = 0
    var minor: MoneySum = 0
    /// The value by the probability of each stage.
    var weighted: MoneySum = 0

    mutating func add(count: Int, minor: MoneySum, weighted: MoneySum = 0) {
        self.count += count
        self.minor += minor
        self.weighted += weighted
    }
}

/// One stage: what stands in it (open) or ended in it (won, lost), what came to it, and how long it stayed.
struct StageFigure: Sendable {
    let stage: Stage
    var tally = Tally()
    /// Deals that came to this stage or went past it within the days.
    var reached = 0
    /// Deals that left it, and the days that they had spent in it.
    var left = 0
    var daysSpent = 0

    var averageDays: Double? { left == 0 ? nil : Double(daysSpent) / Double(left) }
}
