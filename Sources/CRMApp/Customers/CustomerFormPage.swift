import Auth
import Database
import Views
import WebServer

/// The form of a customer: short for adding quickly, full for everything.
struct CustomerFormPage {
    let fields: FormFields
    var problems = FormProblems()
    var matches: [String: [Choice]] = [:]
    let viewer: Viewer
    let reader: Reader
    let currency: Currency
    let owners: [OwnerChoice]
    let kind: CustomerKind
    /// Links to customers that the viewer does not reach: their fields stay away, so that they are not lost.
    var hiddenLinks: Set<CustomerField> = []

    private func value(_ name: String) -> String { fields[name] ?? "" }

    // MARK: Quick add

    /// A name and one way to reach them.
    func quick() -> HTML {
        let name: HTML =
            kind == .organisation
            ? textField(
                "name", CustomerText.organisationName, value: value("name"), problems: problems, duplicateKey: "name")
            : nameRow()
        return name + (CustomerField.contacts.isOpen(to: viewer) ? quickContacts() : .empty)
    }

    private func quickContacts() -> HTML {
        fieldRow(
            emailField(
                "email", ContactKind.email.text, value: value("email"), problems: problems, isOptional: true,
                duplicateKey: "email"),
            telField(
                "phone", ContactKind.phone.text, value: value("phone"), problems: problems, isOptional: true,
                duplicateKey: "phone"))
    }

    private func nameRow() -> HTML {
        let given = textField(
            "given", CustomerText.given, value: value("given"), problems: problems, duplicateKey: "given")
        let family = textField(
            "family", CustomerText.family, value: value("family"), problems: problems, isOptional: true,
            duplicateKey: "family")
        return reader.language == .hu ? fieldRow(family, given) : fieldRow(given, family)
    }

    // MARK: All fields

    func full() -> HTML {
        kind == .organisation
            ? names() + contacts() + business() + relation() : names() + contacts() + person() + relation()
    }

    private func names() -> HTML {
        fieldGroup(CustomerText.nameGroup, kind == .organisation ? organisationNames() : personNames())
    }

    private func organisationNames() -> HTML {
        textField(
            "name", CustomerText.organisationName, value: value("name"), problems: problems, duplicateKey: "name")
            + fieldRow(text(.nativeName), text(.latinName))
            + fieldRow(text(.legalName), text(.taxNumber, key: "tax_number"))
    }

    private func personNames() -> HTML {
        nameRow() + fieldRow(text(.additional), text(.prefix))
            + fieldRow(text(.nativeName), text(.latinName))
            + fieldRow(
                select(.nameOrder, WrittenOrder.self, blank: CustomerText.byLanguage), text(.suffix))
    }

    private func text(_ field: CustomerField, key: String? = nil) -> HTML {
        textField(
            field.rawValue, field.label, value: value(field.rawValue), problems: problems, isOptional: true,
            duplicateKey: key)
    }

    private func select<Code: Coded>(_ field: CustomerField, _ codes: Code.Type, blank: Text?) -> HTML {
        guard field.isOpen(to: viewer) else { return .empty }
        return selectField(
            field.rawValue, field.label, value: value(field.rawValue), choices: codes.choices, blank: blank,
            problems: problems)
    }

    private func person() -> HTML {
        let birth = CustomerField.birth.isOpen(to: viewer) ? birthFields() : .empty
        return fieldGroup(
            CustomerText.personGroup,
            birth
                + fieldRow(select(.gender, Gender.self, blank: CustomerText.unknown), languageField())
                + text(.occupation)
                + fieldRow(
                    select(.education, Education.self, blank: CustomerText.unknown),
                    select(.incomeBand, IncomeBand.self, blank: CustomerText.unknown)))
    }

    private func birthFields() -> HTML {
        let months = (1...12).map { Choice(String($0), Wording.user(reader.monthName($0))) }
        return fieldRow(
            numberField(
                "birth_day", CustomerText.birthDay, value: value("birth_day"), problems: problems, isOptional: true),
            selectField(
                "birth_month", CustomerText.birthMonth, value: value("birth_month"), choices: months,
                blank: CustomerText.unknown),
            numberField("birth_year", CustomerText.birthYear, value: value("birth_year"), isOptional: true))
    }

    private func languageField() -> HTML {
        selectField(
            "language", CustomerText.language, value: value("language"), choices: LanguageNames.choices,
            blank: CustomerText.unknown, problems: problems)
    }

    private func business() -> HTML {
        let revenue =
            CustomerField.revenue.isOpen(to: viewer)
            ? moneyField(
                "revenue", CustomerText.revenue, value: value("revenue"),
                currency: fields["revenue_currency"].flatMap(Currency.init(code:)) ?? currency,
                currencies: ([currency] + Currency.common).uniqued(), problems: problems, isOptional: true)
            : .empty
        return fieldGroup(
            CustomerText.work,
            fieldRow(text(.sector), languageField())
                + fieldRow(number(.employees), number(.foundedYear)) + revenue
                + lookup(.parent, search: CustomerLink.lookup(.organisation)))
    }

