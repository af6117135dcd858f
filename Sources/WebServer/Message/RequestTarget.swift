/// The target of a request, taken apart: what was sent, the decoded path, the decoded query.
struct RequestTarget {
    var raw: String
    var path: String
    var query: FormFields

    /// Parses origin-form (RFC 9112 §3.2.1); nil for a path or a query that cannot be decoded.
    init?(_ raw: String) {
        let utf8 = raw.utf8
        let mark = utf8.firstIndex(of: ASCII.question)
        guard utf8.first == ASCII.slash, let path = PercentCoding.decodedPath(utf8[..<(mark ?? utf8.endIndex)])
        else { return nil }
        self.raw = raw
        self.path = path
        self.query = FormFields()
        guard let mark else { return }
        guard let query = try? FormFields(urlEncoded: utf8[utf8.index(after: mark)...]) else { return nil }
        self.query = query
    }

    /// A target that stands for itself: `*`.
    init(verbatim raw: String) {
        self.raw = raw
        self.path = raw
        self.query = FormFields()
    }
}
