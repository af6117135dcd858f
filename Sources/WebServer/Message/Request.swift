/// One request, complete: the body has arrived before anyone sees it.
public struct Request: Sendable {
    /// The method, spelled as it came; methods are case-sensitive.
    public var method: HTTPRequest.Method
    /// The target in origin-form as it was sent, for example `/customers?sort=name`, or `*` for OPTIONS.
    public var target: String
    /// The path, percent-decoded once; begins with `/` (or is `*`).
    public var path: String
    /// The decoded query; empty when there is none.
    public var query: FormFields
    /// The header fields in the order in which they came. `Forwarded` and `X-Forwarded-*` are only here when
    /// the peer is a trusted proxy.
    public var headers: HTTPFields
    /// The body; empty bytes when there is none.
    public var body: RequestBody
    /// The numeric address of the client; behind a trusted proxy the one that the proxy reports.
    public var peer: String
    /// Whether the client's own connection is encrypted, as a trusted proxy reports it.
    public var isSecure: Bool
    /// Seconds that it waited for a thread to answer it, to some milliseconds.
    public var waited = 0.0
    /// Whether there may be a range or a condition among the fields.
    var hasConditions = true

    /// A request as a test would send it: `Request(.post, "/customers", body: .bytes(form.urlEncoded))`.
    ///
    /// A target that a server would refuse is taken as it is.
    public init(
        _ method: HTTPRequest.Method,
        _ target: String,
        headers: HTTPFields = [:],
        body: RequestBody = .bytes([]),
        peer: String = "127.0.0.1",
        isSecure: Bool = false
    ) {
        let parts = RequestTarget(target.utf8) ?? RequestTarget(verbatim: target)
        self.init(
            method: method, target: parts, headers: headers, body: body, peer: peer, isSecure: isSecure)
    }

    init(
        method: HTTPRequest.Method,
        target: RequestTarget,
        headers: HTTPFields,
        body: RequestBody,
        peer: String,
        isSecure: Bool
    ) {
        self.method = method
        self.target = target.raw
        self.path = target.path
        self.query = target.query
        self.headers = headers
        self.body = body
        self.peer = peer
        self.isSecure = isSecure
    }

    /// The Host field in lower case, with the port if one was sent; nil only for HTTP/1.0 without one.
    public var host: String? {
        headers.first { $0.name.canonicalName == "host" }.map { ASCII.lowercased($0.value) }
    }

    /// The first cookie of that name, as it was sent, or nil (RFC 6265 §4.2).
    public func cookie(_ name: String) -> String? {
        for field in headers where field.name == .cookie {
            for pair in field.value.utf8.split(separator: ASCII.semicolon) {
                guard let equals = pair.firstIndex(of: ASCII.equals) else { continue }
                let key = pair[..<equals].drop { $0 == ASCII.space || $0 == ASCII.tab }
                guard key.elementsEqual(name.utf8) else { continue }
                return Cookie.unquoted(Substring(pair[pair.index(after: equals)...]))
            }
        }
        return nil
    }

    /// The fields of a submitted form, urlencoded or multipart.
    ///
    /// - Throws: `FormError.unsupportedMediaType` when the body is something else, or what is wrong with it.
    public func form(limits: FormLimits = FormLimits()) throws(FormError) -> FormFields {
        let type = MediaType(headers[.contentType] ?? "")
        switch type?.name {
        case "application/x-www-form-urlencoded":
            return try body.mapped { FormFields.parse(urlEncoded: $0, limits: limits) }.get()
        case "multipart/form-data":
            guard let boundary = type?.parameter("boundary") else { throw .malformed("no multipart boundary") }
            return try body.mapped { MultipartForm.parse($0, boundary: boundary, limits: limits) }.get()
        default:
            throw .unsupportedMediaType
        }
    }
}

extension HTTPRequest.Method {
    /// Whether requests with the method only read (RFC 9110 §9.2.1).
    var isSafe: Bool { self == .get || self == .head || self == .options || self == .trace }
}
