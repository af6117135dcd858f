import HTTPTypes
import WebServer

/// The id of a request: the one that a proxy in front has given it, or one of our own.
enum RequestID {
    static let field = HTTPField.Name("X-Request-ID") ?? .eTag

    static func of(_ request: Request) -> String {
        let random = String(UInt64.random(in: 0x1_0000_0000...0xF_FFFF_FFFF), radix: 36)
        guard let given = request.headers[field], (1...64).contains(given.utf8.count),
            given.utf8.allSatisfy(isPlain)
        else { return random }
        return given
    }

    /// Letters, digits, dash, point and underscore: nothing that a log could misread.
    private static func isPlain(_ byte: UInt8) -> Bool {
        let isLetter = (byte | 0x20) &- 0x61 < 26
        return isLetter || byte &- 0x30 < 10 || "-._".utf8.contains(byte)
    }
}
