import Auth
import Database
import Views

/// The fields of products in files.
enum ProductCells {
    typealias Cell = ImportCell<ProductDraft, Set<Currency>>

    static let fields = [ImportField("external_id", nil, ["record id", "product id"])] + all.map(\.field)

    static let all: [Cell] = [
        Cell(ImportField("code", ProductText.code, ["sku", "product code", "article"]), clear: { $0.code = nil }) {
            text, _, _, draft in
            guard text.count <= 60 else { throw RowProblem("code: longer than 60 characters") }
            draft.code = text
        },
        Cell(ImportField("name", ProductText.name, ["product", "product name"])) { text, _, _, draft in
            guard text.count <= 200 else { throw RowProblem("name: longer than 200 characters") }
            draft.name = text
        },
        Cell(ImportField("category", ProductText.category, ["product category"]), clear: { $0.category = nil }) {
            text, _, _, draft in
            guard text.count <= 100 else { throw RowProblem("category: longer than 100 characters") }
            draft.category = text
        },
        Cell(ImportField("price", ProductText.price, ["unit price", "list price"], isNumber: true)) {
            _, row, currencies, draft in
            let currency = try row.currency(otherwise: draft.price.currency)
            guard currencies.contains(currency) else {
                throw RowProblem("currency: there is no rate for \(currency.code); set one in the settings first")
            }
            guard let price = try row.money("price", currency) else { return }
            guard 0...Int64(Product.largestPrice) ~= price.minor else {
                throw RowProblem("price: “\(row["price"])” is below zero or too large")
            }
            draft.price = price
        },
        // Says what the price beside it means; alone it says nothing.
        Cell(ImportField("currency", nil, ["currency code"])) { _, row, _, _ in
            _ = try row.currency(otherwise: .eur)
        },
        Cell(ImportField("active", nil, ["is active", "product active"])) { text, _, _, draft in
            guard let isActive = BooleanWords.value(of: text) else {
                throw RowProblem("active: “\(text)” is none of yes, no")
            }
            draft.isArchived = !isActive
        },
    ]
}

/// Rows that become products. Without an id, the code tells which product is meant, and without a code the name.
struct ProductImport: ImportTarget {
    static let fields = ProductCells.fields
    static let required = [["name", "code", "external_id"]]

    private let plan: ImportPlan
    private let currency: Currency
    private let currencies: Set<Currency>
    private let table: ImportTable<ProductDraft, Set<Currency>>
    /// Products are few: all of them, with those that the file brought.
    private var products: [ImportStore.KnownProduct]
    private var byID: [String: Int] = [:]
    private var byCode: [String: [Int]] = [:]
    private var byName: [String: [Int]] = [:]

    init(plan: ImportPlan, survey: ImportSurvey, organisation: Organisation, scope: Scope) throws {
        self.plan = plan
        currency = organisation.currency
        currencies = Set(try ExchangeRateStore(scope.transaction).load(base: organisation.currency).currencies)
        table = ImportTable(ProductCells.all, survey)
        products = try ImportStore(scope).products()
        for index in products.indices { enter(index) }
    }

    private mutating func enter(_ index: Int) {
        let product = products[index]
        if product.source == plan.source, !product.externalID.isEmpty {
            byID[ExternalID.folded(product.externalID)] = index
        }
        if let code = product.code { byCode[searchText(code), default: []].append(index) }
        byName[searchText(product.name), default: []].append(index)
    }

    mutating func apply(_ row: ImportRow, _ scope: Scope) throws -> ImportOutcome {
        if let known = imported(row) { return try update(known, row, scope) }
        if plan.match != .create, let found = same(row) {
            guard plan.match == .update else {
                throw RowProblem("already there as “\(products[found.index].name)” (same \(found.reason))")
            }
            return try update(found.index, row, scope)
        }
        return try insert(row, scope)
    }

    /// The product that a file of this source brought before, by its id, its code or its name.
    private func imported(_ row: ImportRow) -> Int? {
        let (id, code, name) = (row["external_id"], row["code"], row["name"])
        if !id.isEmpty { return byID[ExternalID.folded(id)] }
        func own(_ places: [Int]?) -> Int? { places?.first { products[$0].source == plan.source } }
        if !code.isEmpty, let known = byID[ExternalID.folded(code)] ?? own(byCode[searchText(code)]) { return known }
        let called = own(byName[searchText(name)]) ?? (code.isEmpty ? byID[ExternalID.folded(name)] : nil)
        return called.flatMap { code.isEmpty || products[$0].code == nil ? $0 : nil }
    }

    /// A product of another source, or made by hand, that the row describes.
    private func same(_ row: ImportRow) -> (index: Int, reason: String)? {
        let code = row["code"]
        func sold(_ places: [Int]?) -> [Int] { (places ?? []).filter { !products[$0].isArchived } }
        func isOther(_ index: Int) -> Bool { products[index].source == plan.source && !row["external_id"].isEmpty }
        if !code.isEmpty, let index = sold(byCode[searchText(code)]).first { return (index, "code") }
        let called = sold(byName[searchText(row["name"])]).first { index in
            !isOther(index) && (code.isEmpty || products[index].code == nil)
        }
        return called.map { ($0, "name") }
    }

    private mutating func insert(_ row: ImportRow, _ scope: Scope) throws -> ImportOutcome {
        var draft = ProductDraft(code: nil, name: "", category: nil, price: Money(minor: 0, currency: currency))
        try table.apply(row, currencies, to: &draft)
        guard !draft.name.isEmpty else { throw RowProblem("name: empty") }
        let store = ProductStore(scope)
        try checkCode(draft, except: nil, store)
        let id = [row["external_id"], row["code"], row["name"]].first { !$0.isEmpty } ?? ""
        let externalID = byID[ExternalID.folded(id)] == nil ? ExternalID.folded(id) : ""
        let product = try store.insert(draft, source: plan.source, externalID: externalID.orNull, as: .imported)
        products.append(
            ImportStore.KnownProduct(
                id: product, name: draft.name, code: draft.code, price: draft.price,
                isArchived: draft.isArchived ?? false, source: plan.source, externalID: externalID))
        enter(products.count - 1)
        return .created
    }

    private func update(_ index: Int, _ row: ImportRow, _ scope: Scope) throws -> ImportOutcome {
        let store = ProductStore(scope)
        let product = try store.find(products[index].id)
        var draft = product.draft
        try table.apply(row, currencies, to: &draft)
        guard !product.isArchived || draft.isArchived == false else {
            if draft.isArchived == true { return .unchanged }
            throw RowProblem("“\(product.name)” is in the archive; restore it first")
        }
        try checkCode(draft, except: product.id, store)
        guard !ProductStore.differences(product, draft).isEmpty else { return .unchanged }
        _ = try store.update(product, draft, version: product.version, as: .imported)
        return .updated
    }

    private func checkCode(_ draft: ProductDraft, except id: ID<Product>?, _ store: ProductStore) throws {
        guard let code = draft.code, draft.isArchived != true, try store.hasCode(code, except: id) else { return }
        throw RowProblem("code: “\(code)” is another product's")
    }
}

extension ImportRow {
    /// The currency that the row names, or another.
    func currency(otherwise base: Currency) throws -> Currency {
        let code = self["currency"]
        guard !code.isEmpty else { return base }
        guard let currency = Currency(code: code.uppercased()) else {
            throw RowProblem("currency: “\(code)” is not a currency's code")
        }
        return currency
    }
}
