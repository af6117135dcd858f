import Glibc

/// The first line of a request (RFC 9112 §3).
struct RequestLine {
    var method: HTTPRequest.Method
    var target: RequestTarget
    /// The authority of an absolute-form target, which then replaces the Host field.
    var authority: String?
    /// 0 for HTTP/1.0, 1 for HTTP/1.1 and all that may follow it.
    var minorVersion: UInt8

    static func parse(_ line: UnsafeRawBufferPointer) -> Result<RequestLine, Rejection> {
        guard let first = firstSpace(line), let last = lastSpace(line), first < last
        else { return .failure(.bad("The request line is not method, target and version.")) }
        guard let method = method(slice(line, 0, first)) else { return .failure(.bad("The method is not a token.")) }
        let version = slice(line, last + 1, line.count)
        guard let minor = minorVersion(version) else {
            return .failure(isVersion(version) ? .version : .bad("The version is malformed."))
        }
        return parse(method, slice(line, first + 1, last), minor)
    }

    private static func parse(
        _ method: HTTPRequest.Method, _ target: UnsafeRawBufferPointer, _ minor: UInt8
    ) -> Result<RequestLine, Rejection> {
        if method == .connect { return .failure(authorityForm(target)) }
        guard let first = target.first, TargetBytes.isValid(target) else {
            return .failure(.bad("The target holds characters that it must not."))
        }
        if first == ASCII.slash { return originForm(method, target, minor) }
        if target.count == 1, first == ASCII.asterisk { return asteriskForm(method, minor) }
        return absoluteForm(method, target, minor)
    }

    private static func originForm(
        _ method: HTTPRequest.Method, _ target: UnsafeRawBufferPointer, _ minor: UInt8
    ) -> Result<RequestLine, Rejection> {
        guard let parts = RequestTarget(target) else { return .failure(.bad("The target cannot be decoded.")) }
        return .success(RequestLine(method: method, target: parts, minorVersion: minor))
    }

    /// `*` (§3.2.4)
    private static func asteriskForm(
        _ method: HTTPRequest.Method, _ minor: UInt8
    ) -> Result<RequestLine, Rejection> {
        guard method == .options else { return .failure(.bad("Only OPTIONS has * as its target.")) }
        return .success(RequestLine(method: method, target: RequestTarget(verbatim: "*"), minorVersion: minor))
    }

    /// `http://host:port/path?query` (§3.2.2)
    private static func absoluteForm(
        _ method: HTTPRequest.Method, _ target: UnsafeRawBufferPointer, _ minor: UInt8
    ) -> Result<RequestLine, Rejection> {
        let malformed = Rejection.bad("The target is neither a path nor an absolute http URL.")
        guard let scheme = schemeLength(target) else { return .failure(malformed) }
        let rest = slice(target, scheme, target.count)
        let end = rest.firstIndex { $0 == ASCII.slash || $0 == ASCII.question } ?? rest.count
        let authority = slice(rest, 0, end)
        guard HostField.isValid(authority) else { return .failure(malformed) }
        let host = String(decoding: authority, as: UTF8.self)
        // OPTIONS for a URL without a path asks about the server as a whole (§3.2.4).
        if end == rest.count && method == .options {
            let all = RequestTarget(verbatim: "*")
            return .success(RequestLine(method: method, target: all, authority: host, minorVersion: minor))
        }
        let path = Array(slice(rest, end, rest.count))
        guard let parts = RequestTarget(path.first == ASCII.slash ? path : [ASCII.slash] + path) else {
            return .failure(.bad("The target cannot be decoded."))
        }
        return .success(RequestLine(method: method, target: parts, authority: host, minorVersion: minor))
    }

    /// `host:port` (§3.2.3): well-formed, it is a request for a tunnel, and there are none here.
    private static func authorityForm(_ target: UnsafeRawBufferPointer) -> Rejection {
        let hasPort = target.last.map { ASCII.isDigit($0) } ?? false
        guard hasPort, target.contains(ASCII.colon), HostField.isValid(target), target.last != ASCII.rightBracket
        else { return .bad("The target of CONNECT is not a host and a port.") }
        return .connect
    }

    private static func schemeLength(_ target: UnsafeRawBufferPointer) -> Int? {
        if ASCII.matches(slice(target, 0, min(7, target.count)), "http://") { return 7 }
        return ASCII.matches(slice(target, 0, min(8, target.count)), "https://") ? 8 : nil
    }

    private static func method(_ bytes: UnsafeRawBufferPointer) -> HTTPRequest.Method? {
        if isSpelled(bytes, "GET") { return .get }
        if isSpelled(bytes, "POST") { return .post }
        guard bytes.allSatisfy(ASCII.isToken) else { return nil }
        return HTTPRequest.Method(String(decoding: bytes, as: UTF8.self))
    }

    /// A higher minor version than ours is read as ours (RFC 9110 §2.5).
    private static func minorVersion(_ bytes: UnsafeRawBufferPointer) -> UInt8? {
        guard bytes.count == 8, isSpelled(slice(bytes, 0, 7), "HTTP/1."), ASCII.isDigit(bytes[7]) else { return nil }
        return bytes[7] == 0x30 ? 0 : 1
    }

    /// `HTTP/` digit `.` digit: well-formed, though not one of ours.
    private static func isVersion(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count == 8 && isSpelled(slice(bytes, 0, 5), "HTTP/") && ASCII.isDigit(bytes[5])
            && bytes[6] == ASCII.dot && ASCII.isDigit(bytes[7])
    }

    private static func isSpelled(_ bytes: UnsafeRawBufferPointer, _ word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount, let start = bytes.baseAddress else { return false }
        return memcmp(start, word.utf8Start, bytes.count) == 0
    }

    private static func firstSpace(_ line: UnsafeRawBufferPointer) -> Int? {
        var index = 0
        while index < line.count {
            if line[index] == ASCII.space { return index }
            index += 1
        }
        return nil
    }

    private static func lastSpace(_ line: UnsafeRawBufferPointer) -> Int? {
        var index = line.count
        while index > 0 {
            index -= 1
            if line[index] == ASCII.space { return index }
        }
        return nil
    }

    private static func slice(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    }
}
