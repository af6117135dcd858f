import Glibc
import HTTPTypes
import Logging
import Testing
import WireCases

@testable import WebServer

@Suite("Places to listen")
struct ListenTests {
    @Test("are read from text")
    func parsing() {
        #expect(ListenAddress("127.0.0.1:80") == .tcp(host: "127.0.0.1", port: 80))
        #expect(ListenAddress("[::1]:0") == .tcp(host: "::1", port: 0))
        #expect(ListenAddress(":8080") == .tcp(host: "::", port: 8080))
        #expect(ListenAddress("unix:/run/kap.sock") == .unix(path: "/run/kap.sock"))
        for text in ["", "80", "a", "a:b", "a:65536", "::1:80", "unix:", "a:-1"] { #expect(ListenAddress(text) == nil) }
        #expect(ListenAddress("unix:" + String(repeating: "a", count: 108)) == nil)
        #expect(ListenAddress.inherited().isEmpty)
    }

    @Test("can be several at once: IPv4, IPv6 and a socket in the file system, which goes with the server")
    func several() throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/kap.sock"
        try withServer({
            $0.listen = [.tcp(host: "127.0.0.1", port: 0), .tcp(host: "::1", port: 0), .unix(path: path)]
            $0.trustedProxies = ["unix"]
        }) { _, server in
            #expect(server.addresses.count == 3)
            for address in server.addresses {
                let where_ = try #require(ListenAddress(address.description))
                #expect(try Probe.get("/a", at: where_, seconds: 20).status == 200)
            }
            #expect(try Probe.get("/a", at: .unix(path: path), seconds: 20).body.contains("unix"))
        }
        #expect(access(path, F_OK) != 0)
    }

    @Test("may hold a socket that a dead server left, and not one of a living one")
    func leftOver() throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/kap.sock"
        close(try UnixSocket.listen(path))
        try withServer({ $0.listen = [.unix(path: path)] }) { _, _ in
            #expect(throws: ServerError.addressInUse(host: "unix:\(path)", port: 0)) { try UnixSocket.listen(path) }
        }
    }

    @Test("may have been opened by whoever started the program, who goes on with them")
    func inherited() throws {
        let socket = try SocketAddress.listen(.tcp(host: "127.0.0.1", port: 0)).socket
        let copy = dup(socket)
        defer { close(copy) }
        try withServer({ $0.listen = [.descriptor(socket)] }) { address, _ in
            let client = RawClient(address)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(client.readResponse() != nil)
        }
        // Shut down, it would be readable with an error; it still listens.
        var listens: CInt = 0
        var length = socklen_t(MemoryLayout<CInt>.size)
        getsockopt(copy, SOL_SOCKET, SO_ACCEPTCONN, &listens, &length)
        #expect(listens == 1)
    }

    @Test("give each client so many connections and no more")
    func perAddress() throws {
        try withServer({ $0.connectionsPerAddress = 1 }) { address, _ in
            let first = RawClient(address)
            first.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(first.readResponse() != nil)
            let second = RawClient(address).readToEnd()
            #expect(second.hasPrefix("HTTP/1.1 503 ") && second.contains("\r\nDate: ") && second.contains("nosniff"))
        }
    }

    @Test("give each connection so many requests and no more")
    func perConnection() throws {
        try withServer({ $0.limits.requestsPerConnection = 2 }) { address, _ in
            let client = RawClient(address)
            let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
            client.send(request + request + request)
            #expect(client.readResponse()?.head.contains("Connection: close") == false)
            #expect(client.readResponse()?.head.contains("Connection: close") == true)
            #expect(client.readToEnd() == "")
        }
    }

    @Test("answer from the socket's own thread what needs no worker")
    func immediate() throws {
        var configuration = ServerConfiguration(host: "127.0.0.1", port: 0)
        configuration.workers = 1
        configuration.queueDepth = 0
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let server = Server(configuration: configuration, logger: logger) { request in
            request.path == "/healthz" ? .text("ok") : nil
        } respond: { _ in
            .text("worker")
        }
        let address = try server.start()
        defer { server.stop(within: 10) }
        let client = RawClient(address)
        client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.readText() == "ok")
        #expect(client.readText() == "worker")
    }

    @Test("cut a request that takes too long as a whole, however steadily it comes")
    func wholeRequest() throws {
        try withServer({ $0.deadlines.request = 0.05 }) { address, _ in
            let client = RawClient(address)
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n")
            #expect(client.readToEnd().hasPrefix("HTTP/1.1 408 "))
        }
    }
}
