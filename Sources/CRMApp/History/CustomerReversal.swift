import Auth
import Database
import Views

/// The parts of a customer that the words of the history tell only roughly.
struct CustomerUndoState: Codable, Equatable, Sendable {
    struct Point: Codable, Equatable, Sendable {
        let kind: String
        let label: String
        let value: String
    }

    struct Place: Codable, Equatable, Sendable {
        /// Label, country, region, city, postal code, street.
        let parts: [String]
    }

    let owner: Int64?
    let team: Int64?
    let contacts: [Point]
    let addresses: [Place]
    let tags: [String]
    /// The day since which the customer is in its stage, where a change is about the stage; `nil` in entries of a time
    /// before that was kept.
    var lifecycleOn: String?

    /// What taking an edit back needs; of a mere move to another stage no more than the days.
    static func encoded(_ old: CustomerDraft, _ draft: CustomerDraft, since: (before: Day?, after: Day)) -> String? {
        var (before, after) = (CustomerUndoState(old), CustomerUndoState(draft))
        if before == after {
            (before, after) = (CustomerUndoState(CustomerDraft()), CustomerUndoState(CustomerDraft()))
        }
        if old.lifecycle != draft.lifecycle {
            before.lifecycleOn = since.before?.iso
            after.lifecycleOn = since.after.iso
        }
        return Undo.encoded(before, after)
    }

    init(_ draft: CustomerDraft) {
        owner = draft.owner?.rawValue
        team = draft.team?.rawValue
        contacts = draft.contacts.map { Point(kind: $0.kind.rawValue, label: $0.label, value: $0.value) }
        addresses = draft.addresses.map {
            Place(parts: [$0.label, $0.country, $0.region, $0.city, $0.postalCode, $0.street])
        }
        tags = draft.tags
    }

    /// Whether a field of two states is the same; `nil` for fields that the words tell exactly.
    func agrees(_ field: CustomerField, with other: CustomerUndoState) -> Bool? {
        switch field {
        case .owner: owner == other.owner
        case .team: team == other.team
        case .contacts: contacts == other.contacts
        case .addresses: addresses == other.addresses
        case .tags: Set(tags) == Set(other.tags)
        default: nil
        }
    }

    /// Puts the field into a draft.
    func copy(_ field: CustomerField, to draft: inout CustomerDraft) {
        switch field {
        case .owner: draft.owner = owner.map { ID($0) }
        case .team: draft.team = team.map { ID($0) }
        case .contacts:
            draft.contacts = contacts.map {
                ContactPoint(kind: ContactKind(rawValue: $0.kind) ?? .web, label: $0.label, value: $0.value)
            }
        case .addresses:
            draft.addresses = addresses.filter { $0.parts.count == 6 }.map { place in
                Address(
                    label: place.parts[0], country: place.parts[1], region: place.parts[2], city: place.parts[3],
                    postalCode: place.parts[4], street: place.parts[5])
            }
        case .tags: draft.tags = tags
        default: break
        }
    }
}

/// Takes changes of customers back: field by field where each is still what the change made it, or not at all.
struct CustomerReversal {
    let scope: Scope
    let organisation: Organisation

    func run(_ entry: UndoableEntry) throws -> UndoOutcome {
        let id = ID<Customer>(entry.record)
        let store = CustomerStore(scope, organisation)
        switch entry.kind {
        case .archived, .restored: return try setArchived(id, entry.kind == .restored, store)
        case .updated, .assigned, .moved, .reversed, .imported: return try restoreFields(entry, id, store)
        default: return .impossible
        }
    }

    private func setArchived(_ id: ID<Customer>, _ isArchived: Bool, _ store: CustomerStore) throws -> UndoOutcome {
        try scope.require(.delete, id)
        guard try store.load(id, .delete).isArchived != isArchived else { return .conflict([BaseText.status]) }
        try store.setArchived(id, isArchived)
        return .done
    }

    private func restoreFields(_ entry: UndoableEntry, _ id: ID<Customer>, _ store: CustomerStore) throws -> UndoOutcome
    {
        let fields = entry.fields.compactMap { CustomerField(rawValue: $0.field) }
        guard !fields.isEmpty, fields.count == entry.fields.count else { return .impossible }
        let record = try store.load(id, fields.contains(.owner) ? .assign : .edit)
        guard fields.allSatisfy({ $0.isOpen(to: scope.viewer) }) else { throw AppError.notFound }
        let exact = Undo.decoded(entry.undo, as: CustomerUndoState.self)
        let current = CustomerUndoState(record.draft)
        var draft = record.draft
        var changed: [Text] = []
        for (field, diff) in zip(fields, entry.fields) {
            if let exact, let agrees = exact.after.agrees(field, with: current) {
                if agrees { exact.before.copy(field, to: &draft) } else { changed.append(field.label) }
            } else if current.agrees(field, with: current) != nil {
                return .impossible  // an entry of a time before exact states were kept
            } else if field.value(in: record.draft) != diff.after {
                changed.append(field.label)
            } else if !field.set(diff.before, in: &draft) {
                return .impossible
            }
        }
        guard changed.isEmpty else { return .conflict(changed) }
        guard mayHave(draft, record.draft) else { throw AppError.notFound }
        let isSaved = try store.update(record, to: draft, as: .reversed, since: since(exact, record))
        return isSaved ? .done : .conflict(fields.map(\.label))
    }

