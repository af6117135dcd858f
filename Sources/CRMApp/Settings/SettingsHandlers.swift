import Auth
import Database
import Views
import WebServer

/// The organisation's settings and exchange rates.
enum SettingsHandlers {
    static func show(_ context: Context) throws -> Response {
        let rates = try context.read { try ExchangeRateStore($0.transaction).load(base: context.organisation.currency) }
        return page(context, SettingsDraft(context.organisation, rates: rates.current, context.reader), FormProblems())
    }

    static func update(_ context: Context) throws -> Response {
        let draft = SettingsDraft(context.form)
        var problems = draft.problems(context.reader)
        guard problems.isEmpty else { return page(context, draft, problems) }
        let isRevalued: Bool
        do {
            isRevalued = try context.write { scope in
                let before = try OrganisationStore(transaction: scope.transaction).load()
                return try OrganisationChange(
                    from: before, to: draft.applied(to: before, context.reader),
                    rates: draft.rateValues(context.reader)
                ).save(scope)
            }
        } catch let problem as OrganisationChange.Problem {
            problems.add("currency", problem.words)
            return page(context, draft, problems)
        }
        if isRevalued { context.app.jobBell.signal() }
        context.app.deriveAnew()
        return context.redirect(Link("/admin/settings"), isRevalued ? .revaluing : .saved)
    }

    private static func page(_ context: Context, _ draft: SettingsDraft, _ problems: FormProblems) -> Response {
        context.page(
            Page(
                SettingsText.title, width: .form, problems: problems.count,
                body: context.amountsNotice
                    + postForm(to: Link("/admin/settings"), problems: problems) {
                        company(draft, problems) + sessions(draft, problems) + rates(draft, problems)
                            + submitBar(BaseText.save)
                    }))
    }

    private static func company(_ draft: SettingsDraft, _ problems: FormProblems) -> HTML {
        let languages = Language.allCases.map { Choice($0.rawValue, Wording.user($0.endonym)) }
        let months = (1...12).map { Choice("\($0)", Text(verbatim: "{0}")(.number($0))) }
        return fieldGroup(
            SettingsText.organisation,
            textField("name", BaseText.name, value: draft.name, problems: problems, autocomplete: "organization")
                + checkboxes(
                    "languages", SettingsText.languages, values: draft.languages, choices: languages, problems: problems
                )
                + selectField(
                    "language", SettingsText.language, value: draft.language, choices: languages,
                    hint: SettingsText.languageHint)
                + selectField(
                    "currency", SettingsText.currency, value: draft.currency,
                    choices: Currency.common.map { Choice($0.code, Wording.user($0.code)) },
                    hint: SettingsText.currencyHint)
                + selectField("time_zone", SettingsText.timeZone, value: draft.timeZone, choices: TimeZones.choices)
                + selectField("fiscal_month", SettingsText.fiscalYear, value: draft.fiscalMonth, choices: months))
    }

    private static func sessions(_ draft: SettingsDraft, _ problems: FormProblems) -> HTML {
        fieldGroup(
            SettingsText.sessions,
            numberField("idle_minutes", SettingsText.idle, value: draft.idleMinutes, problems: problems)
                + numberField("session_hours", SettingsText.hours, value: draft.sessionHours, problems: problems))
    }

    private static func rates(_ draft: SettingsDraft, _ problems: FormProblems) -> HTML {
        let fields = Currency.common.filter { $0.code != draft.currency }.map { currency in
            numberField(
                "rate_\(currency.code)", Wording.user(currency.code), value: draft.rates[currency.code] ?? "",
                problems: problems, isOptional: true)
        }
        return fieldGroup(SettingsText.rates, hint: SettingsText.ratesHint, HTML.join(fields))
    }
}

/// What was typed into the settings.
struct SettingsDraft {
    var name = ""
    var languages: Set<String> = []
    var language = ""
    var currency = ""
    var timeZone = ""
    var fiscalMonth = ""
    var idleMinutes = ""
    var sessionHours = ""
    /// By currency, as typed.
    var rates: [String: String] = [:]
    /// Whether the form had fields for them: one without leaves them as they are.
    private var hasRates = true

