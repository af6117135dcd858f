import Auth
import Database
import Views

/// A deal as a form or a file wants it: checked, not yet saved.
struct DealDraft: Sendable {
    var title: String
    var stage: Stage
    var customerID: ID<Customer>?
    var contactID: ID<Customer>?
    var ownerID: ID<User>?
    var teamID: ID<Team>?
    var value: Money?
    var currency: Currency
    var openedOn: Day?
    var expectedOn: Day?
}

/// How a deal ends.
struct Closing: Sendable {
    var on: Day
    var reasonID: ID<CloseReason>
    var note: String?
}

/// A line of products as it is saved.
struct DealLine: Sendable, Equatable {
    var productID: ID<Product>
    var quantityThousandths: Int64
    var priceMinor: Int64
}

extension [DealLine] {
    /// What all lines come to.
    var sum: MoneySum { reduce(0) { $0 + DealProduct.amount($1.quantityThousandths, $1.priceMinor) } }
}
