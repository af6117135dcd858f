import Auth
import Database
import Views

/// The start column of a customer's page: what is known, in groups; what is not, folded.
struct CustomerAbout {
    let record: CustomerRecord
    let names: [ID<Customer>: String]
    let context: Context
    let canEdit: Bool

    private var draft: CustomerDraft { record.draft }

    var html: HTML {
        let edit = canEdit ? CustomerLink.edit(record.id) : nil
        let action = edit.map { iconLink(CustomerText.edit, icon: .edit, to: $0) } ?? .empty
        return contactCard(action) + (draft.kind == .organisation ? business(action) : person(action)) + relation
            + tags
    }

    private func isOpen(_ field: CustomerField) -> Bool { field.isOpen(to: context.viewer) }

    private func text(_ value: String) -> HTML? { value.isEmpty ? nil : "\(user: value)" }

    // MARK: How to reach them

    private func contactCard(_ action: HTML) -> HTML {
        var fields: [FieldValue] = []
        if isOpen(.contacts) { fields += ContactKind.allCases.map(contacts) }
        if isOpen(.addresses) { fields.append(FieldValue(CustomerText.addresses, addresses)) }
        return fields.isEmpty ? .empty : card(RecordText.contact, actions: action, fieldList(fields))
    }

    private func contacts(_ kind: ContactKind) -> FieldValue {
        let points = draft.contacts.filter { $0.kind == kind }
        let lines = points.map { point -> HTML in
            "<div>\(Self.link(point)) <span class=\"quiet\">\(Self.label(point.label))</span></div>"
        }
        return FieldValue(kind.text, lines.isEmpty ? nil : HTML.join(lines))
    }

    static func link(_ point: ContactPoint) -> HTML {
        switch point.kind {
        case .email: "<a href=\"\(Link.external("mailto:" + point.value))\">\(ltr: point.value)</a>"
        case .phone: CustomerColumn.telephone(point.value)
        case .messenger: "\(ltr: point.value)"
        case .web: webLink(point.value)
        }
    }

    private static func webLink(_ address: String) -> HTML {
        let whole = address.contains("://") ? address : "https://" + address
        return "<a href=\"\(Link.external(whole))\" rel=\"noreferrer\">\(ltr: address)</a>"
    }

    private static func label(_ code: String) -> HTML {
        ContactLabel(rawValue: code).map { "\($0.text)" } ?? "\(user: code)"
    }

    private var addresses: HTML? {
        guard !draft.addresses.isEmpty else { return nil }
        return HTML.join(
            draft.addresses.map { address -> HTML in
                let country: HTML =
                    address.country.isEmpty ? .empty : "<div>\(Countries.name(address.country).html)</div>"
                let label =
                    AddressLabel(rawValue: address.label).map { "\($0.text)" as HTML } ?? "\(user: address.label)"
                return "<div>\(user: address.place) <span class=\"quiet\">\(label)</span></div>\(country)"
            })
    }

    // MARK: A person

    private func person(_ action: HTML) -> HTML {
        let formal = draft.formalName == record.displayName ? "" : draft.formalName
        var fields = [FieldValue(RecordText.formalName, text(formal))]
        if isOpen(.birth) { fields.append(FieldValue(CustomerText.birth, birth)) }
        fields += [
            FieldValue(CustomerText.gender, draft.gender.map { "\($0.text)" }),
            FieldValue(CustomerText.language, language),
            FieldValue(CustomerText.occupation, text(draft.occupation)),
        ]
        if isOpen(.education) {
            fields.append(FieldValue(CustomerText.education, draft.education.map { "\($0.text)" }))
        }
        if isOpen(.incomeBand) {
            fields.append(FieldValue(CustomerText.incomeBand, draft.incomeBand.map { "\($0.text)" }))
        }
        return card(CustomerText.personGroup, actions: action, fieldList(fields))
    }

    private var language: HTML? { draft.language.isEmpty ? nil : LanguageNames.text(draft.language) }

    private var birth: HTML? {
        let birth = draft.birth
        if let day = birth.fullDay {
            let age = Self.age(day, on: context.today)
            return "\(day, style: .long) <span class=\"quiet\">\(CustomerText.age(age))</span>"
        }
        if let day = birth.day(for: context.reader) { return "\(day, style: .monthDay)" }
        return birth.parts(for: context.reader).year.map { "\(plain: $0)" }
    }

    /// Whole years; someone born on 29 February has the birthday on 1 March in common years.
    static func age(_ born: Day, on today: Day) -> Int {
        let hadBirthday = (today.month, today.day) >= (born.month, born.day)
        return max(0, today.year - born.year - (hadBirthday ? 0 : 1))
    }

    // MARK: An organisation

    private func business(_ action: HTML) -> HTML {
        var fields = [
            FieldValue(CustomerText.legalName, text(draft.legalName)),
            FieldValue(CustomerText.taxNumber, draft.taxNumber.isEmpty ? nil : "\(ltr: draft.taxNumber)"),
            FieldValue(CustomerText.sector, text(draft.sector)),
            FieldValue(CustomerText.employees, draft.employees.map { "\($0)" }),
            FieldValue(CustomerText.foundedYear, draft.foundedYear.map(founded)),
        ]
        if isOpen(.revenue) { fields.append(FieldValue(CustomerText.revenue, draft.revenue.map { "\(compact: $0)" })) }
        fields.append(FieldValue(CustomerText.language, language))
        fields.append(FieldValue(CustomerText.parent, CustomerName.link(draft.parent, names)))
        return card(CustomerText.work, actions: action, fieldList(fields))
    }

    private func founded(_ year: Int) -> HTML { "\(plain: year)" }

    // MARK: With us

    private var relation: HTML {
        card(
            CustomerText.relation,
            fieldList([
                FieldValue(CustomerText.source, draft.source.map { "\($0.text)" }),
                FieldValue(CustomerText.channelLevel, draft.channelLevel.map { "\($0.text)" }),
                FieldValue(CustomerText.buysThrough, CustomerName.link(draft.buysThrough, names)),
                FieldValue(BaseText.team, record.teamName.map { "\(user: $0)" }),
                FieldValue(BaseText.created, record.createdAt.map { "\($0, style: .date)" }),
            ]))
    }

    private var tags: HTML {
        let add =
            canEdit
            ? iconLink(RecordText.editTags, icon: .edit, to: CustomerLink.part(record.id, "tags/edit")) : .empty
        let chips = record.tags.map {
            chip(Wording.user($0.name), to: Link("/customers", query: [("tag", "\($0.id)")]))
        }
        return card(
            CustomerText.tags, actions: add,
            chips.isEmpty ? "<p class=\"quiet\">\(RecordText.noTags)</p>" : "<div class=\"row\">\(chips)</div>")
    }
}
