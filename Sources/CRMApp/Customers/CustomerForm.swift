import Auth
import Database
import Foundation
import Views
import WebServer

/// Raw fields of a form → a draft, or problems in words. Fields that the form does not send, or that the viewer may
/// not see, stay as they were.
struct CustomerForm {
    private(set) var draft: CustomerDraft
    private(set) var problems = FormProblems()
    /// What the lookups could not decide, by field.
    private(set) var matches: [String: [Choice]] = [:]
    let fields: FormFields
    private let viewer: Viewer
    private let reader: Reader
    private let currency: Currency
    /// What the customer had before: an address that nobody changes is not judged anew.
    private let known: [ContactPoint]
    private let isNew: Bool
    private let company: Language

    init(_ fields: FormFields, base: CustomerDraft, _ context: Context, _ scope: Scope) throws {
        self.fields = fields
        draft = base
        viewer = context.viewer
        reader = context.reader
        currency = context.organisation.currency
        known = base.contacts
        isNew = base.displayName.isEmpty
        company = context.organisation.language
        if let kind = fields["kind"].flatMap(CustomerKind.init(rawValue:)) { draft.kind = kind }
        readNames()
        readBusiness()
        if isOpen(.birth) { readBirth() }
        readPerson()
        if isOpen(.contacts) { readContacts() }
        if isOpen(.addresses) { readAddresses() }
        if let tags = fields["tags"] { draft.tags = Self.tags(tags, &problems) }
        try readLinks(scope)
        try readOwner(scope)
    }

    private func isOpen(_ field: CustomerField) -> Bool { field.isOpen(to: viewer) }

    private mutating func text(_ field: CustomerField, limit: Int = 200, _ set: (inout CustomerDraft, String) -> Void) {
        guard isOpen(field), let value = fields[field.rawValue]?.trimmed else { return }
        problems.check(field.rawValue, value, atMost: limit)
        set(&draft, value)
    }

    private mutating func code<Code: Coded>(_ field: CustomerField, _ set: (inout CustomerDraft, Code?) -> Void) {
        guard isOpen(field), let value = fields[field.rawValue] else { return }
        let code = Code(rawValue: value)
        if code == nil, !value.isEmpty { problems.add(field.rawValue, CustomerText.chooseAllowed) }
        set(&draft, code)
    }

    private mutating func readNames() {
        text(.name) { $0.name = $1 }
        text(.prefix, limit: 50) { $0.prefix = $1 }
        text(.given, limit: 100) { $0.given = $1 }
        text(.additional, limit: 100) { $0.additional = $1 }
        text(.family, limit: 100) { $0.family = $1 }
        text(.suffix, limit: 50) { $0.suffix = $1 }
        text(.nativeName) { $0.nativeName = $1 }
        text(.latinName) { $0.latinName = $1 }
        code(.nameOrder) { $0.nameOrder = $1 }
        readWholeName()
        guard draft.displayName.isEmpty else { return }
        if draft.kind == .organisation {
            problems.add("name", CustomerText.enterOrganisation)
        } else {
            problems.add("given", CustomerText.enterName)
        }
    }

    /// Whoever typed a person's whole name into one field meant its parts.
    private mutating func readWholeName() {
        guard draft.kind == .person, draft.family.isEmpty, draft.additional.isEmpty else { return }
        let whole = draft.given.isEmpty ? draft.name : isNew ? draft.given : ""
        guard whole.contains(" ") || draft.given.isEmpty else { return }
        if let language = fields["language"]?.trimmed { draft.language = language }
        (draft.given, draft.name) = ("", "")
        draft.setPersonName(whole, company: company)
    }

    private mutating func readBusiness() {
        text(.legalName) { $0.legalName = $1 }
        text(.taxNumber, limit: 40) { $0.taxNumber = $1 }
        text(.sector, limit: 100) { $0.sector = $1 }
        number(.employees, upTo: 10_000_000) { $0.employees = $1 }
        readFounded()
        readRevenue()
        code(.channelLevel) { $0.channelLevel = $1 }
        code(.source) { $0.source = $1 }
        code(.lifecycle) { (draft, stage: Lifecycle?) in draft.lifecycle = stage ?? draft.lifecycle }
    }

