import ArgumentParser
import CRMApp
import Database
import Dispatch
import Foundation
import Logging
import WebServer

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serves the pages until it is told to stop (SIGTERM, SIGINT).")

    @OptionGroup var folder: FolderOption

    @Option(name: .customLong("listen"), help: "HOST:PORT. Also CRM_LISTEN. Default 127.0.0.1:8080.")
    var listen: String?

    @Option(
        name: .customLong("trusted-proxy"),
        help: "The address of a reverse proxy whose X-Forwarded-… headers are believed.")
    var trustedProxies: [String] = []

    @Option(help: "The most connections to a PostgreSQL server.")
    var connections = 10

    @Flag(name: .customLong("log-requests"), help: "Logs every request.")
    var logsRequests = false

    func run() throws {
        try plainly {
            let address = try ListenAddress(
                listen ?? ProcessInfo.processInfo.environment["CRM_LISTEN"] ?? "127.0.0.1:8080")
            let assets = try Installation.publicFolder()
            let lock = try folder.lock()
            var configuration = try Installation.configuration(
                folder, assets: assets, level: logsRequests ? .debug : .info)
            configuration.connections = connections
            configuration.longestRead = 30
            let app = try App(configuration)
            let server = try start(app, address, configuration.logger)
            let jobs = JobRunner(app)
            jobs.start(isAlone: lock != nil)
            withExtendedLifetime(lock) { waitForSignal() }
            server.stop(within: 10)
            jobs.stop()
            try app.close()
        }
    }

    private func start(_ app: App, _ address: ListenAddress, _ logger: Logger) throws -> Server {
        var configuration = ServerConfiguration(host: address.host, port: address.port)
        configuration.trustedProxies = trustedProxies
        let server = Server(configuration: configuration, logger: logger) { app.respond(to: $0) }
        let bound = try server.start()
        let url = "http://\(bound)"
        say("Kap is ready at \(url)")
        if let link = try app.setUpLink() {
            say("Nobody has an account yet. Open this link once to create the administrator:\n  \(url)\(link)")
        }
        return server
    }

    private func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    /// Returns at the first SIGTERM or SIGINT; a second one ends the process at once.
    private func waitForSignal() {
        let stopped = DispatchSemaphore(value: 0)
        let sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                signal(number, SIG_DFL)
                stopped.signal()
            }
            source.resume()
            return source
        }
        stopped.wait()
        for source in sources { source.cancel() }
    }
}

/// HOST:PORT, the host possibly an IPv6 address in brackets.
struct ListenAddress {
    let host: String
    let port: Int

    init(_ text: String) throws {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else { throw PlainFailure("“\(text)” is not HOST:PORT") }
        let host = text[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        self.host = host.isEmpty ? "0.0.0.0" : host
        self.port = port
    }
}
