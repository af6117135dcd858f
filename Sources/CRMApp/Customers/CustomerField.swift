import Auth
import Database
import Views

/// The fields of a customer as forms, history and conflicts speak of them.
enum CustomerField: String, CaseIterable, Sendable {
    case kind, name, prefix, given, additional, family, suffix
    case nativeName = "native_name"
    case latinName = "latin_name"
    case nameOrder = "name_order"
    case legalName = "legal_name"
    case taxNumber = "tax_number"
    case sector, employees
    case foundedYear = "founded_year"
    case revenue
    case channelLevel = "channel_level"
    case buysThrough = "buys_through"
    case parent
    case birth, gender, language, occupation, education
    case incomeBand = "income_band"
    case source, lifecycle, owner, team, contacts, addresses, tags

    /// What a viewer needs to see the field at all.
    var needs: Capability? {
        switch self {
        case .birth, .contacts, .addresses: .readPersonal
        case .revenue: .readCommercial
        case .education, .incomeBand: .readSensitive
        default: nil
        }
    }

    func isOpen(to viewer: Viewer) -> Bool {
        needs.map(viewer.has) ?? true
    }

    /// The value as text: words as typed, codes as stored, ids with a "#".
    func value(in draft: CustomerDraft) -> String? {
        let text =
            switch self {
            case .kind: draft.kind.rawValue
            case .name: draft.name
            case .prefix: draft.prefix
            case .given: draft.given
            case .additional: draft.additional
            case .family: draft.family
            case .suffix: draft.suffix
            case .nativeName: draft.nativeName
            case .latinName: draft.latinName
            case .nameOrder: draft.nameOrder?.rawValue ?? ""
            case .legalName: draft.legalName
            case .taxNumber: draft.taxNumber
            case .sector: draft.sector
            case .employees: draft.employees.map(String.init) ?? ""
            case .foundedYear: draft.foundedYear.map(String.init) ?? ""
            case .revenue: draft.revenue.map { "\($0.decimal) \($0.currency.code)" } ?? ""
            case .channelLevel: draft.channelLevel?.rawValue ?? ""
            case .buysThrough: draft.buysThrough.map { "#\($0)" } ?? ""
            case .parent: draft.parent.map { "#\($0)" } ?? ""
            case .birth: draft.birth.code
            case .gender: draft.gender?.rawValue ?? ""
            case .language: draft.language
            case .occupation: draft.occupation
            case .education: draft.education?.rawValue ?? ""
            case .incomeBand: draft.incomeBand?.rawValue ?? ""
            case .source: draft.source?.rawValue ?? ""
            case .lifecycle: draft.lifecycle.rawValue
            case .owner: draft.owner.map { "#\($0)" } ?? ""
            case .team: draft.team.map { "#\($0)" } ?? ""
            case .contacts: draft.contacts.map(\.value).joined(separator: ", ")
            case .addresses: draft.addresses.map(\.line).joined(separator: "; ")
            case .tags: draft.tags.joined(separator: ", ")
            }
        return text.orNull
    }

    /// Takes the field over from another draft.
    func copy(from other: CustomerDraft, to draft: inout CustomerDraft) {
        switch self {
        case .kind: draft.kind = other.kind
        case .name: draft.name = other.name
        case .prefix: draft.prefix = other.prefix
        case .given: draft.given = other.given
        case .additional: draft.additional = other.additional
        case .family: draft.family = other.family
        case .suffix: draft.suffix = other.suffix
        case .nativeName: draft.nativeName = other.nativeName
        case .latinName: draft.latinName = other.latinName
        case .nameOrder: draft.nameOrder = other.nameOrder
        case .legalName: draft.legalName = other.legalName
        case .taxNumber: draft.taxNumber = other.taxNumber
        case .sector: draft.sector = other.sector
        case .employees: draft.employees = other.employees
        case .foundedYear: draft.foundedYear = other.foundedYear
        case .revenue: draft.revenue = other.revenue
        case .channelLevel: draft.channelLevel = other.channelLevel
        case .buysThrough: draft.buysThrough = other.buysThrough
        case .parent: draft.parent = other.parent
        case .birth: draft.birth = other.birth
        case .gender: draft.gender = other.gender
        case .language: draft.language = other.language
        case .occupation: draft.occupation = other.occupation
        case .education: draft.education = other.education
        case .incomeBand: draft.incomeBand = other.incomeBand
        case .source: draft.source = other.source
        case .lifecycle: draft.lifecycle = other.lifecycle
        case .owner: draft.owner = other.owner
        case .team: draft.team = other.team
        case .contacts: draft.contacts = other.contacts
        case .addresses: draft.addresses = other.addresses
        case .tags: draft.tags = other.tags
        }
    }

