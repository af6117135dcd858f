import Testing

@testable import WebServer

@Suite("The request parser")
struct RequestParserTests {
    static let accepted: [(text: String, target: String, body: String)] = [
        ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", "/", ""),
        ("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "/", ""),
        ("GET / HTTP/1.0\r\n\r\n", "/", ""),
        ("GET /a%20b?x=%31&y HTTP/1.1\r\nHost: a:80\r\n\r\n", "/a%20b?x=%31&y", ""),
        ("GET /%ff HTTP/1.1\r\nHost: a\r\n\r\n", "/%ff", ""),
        ("GET / HTTP/1.2\r\nHost: a\r\n\r\n", "/", ""),
        ("GET http://b.example/p?q HTTP/1.1\r\nHost: a\r\n\r\n", "/p?q", ""),
        ("GET http://b.example?q HTTP/1.1\r\nHost: a\r\n\r\n", "/?q", ""),
        ("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "*", ""),
        ("GET / HTTP/1.1\r\nhOsT:\t [::1]:8080 \t\r\nX-Empty:\r\nX: \u{e9}\r\n\r\n", "/", ""),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", "/", "hello"),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0005\r\n\r\nhello", "/", "hello"),
        ("POST / HTTP/1.0\r\nContent-Length: 0\r\n\r\n", "/", ""),
        (
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: ChunKed\r\n\r\n5\r\nhello\r\n1;a;b=c;d=\"e\\\"f\"\r\n!\r\n0\r\n\r\n",
            "/", "hello!"
        ),
        (
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0A\r\n0123456789\r\n000\r\nX-Sum: 1\r\n\r\n",
            "/", "0123456789"
        ),
    ]

    @Test("accepts what the standard allows", arguments: accepted)
    func accepts(_ sample: (text: String, target: String, body: String)) throws {
        let outcomes = ParserHarness.whole(sample.text)
        #expect(outcomes.count == 1)
        guard case .request(_, let target, _, let body, _) = try #require(outcomes.first) else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(target == sample.target)
        #expect(body == sample.body)
    }

    static let refused: [(text: String, status: Int)] = [
        // The request line
        ("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /\r\n\r\n", 400),
        ("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET / HTTP/1.1 \r\nHost: a\r\n\r\n", 400),
        (" GET / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("G@T / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET / http/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET / HTTP/1.1\nHost: a\n\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\n\n", 400),
        ("GET / HTTP/01.1\r\nHost: a\r\n\r\n", 400),
        ("GET /?a=%zz HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET / HTTP/0.9\r\nHost: a\r\n\r\n", 505),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
        ("CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", 501),
        // The target
        ("GET a HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET * HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /a\u{7f} HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /\u{e9} HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /% HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /%4 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /?%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET http:///p HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET http://u@b/p HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET ftp://b/p HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        // Host
        ("GET / HTTP/1.1\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost:\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: ###\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a:b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a:65536\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: [::g]\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
        // Header lines
        ("GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nnothing\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nA\u{e9}: b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nX: a\u{0}b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nX: a\nY: b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n", 417),
        // Framing
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1\r\n\r\na", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\na", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x1\r\n\r\na", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\na", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10000000000\r\n\r\n", 413),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, chunked\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n", 501),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \u{b}chunked\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 501),
        ("POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
    ]

    @Test("refuses what is ambiguous or malformed", arguments: refused)
    func refuses(_ sample: (text: String, status: Int)) {
        #expect(ParserHarness.whole(sample.text) == [.rejected(sample.status)])
    }

    static let refusedChunks: [(text: String, status: Int)] = [
        ("\r\n", 400), ("5\nhello\r\n", 400), ("5 \r\nhello\r\n", 400), (" 5\r\nhello\r\n", 400),
        ("0x5\r\nhello\r\n", 400), ("-1\r\n", 400), ("g\r\n", 400), ("5\r\nhello!\r\n", 400),
        ("5\r\nhello\n0\r\n\r\n", 400), ("5;\r\nhello\r\n", 400), ("5;a=\r\nhello\r\n", 400),
        ("5;a=\"b\r\nhello\r\n", 400), ("5;a\rb\r\nhello\r\n", 400), ("0\n\r\n", 400), ("0\r\n\n", 400),
        ("0\r\nContent-Length: 1\r\n\r\n", 400), ("0\r\nHost: b\r\n\r\n", 400), ("0\r\n folded\r\n\r\n", 400),
        ("ffffffffffffffff\r\n", 400), ("7fffffffffffffff\r\n", 413), ("100001\r\n", 413),
        (String(repeating: "0", count: 17) + "\r\n", 400), (String(repeating: "0", count: 70_000), 400),
    ]

    @Test("refuses chunks that are not exact", arguments: refusedChunks)
    func refusesChunks(_ sample: (text: String, status: Int)) throws {
        let head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        #expect(ParserHarness.whole(head + sample.text) == [.rejected(sample.status)])
    }

    @Test("comes to the same verdict wherever the bytes are cut")
    func splitsEverywhere() {
        for text in Self.accepted.map(\.text) + Self.refused.map(\.text) {
            let bytes = Array(text.utf8)
            let whole = ParserHarness.pieces([bytes])
            for cut in 1..<bytes.count {
                #expect(
                    ParserHarness.pieces([Array(bytes[..<cut]), Array(bytes[cut...])]) == whole, "\(text) at \(cut)")
            }
            #expect(ParserHarness.pieces(bytes.map { [$0] }) == whole, "\(text) byte by byte")
        }
    }

    @Test("reads one request after the other from the same bytes")
    func pipelines() {
        let text = Self.accepted.filter { !$0.text.hasPrefix("\r\n") }.map(\.text).joined()
        let outcomes = ParserHarness.whole(text)
        #expect(outcomes.count == Self.accepted.count - 1)
        #expect(ParserHarness.pieces(Array(text.utf8).map { [$0] }) == outcomes)
    }

    @Test("does not wait for the end of what can be no request")
    func noRequest() {
        for text in ["\u{16}\u{3}\u{1}", " ", "\n", "{", "\u{0}"] {
            #expect(ParserHarness.whole(text) == [.rejected(400)])
        }
        #expect(ParserHarness.whole("\r") == [])
    }

    @Test("parses nothing after a refusal")
    func staysDead() {
        let text = "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"
        #expect(ParserHarness.whole(text) == [.rejected(400)])
    }

    @Test(
        "knows when the client wants the connection kept",
        arguments: [
            ("1.1", "X: y", true), ("1.1", "Connection: close", false), ("1.1", "Connection: te, CLOSE", false),
            ("1.0", "X: y", false), ("1.0", "Connection: Keep-Alive", true),
            ("1.0", "Connection: keep-alive, close", false),
        ])
    func keepsAlive(version: String, field: String, expected: Bool) throws {
        let outcome = try #require(ParserHarness.whole("GET / HTTP/\(version)\r\nHost: a\r\n\(field)\r\n\r\n").first)
        guard case .request(_, _, _, _, let keepsAlive) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(keepsAlive == expected)
    }

    @Test("puts the host of an absolute target in the place of the Host field")
    func absoluteForm() {
        let outcomes = ParserHarness.whole("GET HTTP://b:81/ HTTP/1.1\r\nHost: a\r\nX: y\r\n\r\n")
        let headers = ["host: b:81", "x: y"]
        #expect(
            outcomes == [.request(method: "GET", target: "/", headers: headers, body: "", keepsAlive: true)])
    }

    @Test("leaves out what only a proxy may say")
    func forwardedFields() {
        let outcomes = ParserHarness.whole(
            "GET / HTTP/1.1\r\nHost: a\r\nX-FORWARDED-Proto: https\r\nForwarded: x\r\n\r\n")
        #expect(
            outcomes == [.request(method: "GET", target: "/", headers: ["host: a"], body: "", keepsAlive: true)])
    }
}
