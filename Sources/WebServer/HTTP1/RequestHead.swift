/// The start line and the header of a request, checked.
struct RequestHead {
    /// How the body is delimited (RFC 9112 §6).
    enum Framing: Equatable {
        case none
        case length(Int)
        case chunked
    }

    var method: HTTPRequest.Method
    var target: RequestTarget
    var headers: HTTPFields
    /// 1 for HTTP/1.1, 0 for HTTP/1.0.
    var minorVersion: UInt8
    var framing: Framing
    /// Whether the client wants the connection kept.
    var keepsAlive: Bool
    /// Whether the client waits for 100 before it sends the body (RFC 9110 §10.1.1).
    var expectsContinue: Bool
    /// Whether there is a range or a condition (RFC 9110 §13, §14).
    var hasConditions = false
}
