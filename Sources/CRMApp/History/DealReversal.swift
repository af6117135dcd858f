import Auth
import Database
import Views

/// A deal's columns that its history names by words.
struct DealUndoState: Codable, Equatable, Sendable {
    var customer: Int64?
    var contact: Int64?
    var owner: Int64?
    var team: Int64?
    var stage: Int64
    var valueMinor: Int64?
    var currency: String
    var closedOn: String?
    var reason: Int64?
    var note: String?
    /// The day since which it is in its stage; `nil` in entries of a time before that was kept.
    var stageSince: String?
    /// Product, quantity in thousandths and price of each line; `nil` where a change is not about them.
    var products: [[Int64]]?

    init(_ deal: Deal) {
        customer = deal.customerID?.rawValue
        contact = deal.contactID?.rawValue
        owner = deal.ownerID?.rawValue
        team = deal.teamID?.rawValue
        stage = deal.stageID.rawValue
        valueMinor = deal.value?.minor
        currency = deal.currency.code
        closedOn = deal.closedOn?.iso
        reason = deal.reasonID?.rawValue
        note = deal.closeNote
        stageSince = deal.stageSinceOn.iso
    }

    /// The state after an edit.
    func with(_ draft: DealDraft) -> DealUndoState {
        var state = self
        state.customer = draft.customerID?.rawValue
        state.contact = draft.contactID?.rawValue
        state.valueMinor = draft.value?.minor
        state.currency = draft.currency.code
        return state
    }

    /// The state with these products.
    func with(_ lines: [DealLine]) -> DealUndoState {
        var state = self
        state.products = lines.map { [$0.productID.rawValue, $0.quantityThousandths, $0.priceMinor] }
        return state
    }

    func with(_ value: Money?) -> DealUndoState {
        var state = self
        state.valueMinor = value?.minor
        state.currency = value?.currency.code ?? currency
        return state
    }

    var lines: [DealLine]? {
        products?.filter { $0.count == 3 }.map {
            DealLine(productID: ID($0[0]), quantityThousandths: $0[1], priceMinor: $0[2])
        }
    }

    /// The state after a move.
    func with(_ stage: Stage, _ closing: Closing?, since: Day) -> DealUndoState {
        var state = self
        state.stage = stage.id.rawValue
        state.closedOn = closing?.on.iso
        state.reason = closing?.reasonID.rawValue
        state.note = closing?.note
        state.stageSince = since.iso
        return state
    }

    func with(_ owner: OwnerChoice?) -> DealUndoState {
        var state = self
        state.owner = owner?.id.rawValue
        state.team = owner.map { $0.team?.rawValue } ?? team
        return state
    }

    var value: Money? {
        guard let valueMinor, let currency = Currency(code: currency) else { return nil }
        return Money(minor: valueMinor, currency: currency)
    }
}

/// Takes changes of deals back.
struct DealReversal {
    let scope: Scope
    let organisation: Organisation

    func run(_ entry: UndoableEntry) throws -> UndoOutcome {
        let id = ID<Deal>(entry.record)
        let store = DealStore(scope, try PipelineStore(scope).load(), base: organisation.currency)
        switch entry.kind {
        case .archived, .restored: return try setArchived(id, entry.kind == .restored, store)
        case .updated, .reversed: return try restoreFields(entry, id, store)
        case .imported: return try ImportedDealReversal(scope: scope, organisation: organisation).run(entry)
        case .assigned: return try handBack(entry, id, store)
        case .moved, .won, .lost, .reopened: return try moveBack(entry, id, store)
        default: return .impossible
        }
    }

    private func setArchived(_ id: ID<Deal>, _ isArchived: Bool, _ store: DealStore) throws -> UndoOutcome {
        try scope.require(.delete, id)
        let deal = try store.find(id)
        guard (deal.archivedAt != nil) != isArchived else { return .conflict([BaseText.status]) }
        try store.setArchived(deal, isArchived)
        return .done
    }

