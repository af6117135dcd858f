/// The target of a request, taken apart: what was sent, the decoded path, the decoded query.
struct RequestTarget {
    var raw: String
    var path: String
    var query: FormFields

    /// Parses origin-form (RFC 9112 §3.2.1); nil for a path or a query that cannot be decoded.
    init?(_ bytes: some Collection<UInt8>) {
        guard bytes.first == ASCII.slash else { return nil }
        raw = String(decoding: bytes, as: UTF8.self)
        query = FormFields()
        let mark = bytes.firstIndex(of: ASCII.question)
        let before = bytes[..<(mark ?? bytes.endIndex)]
        if mark == nil && PercentCoding.isPlain(before) {
            path = raw
        } else {
            guard let path = PercentCoding.decodedPath(before) else { return nil }
            self.path = path
        }
        guard let mark else { return }
        guard let query = try? FormFields(urlEncoded: bytes[bytes.index(after: mark)...]) else { return nil }
        self.query = query
    }

    /// A target that stands for itself: `*`.
    init(verbatim raw: String) {
        self.raw = raw
        self.path = raw
        self.query = FormFields()
    }
}
