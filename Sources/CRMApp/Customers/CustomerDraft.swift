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

    /// A person's name in its parts.
    var personName: PersonName {
        let order = nameOrder.map { $0 == .familyFirst ? NameOrder.familyFirst : .givenFirst }
        return PersonName(
            prefix: prefix, given: given, additional: additional, family: family, nativeForm: nativeName,
            latinForm: latinName, order: order ?? NameOrder.usual(in: Language(rawValue: language) ?? .en))
    }

    /// The name in the person's own order, or the organisation's.
    var displayName: String {
        if kind == .organisation { return name }
        let whole = [personName.display, suffix].filter { !$0.isEmpty }.joined(separator: " ")
        return whole.isEmpty ? (nativeName.isEmpty ? latinName : nativeName) : whole
    }

    /// With prefix and patronymic: "Dr. Anna Sergeevna Petrova".
    var formalName: String { [personName.full, suffix].filter { !$0.isEmpty }.joined(separator: " ") }

    /// What sorts a list by family names; of an organisation all of its name.
    var familyForm: String {
        kind == .organisation ? name : personName.sortForm.isEmpty ? displayName : personName.sortForm
    }

    /// Takes a person's whole name apart by the customs of their language, else of its letters, else of the company. One
    /// that already reads so stays as it is. Where nobody knows the language the order in which it was typed is kept.
    mutating func setPersonName(_ whole: String, company: Language) {
        guard !whole.isEmpty, whole != displayName, whole != formalName else { return }
        let name = PersonName(
            reading: whole, language: PersonName.language(of: whole, known: language, otherwise: company))
        if !name.prefix.isEmpty { prefix = name.prefix }
        if !name.suffix.isEmpty { suffix = name.suffix }
        (given, additional, family) = (name.given, name.additional, name.family)
        let isTyped =
            language.isEmpty && !whole.contains { ",،".contains($0) } || ["zh", "ja", "ko", "vi"].contains(language)
        if isTyped, name.order != personName.order {
            nameOrder = name.order == .familyFirst ? .familyFirst : .givenFirst
        }
    }

    func values(of kind: ContactKind) -> [String] {
        contacts.filter { $0.kind == kind }.map(\.value)
    }

    /// Where its telephones may be from: its addresses, its language where one country speaks it, the company's country.
    func countries(home: String) -> [String] {
        let spoken = ["hy": "AM", "fa": "IR", "hu": "HU"][language]
        return (addresses.map(\.country) + [spoken ?? "", home]).filter { !$0.isEmpty }.uniqued()
    }

    /// - Parameter folded: the contact points as they are compared.
    func searchText(folded: [String]) -> String {
        func values(_ kind: ContactKind) -> [String] {
            zip(contacts, folded).filter { $0.0.kind == kind }.map(\.1)
        }
        return CustomerSearchText.text(
            names: [name, given, additional, family, nativeName, latinName, legalName, taxNumber],
            parts: [name, given, family, legalName], emails: values(.email), phones: values(.phone))
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
    var folded: String { folded(in: []) }

    /// - Parameter countries: where a telephone may be from.
    func folded(in countries: [String]) -> String {
        switch kind {
        case .email: CustomerSearchText.foldedEmail(value)
        case .phone: PhoneNumber(value, in: countries).text
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
