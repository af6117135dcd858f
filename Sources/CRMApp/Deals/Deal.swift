import Auth
import Database
import Views

/// A chance to sell: what, to whom, for how much, and where it stands in its pipeline.
struct Deal: OwnedRecord, Sendable {
    static let table = "deals"
    static let module: ModuleName = "deals"

    /// The largest value that is taken, in minor units, in its own currency and in the organisation's.
    static let largestValue = 1_000_000_000_000_000

    let id: ID<Deal>
    let title: String
    let pipelineID: ID<SalesPipeline>
    let stageID: ID<Stage>
    /// The name is `nil` when the customer lies beyond the viewer's reach.
    let customerID: ID<Customer>?
    let customer: String?
    let contactID: ID<Customer>?
    let contact: String?
    let ownerID: ID<User>?
    let owner: String?
    let teamID: ID<Team>?
    let team: String?
    /// `nil` when there is none, or the viewer may not read commercial fields.
    let value: Money?
    let currency: Currency
    /// The value in the organisation's currency, minor units; 0 where it may not be read.
    let baseMinor: Int64
    let openedOn: Day?
    let expectedOn: Day?
    let closedOn: Day?
    let stageSinceOn: Day
    let lastTouchAt: Instant?
    let nextActivityOn: Day?
    let reasonID: ID<CloseReason>?
    let closeNote: String?
    let version: Int
    let createdAt: Instant
    let updatedAt: Instant
    let archivedAt: Instant?

    var isOpen: Bool { closedOn == nil }

    /// How long the deal has been where it is; for a closed one, how long ago it was closed.
    func daysInStage(today: Day) -> Int { max(0, today.daysSince(stageSinceOn)) }

    /// How its next step stands.
    func nextStep(today: Day) -> NextStep {
        guard let day = nextActivityOn else { return .none }
        return day < today ? .overdue(day) : .planned(day)
    }

    enum NextStep: Equatable {
        case none
        case planned(Day)
        case overdue(Day)
    }
}

/// A line of what a deal is about.
struct DealProduct: Sendable {
    /// The largest quantity that is taken, in thousandths: a million pieces.
    static let largestQuantity: Int64 = 1_000_000_000

    let productID: ID<Product>
    let name: String
    let code: String?
    let quantityThousandths: Int64
    /// A unit's price in the deal's currency.
    let priceMinor: Int64

    /// The line's amount, rounded to the nearest minor unit.
    var amount: MoneySum { DealProduct.amount(quantityThousandths, priceMinor) }

    static func amount(_ thousandths: Int64, _ price: Int64) -> MoneySum {
        let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
        let part = rest.multiplied(clamped: price)
        let rounded = MoneySum(part).isTooLarge ? part : part.adding(clamped: part < 0 ? -500 : 500) / 1000
        return MoneySum(whole.multiplied(clamped: price)) + MoneySum(rounded)
    }
}

/// A dated step of a deal from one stage to another.
struct StageMove: Sendable {
    let from: ID<Stage>?
    let to: ID<Stage>
    let movedOn: Day
    let movedAt: Instant
    let daysInFrom: Int?
    let user: String?
}
