import Foundation

/// What is wrong with a page's markup, read as a strict parser would: tags that do not match, ids that stand twice,
/// fields without a label.
struct PageChecks {
    static let voidTags: Set<String> = ["meta", "link", "input", "br", "hr", "img", "path", "circle", "rect", "line", "use", "polyline", "polygon", "col", "wbr", "source"]

    private(set) var problems: [String] = []
    private(set) var links: [String] = []
    private var open: [String] = []
    private var ids: Set<String> = []
    private var labelled: Set<String> = []
    private var fields: [(tag: String, attributes: [String: String])] = []
    private var labelDepth = 0

    init(_ html: String) {
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...].dropFirst()
            guard let end = Self.tagEnd(rest) else {
                problems.append("a tag that does not end: \(rest.prefix(60))")
                break
            }
            visit(rest[..<end])
            rest = rest[end...].dropFirst()
        }
        for tag in open { problems.append("<\(tag)> is never closed") }
        for field in fields where !isLabelled(field.attributes) {
            problems.append("<\(field.tag) name=\(field.attributes["name"] ?? "?")> has no label")
        }
    }

    /// Where the tag ends, quotes minded.
    private static func tagEnd(_ text: Substring) -> Substring.Index? {
        var quote: Character?
        for index in text.indices {
            let character = text[index]
            if let current = quote {
                if character == current { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == ">" {
                return index
            }
        }
        return nil
    }

    private mutating func visit(_ tag: Substring) {
        if tag.hasPrefix("!") { return }
        if tag.hasPrefix("/") {
            let name = tag.dropFirst().trimmingCharacters(in: .whitespaces).lowercased()
            if name == "label" { labelDepth -= 1 }
            if open.last == name { open.removeLast() } else { problems.append("</\(name)> closes <\(open.last ?? "nothing")>") }
            return
        }
        let name = tag.prefix { !$0.isWhitespace && $0 != "/" }.lowercased()
        let attributes = Self.attributes(tag.dropFirst(name.count))
        if let id = attributes["id"], !ids.insert(id).inserted { problems.append("the id \(id) stands twice") }
        if let link = attributes["href"], name == "a" { links.append(link) }
        if name == "label" {
            labelDepth += 1
            if let target = attributes["for"] { labelled.insert(target) }
        }
        if ["input", "select", "textarea"].contains(name), !["hidden", "submit", "button"].contains(attributes["type"] ?? "") {
            var attributes = attributes
            if labelDepth > 0 { attributes["aria-label"] = "inside its label" }
            fields.append((name, attributes))
        }
        if !Self.voidTags.contains(name), !tag.hasSuffix("/") { open.append(name) }
    }

    private func isLabelled(_ attributes: [String: String]) -> Bool {
        attributes["aria-label"]?.isEmpty == false || attributes["aria-labelledby"] != nil
            || attributes["id"].map(labelled.contains) ?? false
    }

    private static func attributes(_ text: Substring) -> [String: String] {
        var found: [String: String] = [:]
        for match in text.matches(of: /([a-zA-Z:-]+)(?:\s*=\s*"([^"]*)")?/) {
            found[String(match.1).lowercased()] = match.2.map { String($0).replacing("&amp;", with: "&") } ?? ""
        }
        return found
    }
}
