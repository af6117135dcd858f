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

func base64url(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
}

func bytes(base64url text: String) -> [UInt8]? {
    let standard = text.replacing("-", with: "+").replacing("_", with: "/")
    let padding = String(repeating: "=", count: (4 - standard.count % 4) % 4)
    return Data(base64Encoded: standard + padding).map { [UInt8]($0) }
}
