import Auth
import Database
import Views
import WebServer

/// What was typed about a deal, as it was typed, and what is wrong with it.
struct DealForm: Sendable {
    var title = ""
    var customer = Pick()
    var contact = Pick()
    var stage = ""
    var value = ""
    var currency: String
    var expectedOn = ""
    /// Shown instead of `expectedOn` on a form that nobody has typed into.
    var expectedDay: Day?
    var owner = ""
    var version = 0
    var problems = FormProblems()

    /// A lookup: the id that the script picked, the text that was typed, or one of the matches offered.
    struct Pick: Sendable {
        var id = ""
        var text = ""
        var matches: [Choice] = []

        init(id: String = "", text: String = "") {
            self.id = id
            self.text = text
        }

        init(_ form: FormFields, _ name: String) {
            id = form[name + "_match"] ?? form[name] ?? ""
            text = (form[name + "_text"] ?? "").trimmed
        }

        var shown: LookupValue { LookupValue(id: id, text: text) }
    }

    init(currency: Currency) {
        self.currency = currency.code
    }

    init(_ deal: Deal, _ reader: Reader) {
        title = deal.title
        customer = Pick(id: deal.customerID?.description ?? "", text: deal.customer ?? "")
        contact = Pick(id: deal.contactID?.description ?? "", text: deal.contact ?? "")
        stage = "\(deal.stageID)"
        value = deal.value?.typed(for: reader.language) ?? ""
        currency = deal.currency.code
        expectedDay = deal.expectedOn
        owner = deal.ownerID?.description ?? ""
        version = deal.version
    }

    init(_ form: FormFields, base: Currency) {
        title = (form["title"] ?? "").trimmed
        customer = Pick(form, "customer_id")
        contact = Pick(form, "contact_id")
        stage = form["stage"] ?? ""
        value = (form["value"] ?? "").trimmed
        currency = form["value_currency"] ?? base.code
        expectedOn = (form["expected_on"] ?? "").trimmed
        owner = form["owner"] ?? ""
        version = form.version ?? 0
    }

    /// The longest title.
    static let titleLimit = 200

    /// Checks everything; `nil` with the problems noted when something is wrong.
    /// - Parameters:
    ///   - deal: the one that is edited: what the viewer cannot change is taken from it.
    ///   - isSettled: whether an earlier call has looked for what was typed, so that this one asks by id alone: nothing
    ///     is searched for while others wait to write.
    mutating func draft(
        _ store: DealStore, _ reader: Reader, editing deal: Deal? = nil, isSettled: Bool = false
    ) throws -> DealDraft? {
        checkTitle()
        let customerID = try resolve(\.customer, "customer_id", store, kept: deal?.customerID, isSettled)
        let contactID = try resolve(\.contact, "contact_id", store, kept: deal?.contactID, isSettled)
        let stage = checkedStage(store, deal)
        let (money, currency) = try checkedValue(store, reader, deal)
        let expected = checkedDay(reader)
        let owner = try checkedOwner(store, deal)
        guard problems.isEmpty, let stage else { return nil }
        return DealDraft(
            title: title, stage: stage, customerID: customerID, contactID: contactID, ownerID: owner?.id,
            teamID: owner?.team, value: money, currency: currency, openedOn: deal?.openedOn, expectedOn: expected)
    }

    private mutating func checkTitle() {
        if title.isEmpty { problems.add("title", DealText.enterTitle) }
        if title.isLonger(than: Self.titleLimit) { problems.add("title", DealText.titleTooLong) }
    }

    /// The customer that was picked or typed. One that the viewer cannot see, but that the deal has, stays.
    private mutating func resolve(
        _ path: WritableKeyPath<DealForm, Pick>, _ name: String, _ store: DealStore, kept: ID<Customer>?,
        _ isSettled: Bool
    ) throws -> ID<Customer>? {
        let pick = self[keyPath: path]
        if let id = ID<Customer>(pick.id) {
            if let known = try store.customerName(id) {
                if pick.text.isEmpty || searchText(pick.text) == searchText(known) { return id }
            } else if id == kept, pick.text.isEmpty {
                return id
            }
        }
        guard !pick.text.isEmpty else { return nil }
        let found = isSettled ? [] : try CustomerLookup(store.scope).meant(by: pick.text)
        if found.count == 1 {
            self[keyPath: path] = Pick(id: "\(found[0].id)", text: found[0].name)
            return found[0].id
        }
        self[keyPath: path].id = ""
        self[keyPath: path].matches = found.choices
        problems.add(name, found.isEmpty ? DealText.noSuchCustomer : KitText.whichOne)
        return nil
    }

    private mutating func checkedStage(_ store: DealStore, _ deal: Deal?) -> Stage? {
        if let deal, !deal.isOpen { return store.pipelines[deal.stageID] }
        let chosen = ID<Stage>(stage).flatMap { store.pipelines[$0] }
        if let chosen, chosen.id == deal?.stageID { return chosen }
        guard let chosen, chosen.kind == .open, !chosen.isArchived,
            store.pipelines[chosen.pipelineID]?.isArchived == false
        else {
            problems.add("stage", DealText.chooseStage)
            return nil
        }
        return chosen
    }

    private mutating func checkedValue(
        _ store: DealStore, _ reader: Reader, _ deal: Deal?
    ) throws -> (Money?, Currency) {
        let base = deal?.currency ?? store.base
        guard store.readsMoney else { return (nil, base) }
        if let deal, try !store.products(of: deal.id).isEmpty { return (deal.value, deal.currency) }
        guard let currency = try store.rates().currencies.first(where: { $0.code == currency }) ?? sameCurrency(deal)
        else {
            problems.add("value", DealText.chooseCurrency)
            return (nil, base)
        }
        guard !value.isEmpty else { return (nil, currency) }
        let minor = problems.amount(
            "value", value, currency, upTo: .max, reader, otherwise: DealText.enterAmount)
        guard let minor else { return (nil, currency) }
        let money = Money(minor: minor, currency: currency)
        // What was kept before there was a limit does not stand in the way of other changes.
        if money != deal?.value, try !store.fits(money, on: deal?.closedOn) {
            problems.add("value", DealText.amountTooLarge)
        }
        return (money, currency)
    }

    private func sameCurrency(_ deal: Deal?) -> Currency? {
        deal?.currency.code == currency ? deal?.currency : nil
    }

    private mutating func checkedDay(_ reader: Reader) -> Day? {
        guard !expectedOn.isEmpty else { return nil }
        guard let day = parseDay(expectedOn, for: reader, leaning: .coming) else {
            problems.add("expected_on", DealText.enterDay(.day(reader.today)))
            return nil
        }
        expectedDay = day
        return day
    }

    /// A new deal belongs to its maker unless they may give it to somebody else; an edited one keeps its owner.
    private mutating func checkedOwner(_ store: DealStore, _ deal: Deal?) throws -> OwnerChoice? {
        if let deal { return deal.ownerID.map { OwnerChoice(id: $0, name: deal.owner ?? "", team: deal.teamID) } }
        let viewer = store.scope.viewer
        guard let chosen = ID<User>(owner), chosen != viewer.id else {
            return OwnerChoice(id: viewer.id, name: viewer.name, team: viewer.teamID)
        }
        let owner = try store.owners().first { $0.id == chosen }
        if owner == nil { problems.add("owner", DealText.chooseOwner) }
        return owner
    }
}
