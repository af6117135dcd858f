import Auth
import WebServer

/// Refuses forms that no page of ours sent: by what the browser says of their origin, and by their token.
enum ForgeryCheck {
    static func check(_ request: Request, _ form: FormFields, session: Token) throws {
        guard comesFromHere(request), CSRF.isValid(form["csrf"] ?? request.headers[token], for: session) else {
            throw AppError.forbidden
        }
    }

    private static let token = HTTPField.Name("x-csrf-token") ?? .cookie
    private static let site = HTTPField.Name("sec-fetch-site") ?? .cookie

    private static func comesFromHere(_ request: Request) -> Bool {
        if let site = request.headers[site] { return site == "same-origin" || site == "none" }
        guard let origin = request.headers[.origin] else { return true }
        return origin.split(separator: "/").last.map { String($0).lowercased() } == request.host
    }
}
