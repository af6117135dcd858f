import Auth
import Database
import Views

/// What the cells of customers are read with.
struct CustomerReading: Sendable {
    let currency: Currency
    /// The company's, by whose customs names are read that do not tell their own.
    let language: Language
    let people: ImportedPeople
    let today: Day
}

/// The fields of customers in files.
enum CustomerCells {
    typealias Cell = ImportCell<CustomerDraft, CustomerReading>

    /// The id in the other system; it tells which customer is meant and is no field of it.
    static let id = ImportField("external_id", nil, ["record id", "customer id", "contact id", "account id"])
    /// Ties customers to each other once all are there.
    static let parent = ImportField("parent", CustomerText.parent, ["parent account", "subsidiary of"])
    /// Says what amounts and addresses beside it mean.
    private static let currency = ImportField("currency", nil, ["currency code"])

    static let fields: [ImportField] = [id] + all.map(\.field) + [parent, currency]

    static let all: [Cell] = names + business + person + relation + contacts + place

    private static let names: [Cell] = [
        Cell(ImportField("kind", CustomerText.kind)) { _, row, _, draft in
            draft.kind = try row.code("kind", CustomerKind.self) ?? draft.kind
        },
        Cell(ImportField("name", BaseText.name, ["full name", "display name"])) {
            text, row, reading, draft in
            CustomerNames.set(text, row, reading.language, &draft)
        },
        text("prefix", CustomerText.prefix, ["title", "salutation", "name prefix"], \.prefix),
        text("given_name", CustomerText.given, ["first name", "given name", "forename"], \.given),
        text("additional_name", CustomerText.additional, ["middle name", "patronymic"], \.additional),
        text("family_name", CustomerText.family, ["last name", "family name", "surname"], \.family),
        text("suffix", CustomerText.suffix, ["name suffix"], \.suffix),
        text("native_name", CustomerText.nativeName, [], \.nativeName),
        text("latin_name", CustomerText.latinName, [], \.latinName),
    ]

    private static let business: [Cell] = [
        text("legal_name", CustomerText.legalName, [], \.legalName),
        text("tax_number", CustomerText.taxNumber, ["tax id", "vat number", "vat id"], \.taxNumber),
        text("sector", CustomerText.sector, ["industry"], \.sector),
        Cell(
            ImportField("employees", CustomerText.employees, ["number of employees"], isNumber: true),
            clear: { $0.employees = nil }
        ) { _, row, _, draft in draft.employees = try row.number("employees").map { Int($0) } ?? draft.employees },
        Cell(
            ImportField("founded_year", CustomerText.foundedYear, ["year founded"], isNumber: true),
            clear: { $0.foundedYear = nil }
        ) { _, row, _, draft in draft.foundedYear = try row.number("founded_year").map { Int($0) } ?? draft.foundedYear
        },
        Cell(
            ImportField("revenue", CustomerText.revenue, ["annual revenue"], isNumber: true),
            clear: { $0.revenue = nil }
        ) { _, row, reading, draft in
            let currency = try row.currency(otherwise: draft.revenue?.currency ?? reading.currency)
            draft.revenue = try row.money("revenue", currency) ?? draft.revenue
        },
        code("channel_level", CustomerText.channelLevel, [], \.channelLevel),
    ]

    private static let person: [Cell] = [
        code("gender", CustomerText.gender, [], \.gender),
        Cell(ImportField("language", CustomerText.language), clear: { $0.language = "" }) { text, _, _, draft in
            draft.language = text.lowercased()
        },
        text("occupation", CustomerText.occupation, ["job title"], \.occupation),
        code("education", CustomerText.education, [], \.education),
        code("income_band", CustomerText.incomeBand, [], \.incomeBand),
        Cell(
            ImportField(
                "birth_date", CustomerText.birth, ["birthday", "birthdate", "date of birth"], isDate: true,
                isBirthday: true),
            clear: { $0.birth = BirthDate() }
        ) { _, row, reading, draft in
            draft.birth = try row.birth("birth_date", today: reading.today) ?? draft.birth
        },
    ]

