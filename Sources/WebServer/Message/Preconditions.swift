/// The conditions under which a client wants an answer (RFC 9110 §13).
enum Preconditions {
    enum Verdict: Equatable {
        case proceed
        /// 304
        case notModified
        /// 412
        case failed
    }

    /// In the order of §13.2.2.
    ///
    /// - Parameter modified: seconds since 1970, if known.
    static func check(_ request: Request, tag: String, modified: Int?) -> Verdict {
        let headers = request.headers
        if let match = headers[.ifMatch] {
            if !EntityTag.list(match, containsStrongly: tag) { return .failed }
        } else if let modified, let since = HTTPDate.seconds(headers[.ifUnmodifiedSince]), modified > since {
            return .failed
        }
        guard request.method == .get || request.method == .head else { return .proceed }
        if let none = headers[.ifNoneMatch] {
            return EntityTag.list(none, contains: tag) ? .notModified : .proceed
        }
        if let modified, let since = HTTPDate.seconds(headers[.ifModifiedSince]), modified <= since {
            return .notModified
        }
        return .proceed
    }

    /// Whether a range may be taken out of what we have (§13.1.5): the tag is compared strongly, a date exactly.
    static func allowsRange(_ request: Request, tag: String, modified: Int?) -> Bool {
        guard let field = request.headers[.ifRange] else { return true }
        if field.utf8.first == ASCII.quote { return field == tag }
        guard let modified, let date = HTTPDate.seconds(field) else { return false }
        return date == modified
    }
}
