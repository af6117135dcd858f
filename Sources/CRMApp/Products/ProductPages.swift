import Auth
import Database
import Views

/// The catalogue as a list.
struct ProductListPage {
    let query: ProductStore.Query
    let result: ProductStore.Result
    let categories: [String]
    let context: Context

    private var link: Link {
        ProductPath.list.with(
            ("q", query.words), ("category", query.category ?? ""), ("archived", query.isArchived ? "1" : ""))
    }

    private var canEdit: Bool {
        context.viewer.can(.edit, Product.module) && context.viewer.has(.readCommercial)
    }

    var page: Page {
        Page(
            ProductText.title, actions: add, width: .full, position: result.count > 0 ? paging.position : nil,
            body: bar + dataTable(ProductText.title, columns, result.products, empty: empty) + pager(paging))
    }

    private var add: HTML {
        guard context.viewer.can(.create, Product.module) else { return .empty }
        return linkButton(ProductText.add, to: ProductPath.new, .primary, icon: .plus, shortcut: "KeyC")
    }

    private var bar: HTML {
        filterBar(
            action: ProductPath.list, search: query.words, panel: panel, active: active, clear: ProductPath.list)
    }

    private var panel: HTML {
        selectField(
            "category", ProductText.category, value: query.category,
            choices: categories.map { Choice($0, Wording.user($0)) }, blank: BaseText.all)
            + checkbox("archived", DealText.archived, isOn: query.isArchived, value: "1")
    }

    private var active: [ActiveFilter] {
        var chips: [ActiveFilter] = []
        if let category = query.category {
            chips.append(ActiveFilter(ProductText.category, "\(user: category)", remove: link.with(("category", ""))))
        }
        if query.isArchived {
            chips.append(ActiveFilter(DealText.archived, "\(BaseText.yes)", remove: link.with(("archived", ""))))
        }
        return chips
    }

    private var empty: HTML {
        if !query.words.isEmpty || query.category != nil || query.isArchived {
            return emptyMatches(clear: ProductPath.list)
        }
        return emptyState(DealText.noCatalogue, why: ProductText.emptyWhy, icon: .box, action: add)
    }

    private var columns: [Column<Product>] {
        let canEdit = canEdit
        var columns: [Column<Product>] = [
            Column(ProductText.name, .title) {
                canEdit ? "<a href=\"\(ProductPath.edit($0.id))\">\(user: $0.name)</a>" : "\(user: $0.name)"
            },
            Column(ProductText.code) { $0.code.map { "\(ltr: $0)" } ?? .empty },
            Column(ProductText.category) { $0.category.map { "\(user: $0)" } ?? .empty },
        ]
        if context.viewer.has(.readCommercial) {
            columns.append(Column(ProductText.price, .number) { "\($0.price)" })
        }
        if context.viewer.can(.view, "deals") {
            columns.append(
                Column(DealText.title, .wide) {
                    "<a href=\"\(DealPath.list.with(("product", "\($0.id)")))\">\(ProductText.deals)</a>"
                })
        }
        if context.viewer.can(.delete, Product.module) { columns.append(menu(canEdit)) }
        return columns
    }

    private func menu(_ canEdit: Bool) -> Column<Product> {
        Column(KitText.actions, .actions) { product in
            var items: [MenuItem] = canEdit ? [.link(BaseText.edit, to: ProductPath.edit(product.id), icon: .edit)] : []
            items.append(
                product.isArchived
                    ? .post(BaseText.restore, to: ProductPath.restoration(product.id), icon: .undo)
                    : .post(BaseText.archive, to: ProductPath.archive(product.id), icon: .trash))
            return moreMenu(items, label: ProductText.actionsFor(.string(product.name)))
        }
    }

    private var paging: Paging {
        let count = min(result.count, 10_000)
        let last = query.first + result.products.count - 1
        return Paging(
            first: query.first, last: last, total: count, isMore: result.count > 10_000,
            previous: result.hasPrevious ? result.products.first.map(previous) : nil,
            next: result.hasNext ? result.products.last.map(next) : nil)
    }

    private func next(_ product: Product) -> Link {
        link.with(("after", ProductStore.Cursor(product).text), ("at", "\(query.first + result.products.count)"))
    }

    private func previous(_ product: Product) -> Link {
        link.with(("before", ProductStore.Cursor(product).text), ("at", "\(max(1, query.first - query.size))"))
    }
}

/// The form of a product.
struct ProductFormPage {
    let form: ProductForm
    let product: Product?
    let currencies: [Currency]

    var page: Page {
        Page(
            product == nil ? ProductText.new : ProductText.edit,
            trail: [Crumb(ProductText.title, to: ProductPath.list)],
            width: .form, problems: form.problems.count, body: fields)
    }

    private var fields: HTML {
        let currency = Currency(code: form.currency) ?? currencies.first ?? .eur
        let all = currencies.contains(currency) ? currencies : currencies + [currency]
        return postForm(to: product.map { ProductPath.show($0.id) } ?? ProductPath.list, problems: form.problems) {
            hiddenField("version", "\(form.version)")
                + textField("name", ProductText.name, value: form.name, problems: form.problems)
                + fieldRow(
                    textField("code", ProductText.code, value: form.code, problems: form.problems, isOptional: true),
                    textField(
                        "category", ProductText.category, value: form.category, problems: form.problems,
                        isOptional: true))
                + moneyField(
                    "price", ProductText.price, value: form.price, currency: currency, currencies: all,
                    problems: form.problems, isOptional: true)
                + submitBar(
                    BaseText.save,
                    other: product == nil ? button(KitText.saveAndAdd, name: "then", value: "new") : .empty,
                    cancel: ProductPath.list)
        }
    }
}

/// Both versions of a product that two people changed at once.
struct ProductConflictPage {
    let product: Product
    let draft: ProductDraft

    var page: Page {
        Page(
            DealText.stale, trail: [Crumb(ProductText.title, to: ProductPath.list)], width: .wide,
            body: "<p>\(DealText.staleHint)</p>\(form)")
    }

    private var form: HTML {
        postForm(to: ProductPath.show(product.id)) {
            hiddenField("version", "\(product.version)") + hiddenField("name", draft.name)
                + hiddenField("code", draft.code ?? "") + hiddenField("category", draft.category ?? "")
                + hiddenField("price", draft.price.decimal) + hiddenField("price_currency", draft.price.currency.code)
                + choice(
                    "name", ProductText.name, "\(user: draft.name)", "\(user: product.name)", draft.name != product.name
                )
                + choice(
                    "code", ProductText.code, "\(ltr: draft.code ?? "—")", "\(ltr: product.code ?? "—")",
                    draft.code != product.code)
                + choice(
                    "category", ProductText.category, "\(user: draft.category ?? "—")",
                    "\(user: product.category ?? "—")",
                    draft.category != product.category)
                + choice(
                    "price", ProductText.price, "\(draft.price)", "\(product.price)", draft.price != product.price)
                + submitBar(BaseText.save, cancel: ProductPath.list)
        }
    }

    private func choice(_ name: String, _ label: Text, _ mine: HTML, _ theirs: HTML, _ differs: Bool) -> HTML {
        guard differs else { return .empty }
        return """
            <fieldset class="group"><legend>\(label)</legend>\
            <label class="choice"><input type="radio" name="keep_\(name)" value="mine" checked><span>\(ProductText.mine): \(mine)</span></label>\
            <label class="choice"><input type="radio" name="keep_\(name)" value="theirs"><span>\(ProductText.theirs): \(theirs)</span></label>\
            </fieldset>
            """
    }
}
