import HTTPTypes
import WebServer

/// The address under which people reach the program when something stands in front of it: `https://example.org/crm`.
///
/// Inside, every path begins at "/". What comes in loses the prefix; addresses that go out (links of pages, redirects,
/// the paths of cookies) gain it. The scheme settles whether cookies are Secure, whatever the last hop speaks.
public struct BaseURL: Sendable, Equatable {
    /// `https://example.org/crm`, without a slash at the end.
    public let text: String
    public let isSecure: Bool
    let authority: String
    /// "" or "/crm".
    let path: String

    /// Reads an http or https address without query and fragment; nil for anything else.
    public init?(_ text: String) {
        let isSecure = text.hasPrefix("https://")
        guard isSecure || text.hasPrefix("http://") else { return nil }
        let rest = text.dropFirst(isSecure ? 8 : 7)
        let authority = rest.prefix { $0 != "/" }
        let path = rest.dropFirst(authority.count).split(separator: "/").joined(separator: "/")
        let isPlain = { (byte: UInt8) in
            byte > 0x20 && byte < 0x7F && !"?#@\"<>\\^`{|}%".utf8.contains(byte)
        }
        guard !authority.isEmpty, rest.utf8.allSatisfy(isPlain) else { return nil }
        self.isSecure = isSecure
        self.authority = String(authority)
        self.path = path.isEmpty ? "" : "/" + path
        self.text = (isSecure ? "https://" : "http://") + authority + self.path
    }

    /// The request as the pages see it; nil when it is for a path outside of ours.
    func inner(_ request: Request) -> Request? {
        var request = request
        request.isSecure = isSecure
        if let host = HTTPField.Name("Host") { request.headers[host] = authority }
        if path.isEmpty || request.path == "*" { return request }
        guard request.path == path || request.path.hasPrefix(path + "/") else { return nil }
        request.path = Self.rooted(request.path.dropFirst(path.count))
        // The prefix is plain characters, but a client may have escaped some of them.
        request.target =
            request.target.hasPrefix(path) ? Self.rooted(request.target.dropFirst(path.count)) : request.path
        request.headers[.cookie] = request.headers[.cookie]?.replacing("__Secure-kap-", with: "__Host-kap-")
        return request
    }

    private static func rooted(_ rest: Substring) -> String {
        rest.hasPrefix("/") ? String(rest) : "/" + rest
    }

    /// Gives the answer's addresses their prefix.
    func rewrite(_ response: inout Response) {
        guard !path.isEmpty else { return }
        for name in [HTTPField.Name.location, HTTPField.Name("X-Location") ?? .location] {
            if let target = response.headers[name], target.hasPrefix("/") { response.headers[name] = path + target }
        }
        response.headers[fields: .setCookie] = response.headers[fields: .setCookie].map { field in
            var field = field
            // `__Host-` stands for the whole host (RFC 6265bis §4.1.3.2); `__Secure-` is what a part of it can have.
            field.value = field.value.replacing("__Host-kap-", with: "__Secure-kap-")
                .replacing("; Path=/", with: "; Path=\(path)")
            return field
        }
        if case .bytes(let bytes) = response.body, response.headers[.contentType]?.hasPrefix("text/html") == true {
            response.body = .bytes(PrefixedLinks.html(bytes, prefix: path))
        }
    }
}

/// Finds the addresses in a page of ours.
enum PrefixedLinks {
    private static let attributes = [
        "href", "src", "action", "formaction", "data-href", "data-lookup", "data-suggestions", "data-duplicates",
    ].map { Array($0.utf8) }

    /// The page with `prefix` before every address that begins at the root.
    ///
    /// The renderer writes attributes as `name="value"` and escapes every quote of a value or a text, so nothing that
    /// people typed looks like `href="/`.
    static func html(_ bytes: [UInt8], prefix: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        let prefix = Array(prefix.utf8)
        var index = 0
        while index < bytes.count {
            result.append(bytes[index])
            if bytes[index] == UInt8(ascii: "\""), isAddress(bytes, at: index) { result.append(contentsOf: prefix) }
            index += 1
        }
        return result
    }

    /// Whether a quote opens the address of a link: ` href="/…`, but not ` href="//…`.
    private static func isAddress(_ bytes: [UInt8], at quote: Int) -> Bool {
        guard quote >= 1, bytes[quote - 1] == UInt8(ascii: "="), quote + 1 < bytes.count,
            bytes[quote + 1] == UInt8(ascii: "/"), quote + 2 >= bytes.count || bytes[quote + 2] != UInt8(ascii: "/")
        else { return false }
        let before = bytes[..<(quote - 1)]
        return attributes.contains {
            before.count > $0.count && before.suffix($0.count).elementsEqual($0)
                && isBlank(before[before.endIndex - $0.count - 1])
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
    }
}
