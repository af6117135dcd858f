import Auth
import Database
import Views

/// All that an import may change of a deal: as it stands, or empty for a new one.
struct DealImport: Sendable, Equatable {
    var title = ""
    var stage: ID<Stage>?
    var pipeline: ID<SalesPipeline>?
    var customer: ID<Customer>?
    var owner: ID<User>?
    var team: ID<Team>?
    var value: Money?
    /// The value's, or the one that it would have.
    var currency: Currency
    var openedOn: Day?
    var expectedOn: Day?
    var closedOn: Day?
    /// The day since which it is in its stage.
    var since: Day?
    var reason: ID<CloseReason>?
    var lines: [DealLine] = []

    init(currency: Currency) { self.currency = currency }

    init(_ state: ImportedDealState, base: Currency) {
        let (texts, numbers) = (state.texts, state.numbers)
        title = texts[0] ?? ""
        currency = texts[1].flatMap { Currency(code: $0) } ?? base
        openedOn = texts[2].flatMap { Day(iso: $0) }
        expectedOn = texts[3].flatMap { Day(iso: $0) }
        closedOn = texts[4].flatMap { Day(iso: $0) }
        since = texts[5].flatMap { Day(iso: $0) }
        pipeline = numbers[0].map { ID($0) }
        stage = numbers[1].map { ID($0) }
        customer = numbers[2].map { ID($0) }
        owner = numbers[3].map { ID($0) }
        team = numbers[4].map { ID($0) }
        value = numbers[5].map { Money(minor: $0, currency: currency) }
        reason = numbers[7].map { ID($0) }
        lines = state.lines.filter { $0.count == 3 }.map {
            DealLine(productID: ID($0[0]), quantityThousandths: $0[1], priceMinor: $0[2])
        }
    }

    /// What ``ImportedDealState`` keeps of it.
    func state(baseMinor: Int64) -> ImportedDealState {
        ImportedDealState(
            texts: [title, currency.code, openedOn?.iso, expectedOn?.iso, closedOn?.iso, since?.iso],
            numbers: [
                pipeline?.rawValue, stage?.rawValue, customer?.rawValue, owner?.rawValue, team?.rawValue, value?.minor,
                baseMinor, reason?.rawValue,
            ], lines: lines.map { [$0.productID.rawValue, $0.quantityThousandths, $0.priceMinor] })
    }

    /// Goes to another stage: a closed one has a day, an open one has none.
    /// - Parameters:
    ///   - before: where it was; `nil` for a new deal.
    ///   - day: when it was closed, where the file says it.
    mutating func enter(_ stage: Stage, from before: Stage?, closed day: Day?, today: Day) {
        (self.stage, pipeline) = (stage.id, stage.pipelineID)
        if before?.kind != stage.kind { reason = nil }
        closedOn = stage.kind == .open ? nil : day ?? closedOn ?? (before == nil ? openedOn : nil) ?? today
        since = closedOn ?? (before == nil ? openedOn : nil) ?? today
    }

    /// The sum of the products' lines; `nil` when it is more than money can be.
    var linesMinor: Int64? {
        let sum = lines.reduce(Int128(0)) {
            $0 + (Int128($1.quantityThousandths) * Int128($1.priceMinor) + 500) / 1_000
        }
        return Int64(exactly: sum)
    }
}
