import Views

/// Rows that become products.
struct ProductImport: ImportTarget {
    static let fields = ["external_id", "code", "name", "category", "price", "currency"]
        .map { ImportField(name: $0, isNumber: $0 == "price") }
    static let required = [["name"]]

    private let source: String
    private let currency: Currency

    init(plan: ImportPlan, survey: ImportSurvey, organisation: Organisation, scope: Scope) throws {
        source = plan.source
        currency = organisation.currency
    }

    mutating func apply(_ row: ImportRow, _ scope: Scope) throws -> ImportOutcome {
        let name = row["name"]
        guard !name.isEmpty else { throw RowProblem("name: empty") }
        let currency = try row.currency(otherwise: currency)
        let price = try row.money("price", currency) ?? Money(minor: 0, currency: currency)
        let externalID = [row["external_id"], row["code"], name].first { !$0.isEmpty } ?? name
        let product = ImportedProduct(
            externalID: externalID, code: row["code"].isEmpty ? nil : row["code"], name: name,
            category: row["category"].isEmpty ? nil : row["category"], price: price)
        let store = ImportStore(scope)
        if let id = try store.product(source: source, externalID: externalID) {
            let products = ProductStore(scope)
            let known = try products.find(id)
            _ = try products.update(known, product.draft, version: known.version, as: .imported)
            return .updated
        }
        try store.insertProduct(product, source: source)
        return .created
    }
}

extension ImportRow {
    /// The currency that the row names, or the organisation's.
    func currency(otherwise base: Currency) throws -> Currency {
        let code = self["currency"]
        guard !code.isEmpty else { return base }
        guard let currency = Currency(code: code.uppercased()) else {
            throw RowProblem("currency: “\(code)” is not a currency's code")
        }
        return currency
    }
}
