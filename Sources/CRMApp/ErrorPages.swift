import Auth
import Database
import HTTPTypes
import Views
import WebServer

/// Failures as pages: what the person can do, and a reference; never what went on inside.
enum ErrorPages {
    static func page(for error: any Error, context: Context?, reference: String) -> Response {
        guard let context else {
            if let seconds = pause(after: error) { return away(after: seconds) }
            return .text("Something went wrong. Reference: \(reference)\n", status: .internalServerError)
        }
        switch error {
        case AppError.notFound: return page(context, ErrorText.notFound, ErrorText.notFoundHint, .notFound)
        case AppError.forbidden, AppError.forged:
            return page(context, ErrorText.forbidden, ErrorText.forbiddenHint, .forbidden)
        case AppError.archived: return page(context, ErrorText.archived, ErrorText.archivedHint, .conflict)
        case AppError.badRequest: return page(context, ErrorText.badRequest, ErrorText.badRequestHint, .badRequest)
        case AppError.busy(let seconds): return retry(context, after: seconds)
        case DatabaseError.unavailable, DatabaseError.conflict, DatabaseError.tooLong: return retry(context, after: 1)
        case DatabaseError.diskFull:
            return page(context, ErrorText.diskFull, ErrorText.badRequestHint, .insufficientStorage)
        default: return failed(context, reference)
        }
    }

    /// Seconds after which the same is worth another try; `nil` when it is not.
    private static func pause(after error: any Error) -> Int? {
        switch error {
        case DatabaseError.unavailable, DatabaseError.conflict, DatabaseError.tooLong: 1
        case AppError.busy(let seconds): seconds
        default: nil
        }
    }

    /// Without the database nobody knows the reader: in every language.
    private static func away(after seconds: Int) -> Response {
        let words = Language.allCases.map { "\(ErrorText.busy[$0])\n" }.joined()
        var response = Response.text(words, status: .serviceUnavailable)
        response.headers[.retryAfter] = String(seconds)
        return response
    }

    static func methodNotAllowed(_ methods: [HTTPRequest.Method]) -> Response {
        var response = Response.text("Method Not Allowed\n", status: .methodNotAllowed)
        response.headers[.allow] = methods.map(\.rawValue).joined(separator: ", ")
        return response
    }

    private static func page(
        _ context: Context, _ title: Text, _ hint: Text, _ status: HTTPResponse.Status
    ) -> Response {
        respond(context, title, "<p>\(hint)</p>", status)
    }

    private static func failed(_ context: Context, _ reference: String) -> Response {
        respond(
            context, ErrorText.failed, "<p>\(ErrorText.failedHint(.string(reference)))</p>", .internalServerError)
    }

    private static func retry(_ context: Context, after seconds: Int) -> Response {
        var response = page(context, ErrorText.busy, ErrorText.badRequestHint, .serviceUnavailable)
        response.headers[.retryAfter] = String(seconds)
        return response
    }

    private static func respond(
        _ context: Context, _ title: Text, _ body: HTML, _ status: HTTPResponse.Status
    ) -> Response {
        let home = linkButton(ErrorText.backHome, to: Link("/"))
        let content: HTML = "\(body)<p>\(home)</p>"
        if context.viewer.isAnonymous { return context.barePage(title, content, status: status) }
        return context.page(Page(title, width: .prose, body: content), status: status)
    }
}

extension HTTPResponse.Status {
    /// 507: the disk is full (RFC 4918 §11.5).
    static let insufficientStorage = HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
}
