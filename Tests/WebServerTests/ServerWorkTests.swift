import Dispatch
import Glibc
import HTTPTypes
import Synchronization
import Testing
import WireCases

@testable import WebServer

@Suite("The server at work")
struct ServerWorkTests {
    private func request(_ path: String) -> String {
        "GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n"
    }

    @Test("refuses with 503 what no worker has time for, and keeps the connection")
    func busy() throws {
        let entered = DispatchSemaphore(value: 0)
        let gate = DispatchSemaphore(value: 0)
        try withServer({
            $0.workers = 1
            $0.queueDepth = 0
            $0.retryAfter = 7
        }) { request in
            entered.signal()
            if request.path == "/wait" { gate.wait() }
            return echo(request)
        } body: { address, _ in
            let first = RawClient(address)
            first.send(request("/wait"))
            entered.wait()
            let second = RawClient(address)
            second.send(request("/a") + request("/b"))
            for _ in 0..<2 {
                let refused = try #require(second.readResponse())
                #expect(refused.head.hasPrefix("HTTP/1.1 503 "))
                #expect(refused.head.contains("\r\nRetry-After: 7\r\n"))
            }
            gate.signal()
            #expect(first.readResponse()?.head.hasPrefix("HTTP/1.1 200 ") == true)
        }
    }

