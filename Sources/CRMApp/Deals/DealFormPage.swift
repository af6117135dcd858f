import Auth
import Database
import Views

/// What the form of a deal offers besides what was typed.
struct DealFormChoices: Sendable {
    let pipelines: Pipelines
    let owners: [OwnerChoice]
    let currencies: [Currency]
    let readsMoney: Bool
    /// Products decide the value, so it cannot be typed.
    var hasProducts = false

    init(_ store: DealStore, editing deal: Deal?) throws {
        pipelines = store.pipelines
        owners = deal == nil && store.scope.viewer.can(.assign, Deal.module) ? try store.owners() : []
        readsMoney = store.readsMoney
        currencies = store.readsMoney ? try store.rates().currencies : []
        if let deal { hasProducts = try !store.products(of: deal.id).isEmpty }
    }
}

/// The form of a new or an edited deal.
struct DealFormPage {
    let form: DealForm
    let choices: DealFormChoices
    /// The deal that is edited.
    var deal: Deal?

    var page: Page {
        let crumbs =
            [Crumb(DealText.title, to: DealPath.list)]
            + (deal.map { [Crumb(Wording.user($0.title), to: DealPath.show($0.id))] } ?? [])
        return Page(
            deal == nil ? DealText.new : DealText.edit, trail: crumbs, width: .form, problems: form.problems.count,
            body: fields)
    }

    private var fields: HTML {
        let action = deal.map { DealPath.show($0.id) } ?? DealPath.list
        return postForm(to: action, problems: form.problems) {
            hiddenField("version", "\(form.version)") + what + place + whoseAndWhen
                + submitBar(
                    deal == nil ? DealText.create : BaseText.saveChanges,
                    other: deal == nil ? button(KitText.saveAndAdd, name: "then", value: "new") : .empty,
                    cancel: deal.map { DealPath.show($0.id) } ?? DealPath.list)
        }
    }

    private var what: HTML {
        textField("title", DealText.name, value: form.title, problems: form.problems)
            + lookupField(
                "customer_id", DealText.customer, value: form.customer.shown, search: DealPath.customers,
                matches: form.customer.matches, problems: form.problems, isOptional: true)
            + lookupField(
                "contact_id", DealText.contact, value: form.contact.shown,
                search: DealPath.customers.with(("kind", "person")), matches: form.contact.matches,
                problems: form.problems, isOptional: true)
    }

    private var place: HTML {
        guard deal?.isOpen ?? true else { return .empty }
        let groups = choices.pipelines.active.map { pipeline in
            ChoiceGroup(
                choices.pipelines.active.count > 1 ? Wording.user(pipeline.name) : nil,
                pipeline.openStages.map { Choice("\($0.id)", Wording.user($0.name)) })
        }
        return selectField("stage", DealText.stage, value: form.stage, groups: groups, problems: form.problems)
    }

    private var whoseAndWhen: HTML {
        value + day + owner
    }

    private var value: HTML {
        guard choices.readsMoney else { return .empty }
        if choices.hasProducts { return notice(DealText.valueFollowsProducts, tone: .info) }
        let current = Currency(code: form.currency) ?? choices.currencies.first ?? .eur
        let all = choices.currencies.contains(current) ? choices.currencies : choices.currencies + [current]
        return moneyField(
            "value", DealText.value, value: form.value, currency: current, currencies: all, problems: form.problems,
            isOptional: true)
    }

    private var day: HTML {
        if form.problems.isEmpty || form.expectedOn.isEmpty {
            return dateField(
                "expected_on", DealText.expected, day: form.expectedDay, problems: form.problems, isOptional: true)
        }
        return dateField(
            "expected_on", DealText.expected, value: form.expectedOn, problems: form.problems, isOptional: true)
    }

    private var owner: HTML {
        guard choices.owners.count > 1 else { return .empty }
        return selectField(
            "owner", BaseText.owner, value: form.owner,
            choices: choices.owners.map { Choice("\($0.id)", Wording.user($0.name)) }, problems: form.problems)
    }
}
