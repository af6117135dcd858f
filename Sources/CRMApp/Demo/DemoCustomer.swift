import Database
import Views

/// A way to reach a customer.
struct DemoContact: Sendable {
    let kind: String
    let label: String
    let value: String
    let folded: String

    init(_ kind: String, _ label: String, _ value: String) {
        self.kind = kind
        self.label = label
        self.value = value
        folded = DemoSearchText.folded(kind: kind, value: value)
    }
}

/// A customer before it becomes a row. Days are counted from today, as ``DemoCalendar`` reads them.
struct DemoCustomer: Sendable {
    let id: Int64
    let kind: String
    /// A person who buys for the family, not for a firm.
    let isConsumer: Bool
    let language: Language
    let country: DemoCountry
    let city: SeedCity
    /// The position of the owner among the staff; `nil` for a lead that nobody has taken yet.
    var owner: Int?
    var createdOn: Int

    var name = PersonName()
    var displayName = ""
    var legalName: String?
    var latinName: String?
    var taxNumber: String?
    var sector: String?
    var employees: Int?
    var foundedYear: Int?
    var revenue: Int64?
    var channel: String?
    var buysThrough: Int64?
    var parent: Int64?
    var household: Int64?
    var birthYear: Int?
    var birthDate: (month: Int, day: Int)?
    var gender: String?
    var occupation: String?
    var education: String?
    var income: String?
    var source = "other"
    var lifecycle = "lead"
    var lifecycleOn = 0
    var contacts: [DemoContact] = []

    var lastTouch: String?
    var nextOn: Int?
    var archivedOn: Int?

    var isOrganisation: Bool { kind == "organisation" }

    /// The first contact point of that kind.
    func main(_ kind: String) -> String? {
        contacts.first { $0.kind == kind }?.value
    }

    mutating func touched(at instant: String) {
        lastTouch = max(lastTouch ?? instant, instant)
    }

    mutating func planned(on day: Int) {
        nextOn = min(nextOn ?? day, day)
    }
}
