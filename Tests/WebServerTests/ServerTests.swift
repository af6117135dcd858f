import Dispatch
import Glibc
import HTTPTypes
import Logging
import Synchronization
import Testing
import WireCases

@testable import WebServer

/// A server on a free port for the length of `body`.
func withServer(
    _ configure: (inout ServerConfiguration) -> Void = { _ in },
    respond: @escaping @Sendable (Request) -> Response = echo,
    refused: @escaping @Sendable (Refusal) -> Void = { _ in },
    lane: @escaping @Sendable (Request) -> Lane = Lane.usual,
    body: (BoundAddress, Server) throws -> Void
) throws {
    var configuration = ServerConfiguration(host: "127.0.0.1", port: 0)
    configuration.workers = 2
    configure(&configuration)
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let server = Server(configuration: configuration, logger: logger, lane: lane, refused: refused, respond: respond)
    let address = try server.start()
    defer { server.stop(within: 300) }
    try body(address, server)
}

@Sendable func echo(_ request: Request) -> Response {
    .text("\(request.method.rawValue) \(request.target) \(request.body.count) \(request.peer) \(request.isSecure)")
}

@Suite("The server")
struct ServerTests {
    private func request(_ path: String, _ more: String = "") -> String {
        "GET \(path) HTTP/1.1\r\nHost: localhost\r\n\(more)\r\n"
    }

    @Test("answers one request after the other on a connection")
    func keepAlive() throws {
        try withServer { address, _ in
            let client = RawClient(address)
            for index in 0..<3 {
                client.send(request("/\(index)"))
                let response = try #require(client.readResponse())
                #expect(response.head.hasPrefix("HTTP/1.1 200 OK\r\nServer: Kap\r\nDate: "))
                #expect(String(decoding: response.body, as: UTF8.self) == "GET /\(index) 0 127.0.0.1 false")
            }
        }
    }

    @Test("answers pipelined requests in their order, even when they come in pieces")
    func pipelining() throws {
        try withServer { address, _ in
            let client = RawClient(address)
            let text = (0..<200).map { request("/\($0)") }.joined()
            let bytes = Array(text.utf8)
            client.send(Array(bytes[..<1_001]))
            client.send(Array(bytes[1_001...]))
            for index in 0..<200 {
                let response = try #require(client.readResponse())
                #expect(String(decoding: response.body, as: UTF8.self).hasPrefix("GET /\(index) "))
            }
        }
    }

    @Test("closes when the client wants it, or speaks HTTP/1.0 without asking for more")
    func closing() throws {
        try withServer { address, _ in
            let client = RawClient(address)
            client.send(request("/", "Connection: close\r\n"))
            #expect(client.readToEnd().contains("\r\nConnection: close\r\n"))
            let old = RawClient(address)
            old.send("GET /old HTTP/1.0\r\n\r\n")
            #expect(old.readToEnd().hasSuffix("GET /old 0 127.0.0.1 false"))
        }
    }

    @Test("answers a client that has finished sending")
    func halfClosed() throws {
        try withServer { address, _ in
            let client = RawClient(address)
            client.send(request("/a") + request("/b"))
            client.finish()
            let text = client.readToEnd()
            #expect(text.contains("GET /a") && text.contains("GET /b"))
        }
    }

    @Test("closes at once when half a request is all that follows")
    func halfRequest() throws {
        try withServer { address, _ in
            let client = RawClient(address)
            client.send(request("/a") + "GET /b HTTP/1.1\r\nHost")
            client.finish()
            let text = client.readToEnd()
            #expect(text.contains("GET /a") && !text.contains("GET /b") && !text.contains("408"))
        }
    }

    @Test("answers HEAD with the header of GET and no body")
    func head() throws {
        try withServer { address, _ in
            let client = RawClient(address)
            client.send("HEAD /abc HTTP/1.1\r\nHost: a\r\n\r\n" + request("/next"))
            let response = try #require(client.readResponse(isHead: true))
            #expect(response.head.contains("Content-Length: 27"))
            #expect(client.readText()?.hasPrefix("GET /next") == true)
        }
    }

