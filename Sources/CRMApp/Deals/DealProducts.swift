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

    init(_ products: [DealProduct], currency: Currency, version: Int, _ reader: Reader) {
        self.version = version
        lines = products.map {
            Line(
                product: "\($0.productID)",
                quantity: typedNumber($0.quantityThousandths, places: 3, for: reader.language),
                price: Money(minor: $0.priceMinor, currency: currency).typed(for: reader.language))
        }
    }

    init(_ form: FormFields) {
        version = form.version ?? 0
        let quantities = form.all("quantity")
        let prices = form.all("price")
        lines = form.all("product").enumerated().map { index, product in
            Line(
                product: product, quantity: index < quantities.count ? quantities[index].trimmed : "",
                price: index < prices.count ? prices[index].trimmed : "")
        }
    }

    /// The most lines of a deal.
    static let limit = 100

    /// The lines to save; those without a product are left out. `nil` when something is wrong.
    mutating func draft(
        _ store: DealStore, _ reader: Reader, _ deal: Deal, catalogue: [Product]
    ) throws -> [DealLine]? {
        lines.removeAll { $0.product.isEmpty }
        guard lines.count <= Self.limit else {
            problems.add("product", DoorText.tooMany(.number(Self.limit)))
            return nil
        }
        var drafts: [DealLine] = []
        for line in lines {
            guard let product = catalogue.first(where: { "\($0.id)" == line.product }) else {
                problems.add("product", DealText.chooseProduct)
                continue
            }
            guard let quantity = quantity(line, product, reader),
                let price = try price(line, product, store, reader, deal)
            else { continue }
            drafts.append(DealLine(productID: product.id, quantityThousandths: quantity, priceMinor: price))
        }
        if problems.isEmpty, drafts != (try store.lines(of: deal.id)),
            try !store.fits(Money(drafts.sum, currency: deal.currency), on: deal.closedOn)
        {
            problems.add("product", DealText.amountTooLarge)
        }
        return problems.isEmpty ? drafts : nil
    }

    /// In thousandths; one where nothing was typed.
    private mutating func quantity(_ line: Line, _ product: Product, _ reader: Reader) -> Int64? {
        guard !line.quantity.isEmpty else { return 1000 }
        return problems.number(
            "product", line.quantity, places: 3, in: 1...DealProduct.largestQuantity, reader,
            otherwise: DealText.enterQuantity(.string(product.name)))
    }

    /// The catalogue's where nothing was typed.
    private mutating func price(
        _ line: Line, _ product: Product, _ store: DealStore, _ reader: Reader, _ deal: Deal
    ) throws -> Int64? {
        let limit = Int64(Deal.largestValue)
        let wording = DealText.enterPrice(.string(product.name))
        guard line.price.isEmpty else {
            return problems.amount("product", line.price, deal.currency, upTo: limit, reader, otherwise: wording)
        }
        let day = deal.closedOn ?? reader.today
        let price = try store.rates().converted(product.price, to: deal.currency, on: day)
            .flatMap { 0...limit ~= $0 ? $0 : nil }
        if price == nil { problems.add("product", wording) }
        return price
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
            let form = DealProductsForm(lines, currency: deal.currency, version: deal.version, context.reader)
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
            guard let lines = try form.draft(store, context.reader, deal, catalogue: catalogue) else {
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
