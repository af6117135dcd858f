import Auth
import Database
import Views
import WebServer

/// Adding and changing customers.
enum CustomerForms {
    static func new(_ context: Context) throws -> Response {
        let kind = context.query["kind"].flatMap(CustomerKind.init(rawValue:)) ?? .person
        var draft = CustomerDraft()
        draft.kind = kind
        draft.owner = context.viewer.id
        draft.language = kind == .person ? context.organisation.language.rawValue : ""
        draft.source = context.query["source"].flatMap(CustomerSource.init(rawValue:))
        let fields = draft.fields(for: context.reader)
        let owners = try context.read { try OwnerChoice.assignable(Customer.module, $0) }
        let page = formPage(context, fields, owners: owners, kind: kind)
        return newPage(context, page, isFull: context.query["form"] == "full")
    }

    static func create(_ context: Context) throws -> Response {
        let isFull = context.form["form"] == "full"
        let (form, owners, found) = try context.readOnce { scope in
            var base = CustomerDraft()
            base.owner = context.viewer.id
            base.team = context.viewer.teamID
            let form = try CustomerForm(context.form, base: base, context, scope)
            let isKnown = !form.problems.isEmpty || context.form["duplicates"] == "known"
            let found =
                isKnown ? [] : try DuplicateStore(scope: scope, country: context.organisation.country).find(form.draft)
            return (form, form.problems.isEmpty ? [] : try OwnerChoice.assignable(Customer.module, scope), found)
        }
        guard form.problems.isEmpty else {
            if let again = try context.sentBefore() { return again }
            var page = formPage(context, context.form, owners: owners, kind: form.draft.kind)
            page.problems = form.problems
            page.matches = form.matches
            return newPage(context, page, isFull: isFull)
        }
        guard found.isEmpty else {
            // It may look like itself: sent before.
            return try context.sentBefore() ?? CustomerDuplicates.page(context, found, to: CustomerLink.create)
        }
        guard context.viewer.can(.create, Customer.module, owner: form.draft.owner, team: form.draft.team) else {
            throw AppError.forbidden
        }
        return try context.writeOnce(isolation: .rows) { scope in
            let made = try store(scope, context).insertLast(form.draft)
            if context.form["then"] == "new" {
                return .done(CustomerLink.new(form.draft.kind, isFull: isFull), .created)
            }
            return .doneLast(
                "'/customers/' || CAST(\(made.reference) AS TEXT)", { CustomerLink.show(try made.known).string },
                .created)
        }
    }

    static func edit(_ context: Context) throws -> Response {
        let (record, owners, names, seen) = try context.read { scope in
            let record = try store(scope, context).load(context.id(of: Customer.self), .edit)
            let seen = try store(scope, context).lastChange(of: record.id).id
            return (
                record, try OwnerChoice.assignable(Customer.module, scope), try linkNames(record.draft, scope), seen
            )
        }
        let fields = record.draft.fields(for: context.reader, names: names)
        var page = formPage(context, fields, owners: owners, kind: record.draft.kind, current: record)
        page.hiddenLinks = hiddenLinks(record.draft, names)
        return editPage(context, page, record, seen: String(seen))
    }

    static func update(_ context: Context) throws -> Response {
        let id = try context.id(of: Customer.self)
        let (record, form, owners, names) = try context.readOnce { scope in
            let record = try store(scope, context).load(id, .edit)
            let form = try CustomerForm(context.form, base: record.draft, context, scope)
            let isFine = form.problems.isEmpty
            return (
                record, form, isFine ? [] : try OwnerChoice.assignable(Customer.module, scope),
                isFine ? [:] : try linkNames(record.draft, scope)
            )
        }
        guard form.problems.isEmpty else {
            var page = formPage(context, context.form, owners: owners, kind: form.draft.kind, current: record)
            page.problems = form.problems
            page.matches = form.matches
            page.hiddenLinks = hiddenLinks(record.draft, names)
            return editPage(context, page, record, seen: context.form["seen"] ?? "")
        }
        return try save(form, record, context)
    }

