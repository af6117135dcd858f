/// One file under Public/, ready to send.
struct StaticFile: Sendable {
    private let plain: Response
    private let compressed: Response?

    /// - Parameter isImmutable: whether the name holds the fingerprint, so that it may be kept for ever.
    init(_ content: StaticContent, isImmutable: Bool) {
        var headers: HTTPFields = [
            .contentType: content.type,
            .cacheControl: isImmutable ? "public, max-age=31536000, immutable" : "no-cache",
            .xContentTypeOptions: "nosniff",
        ]
        if content.gzip != nil { headers[.vary] = "Accept-Encoding" }
        plain = Self.response(headers, tag: content.fingerprint, body: content.bytes)
        compressed = content.gzip.map { body in
            headers[.contentEncoding] = "gzip"
            return Self.response(headers, tag: content.fingerprint + "-gz", body: body)
        }
    }

    private static func response(_ headers: HTTPFields, tag: String, body: [UInt8]) -> Response {
        var headers = headers
        headers[.eTag] = "\"\(tag)\""
        return Response(headers: headers, body: .bytes(body))
    }

    func response(to request: Request) -> Response {
        var chosen = plain
        if let compressed, ContentCoding.acceptsGzip(request.headers[.acceptEncoding]) { chosen = compressed }
        guard let tag = chosen.headers[.eTag], EntityTag.list(request.headers[.ifNoneMatch], contains: tag)
        else { return chosen }
        return chosen.notModified
    }
}

/// The bytes of a file and what was made of them at start.
struct StaticContent {
    let type: String
    let bytes: [UInt8]
    let gzip: [UInt8]?
    let fingerprint: String

    init(name: String, bytes: [UInt8]) {
        type = MediaTypes.type(forName: name)
        self.bytes = bytes
        fingerprint = ContentHash(bytes).hex(24)
        let smaller = ContentCoding.isCompressible(type) ? Gzip.compress(bytes, level: 9) : nil
        gzip = smaller.flatMap { $0.count < bytes.count ? $0 : nil }
    }
}
