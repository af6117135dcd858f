import Auth
import Database
import Views

/// What a row says of a customer, put into a draft.
struct CustomerFilling: Sendable {
    let source: String
    let language: Language
    let currency: Currency
    let people: ImportedPeople
    let today: Day

    /// A customer that nobody knew before.
    func customer(from row: ImportRow) throws -> DerivedCustomer {
        var draft = CustomerDraft()
        draft.source = .import
        draft.externalSource = source
        draft.externalID = row["external_id"]
        try fill(&draft, from: row)
        return DerivedCustomer(draft, language: language)
    }

    /// Sets what the row says; an empty cell changes nothing.
    func fill(_ draft: inout CustomerDraft, from row: ImportRow) throws {
        try fillName(&draft, row)
        set(&draft.legalName, row["legal_name"])
        set(&draft.taxNumber, row["tax_number"])
        set(&draft.sector, row["sector"])
        set(&draft.language, row["language"].lowercased())
        set(&draft.occupation, row["occupation"])
        draft.employees = try row.number("employees").map { Int($0) } ?? draft.employees
        draft.foundedYear = try row.number("founded_year").map { Int($0) } ?? draft.foundedYear
        draft.revenue = try row.money("revenue", try row.currency(otherwise: currency)) ?? draft.revenue
        draft.channelLevel = try row.code("channel_level", ChannelLevel.self) ?? draft.channelLevel
        draft.gender = try row.code("gender", Gender.self) ?? draft.gender
        draft.education = try row.code("education", Education.self) ?? draft.education
        draft.incomeBand = try row.code("income_band", IncomeBand.self) ?? draft.incomeBand
        draft.source = try row.code("source", CustomerSource.self) ?? draft.source
        draft.lifecycle = try row.code("lifecycle", Lifecycle.self) ?? draft.lifecycle
        draft.birth = try row.birth("birth_date", today: today) ?? draft.birth
        try fillContacts(&draft, row)
        try fillOwner(&draft, row)
    }

    private func fillName(_ draft: inout CustomerDraft, _ row: ImportRow) throws {
        let isPerson = row["name"].isEmpty || !row["given_name"].isEmpty || !row["family_name"].isEmpty
        draft.kind =
            try row.code("kind", CustomerKind.self)
            ?? (draft.externalID.isEmpty || draft.name.isEmpty
                ? (isPerson ? .person : .organisation) : draft.kind)
        if draft.kind == .organisation {
            set(&draft.name, row["name"])
        } else if row["given_name"].isEmpty, row["family_name"].isEmpty {
            let words = row["name"].split(separator: " ", maxSplits: 1).map(String.init)
            set(&draft.given, words.first ?? "")
            set(&draft.family, words.count > 1 ? words[1] : "")
        }
        set(&draft.prefix, row["prefix"])
        set(&draft.given, row["given_name"])
        set(&draft.additional, row["additional_name"])
        set(&draft.family, row["family_name"])
        set(&draft.nativeName, row["native_name"])
        set(&draft.latinName, row["latin_name"])
    }

    private func fillContacts(_ draft: inout CustomerDraft, _ row: ImportRow) throws {
        let emails = try row.emails("email", known: draft.contacts)
        let found: [(ContactKind, String, ContactLabel?)] =
            emails.map { (.email, $0, nil) } + [
                (.phone, row["phone"], .work), (.phone, row["mobile"], .mobile),
                (.web, row["website"], nil),
            ]
        for (kind, value, label) in found where !value.isEmpty {
            let contact = ContactPoint(kind, value, label: label)
            if !draft.contacts.contains(where: { $0.kind == kind && $0.folded == contact.folded }) {
                draft.contacts.append(contact)
            }
        }
        var address = draft.addresses.first ?? Address()
        if !row["country"].isEmpty { address.country = CountryNames.code(row["country"]) }
        set(&address.region, row["region"])
        set(&address.city, row["city"])
        set(&address.postalCode, row["postal_code"])
        set(&address.street, row["street"])
        if !address.isEmpty { draft.addresses = [address] + draft.addresses.dropFirst() }
    }

    private func fillOwner(_ draft: inout CustomerDraft, _ row: ImportRow) throws {
        if let owner = try people.user(row["owner"], field: "owner") {
            draft.owner = owner.id
            draft.team = owner.team ?? draft.team
        }
        draft.team = try people.team(row["team"], field: "team") ?? draft.team
        let tags = row["tags"].split { $0 == ";" || $0 == "|" || $0 == "," }.map { String($0).trimmed }.filter {
            !$0.isEmpty
        }
        guard tags.count <= CustomerForm.mostTags, !tags.contains(where: { $0.isLonger(than: CustomerForm.longestTag) })
        else {
            throw RowProblem("tags: at most \(CustomerForm.mostTags) of \(CustomerForm.longestTag) characters each")
        }
        for tag in tags where !draft.tags.contains(tag) { draft.tags.append(tag) }
    }

    private func set(_ value: inout String, _ text: String) {
        if !text.isEmpty { value = text }
    }
}
