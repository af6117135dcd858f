/// An answer. The server adds Date, the framing fields and, where needed, `Connection`.
public struct Response: Sendable {
    /// The status.
    public var status: HTTPResponse.Status
    /// The header fields; values cannot hold CR or LF (HTTPTypes sees to it).
    public var headers: HTTPFields {
        didSet { fieldLines = nil }
    }
    /// The body. It is not sent in answer to HEAD, but its length is announced.
    public var body: ResponseBody
    /// The header fields as they are sent, when that was worth keeping.
    private(set) var fieldLines: [UInt8]?

    /// A response of your own.
    public init(
        status: HTTPResponse.Status = .ok, headers: HTTPFields = [:], body: ResponseBody = .empty
    ) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The same with its header fields ready to be sent: for what is sent many times.
    func rendered() -> Response {
        var result = self
        result.fieldLines = ResponseHead.fieldLines(headers)
        return result
    }

    /// An HTML page in UTF-8.
    public static func html(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
        Response(status: status, headers: [.contentType: "text/html; charset=utf-8"], body: .bytes(bytes))
    }

    /// Plain text in UTF-8.
    public static func text(_ string: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"], body: .bytes(Array(string.utf8)))
    }

    /// 303: "look there", the answer to a POST that worked.
    public static func seeOther(_ location: String) -> Response {
        Response(status: .seeOther, headers: [.location: location])
    }

    /// Adds one Set-Cookie field.
    public mutating func setCookie(_ cookie: Cookie) {
        headers.append(HTTPField(name: .setCookie, value: cookie.fieldValue))
    }
}
