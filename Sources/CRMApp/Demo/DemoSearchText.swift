import Views

/// Builds the `search_text` of many customers: the same words as ``CustomerSearchText`` writes, each once, and the
/// keys of words that come again are remembered.
///
/// Names folded, their words romanised, their consonants after a "="; then a line of e-mails and digits.
struct DemoSearchText {
    private var known: [Substring: [String]] = [:]
    private static let capacity = 50_000

    mutating func text(names: [String?], identifiers: [String?], contacts: [DemoContact]) -> String {
        var parts: [String] = []
        for name in names + identifiers {
            guard let folded = name.map(searchText), !folded.isEmpty, !parts.contains(folded) else { continue }
            parts.append(folded)
        }
        var text = parts.joined(separator: " ")
        for key in keys(in: text) { text += " " + key }
        text += " \n"
        for contact in contacts where contact.kind == "email" || contact.kind == "phone" {
            text += contact.folded + " "
        }
        return text
    }

    /// What a contact point's `folded` column holds.
    static func folded(kind: String, value: String) -> String {
        guard kind == "phone" else { return searchText(value) }
        return String(decoding: value.utf8.filter { 48...57 ~= $0 }, as: UTF8.self)
    }

    /// The keys of the words, each once.
    private mutating func keys(in folded: String) -> [String] {
        var words: [Substring] = []
        var found: [String] = []
        for word in folded.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where !words.contains(word) {
            words.append(word)
            for key in keys(of: word) where !found.contains(key) { found.append(key) }
        }
        return found
    }

    private mutating func keys(of word: Substring) -> [String] {
        if let known = known[word] { return known }
        let text = String(word)
        let latin = latinKey(text)
        let consonants = consonantKey(text)
        let keys = [latin == text ? "" : latin, consonants.isEmpty ? "" : "=" + consonants].filter { !$0.isEmpty }
        if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
        // A copy: a slice would keep the whole text alive.
        known[Substring(text)] = keys
        return keys
    }
}
