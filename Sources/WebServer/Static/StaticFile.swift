/// One file under Public/, ready to send.
struct StaticFile: Sendable {
    private let prepared: Prepared

    init(_ content: StaticContent, isImmutable: Bool) {
        let headers: HTTPFields = [
            .contentType: content.type,
            .cacheControl: isImmutable ? "public, max-age=31536000, immutable" : "no-cache",
            .xContentTypeOptions: "nosniff",
        ]
        prepared = Prepared(content, headers: headers, modified: nil)
    }

    func response(to request: Request) -> Response {
        prepared.response(to: request)
    }
}

/// The bytes of a file and what was made of them at start.
struct StaticContent {
    let type: String
    let bytes: [UInt8]
    let gzip: [UInt8]?
    let fingerprint: String

    init(type: String, bytes: [UInt8]) {
        self.type = type
        self.bytes = bytes
        fingerprint = ContentHash(bytes).hex(24)
        let smaller = ContentCoding.isCompressible(type) ? Gzip.compress(bytes, level: 9) : nil
        gzip = smaller.flatMap { $0.count < bytes.count ? $0 : nil }
    }
}
