import WebServer

/// What every page says to the browser about itself.
public enum SecurityHeaders {
    /// Scripts, styles and images come from here alone; nothing is inline; nobody frames us.
    static let contentSecurityPolicy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
        font-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; \
        require-trusted-types-for 'script'; trusted-types kap
        """

    static func add(to response: inout Response, isSecure: Bool) {
        addToAll(&response, isSecure: isSecure)
        set("cache-control", "no-store", in: &response)
        set("vary", "Accept-Language, Cookie", in: &response)
    }

    /// What refusals of the server itself carry, over whatever connection.
    /// - Parameter isSecure: people reach the program over TLS.
    public static func ofRefusals(isSecure: Bool) -> HTTPFields {
        var response = Response()
        add(to: &response, isSecure: isSecure)
        return response.headers
    }

    /// An answer that is no page, such as figures for a supervisor.
    public static func plain(_ answer: Response, isSecure: Bool = false) -> Response {
        var answer = answer
        addToAll(&answer, isSecure: isSecure)
        set("cache-control", "no-store", in: &answer)
        return answer
    }

    /// What files carry, too; these are nobody's in particular and may be kept.
    static func addToAll(_ response: inout Response, isSecure: Bool) {
        set("content-security-policy", contentSecurityPolicy, in: &response)
        set("x-content-type-options", "nosniff", in: &response)
        set("referrer-policy", "same-origin", in: &response)
        set("x-frame-options", "DENY", in: &response)
        set("cross-origin-opener-policy", "same-origin", in: &response)
        set("cross-origin-resource-policy", "same-origin", in: &response)
        set("permissions-policy", "camera=(), geolocation=(), microphone=()", in: &response)
        if isSecure { set("strict-transport-security", "max-age=31536000; includeSubDomains", in: &response) }
    }

    private static func set(_ name: String, _ value: String, in response: inout Response) {
        guard let field = HTTPField.Name(name), response.headers[field] == nil else { return }
        response.headers[field] = value
    }
}
