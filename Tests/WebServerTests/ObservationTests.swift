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
