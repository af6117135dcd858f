import Auth
import Database
import Views

/// Something that the company sells.
struct Product: Sendable {
    static let module: ModuleName = "products"

    /// The largest price that is taken, in minor units.
    static let largestPrice = 1_000_000_000_000

    let id: ID<Product>
    let code: String?
    let name: String
    let category: String?
    let price: Money
    let version: Int
    let isArchived: Bool

    var draft: ProductDraft { ProductDraft(code: code, name: name, category: category, price: price) }

    /// The name with the code that tells similar products apart.
    var label: String { code.map { "\(name) (\($0))" } ?? name }
}

/// A product as a form or a file wants it.
struct ProductDraft: Sendable {
    var code: String?
    var name: String
    var category: String?
    var price: Money
    /// Whether it is sold no longer; `nil` leaves that as it is.
    var isArchived: Bool?
}