    private static let relation: [Cell] = [
        code("source", CustomerText.source, ["lead source"], \.source),
        Cell(ImportField("lifecycle", CustomerText.lifecycle, ["lifecycle stage"])) { _, row, _, draft in
            draft.lifecycle = try row.code("lifecycle", Lifecycle.self) ?? draft.lifecycle
        },
        Cell(ImportField("owner", BaseText.owner, OwnerNames.all), clear: { $0.owner = nil }) {
            text, _, reading, draft in
            let owner = try reading.people.user(text, field: "owner")
            guard owner.id != draft.owner else { return }
            (draft.owner, draft.team) = (owner.id, owner.team ?? draft.team)
        },
        Cell(ImportField("team", BaseText.team), clear: { $0.team = nil }) { text, _, reading, draft in
            draft.team = try reading.people.team(text, field: "team")
        },
        Cell(ImportField("tags", CustomerText.tags, ["tag", "labels", "categories"]), clear: { $0.tags = [] }) {
            text, _, _, draft in
            let known = Set(draft.tags.map(searchText))
            let words = text.split { ";|,".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
            guard words.count <= CustomerForm.mostTags,
                !words.contains(where: { $0.isLonger(than: CustomerForm.longestTag) })
            else {
                throw RowProblem("tags: at most \(CustomerForm.mostTags) of \(CustomerForm.longestTag) characters each")
            }
            draft.tags += words.filter { !known.contains(searchText($0)) }.uniqued()
        },
    ]

    private static let contacts: [Cell] = [
        Cell(
            ImportField("email", AccountText.email, ["e-mail", "email address", "e-mail address", "work email"]),
            clear: { $0.contacts.removeAll { $0.kind == .email } }
        ) { _, row, _, draft in
            for email in try row.emails("email", known: draft.contacts).reversed() {
                draft.bringToFront(ContactPoint(.email, email))
            }
        },
        Cell(
            ImportField("mobile", nil, ["mobile phone", "mobile phone number", "cell phone"]),
            clear: { $0.contacts.removeAll { $0.isMobile } }
        ) { text, _, _, draft in draft.bringToFront(ContactPoint(.phone, text, label: .mobile)) },
        Cell(
            ImportField("phone", nil, ["telephone", "phone number", "business phone", "work phone"]),
            clear: { $0.contacts.removeAll { $0.kind == .phone && !$0.isMobile } }
        ) { text, _, _, draft in draft.bringToFront(ContactPoint(.phone, text, label: .work)) },
        Cell(
            ImportField("website", nil, ["web page", "website url", "web site", "url"]),
            clear: { $0.contacts.removeAll { $0.kind == .web } }
        ) { text, _, _, draft in draft.bringToFront(ContactPoint(.web, text)) },
    ]

    private static let place: [Cell] = [
        Cell(
            ImportField("country", CustomerText.country, ["country/region"]), clear: { $0.mainAddress.country = "" }
        ) { text, _, _, draft in draft.mainAddress.country = CountryNames.code(text) },
        text("region", CustomerText.region, ["state", "state/region", "state or province"], \.mainAddress.region),
        text("city", CustomerText.city, ["town"], \.mainAddress.city),
        text("postal_code", CustomerText.postalCode, ["zip", "zip code", "postcode"], \.mainAddress.postalCode),
        text("street", CustomerText.street, ["address", "street address"], \.mainAddress.street),
    ]

    private static func text(
        _ name: String, _ label: Text, _ synonyms: [String], _ path: WritableKeyPath<CustomerDraft, String> & Sendable
    ) -> Cell {
        Cell(ImportField(name, label, synonyms), clear: { $0[keyPath: path] = "" }) { text, _, _, draft in
            draft[keyPath: path] = text
        }
    }

    private static func code<Code: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ label: Text, _ synonyms: [String],
        _ path: WritableKeyPath<CustomerDraft, Code?> & Sendable
    ) -> Cell {
        Cell(ImportField(name, label, synonyms), clear: { $0[keyPath: path] = nil }) { _, row, _, draft in
            draft[keyPath: path] = try row.code(name, Code.self)
        }
    }
}

/// What other programs call whoever looks after a record.
enum OwnerNames {
    static let all = ["contact owner", "company owner", "account owner", "deal owner", "assigned to", "responsible"]
}

/// A whole name in one cell.
enum CustomerNames {
    /// An organisation takes it as it is; a person's is taken apart, unless the file has its parts or says what is known.
    static func set(_ text: String, _ row: ImportRow, _ company: Language, _ draft: inout CustomerDraft) {
        if draft.kind == .organisation {
            draft.name = text
        } else if row["given_name"].isEmpty, row["family_name"].isEmpty, !isKnown(text, draft) {
            read(text, row, company, &draft)
        }
    }

    private static func isKnown(_ text: String, _ draft: CustomerDraft) -> Bool {
        [draft.displayName, draft.formalName].contains { searchText($0) == searchText(text) }
    }

    /// By the customs of the row's language, else of its country, else of the company.
    private static func read(_ text: String, _ row: ImportRow, _ company: Language, _ draft: inout CustomerDraft) {
        if !row["language"].isEmpty { draft.language = row["language"].lowercased() }
        draft.setPersonName(text, company: CountryNames.spoken(row["country"]) ?? company)
    }

    /// The kind of a customer that nobody knew before and whose row does not say it.
    static func kind(of row: ImportRow) -> CustomerKind {
        row["name"].isEmpty || !row["given_name"].isEmpty || !row["family_name"].isEmpty ? .person : .organisation
    }

    /// Gives a customer that changed from a person to an organisation, or back, the name that it had.
    static func carryOver(
        from old: CustomerDraft, _ row: ImportRow, _ company: Language, to draft: inout CustomerDraft
    ) {
        guard old.kind != draft.kind, draft.displayName.isEmpty else { return }
        if draft.kind == .organisation { draft.name = old.displayName } else { read(old.name, row, company, &draft) }
    }
}

extension ContactPoint {
    var isMobile: Bool { kind == .phone && label == ContactLabel.mobile.rawValue }

    /// Whether both are the same address or number, however it is written.
    fileprivate func isSame(_ other: ContactPoint) -> Bool {
        guard kind == other.kind else { return false }
        return folded == other.folded || kind == .phone && PhoneNumber(value).isSame(as: PhoneNumber(other.value))
    }
}

extension CustomerDraft {
    /// Makes a contact point the first of its kind, and so the main one; the others stay behind it.
    mutating func bringToFront(_ contact: ContactPoint) {
        let known = contacts.firstIndex { $0.isSame(contact) }
        let first = contacts.firstIndex { $0.kind == contact.kind }
        if let known, known == first { return }
        // What is written otherwise is the same all the same: it stays as it was typed.
        let moved = known.map { contacts.remove(at: $0) } ?? contact
        contacts.insert(moved, at: first ?? contacts.count)
    }

    /// The first address; an empty one where there is none.
    fileprivate var mainAddress: Address {
        get { addresses.first ?? Address() }
        set {
            let rest = addresses.dropFirst()
            addresses = (newValue.isEmpty ? [] : [newValue]) + rest
        }
    }
}
