/// Bytes for a server, the rule that they are about, and what has to come back.
public struct WireCase: Sendable, CustomStringConvertible {
    /// What has to happen.
    public enum Verdict: Sendable, Equatable {
        /// One framed answer of this status with `Connection: close`, and nothing after it.
        case refused(Int)
        /// These statuses in this order; the connection can be used on.
        case answered([Int])
        /// These statuses in this order, and then the end of the connection.
        case closes([Int])
    }

    /// The document and its section: `RFC 9112 §3.2`.
    public let source: String
    /// What the bytes are.
    public let name: String
    /// What is sent.
    public let bytes: [UInt8]
    /// What has to come back from `webserver-echo`.
    public let verdict: Verdict
    /// Whether the answers have no bodies, because HEAD was asked.
    public let isHead: Bool
    /// Text that has to stand somewhere in what comes back.
    public let contains: [String]

    public var description: String { "\(source): \(name)" }

    /// - Parameter text: one byte for each scalar up to U+00FF.
    init(
        _ source: String, _ name: String, _ text: String, _ verdict: Verdict, isHead: Bool = false,
        contains: [String] = []
    ) {
        self.source = source
        self.name = name
        bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        self.verdict = verdict
        self.isHead = isHead
        self.contains = contains
    }

    /// All of them.
    public static let all =
        requestLines + targets + hosts + fields + lengths + codings + chunks + trailers + methods + conditions
        + connections
        + expectations + limits

    /// Those that every server of ours has to treat alike, whatever its pages are.
    public static var framing: [WireCase] {
        all.filter { if case .refused = $0.verdict { true } else { false } }
    }
}

/// `GET / HTTP/1.1` with a Host and these lines.
func get(_ fields: String) -> String {
    "GET / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n"
}

/// `POST /echo HTTP/1.1` with a Host, these lines and this body.
func post(_ fields: String, _ body: String = "") -> String {
    "POST /echo HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\(body)"
}

/// The same with a chunked body.
func chunked(_ body: String) -> String {
    post("Transfer-Encoding: chunked\r\n", body)
}
