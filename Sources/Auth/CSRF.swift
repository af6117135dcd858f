import Crypto

/// A token that proves that a form came from a page of ours, bound to the session and masked anew for each
/// page, so that compression leaks nothing of it (BREACH).
public enum CSRF {
    /// The token for the forms of a page.
    /// - Parameter session: the session's token, or that of the cookie that precedes sign-in.
    public static func token(for session: Token) -> String { token(key: key(of: session)) }

    /// A form's token, masked anew, bound to the session's key. The key outlives the session's tokens, so that forms that
    /// are open when it gets another token still work.
    public static func token(key: [UInt8]) -> String {
        let mask = PasswordHasher.random(32)
        return base64url(mask + zip(mask, key).map { $0 ^ $1 })
    }

    /// Whether a form's token belongs to the session. Compares in constant time.
    public static func isValid(_ token: String?, for session: Token) -> Bool { isValid(token, key: key(of: session)) }

    public static func isValid(_ token: String?, key: [UInt8]) -> Bool {
        guard let token, token.utf8.count <= 100, let bytes = bytes(base64url: token), bytes.count == 64,
            key.count == 32
        else { return false }
        let difference = zip(zip(bytes.prefix(32), bytes.suffix(32)), key)
            .reduce(UInt8(0)) { $0 | ($1.0.0 ^ $1.0.1 ^ $1.1) }
        return difference == 0
    }

    /// A name of what a session sent, by which it is known when it comes again. Nobody else can make it.
    public static func fingerprint(of form: String, key: [UInt8]) -> String {
        base64url(
            Array(
                HMAC<SHA256>.authenticationCode(
                    for: Array("form\n".utf8) + Array(form.utf8), using: SymmetricKey(data: key))))
    }

    /// The key of a session that began with this token: 32 bytes.
    public static func key(of session: Token) -> [UInt8] {
        Array(
            HMAC<SHA256>.authenticationCode(
                for: Array("csrf".utf8), using: SymmetricKey(data: Array(session.text.utf8))))
    }
}
