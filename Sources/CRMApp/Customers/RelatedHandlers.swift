import Auth
import Database
import Views
import WebServer

/// Adding and taking away what belongs to a customer: affiliations, facts, tags, the household.
enum RelatedHandlers {
    // MARK: Affiliations

    static func newAffiliation(_ context: Context) throws -> Response {
        let record = try editable(context)
        return affiliationPage(context, record, FormProblems())
    }

    static func createAffiliation(_ context: Context) throws -> Response {
        let record = try editable(context)
        var problems = FormProblems()
        let kind: CustomerKind = record.draft.kind == .organisation ? .person : .organisation
        let other = try context.read { scope in
            try CustomerName.resolve(scope, { context.form[$0] }, "customer_id", kind: kind, problems: &problems)
        }
        if other.id == nil, problems.isEmpty { problems.add("customer_id", CustomerText.chooseCustomer) }
        if other.id == record.id { problems.add("customer_id", CustomerText.itself) }
        let role = (context.form["role"] ?? "").trimmed
        problems.check("role", role, atMost: 100)
        if role.isEmpty { problems.add("role", RecordText.enterRole) }
        let started = day("started", context, &problems)
        guard problems.isEmpty, let id = other.id else {
            return affiliationPage(context, record, problems, matches: other.matches)
        }
        return try context.writeOnce { scope in
            try scope.require(.edit, record.id)
            let isOrganisation = record.draft.kind == .organisation
            try RelatedStore(scope: scope).insertAffiliation(
                organisation: isOrganisation ? record.id : id, person: isOrganisation ? id : record.id, role: role,
                started: started, on: record.id)
            return .done(CustomerLink.show(record.id), .saved)
        }
    }

    static func endAffiliation(_ context: Context) throws -> Response {
        try change(context) { store, id in
            try store.endAffiliation(context.id("affiliation", of: Affiliation.self), of: id, on: context.today)
        }
    }

    static func deleteAffiliation(_ context: Context) throws -> Response {
        try change(context) { store, id in
            try store.deleteAffiliation(context.id("affiliation", of: Affiliation.self), of: id)
        }
    }

    private static func affiliationPage(
        _ context: Context, _ record: CustomerRecord, _ problems: FormProblems, matches: [Choice] = []
    ) -> Response {
        let isOrganisation = record.draft.kind == .organisation
        let form = context.form
        let body = postForm(to: CustomerLink.part(record.id, "affiliations"), problems: problems) {
            lookupField(
                "customer_id", isOrganisation ? CustomerKind.person.text : CustomerKind.organisation.text,
                value: LookupValue(id: form["customer_id"] ?? "", text: form["customer_id_text"] ?? ""),
                search: CustomerLink.lookup(isOrganisation ? .person : .organisation), matches: matches,
                problems: problems)
                + textField("role", RecordText.role, value: form["role"] ?? "", problems: problems)
                + dateField(
                    "started", RecordText.since, value: form["started"] ?? "", problems: problems, isOptional: true)
                + submitBar(KitText.save, cancel: CustomerLink.show(record.id))
        }
        let title = isOrganisation ? RecordText.addPersonHere : RecordText.addOrganisationHere
        return page(context, record, title, problems, body)
    }

    // MARK: Facts

    static func newFact(_ context: Context) throws -> Response {
        factPage(context, try editable(context), FormProblems())
    }

    static func createFact(_ context: Context) throws -> Response {
        let record = try editable(context)
        var problems = FormProblems()
        let body = (context.form["body"] ?? "").trimmed
        if body.isEmpty { problems.add("body", RecordText.enterFact) }
        problems.check("body", body, atMost: 1_000)
        let kind = context.form["kind"].flatMap(FactKind.init(rawValue:)) ?? .preference
        let noted = day("noted", context, &problems) ?? context.today
        let source = (context.form["source"] ?? "").trimmed
        problems.check("source", source, atMost: 100)
        guard problems.isEmpty else { return factPage(context, record, problems) }
        return try context.writeOnce { scope in
            try scope.require(.edit, record.id)
            try RelatedStore(scope: scope).insertFact(kind, body, on: noted, source: source, of: record.id)
            return .done(CustomerLink.show(record.id), .saved)
        }
    }

    static func deleteFact(_ context: Context) throws -> Response {
        try change(context) { store, id in try store.deleteFact(context.id("fact", of: Fact.self), of: id) }
    }

    private static func factPage(_ context: Context, _ record: CustomerRecord, _ problems: FormProblems) -> Response {
        let form = context.form
        let noted =
            problems.isEmpty
            ? dateField("noted", RecordText.notedOn, day: context.today)
            : dateField("noted", RecordText.notedOn, value: form["noted"] ?? "", problems: problems)
        let body = postForm(to: CustomerLink.part(record.id, "facts"), problems: problems) {
            radios("kind", CustomerText.kind, value: form["kind"] ?? "preference", choices: FactKind.choices)
                + textArea("body", RecordText.factBody, value: form["body"] ?? "", rows: 3, problems: problems)
                + fieldRow(
                    noted,
                    selectField(
                        "source", CustomerText.source, value: form["source"] ?? "conversation",
                        choices: FactSource.choices,
                        blank: CustomerText.unknown))
                + submitBar(KitText.save, cancel: CustomerLink.show(record.id))
        }
        return page(context, record, RecordText.addFact, problems, body)
    }

