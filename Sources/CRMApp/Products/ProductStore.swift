import Auth
import Database
import Views

/// Every SQL statement about products. They belong to nobody: who may see products sees all of them.
struct ProductStore {
    let scope: Scope

    init(_ scope: Scope) {
        self.scope = scope
    }

    /// A page of products by name.
    struct Query: Sendable {
        var words = ""
        var category: String?
        var isArchived = false
        var after: Cursor?
        var before: Cursor?
        var first = 1
        var size = 50
    }

    /// A place in the list: the folded name and the id.
    struct Cursor: Sendable {
        let id: ID<Product>
        let key: String

        init(_ product: Product) {
            id = product.id
            key = searchText(product.name)
        }

        init?(_ text: String?) {
            guard let text, let mark = text.firstIndex(of: "~"), let id = ID<Product>(String(text[..<mark])) else {
                return nil
            }
            self.id = id
            key = String(text[text.index(after: mark)...])
        }

        var text: String { "\(id)~\(key)" }
    }

    struct Result: Sendable {
        let products: [Product]
        let count: Int
        let hasPrevious: Bool
        let hasNext: Bool
    }

    private static let columns: SQL = """
        p.id, p.code, p.name, p.category, p.price_minor, p.currency, p.version, p.archived_at
        """

    private func product(_ row: Row) -> Product {
        Product(
            id: row.id(0), code: row.optionalText(1), name: row.text(2), category: row.optionalText(3),
            price: row.money(4, 5) ?? Money(minor: 0, currency: .eur), version: row.int(6), isArchived: !row.isNull(7))
    }

    func page(_ query: Query) throws -> Result {
        let condition = condition(query)
        let backwards = query.before != nil
        let direction: SQL = backwards ? "DESC" : "ASC"
        var products = try scope.rows(
            """
            SELECT \(Self.columns) FROM products p WHERE \(condition)\(place(query))
            ORDER BY p.search_text \(direction), p.id \(direction) LIMIT \(query.size + 1)
            """, product)
        let isFull = products.count > query.size
        if isFull { products.removeLast() }
        if backwards { products.reverse() }
        let count = try scope.keptCount(
            "SELECT count(*) FROM (SELECT 1 FROM products p WHERE \(condition) LIMIT 10001) x")
        return Result(
            products: products, count: count, hasPrevious: backwards ? isFull : query.after != nil,
            hasNext: backwards || isFull)
    }

    private func condition(_ query: Query) -> SQL {
        var pieces: [SQL] = [query.isArchived ? "p.archived_at IS NOT NULL" : "p.archived_at IS NULL"]
        let folded = searchText(query.words)
        if !folded.isEmpty {
            let pattern = TextIndex.pattern(folded)
            pieces.append("(p.search_text LIKE \(pattern) ESCAPE '\\' OR lower(p.code) LIKE \(pattern) ESCAPE '\\')")
        }
        if let category = query.category { pieces.append("p.category = \(category)") }
        return pieces.joined(separator: " AND ")
    }

    private func place(_ query: Query) -> SQL {
        if let after = query.after {
            return " AND p.search_text >= \(after.key) AND (p.search_text > \(after.key) OR p.id > \(after.id))"
        }
        guard let before = query.before else { return "" }
        return " AND p.search_text <= \(before.key) AND (p.search_text < \(before.key) OR p.id < \(before.id))"
    }

    func categories() throws -> [String] {
        try scope.rows(
            "SELECT DISTINCT category FROM products WHERE category IS NOT NULL ORDER BY category LIMIT 200"
        ) { $0.text(0) }
    }

    func find(_ id: ID<Product>) throws -> Product {
        guard let product = try scope.first("SELECT \(Self.columns) FROM products p WHERE p.id = \(id)", product) else {
            throw AppError.notFound
        }
        return product
    }

    /// What can be put on a deal: what is sold now, and what stands on it already.
    func catalogue(including known: [ID<Product>], limit: Int = 1000) throws -> [Product] {
        try scope.rows(
            """
            SELECT \(Self.columns) FROM products p WHERE p.archived_at IS NULL OR p.id IN \(list: known)
            ORDER BY p.search_text, p.id LIMIT \(limit)
            """, product)
    }

    /// Whether another product that is sold has this code.
    func hasCode(_ code: String, except id: ID<Product>?) throws -> Bool {
        try scope.count(
            """
            SELECT count(*) FROM products p WHERE p.code = \(code) AND p.archived_at IS NULL AND p.id IS DISTINCT FROM \(id)
            """) > 0
    }

    func insert(
        _ draft: ProductDraft, source: String? = nil, externalID: String? = nil, as kind: ChangeKind = .created
    ) throws -> ID<Product> {
        try scope.insert(
            """
            INSERT INTO products (code, name, search_text, category, price_minor, currency, external_source, external_id,
                created_at, archived_at)
            VALUES (\(draft.code), \(draft.name), \(searchText(draft.name)), \(draft.category), \(draft.price.minor),
                \(draft.price.currency.code), \(source), \(externalID), \(scope.now),
                \(draft.isArchived == true ? scope.now : nil))
            """,
            as: Change(
                kind, Product.module,
                fields: kind == .created ? [FieldDiff("name", from: nil, to: draft.name)] : []))
    }

    /// Saves an edited product. False when somebody else saved it after `version`.
    func update(
        _ product: Product, _ draft: ProductDraft, version: Int, as kind: ChangeKind = .updated
    ) throws -> Bool {
        let fields = Self.differences(product, draft)
        return try scope.update(
            """
            UPDATE products SET code = \(draft.code), name = \(draft.name), search_text = \(searchText(draft.name)),
                category = \(draft.category), price_minor = \(draft.price.minor),
                currency = \(draft.price.currency.code), version = version + 1\(archiving(product, draft))
            WHERE id = \(product.id) AND version = \(version)
            """,
            as: Change(kind, Product.module, record: product.id.rawValue, fields: fields)) > 0
    }

    private func archiving(_ product: Product, _ draft: ProductDraft) -> SQL {
        guard let isArchived = draft.isArchived, isArchived != product.isArchived else { return "" }
        return ", archived_at = \(isArchived ? scope.now : nil)"
    }

    static func differences(_ product: Product, _ draft: ProductDraft) -> [FieldDiff] {
        FieldDiff.differing([
            ("code", product.code, draft.code), ("name", product.name, draft.name),
            ("category", product.category, draft.category),
            ("price", DealStore.said(product.price), DealStore.said(draft.price)),
            ("archived", product.isArchived ? "1" : "0", draft.isArchived ?? product.isArchived ? "1" : "0"),
        ])
    }

    func setArchived(_ product: Product, _ isArchived: Bool) throws {
        try scope.update(
            """
            UPDATE products SET archived_at = \(isArchived ? scope.now : nil), version = version + 1
            WHERE id = \(product.id)
            """,
            as: Change(isArchived ? .archived : .restored, Product.module, record: product.id.rawValue))
    }

    /// The product that a file calls so: by its code or name, spelled as it may be.
    func find(called text: String) throws -> Product? {
        let folded = searchText(text)
        return try scope.first(
            "SELECT \(Self.columns) FROM products p WHERE p.search_text = \(folded) OR p.code = \(text) ORDER BY p.id",
            product)
    }
}
