import Auth
import Database
import Views

/// Takes changes of products back; the words of the history tell each of their fields exactly.
struct ProductReversal {
    let scope: Scope

    /// Whether a field of an entry can be set to what the history says.
    static func isKnown(_ field: String) -> Bool { ["code", "name", "category", "price", "archived"].contains(field) }

    func run(_ entry: UndoableEntry) throws -> UndoOutcome {
        let store = ProductStore(scope)
        switch entry.kind {
        case .archived, .restored: return try setArchived(ID(entry.record), entry.kind == .restored, store)
        case .updated, .imported, .reversed: return try restoreFields(entry, store)
        default: return .impossible
        }
    }

    private func setArchived(_ id: ID<Product>, _ isArchived: Bool, _ store: ProductStore) throws -> UndoOutcome {
        guard scope.viewer.can(.delete, Product.module) else { throw AppError.notFound }
        let product = try store.find(id)
        guard product.isArchived != isArchived else { return .conflict([BaseText.status]) }
        try store.setArchived(product, isArchived)
        return .done
    }

    private func restoreFields(_ entry: UndoableEntry, _ store: ProductStore) throws -> UndoOutcome {
        guard scope.viewer.can(.edit, Product.module), scope.viewer.has(.readCommercial) else {
            throw AppError.notFound
        }
        guard !entry.fields.isEmpty else { return .impossible }
        let product = try store.find(ID(entry.record))
        // What was archived with the change comes back with it.
        let hasMoved = entry.fields.contains { $0.field == "archived" }
        guard !product.isArchived || hasMoved else { throw AppError.archived }
        var draft = product.draft
        var changed: [Text] = []
        for diff in entry.fields {
            guard let label = Product.historyField(diff.field)?.label, set(diff, in: &draft) else { return .impossible }
            if value(of: diff.field, in: product) != diff.after { changed.append(label) }
        }
        if let code = draft.code, try store.hasCode(code, except: product.id) { changed.append(ProductText.code) }
        guard changed.isEmpty else { return .conflict(changed) }
        let isSaved = try store.update(product, draft, version: product.version, as: .reversed)
        return isSaved ? .done : .conflict([ProductText.product])
    }

    private func value(of field: String, in product: Product) -> String? {
        switch field {
        case "code": product.code
        case "name": product.name
        case "category": product.category
        case "archived": product.isArchived ? "1" : "0"
        default: DealStore.said(product.price)
        }
    }

    private func set(_ diff: FieldDiff, in draft: inout ProductDraft) -> Bool {
        switch diff.field {
        case "code": draft.code = diff.before
        case "category": draft.category = diff.before
        case "archived": draft.isArchived = diff.before == "1"
        case "name":
            guard let name = diff.before else { return false }
            draft.name = name
        case "price":
            guard let price = diff.before.flatMap(Money.init(decimalAndCode:)) else { return false }
            draft.price = price
        default: return false
        }
        return true
    }
}

extension Product {
    /// How a field of a product's history reads.
    static func historyField(_ name: String) -> HistoryField? {
        switch name {
        case "code": HistoryField(ProductText.code)
        case "name": HistoryField(ProductText.name)
        case "category": HistoryField(ProductText.category)
        case "price": HistoryField(ProductText.price, needs: .readCommercial)
        case "archived": HistoryField(DealText.archived) { "\($0 == "1" ? BaseText.yes : BaseText.no)" }
        default: nil
        }
    }
}
