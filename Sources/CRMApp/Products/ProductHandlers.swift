import Auth
import Database
import Views
import WebServer

enum ProductPath {
    static let list = Link("/products")
    static let new = Link("/products/new")

    static func show(_ id: ID<Product>) -> Link { Link("/products/\(id)") }
    static func edit(_ id: ID<Product>) -> Link { Link("/products/\(id)/edit") }
    static func archive(_ id: ID<Product>) -> Link { Link("/products/\(id)/archive") }
    static func restoration(_ id: ID<Product>) -> Link { Link("/products/\(id)/restoration") }
}

/// The catalogue: list, form, archive.
enum ProductHandlers {
    static func list(_ context: Context) throws -> Response {
        var query = ProductStore.Query()
        query.words = String((context.query["q"] ?? "").trimmed.prefix(200))
        query.category = context.query["category"].flatMap { $0.isEmpty ? nil : $0 }
        query.isArchived = context.query["archived"] == "1"
        query.after = ProductStore.Cursor(context.query["after"])
        query.before = query.after == nil ? ProductStore.Cursor(context.query["before"]) : nil
        query.first = query.after == nil && query.before == nil ? 1 : context.query.place
        let page = try context.read { scope in
            let store = ProductStore(scope)
            return ProductListPage(
                query: query, result: try store.page(query), categories: try store.categories(), context: context)
        }
        return context.page(page.page)
    }

    static func new(_ context: Context) throws -> Response {
        let form = ProductForm(currency: context.organisation.currency)
        return context.page(try page(context, form, nil))
    }

    static func create(_ context: Context) throws -> Response {
        var form = ProductForm(context.form, base: context.organisation.currency)
        return try context.writeOnce { scope in
            let store = ProductStore(scope)
            guard let draft = try form.draft(store, context.reader, editing: nil) else {
                return .failed(context.page(try page(context, form, nil, scope)))
            }
            _ = try store.insert(draft)
            return .done(context.form["then"] == "new" ? ProductPath.new : ProductPath.list, .created)
        }
    }

    static func edit(_ context: Context) throws -> Response {
        let id: ID<Product> = try context.id()
        return try context.read { scope in
            guard scope.viewer.has(.readCommercial) else { throw AppError.notFound }
            let product = try ProductStore(scope).find(id)
            guard !product.isArchived else { throw AppError.archived }
            return context.page(try page(context, ProductForm(product, context.reader), product, scope))
        }
    }

    static func update(_ context: Context) throws -> Response {
        let id: ID<Product> = try context.id()
        var form = ProductForm(context.form, base: context.organisation.currency)
        return try context.write { scope in
            guard scope.viewer.has(.readCommercial) else { throw AppError.notFound }
            let store = ProductStore(scope)
            let product = try store.find(id)
            guard !product.isArchived else { throw AppError.archived }
            form.keepTheirs(product, context.form, context.reader)
            guard let draft = try form.draft(store, context.reader, editing: product) else {
                return context.page(try page(context, form, product, scope))
            }
            guard try store.update(product, draft, version: context.formVersion) else {
                return context.page(ProductConflictPage(product: product, draft: draft).page, status: .conflict)
            }
            return context.redirect(ProductPath.list, .saved)
        }
    }

    private static func page(
        _ context: Context, _ form: ProductForm, _ product: Product?, _ scope: Scope? = nil
    ) throws -> Page {
        let currencies = { (scope: Scope) in
            try ExchangeRateStore(scope.transaction).load(base: context.organisation.currency).currencies
        }
        let all = try scope.map(currencies) ?? context.read(currencies)
        return ProductFormPage(form: form, product: product, currencies: all).page
    }

    static func archive(_ context: Context) throws -> Response { try setArchived(context, true) }
    static func restore(_ context: Context) throws -> Response { try setArchived(context, false) }

    private static func setArchived(_ context: Context, _ isArchived: Bool) throws -> Response {
        let id: ID<Product> = try context.id()
        try context.write { scope in
            let store = ProductStore(scope)
            try store.setArchived(try store.find(id), isArchived)
        }
        return context.redirect(ProductPath.list, isArchived ? .archived : .restored)
    }
}
