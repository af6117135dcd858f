import Auth
import Database
import Views
import WebServer

/// Two people changed a customer: both versions side by side, field by field.
enum CustomerConflict {
    /// The draft with each field as its reader chose; fields without a choice stay as they are saved now.
    static func chosen(_ form: FormFields, mine: CustomerDraft, theirs: CustomerDraft) -> CustomerDraft {
        var draft = theirs
        for field in CustomerField.allCases where form["keep_\(field.rawValue)"] == "mine" {
            field.copy(from: mine, to: &draft)
            if field == .owner { draft.team = mine.team }
        }
        return draft
    }

    static func page(_ context: Context, _ form: CustomerForm, _ current: CustomerRecord) throws -> Response {
        let seen = context.form["seen"].flatMap(Int64.init) ?? 0
        let (originals, last, users, linked) = try context.read { scope in
            let store = CustomerStore(scope, context.organisation)
            let originals = try store.changes(of: current.id, after: seen)
            let links = [CustomerField.buysThrough, .parent].flatMap { field in
                [field.value(in: form.draft), field.value(in: current.draft), originals[field.rawValue] ?? nil]
            }
            return (
                originals, try store.lastChange(of: current.id), try OwnerChoice.users(scope),
                try CustomerName.find(scope, links.compactMap { $0.flatMap(linkedID) })
            )
        }
        let people = Dictionary(users.map { ("#\($0.id)", $0.name) }) { first, _ in first }
        let fields = CustomerField.allCases.compactMap { field -> ConflictingField? in
            guard field.isOpen(to: context.viewer), field != .team else { return nil }
            let mine = field.value(in: form.draft)
            let theirs = field.value(in: current.draft)
            let changed = field == .owner ? nil : originals[field.rawValue]
            guard mine != theirs, changed == nil || changed != .some(mine) else { return nil }
            let show = { (value: String?) -> HTML in
                value.map { field.shown(named($0, field, people, linked)) } ?? .empty
            }
            return ConflictingField(
                field.rawValue, field.label, original: show(changed ?? theirs), mine: show(mine), theirs: show(theirs))
        }
        let link = CustomerLink.show(current.id)
        guard !fields.isEmpty else { return context.redirect(link, .saved) }
        let dropped: Set<String> = ["csrf", "version", "seen"]
        let kept = context.form.pairs.filter { !dropped.contains($0.name) && !$0.name.hasPrefix("keep_") }
        let hidden =
            HTML.join(kept.map { hiddenField($0.name, $0.value) })
            + hiddenField("version", String(current.version)) + hiddenField("seen", String(last.id))
        let body = conflictForm(
            to: link, changedBy: last.name ?? BaseText.system[context.reader.language],
            at: current.updatedAt ?? context.now,
            fields: fields, hidden: hidden, cancel: link)
        return context.page(
            Page(
                Wording.user(current.displayName), trail: [Crumb(CustomerText.customers, to: CustomerLink.list)],
                body: body),
            status: .conflict)
    }

    /// Reads `#12`.
    private static func linkedID(_ value: String) -> ID<Customer>? {
        value.hasPrefix("#") ? ID(String(value.dropFirst())) : nil
    }

    /// People and customers by their names; a customer out of reach has none.
    private static func named(
        _ value: String, _ field: CustomerField, _ people: [String: String], _ linked: [ID<Customer>: String]
    ) -> String {
        switch field {
        case .owner: people[value] ?? value
        case .buysThrough, .parent: linkedID(value).flatMap { linked[$0] } ?? FieldDiff.outOfReach
        default: value
        }
    }
}

extension CustomerStore {
    /// What fields held before they were first changed after an entry of the history.
    func changes(of id: ID<Customer>, after seen: Int64) throws -> [String: String?] {
        var originals: [String: String?] = [:]
        try scope.each(
            """
            SELECT fields FROM history WHERE module = 'customers' AND record_id = \(id) AND id > \(seen)
            ORDER BY id LIMIT 200
            """
        ) { row in
            for change in FieldDiff.decoded(row.optionalText(0)) where originals[change.field] == nil {
                originals.updateValue(change.before, forKey: change.field)
            }
        }
        return originals
    }

    /// The latest entry of the customer's history, and who made it.
    func lastChange(of id: ID<Customer>) throws -> (id: Int64, name: String?) {
        try scope.first(
            """
            SELECT h.id, u.name FROM history h LEFT JOIN users u ON u.id = h.user_id
            WHERE h.module = 'customers' AND h.record_id = \(id) ORDER BY h.id DESC LIMIT 1
            """
        ) { ($0.int64(0), $0.optionalText(1)) } ?? (0, nil)
    }
}