    private mutating func number(
        _ field: CustomerField, upTo limit: Int, _ set: (inout CustomerDraft, Int?) -> Void
    ) {
        guard let value = fields[field.rawValue]?.trimmed else { return }
        if value.isEmpty { return set(&draft, nil) }
        let number = problems.number(
            field.rawValue, value, in: 0...Int64(limit), reader, otherwise: CustomerText.enterNumber)
        if let number { set(&draft, Int(number)) }
    }

    /// The largest revenue that is taken, in minor units: a hundred times that of the largest company, in rials.
    static let largestRevenue: Int64 = 1_000_000_000_000_000_000

    private mutating func readFounded() {
        guard let value = fields["founded_year"]?.trimmed else { return }
        if value.isEmpty { return draft.foundedYear = nil }
        let latest = Int64(reader.today.year)
        let year = problems.number(
            "founded_year", value, in: 1000...latest, reader, otherwise: CustomerText.enterYear)
        if let year { draft.foundedYear = Int(year) }
    }

    private mutating func readRevenue() {
        guard isOpen(.revenue), let value = fields["revenue"]?.trimmed else { return }
        if value.isEmpty { return draft.revenue = nil }
        let currency = fields["revenue_currency"].flatMap(Currency.init(code:)) ?? currency
        let minor = problems.amount(
            "revenue", value, currency, upTo: Self.largestRevenue, reader, otherwise: CustomerText.enterAmount)
        if let minor { draft.revenue = Money(minor: minor, currency: currency) }
    }

    private mutating func readPerson() {
        code(.gender) { $0.gender = $1 }
        text(.language, limit: 10) { $0.language = $1 }
        text(.occupation, limit: 100) { $0.occupation = $1 }
        code(.education) { $0.education = $1 }
        code(.incomeBand) { $0.incomeBand = $1 }
    }

    private mutating func readBirth() {
        let texts = ["birth_day", "birth_month", "birth_year"].map { fields[$0]?.trimmed }
        guard texts.contains(where: { $0 != nil }) else { return }
        guard let birth = birth(texts.map { $0 ?? "" }) else {
            return problems.add("birth_day", CustomerText.enterBirth)
        }
        if let day = birth.fullDay, day > reader.today { return problems.add("birth_day", CustomerText.birthInFuture) }
        // What shows the same is the same: a day of the other calendar stays on it.
        if birth.parts(for: reader) != draft.birth.parts(for: reader) { draft.birth = birth }
    }

    /// Day, month and year; or all of it in the first field, however it is spelled.
    private func birth(_ texts: [String]) -> BirthDate? {
        let parts = texts.map { wholeNumber($0, reader) }
        if texts[1].isEmpty, texts[2].isEmpty, texts[0].contains(where: { !$0.isNumber }) {
            return BirthDate(spelled: texts[0], for: reader)
        }
        guard zip(parts, texts).allSatisfy({ $0 != nil || $1.isEmpty }) else { return nil }
        return BirthDate(day: parts[0], month: parts[1], year: parts[2], reader: reader)
    }

    private mutating func readContacts() {
        for kind in ContactKind.allCases where fields[kind.rawValue] != nil {
            let values = fields.all(kind.rawValue)
            let labels = fields.all("\(kind.rawValue)_label")
            var contacts: [ContactPoint] = []
            for (index, value) in values.enumerated() where !value.trimmed.isEmpty {
                let label = labels.count > index && !labels[index].isEmpty ? labels[index] : kind.labels[0].rawValue
                contacts += read(kind, value.trimmed, label: label)
            }
            if contacts.count > Self.mostContacts {
                problems.add(kind.rawValue, DoorText.tooMany(.number(Self.mostContacts)))
            }
            check(contacts.prefix(Self.mostContacts), kind)
            draft.contacts = draft.contacts.filter { $0.kind != kind } + contacts.prefix(Self.mostContacts)
        }
        let order = ContactKind.allCases
        draft.contacts.sort { (order.firstIndex(of: $0.kind) ?? 0) < (order.firstIndex(of: $1.kind) ?? 0) }
    }

    /// Of each kind.
    private static let mostContacts = 30
    private static let mostAddresses = 20
    static let mostTags = 30
    static let longestTag = 60

