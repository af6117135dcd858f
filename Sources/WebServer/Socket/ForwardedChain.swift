/// What proxies have written about the way of a request: `Forwarded` (RFC 7239) if there is one, or else
/// `X-Forwarded-For`, `-Proto` and `-Host`.
struct ForwardedChain {
    /// Addresses from the client's to the last proxy but one, as far as they are numeric.
    private(set) var addresses: [String] = []
    /// What the proxy next to us says.
    private(set) var scheme: String?
    private(set) var host: String?

    init(_ headers: HTTPFields) {
        let elements = Self.items(headers, "forwarded")
        if elements.isEmpty {
            addresses = Self.items(headers, "x-forwarded-for")
            scheme = Self.items(headers, "x-forwarded-proto").last
            host = Self.items(headers, "x-forwarded-host").last
        } else {
            for element in elements { read(element) }
        }
    }

    /// `for=192.0.2.60;proto=http;by=203.0.113.43`
    private mutating func read(_ element: String) {
        for pair in element.split(separator: ";") {
            guard let equals = pair.firstIndex(of: "=") else { continue }
            let value = Cookie.unquoted(pair[pair.index(after: equals)...])
            switch ASCII.lowercased(ASCII.trimmed(pair[..<equals])) {
            case "for": addresses.append(Self.address(value))
            case "proto": scheme = value
            case "host": host = value
            default: break
            }
        }
    }

    /// Without the port, and without the brackets of IPv6.
    private static func address(_ node: String) -> String {
        if node.utf8.first == ASCII.leftBracket { return String(node.dropFirst().prefix { $0 != "]" }) }
        let colons = node.utf8.filter { $0 == ASCII.colon }.count
        return colons == 1 ? String(node.prefix { $0 != ":" }) : node
    }

    private static func items(_ headers: HTTPFields, _ name: String) -> [String] {
        headers.filter { $0.name.canonicalName == name }.flatMap { field in
            field.value.split(separator: ",").map { String(ASCII.trimmed($0)) }
        }
    }
}
