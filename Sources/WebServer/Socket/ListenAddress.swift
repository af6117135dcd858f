import Glibc

/// Somewhere to listen.
public enum ListenAddress: Sendable, Equatable {
    /// A numeric address or a name; `0.0.0.0` or `::` for all. Port 0 takes a free one.
    case tcp(host: String, port: Int)
    /// A socket in the file system that its owner and group may use. A left-over socket there is replaced.
    case unix(path: String)
    /// A socket that listens already, opened by whoever started this program.
    case descriptor(Int32)

    /// Reads `HOST:PORT`, `[::1]:PORT`, `:PORT` (every address) or `unix:PATH`; nil for anything else.
    public init?(_ text: String) {
        if text.hasPrefix("unix:") {
            let path = String(text.dropFirst(5))
            guard !path.isEmpty, path.utf8.count < Self.longestPath else { return nil }
            self = .unix(path: path)
            return
        }
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            return nil
        }
        var host = text[..<colon]
        let isBracketed = host.first == "[" && host.last == "]"
        if isBracketed { host = host.dropFirst().dropLast() }
        guard isBracketed || !host.contains(":") else { return nil }
        self = .tcp(host: host.isEmpty ? "::" : String(host), port: Int(port))
    }

    /// A socket that listens, opened for whoever is to accept from it.
    public struct Door: Sendable {
        public let descriptor: Int32
        public let address: BoundAddress
        /// Whether it was open before this program began.
        public let isInherited: Bool
        fileprivate let path: String?

        /// Takes away what stands for it in the file system.
        public func remove() {
            if let path { unlink(path) }
        }
    }

    /// Listens there; accepts nothing.
    public func open() throws(ServerError) -> Door {
        let (descriptor, address) = try SocketAddress.listen(self)
        return switch self {
        case .tcp: Door(descriptor: descriptor, address: address, isInherited: false, path: nil)
        case .unix(let path): Door(descriptor: descriptor, address: address, isInherited: false, path: path)
        case .descriptor: Door(descriptor: descriptor, address: address, isInherited: true, path: nil)
        }
    }

    /// What fits into `sun_path`.
    static let longestPath = 108

    /// The sockets that systemd has opened for this process (`sd_listen_fds(3)`); none when it was started otherwise.
    public static func inherited() -> [ListenAddress] {
        guard number("LISTEN_PID") == Int(getpid()), let count = number("LISTEN_FDS"), (1...64).contains(count)
        else { return [] }
        return (3..<3 + count).map { .descriptor(CInt($0)) }
    }

    private static func number(_ name: String) -> Int? {
        getenv(name).flatMap { Int(SystemText.string($0)) }
    }
}

/// Where the server listens.
public struct BoundAddress: Sendable, Equatable, CustomStringConvertible {
    /// The numeric address; for a socket in the file system `unix:` and its path.
    public let host: String
    /// The port; 0 for a socket in the file system.
    public let port: Int

    /// `127.0.0.1:8080`, `[::1]:8080`, `unix:/run/kap.sock`
    public var description: String {
        if port == 0 { return host }
        return host.utf8.contains(ASCII.colon) ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
}
