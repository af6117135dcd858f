import Auth
import Database
import Views
import WebServer

/// The views of deals that users keep under a name, as customers have them.
enum DealSavedViews {
    /// What of an address makes the view: filters and order. A view of everything says so, as the plain address
    /// shows open deals.
    static func kept(_ query: FormFields) -> String {
        let pairs = query.pairs.filter { names.contains($0.name) && !$0.value.isEmpty }
        return FormFields(pairs.isEmpty ? [(name: "state", value: "open")] : pairs.sorted { $0.name < $1.name })
            .urlEncoded
    }

    private static let names: Set<String> = [
        "pipeline", "stage", "state", "owner", "team", "exact", "sector", "product", "customer", "reason", "value_from",
        "value_to", "rotting", "archived", "q", "expected_from", "expected_to", "closed_from", "closed_to",
        "created_from", "created_to", "opened_from", "opened_to", "sort",
    ]

    static func link(_ query: String) -> Link {
        let fields = (try? FormFields(urlEncoded: query.utf8)) ?? FormFields()
        return Link("/deals", query: fields.pairs.map { ($0.name, $0.value) })
    }

    static func save(_ context: Context) throws -> Response {
        let name = String((context.form["name"] ?? "").trimmed.prefix(80))
        let typed = try? FormFields(urlEncoded: (context.form["query"] ?? "").utf8.prefix(2000))
        let query = kept(typed ?? FormFields())
        let canShare = context.viewer.has(.shareViews)
        guard !name.isEmpty else {
            var problems = FormProblems()
            problems.add("name", CustomerListText.enterViewName)
            return context.page(
                Page(
                    CustomerListText.saveView, trail: [Crumb(DealText.title, to: DealPath.list)], width: .form,
                    problems: problems.count, body: form(query, problems, canShare: canShare)))
        }
        let isShared = context.form["shared"] != nil && canShare
        try context.write {
            try SavedViewStore(scope: $0, module: Deal.module).insert(name: name, query: query, isShared: isShared)
        }
        return context.redirect(link(query), .viewSaved)
    }

    static func delete(_ context: Context) throws -> Response {
        let id = try context.id("view", of: SavedCustomerView.self)
        guard try context.write({ try SavedViewStore(scope: $0, module: Deal.module).delete(id) }) else {
            throw AppError.notFound
        }
        return context.redirect(DealPath.list, .deleted)
    }

    /// The menu that keeps the list under a name, and removes those of this very list.
    static func menu(_ views: [SavedCustomerView], _ context: Context) -> HTML {
        let current = kept(context.query)
        let canShare = context.viewer.has(.shareViews)
        let own = views.filter { $0.query == current && ($0.isMine || canShare) }
        let items: [MenuItem] =
            [.custom(form(current, FormProblems(), canShare: canShare))]
            + own.map {
                .post(
                    CustomerListText.removeView, to: Link("/deals/views/\($0.id)/removal"), icon: .trash,
                    isDangerous: true)
            }
        return dropdown(CustomerListText.saveView, .ghost, icon: .star, items)
    }

    private static func form(_ query: String, _ problems: FormProblems, canShare: Bool) -> HTML {
        postForm(to: Link("/deals/views"), problems: problems) {
            hiddenField("query", query)
                + textField("name", CustomerListText.viewName, problems: problems, maxLength: 80)
                + (canShare ? checkbox("shared", CustomerListText.share) : .empty) + submitBar(KitText.save)
        }
    }
}
