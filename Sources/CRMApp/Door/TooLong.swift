import Views
import WebServer

/// The answer to fields that are longer than they may be: each in a box with its text, to be shortened and sent again, and
/// everything else that was typed goes along.
struct TooLong: Error {
    /// The fields, by name.
    let fields: [String]

    /// Refuses a request of which something is too long.
    static func check(_ form: FormFields, _ query: FormFields) throws {
        let fields = FieldLimits.excess(in: form) + FieldLimits.excess(in: query)
        if !fields.isEmpty { throw TooLong(fields: fields) }
    }

    func page(_ context: Context) -> Response {
        let problems = problems
        let isForm = context.request.method == .post
        let sent = isForm ? context.form : context.query
        let inputs = HTML.join(sent.pairs.filter { $0.name != "csrf" }.map { input($0.name, $0.value, problems) })
        let bar = submitBar(isForm ? KitText.save : KitText.search, cancel: Link("/"))
        let link = Link(context.request.path)
        let body =
            isForm ? postForm(to: link, problems: problems) { inputs + bar } : asking(link, problems, inputs + bar)
        if context.viewer.isAnonymous { return context.barePage(DoorText.title, body, problems: problems) }
        return context.page(Page(DoorText.title, width: .form, problems: problems.count, body: body))
    }

    private func asking(_ link: Link, _ problems: FormProblems, _ fields: HTML) -> HTML {
        errorSummary(problems) + getForm(to: link, fields)
    }

    private var problems: FormProblems {
        var problems = FormProblems()
        for field in fields {
            let limit = TextArgument.number(FieldLimits.limit(of: field))
            problems.add(field, DoorText.tooLong(.text(DoorText.label(of: field)), limit))
        }
        return problems
    }

    /// Passwords are typed anew, as in every form.
    private func input(_ name: String, _ value: String, _ problems: FormProblems) -> HTML {
        if name.contains("password") { return passwordField(name, AccountText.password, problems: problems) }
        guard fields.contains(name) else { return hiddenField(name, value) }
        return textArea(name, DoorText.label(of: name), value: value, rows: 8, problems: problems)
    }
}

/// The words of the door.
enum DoorText {
    static let title = Text(
        en: "Too long", hy: "Չափազանց երկար է", fa: "بیش از اندازه بلند است", hu: "Túl hosszú", ru: "Слишком длинно")
    static let tooLong = Text(
        en: "{0}: use at most {1} characters", hy: "{0}՝ օգտագործեք առավելագույնը {1} նիշ",
        fa: "{0}: حداکثر {1} نویسه وارد کنید", hu: "{0}: legfeljebb {1} karaktert használjon",
        ru: "{0}: не больше {1} знаков")
    static let tooMany = Text(
        en: "Use at most {0} of them", hy: "Օգտագործեք առավելագույնը {0} հատ", fa: "حداکثر {0} مورد وارد کنید",
        hu: "Legfeljebb {0} lehet belőlük", ru: "Не больше {0}")
    static let field = Text(en: "Text", hy: "Տեքստ", fa: "متن", hu: "Szöveg", ru: "Текст")

    /// What a field is called, as far as all forms agree; any other is a text.
    static func label(of field: String) -> Text {
        let name = field.split(separator: "-").last.map(String.init) ?? field
        return labels[name] ?? CustomerField(rawValue: name.replacing("_text", with: ""))?.label ?? Self.field
    }

    private static let labels: [String: Text] = [
        "name": BaseText.name, "email": AccountText.email, "company": AccountText.company, "title": DealText.name,
        "q": KitText.search, "subject": ActivityFormText.subject, "body": ActivityFormText.body,
        "note": DealText.closeNote, "customer_id_text": DealText.customer, "contact_id_text": DealText.contact,
        "role": RecordText.role, "stage_name": DealText.stage, "reason_name": DealText.reason,
        "code": ProductText.code, "category": ProductText.category, "folder": BackupText.folder,
        "phone": CustomerText.phones, "messenger": CustomerText.messengers, "web": CustomerText.webPages,
        "address_street": CustomerText.street, "address_city": CustomerText.city, "value": DealText.value,
        "address_region": CustomerText.region, "address_postal": CustomerText.postalCode,
    ]
}
