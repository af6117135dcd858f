import Auth
import Database
import Views
import WebServer

/// Making and changing deals by their form.
enum DealEditing {
    static func new(_ context: Context) throws -> Response {
        let page = try context.readDeals { store in
            var form = DealForm(currency: store.base)
            form.owner = "\(context.viewer.id)"
            form.stage = context.query["stage"] ?? firstStage(store, context.query["pipeline"])
            if let id = ID<Customer>(context.query["customer"]), let name = try store.customerName(id) {
                form.customer = DealForm.Pick(id: "\(id)", text: name)
            }
            return DealFormPage(form: form, choices: try DealFormChoices(store, editing: nil))
        }
        return context.page(page.page)
    }

    private static func firstStage(_ store: DealStore, _ pipeline: String?) -> String {
        let chosen = ID<SalesPipeline>(pipeline).flatMap { store.pipelines[$0] } ?? store.pipelines.active.first
        return chosen?.openStages.first?.id.description ?? ""
    }

    static func create(_ context: Context) throws -> Response {
        var form = DealForm(context.form, base: context.organisation.currency)
        if let problem = try context.readDeals({ try refused(&form, $0, context) }) {
            return try context.sentBefore() ?? problem
        }
        return try context.writeDealsOnce { store in
            guard let draft = try form.draft(store, context.reader, isSettled: true) else {
                return .failed(
                    context.page(DealFormPage(form: form, choices: try DealFormChoices(store, editing: nil)).page))
            }
            let id = try store.insert(draft)
            let again = context.form["then"] == "new"
            return .done(
                again ? DealPath.new.with(("stage", "\(draft.stage.id)")) : DealPath.show(id), .created,
                about: draft.title)
        }
    }

    /// Reads the form before anything is written, searches included: the page with what is wrong with it.
    private static func refused(
        _ form: inout DealForm, _ store: DealStore, _ context: Context, editing deal: Deal? = nil
    ) throws -> Response? {
        guard try form.draft(store, context.reader, editing: deal) == nil else { return nil }
        return context.page(
            DealFormPage(form: form, choices: try DealFormChoices(store, editing: deal), deal: deal).page)
    }

    static func edit(_ context: Context) throws -> Response {
        let id: ID<Deal> = try context.id()
        let page = try context.readDeals { store in
            try store.scope.require(.edit, id)
            let deal = try store.find(id)
            return DealFormPage(
                form: DealForm(deal, context.reader), choices: try DealFormChoices(store, editing: deal), deal: deal)
        }
        return context.page(page.page)
    }

    static func update(_ context: Context) throws -> Response {
        let id: ID<Deal> = try context.id()
        var form = DealForm(context.form, base: context.organisation.currency)
        let problem = try context.readDeals { store in
            try store.scope.require(.edit, id)
            let deal = try store.find(id)
            form.keepTheirs(deal, context.form, context.reader)
            return try refused(&form, store, context, editing: deal)
        }
        if let problem { return problem }
        return try context.writeDeals { store in
            try store.scope.require(.edit, id)
            let deal = try store.find(id)
            form.keepTheirs(deal, context.form, context.reader)
            guard let draft = try form.draft(store, context.reader, editing: deal, isSettled: true) else {
                return context.page(
                    DealFormPage(form: form, choices: try DealFormChoices(store, editing: deal), deal: deal).page)
            }
            let isChanged = try store.differs(deal, draft)
            if isChanged, try !store.update(deal, draft, version: form.version) {
                return try conflict(context, store, deal, form, draft)
            }
            let isMoved = deal.isOpen && draft.stage.id != deal.stageID
            if isMoved, try !store.move(deal, to: draft.stage, version: form.version.adding(clamped: isChanged ? 1 : 0))
            {
                return try conflict(context, store, deal, form, draft)
            }
            return context.redirect(DealPath.show(id), isChanged || isMoved ? .saved : .unchanged)
        }
    }