    @Test("runs handlers side by side when they block")
    func parallel() throws {
        let both = DispatchSemaphore(value: 0)
        let entered = Atomic<Int>(0)
        try withServer({ $0.workers = 2 }) { request in
            // Each waits for the other: on one thread this would never end.
            if entered.wrappingAdd(1, ordering: .relaxed).newValue == 2 {
                both.signal()
                both.signal()
            }
            both.wait()
            return echo(request)
        } body: { address, _ in
            let clients = [RawClient(address), RawClient(address)]
            for client in clients { client.send(request("/")) }
            for client in clients { #expect(client.readResponse() != nil) }
        }
    }

    @Test("answers readers while every writer waits")
    func lanes() throws {
        let gate = DispatchSemaphore(value: 0)
        try withServer({ ($0.workers, $0.writers) = (1, 1) }) { request in
            if request.method == .post { gate.wait() }
            return echo(request)
        } body: { address, _ in
            let writers = [RawClient(address), RawClient(address)]
            for writer in writers { writer.send(form) }
            let reader = RawClient(address)
            reader.send(request("/"))
            #expect(reader.readResponse()?.head.hasPrefix("HTTP/1.1 200 ") == true)
            for _ in writers { gate.signal() }
            for writer in writers { #expect(writer.readResponse() != nil) }
        }
    }

    private let form = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"

    @Test("a crowd at the costly door delays no form, and is told with 503 and Retry-After that its line is full")
    func costlyLane() throws {
        let (entered, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        try withServer(
            { ($0.writers, $0.costly, $0.costlyDepth, $0.retryAfter) = (1, 1, 2, 7) },
            respond: { request in
                if request.path == "/password" {
                    entered.signal()
                    gate.wait()
                }
                return echo(request)
            },
            lane: { $0.path == "/password" ? .costly : Lane.usual($0) }
        ) { address, server in
            let password = form.replacing("POST / ", with: "POST /password ")
            let crowd = (0..<3).map { _ in RawClient(address) }
            crowd[0].send(password)
            entered.wait()
            for client in crowd.dropFirst() { client.send(password) }
            while server.figures.waitingRequests < 2 { sched_yield() }
            let late = RawClient(address)
            late.send(password)
            let refused = try #require(late.readResponse())
            #expect(refused.head.hasPrefix("HTTP/1.1 503 "))
            #expect(refused.head.contains("\r\nRetry-After: 7\r\n"))
            let writer = RawClient(address)
            writer.send(form)
            #expect(writer.readResponse()?.head.hasPrefix("HTTP/1.1 200 ") == true)
            for _ in crowd { gate.signal() }
            for client in crowd { #expect(client.readResponse() != nil) }
        }
    }

    @Test("lets a page go first, then takes the form")
    func courtesy() throws {
        let (entered, formCame) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let wasOvertaken = Mutex(false)
        try withServer({ ($0.workers, $0.writers, $0.courtesy) = (1, 1, 300) }) { request in
            if request.method == .post {
                formCame.signal()
            } else {
                entered.signal()
                let came = formCame.wait(timeout: .now() + 0.05) == .success
                wasOvertaken.withLock { $0 = came }
            }
            return echo(request)
        } body: { address, _ in
            let (reader, writer) = (RawClient(address), RawClient(address))
            reader.send(request("/"))
            entered.wait()
            writer.send(form)
            #expect(reader.readResponse() != nil)
            #expect(writer.readResponse() != nil)
            let came = wasOvertaken.withLock { $0 }
            #expect(!came)
        }
    }

    @Test("takes a form beside a page that never ends")
    func courtesyEnds() throws {
        let (entered, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        try withServer({ ($0.workers, $0.writers) = (1, 1) }) { request in
            if request.method == .get {
                entered.signal()
                gate.wait()
            }
            return echo(request)
        } body: { address, _ in
            let (reader, writer) = (RawClient(address), RawClient(address))
            reader.send(request("/"))
            entered.wait()
            writer.send(form)
            #expect(writer.readResponse()?.head.hasPrefix("HTTP/1.1 200 ") == true)
            gate.signal()
            #expect(reader.readResponse() != nil)
        }
    }

    @Test("tells a request how long it waited in line")
    func waited() throws {
        let (entered, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let longest = Mutex(0.0)
        try withServer({ ($0.workers, $0.writers) = (1, 1) }) { request in
            entered.signal()
            gate.wait()
            longest.withLock { $0 = max($0, request.waited) }
            return echo(request)
        } body: { address, server in
            let clients = [RawClient(address), RawClient(address)]
            clients[0].send(form)
            entered.wait()
            clients[1].send(form)
            while server.figures.waitingRequests == 0 { sched_yield() }
            let since = Loop.now()
            while Loop.now() < since + 20_000_000 { sched_yield() }
            for _ in clients { gate.signal() }
            for client in clients { #expect(client.readResponse() != nil) }
            let seconds = longest.withLock { $0 }
            #expect(seconds >= 0.02)
        }
    }

    @Test("lets the request under way finish when it stops, and refuses newcomers")
    func gracefulStop() throws {
        let entered = DispatchSemaphore(value: 0)
        let gate = DispatchSemaphore(value: 0)
        let stopped = DispatchSemaphore(value: 0)
        try withServer({ _ in }) { request in
            entered.signal()
            gate.wait()
            return echo(request)
        } body: { address, server in
            let idle = RawClient(address)
            let busy = RawClient(address)
            busy.send(request("/last"))
            entered.wait()
            DispatchQueue.global().async {
                server.stop(within: 300)
                stopped.signal()
            }
            // The idle connection is closed once stopping has begun.
            #expect(idle.readToEnd() == "")
            #expect(!RawClient(address).isConnected)
            gate.signal()
            let response = try #require(busy.readResponse())
            #expect(response.head.hasPrefix("HTTP/1.1 200 "))
            #expect(response.head.contains("\r\nConnection: close\r\n"))
            #expect(busy.readToEnd() == "")
            stopped.wait()
        }
    }

    @Test("cuts what does not finish in time when it stops")
    func impatientStop() throws {
        let entered = DispatchSemaphore(value: 0)
        let gate = DispatchSemaphore(value: 0)
        try withServer({ _ in }) { request in
            entered.signal()
            gate.wait()
            return echo(request)
        } body: { address, server in
            let client = RawClient(address)
            client.send(request("/"))
            entered.wait()
            server.stop(within: 0)
            #expect(client.readToEnd() == "")
            gate.signal()
        }
    }

    @Test("streams without holding more than the client has room for")
    func streams() throws {
        try withServer({ _ in }) { _ in
            Response(body: .stream { writer in for _ in 0..<400_000 { try writer.write("0123456789") } })
        } body: { address, _ in
            let client = RawClient(address)
            client.send(request("/") + "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n" + request("/"))
            #expect(client.readResponse()?.body.count == 4_000_000)
            #expect(client.readResponse(isHead: true)?.head.contains("chunked") == true)
            #expect(client.readResponse()?.body.count == 4_000_000)
            let old = RawClient(address)
            old.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            let text = old.readToEnd()
            #expect(text.utf8.count > 4_000_000 && text.contains("Connection: close"))
        }
    }

    @Test("tells a stream's producer that the client has gone")
    func abandonedStream() throws {
        let ended = DispatchSemaphore(value: 0)
        try withServer({ _ in }) { _ in
            Response(
                body: .stream { writer in
                    defer { ended.signal() }
                    while true { try writer.write("0123456789") }
                })
        } body: { address, _ in
            let client = RawClient(address)
            client.send(request("/"))
            // A reset can overtake a request that nobody has read yet.
            #expect(client.readSome())
            client.reset()
            ended.wait()
        }
    }

    @Test("cuts the connection when a stream fails half-way")
    func brokenStream() throws {
        try withServer({ _ in }) { _ in
            Response(
                body: .stream { writer in
                    try writer.write("some")
                    try writer.flush()
                    throw BodyError.unreadableFile
                })
        } body: { address, _ in
            let client = RawClient(address)
            client.send(request("/"))
            let text = client.readToEnd()
            #expect(text.hasSuffix("4\r\nsome\r\n") || text.hasSuffix("\r\n\r\n"))
        }
    }

    @Test("sends files, and 500 for those it cannot read")
    func files() throws {
        let folder = TemporaryFolder()
        let content = String(repeating: "0123456789", count: 200_000)
        folder.write("a.txt", content)
        let path = folder.path
        try withServer({ _ in }) { request in
            Response(body: .file(path: path + request.path, length: content.utf8.count))
        } body: { address, _ in
            let client = RawClient(address)
            client.send("HEAD /a.txt HTTP/1.1\r\nHost: a\r\n\r\n" + request("/a.txt") + request("/b.txt"))
            #expect(client.readResponse(isHead: true)?.head.contains("Content-Length: 2000000") == true)
            #expect(client.readResponse()?.body == Array(content.utf8))
            #expect(client.readResponse()?.head.hasPrefix("HTTP/1.1 500 ") == true)
        }
    }
}
