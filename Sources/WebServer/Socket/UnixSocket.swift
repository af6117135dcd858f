import Glibc

/// Sockets in the file system.
enum UnixSocket {
    /// A non-blocking socket that listens there. What a dead server left behind is removed; a living one is not.
    static func listen(_ path: String) throws(ServerError) -> CInt {
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw .system(operation: "socket", code: errno) }
        SocketAddress.setFlags(descriptor)
        if isAbandoned(path) { unlink(path) }
        let mask = umask(0o007)
        let status = with(path) { Glibc.bind(descriptor, $0, $1) }
        let code = errno
        umask(mask)
        guard status == 0, Glibc.listen(descriptor, 4_096) == 0 else {
            close(descriptor)
            throw code == EADDRINUSE
                ? .addressInUse(host: "unix:\(path)", port: 0) : .system(operation: "bind", code: code)
        }
        return descriptor
    }

    /// A blocking socket that is connected.
    static func connect(_ path: String, seconds: Int) throws(ServerError) -> CInt {
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw .system(operation: "socket", code: errno) }
        SocketAddress.setPatience(descriptor, seconds)
        guard with(path, { Glibc.connect(descriptor, $0, $1) }) == 0 else {
            let code = errno
            close(descriptor)
            throw .system(operation: "connect", code: code)
        }
        return descriptor
    }

    /// Whether there is a socket at the path and nobody answers.
    private static func isAbandoned(_ path: String) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return false }
        let probe = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        defer { close(probe) }
        return with(path) { Glibc.connect(probe, $0, $1) } != 0 && errno == ECONNREFUSED
    }

    private static func with(_ path: String, _ use: (UnsafePointer<sockaddr>, socklen_t) -> CInt) -> CInt {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                use($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
