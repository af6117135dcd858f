import Glibc

/// Opening the listening socket, and the names of addresses.
enum SocketAddress {
    /// A non-blocking socket that listens, and where.
    static func listen(_ address: ListenAddress) throws(ServerError) -> (socket: CInt, address: BoundAddress) {
        switch address {
        case .tcp("::", let port): return try listenEverywhere(port)
        case .tcp(let host, let port): return try listen(host: host, port: port)
        case .unix(let path): return (try UnixSocket.listen(path), BoundAddress(host: "unix:\(path)", port: 0))
        case .descriptor(let number):
            setFlags(number)
            return (number, boundAddress(number) ?? BoundAddress(host: "descriptor \(number)", port: 0))
        }
    }

    /// On IPv6, which takes IPv4 along, or on IPv4 alone where there is no IPv6.
    private static func listenEverywhere(_ port: Int) throws(ServerError) -> (socket: CInt, address: BoundAddress) {
        do throws(ServerError) {
            return try listen(host: "::", port: port)
        } catch {
            guard case .system(_, EAFNOSUPPORT) = error else { throw error }
            return try listen(host: "0.0.0.0", port: port)
        }
    }

    private static func listen(host: String, port: Int) throws(ServerError) -> (socket: CInt, address: BoundAddress) {
        guard UInt16(exactly: port) != nil else { throw .invalidPort(port) }
        var hints = addrinfo()
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        hints.ai_socktype = CInt(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0, let first = found else {
            throw .unknownHost(host)
        }
        defer { freeaddrinfo(first) }
        let descriptor = try bind(preferred(first), host: host, port: port)
        guard let address = boundAddress(descriptor) else {
            close(descriptor)
            throw .system(operation: "getsockname", code: errno)
        }
        return (descriptor, address)
    }

    /// A name such as `localhost` may stand for both: those who ask for it try IPv4 in any case.
    private static func preferred(_ first: UnsafeMutablePointer<addrinfo>) -> addrinfo {
        var next: UnsafeMutablePointer<addrinfo>? = first
        while let info = next?.pointee {
            if info.ai_family == AF_INET { return info }
            next = info.ai_next
        }
        return first.pointee
    }

    private static func bind(_ info: addrinfo, host: String, port: Int) throws(ServerError) -> CInt {
        let descriptor = socket(info.ai_family, CInt(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw .system(operation: "socket", code: errno) }
        setFlags(descriptor)
        set(descriptor, SOL_SOCKET, SO_REUSEADDR, 1)
        if Glibc.bind(descriptor, info.ai_addr, info.ai_addrlen) == 0, Glibc.listen(descriptor, 4_096) == 0 {
            return descriptor
        }
        let code = errno
        close(descriptor)
        switch code {
        case EADDRINUSE: throw .addressInUse(host: host, port: port)
        case EACCES, EPERM: throw .permissionDenied(host: host, port: port)
        case EADDRNOTAVAIL: throw .unknownHost(host)
        default: throw .system(operation: "bind", code: code)
        }
    }

    /// Non-blocking, and not inherited by programs that this one starts.
    static func setFlags(_ descriptor: CInt) {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    static func set(_ descriptor: CInt, _ level: CInt, _ option: CInt, _ value: CInt) {
        var value = value
        setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<CInt>.size))
    }

    private static func boundAddress(_ descriptor: CInt) -> BoundAddress? {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let status = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        if status == 0, storage.ss_family == sa_family_t(AF_UNIX) { return unixAddress(storage) }
        guard status == 0, let (host, port) = name(storage, length) else { return nil }
        return BoundAddress(host: host, port: port)
    }

    private static func unixAddress(_ storage: sockaddr_storage) -> BoundAddress {
        var storage = storage
        let path = withUnsafeBytes(of: &storage) { bytes in
            String(decoding: bytes.dropFirst(MemoryLayout<sa_family_t>.size).prefix { $0 != 0 }, as: UTF8.self)
        }
        return BoundAddress(host: "unix:\(path)", port: 0)
    }

    /// The numeric address; an IPv4 address that came through an IPv6 socket is written as IPv4.
    static func name(_ storage: sockaddr_storage, _ length: socklen_t) -> (host: String, port: Int)? {
        var storage = storage
        var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        var port = [CChar](repeating: 0, count: Int(NI_MAXSERV))
        let status = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getnameinfo(
                    $0, length, &host, socklen_t(host.count), &port, socklen_t(port.count),
                    NI_NUMERICHOST | NI_NUMERICSERV)
            }
        }
        guard status == 0, let number = Int(text(port)) else { return nil }
        let address = text(host)
        return (address.hasPrefix("::ffff:") && address.contains(".") ? String(address.dropFirst(7)) : address, number)
    }

    private static func text(_ characters: [CChar]) -> String {
        String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
