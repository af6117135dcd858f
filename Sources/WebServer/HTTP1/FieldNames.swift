/// The fields that browsers and proxies send, so that their names need not be made anew for every request.
enum FieldNames {
    /// What the server itself has to know about a field.
    enum Role: UInt8 {
        case other, host, contentLength, transferEncoding, connection, expect, forwarded, condition
    }

    struct Known {
        let name: HTTPField.Name
        let role: Role
        let word: StaticString
    }

    /// HTTPTypes keeps this one for itself, since HTTP/2 has `:authority` instead.
    static let host = HTTPField.Name("Host")

    /// The known field with these name bytes.
    static func known(_ bytes: UnsafeRawBufferPointer) -> Known? {
        guard bytes.count < table.count else { return nil }
        for known in table[bytes.count] where ASCII.matches(bytes, known.word) { return known }
        return nil
    }

    private static let table: [[Known]] = {
        let longest = all.map(\.word.utf8CodeUnitCount).max() ?? 0
        return (0...longest).map { length in all.filter { $0.word.utf8CodeUnitCount == length } }
    }()

    private static let all: [Known] = words.compactMap { word, role in
        HTTPField.Name(word.description).map { Known(name: $0, role: role, word: word) }
    }

    private static let words: [(StaticString, Role)] = [
        ("host", .host), ("content-length", .contentLength), ("transfer-encoding", .transferEncoding),
        ("connection", .connection), ("expect", .expect), ("forwarded", .forwarded),
        ("x-forwarded-for", .forwarded), ("x-forwarded-proto", .forwarded), ("x-forwarded-host", .forwarded),
        ("x-forwarded-port", .forwarded), ("x-forwarded-prefix", .forwarded), ("x-real-ip", .forwarded),
        ("user-agent", .other), ("accept", .other), ("accept-encoding", .other), ("accept-language", .other),
        ("cookie", .other), ("referer", .other), ("origin", .other), ("cache-control", .other),
        ("pragma", .other), ("content-type", .other), ("if-none-match", .condition), ("if-modified-since", .condition),
        ("upgrade-insecure-requests", .other), ("sec-fetch-site", .other), ("sec-fetch-mode", .other),
        ("sec-fetch-dest", .other), ("sec-fetch-user", .other), ("sec-ch-ua", .other),
        ("sec-ch-ua-mobile", .other), ("sec-ch-ua-platform", .other), ("priority", .other), ("dnt", .other),
        ("authorization", .other), ("range", .condition), ("te", .other), ("x-request-id", .other),
        ("if-match", .condition), ("if-unmodified-since", .condition), ("if-range", .condition),
    ]
}
