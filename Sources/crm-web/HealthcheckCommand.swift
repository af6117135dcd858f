import ArgumentParser
import Foundation
import WebServer

struct HealthcheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "healthcheck", abstract: "Asks a running server whether it is ready; exit code 1 when it is not.")

    @Option(name: .customLong("listen"), help: "Where the server listens. Also CRM_LISTEN. Default 127.0.0.1:8080.")
    var listen: String?

    @Option(name: .customLong("path"), help: "/readyz, or /healthz to ask only whether it is alive.")
    var path = "/readyz"

    @Option(name: .customLong("timeout"), help: "Seconds to wait.")
    var timeout = 5

    func run() throws {
        try plainly {
            let text = listen ?? ProcessInfo.processInfo.environment["CRM_LISTEN"] ?? "127.0.0.1:8080"
            let answer = try Probe.get(path, at: ServeOptions.address(text), seconds: timeout)
            print(answer.body, terminator: answer.body.hasSuffix("\n") ? "" : "\n")
            if answer.status != 200 { throw ExitCode(1) }
        }
    }
}
