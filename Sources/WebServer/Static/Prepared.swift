/// Bytes that stay the same for a while, ready to be sent: tagged once, and compressed once if they are text.
public struct Prepared: Sendable {
    private let plain: Representation
    private let compressed: Representation?

    /// A page or another small thing that is made once.
    ///
    /// - Parameter type: the media type, such as `text/html; charset=utf-8`.
    public init(_ bytes: [UInt8], type: String) {
        self.init(StaticContent(type: type, bytes: bytes), headers: [.contentType: type], modified: nil)
    }

    /// - Parameter modified: seconds since 1970, if known.
    init(_ content: StaticContent, headers: HTTPFields, modified: Int?) {
        var headers = headers
        if content.gzip != nil { headers[.vary] = "Accept-Encoding" }
        plain = Representation(
            headers: headers, tag: "\"\(content.fingerprint)\"", modified: modified, body: .bytes(content.bytes))
        compressed = content.gzip.map { body in
            headers[.contentEncoding] = "gzip"
            return Representation(
                headers: headers, tag: "\"\(content.fingerprint)-gz\"", modified: modified, body: .bytes(body))
        }
    }

    /// All of it, a part of it, or 304, as the request asks. Parts are cut from the plain bytes: whoever wants a part
    /// goes on with what it has.
    public func response(to request: Request) -> Response {
        if let compressed, ContentCoding.acceptsGzip(request.headers.scan(.acceptEncoding)),
            request.headers.scan(.range) == nil
        {
            return compressed.response(to: request)
        }
        return plain.response(to: request)
    }
}

extension HTTPFields {
    /// The first value of that name, without the index that the subscript builds: for one or two looks.
    func scan(_ name: HTTPField.Name) -> String? {
        for field in self where field.name == name { return field.value }
        return nil
    }
}
