import Auth

/// Something that the company sells.
struct Product {
    static let module: ModuleName = "products"
}
