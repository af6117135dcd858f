import Foundation
import Testing

/// Holds the texts to `docs/glossary.md`. Whoever changes a word reads the tables there.
@Suite("The words of the product")
struct GlossaryTests {
    private static let sources = Result { try SourceTexts() }
    private static let page = Result {
        try String(contentsOf: SourceTexts.root.appendingPathComponent("docs/glossary.md"), encoding: .utf8)
    }

    private let texts: [SourceText]
    private let all: SourceTexts
    private let page: String

    init() throws {
        all = try Self.sources.get()
        texts = all.texts
        page = try Self.page.get()
    }

    /// The cells of the rows of the table under a heading; without rows the test fails rather than passes.
    private func table(_ heading: String, columns: Int) throws -> [[String]] {
        let part = try #require(page.components(separatedBy: "\n## ").first { $0.hasPrefix(heading + "\n") })
        let lines = part.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2)
        let rows = lines.map { line in
            line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }
        for row in rows { try #require(row.count == columns, "\(heading): \(row)") }
        try #require(rows.count > 20, "\(heading) has lost its rows")
        return rows
    }

    private func roles() throws -> [(place: String, english: String)] {
        try table("One English word, several roles", columns: 3).map { ($0[0], $0[1]) }
    }

    private func hasOwnRole(_ text: SourceText, _ roles: [(place: String, english: String)]) -> Bool {
        roles.contains {
            ($0.place == text.file && $0.english == "*") || ($0.place == text.name && $0.english == text.words("en"))
        }
    }

    @Test("Every text is read from the sources, with words in five languages")
    func isRead() {
        #expect(texts.count > 900)
        #expect(all.unreadable.isEmpty, "not in five languages: \(all.unreadable)")
    }

    @Test("No text lies about that nothing uses")
    func isUsed() {
        for text in all.unused { Issue.record("\(text) is a text that nothing uses") }
    }

    @Test("No text uses a word that the glossary refuses")
    func refused() throws {
        let refusals = try table("Words that we do not use", columns: 5).map { Refusal($0) }
        for language in SourceText.languages {
            try #require(refusals.contains { $0.language == language })
        }
        for text in texts {
            for refusal in refusals where refusal.isBroken(by: text) {
                Issue.record(
                    "\(text.place): \(text.name) says “\(refusal.word)” in “\(text.words(refusal.language))”; rather: \(refusal.rather)"
                )
            }
        }
    }

    @Test("The same English in the same role has the same words in every language")
    func sameWords() throws {
        let roles = try roles()
        let groups = Dictionary(grouping: texts.filter { !hasOwnRole($0, roles) }) { $0.words("en") }
        for group in groups.values.map({ $0.sorted { $0.place < $1.place } }) {
            guard let first = group.first else { continue }
            for text in group.dropFirst() {
                for language in SourceText.languages where text.words(language) != first.words(language) {
                    Issue.record(
                        "“\(text.words("en"))” is “\(text.words(language))” at \(text.place) (\(text.name)), “\(first.words(language))” at \(first.place)"
                    )
                }
            }
        }
        for role in roles where role.english != "*" {
            let isThere = texts.contains { $0.name == role.place && $0.words("en") == role.english }
            #expect(isThere, "the glossary excepts \(role.place) “\(role.english)”, which is not there")
        }
    }

    @Test("A text that is a term of the glossary has the glossary's words")
    func terms() throws {
        let roles = try roles()
        for row in try table("Terms", columns: 6) {
            for text in texts where text.words("en") == row[0] && !hasOwnRole(text, roles) {
                for (index, language) in SourceText.languages.enumerated().dropFirst() {
                    let right = row[index].components(separatedBy: " / ")
                    guard !right.contains(text.words(language).lowercased()) else { continue }
                    Issue.record(
                        "\(text.place): \(text.name) calls \(row[0]) “\(text.words(language))”, the glossary “\(row[index])”"
                    )
                }
            }
        }
    }
}

/// A row of the words that are not used.
private struct Refusal {
    let language: String
    let word: String
    let rather: String
    private let isStem: Bool
    private let exceptions: [String]

    init(_ row: [String]) {
        language = row[0]
        isStem = row[1].hasSuffix("*")
        word = (isStem ? String(row[1].dropLast()) : row[1]).lowercased()
        rather = row[2]
        exceptions = row[4].components(separatedBy: ", ").filter { !$0.isEmpty }
    }

    func isBroken(by text: SourceText) -> Bool {
        guard !exceptions.contains(text.name) else { return false }
        return text.forms[language, default: []].contains { form in
            let form = exceptions.reduce(form.lowercased()) { $0.replacingOccurrences(of: $1, with: "") }
            return stands(in: form)
        }
    }

    /// Whether the word is there with no letter before it and, unless it is a stem, none after it.
    private func stands(in form: String) -> Bool {
        var rest = form.startIndex..<form.endIndex
        while let found = form.range(of: word, range: rest) {
            let before = found.lowerBound > form.startIndex ? form[form.index(before: found.lowerBound)] : " "
            let after = found.upperBound < form.endIndex ? form[found.upperBound] : " "
            let endsHere = isStem || !Self.isLetter(after) || !Self.isLetter(word.last ?? " ")
            if endsHere, !Self.isLetter(before) || !Self.isLetter(word.first ?? " ") { return true }
            rest = found.upperBound..<form.endIndex
        }
        return false
    }

    /// The half-space of Persian belongs to the word.
    private static func isLetter(_ character: Character) -> Bool {
        character.isLetter || character == "\u{200C}"
    }
}
