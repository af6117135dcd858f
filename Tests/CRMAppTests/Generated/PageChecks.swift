/// What is wrong with a page's markup, read as a strict parser would: tags that do not match, ids that stand twice,
/// fields without a label.
struct PageChecks {
    private static let voidTags: Set<String> = [
        "meta", "link", "input", "br", "hr", "img", "path", "circle", "rect", "line", "use", "polyline", "polygon",
        "col",
        "wbr", "source",
    ]

    private(set) var problems: [String] = []
    private(set) var links: [String] = []
    private(set) var forms = PageForms()
    private var open: [String] = []
    private var ids: Set<String> = []
    private var labelled: Set<String> = []
    private var fields: [(tag: String, attributes: [String: String])] = []
    private var labelDepth = 0

    init(_ html: String) {
        let bytes = Array(html.utf8)
        var index = 0
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            guard let end = Self.tagEnd(bytes, start + 1) else {
                problems.append(
                    "a tag that does not end: \(String(decoding: bytes[start...].prefix(60), as: UTF8.self))")
                break
            }
            visit(bytes[(start + 1)..<end])
            index = end + 1
        }
        for tag in open { problems.append("<\(tag)> is never closed") }
        for field in fields where !isLabelled(field.attributes) {
            problems.append("<\(field.tag) name=\(field.attributes["name"] ?? "?")> has no label")
        }
    }

    /// Where the tag ends, quotes minded.
    private static func tagEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
        var quote: UInt8?
        for index in start..<bytes.count {
            let byte = bytes[index]
            if let current = quote {
                if byte == current { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index
            }
        }
        return nil
    }

    private mutating func visit(_ tag: ArraySlice<UInt8>) {
        guard let first = tag.first, first != UInt8(ascii: "!") else { return }
        let nameBytes = tag.drop { $0 == UInt8(ascii: "/") }.prefix { $0 > 32 && $0 != UInt8(ascii: "/") }
        let name = String(decoding: nameBytes, as: UTF8.self).lowercased()
        guard first != UInt8(ascii: "/") else { return close(name) }
        let attributes = Self.attributes(tag[nameBytes.endIndex...])
        if let id = attributes["id"], !ids.insert(id).inserted { problems.append("the id \(id) stands twice") }
        if let link = attributes["href"], name == "a" { links.append(link) }
        forms.note(name, attributes)
        if name == "label" {
            labelDepth += 1
            if let target = attributes["for"] { labelled.insert(target) }
        }
        note(name, attributes)
        if !Self.voidTags.contains(name), tag.last != UInt8(ascii: "/") { open.append(name) }
    }

    private mutating func close(_ name: String) {
        if name == "label" { labelDepth -= 1 }
        if open.last == name {
            open.removeLast()
        } else {
            problems.append("</\(name)> closes <\(open.last ?? "nothing")>")
        }
    }

    private mutating func note(_ name: String, _ attributes: [String: String]) {
        guard ["input", "select", "textarea"].contains(name), attributes["hidden"] == nil, labelDepth == 0,
            !["hidden", "submit", "button"].contains(attributes["type"] ?? "")
        else { return }
        fields.append((name, attributes))
    }

    private func isLabelled(_ attributes: [String: String]) -> Bool {
        attributes["aria-label"]?.isEmpty == false || attributes["aria-labelledby"] != nil
            || attributes["id"].map(labelled.contains) ?? false
    }

    private static func attributes(_ bytes: ArraySlice<UInt8>) -> [String: String] {
        var found: [String: String] = [:]
        var rest = bytes
        while let start = rest.firstIndex(where: { $0 > 32 && $0 != UInt8(ascii: "/") }) {
            rest = rest[start...]
            let name = rest.prefix { $0 > 32 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
            rest = rest[name.endIndex...]
            var value = ""
            if rest.first == UInt8(ascii: "="), let quote = rest.dropFirst().first {
                let quoted = rest.dropFirst(2).prefix { $0 != quote }
                value = String(decoding: quoted, as: UTF8.self)
                rest = rest[quoted.endIndex...].dropFirst()
            }
            found[String(decoding: name, as: UTF8.self)] =
                value.contains("&") ? value.replacing("&amp;", with: "&") : value
            if name.isEmpty { rest = rest.dropFirst() }
        }
        return found
    }
}