    @Test("takes chunked bodies and announced ones, small and large")
    func bodies() throws {
        let folder = TemporaryFolder()
        try withServer({
            $0.temporaryFolder = folder.path
            $0.limits.memory = 1_000
        }) { address, _ in
            let client = RawClient(address)
            let piece = String(repeating: "x", count: 600)
            client.send("POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            for _ in 0..<5 { client.send("258\r\n\(piece)\r\n") }
            client.send("0\r\n\r\n")
            #expect(client.readText()?.hasPrefix("POST /c 3000 ") == true)
            client.send("POST /l HTTP/1.1\r\nHost: a\r\nContent-Length: 600\r\n\r\n\(piece)")
            #expect(client.readText()?.hasPrefix("POST /l 600 ") == true)
        }
        #expect(folder.isEmpty)
    }

    @Test("gives large bodies as files that disappear with the request")
    func spooledForm() throws {
        let folder = TemporaryFolder()
        let body = "a=" + String(repeating: "x", count: 300_000)
        try withServer({ $0.temporaryFolder = folder.path }) { request in
            guard case .file = request.body, let form = try? request.form() else { return .text("no") }
            return .text("\(form["a"]?.utf8.count ?? 0)")
        } body: { address, _ in
            let client = RawClient(address)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n")
            client.send("Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
            #expect(client.readText() == "300000")
        }
        #expect(folder.isEmpty)
    }

    @Test("asks for the body when the client waits to be asked")
    func expectContinue() throws {
        try withServer { address, _ in
            let client = RawClient(address)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-Continue\r\n\r\n")
            #expect(client.readResponse()?.head == "HTTP/1.1 100 Continue\r\n\r\n")
            client.send("ab")
            #expect(client.readText()?.hasPrefix("POST / 2") == true)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\nExpect: 100-continue\r\n\r\n")
            #expect(client.readToEnd().hasPrefix("HTTP/1.1 413 "))
        }
    }

    @Test(
        "refuses with a framed answer and closes",
        arguments: [("GET / HTTP/1.1\r\n\r\n", 400), ("X", 408), ("G / HTTP/3.0\r\n", 505)])
    func refusal(bytes: String, status: Int) throws {
        try withServer({ $0.deadlines.header = status == 408 ? 0.02 : 300 }) { address, _ in
            let client = RawClient(address)
            client.send(bytes)
            let response = try #require(client.readResponse())
            #expect(response.head.hasPrefix("HTTP/1.1 \(status) "))
            #expect(response.head.contains("\r\nConnection: close\r\n"))
            #expect(!response.body.isEmpty)
            #expect(client.readToEnd() == "")
        }
    }

    @Test("lets a refused client read the answer although it goes on sending")
    func drains() throws {
        try withServer({ $0.deadlines.drain = 300 }) { address, _ in
            let client = RawClient(address)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n")
            client.send([UInt8](repeating: 0x61, count: 200_000))
            client.finish()
            #expect(client.readToEnd().hasPrefix("HTTP/1.1 413 "))
        }
    }

    @Test("gives up on slow bodies with 408 and on idle connections without a word")
    func slowClients() throws {
        try withServer({
            $0.deadlines.bodyIdle = 0.02
            $0.deadlines.keepAlive = 0.02
        }) { address, _ in
            let slow = RawClient(address)
            slow.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab")
            #expect(slow.readToEnd().hasPrefix("HTTP/1.1 408 "))
            let idle = RawClient(address)
            idle.send(request("/"))
            #expect(idle.readResponse() != nil)
            #expect(idle.readToEnd() == "")
        }
    }

    @Test("believes a proxy it trusts, and nobody else")
    func proxies() throws {
        let forwarded = request("/", "X-Forwarded-For: 6.6.6.6, 1.2.3.4\r\nX-Forwarded-Proto: https\r\n")
        try withServer({ $0.trustedProxies = ["127.0.0.0/8"] }) { address, _ in
            let client = RawClient(address)
            client.send(forwarded)
            #expect(client.readText() == "GET / 0 1.2.3.4 true")
        }
        try withServer { address, _ in
            let client = RawClient(address)
            client.send(forwarded)
            #expect(client.readText() == "GET / 0 127.0.0.1 false")
        }
    }

    @Test("survives clients that vanish with a reset at every moment")
    func resets() throws {
        try withServer({ _ in }) { _ in
            .html([UInt8](repeating: 0x61, count: 3_000_000))
        } body: { address, _ in
            for text in ["", "GET", request("/"), request("/") + request("/"), "POST / HTTP/1.1\r\nContent-Le"] {
                for _ in 0..<20 {
                    let client = RawClient(address)
                    client.send(text)
                    client.reset()
                }
            }
            let client = RawClient(address)
            client.send(request("/"))
            #expect(client.readResponse()?.body.count == 3_000_000)
        }
    }

    @Test("makes newcomers wait while there are as many connections as it may have")
    func connectionLimit() throws {
        try withServer({ $0.connections = 1 }) { address, _ in
            var first: RawClient? = RawClient(address)
            first?.send(request("/1"))
            #expect(first?.readResponse() != nil)
            let second = RawClient(address)
            second.send(request("/2"))
            first = nil
            #expect(second.readResponse() != nil)
        }
    }

    @Test("says so when it cannot listen")
    func cannotListen() throws {
        try withServer { address, server in
            let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            let other = Server(
                configuration: .init(host: "127.0.0.1", port: address.port), logger: logger, respond: echo)
            #expect(throws: ServerError.addressInUse(host: "127.0.0.1", port: address.port)) { try other.start() }
            let nowhere = Server(configuration: .init(host: "192.0.2.1", port: 0), logger: logger, respond: echo)
            #expect(throws: ServerError.unknownHost("192.0.2.1")) { try nowhere.start() }
            #expect(throws: ServerError.alreadyStarted) { try server.start() }
        }
    }
}
