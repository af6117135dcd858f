import ArgumentParser
import CMalloc
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
    @OptionGroup var options: ServeOptions

    @Option(help: "The most connections to a PostgreSQL server.")
    var connections = 10

    @Flag(name: .customLong("log-requests"), help: "Logs every request on standard output, as --access-log - does.")
    var logsRequests = false

    func run() throws {
        try plainly {
            Self.keepMemory()
            let assets = try Installation.publicFolder()
            let lock = try folder.place.lock()
            var configuration = try Installation.configuration(folder.place, assets: assets)
            configuration.connections = connections
            configuration.longestRead = 30
            configuration.longestWrite = 5
            let clock = ServerClock()
            configuration.clock = { clock.now }
            configuration.baseURL = try options.base()
            let log = try options.logFile() ?? (logsRequests ? LogFile("-") : nil)
            configuration.accessLog = try log.map { AccessLog($0, format: try options.format()) }
            let signals = StopSignals()
            let reopening = log.map(Self.reopenOnHangUp)
            let app = try App(configuration)
            let following = try follow(clock, app)
            let server = try start(app)
            let metrics = try startMetrics(app, server)
            let jobs = JobRunner(app)
            jobs.start(isAlone: lock != nil)
            withExtendedLifetime((lock, reopening, following)) { signals.wait() }
            stop(app, server, metrics)
            jobs.stop()
            log?.flush()
            try app.close()
        }
    }

    /// Keeps what a page needed for the next one. Left alone, the allocator gives the memory of each large page back to
    /// the system and asks for it again, which costs a third of the page.
    private static func keepMemory() {
        mallopt(M_TRIM_THRESHOLD, 32 << 20)
        mallopt(M_MMAP_THRESHOLD, 4 << 20)
    }

    /// Looks at the database server's clock now and every minute; between nodes, that one counts.
    private func follow(_ clock: ServerClock, _ app: App) throws -> (any DispatchSourceTimer)? {
        guard let ahead = try clock.follow(app.database) else { return nil }
        if abs(ahead) > 2 {
            let seconds = String(format: "%.1f", ahead)
            app.configuration.logger.warning(
                "the database server's clock is \(seconds) s ahead of this machine's; it counts")
        }
        let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "clock", qos: .utility))
        timer.schedule(deadline: .now() + 60, repeating: 60)
        timer.setEventHandler { _ = try? clock.follow(app.database) }
        timer.activate()
        return timer
    }

    private func start(_ app: App) throws -> Server {
        let server = Server(
            configuration: try options.serverConfiguration(readers: app.configuration.concurrentReads),
            logger: app.configuration.logger,
            immediate: { app.respondAtOnce(to: $0) }, lane: { app.lane(of: $0) }, refused: { app.note($0) },
            respond: { app.respond(to: $0) })
        try server.start()
        let urls = app.configuration.baseURL.map { [$0.text] } ?? server.addresses.map(Self.url)
        say("Kap is ready at \(urls.joined(separator: ", "))")
        if let link = try app.setUpLink() {
            let url = urls.first ?? ""
            say(
                "Nobody has an account yet. Open this link within \(App.setUpHours) hours, once, to create the "
                    + "administrator; the next start prints a new one:\n  \(url)\(link)")
        }
        return server
    }

    private static func url(_ address: BoundAddress) -> String {
        address.port == 0 ? address.description : "http://\(address)"
    }

    /// Figures for Prometheus, on a door of their own.
    private func startMetrics(_ app: App, _ server: Server) throws -> Server? {
        guard let text = options.metricsListen else { return nil }
        var site = Site()
        site.get("/metrics") { _, _ in
            Response(
                headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store"],
                body: .bytes(Array(app.metricsText(server.figures).utf8)))
        }
        var configuration = ServerConfiguration()
        configuration.listen = [try ServeOptions.address(text)]
        configuration.workers = 0
        configuration.connections = 32
        configuration.headers = SecurityHeaders.ofRefusals(isSecure: false)
        let metrics = Server(configuration: configuration, logger: app.configuration.logger) { [site] in
            SecurityHeaders.plain(site.respond(to: $0))
        }
        say("Metrics are at \(try metrics.start())/metrics")
        return metrics
    }

    /// Not ready, then no newcomers, then an end to what is under way.
    private func stop(_ app: App, _ server: Server, _ metrics: Server?) {
        app.beginStopping()
        if options.linger > 0 { sleep(UInt32(clamping: options.linger)) }
        // Supervisors kill after ten seconds; what lingering took is not there any more.
        server.stop(within: max(1, 8 - Double(options.linger)))
        metrics?.stop(within: 0)
    }

    /// SIGHUP: whoever rotates logs has moved the file away.
    private static func reopenOnHangUp(_ log: LogFile) -> any DispatchSourceSignal {
        signal(SIGHUP, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGHUP, queue: .global(qos: .utility))
        source.setEventHandler { log.reopen() }
        source.activate()
        return source
    }

    private func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
