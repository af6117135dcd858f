/// The first line of a request (RFC 9112 §3).
struct RequestLine {
    var method: HTTPRequest.Method
    var target: RequestTarget
    /// The authority of an absolute-form target, which then replaces the Host field.
    var authority: String?
    var minorVersion: UInt8

    static func parse(_ line: UnsafeRawBufferPointer) -> Result<RequestLine, Rejection> {
        guard let first = line.firstIndex(of: ASCII.space), let last = line.lastIndex(of: ASCII.space), first < last
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
        if method == .connect { return .failure(.connect) }
        guard let first = target.first, target.allSatisfy(isTargetByte) else {
            return .failure(.bad("The target holds characters that it must not."))
        }
        if first == ASCII.slash { return originForm(method, target, minor) }
        if target.count == 1, first == 0x2A {
            guard method == .options else { return .failure(.bad("Only OPTIONS has * as its target.")) }
            return .success(RequestLine(method: method, target: RequestTarget(verbatim: "*"), minorVersion: minor))
        }
        return absoluteForm(method, target, minor)
    }

    private static func originForm(
        _ method: HTTPRequest.Method, _ target: UnsafeRawBufferPointer, _ minor: UInt8
    ) -> Result<RequestLine, Rejection> {
        guard let parts = RequestTarget(String(decoding: target, as: UTF8.self)) else {
            return .failure(.bad("The target cannot be decoded."))
        }
        return .success(RequestLine(method: method, target: parts, minorVersion: minor))
    }

    /// `http://host:port/path?query` (RFC 9112 §3.2.2).
    private static func absoluteForm(
        _ method: HTTPRequest.Method, _ target: UnsafeRawBufferPointer, _ minor: UInt8
    ) -> Result<RequestLine, Rejection> {
        let malformed = Rejection.bad("The target is neither a path nor an absolute http URL.")
        guard let scheme = schemeLength(target) else { return .failure(malformed) }
        let rest = slice(target, scheme, target.count)
        let end = rest.firstIndex { $0 == ASCII.slash || $0 == ASCII.question } ?? rest.count
        let authority = slice(rest, 0, end)
        guard HostField.isValid(authority) else { return .failure(malformed) }
        let path = String(decoding: slice(rest, end, rest.count), as: UTF8.self)
        guard let parts = RequestTarget(path.utf8.first == ASCII.slash ? path : "/" + path) else {
            return .failure(.bad("The target cannot be decoded."))
        }
        let host = String(decoding: authority, as: UTF8.self)
        return .success(RequestLine(method: method, target: parts, authority: host, minorVersion: minor))
    }

    private static func schemeLength(_ target: UnsafeRawBufferPointer) -> Int? {
        if ASCII.matches(slice(target, 0, min(7, target.count)), "http://") { return 7 }
        return ASCII.matches(slice(target, 0, min(8, target.count)), "https://") ? 8 : nil
    }

    private static func method(_ bytes: UnsafeRawBufferPointer) -> HTTPRequest.Method? {
        if bytes.elementsEqual("GET".utf8) { return .get }
        if bytes.elementsEqual("POST".utf8) { return .post }
        guard bytes.allSatisfy(ASCII.isToken) else { return nil }
        return HTTPRequest.Method(String(decoding: bytes, as: UTF8.self))
    }

    private static func minorVersion(_ bytes: UnsafeRawBufferPointer) -> UInt8? {
        guard bytes.count == 8, bytes.starts(with: "HTTP/1.".utf8), bytes[7] == 0x31 || bytes[7] == 0x30
        else { return nil }
        return bytes[7] - 0x30
    }

    /// `HTTP/` digit `.` digit: well-formed, though not one of ours.
    private static func isVersion(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count == 8 && bytes.starts(with: "HTTP/".utf8) && ASCII.isDigit(bytes[5]) && bytes[6] == ASCII.dot
            && ASCII.isDigit(bytes[7])
    }

    /// Visible ASCII without what no client may leave unescaped anywhere in a URL.
    private static func isTargetByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != ASCII.quote && byte != ASCII.hash && byte != 0x3C && byte != 0x3E
    }

    private static func slice(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    }
}
