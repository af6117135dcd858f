extension WireCase {
    static func request(_ method: String, _ path: String, _ fields: String = "") -> String {
        "\(method) \(path) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n"
    }

    /// RFC 9110 §9 and §15
    static let methods: [WireCase] = [
        .init(
            "RFC 9110 §9.3.2", "HEAD", request("HEAD", "/json"), .answered([200]), isHead: true,
            contains: ["Content-Length: 19", "Content-Type: application/json"]),
        .init(
            "RFC 9110 §9.3.2", "HEAD for what is not there", request("HEAD", "/none"), .answered([404]), isHead: true),
        .init("RFC 9110 §15.5.5", "a page that is not there", request("GET", "/none"), .answered([404])),
        .init(
            "RFC 9110 §15.5.5", "a form for what is not there",
            request("POST", "/none", "Content-Length: 3\r\n") + "abc", .answered([404])),
        .init(
            "RFC 9110 §9.3.2", "HEAD that is refused", request("HEAD", "/", "X\r\n"), .refused(400), isHead: true,
            contains: ["Content-Length: "]),
        .init(
            "RFC 9110 §9.3.2", "HEAD with a body", request("HEAD", "/", "Content-Length: 3\r\n") + "abc",
            .answered([200]), isHead: true),
        .init(
            "RFC 9110 §9.3.7", "OPTIONS with a body", request("OPTIONS", "/", "Content-Length: 3\r\n") + "abc",
            .answered([200])),
        .init(
            "RFC 9110 §9.3.5", "DELETE with a body", request("DELETE", "/", "Content-Length: 3\r\n") + "abc",
            .answered([405])),
        .init(
            "RFC 9110 §15.5.6", "PUT for a page", request("PUT", "/page", "Content-Length: 3\r\n") + "abc",
            .answered([405]), contains: ["Allow: GET, HEAD, OPTIONS"]),
        .init(
            "RFC 9110 §15.5.6", "DELETE for a page", request("DELETE", "/json"), .answered([405]),
            contains: ["Allow: GET, HEAD, OPTIONS"]),
        .init(
            "RFC 9110 §15.5.6", "POST for a page", request("POST", "/", "Content-Length: 0\r\n"), .answered([405]),
            contains: ["Allow: GET, HEAD, OPTIONS"]),
        .init(
            "RFC 9110 §15.5.6", "PATCH for a page", request("PATCH", "/"), .answered([405]), contains: ["\r\nAllow: "]),
        .init("RFC 9110 §9.3.8", "TRACE", request("TRACE", "/"), .answered([405]), contains: ["\r\nAllow: "]),
        .init(
            "RFC 9110 §15.5.6", "GET for an action", request("GET", "/echo"), .answered([405]),
            contains: ["Allow: OPTIONS, POST"]),
        .init(
            "RFC 9110 §15.5.6", "HEAD for an action", request("HEAD", "/echo"), .answered([405]), isHead: true,
            contains: ["\r\nAllow: "]),
        .init(
            "RFC 9110 §9.3.7", "OPTIONS for a page", request("OPTIONS", "/page"), .answered([200]),
            contains: ["Allow: GET, HEAD, OPTIONS"]),
        .init(
            "RFC 9110 §9.3.7", "OPTIONS for an action", request("OPTIONS", "/echo"), .answered([200]),
            contains: ["Allow: OPTIONS, POST"]),
        .init(
            "RFC 9110 §9.3.7", "OPTIONS for all names all", request("OPTIONS", "*"), .answered([200]),
            contains: ["Allow: GET, HEAD, OPTIONS, POST"]),
        .init("RFC 9110 §9.3.7", "OPTIONS for what is not there", request("OPTIONS", "/none"), .answered([404])),
        .init(
            "RFC 9110 §14.2", "a range of a page that has none", request("GET", "/json", "Range: bytes=0-1\r\n"),
            .answered([200])),
        .init(
            "RFC 9110 §7.8", "an upgrade that is not to be had",
            request("GET", "/", "Connection: upgrade\r\nUpgrade: websocket\r\n"), .answered([200])),
        .init(
            "RFC 9110 §6.6.1", "a date in every answer", request("GET", "/none"), .answered([404]),
            contains: ["\r\nDate: "]),
        .init(
            "RFC 9110 §10.2.4", "who answers", request("GET", "/"), .answered([200]), contains: ["\r\nServer: Kap\r\n"]),
        .init(
            "RFC 9110 §6.6.1", "a date in a refusal", request("GET", "/", "X\r\n"), .refused(400),
            contains: ["\r\nDate: ", "\r\nServer: Kap\r\n"]),
        .init(
            "RFC 9110 §8.3", "the type of an echo",
            request("POST", "/echo", "Content-Type: text/plain\r\nContent-Length: 2\r\n") + "ab", .answered([200]),
            contains: ["Content-Type: text/plain", "Content-Length: 2\r\n"]),
    ]

    /// RFC 9112 §9
    static let connections: [WireCase] = [
        .init("RFC 9112 §9.3", "two requests", get("") + get(""), .answered([200, 200])),
        .init(
            "RFC 9112 §9.3.2", "three requests at once, in order",
            request("GET", "/none") + post("Content-Length: 1\r\n", "x") + request("GET", "/echo"),
            .answered([404, 200, 405])),
        .init(
            "RFC 9112 §9.3.2", "a body and a request", chunked("3\r\nabc\r\n0\r\n\r\n") + get(""),
            .answered([200, 200])),
        .init(
            "RFC 9112 §9.6", "close", get("Connection: close\r\n"), .closes([200]),
            contains: ["\r\nConnection: close\r\n"]),
        .init("RFC 9112 §9.6", "close in capitals", get("Connection: CLOSE\r\n"), .closes([200])),
        .init("RFC 9112 §9.6", "close among others", get("Connection: te, close\r\n"), .closes([200])),
        .init(
            "RFC 9112 §9.6", "close in a second line", get("Connection: te\r\nConnection: close\r\n"), .closes([200])),
        .init("RFC 9112 §9.3", "keep-alive", get("Connection: keep-alive\r\n"), .answered([200])),
        .init("RFC 9112 §9.3", "close wins over keep-alive", get("Connection: keep-alive, close\r\n"), .closes([200])),
        .init("RFC 9112 §9.3", "HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", .closes([200]), contains: ["HTTP/1.1 200 OK\r\n"]),
        .init("RFC 9112 §9.3", "HTTP/1.0 with a Host", "GET / HTTP/1.0\r\nHost: a\r\n\r\n", .closes([200])),
        .init(
            "RFC 9112 §9.3", "HTTP/1.0 with keep-alive", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
            .answered([200]), contains: ["\r\nConnection: keep-alive\r\n"]),
        .init(
            "RFC 9112 §9.3", "HTTP/1.0 with keep-alive in capitals", "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n",
            .answered([200])),
        .init("RFC 9112 §9.3", "HTTP/1.0 with close", "GET / HTTP/1.0\r\nConnection: close\r\n\r\n", .closes([200])),
        .init("RFC 9112 §3.2", "HTTP/1.0 with a bad Host", "GET / HTTP/1.0\r\nHost: a b\r\n\r\n", .refused(400)),
        .init("RFC 9110 §9.3.2", "HEAD in HTTP/1.0", "HEAD / HTTP/1.0\r\n\r\n", .closes([200]), isHead: true),
        .init("RFC 9112 §8", "a request line and the end", "GET / HTTP/1.1\r\n\0", .refused(400)),
        .init(
            "RFC 9112 §11.2", "a good request, a bad one, a good one", get("") + get("X : y\r\n") + get(""),
            .closes([200, 400])),
        .init("RFC 9112 §9.6", "nothing is read after close", get("Connection: close\r\n") + get(""), .closes([200])),
        .init(
            "RFC 9112 §9.3.2", "a hundred requests", String(repeating: get(""), count: 100),
            .answered(Array(repeating: 200, count: 100))),
        .init(
            "RFC 9112 §9.3.2", "all ways in one go",
            request("GET", "/none") + chunked("3;a=b\r\nabc\r\n0\r\nX: y\r\n\r\n") + request("OPTIONS", "*")
                + get("Connection: close\r\n"), .closes([404, 200, 200, 200])),
        .init(
            "RFC 9112 §9.3", "HTTP/1.0 with keep-alive, twice",
            String(repeating: "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", count: 2), .answered([200, 200])),
        .init("RFC 9112 §11.2", "a request hidden in a refused body", length(get("")), .refused(400)),
    ]

    private static func length(_ hidden: String) -> String {
        post("Content-Length: \(hidden.utf8.count)\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + hidden)
    }

    /// RFC 9110 §10.1.1
    static let expectations: [WireCase] = [
        .init(
            "RFC 9110 §10.1.1", "100-continue, the body at once",
            post("Expect: 100-continue\r\nContent-Length: 3\r\n", "abc"), .answered([200])),
        .init(
            "RFC 9110 §10.1.1", "100-continue in capitals",
            post("Expect: 100-CONTINUE\r\nContent-Length: 3\r\n", "abc"), .answered([200])),
        .init("RFC 9110 §10.1.1", "100-continue without a body", get("Expect: 100-continue\r\n"), .answered([200])),
        .init(
            "RFC 9110 §10.1.1", "100-continue in HTTP/1.0",
            "POST /echo HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc", .closes([200])),
        .init(
            "RFC 9110 §10.1.1", "100-continue for too much",
            post("Expect: 100-continue\r\nContent-Length: 99999999999\r\n"), .refused(413)),
        .init(
            "RFC 9110 §10.1.1", "100-continue twice",
            post("Expect: 100-continue, 100-continue\r\nContent-Length: 3\r\n", "abc"), .answered([200])),
        .init("RFC 9110 §5.6.1", "no expectation", get("Expect: ,\r\n"), .answered([200])),
        .init(
            "RFC 9110 §15.5.18", "100-continue and something unknown", get("Expect: 100-continue, tea\r\n"),
            .refused(417)),
        .init(
            "RFC 9110 §10.1.1", "100-continue with a malformed length",
            post("Expect: 100-continue\r\nContent-Length: 1x\r\n"), .refused(400)),
        .init("RFC 9110 §15.5.18", "an unknown expectation", get("Expect: tea\r\n"), .refused(417)),
        .init(
            "RFC 9110 §15.5.18", "an expectation with a parameter", get("Expect: 100-continue; q=1\r\n"), .refused(417)),
        .init(
            "RFC 9110 §10.1.1", "an unknown expectation in HTTP/1.0", "GET / HTTP/1.0\r\nExpect: tea\r\n\r\n",
            .closes([200])),
    ]

    /// RFC 9112 §3 and RFC 9110 §5.4: what a server may call too much
    static let limits: [WireCase] = [
        .init(
            "RFC 9112 §3", "a request line of 8,192 bytes", request("GET", "/" + String(repeating: "a", count: 8_178)),
            .answered([404])),
        .init(
            "RFC 9112 §3", "a request line of 8,193 bytes", request("GET", "/" + String(repeating: "a", count: 8_179)),
            .refused(414)),
        .init(
            "RFC 9112 §3", "a request line of 100,000 bytes",
            request("GET", "/" + String(repeating: "a", count: 100_000)), .refused(414)),
        .init(
            "RFC 9112 §3", "a query of 100,000 bytes", request("GET", "/?" + String(repeating: "a", count: 100_000)),
            .refused(414)),
        .init(
            "RFC 9112 §3", "a method of 100,000 letters", request(String(repeating: "A", count: 100_000), "/"),
            .refused(501)),
        .init(
            "RFC 9112 §3", "a method of 1,000 letters", request(String(repeating: "A", count: 1_000), "/"),
            .answered([501])),
        .init("RFC 9110 §5.4", "a hundred fields", get(String(repeating: "X: y\r\n", count: 99)), .answered([200])),
        .init("RFC 9110 §5.4", "a hundred and one", get(String(repeating: "X: y\r\n", count: 100)), .refused(431)),
        .init("RFC 9110 §5.4", "ten thousand fields", get(String(repeating: "X: y\r\n", count: 10_000)), .refused(431)),
        .init(
            "RFC 9110 §5.4", "a value of 60,000 bytes", get("X: " + String(repeating: "y", count: 60_000) + "\r\n"),
            .answered([200])),
        .init(
            "RFC 9110 §5.4", "a value of 70,000 bytes", get("X: " + String(repeating: "y", count: 70_000) + "\r\n"),
            .refused(431)),
        .init(
            "RFC 9110 §5.4", "a name of 70,000 bytes", get(String(repeating: "X", count: 70_000) + ": y\r\n"),
            .refused(431)),
        .init(
            "RFC 9110 §15.5.14", "a body of a megabyte",
            post("Content-Length: 1048576\r\n", String(repeating: "x", count: 1 << 20)), .answered([200])),
        .init("RFC 9110 §15.5.14", "a body of a megabyte and one", post("Content-Length: 1048577\r\n"), .refused(413)),
        .init(
            "RFC 9110 §15.5.14", "chunks of more than a megabyte",
            chunked("100000\r\n" + String(repeating: "x", count: 1 << 20) + "\r\n1\r\nx\r\n0\r\n\r\n"), .refused(413)),
    ]
}
