import Database
import Views

/// A draft with everything that its columns derive from what was typed. Making one needs no database, so a load makes
/// them on another thread than the one that writes.
struct DerivedCustomer: Sendable {
    let draft: CustomerDraft
    let displayName: String
    let sortKey: String
    let searchText: String
    /// Of each contact point, what is compared when looking for duplicates.
    let folded: [String]

    /// - Parameter language: the alphabet that lists are sorted by.
    init(_ draft: CustomerDraft, language: Language) {
        self.draft = draft
        displayName = draft.displayName
        sortKey = Views.sortKey(displayName, for: language)
        searchText = draft.searchText
        folded = draft.contacts.map(\.folded)
    }
}
