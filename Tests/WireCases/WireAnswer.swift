import WebServer

/// One answer as it came over the wire.
public struct WireAnswer: Sendable {
    /// The status code.
    public let status: Int
    /// The status line and the fields, with the empty line.
    public let head: String
    /// The body as its framing says.
    public let body: String

    /// Sends bytes and then a good request, says that this was all, and reads to the end.
    ///
    /// - Parameter isHead: whether the answers to `bytes` have no bodies.
    /// - Returns: all answers, that to the good request among them; nil when they are not framed.
    public static func all(to bytes: [UInt8], at address: BoundAddress, isHead: Bool = false) -> [WireAnswer]? {
        let client = RawClient(address)
        client.send(bytes)
        client.send("GET /json HTTP/1.1\r\nHost: probe\r\nConnection: close\r\n\r\n")
        client.finish()
        return split(Substring(client.readToEnd()), isHead: isHead)
    }

    private static func split(_ text: Substring, isHead: Bool) -> [WireAnswer]? {
        var rest = text.utf8[...]
        var answers: [WireAnswer] = []
        while !rest.isEmpty {
            guard let end = head(rest), let head = String(rest.prefix(end)),
                let status = Int(head.dropFirst(9).prefix(3)), head.hasPrefix("HTTP/1.1 ")
            else { return nil }
            rest = rest.dropFirst(end)
            let isBodiless = status < 200 || status == 204 || status == 304 || isHead && !isProbe(rest)
            guard let length = isBodiless ? 0 : length(head), rest.count >= length else { return nil }
            answers.append(WireAnswer(status: status, head: head, body: String(rest.prefix(length)) ?? ""))
            rest = rest.dropFirst(length)
        }
        return answers
    }

    /// The good request's answer to HEAD cases is the only one with a body, and the last.
    private static func isProbe(_ rest: Substring.UTF8View.SubSequence) -> Bool {
        !rest.isEmpty && !rest.starts(with: "HTTP/".utf8)
    }

    private static func head(_ text: Substring.UTF8View.SubSequence) -> Int? {
        var count = 0
        var seen = 0
        let end = Array("\r\n\r\n".utf8)
        for byte in text {
            count += 1
            seen = byte == end[seen] ? seen + 1 : byte == end[0] ? 1 : 0
            if seen == end.count { return count }
        }
        return nil
    }

    private static func length(_ head: String) -> Int? {
        let line = head.split(separator: "\r\n").first { $0.hasPrefix("Content-Length: ") }
        return line.flatMap { Int($0.dropFirst(16)) }
    }
}
