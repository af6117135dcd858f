import Auth
import Database
import Views

/// Adds up deals in the organisation's currency anew after its rates or the currency itself changed, some hundred at a
/// time. A new currency changes every deal. New rates change open deals, and closed ones that waited for a rate: what a
/// closed deal was worth on its day stays.
enum Revaluation {
    static let kind = JobKind(name: "revaluation", title: MoneyText.revaluation, run: run)

    enum Cause: String, Sendable {
        case rates, currency
    }

    private static let batch = 500

    /// Queues it with the write that calls for it, and lets pages say that it is under way.
    static func begin(_ cause: Cause, _ scope: Scope) throws {
        try mark(true, scope.transaction)
        try JobStore(transaction: scope.transaction, now: scope.now)
            .enqueue(kind.name, payload: cause.rawValue, user: scope.actor)
    }

    /// The payload is the cause and, once it runs, the last deal that was looked at.
    private static func run(_ run: JobRun) throws {
        let parts = run.job.payload.split(separator: " ").map(String.init)
        guard let cause = parts.first.flatMap(Cause.init(rawValue:)) else { throw JobError.stopped }
        let goal = try run.app.database.read { try $0.count("SELECT count(*) FROM deals") }
        var place = (last: parts.count > 1 ? Int64(parts[1]) ?? 0 : 0, done: 0, isMore: true)
        while place.isMore {
            place = try run.step { transaction in
                let scope = try Scope.system(transaction, now: run.now)
                let next = try RevaluationStore(scope).revalue(cause, after: place.last, limit: batch)
                if !next.isMore { try end(cause, transaction, scope) }
                let done = place.done + next.count
                return JobRun.Step(
                    value: (next.last, done, next.isMore), done: min(done, goal), goal: goal,
                    payload: "\(cause.rawValue) \(next.last)")
            }
        }
    }

    private static func end(_ cause: Cause, _ transaction: Transaction, _ scope: Scope) throws {
        let others = "SELECT count(*) FROM jobs WHERE kind = \(kind.name) AND \(JobStore.isUnfinished)" as SQL
        if try transaction.count(others) <= 1 { try mark(false, transaction) }
        try scope.note(
            Change(.updated, "settings", fields: [FieldDiff("revaluation", from: nil, to: cause.rawValue)]))
    }

    /// Pages read the mark with the other settings: it costs them no statement.
    private static func mark(_ isUnderWay: Bool, _ transaction: Transaction) throws {
        try transaction.execute(
            """
            INSERT INTO settings (name, value) VALUES ('revaluing', \(isUnderWay ? "1" : "0"))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """)
        try transaction.execute("UPDATE rights_version SET number = number + 1")
    }
}

extension Context {
    /// Says that amounts are being recalculated, to those who read amounts.
    var amountsNotice: HTML {
        guard organisation.isRevaluing, viewer.has(.readCommercial) || viewer.has(.configure) else { return .empty }
        return notice(MoneyText.underWay, tone: .warn)
    }
}

/// The statements of a revaluation.
struct RevaluationStore {
    let scope: Scope

    init(_ scope: Scope) { self.scope = scope }

    private struct Valued {
        let id: ID<Deal>
        let value: Money
        let closedOn: Day?
        let baseMinor: Int64
    }

    /// Brings the next deals up to date, by their ids.
    func revalue(
        _ cause: Revaluation.Cause, after: Int64, limit: Int
    ) throws -> (last: Int64, count: Int, isMore: Bool) {
        let organisation = try OrganisationStore(transaction: scope.transaction).load()
        let rates = try ExchangeRateStore(scope.transaction).load(base: organisation.currency)
        let deals = try next(after: after, limit: limit)
        for deal in deals where cause == .currency || deal.closedOn == nil || deal.baseMinor == 0 {
            let day = deal.closedOn ?? scope.today
            guard let minor = rates.converted(deal.value, to: rates.base, on: day) ?? unknown(cause) else { continue }
            if minor != deal.baseMinor {
                try scope.also("UPDATE deals SET base_minor = \(minor) WHERE id = \(deal.id)")
            }
        }
        return (deals.last?.id.rawValue ?? after, deals.count, deals.count == limit)
    }

    /// Without a rate, an amount in the old currency would be a wrong one in the new: it waits for its rate as zero.
    private func unknown(_ cause: Revaluation.Cause) -> Int64? { cause == .currency ? 0 : nil }

    private func next(after: Int64, limit: Int) throws -> [Valued] {
        try scope.rows(
            """
            SELECT d.id, d.value_minor, d.currency, d.closed_on, d.base_minor FROM \(scope.visible(Deal.self)) d
            WHERE d.id > \(after) AND d.value_minor IS NOT NULL ORDER BY d.id LIMIT \(limit)
            """
        ) {
            Valued(
                id: $0.id(0), value: $0.money(1, 2) ?? Money(minor: 0, currency: .eur), closedOn: $0.day(3),
                baseMinor: $0.int64(4))
        }
    }
}