    private static func save(_ form: CustomerForm, _ record: CustomerRecord, _ context: Context) throws -> Response {
        var draft = form.draft
        if context.form.pairs.contains(where: { $0.name.hasPrefix("keep_") }) {
            draft = CustomerConflict.chosen(context.form, mine: draft, theirs: record.draft)
        }
        guard draft.buysThrough != record.id, draft.parent != record.id else { throw AppError.badRequest }
        guard
            context.viewer.can(.edit, Customer.module, owner: draft.owner, team: draft.team)
                || context.viewer.can(.assign, Customer.module, owner: draft.owner, team: draft.team)
        else { throw AppError.forbidden }
        guard context.form.version == record.version else {
            return try CustomerConflict.page(context, form, record)
        }
        // The version that is compared stands in the row that changes.
        let saved = try context.write(isolation: .rows) {
            try store($0, context).updateLast(record, to: draft, by: .edit)
        }
        guard saved.isMade else {
            let newer = try context.read { try store($0, context).load(record.id, .edit) }
            return try CustomerConflict.page(context, form, newer)
        }
        return context.redirect(CustomerLink.show(record.id), .saved)
    }

    static func store(_ scope: Scope, _ context: Context) -> CustomerStore {
        CustomerStore(scope, context.organisation)
    }

    /// The names behind the lookups of the form.
    private static func linkNames(_ draft: CustomerDraft, _ scope: Scope) throws -> [String: String] {
        let names = try CustomerName.find(scope, [draft.buysThrough, draft.parent].compactMap(\.self))
        var texts: [String: String] = [:]
        texts["buys_through"] = draft.buysThrough.flatMap { names[$0] }
        texts["parent"] = draft.parent.flatMap { names[$0] }
        return texts
    }

    private static func hiddenLinks(_ draft: CustomerDraft, _ names: [String: String]) -> Set<CustomerField> {
        var hidden: Set<CustomerField> = []
        if draft.buysThrough != nil, names["buys_through"] == nil { hidden.insert(.buysThrough) }
        if draft.parent != nil, names["parent"] == nil { hidden.insert(.parent) }
        return hidden
    }

    private static func formPage(
        _ context: Context, _ fields: FormFields, owners: [OwnerChoice], kind: CustomerKind,
        current: CustomerRecord? = nil
    ) -> CustomerFormPage {
        var owners = owners
        if let current, let owner = current.draft.owner, let name = current.ownerName, !owners.isEmpty,
            !owners.contains(where: { $0.id == owner })
        {
            owners.append(OwnerChoice(id: owner, name: name, team: current.draft.team))
        }
        return CustomerFormPage(
            fields: fields, viewer: context.viewer, reader: context.reader, currency: context.organisation.currency,
            owners: owners, kind: kind)
    }

    private static func newPage(_ context: Context, _ page: CustomerFormPage, isFull: Bool) -> Response {
        let title = page.kind == .organisation ? CustomerText.addOrganisation : CustomerText.addPerson
        let form = postForm(to: CustomerLink.create, problems: page.problems, duplicates: CustomerLink.duplicates) {
            hiddenField("kind", page.kind.rawValue) + (isFull ? hiddenField("form", "full") : .empty)
                + (isFull ? page.full() : page.quick())
                + submitBar(
                    KitText.save, other: button(KitText.saveAndAdd, name: "then", value: "new"),
                    cancel: CustomerLink.list)
        }
        let kinds = viewChips(
            CustomerKind.allCases.map {
                SavedView($0.text, to: CustomerLink.new($0, isFull: isFull), isCurrent: $0 == page.kind)
            })
        let actions =
            isFull ? .empty : linkButton(CustomerText.allFields, to: CustomerLink.new(page.kind, isFull: true))
        return context.page(
            Page(
                title, trail: [Crumb(CustomerText.customers, to: CustomerLink.list)], actions: actions, tabs: kinds,
                width: .form, problems: page.problems.count, body: form))
    }

    private static func editPage(
        _ context: Context, _ page: CustomerFormPage, _ record: CustomerRecord, seen: String
    ) -> Response {
        let version = page.problems.isEmpty ? String(record.version) : context.form["version"] ?? String(record.version)
        let form = postForm(to: CustomerLink.show(record.id), problems: page.problems) {
            hiddenField("version", version) + hiddenField("seen", seen) + page.full()
                + submitBar(BaseText.saveChanges, cancel: CustomerLink.show(record.id))
        }
        let trail = [
            Crumb(CustomerText.customers, to: CustomerLink.list),
            Crumb(Wording.user(record.displayName), to: CustomerLink.show(record.id)),
        ]
        return context.page(
            Page(CustomerText.edit, trail: trail, width: .form, problems: page.problems.count, body: form))
    }
}
