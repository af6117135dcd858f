/// Writes the start line and the header of a response.
struct ResponseHead {
    /// How the end of the body is told (RFC 9112 §6.3).
    enum Framing: Equatable {
        /// There is no body and no length: 1xx, 204, 304.
        case none
        case length(Int)
        case chunked
        /// HTTP/1.0 knows no chunks: the body ends with the connection.
        case untilClose
    }

    let framing: Framing
    let sendsBody: Bool

    /// - Parameters:
    ///   - isHead: whether the request was HEAD, which is answered without a body.
    ///   - minorVersion: the request's.
    init(_ response: Response, isHead: Bool, minorVersion: UInt8) {
        let code = response.status.code
        if code < 200 || code == 204 || code == 304 {
            framing = .none
            sendsBody = false
        } else {
            framing = response.body.count.map { .length($0) } ?? (minorVersion > 0 ? .chunked : .untilClose)
            sendsBody = !isHead
        }
    }

    /// Appends everything up to and with the empty line.
    func write(_ response: Response, date: [UInt8], closes: Bool, minorVersion: UInt8, into output: inout [UInt8]) {
        output.append(contentsOf: "HTTP/1.1 ".utf8)
        Self.append(response.status.code, to: &output)
        output.append(ASCII.space)
        output.append(contentsOf: response.status.reasonPhrase.utf8)
        output.append(contentsOf: "\r\nDate: ".utf8)
        output.append(contentsOf: date)
        for field in response.headers where !Self.isOurs(field.name) { Self.append(field, to: &output) }
        switch framing {
        case .none, .untilClose: break
        case .chunked: output.append(contentsOf: "\r\nTransfer-Encoding: chunked".utf8)
        case .length(let length):
            output.append(contentsOf: "\r\nContent-Length: ".utf8)
            Self.append(length, to: &output)
        }
        if closes {
            output.append(contentsOf: "\r\nConnection: close".utf8)
        } else if minorVersion == 0 {
            output.append(contentsOf: "\r\nConnection: keep-alive".utf8)
        }
        output.append(contentsOf: "\r\n\r\n".utf8)
    }

    /// Fields that describe the connection and the framing; only the server knows them.
    private static func isOurs(_ name: HTTPField.Name) -> Bool {
        switch name.canonicalName {
        case "content-length", "transfer-encoding", "connection", "date", "keep-alive": true
        default: false
        }
    }

    private static func append(_ field: HTTPField, to output: inout [UInt8]) {
        output.append(ASCII.cr)
        output.append(ASCII.lf)
        output.append(contentsOf: field.name.rawName.utf8)
        output.append(ASCII.colon)
        output.append(ASCII.space)
        field.withUnsafeBytesOfValue { output.append(contentsOf: $0) }
    }

    private static func append(_ number: Int, to output: inout [UInt8]) {
        if number >= 10 { append(number / 10, to: &output) }
        output.append(0x30 + UInt8(truncatingIfNeeded: number % 10))
    }
}
