import Auth
import Database
import Foundation
import Views
import WebServer

/// What happens around every handler: session, language, forged forms, access, failures, headers, log.
struct Pipeline {
    let app: App
    let request: Request
    /// The id that the answer, the log and the page of a failure share.
    let reference: String
    private let started = DispatchTime.now()
    private var pattern = "-"
    /// Where it stands on the board of requests that are under way.
    private var place: Int?

    private init(app: App, request: Request) {
        self.app = app
        self.request = request
        reference = RequestID.of(request)
    }

    /// The answer to a request as it came in.
    static func respond(to outer: Request, in app: App) -> Response {
        if let answer = plainAnswer(to: outer, app) {
            return SecurityHeaders.plain(answer, isSecure: app.isSecure(outer))
        }
        if let file = file(for: outer, in: app) { return file }
        guard let request = inner(outer, app) else {
            return SecurityHeaders.plain(.text("Not Found\n", status: .notFound), isSecure: app.isSecure(outer))
        }
        var pipeline = Pipeline(app: app, request: request)
        pipeline.place = app.configuration.board?.begin(pipeline.reference)
        defer { app.configuration.board?.end(pipeline.place) }
        return Patience.$spent.withValue(outer.waited) { pipeline.respond() }
    }

    /// What is asked of the server as a whole, at the root of the listener.
    private static func plainAnswer(to outer: Request, _ app: App) -> Response? {
        switch outer.path {
        case "/readyz": app.readinessAnswer()
        // OPTIONS for the server as a whole (RFC 9110 §9.3.7).
        case "*": Response(headers: [.allow: "GET, HEAD, OPTIONS, POST"])
        default: nil
        }
    }

    /// A file of ours, if that is what is asked for. Only what is there may be kept.
    static func file(for outer: Request, in app: App) -> Response? {
        guard let request = inner(outer, app), let found = app.assets.response(to: request) else { return nil }
        let file = SecurityHeaders.plain(found, isSecure: request.isSecure)
        app.metrics.note(
            Exchange(
                id: "-", method: request.method.rawValue, route: "/public/*name", status: file.status.code,
                bytes: file.body.count, seconds: 0))
        return file
    }

    /// The request without the path under which people reach the program; `nil` when it lies outside.
    static func inner(_ request: Request, _ app: App) -> Request? {
        guard let base = app.configuration.baseURL else { return request }
        return base.inner(request)
    }

    private mutating func respond() -> Response {
        var response = answer()
        SecurityHeaders.add(to: &response, isSecure: request.isSecure)
        response.headers[RequestID.field] = reference
        app.configuration.baseURL?.rewrite(&response)
        note(response)
        return response.conditional(for: request)
    }

    private mutating func answer() -> Response {
        do {
            return try handle()
        } catch {
            return failure(error, nil)
        }
    }

    private mutating func handle() throws -> Response {
        let identity = try Identity.find(for: request, in: app)
        let match = app.router.match(request.method, request.path)
        if case .found(let route, _) = match { pattern = route.pattern }
        app.configuration.board?.name(place, "\(request.method.rawValue) \(pattern)")
        do {
            var response = try respond(match, identity)
            for cookie in identity.cookies { response.setCookie(cookie) }
            return response
        } catch {
            if case .found(let route, _) = match {
                app.refusals.note(
                    error, route, identity.viewer, address: request.peer, now: identity.reader.now)
            }
            return failure(error, context(identity, PathParameters(), FormFields()))
        }
    }

    private func respond(_ match: RouteMatch<Route>, _ identity: Identity) throws -> Response {
        switch match {
        case .found(let route, let parameters): return try respond(route, parameters, identity)
        case .methodNotAllowed(let methods): return ErrorPages.methodNotAllowed(methods)
        case .notFound: throw AppError.notFound
        }
    }

    private func respond(_ route: Route, _ parameters: PathParameters, _ identity: Identity) throws -> Response {
        guard route.access == .public || !identity.viewer.isAnonymous else { return signIn() }
        let form = request.method == .post ? try readForm() : FormFields()
        if request.method == .post { try ForgeryCheck.check(request, form, key: identity.formKey) }
        guard route.access.allows(identity.viewer) else {
            throw route.pattern.contains(":") ? AppError.notFound : AppError.forbidden
        }
        let context = context(identity, parameters, form)
        do {
            try TooLong.check(form, request.query)
            return try route.handler(context)
        } catch let refusal as TooLong {
            return refusal.page(context)
        }
    }

    private func readForm() throws -> FormFields {
        do { return try request.form() } catch { throw AppError.badRequest }
    }

    /// Sends a visitor to the sign-in page and back to where they wanted to go.
    private func signIn() -> Response {
        let wanted = request.method == .get && request.target != "/" ? [("next", request.target)] : []
        return .seeOther(Link("/sign-in", query: wanted).string)
    }

    private func context(_ identity: Identity, _ parameters: PathParameters, _ form: FormFields) -> Context {
        Context(
            app: app, request: request, viewer: identity.viewer, organisation: identity.organisation,
            reader: identity.reader, parameters: parameters, form: form, session: identity.session,
            formKey: identity.formKey, reference: reference)
    }

    private func failure(_ error: any Error, _ context: Context?) -> Response {
        if !(error is AppError) {
            app.logger.error("request failed", metadata: ["reference": "\(reference)", "error": "\(error)"])
        }
        return ErrorPages.page(for: error, context: context, reference: reference)
    }

    /// For the metrics and the access log: neither addresses nor queries nor what a path names.
    private func note(_ response: Response) {
        let seconds = Double(DispatchTime.now().uptimeNanoseconds - started.uptimeNanoseconds) / 1_000_000_000
        let exchange = Exchange(
            id: reference, method: request.method.rawValue, route: pattern, status: response.status.code,
            bytes: response.body.count, seconds: seconds)
        app.metrics.note(exchange)
        app.configuration.accessLog?.note(exchange)
    }
}