    private static func conflict(
        _ context: Context, _ store: DealStore, _ deal: Deal, _ form: DealForm, _ draft: DealDraft
    ) throws -> Response {
        let changes = try ChangesSince.load(
            Deal.module, deal.id.rawValue, since: form.version, now: deal.version, store.scope)
        let customer = try store.customerName(draft.customerID)
        let contact = try store.customerName(draft.contactID)
        let page = DealConflictPage(
            deal: deal, form: form, draft: draft, changes: changes, system: BaseText.system[context.reader.language],
            mine: (customer, contact), pipelines: store.pipelines)
        return context.page(page.page, status: .conflict)
    }
}

extension DealForm {
    /// After a conflict: the fields for which the reader kept what is saved now.
    mutating func keepTheirs(_ deal: Deal, _ form: FormFields, _ reader: Reader) {
        let saved = DealForm(deal, reader)
        func theirs(_ name: String) -> Bool { form["keep_" + name] == "theirs" }
        if theirs("title") { title = saved.title }
        if theirs("customer_id") { customer = saved.customer }
        if theirs("contact_id") { contact = saved.contact }
        if theirs("stage") { stage = saved.stage }
        if theirs("value") { (value, currency) = (saved.value, saved.currency) }
        if theirs("expected_on") { expectedOn = deal.expectedOn?.iso ?? "" }
    }
}

/// Both versions of a deal that two people changed at once.
struct DealConflictPage {
    let deal: Deal
    let form: DealForm
    let draft: DealDraft
    let changes: ChangesSince
    /// The program's own name, for what no user changed.
    let system: String
    /// The names of the customer and the contact that the reader chose.
    let mine: (customer: String?, contact: String?)
    let pipelines: Pipelines

    var page: Page {
        Page(
            DealText.stale,
            trail: [
                Crumb(DealText.title, to: DealPath.list), Crumb(Wording.user(deal.title), to: DealPath.show(deal.id)),
            ],
            width: .wide,
            body: conflictForm(
                to: DealPath.show(deal.id), changedBy: changes.user ?? system, at: changes.at ?? deal.updatedAt,
                fields: fields, hidden: hidden,
                cancel: DealPath.show(deal.id)))
    }

    private var fields: [ConflictingField] {
        var fields: [ConflictingField] = []
        func add(_ name: String, _ label: Text, _ mine: HTML, _ theirs: HTML, _ differs: Bool) {
            guard differs else { return }
            let stored = ["customer_id": "customer", "contact_id": "contact", "expected_on": "expected"][name] ?? name
            let original = changes.original(Deal.historyField(stored), stored, now: theirs)
            fields.append(ConflictingField(name, label, original: original, mine: mine, theirs: theirs))
        }
        add("title", DealText.name, "\(user: draft.title)", "\(user: deal.title)", draft.title != deal.title)
        add(
            "customer_id", DealText.customer, named(mine.customer), named(deal.customer),
            draft.customerID != deal.customerID)
        add("contact_id", DealText.contact, named(mine.contact), named(deal.contact), draft.contactID != deal.contactID)
        add(
            "stage", DealText.stage, "\(user: draft.stage.name)", named(pipelines[deal.stageID]?.name),
            draft.stage.id != deal.stageID)
        add("value", DealText.value, "\(draft.value)", "\(deal.value)", draft.value != deal.value)
        add(
            "expected_on", DealText.expected, "\(draft.expectedOn)", "\(deal.expectedOn)",
            draft.expectedOn != deal.expectedOn)
        return fields
    }

    private func named(_ name: String?) -> HTML { name.map { "\(user: $0)" } ?? .empty }

    /// What was typed, and the version that it is now compared with.
    private var hidden: HTML {
        let pairs = [
            ("version", "\(deal.version)"), ("title", form.title), ("customer_id", form.customer.id),
            ("customer_id_text", form.customer.text), ("contact_id", form.contact.id),
            ("contact_id_text", form.contact.text), ("stage", form.stage), ("value", form.value),
            ("value_currency", form.currency), ("expected_on", draft.expectedOn?.iso ?? ""),
        ]
        return HTML.join(pairs.map { hiddenField($0.0, $0.1) })
    }
}
