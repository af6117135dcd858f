import Crypto
import Foundation

/// A random reference of 256 bits. Only its SHA-256 is stored; the token itself is known to its holder alone.
public struct Token: Sendable {
    /// 43 characters of base64url.
    public let text: String

    public static func random() -> Token {
        Token(base64url(PasswordHasher.random(32)))
    }

    /// A token as a request carried it; `nil` unless it has the shape of one.
    public init?(_ text: String?) {
        guard let text, text.utf8.count == 43, text.utf8.allSatisfy(Self.isBase64URL) else { return nil }
        self.text = text
    }

    private init(_ text: String) {
        self.text = text
    }

    public var hash: [UInt8] {
        Array(SHA256.hash(data: Array(text.utf8)))
    }

    private static func isBase64URL(_ byte: UInt8) -> Bool {
        (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte == 45
            || byte == 95
    }
}

/// base64url without padding (RFC 4648 §5). Every page with a form carries one, so it is written out here.
func base64url(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 4 / 3 + 3)
    var index = 0
    while index < bytes.count {
        let second = index + 1 < bytes.count ? bytes[index + 1] : 0
        let third = index + 2 < bytes.count ? bytes[index + 2] : 0
        let word = UInt32(bytes[index]) << 16 | UInt32(second) << 8 | UInt32(third)
        for place in 0..<min(4, bytes.count - index + 1) {
            text.append(base64urlAlphabet[Int(word >> (18 - 6 * UInt32(place)) & 63)])
        }
        index += 3
    }
    return String(decoding: text, as: UTF8.self)
}

private let base64urlAlphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

func bytes(base64url text: String) -> [UInt8]? {
    var standard = Data(
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "-"): UInt8(ascii: "+")
            case UInt8(ascii: "_"): UInt8(ascii: "/")
            default: byte
            }
        })
    standard.append(contentsOf: repeatElement(UInt8(ascii: "="), count: (4 - standard.count % 4) % 4))
    return Data(base64Encoded: standard).map { [UInt8]($0) }
}
