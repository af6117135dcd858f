import Auth
import Database
import Views

/// What the filters of a list or board offer.
struct DealChoices: Sendable {
    let users: [OwnerChoice]
    let teams: [Named<Team>]
    let products: [Named<Product>]
    let reasons: [CloseReason]

    init(_ store: DealStore) throws {
        users = try store.users()
        teams = try store.teams()
        products = try store.productChoices()
        reasons = try PipelineStore(store.scope).reasons()
    }
}

/// The filters of deals as fields to fill in and as chips to take off.
struct DealFilterParts {
    let filter: DealFilter
    let choices: DealChoices
    let pipelines: Pipelines
    let customer: String?
    let readsMoney: Bool
    let base: Currency
    /// The address that the filters belong to.
    let link: Link

    /// The fields of the panel; a board has no stage, state or closing day to choose.
    func panel(isBoard: Bool) -> HTML {
        let people = ownerField + teamField + productField
        guard !isBoard else { return people + dates("expected", DealText.expected, filter.expected) + rottingBox }
        return stageField + stateField + people + dates("expected", DealText.expected, filter.expected)
            + dates("closed", DealText.closedOn, filter.closed) + dates("created", BaseText.created, filter.created)
            + valueFields + rottingBox + archivedBox
    }

    private var stageField: HTML {
        let groups = pipelines.active.map { pipeline in
            ChoiceGroup(
                Wording.user(pipeline.name),
                pipeline.stages.filter { !$0.isArchived }.map { Choice("\($0.id)", Wording.user($0.name)) })
        }
        let pipeline =
            pipelines.active.count > 1
            ? selectField(
                "pipeline", DealText.pipeline, value: filter.pipeline?.description,
                choices: pipelines.active.map { Choice("\($0.id)", Wording.user($0.name)) }, blank: BaseText.all)
            : .empty
        return pipeline
            + selectField(
                "stage", DealText.stage, value: filter.stage?.description, groups: groups, blank: BaseText.all)
    }

    private var stateField: HTML {
        selectField(
            "state", BaseText.status, value: filter.state?.rawValue ?? "any",
            choices: [Choice("any", BaseText.all)] + DealState.allCases.map { Choice($0.rawValue, DealText.state($0)) })
    }

    private var ownerField: HTML {
        selectField(
            "owner", BaseText.owner, value: filter.owner?.value,
            choices: [Choice("me", DealText.me), Choice("none", BaseText.nobody)]
                + choices.users.map { Choice("\($0.id)", Wording.user($0.name)) }, blank: BaseText.all)
    }

    private var teamField: HTML {
        guard !choices.teams.isEmpty else { return .empty }
        return selectField(
            "team", BaseText.team, value: filter.team?.description,
            choices: choices.teams.map { Choice("\($0.id)", Wording.user($0.name)) }, blank: BaseText.all)
    }

    private var productField: HTML {
        guard !choices.products.isEmpty else { return .empty }
        return selectField(
            "product", DealText.product, value: filter.product?.description,
            choices: choices.products.map { Choice("\($0.id)", Wording.user($0.name)) }, blank: BaseText.all)
    }

    private func dates(_ name: String, _ label: Text, _ range: DayRange) -> HTML {
        fieldRow(
            dateField("\(name)_from", DealText.since(.text(label)), day: range.from),
            dateField("\(name)_to", DealText.until(.text(label)), day: range.to))
    }

    private var valueFields: HTML {
        guard readsMoney else { return .empty }
        return fieldRow(
            numberField("value_from", DealText.atLeast(.text(DealText.value)), value: filter.valueFrom?.decimal ?? ""),
            numberField("value_to", DealText.atMost(.text(DealText.value)), value: filter.valueTo?.decimal ?? ""))
    }

    private var rottingBox: HTML { checkbox("rotting", DealText.rotting, isOn: filter.isRotting, value: "1") }
    private var archivedBox: HTML { checkbox("archived", DealText.archived, isOn: filter.isArchived, value: "1") }

    /// What is on, each with the way out of it.
    func active(isBoard: Bool) -> [ActiveFilter] {
        var chips: [ActiveFilter] = []
        func add(_ label: Text, _ value: HTML?, _ names: String...) {
            guard let value else { return }
            chips.append(ActiveFilter(label, value, remove: link.with(names.map { ($0, "") })))
        }
        if !isBoard {
            add(DealText.pipeline, filter.pipeline.flatMap { pipelines[$0] }.map { "\(user: $0.name)" }, "pipeline")
            add(DealText.stage, filter.stage.flatMap { pipelines[$0] }.map { "\(user: $0.name)" }, "stage")
            if let state = filter.state {
                chips.append(
                    ActiveFilter(
                        BaseText.status, "\(DealText.state(state))", remove: link.with(("state", "any"))))
            }
            add(DealText.closedOn, shown(filter.closed), "closed_from", "closed_to")
            add(BaseText.created, shown(filter.created), "created_from", "created_to")
            add(DealText.openedOn, shown(filter.opened), "opened_from", "opened_to")
            add(DealText.reason, choices.reasons.first { $0.id == filter.reason }.map { "\(user: $0.name)" }, "reason")
            if filter.isArchived { add(DealText.archived, "\(BaseText.yes)", "archived") }
            add(DealText.value, shownValue, "value_from", "value_to")
        }
        add(BaseText.owner, owner, "owner")
        add(BaseText.team, choices.teams.first { $0.id == filter.team }.map { "\(user: $0.name)" }, "team")
        add(DealText.sector, filter.sector.map { "\(user: $0)" }, "sector")
        add(DealText.product, choices.products.first { $0.id == filter.product }.map { "\(user: $0.name)" }, "product")
        add(DealText.customer, customer.map { "\(user: $0)" }, "customer")
        add(DealText.expected, shown(filter.expected), "expected_from", "expected_to")
        if filter.isRotting { add(DealText.rotting, "\(BaseText.yes)", "rotting") }
        return chips
    }

    private var owner: HTML? {
        switch filter.owner {
        case .me: "\(DealText.me)"
        case .nobody: "\(BaseText.nobody)"
        case .user(let id): choices.users.first { $0.id == id }.map { "\(user: $0.name)" }
        case nil: nil
        }
    }

    private func shown(_ range: DayRange) -> HTML? {
        range.isEmpty ? nil : "\(range.from, style: .short) – \(range.to, style: .short)"
    }

    private var shownValue: HTML? {
        guard filter.valueFrom != nil || filter.valueTo != nil else { return nil }
        return "\(filter.valueFrom) – \(filter.valueTo)"
    }
}
