import Glibc

/// The networks from which `Forwarded` (RFC 7239) and `X-Forwarded-…` are believed.
struct TrustedProxies: Sendable {
    private struct Network {
        let address: [UInt8]
        let bits: Int
    }

    private var networks: [Network] = []
    /// Whether whoever connects through a socket in the file system is a proxy.
    private var trustsUnix = false

    init(_ texts: [String]) throws(ServerError) {
        for text in texts {
            if text == "unix" {
                trustsUnix = true
                continue
            }
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count <= 2, let address = parts.first.flatMap({ Self.bytes(String($0)) }) else {
                throw .invalidProxy(text)
            }
            let bits = parts.count == 2 ? Int(parts[1]) : address.count * 8
            guard let bits, (0...address.count * 8).contains(bits) else { throw .invalidProxy(text) }
            networks.append(Network(address: address, bits: bits))
        }
    }

    func contains(_ peer: String) -> Bool {
        if trustsUnix && peer == "unix" { return true }
        guard !networks.isEmpty, let address = Self.bytes(peer) else { return false }
        return networks.contains { Self.matches($0, address) }
    }

    private static func matches(_ network: Network, _ address: [UInt8]) -> Bool {
        guard network.address.count == address.count else { return false }
        for index in 0..<network.bits where (network.address[index / 8] ^ address[index / 8]) & 0x80 >> (index % 8) != 0
        {
            return false
        }
        return true
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: four) { [UInt8]($0) } }
        var six = in6_addr()
        return inet_pton(AF_INET6, text, &six) == 1 ? withUnsafeBytes(of: six) { [UInt8]($0) } : nil
    }

    /// Puts the client in the place of the proxy: its address, its scheme, the host that it asked for.
    func apply(to request: inout Request) {
        let chain = ForwardedChain(request.headers)
        request.peer = client(chain.addresses, peer: request.peer)
        request.isSecure = chain.scheme.map { ASCII.matches($0, "https") } ?? false
        if let host = chain.host, let name = FieldNames.host, HostField.isValid(host) { request.headers[name] = host }
    }

    /// From the end of the chain, the first address that is not a proxy's. The proxy next to us appends to the
    /// field, so whatever the client wrote itself stands further left.
    private func client(_ chain: [String], peer: String) -> String {
        var address = peer
        for item in chain.reversed() {
            guard Self.bytes(item) != nil else { break }
            address = item
            if !contains(item) { break }
        }
        return address
    }
}
