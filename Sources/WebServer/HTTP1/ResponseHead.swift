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
    func write(
        _ response: Response, _ lines: HeadLines, date: [UInt8], closes: Bool, minorVersion: UInt8,
        into output: inout [UInt8]
    ) {
        lines.append(response.status, to: &output)
        output.append(contentsOf: date)
        if let lines = response.fieldLines {
            output.append(contentsOf: lines)
        } else {
            Self.append(response.headers, to: &output)
        }
        switch framing {
        case .none, .untilClose: break
        case .chunked: Self.append("\r\nTransfer-Encoding: chunked", to: &output)
        case .length(let length):
            Self.append("\r\nContent-Length: ", to: &output)
            Self.append(length, to: &output)
        }
        if closes {
            Self.append("\r\nConnection: close", to: &output)
        } else if minorVersion == 0 {
            Self.append("\r\nConnection: keep-alive", to: &output)
        }
        Self.append("\r\n\r\n", to: &output)
    }

    /// The fields of a response as they are sent, without those that are the server's own.
    static func fieldLines(_ fields: HTTPFields) -> [UInt8] {
        var lines: [UInt8] = []
        append(fields, to: &lines)
        return lines
    }

    private static func append(_ fields: HTTPFields, to output: inout [UInt8]) {
        for field in fields where !isOurs(field.name) { append(field, to: &output) }
    }

    /// Fields that describe the connection and the framing, and who answers; only the server knows them.
    private static func isOurs(_ name: HTTPField.Name) -> Bool {
        let text = name.canonicalName
        switch text.utf8.count {
        case 4: return text == "date"
        case 6: return text == "server"
        case 10: return text == "connection" || text == "keep-alive"
        case 14: return text == "content-length"
        case 17: return text == "transfer-encoding"
        default: return false
        }
    }

    private static func append(_ text: StaticString, to output: inout [UInt8]) {
        output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
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
