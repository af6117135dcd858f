import HTTPTypes
import WebServer

/// One page or action: where it is, who may call it, what answers.
struct Route: Sendable {
    let method: HTTPRequest.Method
    let pattern: String
    let access: Access
    /// Whether it checks or makes a password: such requests wait in a line of their own (``Lane/costly``).
    var isCostly = false
    let handler: @Sendable (Context) throws -> Response

    static func get(
        _ pattern: String, _ access: Access, _ handler: @escaping @Sendable (Context) throws -> Response
    ) -> Route {
        Route(method: .get, pattern: pattern, access: access, handler: handler)
    }

    static func post(
        _ pattern: String, _ access: Access, isCostly: Bool = false,
        _ handler: @escaping @Sendable (Context) throws -> Response
    ) -> Route {
        Route(method: .post, pattern: pattern, access: access, isCostly: isCostly, handler: handler)
    }
}
