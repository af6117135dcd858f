extension WireCase {
    /// RFC 9110 §12, §13 and §14
    static let conditions: [WireCase] = [
        .init(
            "RFC 9110 §13.1.2", "If-None-Match: *", request("GET", "/page", "If-None-Match: *\r\n"), .answered([304]),
            contains: ["\r\nETag: \"", "\r\nVary: Accept-Encoding"]),
        .init(
            "RFC 9110 §13.1.2", "If-None-Match with another tag", request("GET", "/page", "If-None-Match: \"x\"\r\n"),
            .answered([200])),
        .init(
            "RFC 9110 §13.1.1", "If-Match with another tag", request("GET", "/page", "If-Match: \"x\"\r\n"),
            .answered([412])),
        .init(
            "RFC 9110 §13.1.1", "If-Match: *", request("GET", "/page", "If-Match: *\r\n"), .answered([200])),
        .init(
            "RFC 9110 §14.2", "a byte", request("GET", "/page", "Range: bytes=0-0\r\n"), .answered([206]),
            contains: ["\r\nContent-Range: bytes 0-0/20476\r\n", "\r\n\r\n<"]),
        .init(
            "RFC 9110 §14.1.2", "the last three bytes", request("GET", "/page", "Range: bytes=-3\r\n"),
            .answered([206]),
            contains: ["\r\n\r\np>\n"]),
        .init(
            "RFC 9110 §14.6", "two ranges", request("GET", "/page", "Range: bytes=0-0, 2-3\r\n"), .answered([206]),
            contains: ["multipart/byteranges; boundary=", "Content-Range: bytes 2-3/20476\r\n\r\ndo\r\n"]),
        .init(
            "RFC 9110 §17.15", "ranges that overlap", request("GET", "/page", "Range: bytes=0-9,5-\r\n"),
            .answered([200])),
        .init(
            "RFC 9110 §17.15", "more ranges than anybody needs",
            request(
                "GET", "/page", "Range: bytes=" + (0..<9).map { "\($0 * 2)-\($0 * 2)" }.joined(separator: ",") + "\r\n"),
            .answered([200])),
        .init(
            "RFC 9110 §15.5.17", "a range beyond the end", request("GET", "/page", "Range: bytes=99999-\r\n"),
            .answered([416]), contains: ["\r\nContent-Range: bytes */20476\r\n"]),
        .init(
            "RFC 9110 §14.2", "a range of another unit", request("GET", "/page", "Range: lines=0-1\r\n"),
            .answered([200])),
        .init(
            "RFC 9110 §14.2", "a range for HEAD", request("HEAD", "/page", "Range: bytes=0-0\r\n"), .answered([200]),
            isHead: true, contains: ["Accept-Ranges: bytes"]),
        .init(
            "RFC 9110 §13.1.5", "a range of something older",
            request("GET", "/page", "Range: bytes=0-0\r\nIf-Range: \"x\"\r\n"), .answered([200])),
        .init(
            "RFC 9110 §12.5.3", "gzip", request("HEAD", "/page", "Accept-Encoding: gzip\r\n"), .answered([200]),
            isHead: true, contains: ["Content-Encoding: gzip", "-gz\"", "Vary: Accept-Encoding"]),
        .init(
            "RFC 9110 §12.5.3", "no gzip", request("HEAD", "/page", "Accept-Encoding: gzip;q=0\r\n"), .answered([200]),
            isHead: true, contains: ["Content-Length: 20476", "Vary: Accept-Encoding"]),
    ]
}
