import Database
import Views
import WebServer

/// What was typed about a product.
struct ProductForm: Sendable {
    var code = ""
    var name = ""
    var category = ""
    var price = ""
    var currency: String
    var version = 0
    var problems = FormProblems()

    init(currency: Currency) {
        self.currency = currency.code
    }

    init(_ product: Product, _ reader: Reader) {
        code = product.code ?? ""
        name = product.name
        category = product.category ?? ""
        price = product.price.typed(for: reader.language)
        currency = product.price.currency.code
        version = product.version
    }

    init(_ form: FormFields, base: Currency) {
        code = (form["code"] ?? "").trimmed
        name = (form["name"] ?? "").trimmed
        category = (form["category"] ?? "").trimmed
        price = (form["price"] ?? "").trimmed
        currency = form["price_currency"] ?? base.code
        version = form.version ?? 0
    }

    /// The product to save, or `nil` with the problems noted.
    mutating func draft(_ store: ProductStore, _ reader: Reader, editing product: Product?) throws -> ProductDraft? {
        if name.isEmpty || name.isLonger(than: 200) { problems.add("name", ProductText.enterName) }
        if code.isLonger(than: 60) { problems.add("code", ProductText.codeTooLong) }
        if category.isLonger(than: 100) { problems.add("category", ProductText.categoryTooLong) }
        if !code.isEmpty, try store.hasCode(code, except: product?.id) { problems.add("code", ProductText.codeTaken) }
        guard let currency = Currency(code: currency) else {
            problems.add("price", DealText.chooseCurrency)
            return nil
        }
        let minor =
            price.isEmpty
            ? 0
            : problems.amount(
                "price", price, currency, upTo: Int64(Product.largestPrice), reader, otherwise: DealText.enterAmount)
        guard let minor, problems.isEmpty else { return nil }
        return ProductDraft(
            code: code.isEmpty ? nil : code, name: name, category: category.isEmpty ? nil : category,
            price: Money(minor: minor, currency: currency))
    }

    /// After a conflict: the fields for which the reader kept what is saved now.
    mutating func keepTheirs(_ product: Product, _ form: FormFields, _ reader: Reader) {
        let saved = ProductForm(product, reader)
        func theirs(_ name: String) -> Bool { form["keep_" + name] == "theirs" }
        if theirs("code") { code = saved.code }
        if theirs("name") { name = saved.name }
        if theirs("category") { category = saved.category }
        if theirs("price") { (price, currency) = (saved.price, saved.currency) }
    }
}
