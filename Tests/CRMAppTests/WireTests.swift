import Logging
import Testing
import WebServer
import WireCases

@testable import CRMApp

@Suite("The program on the wire")
struct WireTests {
    @Test("refuses what the standard refuses, and frames every answer")
    func framing() throws {
        let kap = try TestApp()
        let app = kap.app
        let server = Server(configuration: ServerConfiguration(host: "127.0.0.1", port: 0), logger: app.logger) {
            app.respond(to: $0)
        }
        let address = try server.start()
        defer { server.stop(within: 10) }
        for sample in WireCase.all {
            let answers = WireAnswer.all(to: sample.bytes, at: address, isHead: sample.isHead) ?? []
            switch sample.verdict {
            case .refused(let status): #expect(answers.map(\.status) == [status], "\(sample)")
            case .answered(let statuses): #expect(answers.count == statuses.count + 1, "\(sample)")
            case .closes(let statuses): #expect(answers.count == statuses.count, "\(sample)")
            }
        }
    }
}