    private func restoreFields(_ entry: UndoableEntry, _ id: ID<Deal>, _ store: DealStore) throws -> UndoOutcome {
        try scope.require(.edit, id)
        let deal = try store.find(id)
        let exact = Undo.decoded(entry.undo, as: DealUndoState.self) ?? (DealUndoState(deal), DealUndoState(deal))
        if let before = exact.before.lines, let after = exact.after.lines {
            return try restoreProducts(before, after, exact, deal, store)
        }
        guard let stage = store.pipelines[deal.stageID] else { return .impossible }
        let current = DealUndoState(deal)
        var draft = DealDraft(
            title: deal.title, stage: stage, customerID: deal.customerID, contactID: deal.contactID,
            ownerID: deal.ownerID, teamID: deal.teamID, value: deal.value, currency: deal.currency,
            openedOn: deal.openedOn, expectedOn: deal.expectedOn)
        var changed: [Text] = []
        for diff in entry.fields {
            guard let field = Deal.historyField(diff.field) else { return .impossible }
            guard field.allows(scope.viewer) else { throw AppError.notFound }
            let isSame: Bool
            switch diff.field {
            case "title": (isSame, draft.title) = (deal.title == diff.after, diff.before ?? "")
            case "expected":
                (isSame, draft.expectedOn) = (deal.expectedOn?.iso == diff.after, diff.before.flatMap(Day.init(iso:)))
            case "value":
                isSame = (current.valueMinor, current.currency) == (exact.after.valueMinor, exact.after.currency)
                draft.value = exact.before.value
                draft.currency = Currency(code: exact.before.currency) ?? draft.currency
            case "customer":
                (isSame, draft.customerID) = (
                    current.customer == exact.after.customer, exact.before.customer.map { ID($0) }
                )
            case "contact":
                (isSame, draft.contactID) = (
                    current.contact == exact.after.contact, exact.before.contact.map { ID($0) }
                )
            default: return .impossible
            }
            if !isSame { changed.append(field.label) }
        }
        guard changed.isEmpty else { return .conflict(changed) }
        for customer in [draft.customerID, draft.contactID]
        where customer.map({ ![deal.customerID, deal.contactID].contains($0) }) ?? false {
            if let customer { try scope.require(.view, customer) }
        }
        return try store.update(deal, draft, version: deal.version, as: .reversed) ? .done : .conflict([DealText.name])
    }

    /// The lines as they were, and the value, where it was not their sum.
    private func restoreProducts(
        _ before: [DealLine], _ after: [DealLine], _ exact: (before: DealUndoState, after: DealUndoState), _ deal: Deal,
        _ store: DealStore
    ) throws -> UndoOutcome {
        guard store.readsMoney else { throw AppError.notFound }
        guard try store.lines(of: deal.id) == after else { return .conflict([DealText.products]) }
        guard deal.value == exact.after.value else { return .conflict([DealText.value]) }
        guard try store.setProducts(deal, before, version: deal.version) else { return .conflict([DealText.products]) }
        let now = try store.find(deal.id)
        guard now.value != exact.before.value, let stage = store.pipelines[now.stageID] else { return .done }
        let draft = DealDraft(
            title: now.title, stage: stage, customerID: now.customerID, contactID: now.contactID, ownerID: now.ownerID,
            teamID: now.teamID, value: exact.before.value, currency: now.currency, openedOn: now.openedOn,
            expectedOn: now.expectedOn)
        return try store.update(now, draft, version: now.version, as: .reversed) ? .done : .conflict([DealText.value])
    }

    private func handBack(_ entry: UndoableEntry, _ id: ID<Deal>, _ store: DealStore) throws -> UndoOutcome {
        try scope.require(.assign, id)
        guard let exact = Undo.decoded(entry.undo, as: DealUndoState.self) else { return .impossible }
        let deal = try store.find(id)
        guard DealUndoState(deal).owner == exact.after.owner else { return .conflict([BaseText.owner]) }
        guard let before = exact.before.owner else {
            try store.assign(deal, to: nil)
            return .done
        }
        guard let owner = try store.owners().first(where: { $0.id.rawValue == before }) else { return .impossible }
        try store.assign(deal, to: owner)
        return .done
    }

    private func moveBack(_ entry: UndoableEntry, _ id: ID<Deal>, _ store: DealStore) throws -> UndoOutcome {
        try scope.require(.edit, id)
        guard let exact = Undo.decoded(entry.undo, as: DealUndoState.self) else { return .impossible }
        let deal = try store.find(id)
        let current = DealUndoState(deal)
        guard current.stage == exact.after.stage else { return .conflict([DealText.stage]) }
        guard let stage = store.pipelines[ID<Stage>(exact.before.stage)], !stage.isArchived else { return .impossible }
        var closing: Closing?
        if stage.kind != .open {
            guard let on = exact.before.closedOn.flatMap(Day.init(iso:)), let reason = exact.before.reason else {
                return .impossible
            }
            closing = Closing(on: on, reasonID: ID(reason), note: exact.before.note)
        }
        // A deal that went away and came again since begins anew.
        let since = current.stageSince == exact.after.stageSince ? exact.before.stageSince.flatMap(Day.init(iso:)) : nil
        return try store.move(deal, to: stage, closing: closing, since: since, version: deal.version)
            ? .done : .conflict([DealText.stage])
    }
}
