import Auth
import Database
import Views

/// What was typed into a search box, as conditions on `search_text`: the words as they are, romanised, typed on another
/// keyboard, as consonants, as digits of a telephone. Any of these variants may match, each with all of its words.
struct CustomerQuery: Sendable {
    let folded: String
    private let variants: [String]
    private let namesOnly: Bool

    /// How many candidates make a text common. Above it a list is walked in its order instead.
    static let commonFrom = 2_000

    /// How a statement finds its rows.
    enum Mode: Equatable {
        /// No record can match.
        case nothing
        /// From the index: so many candidates at most.
        case rare(Int)
        /// By walking the list's own order.
        case common
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
        let digits = CustomerSearchText.digits(text)
        let isNumber =
            digits.count >= 4
            && searchText(text).allSatisfy { $0.isNumber || " +-()./".contains($0) }
        if isNumber { return [searchText(text), String(digits.drop { $0 == "0" })].filter { !$0.isEmpty }.uniqued() }
        // Signs say that these very characters are meant: an e-mail address, "50%".
        guard searchText(text).allSatisfy({ $0.isLetter || $0.isNumber || " -'.,&".contains($0) }) else {
            return [searchText(text)]
        }
        let all = searchVariants(text).map { $0.hasPrefix("=") ? $0 + " " : $0 }.uniqued()
        // A variant that is too short for the index would make every record be read for the sake of a far guess.
        let indexed = all.filter { CustomerSchema.index.candidates($0) != nil }
        return indexed.isEmpty ? all : indexed
    }

    /// Decides by the index how many records can match at all. One statement, bounded.
    func mode(_ scope: Scope) throws -> Mode {
        guard let candidates = candidates(limit: Self.commonFrom + 1) else { return .common }
        let count = try scope.count("SELECT count(*) FROM (\(candidates)) k")
        return count == 0 ? .nothing : count > Self.commonFrom ? .common : .rare(count)
    }

    /// The condition on `c`, with the index where it helps.
    func condition(_ mode: Mode) -> SQL {
        let text = variants.map(condition).joined(separator: " OR ")
        guard case .rare(let count) = mode, let candidates = candidates(limit: max(count, 1)) else {
            return "(\(text))"
        }
        return "c.id IN (\(candidates)) AND (\(text))"
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
