import Views

/// Builds the `search_text` of many customers: letter for letter what ``CustomerSearchText`` writes, which the text
/// index needs when a customer changes, but the keys of words that come again are remembered.
struct DemoSearchText {
    private struct Keys {
        let latin: String
        let consonants: String
    }

    private var known: [Substring: Keys] = [:]
    private static let capacity = 50_000

    mutating func text(_ customer: DemoCustomer) -> String {
        let name = customer.name
        let names = [
            customer.isOrganisation ? customer.displayName : "", name.given, name.additional, name.family,
            name.nativeForm, customer.latinName ?? "", customer.legalName ?? "", customer.taxNumber ?? "",
        ]
        var text = index(searchText(names.filter { !$0.isEmpty }.joined(separator: " "))) + " \n"
        for kind in ["email", "phone"] {
            for contact in customer.contacts where contact.kind == kind { text += contact.folded + " " }
        }
        return text
    }

    /// What a contact point's `folded` column holds.
    static func folded(kind: String, value: String) -> String {
        guard kind == "phone" else { return searchText(value) }
        return String(decoding: value.utf8.filter { 48...57 ~= $0 }, as: UTF8.self)
    }

    /// As ``searchIndex(_:)``: the text, its words romanised where that says more, and their consonants.
    private mutating func index(_ folded: String) -> String {
        let words = folded.unicodeScalars.split { scalar in
            scalar.value < 0x80
                ? !(97...122 ~= scalar.value || 48...57 ~= scalar.value) : !scalar.properties.isAlphabetic
        }.map { Substring($0) }
        var text = folded
        let keys = words.map { word in self.keys(of: word) }
        for key in keys where !key.latin.isEmpty && !words.contains(Substring(key.latin)) { text += " " + key.latin }
        for key in keys where !key.consonants.isEmpty { text += " =" + key.consonants }
        return text
    }

    private mutating func keys(of word: Substring) -> Keys {
        if let known = known[word] { return known }
        let text = String(word)
        let keys = Keys(latin: latinKey(text), consonants: consonantKey(text))
        if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
        // A copy: a slice would keep the whole text alive.
        known[Substring(text)] = keys
        return keys
    }
}
