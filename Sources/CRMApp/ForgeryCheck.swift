import Auth
import WebServer

/// Refuses forms that no page of ours sent: by what the browser says of their origin, and by their token.
enum ForgeryCheck {
    static func check(_ request: Request, _ form: FormFields, key: [UInt8]) throws {
        guard comesFromHere(request), CSRF.isValid(form["csrf"] ?? request.headers[token], key: key) else {
            throw AppError.forged
        }
    }

    private static let token = HTTPField.Name("x-csrf-token") ?? .cookie
    private static let site = HTTPField.Name("sec-fetch-site") ?? .cookie

    /// What a browser says of the page that sent the form, by either field, has to be this very place.
    private static func comesFromHere(_ request: Request) -> Bool {
        if let site = request.headers[site], site != "same-origin", site != "none" { return false }
        guard let origin = request.headers[.origin] else { return true }
        return origin == own(request)
    }

    /// The origin of our own pages as a browser spells it (RFC 6454 §6.2): without the scheme's usual port.
    private static func own(_ request: Request) -> String? {
        guard let host = request.host else { return nil }
        let (scheme, port) = request.isSecure ? ("https://", ":443") : ("http://", ":80")
        return scheme + (host.hasSuffix(port) ? String(host.dropLast(port.count)) : host)
    }
}
