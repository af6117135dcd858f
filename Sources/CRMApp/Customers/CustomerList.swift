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
                users: try OwnerChoice.users(scope), teams: try OwnerChoice.teams(scope),
                tags: try CustomerStore(scope, context.organisation).allTags(),
                views: try SavedViews.customers.all(scope),
                links: try CustomerName.find(
                    scope, [request.filter.buysThrough, request.filter.parent].compactMap(\.self)))
        }
        return context.page(CustomerListPage(request: request, loaded: loaded, context: context).page)
    }
}

extension SavedViews {
    static let customers = SavedViews(
        module: Customer.module, title: CustomerText.customers, list: CustomerLink.list,
        kept: { ListRequest.kept($0) })
}

/// What the page of the list needs beside its address.
struct LoadedList {
    let page: CustomerPage
    let users: [OwnerChoice]
    let teams: [TeamChoice]
    let tags: [Tag]
    let views: [SavedListView]
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
        base = SavedViews.customers.link(Self.kept(query))
        sorting = Sorting(query["sort"], allowed: CustomerSort.allCases.map(\.rawValue), fallback: "name", link: base)
        sort = CustomerSort(rawValue: sorting.key) ?? .name
        size = query.number("size", in: 1...200).flatMap { CustomerList.sizes.contains($0) ? $0 : nil } ?? 50
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

    /// The list as records remember it; "all" for the plain one.
    var memory: String {
        let query = Self.kept(self.query)
        return query.isEmpty ? "all" : query
    }
}
