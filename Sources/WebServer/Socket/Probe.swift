import Glibc

/// One question to a server on this machine: for health checks.
public enum Probe {
    /// Asks for a path and returns what came back.
    ///
    /// - Parameter seconds: how long each step may take.
    /// - Throws: ``ServerError`` when nobody answers, or not in HTTP.
    public static func get(
        _ path: String, at address: ListenAddress, seconds: Int
    ) throws(ServerError) -> (status: Int, body: String) {
        let socket = try SocketAddress.connect(address, seconds: seconds)
        defer { close(socket) }
        let request = Array("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8)
        let sent = request.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
        guard sent == request.count else { throw .system(operation: "send", code: errno) }
        let text = try answer(socket)
        guard text.hasPrefix("HTTP/1.1 "), let status = Int(text.dropFirst(9).prefix(3)),
            let end = text.firstRange(of: "\r\n\r\n")
        else { throw .system(operation: "the answer", code: EPROTO) }
        return (status, String(text[end.upperBound...]))
    }

    private static func answer(_ socket: CInt) throws(ServerError) -> String {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4_096)
        while bytes.count < 1 << 16 {
            let count = recv(socket, &piece, piece.count, 0)
            if count < 0 { throw .system(operation: "recv", code: errno) }
            if count == 0 { break }
            bytes.append(contentsOf: piece[..<count])
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension SocketAddress {
    /// A blocking socket that is connected; a listener on every address is asked on the loopback one.
    static func connect(_ address: ListenAddress, seconds: Int) throws(ServerError) -> CInt {
        switch address {
        case .unix(let path): return try UnixSocket.connect(path, seconds: seconds)
        case .descriptor: throw .noAddress
        case .tcp(let host, let port):
            let host = host == "::" || host == "0.0.0.0" ? "localhost" : host
            return try connect(host: host, port: port, seconds: seconds)
        }
    }

    private static func connect(host: String, port: Int, seconds: Int) throws(ServerError) -> CInt {
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICSERV
        hints.ai_socktype = CInt(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0 else { throw .unknownHost(host) }
        defer { freeaddrinfo(found) }
        var next = found
        var code = ECONNREFUSED
        while let info = next?.pointee {
            let socket = socket(info.ai_family, CInt(SOCK_STREAM.rawValue), 0)
            setPatience(socket, seconds)
            if Glibc.connect(socket, info.ai_addr, info.ai_addrlen) == 0 { return socket }
            code = errno
            close(socket)
            next = info.ai_next
        }
        throw .system(operation: "connect", code: code)
    }

    /// How long a blocking call may take.
    static func setPatience(_ socket: CInt, _ seconds: Int) {
        var patience = timeval(tv_sec: seconds, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(socket, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
        }
    }
}
