import Foundation
import HTTPTypes
import Testing
import WireCases

@testable import WebServer

@Suite("What can be seen from outside")
struct ObservationTests {
    private let exchange = Exchange(
        id: "k3x", method: "GET", route: "/customers/:id", status: 200, bytes: 20_480, seconds: 0.0019044)

    @Test("is a line for each request, in logfmt or JSON, that nothing from outside can break")
    func lines() {
        #expect(
            AccessLog.line(exchange, .logfmt, now: 784_111_777)
                == "at=1994-11-06T08:49:37Z id=k3x method=GET route=/customers/:id status=200 bytes=20480 ms=1.904\n")
        var odd = exchange
        odd.method = "A\"B\n C=\u{1b}"
        odd.bytes = nil
        #expect(AccessLog.line(odd, .logfmt, now: 0).contains("method=A?B??C?? "))
        #expect(AccessLog.line(odd, .logfmt, now: 0).contains(" bytes=- "))
        #expect(AccessLog.line(odd, .json, now: 0).contains("\"method\":\"A?B? C=?\",\"route\""))
        #expect(AccessLog.line(odd, .json, now: 0).contains("\"bytes\":null,"))
    }

    @Test("goes on in a new file after the old one was moved away")
    func rotation() throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/access.log"
        let file = try LogFile(path)
        file.append("one\n")
        file.flush()
        try FileManager.default.moveItem(atPath: path, toPath: path + ".1")
        file.reopen()
        file.append("two\n")
        file.flush()
        #expect(try String(contentsOfFile: path + ".1", encoding: .utf8) == "one\n")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "two\n")
        #expect(throws: StaticFilesError.self) { try LogFile("/nowhere/at/all") }
    }

    @Test("is a line for each refusal, without what could not be read and without an address")
    func refusalLines() {
        let refusal = Refusal(status: 400, reason: "malformed", method: "-", network: "203.0.113.0/24")
        let line = "at=1994-11-06T08:49:37Z method=- status=400 reason=malformed from=203.0.113.0/24"
        #expect(AccessLog.line(refusal, unwritten: 0, .logfmt, now: 784_111_777) == "\(line)\n")
        #expect(AccessLog.line(refusal, unwritten: 7, .logfmt, now: 784_111_777) == "\(line) unwritten=7\n")
        #expect(
            AccessLog.line(refusal, unwritten: 7, .json, now: 0)
                == "{\"at\":\"1970-01-01T00:00:00Z\",\"method\":\"-\",\"status\":400,\"reason\":\"malformed\","
                + "\"from\":\"203.0.113.0/24\",\"unwritten\":7}\n")
    }

    @Test(
        "says where a refused client is only roughly",
        arguments: [
            ("203.0.113.7", "203.0.113.0/24"), ("2001:db8:1:2::3", "2001:db8:1::/48"), ("::1", "0:0:0::/48"),
            ("unix", "unix"), ("nonsense", "-"),
        ])
    func networks(peer: String, network: String) {
        #expect(Refusal.network(of: peer) == network)
    }

    @Test("takes twenty lines about refusals in a second and counts the others")
    func budget() {
        var budget = RefusalBudget()
        let first = (0..<100).map { _ in budget.take(1) }
        #expect(first.filter(\.isAllowed).count == RefusalBudget.rate)
        #expect(first.allSatisfy { $0.unwritten == 0 })
        #expect(budget.take(2) == (true, 80))
        #expect(budget.take(2) == (true, 0))
    }

    @Test("hears of every refusal of the server itself, in the log and in the figures")
    func refusals() throws {
        let folder = TemporaryFolder()
        let file = try LogFile(folder.path + "/access.log")
        let log = AccessLog(file, format: .logfmt)
        let metrics = Metrics(prefix: "web")
        let note: @Sendable (Refusal) -> Void = {
            log.note($0)
            metrics.note($0)
        }
        try withServer({ $0.deadlines.header = 0.02 }, refused: note) { address, _ in
            for text in [
                "nonsense\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX\r\n", "BREW / HTTP/1.0\r\n\r\n", "GET / HTTP/2.0\r\n",
                "GE",
            ] {
                let client = RawClient(address)
                client.send(text)
                _ = client.readToEnd()
            }
        }
        file.flush()
        let lines = try String(contentsOfFile: folder.path + "/access.log", encoding: .utf8).split(separator: "\n")
        #expect(
            lines.map { $0.split(separator: " ").dropFirst().joined(separator: " ") } == [
                "method=- status=400 reason=malformed from=127.0.0.0/24",
                "method=GET status=400 reason=malformed from=127.0.0.0/24",
                "method=- status=501 reason=method from=127.0.0.0/24",
                "method=- status=505 reason=version from=127.0.0.0/24",
                "method=- status=408 reason=slow from=127.0.0.0/24",
            ])
        #expect(metrics.text(nil).contains("web_requests_total{method=\"GET\",route=\"-\",status=\"400\"} 1\n"))
    }

    @Test("is counted by the server: connections, refusals, requests that were turned away")
    func figures() throws {
        try withServer { address, server in
            let client = RawClient(address)
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            _ = client.readResponse()
            #expect(server.figures.openConnections == 1)
            let other = RawClient(address)
            other.send("nonsense\r\n")
            _ = other.readToEnd()
            #expect(server.figures.acceptedConnections == 2)
            #expect(server.figures.refusals == 1)
        }
    }
}
