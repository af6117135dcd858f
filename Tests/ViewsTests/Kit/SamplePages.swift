import Testing
import Views

/// A record of the sample lists.
struct SampleDeal {
    let id: Int
    let title: String
    let company: String
    let owner: (name: String, initials: String, id: Int)
    let stage: Int
    let amount: Money
    let days: Int

    static let all: [SampleDeal] = {
        let titles = [
            "Coffee machines for 12 offices", "Խաղողի գործարանի հոսքագիծ", "سیستم بسته‌بندی کارخانهٔ پسته",
            "Hűtőkamra-felújítás",
            "Поставка холодильного оборудования", "Annual service contract", "Wine bottling line, phase 2",
            "Packaging redesign",
            "Solar panels for the Gyumri plant", "Extended warranty", "تجهیز آزمایشگاه",
            "Logistics for the spring season",
        ]
        let companies = [
            "Ararat Foods", "Arpa Wine LLC", "پستهٔ رفسنجان", "Magyar Hűtő Kft.", "Северный ветер", "Noy Logistics",
        ]
        let owners = [
            ("Anahit Petrosyan", "AP", 3), ("Kovács János", "KJ", 4), ("سارا محمدی", "سم", 6), ("Иван Орлов", "ИО", 7),
        ]
        return titles.enumerated().map { index, title in
            SampleDeal(
                id: index + 1, title: title, company: companies[index % 6], owner: owners[index % 4], stage: index % 5,
                amount: Money(minor: Int64(index * index + 3) * 48_750_000, currency: .amd), days: index * 3 % 17)
        }
    }()
}

/// One page of every kind, as a module would write it.
enum SamplePages {
    static let zone = Zone(identifier: "Asia/Yerevan")
    static let now = Instant(iso: "2026-10-03T08:15:30.123Z")

    static func list() -> Page {
        let here = Link("/deals")
        let sorting = Sorting("-amount", allowed: ["amount", "title"], fallback: "title", link: here)
        let paging = Paging(first: 1, last: 12, total: 10_000, isMore: true, next: here.with(("after", "abc")))
        let body = filterBar(
            action: here, search: "", kept: [("sort", "-amount")],
            panel: selectField(
                "owner", Sample.owner, choices: [Choice("3", Wording.user("Anahit Petrosyan"))], blank: Sample.all)
                + dateField("from", Sample.expected, value: ""),
            active: [ActiveFilter(Sample.owner, "\(user: "Anahit Petrosyan")", remove: here)], clear: here)
        return Page(
            Sample.deals,
            actions: linkButton(KitText.showAsTable, to: here, icon: .download)
                + linkButton(Sample.addDeal, to: Link("/deals/new"), .primary, icon: .plus, shortcut: "KeyC"),
            tabs: viewChips([
                SavedView(Sample.all, to: here, count: 1312),
                SavedView(Sample.mine, to: here, isCurrent: true, count: 48),
                SavedView(Sample.rotting, to: here, count: 5),
            ]),
            width: .full, flash: Flash(Sample.saved, undo: here), position: paging.position,
            body: body + dataTable(Sample.deals, columns, SampleDeal.all, sorting: sorting) + pager(paging))
    }

    static let columns: [Column<SampleDeal>] = [
        Column(Sample.name, key: "title", .title) { "<a href=\"/deals/\($0.id)\">\(user: $0.title)</a>" },
        Column(Sample.company) { "\(user: $0.company)" },
        Column(Sample.stage) { badge(Sample.stages[$0.stage].name, Sample.stages[$0.stage].tone) },
        Column(Sample.owner, .wide) { person($0.owner.name, initials: $0.owner.initials, id: $0.owner.id) },
        Column(Sample.amount, key: "amount", .number, footer: "\(Money(minor: 48_300_000_00, currency: .amd))") {
            "\($0.amount)"
        },
        Column(KitText.actions, .actions) {
            moreMenu([
                .link(KitText.edit, to: Link("/deals/\($0.id)/edit"), icon: .edit), .divider,
                .post(KitText.delete, to: Link("/deals/\($0.id)/deletion"), icon: .trash, isDangerous: true),
            ])
        },
    ]

    static func empty() -> Page {
        Page(
            Sample.deals, width: .full,
            body: dataTable(
                Sample.deals, columns, [],
                empty: emptyState(
                    Sample.nothing, why: Sample.nothingWhy, icon: .deal,
                    action: linkButton(Sample.addDeal, to: Link("/deals/new"), .primary, icon: .plus))))
    }

    static func form() -> Page {
        var problems = FormProblems()
        problems.add("amount", Sample.enterAmount)
        let kinds = [Choice("work", Sample.company), Choice("home", Sample.name)]
        return Page(
            Sample.addDeal, trail: [Crumb(Sample.deals, to: Link("/deals"))], width: .form, problems: problems.count,
            body: postForm(to: Link("/deals"), problems: problems, duplicates: Link("/customers/duplicates")) {
                textField("title", Sample.name, value: "Coffee machines", problems: problems)
                    + lookupField("customer_id", Sample.company, search: Link("/customers/suggestions"))
                    + fieldRow(
                        moneyField(
                            "amount", Sample.amount, value: "abc", currency: .amd, currencies: [.amd, .eur],
                            problems: problems),
                        dateField("expected", Sample.expected, day: Day(iso: "2026-10-03"), isOptional: true))
                    + repeatedRows("email", Sample.email, count: 1) { row in
                        rowSelect("email_kind", row: row, Sample.stage, value: "work", choices: kinds)
                            + rowInput(
                                "email", row: row, Sample.email, value: row == 0 ? "ani@example.am" : "", type: "email",
                                isLatin: true)
                    }
                    + telField("phone", Sample.phone, value: "+374 10 123456", hint: Sample.nothingWhy)
                    + radios("kind", Sample.stage, value: "work", choices: kinds)
                    + checkbox("watch", Sample.activities, isOn: true, hint: Sample.nothingWhy)
                    + textArea("note", Sample.note, value: "نمونه", isOptional: true)
                    + submitBar(
                        KitText.save, other: button(KitText.saveAndAdd, name: "then", value: "new"),
                        cancel: Link("/deals"))
            })
    }

    static func conflict() -> Page {
        Page(
            KitText.edit, width: .wide,
            body: conflictForm(
                to: Link("/deals/1"), changedBy: "Kovács János", at: now ?? .now(),
                fields: [ConflictingField("amount", Sample.amount, original: "1", mine: "2", theirs: "3")],
                hidden: hiddenField("version", "4"), cancel: Link("/deals/1")))
    }

    static func signIn() -> Page {
        Page(
            ShellWords.signIn, width: .form,
            body: postForm(to: Link("/sign-in")) {
                emailField("email", Sample.email, autocomplete: "username")
                    + passwordField("password", ShellWords.password)
                    + submitBar(ShellWords.signIn)
            })
    }

    enum ShellWords {
        static let signIn = Text(en: "Sign in", hy: "Մուտք", fa: "ورود", hu: "Bejelentkezés", ru: "Вход")
        static let password = Text(en: "Password", hy: "Գաղտնաբառ", fa: "گذرواژه", hu: "Jelszó", ru: "Пароль")
    }
}
