import Glibc
import WebServer

/// A client that sends exactly the bytes it is told and waits for the answer.
public final class RawClient {
    let socket: CInt

    /// Connects.
    public init(_ address: BoundAddress) {
        socket = Glibc.socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        var target = sockaddr_in()
        target.sin_family = sa_family_t(AF_INET)
        target.sin_port = in_port_t(UInt16(address.port).bigEndian)
        inet_pton(AF_INET, address.host, &target.sin_addr)
        // Only so that a failing test ends: no test waits for this to pass.
        var patience = timeval(tv_sec: 300, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        withUnsafePointer(to: &target) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                isConnected = connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    /// Whether there was somebody.
    public private(set) var isConnected = false
    private var isReset = false
    private var buffer: [UInt8] = []

    deinit {
        if !isReset { close(socket) }
    }

    /// Sends text as UTF-8.
    public func send(_ text: String) {
        send(Array(text.utf8))
    }

    /// Sends all of the bytes, or what the other side takes.
    public func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
            }
            if count <= 0 { return }
            sent += count
        }
    }

    /// Says that nothing more will come.
    public func finish() {
        shutdown(socket, CInt(SHUT_WR))
    }

    /// Closes with a reset instead of an end.
    public func reset() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        close(socket)
        isReset = true
    }

    /// Waits for any bytes; false when the connection ends instead.
    public func readSome() -> Bool {
        fill()
    }

    private func fill() -> Bool {
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &piece, piece.count, 0)
        if count > 0 { buffer.append(contentsOf: piece[..<count]) }
        return count > 0
    }

    /// All bytes up to the end of the connection.
    public func readToEnd() -> String {
        while fill() {}
        defer { buffer = [] }
        return String(decoding: buffer, as: UTF8.self)
    }

    /// One response: the head, and the body as its framing says; nil when the connection ends before.
    public func readResponse(isHead: Bool = false) -> (head: String, body: [UInt8])? {
        while true {
            if let end = end(of: "\r\n\r\n") {
                let head = String(decoding: buffer[..<end], as: UTF8.self)
                buffer.removeFirst(end)
                if isHead { return (head, []) }
                return readBody(head).map { (head, $0) }
            }
            if !fill() { return nil }
        }
    }

    /// The body of one response as text.
    public func readText() -> String? {
        readResponse().map { String(decoding: $0.body, as: UTF8.self) }
    }

    private func readBody(_ head: String) -> [UInt8]? {
        if head.contains("Transfer-Encoding: chunked") { return readChunks() }
        let line = head.split(separator: "\r\n").first { $0.hasPrefix("Content-Length: ") }
        return take(line.flatMap { Int($0.dropFirst(16)) } ?? 0)
    }

    private func readChunks() -> [UInt8]? {
        var body: [UInt8] = []
        while true {
            while end(of: "\r\n") == nil { if !fill() { return nil } }
            guard let end = end(of: "\r\n"),
                let size = Int(String(decoding: buffer[..<(end - 2)], as: UTF8.self), radix: 16)
            else { return nil }
            buffer.removeFirst(end)
            guard let chunk = take(size + 2) else { return nil }
            if size == 0 { return body }
            body.append(contentsOf: chunk.dropLast(2))
        }
    }

    private func take(_ count: Int) -> [UInt8]? {
        while buffer.count < count { if !fill() { return nil } }
        defer { buffer.removeFirst(count) }
        return Array(buffer[..<count])
    }

    private func end(of pattern: String) -> Int? {
        let pattern = Array(pattern.utf8)
        guard buffer.count >= pattern.count else { return nil }
        for index in 0...(buffer.count - pattern.count) where buffer[index...].starts(with: pattern) {
            return index + pattern.count
        }
        return nil
    }
}
