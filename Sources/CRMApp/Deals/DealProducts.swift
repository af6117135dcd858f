import Auth
import Database
import Views
import WebServer

/// The lines of a deal's products, as they are typed.
struct DealProductsForm: Sendable {
    struct Line: Sendable {
        var product = ""
        var quantity = ""
        var price = ""
    }

    var lines: [Line] = []
    var version = 0
    var problems = FormProblems()

    init(_ products: [DealProduct], currency: Currency, version: Int) {
        self.version = version
        lines = products.map {
            Line(
                product: "\($0.productID)", quantity: Self.typed($0.quantityThousandths),
                price: Money(minor: $0.priceMinor, currency: currency).typed)
        }
    }

    init(_ form: FormFields) {
        version = form["version"].flatMap(Int.init) ?? 0
        let quantities = form.all("quantity")
        let prices = form.all("price")
        lines = form.all("product").prefix(Self.limit).enumerated().map { index, product in
            Line(
                product: product, quantity: index < quantities.count ? quantities[index].trimmed : "",
                price: index < prices.count ? prices[index].trimmed : "")
        }
    }

    /// The most lines of a deal.
    static let limit = 100

    /// The lines to save; those without a product are left out. `nil` when something is wrong.
    mutating func draft(_ store: DealStore, _ deal: Deal, catalogue: [Product]) throws -> [DealLine]? {
        lines.removeAll { $0.product.isEmpty }
        var drafts: [DealLine] = []
        for line in lines {
            guard let product = catalogue.first(where: { "\($0.id)" == line.product }) else {
                problems.add("product", DealText.chooseProduct)
                continue
            }
            let quantity = line.quantity.isEmpty ? 1000 : Self.thousandths(line.quantity)
            let price =
                line.price.isEmpty
                ? try store.convert(product.price, to: deal.currency) : parseAmount(line.price, currency: deal.currency)
            guard let quantity, quantity > 0, quantity <= 1_000_000_000 else {
                problems.add("product", DealText.enterQuantity(.string(product.name)))
                continue
            }
            guard let price, price >= 0, price <= DealForm.valueLimit / 1_000_000 else {
                problems.add("product", DealText.enterPrice(.string(product.name)))
                continue
            }
            drafts.append(DealLine(productID: product.id, quantityThousandths: quantity, priceMinor: price))
        }
        return problems.isEmpty ? drafts : nil
    }

    /// Quantities have three decimals, as amounts of the dinar have: one reader of numbers serves both.
    private static func thousandths(_ text: String) -> Int64? {
        Currency(code: "KWD").flatMap { parseAmount(text, currency: $0) }
    }

    static func typed(_ thousandths: Int64) -> String {
        guard thousandths % 1000 != 0 else { return "\(thousandths / 1000)" }
        var text = Money(minor: thousandths, currency: Currency(code: "KWD") ?? .eur).decimal
        while text.hasSuffix("0") { text.removeLast() }
        return text
    }

    /// A quantity for reading: no decimals where there are none.
    static func shown(_ thousandths: Int64) -> HTML {
        let digits = thousandths % 1000 == 0 ? 0 : thousandths % 100 == 0 ? 1 : thousandths % 10 == 0 ? 2 : 3
        return "\(number: Double(thousandths) / 1000, digits: digits)"
    }
}

/// Pages and actions for the products on a deal.
enum DealProductHandlers {
    static func form(_ context: Context) throws -> Response {
        let id: ID<Deal> = try context.id()
        let page = try context.readDeals { store in
            try store.scope.require(.edit, id)
            guard store.readsMoney else { throw AppError.notFound }
            let deal = try store.find(id)
            let lines = try store.products(of: id)
            let form = DealProductsForm(lines, currency: deal.currency, version: deal.version)
            return DealProductsPage(
                deal: deal, form: form,
                catalogue: try ProductStore(store.scope).catalogue(including: lines.map(\.productID)))
        }
        return context.page(page.page)
    }

    static func update(_ context: Context) throws -> Response {
        let id: ID<Deal> = try context.id()
        var form = DealProductsForm(context.form)
        return try context.writeDeals { store in
            try store.scope.require(.edit, id)
            guard store.readsMoney else { throw AppError.notFound }
            let deal = try store.find(id)
            let known = form.lines.compactMap { ID<Product>($0.product) }
            let catalogue = try ProductStore(store.scope).catalogue(including: known)
            guard let lines = try form.draft(store, deal, catalogue: catalogue) else {
                return context.page(DealProductsPage(deal: deal, form: form, catalogue: catalogue).page)
            }
            guard try store.setProducts(deal, lines, version: form.version) else { return context.stale(deal) }
            let again = context.form["then"] == "new"
            return context.redirect(again ? DealPath.products(id) : DealPath.show(id), .saved)
        }
    }
}

/// The form of a deal's products: a row each, and blank rows for more.
struct DealProductsPage {
    let deal: Deal
    let form: DealProductsForm
    let catalogue: [Product]

    var page: Page {
        Page(
            DealText.editProducts,
            trail: [
                Crumb(DealText.title, to: DealPath.list), Crumb(Wording.user(deal.title), to: DealPath.show(deal.id)),
            ],
            width: .form, problems: form.problems.count, body: catalogue.isEmpty ? empty : fields)
    }

    private var empty: HTML {
        emptyState(
            DealText.noCatalogue, why: DealText.noCatalogueWhy, icon: .box,
            action: linkButton(ProductText.title, to: ProductPath.list))
    }

    private var fields: HTML {
        postForm(to: DealPath.products(deal.id), problems: form.problems) {
            hiddenField("version", "\(form.version)")
                + repeatedRows(
                    "product", DealText.products, count: form.lines.count, blanks: form.lines.isEmpty ? 3 : 2,
                    problems: form.problems, hint: DealText.productsHint, row)
                + submitBar(
                    BaseText.save, other: button(KitText.saveAndAdd, name: "then", value: "new"),
                    cancel: DealPath.show(deal.id))
        }
    }

    private func row(_ index: Int) -> HTML {
        let line = index < form.lines.count ? form.lines[index] : DealProductsForm.Line()
        let products =
            [Choice("", DealText.chooseProduct)] + catalogue.map { Choice("\($0.id)", Wording.user($0.label)) }
        return rowSelect(
            "product", row: index, DealText.product, value: line.product, choices: products, isLabelled: true,
            isWide: true)
            + rowInput(
                "quantity", row: index, DealText.quantity, value: line.quantity, isNumeric: true, isLabelled: true)
            + rowInput(
                "price", row: index, DealText.price(.string(deal.currency.code)), value: line.price, isNumeric: true,
                isLabelled: true)
    }
}
