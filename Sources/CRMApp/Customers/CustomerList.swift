import Auth
import Database
import Views
import WebServer

/// The list of customers at `/customers`: its address is the view.
enum CustomerList {
    static let sizes = [25, 50, 100, 200]

    static func show(_ context: Context) throws -> Response {
        let request = ListRequest(context)
        let loaded = try context.read { scope in
            LoadedList(
                page: try request.store(scope).page(request.cursor, size: request.size),
                users: try OwnerChoices.users(scope), teams: try OwnerChoices.teams(scope),
                tags: try CustomerStore(scope, language: context.organisation.language).allTags(),
                views: try SavedViewStore(scope: scope).all(),
                links: try CustomerName.find(
                    scope, [request.filter.buysThrough, request.filter.parent].compactMap(\.self)))
        }
        return context.page(CustomerListPage(request: request, loaded: loaded, context: context).page)
    }

    /// Keeps the list's address under a name.
    static func saveView(_ context: Context) throws -> Response {
        let name = String((context.form["name"] ?? "").trimmed.prefix(80))
        let query = ListRequest.kept(context.form["query"] ?? "")
        guard !name.isEmpty else {
            var problems = FormProblems()
            problems.add("name", CustomerListText.enterViewName)
            let form = CustomerListPage.viewForm(
                query: query, problems: problems, canShare: context.viewer.has(.shareViews))
            return context.page(
                Page(
                    CustomerListText.saveView, trail: [Crumb(CustomerText.customers, to: CustomerLink.list)],
                    width: .form, problems: problems.count, body: form))
        }
        let isShared = context.form["shared"] != nil && context.viewer.has(.shareViews)
        try context.write { try SavedViewStore(scope: $0).insert(name: name, query: query, isShared: isShared) }
        return context.redirect(ListRequest.link(query), .viewSaved)
    }

    static func deleteView(_ context: Context) throws -> Response {
        let id = try context.id("view", of: SavedCustomerView.self)
        guard try context.write({ try SavedViewStore(scope: $0).delete(id) }) else { throw AppError.notFound }
        return context.redirect(CustomerLink.list, .deleted)
    }
}

/// What the page of the list needs beside its address.
struct LoadedList {
    let page: CustomerPage
    let users: [OwnerChoices]
    let teams: [TeamChoice]
    let tags: [Tag]
    let views: [SavedCustomerView]
    let links: [ID<Customer>: String]
}

/// The list's address, read.
struct ListRequest {
    let filter: CustomerFilter
    let sorting: Sorting
    let sort: CustomerSort
    let size: Int
    let cursor: CustomerCursor?
    let columns: [CustomerColumn]
    /// The address without its place in the list.
    let base: Link
    let query: FormFields

    init(_ context: Context) {
        self.init(context.query, viewer: context.viewer, reader: context.reader)
    }

    init(_ query: FormFields, viewer: Viewer, reader: Reader) {
        self.query = query
        filter = CustomerFilter(query, viewer: viewer, reader: reader)
        base = Self.link(Self.kept(query))
        sorting = Sorting(query["sort"], allowed: CustomerSort.allCases.map(\.rawValue), fallback: "name", link: base)
        sort = CustomerSort(rawValue: sorting.key) ?? .name
        size = query["size"].flatMap(Int.init).flatMap { CustomerList.sizes.contains($0) ? $0 : nil } ?? 50
        cursor = CustomerCursor(query, sort)
        columns = CustomerColumn.chosen(query, viewer)
    }

    func store(_ scope: Scope) -> CustomerListStore {
        CustomerListStore(scope: scope, filter: filter, sort: sort, isDescending: sorting.isDescending)
    }

    /// What of an address makes the view: filters, order, columns, size. Everything else is left out.
    static func kept(_ query: FormFields) -> String {
        FormFields(query.pairs.filter { keptNames.contains($0.name) && !$0.value.isEmpty }).urlEncoded
    }

    private static let keptNames = ["q", "sort", "cols", "size"] + CustomerFilter.names

    static func kept(_ query: String) -> String {
        (try? FormFields(urlEncoded: query.utf8.prefix(2000))).map { kept($0) } ?? ""
    }

    static func link(_ query: String) -> Link {
        let fields = (try? FormFields(urlEncoded: query.utf8)) ?? FormFields()
        return Link("/customers", query: fields.pairs.map { ($0.name, $0.value) })
    }

    /// The list as records remember it; "all" for the plain one.
    var memory: String {
        let query = Self.kept(self.query)
        return query.isEmpty ? "all" : query
    }
}
