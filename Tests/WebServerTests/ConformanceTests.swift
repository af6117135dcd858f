import HTTPTypes
import Logging
import Testing
import WireCases

@testable import WebServer
@testable import webserver_echo

/// The program that others test from outside, on a free port for as long as the tests run.
enum EchoServer {
    static let address: BoundAddress? = {
        guard let site = try? Echo.site(files: nil) else { return nil }
        var configuration = ServerConfiguration(host: "127.0.0.1", port: 0)
        configuration.workers = 0
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let server = Server(configuration: configuration, logger: logger, respond: site.respond)
        running = server
        return try? server.start()
    }()

    nonisolated(unsafe) private static var running: Server?
}

@Suite("On the wire")
struct ConformanceTests {
    @Test("every case is answered as its section says", arguments: WireCase.all)
    func verdicts(_ sample: WireCase) throws {
        let address = try #require(EchoServer.address)
        let answers = try #require(WireAnswer.all(to: sample.bytes, at: address, isHead: sample.isHead))
        switch sample.verdict {
        case .refused(let status): try checkRefusal(answers, status)
        case .answered(let statuses):
            #expect(answers.map(\.status) == statuses + [200])
            #expect(answers.last?.body.hasPrefix("{\"kap\"") == true)
        case .closes(let statuses):
            #expect(answers.map(\.status) == statuses)
            #expect(answers.last?.head.contains("\r\nConnection: close\r\n") == true)
        }
        let text = answers.map { $0.head + $0.body }.joined()
        for word in sample.contains { #expect(text.contains(word)) }
        for answer in answers where answer.status >= 200 { checkFields(answer) }
    }

    private func checkRefusal(_ answers: [WireAnswer], _ status: Int) throws {
        #expect(answers.map(\.status) == [status])
        let answer = try #require(answers.first)
        #expect(answer.head.contains("\r\nConnection: close\r\n"))
    }

    private func checkFields(_ answer: WireAnswer) {
        #expect(answer.head.components("\r\nDate: ") == 1)
        #expect(answer.head.components("\r\nServer: Kap\r\n") == 1)
        #expect(answer.head.components("\r\nContent-Length: ") == (answer.status == 304 ? 0 : 1))
    }

    @Test("there are at least 200 cases, each with another name")
    func count() {
        #expect(WireCase.all.count >= 200)
        #expect(Set(WireCase.all.map { "\($0.source) \($0.name) \($0.bytes)" }).count == WireCase.all.count)
    }

    @Test("every case comes to the same verdict wherever it is cut", arguments: WireCase.all)
    func cuts(_ sample: WireCase) {
        guard sample.bytes.count < 2_000 else { return }
        let whole = ParserHarness.pieces([sample.bytes])
        for cut in 1..<sample.bytes.count {
            let pieces = [Array(sample.bytes[..<cut]), Array(sample.bytes[cut...])]
            #expect(ParserHarness.pieces(pieces) == whole, "cut at \(cut)")
        }
        #expect(ParserHarness.pieces(sample.bytes.map { [$0] }) == whole, "byte by byte")
    }
}

extension String {
    /// How often the text stands in this one.
    fileprivate func components(_ text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}
