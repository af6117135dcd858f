/// The first lines of responses, put together once: status, `Server`, and the beginning of `Date`.
struct HeadLines: Sendable {
    private let lines: [[UInt8]]
    private let end: [UInt8]

    /// - Parameter server: a token for the `Server` field; nil for no such field.
    init(server: String?) {
        let field = server.map { "\r\nServer: \(String(decoding: $0.utf8.filter(ASCII.isToken), as: UTF8.self))" } ?? ""
        let end = Array("\(field)\r\nDate: ".utf8)
        lines = (100..<600).map { code in
            let phrase = HTTPResponse.Status(code: code).reasonPhrase
            return phrase.isEmpty ? [] : Array("HTTP/1.1 \(code) \(phrase)".utf8) + end
        }
        self.end = end
    }

    /// Appends everything up to the date.
    func append(_ status: HTTPResponse.Status, to output: inout [UInt8]) {
        let index = status.code - 100
        if lines.indices.contains(index), !lines[index].isEmpty { return output.append(contentsOf: lines[index]) }
        output.append(contentsOf: "HTTP/1.1 \(status.code) \(status.reasonPhrase)".utf8)
        output.append(contentsOf: end)
    }
}
