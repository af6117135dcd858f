/// Handlers by method and path, with the answers that every site gives: 404, 405 with `Allow`, OPTIONS, HEAD.
///
///     var site = Site()
///     site.get("/hello/:name") { request, path in .text("Hello \(path["name"] ?? "")\n") }
///     let server = Server(configuration: configuration, logger: logger, respond: site.respond)
public struct Site: Sendable {
    /// Answers one request; the second value holds what the pattern names. What it throws becomes a 500.
    public typealias Handler = @Sendable (Request, PathParameters) throws -> Response

    private var router = Router<Handler>()

    /// A site without pages.
    public init() {}

    /// Declares what answers a method and a pattern such as `/customers/:id`; see ``Router``.
    public mutating func on(_ method: HTTPRequest.Method, _ pattern: String, _ handler: @escaping Handler) {
        router.add(method, pattern, handler)
    }

    /// Declares a page. HEAD is answered by it, too.
    public mutating func get(_ pattern: String, _ handler: @escaping Handler) {
        on(.get, pattern, handler)
    }

    /// Declares an action.
    public mutating func post(_ pattern: String, _ handler: @escaping Handler) {
        on(.post, pattern, handler)
    }

    /// Serves the files of a folder under a prefix such as `/static`.
    ///
    /// - Throws: ``StaticFilesError`` when there is no such folder.
    public mutating func files(_ prefix: String, in folder: String) throws(StaticFilesError) {
        let files = try FileFolder(folder)
        get(prefix + "/*name") { request, path in files.response(to: request, name: path["name"] ?? "") }
    }

    /// The answer to one request.
    @Sendable
    public func respond(to request: Request) -> Response {
        if request.path == "*" { return Self.allow(router.methods) }
        switch router.match(request.method, request.path) {
        case .found(let handler, let parameters):
            do {
                return try handler(request, parameters)
            } catch {
                return .text("Something went wrong.\n", status: .internalServerError)
            }
        case .methodNotAllowed(let methods) where request.method == .options: return Self.allow(methods)
        case .methodNotAllowed(let methods):
            var response = Self.allow(methods)
            response.status = .methodNotAllowed
            return response
        case .notFound: return .text("Not found\n", status: .notFound)
        }
    }

    private static func allow(_ methods: [HTTPRequest.Method]) -> Response {
        let names = Set(methods.map(\.rawValue)).union(["OPTIONS"]).sorted()
        return Response(headers: [.allow: names.joined(separator: ", ")])
    }
}