    /// Since when a customer counts as being in the stage that it gets back; one that left it again since begins anew.
    private func since(_ exact: (before: CustomerUndoState, after: CustomerUndoState)?, _ record: CustomerRecord)
        -> Day?
    {
        guard let exact, let before = exact.before.lifecycleOn, record.lifecycleOn?.iso == exact.after.lifecycleOn
        else {
            return nil
        }
        return Day(iso: before)
    }

    /// Nobody hands a record to where they could not have handed it.
    private func mayHave(_ draft: CustomerDraft, _ before: CustomerDraft) -> Bool {
        guard draft.owner != before.owner || draft.team != before.team else { return true }
        return scope.viewer.can(.assign, Customer.module, owner: draft.owner, team: draft.team)
    }
}

extension CustomerField {
    /// Sets the field to what ``value(in:)`` told; false when the text says nothing that it could have told.
    func set(_ text: String?, in draft: inout CustomerDraft) -> Bool {
        let value = text ?? ""
        switch self {
        case .name: draft.name = value
        case .prefix: draft.prefix = value
        case .given: draft.given = value
        case .additional: draft.additional = value
        case .family: draft.family = value
        case .suffix: draft.suffix = value
        case .nativeName: draft.nativeName = value
        case .latinName: draft.latinName = value
        case .legalName: draft.legalName = value
        case .taxNumber: draft.taxNumber = value
        case .sector: draft.sector = value
        case .language: draft.language = value
        case .occupation: draft.occupation = value
        case .employees: return number(text) { draft.employees = $0 }
        case .foundedYear: return number(text) { draft.foundedYear = $0 }
        case .buysThrough: return reference(text) { draft.buysThrough = $0 }
        case .parent: return reference(text) { draft.parent = $0 }
        case .kind: return code(text) { draft.kind = $0 ?? draft.kind }
        case .lifecycle: return code(text) { draft.lifecycle = $0 ?? draft.lifecycle }
        case .nameOrder: return code(text) { draft.nameOrder = $0 }
        case .channelLevel: return code(text) { draft.channelLevel = $0 }
        case .gender: return code(text) { draft.gender = $0 }
        case .education: return code(text) { draft.education = $0 }
        case .incomeBand: return code(text) { draft.incomeBand = $0 }
        case .source: return code(text) { draft.source = $0 }
        case .revenue: return money(text) { draft.revenue = $0 }
        case .birth: return birth(text) { draft.birth = $0 }
        case .owner, .team, .contacts, .addresses, .tags: return false
        }
        return true
    }

    private func number(_ text: String?, _ put: (Int?) -> Void) -> Bool {
        let number = text.flatMap(Int.init)
        put(number)
        return text == nil || number != nil
    }

    private func reference(_ text: String?, _ put: (ID<Customer>?) -> Void) -> Bool {
        let id = text.flatMap { ID<Customer>(String($0.dropFirst())) }
        put(id)
        return text == nil || id != nil
    }

    private func code<Code: RawRepresentable>(_ text: String?, _ put: (Code?) -> Void) -> Bool
    where Code.RawValue == String {
        let code = text.flatMap(Code.init(rawValue:))
        put(code)
        return text == nil || code != nil
    }

    private func money(_ text: String?, _ put: (Money?) -> Void) -> Bool {
        let money = text.flatMap(Money.init(decimalAndCode:))
        put(money)
        return text == nil || money != nil
    }

    private func birth(_ text: String?, _ put: (BirthDate) -> Void) -> Bool {
        let birth = text.map(BirthDate.init(code:)) ?? BirthDate()
        put(birth)
        return birth.code == text ?? ""
    }
}

extension Money {
    /// Reads "1200.50 EUR", as the history has it.
    init?(decimalAndCode text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let currency = Currency(code: String(parts[1])),
            let minor = parseAmount(String(parts[0]), currency: currency, style: .written(.point))
        else { return nil }
        self.init(minor: minor, currency: currency)
    }
}
