import Auth
import Database
import Views
import WebServer

/// What an activity belongs to and whose it is, as the form names them: checked against the viewer's reach.
struct ActivityLinks {
    var customer: ID<Customer>?
    var customerText = ""
    var matches: [Choice] = []
    var deal: ID<Deal>?
    var owner: ID<User>
    var team: ID<Team>?

    func apply(to draft: inout ActivityDraft) {
        draft.customer = customer
        draft.deal = deal
        draft.owner = owner
        draft.team = team
    }

    static func resolve(
        _ form: ActivityForm, _ before: Activity?, _ scope: Scope, _ context: Context, problems: inout FormProblems
    ) throws -> ActivityLinks {
        var links = ActivityLinks(
            deal: form.fields["deal_id"] == nil ? before?.dealID : ID(form["deal_id"]),
            owner: before?.ownerID ?? context.viewer.id, team: before == nil ? context.viewer.teamID : before?.teamID)
        try links.readCustomer(form, before, scope, problems: &problems)
        try links.readOwner(form, scope, problems: &problems)
        return links
    }

    /// Asks again, by id alone, before what was found is written: throws unless the customer is in reach still.
    func check(_ before: Activity?, _ scope: Scope) throws {
        guard let customer, customer != before?.customerID else { return }
        try scope.require(.view, customer)
    }

    /// By id when it was picked, by name when it was only typed.
    private mutating func readCustomer(
        _ form: ActivityForm, _ before: Activity?, _ scope: Scope, problems: inout FormProblems
    ) throws {
        customerText = form["customer_id_text"]
        guard form.fields["customer_id"] != nil || form.fields["customer_id_text"] != nil else {
            customer = before?.customerID
            return
        }
        if let id = ID<Customer>(form["customer_id_match"]) ?? ID<Customer>(form["customer_id"]) {
            guard try scope.reaches(.view, id) || id == before?.customerID else { throw AppError.notFound }
            customer = id
            return
        }
        guard !customerText.isEmpty else { return }
        let found = try CustomerLookup(scope).meant(by: customerText)
        if found.count == 1 {
            customer = found[0].id
        } else {
            matches = found.choices
            problems.add("customer_id", ActivityFormText.unknownCustomer)
        }
    }

    /// Another owner than before needs the right to assign to them.
    private mutating func readOwner(_ form: ActivityForm, _ scope: Scope, problems: inout FormProblems) throws {
        guard let id = ID<User>(form["owner_id"]), id != owner else { return }
        let found = try OwnerChoice.assignable(Activity.module, scope).first { $0.id == id }
        guard let found else {
            problems.add("owner_id", ActivityFormText.chooseOwner)
            return
        }
        owner = id
        team = found.team
    }
}