    init(_ organisation: Organisation, rates: [String: Rate], _ reader: Reader) {
        name = organisation.name
        languages = Set(organisation.languages.map(\.rawValue))
        language = organisation.language.rawValue
        currency = organisation.currency.code
        timeZone = organisation.timeZone
        fiscalMonth = "\(organisation.fiscalYearMonth)"
        idleMinutes = "\(organisation.idleMinutes)"
        sessionHours = "\(organisation.sessionHours)"
        self.rates = rates.mapValues { typedNumber($0.trillionths, places: Rate.places, for: reader.language) }
    }

    init(_ form: FormFields) {
        name = form["name"]?.trimmed ?? ""
        languages = Set(form.all("languages"))
        language = form["language"] ?? ""
        currency = form["currency"] ?? ""
        timeZone = form["time_zone"] ?? ""
        fiscalMonth = form["fiscal_month"] ?? ""
        idleMinutes = form["idle_minutes"]?.trimmed ?? ""
        sessionHours = form["session_hours"]?.trimmed ?? ""
        hasRates = Currency.common.contains { form["rate_\($0.code)"] != nil }
        for currency in Currency.common {
            if let typed = form["rate_\(currency.code)"]?.trimmed, !typed.isEmpty { rates[currency.code] = typed }
        }
    }

    func problems(_ reader: Reader) -> FormProblems {
        var problems = FormProblems()
        if name.isEmpty { problems.add("name", AccountText.enterCompany) }
        problems.check("name", name, atMost: FieldLimits.name)
        if languages.compactMap(Language.init(rawValue:)).isEmpty {
            problems.add("languages", SettingsText.chooseLanguage)
        }
        _ = problems.number(
            "idle_minutes", idleMinutes, in: 5...1_440, reader, otherwise: SettingsText.enterMinutes)
        _ = problems.number("session_hours", sessionHours, in: 1...720, reader, otherwise: SettingsText.enterHours)
        for (currency, typed) in rates.sorted(by: { $0.key < $1.key }) {
            _ = problems.number(
                "rate_\(currency)", typed, places: Rate.places, in: Rate.range, reader,
                otherwise: SettingsText.enterRate)
        }
        return problems
    }

    /// `nil` where the form had no rates.
    func rateValues(_ reader: Reader) -> [String: Rate]? {
        guard hasRates else { return nil }
        var unused = FormProblems()
        return rates.compactMapValues {
            unused.number("", $0, places: Rate.places, in: Rate.range, reader, otherwise: SettingsText.enterRate)
                .flatMap { Rate(trillionths: $0) }
        }
    }

    func applied(to organisation: Organisation, _ reader: Reader) -> Organisation {
        var changed = organisation
        changed.name = name
        changed.languages = Language.allCases.filter { languages.contains($0.rawValue) }
        changed.language = Language(rawValue: language) ?? organisation.language
        changed.currency = Currency(code: currency) ?? organisation.currency
        changed.timeZone = Zone(identifier: timeZone)?.identifier ?? organisation.timeZone
        changed.fiscalYearMonth = Int(fiscalMonth, in: Organisation.months) ?? organisation.fiscalYearMonth
        changed.idleMinutes = wholeNumber(idleMinutes, reader) ?? organisation.idleMinutes
        changed.sessionHours = wholeNumber(sessionHours, reader) ?? organisation.sessionHours
        return changed
    }
}

extension Organisation {
    func pairs(to other: Organisation) -> [(field: String, before: String?, after: String?)] {
        [
            ("name", name, other.name), ("language", language.rawValue, other.language.rawValue),
            ("currency", currency.code, other.currency.code), ("time-zone", timeZone, other.timeZone),
            ("fiscal-year-month", "\(fiscalYearMonth)", "\(other.fiscalYearMonth)"),
            ("idle-minutes", "\(idleMinutes)", "\(other.idleMinutes)"),
            ("session-hours", "\(sessionHours)", "\(other.sessionHours)"),
        ]
    }
}
