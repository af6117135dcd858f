import Auth
import Foundation
import Views
import WebServer

/// What happens around every handler: static files, session, language, forged forms, access, failures, headers, log.
struct Pipeline {
    let app: App
    let request: Request
    let reference = String(UInt64.random(in: 0x1_0000_0000...0xF_FFFF_FFFF), radix: 36)
    let started = DispatchTime.now()

    func respond() -> Response {
        if let file = app.assets.response(to: request) { return file }
        var response = answer()
        SecurityHeaders.add(to: &response, isSecure: request.isSecure)
        log(response)
        return response.conditional(for: request)
    }

    private func answer() -> Response {
        do {
            return try handle()
        } catch {
            return failure(error, nil)
        }
    }

    private func handle() throws -> Response {
        let identity = try Identity.find(for: request, in: app)
        let match = app.router.match(request.method, request.path)
        do {
            var response = try respond(match, identity)
            for cookie in identity.cookies { response.setCookie(cookie) }
            return response
        } catch {
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
        if request.method == .post { try ForgeryCheck.check(request, form, session: identity.session) }
        guard route.access.allows(identity.viewer) else {
            throw route.pattern.contains(":") ? AppError.notFound : AppError.forbidden
        }
        return try route.handler(context(identity, parameters, form))
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
            reference: reference)
    }

    private func failure(_ error: any Error, _ context: Context?) -> Response {
        if !(error is AppError) {
            app.logger.error("request failed", metadata: ["reference": "\(reference)", "error": "\(error)"])
        }
        return ErrorPages.page(for: error, context: context, reference: reference)
    }

    private func log(_ response: Response) {
        guard app.logger.logLevel <= .debug else { return }
        let milliseconds = Double(DispatchTime.now().uptimeNanoseconds - started.uptimeNanoseconds) / 1_000_000
        app.logger.debug(
            "request",
            metadata: [
                "reference": "\(reference)", "method": "\(request.method.rawValue)", "path": "\(request.path)",
                "status": "\(response.status.code)", "ms": "\(milliseconds)",
            ])
    }
}
