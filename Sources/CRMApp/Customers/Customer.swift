import Auth

/// A person or an organisation that the company knows.
struct Customer: OwnedRecord {
    static let table = "customers"
    static let module: ModuleName = "customers"
}
