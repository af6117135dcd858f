/// Why a request is refused before anyone has seen it. The connection ends with it.
struct Rejection: Error, Equatable {
    var status: HTTPResponse.Status
    /// One word for the log.
    var word: String
    /// One line for the client; holds nothing that the client sent.
    var reason: String

    static func bad(_ reason: String) -> Rejection {
        Rejection(status: .badRequest, word: "malformed", reason: reason)
    }

    static let methodTooLong = Rejection(
        status: .notImplemented, word: "method", reason: "There is no method of that length.")
    static let lineTooLong = Rejection(status: .uriTooLong, word: "line", reason: "The request line is too long.")
    static let headerTooLarge = Rejection(
        status: .requestHeaderFieldsTooLarge, word: "header", reason: "The header is too large.")
    static let bodyTooLarge = Rejection(status: .contentTooLarge, word: "body", reason: "The body is too large.")
    static let slow = Rejection(status: .requestTimeout, word: "slow", reason: "The request took too long.")
    static let version = Rejection(
        status: .httpVersionNotSupported, word: "version", reason: "Only HTTP/1.1 and HTTP/1.0 are spoken here.")
    static let coding = Rejection(
        status: .notImplemented, word: "coding", reason: "Only the chunked transfer coding is known.")
    static let connect = Rejection(status: .notImplemented, word: "proxy", reason: "This is not a proxy.")
    static let expectation = Rejection(
        status: .expectationFailed, word: "expectation", reason: "Only 100-continue can be expected.")
    static let storage = Rejection(
        status: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"), word: "storage",
        reason: "The body cannot be stored.")
}
