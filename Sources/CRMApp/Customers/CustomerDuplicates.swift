import Auth
import Database
import Views
import WebServer

/// The warning that a customer may be there already: while typing as a fragment, on saving as a page between.
enum CustomerDuplicates {
    /// Answers with nothing when there is nothing to say.
    static func fragment(_ context: Context) throws -> Response {
        let found = try context.read { scope in
            try DuplicateStore(scope: scope, country: context.organisation.country).find(
                draft(context.query), except: ID(context.query["except"]))
        }
        return context.fragment(panel(found))
    }

    private static func draft(_ fields: FormFields) -> CustomerDraft {
        var draft = CustomerDraft()
        draft.name = fields["name"]?.trimmed ?? ""
        draft.given = fields["given"]?.trimmed ?? ""
        draft.family = fields["family"]?.trimmed ?? ""
        draft.taxNumber = fields["tax_number"]?.trimmed ?? ""
        draft.kind = draft.name.isEmpty ? .person : .organisation
        draft.contacts =
            fields.all("email").flatMap(EmailAddress.all).map { ContactPoint(.email, $0) }
            + fields.all("phone").map { ContactPoint(.phone, $0.trimmed) }
        return draft
    }

    static func panel(_ found: [DuplicateMatch]) -> HTML {
        guard !found.isEmpty else { return .empty }
        return notice(looksLike(found.count), tone: .warn) + list(found)
    }

    static func list(_ found: [DuplicateMatch]) -> HTML {
        let rows = found.map { match -> HTML in
            """
            <li><a href="\(CustomerLink.show(match.id))">\(user: match.name)</a> <span class="quiet">\(match.reason.text)</span></li>
            """
        }
        return "<ul class=\"related\">\(rows)</ul>"
    }

    static let looksLike = Plural(
        en: ("Looks like {0} existing customer", "Looks like {0} existing customers"),
        hy: ("Նման է {0} գոյություն ունեցող հաճախորդի", "Նման է {0} գոյություն ունեցող հաճախորդի"),
        fa: ("شبیه {0} مشتری ثبت‌شده است", "شبیه {0} مشتری ثبت‌شده است"),
        hu: ("Hasonlít {0} meglévő ügyfélre", "Hasonlít {0} meglévő ügyfélre"),
        ru: (
            "Похоже на {0} существующего клиента", "Похоже на {0} существующих клиентов",
            "Похоже на {0} существующих клиентов"
        ))
    static let title = Text(
        en: "Is this customer new?", hy: "Այս հաճախորդը նո՞ր է", fa: "آیا این مشتری جدید است؟", hu: "Új ez az ügyfél?",
        ru: "Это новый клиент?")
    static let saveAnyway = Text(
        en: "Save anyway", hy: "Պահպանել ամեն դեպքում", fa: "با این حال ذخیره شود", hu: "Mentés mindenképp",
        ru: "Всё равно сохранить")

    /// The page between: open one of those that exist, or save with what was typed.
    static func page(_ context: Context, _ found: [DuplicateMatch], to action: Link) -> Response {
        let kept = context.form.pairs.filter { $0.name != "csrf" && $0.name != "duplicates" }
        let form = postForm(to: action) {
            HTML.join(kept.map { hiddenField($0.name, $0.value) }) + hiddenField("duplicates", "known")
                + submitBar(saveAnyway, cancel: CustomerLink.list)
        }
        let body = card(looksLike(found.count), list(found)) + form
        return context.page(
            Page(title, trail: [Crumb(CustomerText.customers, to: CustomerLink.list)], width: .form, body: body),
            status: .conflict)
    }
}
