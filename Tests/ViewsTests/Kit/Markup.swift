/// A strict reader of HTML: every element is closed in order, every attribute is quoted and given once.
enum Markup {
    private static let void: Set<String> = [
        "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    /// What is wrong with a document; empty when it is well-formed.
    static func problems(in html: String) -> [String] {
        var problems: [String] = []
        var open: [String] = []
        for match in html.matches(of: /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>"]|"[^"]*")*)>/) {
            let name = String(match.2)
            if match.1 == "/" {
                if open.last != name { problems.append("</\(name)> closes <\(open.last ?? "nothing")>") }
                if let index = open.lastIndex(of: name) { open.removeSubrange(index...) }
            } else {
                problems += attributeProblems(String(match.3), name)
                if !void.contains(name), !match.3.hasSuffix("/") { open.append(name) }
            }
        }
        return problems + open.map { "<\($0)> is never closed" }
    }

    private static func attributeProblems(_ text: String, _ element: String) -> [String] {
        var seen: Set<String> = []
        var problems: [String] = []
        let rest = text.replacing(/([a-zA-Z][a-zA-Z0-9:-]*)(="[^"]*")?/) { match in
            if !seen.insert(String(match.1)).inserted { problems.append("<\(element)> has \(match.1) twice") }
            return ""
        }
        if rest.contains(where: { !$0.isWhitespace && $0 != "/" }) { problems.append("<\(element)\(text)>") }
        return problems
    }
}