    /// Contact points of one field: one that was there before stays letter for letter, several addresses become several.
    private func read(_ kind: ContactKind, _ value: String, label: String) -> [ContactPoint] {
        guard kind == .email, !isKnown(kind, value) else {
            return [ContactPoint(kind: kind, label: label, value: value)]
        }
        return EmailAddress.all(in: value).map { ContactPoint(kind: kind, label: label, value: $0) }
    }

    private func isKnown(_ kind: ContactKind, _ value: String) -> Bool {
        known.contains { $0.kind == kind && $0.value == value }
    }

    private mutating func check(_ contacts: some Sequence<ContactPoint>, _ kind: ContactKind) {
        let new = contacts.filter { !isKnown($0.kind, $0.value) }
        if let problem = new.lazy.compactMap(Self.problem).first { problems.add(kind.rawValue, problem) }
    }

    /// What is wrong with a contact point, if anything is.
    static func problem(with contact: ContactPoint) -> Wording? {
        if contact.kind == .email, !UserStore.isAddress(contact.value) { return CustomerText.enterEmail.wording }
        if contact.kind == .phone, contact.folded.count < 5 { return CustomerText.enterPhone.wording }
        return contact.value.isLonger(than: 200) || contact.label.isLonger(than: 40)
            ? CustomerText.tooLong(.number(200)).wording : nil
    }

    private mutating func readAddresses() {
        guard fields["address_city"] != nil else { return }
        let columns = ["label", "street", "postal", "city", "region", "country"].map { fields.all("address_\($0)") }
        for text in columns.joined() where text.trimmed.isLonger(than: 200) {
            problems.check("address_city", text.trimmed, atMost: 200)
        }
        let count = min(columns.map(\.count).max() ?? 0, 1 + FieldLimits.line)
        draft.addresses = (0..<count).map { row in
            let value = { (column: Int) in columns[column].count > row ? columns[column][row].trimmed : "" }
            return Address(
                label: value(0).isEmpty ? AddressLabel.main.rawValue : value(0), country: value(5), region: value(4),
                city: value(3), postalCode: value(2), street: value(1))
        }.filter { !$0.isEmpty }
        if draft.addresses.count > Self.mostAddresses {
            problems.add("address_city", DoorText.tooMany(.number(Self.mostAddresses)))
        }
    }

    /// Words between commas of any script.
    static func tags(_ text: String) -> [String] {
        text.split { ",،;՝\n".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }.uniqued()
    }

    /// The tags that were typed; what is wrong with them is noted.
    static func tags(_ text: String, _ problems: inout FormProblems) -> [String] {
        let tags = Self.tags(text)
        if tags.count > mostTags { problems.add("tags", DoorText.tooMany(.number(mostTags))) }
        if tags.contains(where: { $0.isLonger(than: longestTag) }) {
            problems.add("tags", CustomerText.tooLong(.number(longestTag)))
        }
        return tags
    }

    private mutating func readLinks(_ scope: Scope) throws {
        if let id = try link(scope, .buysThrough, nil) { draft.buysThrough = id.id }
        if let id = try link(scope, .parent, .organisation) { draft.parent = id.id }
    }

    private mutating func link(
        _ scope: Scope, _ field: CustomerField, _ kind: CustomerKind?
    ) throws -> (id: ID<Customer>?, isSet: Bool)? {
        let name = field.rawValue
        guard fields[name] != nil || fields["\(name)_text"] != nil else { return nil }
        let found = try CustomerName.resolve(scope, { fields[$0] }, name, kind: kind, problems: &problems)
        matches[name] = found.matches
        return (found.id, true)
    }

    private mutating func readOwner(_ scope: Scope) throws {
        guard let value = fields["owner"] else { return }
        let owners = try OwnerChoice.assignable(Customer.module, scope)
        if value.isEmpty {
            guard viewer.reach(.assign, Customer.module) == .all || draft.owner == nil else {
                return problems.add("owner", CustomerText.notYourReach)
            }
            draft.owner = nil
            return
        }
        guard let id = ID<User>(value) else { return problems.add("owner", CustomerText.chooseAllowed) }
        if id == draft.owner { return }
        guard let owner = owners.first(where: { $0.id == id }) else {
            return problems.add("owner", CustomerText.notYourReach)
        }
        draft.owner = owner.id
        draft.team = owner.team
    }
}
