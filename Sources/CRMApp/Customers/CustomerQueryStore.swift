import Auth
import Database
import Views

/// What was typed into a search box, as conditions on `search_text`: the words as they are, romanised, typed on another
/// keyboard, as consonants, as digits of a telephone. Any of these variants may match, each with all of its words.
struct CustomerQuery: Sendable {
    let folded: String
    private let variants: [String]
    private let namesOnly: Bool

    /// Up to so many candidates are read whole and sorted: more cost more than walking the list's order to the end of
    /// its page.
    static let fewUpTo = 500
    /// Up to so many that the index of words finds are remembered and read: to look for them along a list of a million
    /// costs as much.
    static let rememberedUpTo = 1_500
    /// Up to so many candidates are held as a set beside the walk; beyond it the walk meets a match soon enough.
    static let someUpTo = 10_000
    /// Of a text that more than a few records match, so many candidates are counted: a lower bound.
    static let countedUpTo = 200

    /// How a statement finds its rows.
    enum Mode: Equatable {
        /// No record can match.
        case nothing
        /// These are all that can match; they are read and sorted.
        case these([Int64])
        /// From an index: so many candidates at most, read and sorted.
        case few(Int)
        /// By walking the list's own order and reading those that are among the candidates.
        case some
        /// By walking the list's own order and reading every record.
        case many
    }

    init(_ text: String, viewer: Viewer) {
        let text = String(text.trimmed.prefix(100))
        folded = searchText(text)
        namesOnly = !viewer.has(.readPersonal)
        variants = folded.isEmpty ? [] : Self.variants(of: text)
    }

    var isEmpty: Bool { variants.isEmpty }

    /// Whether the text is long enough for the index.
    var hasCandidates: Bool { candidates(limit: nil) != nil }

    private static func variants(of text: String) -> [String] {
        let numbers = PhoneNumber.queries(text)
        if let digits = numbers.first, digits.utf8.count >= 4, isTelephone(text) {
            return ([searchText(text)] + numbers).filter { !$0.isEmpty }.uniqued()
        }
        // Signs say that these very characters are meant: an e-mail address, "50%".
        guard searchText(text).allSatisfy({ $0.isLetter || $0.isNumber || " -'.,&".contains($0) }) else {
            return [searchText(text)]
        }
        let all = searchVariants(text).map { $0.hasPrefix("=") ? $0 + " " : $0 }.uniqued()
        // A variant that is too short for the index would make every record be read for the sake of a far guess.
        let indexed = all.filter { CustomerSchema.index.candidates($0) != nil }
        return indexed.isEmpty ? all : indexed
    }

    /// Digits and what stands between them, perhaps with an extension behind.
    private static func isTelephone(_ text: String) -> Bool {
        let end = text.firstIndex { $0.isLetter || $0 == "#" || $0 == "*" || $0 == ";" } ?? text.endIndex
        let number = searchText(String(text[..<end]))
        let isWhole = end == text.endIndex || number.filter(\.isNumber).count >= 6
        return isWhole && number.allSatisfy { $0.isNumber || " +-()./,".contains($0) }
    }

    /// Decides by the index how many records can match at all. Two statements at most, bounded.
    func mode(_ scope: Scope) throws -> Mode {
        guard let few = candidates(limit: Self.rememberedUpTo + 1), let some = candidates(limit: Self.someUpTo + 1)
        else { return .many }
        let found = try scope.keptRows(few) { $0.int64(0) }
        if found.isEmpty { return .nothing }
        if found.count <= Self.rememberedUpTo { return .these(found) }
        return try scope.keptCount("SELECT count(*) FROM (\(some)) k") <= Self.someUpTo ? .some : .many
    }

    /// The condition on `c`, with the index where it helps.
    func condition(_ mode: Mode) -> SQL {
        let text = variants.map(condition).joined(separator: " OR ")
        switch mode {
        case .these(let ids): return "c.id IN \(set: ids) AND (\(text))"
        case .few(let count):
            guard let candidates = candidates(limit: max(count, 1)) else { break }
            return "c.id IN (\(candidates)) AND (\(text))"
        case .some:
            guard let candidates = candidates(limit: nil) else { break }
            // The sign keeps the planner from fetching the candidates one by one.
            return "+c.id IN (\(candidates)) AND (\(text))"
        case .nothing, .many: break
        }
        return "(\(text))"
    }

    /// The candidates of all variants; `nil` when one is too short for the index.
    private func candidates(limit: Int?) -> SQL? {
        let parts = variants.map { CustomerSchema.index.candidates($0) }
        let found = parts.compactMap(\.self)
        guard found.count == parts.count, !found.isEmpty else { return nil }
        let bound: SQL = limit.map { " LIMIT \($0)" } ?? ""
        return found.joined(separator: " UNION ALL ") + bound
    }

    private func condition(_ variant: String) -> SQL {
        let words = variant.hasPrefix("=") ? [variant] : variant.split(separator: " ").map(String.init)
        let terms = words.map { word -> SQL in
            let pattern = TextIndex.pattern(word) + (namesOnly ? "\n%" : "")
            return "c.search_text LIKE \(pattern) ESCAPE '\\'"
        }
        return "(\(terms.joined(separator: " AND ")))"
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, in the order of its first appearance.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
