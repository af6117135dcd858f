/// One file under Public/, ready to send.
struct StaticFile: Sendable {
    private let plain: Representation
    private let compressed: Representation?

    init(_ content: StaticContent, isImmutable: Bool) {
        var headers: HTTPFields = [
            .contentType: content.type,
            .cacheControl: isImmutable ? "public, max-age=31536000, immutable" : "no-cache",
            .xContentTypeOptions: "nosniff",
        ]
        if content.gzip != nil { headers[.vary] = "Accept-Encoding" }
        plain = Self.representation(headers, tag: content.fingerprint, body: content.bytes)
        compressed = content.gzip.map { body in
            headers[.contentEncoding] = "gzip"
            return Self.representation(headers, tag: content.fingerprint + "-gz", body: body)
        }
    }

    private static func representation(_ headers: HTTPFields, tag: String, body: [UInt8]) -> Representation {
        Representation(headers: headers, tag: "\"\(tag)\"", modified: nil, body: .bytes(body))
    }

    func response(to request: Request) -> Response {
        if let compressed, request.headers[.range] == nil,
            ContentCoding.acceptsGzip(request.headers[.acceptEncoding])
        {
            return compressed.response(to: request)
        }
        return plain.response(to: request)
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
