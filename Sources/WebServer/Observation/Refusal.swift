import Glibc

/// A request, or a connection, that the server turned away by itself: nobody behind it has seen it.
public struct Refusal: Sendable, Equatable {
    /// The status of the answer.
    public var status: Int
    /// Why, in a word: `malformed`, `line`, `header`, `body`, `slow`, `version`, `method`, `coding`, `expectation`, `proxy`
    /// (for CONNECT), `storage`, `busy` (too many requests wait), `crowd` (too many connections of one address).
    public var reason: String
    /// The method; "-" for one that was not read or that nobody knows.
    public var method: String
    /// The network that the client is in, as ``network(of:)`` puts it.
    public var network: String

    /// A refusal with all that a log says of it.
    public init(status: Int, reason: String, method: String, network: String) {
        self.status = status
        self.reason = reason
        self.method = method
        self.network = network
    }

    init(_ status: HTTPResponse.Status, _ reason: String, method: String?, peer: String) {
        self.init(status: status.code, reason: reason, method: method ?? "-", network: Self.network(of: peer))
    }

    /// The address without what tells one household from the next: the first 24 bits of IPv4, the first 48 of IPv6. Enough
    /// to see where a storm comes from, too little to be about a person.
    static func network(of peer: String) -> String {
        var small = in_addr()
        if inet_pton(AF_INET, peer, &small) == 1 {
            return peer.utf8.lastIndex(of: ASCII.dot).map { "\(peer[..<$0]).0/24" } ?? "-"
        }
        var large = in6_addr()
        guard inet_pton(AF_INET6, peer, &large) == 1 else { return peer == "unix" ? peer : "-" }
        let groups = withUnsafeBytes(of: &large) { bytes in
            stride(from: 0, to: 6, by: 2).map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }
        }
        return "\(groups.joined(separator: ":"))::/48"
    }
}

/// How many lines about refusals a log takes: a storm of them is not to fill a disk.
struct RefusalBudget {
    /// Lines in a second.
    static let rate = 20
    private var second = 0
    private var count = 0
    private var unwritten = 0

    /// Whether a line may be written now, and how many were not since the last.
    mutating func take(_ now: time_t) -> (isAllowed: Bool, unwritten: Int) {
        if now != second {
            second = now
            count = 0
        }
        count += 1
        guard count <= Self.rate else {
            unwritten += 1
            return (false, 0)
        }
        defer { unwritten = 0 }
        return (true, unwritten)
    }
}
