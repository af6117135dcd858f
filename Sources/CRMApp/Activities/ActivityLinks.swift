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
        let found = try CustomerMatches.named(customerText, scope)
        if found.count == 1 {
            customer = found[0].id
        } else {
            matches = found.map { Choice($0.id.description, Wording.user($0.name)) }
            problems.add("customer_id", ActivityFormText.unknownCustomer)
        }
    }

    /// Another owner than before needs the right to assign to them.
    private mutating func readOwner(_ form: ActivityForm, _ scope: Scope, problems: inout FormProblems) throws {
        guard let id = ID<User>(form["owner_id"]), id != owner else { return }
        let found = try Assignees.list(scope).first { $0.id == id }
        guard let found else {
            problems.add("owner_id", ActivityFormText.chooseOwner)
            return
        }
        owner = id
        team = found.team
    }
}

/// Those to whom the viewer may assign activities.
struct Assignees {
    let id: ID<User>
    let name: String
    let team: ID<Team>?

    /// The enabled users within the viewer's reach for assigning, by name, the viewer among them.
    static func list(_ scope: Scope) throws -> [Assignees] {
        let viewer = scope.viewer
        guard viewer.can(.assign, Activity.module) else { return [] }
        let all = try scope.rows(
            "SELECT id, name, team_id FROM users WHERE disabled_at IS NULL ORDER BY name, id"
        ) { Assignees(id: $0.id(0), name: $0.text(1), team: $0.optionalID(2)) }
        return all.filter { $0.id == viewer.id || viewer.can(.assign, Activity.module, owner: $0.id, team: $0.team) }
    }
}

/// Customers by a name that was typed without picking one.
enum CustomerMatches {
    static func named(_ text: String, _ scope: Scope) throws -> [(id: ID<Customer>, name: String)] {
        let folded = searchText(text)
        guard let candidates = CustomerSchema.index.candidates(folded) else { return [] }
        return try scope.rows(
            """
            SELECT c.id, c.display_name FROM \(scope.visible(Customer.self)) c
            WHERE c.id IN (\(candidates)) AND c.archived_at IS NULL
                AND c.search_text LIKE \(TextIndex.pattern(folded)) ESCAPE '\\'
            ORDER BY c.sort_key, c.id LIMIT 8
            """
        ) { ($0.id(0), $0.text(1)) }
    }
}