    private func number(_ field: CustomerField) -> HTML {
        numberField(field.rawValue, field.label, value: value(field.rawValue), problems: problems, isOptional: true)
    }

    private func lookup(_ field: CustomerField, search: Link) -> HTML {
        guard !hiddenLinks.contains(field) else { return .empty }
        let name = field.rawValue
        return lookupField(
            name, field.label, value: LookupValue(id: value(name), text: value("\(name)_text")), search: search,
            matches: matches[name] ?? [], problems: problems, isOptional: true)
    }

    private func relation() -> HTML {
        let owner: HTML =
            owners.isEmpty
            ? .empty
            : selectField(
                "owner", BaseText.owner, value: value("owner"), choices: owners.choices, blank: BaseText.nobody,
                problems: problems)
        return fieldGroup(
            CustomerText.relation,
            fieldRow(
                select(.lifecycle, Lifecycle.self, blank: nil),
                select(.source, CustomerSource.self, blank: CustomerText.unknown))
                + fieldRow(
                    select(.channelLevel, ChannelLevel.self, blank: CustomerText.unknown),
                    lookup(.buysThrough, search: CustomerLink.lookup))
                + owner
                + textField(
                    "tags", CustomerText.tags, value: value("tags"), problems: problems, hint: CustomerText.tagsHint,
                    isOptional: true))
    }

    // MARK: Ways to reach them

    private func contacts() -> HTML {
        let points =
            CustomerField.contacts.isOpen(to: viewer)
            ? HTML.join(ContactKind.allCases.map(rows)) : .empty
        let places = CustomerField.addresses.isOpen(to: viewer) ? addressRows() : .empty
        let all = points + places
        return all.isEmpty ? .empty : fieldGroup(CustomerText.contactGroup, all)
    }

    private func rows(_ kind: ContactKind) -> HTML {
        let values = fields.all(kind.rawValue).filter { !$0.isEmpty }
        let labels = fields.all("\(kind.rawValue)_label")
        return repeatedRows(
            kind.rawValue, plural(kind), count: values.count, problems: problems, isOptional: true
        ) { row in
            let value = values.count > row ? values[row] : ""
            return rowSelect(
                "\(kind.rawValue)_label", row: row, CustomerText.label, value: labels.count > row ? labels[row] : nil,
                choices: labelChoices(kind, labels.count > row ? labels[row] : nil))
                + rowInput(
                    kind.rawValue, row: row, kind.text, value: value,
                    type: kind == .email ? "email" : kind == .phone ? "tel" : "text", isLatin: true,
                    isWrong: isWrong(kind, value),
                    duplicateKey: kind == .email || kind == .phone ? kind.rawValue : nil)
        }
    }

    /// Whether it is this row that the group's problem is about.
    private func isWrong(_ kind: ContactKind, _ value: String) -> Bool {
        problems[kind.rawValue] != nil && !value.isEmpty
            && CustomerForm.problem(with: ContactPoint(kind: kind, label: "", value: value.trimmed)) != nil
    }

    /// The usual labels, and the one that an import brought.
    private func labelChoices(_ kind: ContactKind, _ current: String?) -> [Choice] {
        let usual = kind.labels.map { Choice($0.rawValue, $0.text) }
        guard let current, !current.isEmpty, !kind.labels.map(\.rawValue).contains(current) else { return usual }
        return usual + [Choice(current, Wording.user(current))]
    }

    private func plural(_ kind: ContactKind) -> Text {
        switch kind {
        case .email: CustomerText.emails
        case .phone: CustomerText.phones
        case .messenger: CustomerText.messengers
        case .web: CustomerText.webPages
        }
    }

    private func addressRows() -> HTML {
        let names = ["label", "street", "postal", "city", "region", "country"]
        let columns = names.map { fields.all("address_\($0)") }
        let count = columns.map(\.count).max() ?? 0
        return repeatedRows(
            "address_city", CustomerText.addresses, count: count, blanks: count == 0 ? 1 : 0, isOptional: true
        ) { row in
            let value = { (column: Int) in columns[column].count > row ? columns[column][row] : "" }
            let first =
                rowSelect(
                    "address_label", row: row, CustomerText.label, value: value(0), choices: AddressLabel.choices,
                    isLabelled: true)
                + rowInput("address_street", row: row, CustomerText.street, value: value(1), isLabelled: true)
            let second =
                rowInput("address_postal", row: row, CustomerText.postalCode, value: value(2), isLabelled: true)
                + rowInput("address_city", row: row, CustomerText.city, value: value(3), isLabelled: true)
                + rowInput("address_region", row: row, CustomerText.region, value: value(4), isLabelled: true)
            let third = rowSelect(
                "address_country", row: row, CustomerText.country, value: value(5), choices: countryChoices(value(5)),
                isLabelled: true)
            return """
                <div class="grow rows"><div class="rows-row">\(first)</div><div class="rows-row">\(second)\(third)</div></div>
                """
        }
    }

    private func countryChoices(_ current: String) -> [Choice] {
        let known = [Choice("", CustomerText.country)] + Countries.choices
        guard !current.isEmpty, !Countries.codes.contains(current) else { return known }
        return known + [Choice(current, Wording.user(current))]
    }
}
