import Auth
import Database
import Views

/// Rows that become deals. A row whose id is known changes what it says of its deal and leaves the rest alone.
struct DealFileImport: ImportTarget {
    static let fields = DealFileCells.fields
    static let required = [["external_id", "title", "customer", "product"]]

    private let plan: ImportPlan
    private let base: Currency
    private let stages: DealStages
    private let products: ImportedProducts
    private let rates: ExchangeRates
    private let references: ImportReferences
    private let table: ImportTable<DealImport, DealReading>

    init(plan: ImportPlan, survey: ImportSurvey, organisation: Organisation, scope: Scope) throws {
        self.plan = plan
        base = organisation.currency
        stages = try DealStages(plan, survey.stages, organisation.language, scope)
        rates = try ExchangeRateStore(scope.transaction).load(base: base)
        products = ImportedProducts(try ImportStore(scope).products())
        references = try ImportReferences(source: plan.source, language: organisation.language, scope)
        table = ImportTable(DealFileCells.all, survey)
    }

    var notes: [String] { stages.notes }

    mutating func apply(_ row: ImportRow, _ scope: Scope) throws -> ImportOutcome {
        let store = DealStore(scope, stages.pipelines, base: base)
        let id = ExternalID.folded(row["external_id"])
        if !id.isEmpty, let known = try store.imported(source: plan.source, externalIDs: [id, row["external_id"]]) {
            return try update(known, row, store)
        }
        let draft = try draft(DealImport(currency: base), row, store)
        if let outcome = try updateMatch(draft, id, row, store) { return outcome }
        try store.insertImported(draft, source: plan.source, externalID: id)
        return .created
    }

    private func update(_ known: ID<Deal>, _ row: ImportRow, _ store: DealStore) throws -> ImportOutcome {
        guard let before = try ImportedDealState.load(known, store.scope) else { throw AppError.notFound }
        if try store.find(known).archivedAt != nil {
            throw RowProblem("“\(before.title)” is in the archive; restore it first")
        }
        let draft = try draft(DealImport(before, base: base), row, store)
        return try store.updateImported(known, before, draft) ? .updated : .unchanged
    }

    /// What became of a row that describes a deal which is there already; `nil` when it describes none.
    private func updateMatch(
        _ draft: DealImport, _ externalID: String, _ row: ImportRow, _ store: DealStore
    ) throws -> ImportOutcome? {
        guard plan.match != .create,
            let known = try store.same(as: draft, exceptOf: externalID.isEmpty ? nil : plan.source)
        else { return nil }
        guard plan.match == .update else {
            throw RowProblem("already there as “\(draft.title)” (same title and customer)")
        }
        return try update(known, row, store)
    }

    /// The deal with what the row says of it.
    private func draft(_ old: DealImport, _ row: ImportRow, _ store: DealStore) throws -> DealImport {
        let before = old.stage.flatMap { stages.pipelines[$0] }
        let reading = DealReading(
            store: store, references: references, products: products, rates: rates, before: before,
            stages: stages)
        var draft = old
        try table.apply(row, reading, to: &draft)
        if draft.stage == nil { throw RowProblem("stage: empty") }
        if draft.title.isEmpty { draft.title = title(row) }
        guard !draft.title.isEmpty else { throw RowProblem("title: empty") }
        try references.people.checkOwner(draft.owner, before: old.owner, row)
        try check(draft, store)
        return draft
    }

    /// The limits of the form.
    private func check(_ draft: DealImport, _ store: DealStore) throws {
        let sum = Money(draft.lines.sum, currency: draft.currency)
        guard try store.fits(draft.value ?? sum, on: draft.closedOn), try store.fits(sum, on: draft.closedOn) else {
            throw RowProblem("value: too large to be counted")
        }
    }

    private func title(_ row: ImportRow) -> String {
        let product = try? row["product"].isEmpty ? nil : products.product(row["product"]).name
        let parts = [row["customer"], product ?? ""].filter { !$0.isEmpty }
        return parts.isEmpty ? row["external_id"] : parts.joined(separator: " · ")
    }
}

/// The products that a file may name: by code or name, whatever its blanks and capitals. “GTXPro” is “GTX Pro”.
struct ImportedProducts {
    private var byName: [String: [ImportStore.KnownProduct]] = [:]
    private var byCode: [String: [ImportStore.KnownProduct]] = [:]
    private var all: [ID<Product>: ImportStore.KnownProduct] = [:]

    init(_ products: [ImportStore.KnownProduct]) {
        for product in products {
            all[product.id] = product
            byName[ImportField.key(product.name), default: []].append(product)
            if let code = product.code { byCode[ImportField.key(code), default: []].append(product) }
        }
    }

    func product(_ text: String) throws -> ImportStore.KnownProduct {
        let found = byName[ImportField.key(text)] ?? byCode[ImportField.key(text)] ?? []
        let sold = found.filter { !$0.isArchived }
        let fitting = found.count > 1 && !sold.isEmpty ? sold : found
        let exact = fitting.filter { $0.name == text }
        guard let product = exact.count == 1 ? exact[0] : fitting.first else {
            throw RowProblem("product: there is no product “\(text)”")
        }
        guard exact.count == 1 || fitting.count == 1 else {
            throw RowProblem("product: \(fitting.count) products are called “\(text)”; say its code")
        }
        return product
    }

    func price(of id: ID<Product>) -> Money? { all[id]?.price }
}