    var label: Text {
        switch self {
        case .kind: CustomerText.kind
        case .name: BaseText.anyName
        case .prefix: CustomerText.prefix
        case .given: CustomerText.given
        case .additional: CustomerText.additional
        case .family: CustomerText.family
        case .suffix: CustomerText.suffix
        case .nativeName: CustomerText.nativeName
        case .latinName: CustomerText.latinName
        case .nameOrder: CustomerText.nameOrder
        case .legalName: CustomerText.legalName
        case .taxNumber: CustomerText.taxNumber
        case .sector: CustomerText.sector
        case .employees: CustomerText.employees
        case .foundedYear: CustomerText.foundedYear
        case .revenue: CustomerText.revenue
        case .channelLevel: CustomerText.channelLevel
        case .buysThrough: CustomerText.buysThrough
        case .parent: CustomerText.parent
        case .birth: CustomerText.birth
        case .gender: CustomerText.gender
        case .language: CustomerText.language
        case .occupation: CustomerText.occupation
        case .education: CustomerText.education
        case .incomeBand: CustomerText.incomeBand
        case .source: CustomerText.source
        case .lifecycle: CustomerText.lifecycle
        case .owner: BaseText.owner
        case .team: BaseText.team
        case .contacts: CustomerText.contacts
        case .addresses: CustomerText.addresses
        case .tags: CustomerText.tags
        }
    }

    /// A stored value as readers see it.
    func shown(_ value: String) -> HTML {
        switch self {
        case .kind: shown(value, CustomerKind.self)
        case .nameOrder: shown(value, WrittenOrder.self)
        case .channelLevel: shown(value, ChannelLevel.self)
        case .gender: shown(value, Gender.self)
        case .education: shown(value, Education.self)
        case .incomeBand: shown(value, IncomeBand.self)
        case .source: shown(value, CustomerSource.self)
        case .lifecycle: shown(value, Lifecycle.self)
        case .language: "\(LanguageNames.text(value))"
        case .buysThrough, .parent: CustomerName.shown(value)
        default: "\(user: value)"
        }
    }

    private func shown<Code: Coded>(_ value: String, _ codes: Code.Type) -> HTML {
        Code(rawValue: value).map { "\($0.text)" } ?? "\(user: value)"
    }

    /// The fields in which two drafts differ, as the history keeps them.
    static func differences(_ before: CustomerDraft, _ after: CustomerDraft) -> [FieldDiff] {
        FieldDiff.differing(allCases.map { ($0.rawValue, $0.value(in: before), $0.value(in: after)) })
            + labelChanges(before, after)
    }

    /// Contact points and addresses whose values stayed while their labels or places changed.
    private static func labelChanges(_ before: CustomerDraft, _ after: CustomerDraft) -> [FieldDiff] {
        var changes: [FieldDiff] = []
        let contacts = { (draft: CustomerDraft) in
            draft.contacts.map { "\($0.value) (\($0.label))" }.joined(separator: ", ")
        }
        if before.contacts != after.contacts,
            CustomerField.contacts.value(in: before) == CustomerField.contacts.value(in: after)
        {
            changes.append(FieldDiff("contacts", from: contacts(before), to: contacts(after)))
        }
        let places = { (draft: CustomerDraft) in
            draft.addresses.map { "\($0.line) (\($0.label))" }.joined(separator: "; ")
        }
        if before.addresses != after.addresses,
            CustomerField.addresses.value(in: before) == CustomerField.addresses.value(in: after)
        {
            changes.append(FieldDiff("addresses", from: places(before), to: places(after)))
        }
        return changes
    }
}
