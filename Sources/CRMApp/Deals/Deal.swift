import Auth

/// A chance to sell: what, to whom, for how much, and where it stands in its pipeline.
struct Deal: OwnedRecord {
    static let table = "deals"
    static let module: ModuleName = "deals"
}
