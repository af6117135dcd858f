/// One Set-Cookie field (RFC 6265 §4.1), with the safe choices as defaults.
public struct Cookie: Sendable {
    /// When a browser sends the cookie along with requests that other sites start.
    public enum SameSite: String, Sendable {
        case strict = "Strict"
        case lax = "Lax"
        case none = "None"
    }

    /// The name: a token; with `__Host-` in front browsers hold it to Secure, `Path=/` and no domain.
    public var name: String
    /// The value. Bytes that a cookie cannot hold are percent-encoded.
    public var value: String
    /// Seconds to live: nil until the browser closes, 0 deletes it.
    public var maxAge: Int?
    /// The path under which it is sent.
    public var path: String
    /// Out of reach for scripts.
    public var httpOnly: Bool
    /// Sent over TLS only.
    public var secure: Bool
    /// See `SameSite`.
    public var sameSite: SameSite

    /// A cookie for the session of the browser unless told otherwise.
    public init(
        name: String,
        value: String,
        maxAge: Int? = nil,
        path: String = "/",
        httpOnly: Bool = true,
        secure: Bool = true,
        sameSite: SameSite = .lax
    ) {
        self.name = name
        self.value = value
        self.maxAge = maxAge
        self.path = path
        self.httpOnly = httpOnly
        self.secure = secure
        self.sameSite = sameSite
    }

    /// What stands after `Set-Cookie:`.
    public var fieldValue: String {
        var bytes: [UInt8] = []
        append(name, to: &bytes, where: ASCII.isToken)
        bytes.append(ASCII.equals)
        append(value, to: &bytes, where: Self.isCookieOctet)
        bytes.append(contentsOf: "; Path=".utf8)
        append(path, to: &bytes, where: { $0 > 0x20 && $0 < 0x7F && $0 != ASCII.semicolon })
        if let maxAge { bytes.append(contentsOf: "; Max-Age=\(maxAge)".utf8) }
        if httpOnly { bytes.append(contentsOf: "; HttpOnly".utf8) }
        if secure { bytes.append(contentsOf: "; Secure".utf8) }
        bytes.append(contentsOf: "; SameSite=\(sameSite.rawValue)".utf8)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func append(_ text: String, to bytes: inout [UInt8], where isAllowed: (UInt8) -> Bool) {
        for byte in text.utf8 {
            if isAllowed(byte) { bytes.append(byte) } else { PercentCoding.appendEscape(byte, to: &bytes) }
        }
    }

    /// `cookie-octet` of RFC 6265 §4.1.1.
    private static func isCookieOctet(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != ASCII.quote && byte != ASCII.comma && byte != ASCII.semicolon
            && byte != ASCII.backslash
    }

    /// A value from a Cookie field without blanks around it and without the quotes that are allowed around it.
    static func unquoted(_ value: Substring) -> String {
        let value = ASCII.trimmed(value)
        guard value.count >= 2, value.first == "\"", value.last == "\"" else { return String(value) }
        return String(value.dropFirst().dropLast())
    }
}
