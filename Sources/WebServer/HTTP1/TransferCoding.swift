/// What a Transfer-Encoding field asks for (RFC 9112 §6.1, §6.3, §7).
enum TransferCoding: Equatable {
    /// `chunked` alone: the only coding there is here.
    case chunked
    /// Framed well enough, or asking for something nobody has heard of: 501.
    case notImplemented
    /// The end of the body cannot be told: 400.
    case malformed

    static func parse(_ value: UnsafeRawBufferPointer) -> TransferCoding {
        if ASCII.matches(value, "chunked") { return .chunked }
        let names = value.split(separator: ASCII.comma, omittingEmptySubsequences: false).map {
            ASCII.trimmed(Substring(decoding: $0, as: UTF8.self))
        }
        guard names.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(ASCII.isToken) }) else { return .malformed }
        let chunked = names.filter { ASCII.matches($0, "chunked") }.count
        if chunked == 1, let last = names.last, ASCII.matches(last, "chunked") { return .notImplemented }
        // Codings that exist, but without chunked at the end, are an error of framing (§6.3).
        return chunked > 0 || names.contains(where: isRegistered) ? .malformed : .notImplemented
    }

    private static func isRegistered(_ name: Substring) -> Bool {
        ["gzip", "x-gzip", "deflate", "compress", "x-compress", "identity"].contains(ASCII.lowercased(name))
    }
}
