import Auth
import Database
import Views
import WebServer

/// How the views of one module's list are kept under a name: nothing but addresses.
struct SavedViews: Sendable {
    let module: ModuleName
    let title: Text
    let list: Link
    /// What of an address makes the view, in one spelling.
    let kept: @Sendable (FormFields) -> String

    /// The list in a view.
    func link(_ query: String) -> Link {
        let fields = (try? FormFields(urlEncoded: query.utf8)) ?? FormFields()
        return Link(list.string, query: fields.pairs.map { ($0.name, $0.value) })
    }

    func all(_ scope: Scope) throws -> [SavedListView] { try SavedViewStore(scope: scope, module: module).all() }

    // MARK: Handlers

    /// Keeps the list's address under a name.
    func save(_ context: Context) throws -> Response {
        let name = (context.form["name"] ?? "").trimmed
        let typed = try? FormFields(urlEncoded: (context.form["query"] ?? "").utf8)
        let query = kept(typed ?? FormFields())
        let canShare = context.viewer.has(.shareViews)
        let isShared = context.form["shared"] != nil && canShare
        var problems = FormProblems()
        if name.isEmpty { problems.add("name", SavedViewText.enterName) }
        problems.check("name", name, atMost: SavedViewStore.longestName)
        if query.isLonger(than: SavedViewStore.longestQuery) { problems.add("name", SavedViewText.tooManyFilters) }
        let menu = SavedViewsMenu(list: list, query: query, own: [], canShare: canShare)
        guard problems.isEmpty else { return page(context, menu.form(problems, name: name), problems) }
        return try context.writeOnce {
            let isKept = try SavedViewStore(scope: $0, module: module)
                .insert(name: name, query: query, isShared: isShared)
            guard !isKept else { return .done(link(query), .viewSaved) }
            problems.add("name", SavedViewText.tooMany(.number(SavedViewStore.most)))
            return .failed(page(context, menu.form(problems, name: name), problems))
        }
    }

    private func page(_ context: Context, _ form: HTML, _ problems: FormProblems) -> Response {
        context.page(
            Page(
                SavedViewText.save, trail: [Crumb(title, to: list)], width: .form, problems: problems.count, body: form)
        )
    }

    func delete(_ context: Context) throws -> Response {
        let id = try context.id("view", of: SavedListView.self)
        guard try context.write({ try SavedViewStore(scope: $0, module: module).delete(id) }) else {
            throw AppError.notFound
        }
        return context.redirect(list, .deleted)
    }

    // MARK: On the list

    /// - Parameter current: the list's own address, as ``kept`` spells it.
    func chips(_ views: [SavedListView], current: String) -> [SavedView] {
        views.map { SavedView(Wording.user($0.name), to: link($0.query), isCurrent: $0.query == current) }
    }

    /// The menu that keeps the list under a name, and removes what is kept of this very list.
    func menu(_ views: [SavedListView], current: String, _ context: Context) -> HTML {
        let canShare = context.viewer.has(.shareViews)
        let own = views.filter { $0.query == current && ($0.isMine || canShare) }
        return context.app.views.savedViews.html(
            of: SavedViewsMenu(list: list, query: current, own: own.map(\.id), canShare: canShare))
    }
}

/// The menu of a list's saved views.
struct SavedViewsMenu: PureView {
    let list: Link
    /// The list's own address, as ``SavedViews/kept`` spells it.
    let query: String
    /// What is kept of this very list and may be removed.
    let own: [ID<SavedListView>]
    let canShare: Bool

    var html: HTML {
        let items: [MenuItem] =
            [.custom(form(FormProblems()))]
            + own.map {
                .post(
                    SavedViewText.remove, to: Link("\(list.string)/views/\($0)/removal"), icon: .trash,
                    isDangerous: true)
            }
        return dropdown(SavedViewText.save, .ghost, icon: .star, items)
    }

    func form(_ problems: FormProblems, name: String = "") -> HTML {
        postForm(to: Link("\(list.string)/views"), problems: problems) {
            hiddenField("query", query)
                + textField(
                    "name", SavedViewText.name, value: name, problems: problems, maxLength: SavedViewStore.longestName)
                + (canShare ? checkbox("shared", SavedViewText.share) : .empty) + submitBar(KitText.save)
        }
    }
}
