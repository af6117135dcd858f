import Auth
import Database
import Views

enum Household {}

/// A customer as it is typed, imported or loaded for a change. Empty text means that nothing is known.
struct CustomerDraft: Sendable, Equatable {
    var kind = CustomerKind.person
    /// The organisation's name; persons have theirs in parts.
    var name = ""
    var prefix = ""
    var given = ""
    /// A patronymic or second given name.
    var additional = ""
    var family = ""
    var suffix = ""
    /// The whole name in its own script, where the parts are in another.
    var nativeName = ""
    var latinName = ""
    var nameOrder: WrittenOrder?
    var legalName = ""
    var taxNumber = ""
    var sector = ""
    var employees: Int?
    var foundedYear: Int?
    var revenue: Money?
    var channelLevel: ChannelLevel?
    var buysThrough: ID<Customer>?
    var parent: ID<Customer>?
    var household: ID<Household>?
    var birth = BirthDate()
    var gender: Gender?
    var language = ""
    var occupation = ""
    var education: Education?
    var incomeBand: IncomeBand?
    var source: CustomerSource?
    var lifecycle = Lifecycle.lead
    var owner: ID<User>?
    var team: ID<Team>?
    var contacts: [ContactPoint] = []
    var addresses: [Address] = []
    var tags: [String] = []
    var externalSource = ""
    var externalID = ""

    init() {}

    /// The name in the person's own order, or the organisation's.
    var displayName: String {
        if kind == .organisation { return name }
        let order = nameOrder ?? (language == "hu" ? .familyFirst : .givenFirst)
        let parts = order == .familyFirst ? [family, given, suffix] : [given, family, suffix]
        let whole = parts.filter { !$0.isEmpty }.joined(separator: " ")
        return whole.isEmpty ? (nativeName.isEmpty ? latinName : nativeName) : whole
    }

    /// With prefix and patronymic: "Dr. Anna Sergeevna Petrova".
    var formalName: String {
        let order = nameOrder ?? (language == "hu" ? .familyFirst : .givenFirst)
        let parts =
            order == .familyFirst
            ? [prefix, family, given, additional, suffix] : [prefix, given, additional, family, suffix]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    func values(of kind: ContactKind) -> [String] {
        contacts.filter { $0.kind == kind }.map(\.value)
    }

    var searchText: String {
        CustomerSearchText.text(
            names: [name, given, additional, family, nativeName, latinName, legalName, taxNumber],
            emails: values(of: .email), phones: values(of: .phone))
    }
}

/// An e-mail address, telephone number, messenger account or web page.
struct ContactPoint: Sendable, Equatable {
    var kind: ContactKind
    /// A ``ContactLabel``, or what an import brought.
    var label: String
    var value: String

    init(_ kind: ContactKind, _ value: String, label: ContactLabel? = nil) {
        self.kind = kind
        self.value = value
        self.label = (label ?? kind.labels.first ?? .other).rawValue
    }

    init(kind: ContactKind, label: String, value: String) {
        self.kind = kind
        self.label = label
        self.value = value
    }

    /// What is compared when looking for duplicates.
    var folded: String {
        switch kind {
        case .email: CustomerSearchText.foldedEmail(value)
        case .phone: CustomerSearchText.digits(value)
        case .messenger, .web: Views.searchText(value)
        }
    }
}

struct Address: Sendable, Equatable {
    /// An ``AddressLabel``, or what an import brought.
    var label = AddressLabel.main.rawValue
    /// ISO 3166 alpha-2.
    var country = ""
    var region = ""
    var city = ""
    var postalCode = ""
    var street = ""

    var isEmpty: Bool { [country, region, city, postalCode, street].allSatisfy(\.isEmpty) }

    /// In one line, from the street outwards, without the country.
    var place: String {
        let town = [postalCode, city].filter { !$0.isEmpty }.joined(separator: " ")
        return [street, town, region == city ? "" : region].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// All of it in one line, as the history keeps it.
    var line: String {
        [place, country].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension String {
    /// The text, or NULL where there is none.
    var orNull: String? { isEmpty ? nil : self }
}