    // MARK: Tags

    static func editTags(_ context: Context) throws -> Response {
        let record = try editable(context)
        return tagsPage(context, record, record.draft.tags.joined(separator: ", "), FormProblems())
    }

    private static func tagsPage(
        _ context: Context, _ record: CustomerRecord, _ tags: String, _ problems: FormProblems
    ) -> Response {
        let body = postForm(to: CustomerLink.part(record.id, "tags"), problems: problems) {
            textField("tags", CustomerText.tags, value: tags, problems: problems, hint: CustomerText.tagsHint)
                + submitBar(KitText.save, cancel: CustomerLink.show(record.id))
        }
        return page(context, record, RecordText.editTags, problems, body)
    }

    static func updateTags(_ context: Context) throws -> Response {
        let id = try context.id(of: Customer.self)
        guard let text = context.form["tags"] else { throw AppError.badRequest }
        var problems = FormProblems()
        let tags = CustomerForm.tags(text, &problems)
        guard problems.isEmpty else { return tagsPage(context, try editable(context), text, problems) }
        try context.write { scope in
            let store = CustomerForms.store(scope, context)
            let record = try store.load(id, .edit)
            var draft = record.draft
            draft.tags = tags
            _ = try store.update(record, to: draft)
        }
        return context.redirect(CustomerLink.show(id), .saved)
    }

    // MARK: Household

    static func newMember(_ context: Context) throws -> Response {
        memberPage(context, try editable(context), FormProblems())
    }

    static func createMember(_ context: Context) throws -> Response {
        let record = try editable(context)
        guard record.draft.kind == .person else { throw AppError.badRequest }
        var problems = FormProblems()
        let other = try context.read { scope in
            try CustomerName.resolve(scope, { context.form[$0] }, "customer_id", kind: .person, problems: &problems)
        }
        if other.id == nil, problems.isEmpty { problems.add("customer_id", CustomerText.chooseCustomer) }
        if other.id == record.id { problems.add("customer_id", CustomerText.itself) }
        guard problems.isEmpty, let member = other.id else {
            return memberPage(context, record, problems, matches: other.matches)
        }
        return try context.writeOnce { scope in
            try scope.require(.edit, record.id)
            try scope.require(.edit, member)
            try RelatedStore(scope: scope).joinHousehold(record, with: member)
            return .done(CustomerLink.show(record.id), .saved)
        }
    }

    static func leaveHousehold(_ context: Context) throws -> Response {
        try change(context) { store, id in
            try store.setHousehold(nil, of: id)
            return true
        }
    }

    private static func memberPage(
        _ context: Context, _ record: CustomerRecord, _ problems: FormProblems, matches: [Choice] = []
    ) -> Response {
        let form = context.form
        let body = postForm(to: CustomerLink.part(record.id, "household"), problems: problems) {
            lookupField(
                "customer_id", CustomerKind.person.text,
                value: LookupValue(id: form["customer_id"] ?? "", text: form["customer_id_text"] ?? ""),
                search: CustomerLink.lookup(.person), matches: matches, problems: problems)
                + submitBar(KitText.save, cancel: CustomerLink.show(record.id))
        }
        return page(context, record, RecordText.addMember, problems, body)
    }

    // MARK: Shared

    /// The customer of the path, which the viewer may change.
    private static func editable(_ context: Context) throws -> CustomerRecord {
        try context.read { try CustomerForms.store($0, context).load(context.id(of: Customer.self), .edit) }
    }

    private static func change(
        _ context: Context, _ body: (RelatedStore, ID<Customer>) throws -> Bool
    ) throws -> Response {
        let id = try context.id(of: Customer.self)
        let isDone = try context.write { scope in
            try scope.require(.edit, id)
            return try body(RelatedStore(scope: scope), id)
        }
        guard isDone else { throw AppError.notFound }
        return context.redirect(CustomerLink.show(id), .saved)
    }

    private static func day(_ name: String, _ context: Context, _ problems: inout FormProblems) -> Day? {
        guard let text = context.form[name]?.trimmed, !text.isEmpty else { return nil }
        let day = parseDay(text, for: context.reader)
        if day == nil { problems.add(name, CustomerText.enterDay(.day(context.today))) }
        return day
    }

    private static func page(
        _ context: Context, _ record: CustomerRecord, _ title: Text, _ problems: FormProblems, _ body: HTML
    ) -> Response {
        let trail = [
            Crumb(CustomerText.customers, to: CustomerLink.list),
            Crumb(Wording.user(record.displayName), to: CustomerLink.show(record.id)),
        ]
        return context.page(Page(title, trail: trail, width: .form, problems: problems.count, body: body))
    }
}
