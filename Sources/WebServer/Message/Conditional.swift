/// Conditional requests and compression for pages made on the fly.
extension Response {
    /// The same response with a strong entity tag, as 304 when the client has it already (RFC 9110 §13), and
    /// compressed when that is worth it and accepted.
    ///
    /// Only bodies in memory are touched. A tag is added to 200 answers to GET and HEAD, unless
    /// `Cache-Control: no-store` forbids keeping them. A strong tag that the response has already is taken as it is
    /// (with `-gz` for the compressed form).
    ///
    /// - Parameter level: zlib's, 1 to 9. At 1 a page of 20 KB costs about a sixth of a millisecond.
    public func conditional(for request: Request, level: Int = 1) -> Response {
        guard case .bytes(let bytes) = body, headers[.contentEncoding] == nil else { return self }
        var result = self
        let isCompressible = bytes.count > 1024 && ContentCoding.isCompressible(headers[.contentType])
        let isCompressed = isCompressible && ContentCoding.acceptsGzip(request.headers[.acceptEncoding])
        if isCompressible { result.addVary("Accept-Encoding") }
        if mayHaveTag(request) {
            let plain = headers[.eTag].map { String($0.dropFirst().dropLast()) } ?? ContentHash(bytes).hex(24)
            let tag = "\"\(plain)\(isCompressed ? "-gz" : "")\""
            result.headers[.eTag] = tag
            if EntityTag.list(request.headers[.ifNoneMatch], contains: tag) { return result.notModified }
        }
        if isCompressed, let smaller = Gzip.compress(bytes, level: level) {
            result.body = .bytes(smaller)
            result.headers[.contentEncoding] = "gzip"
        }
        return result
    }

    private func mayHaveTag(_ request: Request) -> Bool {
        (request.method == .get || request.method == .head) && status == .ok && headers[.eTag]?.hasPrefix("W/") != true
            && !(headers[.cacheControl] ?? "").utf8.elementsEqual("no-store".utf8)
    }

    /// 304 carries what a 200 would, without what describes the body that is not there (RFC 9110 §15.4.5).
    var notModified: Response {
        var result = self
        result.status = .notModified
        result.body = .empty
        result.headers[.contentType] = nil
        result.headers[.contentLength] = nil
        result.headers[.contentEncoding] = nil
        return result
    }

    mutating func addVary(_ name: String) {
        let present = headers[.vary] ?? ""
        if present == "*" || present.split(separator: ",").contains(where: { ASCII.trimmed($0) == name }) { return }
        headers[.vary] = present.isEmpty ? name : "\(present), \(name)"
    }
}

/// Entity tags (RFC 9110 §8.8.3).
enum EntityTag {
    /// Whether an If-Match field names the tag; the comparison is the strong one (§13.1.1).
    static func list(_ field: String, containsStrongly tag: String) -> Bool {
        field == "*" || field.split(separator: ",").contains { ASCII.trimmed($0) == tag }
    }

    /// Whether an If-None-Match field names the tag; the comparison is the weak one (§13.1.2).
    static func list(_ field: String?, contains tag: String) -> Bool {
        guard let field else { return false }
        if field == "*" { return true }
        return field.split(separator: ",").contains { item in
            let item = ASCII.trimmed(item)
            return item == tag || (item.hasPrefix("W/") && item.dropFirst(2) == tag)
        }
    }
}

/// Which codings a client takes, and what is worth coding.
enum ContentCoding {
    /// Whether an Accept-Encoding field allows gzip (RFC 9110 §12.5.3).
    static func acceptsGzip(_ field: String?) -> Bool {
        guard let field else { return false }
        var any = false
        for item in field.split(separator: ",") {
            let parts = item.split(separator: ";", omittingEmptySubsequences: false)
            guard let first = parts.first else { continue }
            let name = ASCII.trimmed(first)
            let isAllowed = !parts.dropFirst().contains { isZero($0) }
            if ASCII.matches(name, "gzip") || ASCII.matches(name, "x-gzip") { return isAllowed }
            if name == "*" { any = isAllowed }
        }
        return any
    }

    /// `q=0`, `q=0.0` …
    private static func isZero(_ parameter: Substring) -> Bool {
        let text = ASCII.trimmed(parameter)
        guard text.hasPrefix("q=") || text.hasPrefix("Q=") else { return false }
        return text.dropFirst(2).utf8.allSatisfy { $0 == 0x30 || $0 == ASCII.dot }
    }

    /// Text in the wider sense.
    static func isCompressible(_ contentType: String?) -> Bool {
        guard let contentType else { return false }
        let name = ASCII.lowercased(contentType.prefix { $0 != ";" })
        return name.hasPrefix("text/") || name.hasSuffix("+xml") || name.hasSuffix("+json")
            || ["application/json", "application/javascript", "application/xml"].contains(name)
    }
}
