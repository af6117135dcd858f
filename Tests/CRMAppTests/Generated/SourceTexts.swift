import Foundation

/// A `Text` or `Plural` as it stands in the sources.
struct SourceText {
    static let languages = ["en", "hy", "fa", "hu", "ru"]

    /// "DealText.board": the file and the constant or the case that it is the text of.
    let name: String
    /// "Sources/CRMApp/Deals/DealText.swift:7"
    let place: String
    /// The forms in each language: one for a text, more for a plural.
    let forms: [String: [String]]

    var file: String { String(name.prefix { $0 != "." }) }
    func words(_ language: String) -> String { forms[language, default: []].joined(separator: " | ") }
}

/// Reads the texts from the sources: what is written there, not what runs, so that none escapes for being private.
struct SourceTexts {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private(set) var texts: [SourceText] = []
    /// Places where English words are not followed by words in the four other languages.
    private(set) var unreadable: [String] = []
    /// Constants that are texts and that nothing names.
    private(set) var unused: [String] = []

    private var constants: [(name: String, isUsedAtHome: Bool, place: String)] = []
    private var members: Set<String> = []

    init() throws {
        let files = FileManager.default.enumerator(
            at: Self.root.appendingPathComponent("Sources"), includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let path = String(file.path.dropFirst(Self.root.path.count + 1))
            read(SwiftTokens(try String(contentsOf: file, encoding: .utf8)).all, path)
        }
        unused = constants.filter { !$0.isUsedAtHome && !members.contains($0.name) }.map { "\($0.place): \($0.name)" }
    }

    private mutating func read(_ tokens: [SwiftToken], _ path: String) {
        let file = path.split(separator: "/").last.map { String($0.dropLast(6)) } ?? path
        var (type, name) = (file, "")
        var found: [(type: String, name: String, place: String)] = []
        var uses: [String: Int] = [:]
        func text(_ at: Int) -> String { tokens.indices.contains(at) ? tokens[at].text : "" }
        for (at, token) in tokens.enumerated() where token.kind == .word {
            let place = "\(path):\(token.line)"
            uses[token.text, default: 0] += 1
            if text(at - 1) == "." { members.insert(text(at - 2) + "." + token.text) }
            switch token.text {
            case "enum", "struct", "extension": type = text(at + 1)
            case "let":
                name = text(at + 1)
                let isText = text(at + 2) == "=" && ["Text", "Plural"].contains(text(at + 3))
                if isText, text(at - 1) == "static" { found.append((type, name, place)) }
            case "case":
                if let word = tokens[at...].prefix(4).dropFirst().first(where: { $0.kind == .word }) {
                    name = word.text
                }
            case "default": name = token.text
            case "en" where text(at + 1) == ":" && ["(", ","].contains(text(at - 1)):
                guard let forms = Self.forms(tokens, at) else { break }
                if forms.count < 5 { unreadable.append(place) }
                texts.append(SourceText(name: "\(file).\(name)", place: place, forms: forms))
            default: break
            }
        }
        for token in tokens where token.kind == .string && token.text.contains("\\(") {
            let inside = SwiftTokens(token.text.replacing("\"", with: " ")).all
            for (at, word) in inside.enumerated() where word.kind == .word {
                uses[word.text, default: 0] += 1
                if at > 1, inside[at - 1].text == "." { members.insert(inside[at - 2].text + "." + word.text) }
            }
        }
        constants += found.map { ("\($0.type).\($0.name)", uses[$0.name, default: 0] > 1, $0.place) }
    }

    /// The words after `en:` and after the other languages that follow it; nothing where they are not written out.
    private static func forms(_ tokens: [SwiftToken], _ start: Int) -> [String: [String]]? {
        var all: [String: [String]] = [:]
        var at = start
        for language in SourceText.languages {
            guard at + 2 < tokens.count, tokens[at].text == language, tokens[at + 1].text == ":" else { break }
            at += 2
            var depth = 0
            while at < tokens.count, depth > 0 || !(tokens[at].kind == .sign && ",)".contains(tokens[at].text)) {
                let token = tokens[at]
                if token.kind == .string { all[language, default: []].append(token.text) }
                if token.kind == .sign { depth += token.text == "(" ? 1 : token.text == ")" ? -1 : 0 }
                at += 1
            }
            at += 1
            if all["en"] == nil { return nil }
        }
        return all
    }
}
