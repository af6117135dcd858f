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

    @Flag(
        name: .customLong("no-supervisor"),
        help: "Serves in this very process, for those who have a supervisor of their own.")
    var hasNoSupervisor = false

    @Option(name: .customLong("deaths-per-minute"), help: "So often may the server die before it is given up.")
    var mostDeaths = 5

    /// Whether there is a log to be opened anew after SIGHUP.
    var hasLog: Bool { options.accessLog != nil || logsRequests }

    func validate() throws {
        guard mostDeaths > 0 else { throw ValidationError("--deaths-per-minute is at least 1") }
    }

    func run() throws {
        try plainly {
            let ticket = WorkerTicket.carried()
            if ticket == nil, !hasNoSupervisor { return try Supervisor(self).run() }
            try serve(ticket)
        }
    }

    /// - Parameter ticket: what a supervisor has opened for this process.
    private func serve(_ ticket: WorkerTicket?) throws {
        Self.keepMemory()
        let signals =
            ticket.map { ticket in StopSignals { WorkerProcess.follow(ticket, stop: $0) } } ?? StopSignals()
        let lock = try ticket == nil ? folder.place.lock() : nil
        let log = try options.logFile() ?? (logsRequests ? LogFile("-") : nil)
        let reopening = log.map(Self.reopenOnHangUp)
        let clock = ServerClock()
        let app = try App(configuration(ticket, clock, log))
        app.readPasswordLists()
        let following = try follow(clock, app)
        let server = try start(app, ticket)
        let metrics = try startMetrics(app, server, ticket)
        app.configuration.board?.isReady = true
        let jobs = JobRunner(app)
        jobs.start(isAlone: folder.address == nil)
        withExtendedLifetime((lock, reopening, following)) { signals.wait() }
        stop(app, server, metrics)
        jobs.stop()
        log?.flush()
        try app.close()
    }

    private func configuration(
        _ ticket: WorkerTicket?, _ clock: ServerClock, _ log: LogFile?
    ) throws -> AppConfiguration {
        let assets = try Installation.publicFolder()
        var configuration = try Installation.configuration(folder.place, assets: assets)
        configuration.connections = connections
        configuration.longestRead = 30
        configuration.longestWrite = 5
        configuration.clock = { clock.now }
        configuration.baseURL = try options.base()
        configuration.backupFolders = options.backups.paths
        configuration.accessLog = try log.map { AccessLog($0, format: try options.format()) }
        configuration.checksPages = ticket?.isFirst ?? true
        configuration.board = try ticket.map { try RequestBoard(descriptor: $0.board) }
        configuration.board?.noteDeath()
        return configuration
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

    private func start(_ app: App, _ ticket: WorkerTicket?) throws -> Server {
        var configuration = try options.serverConfiguration(readers: app.configuration.concurrentReads)
        if let ticket {
            configuration.listen = ticket.doors.map { .descriptor($0) }
            configuration.ownsDescriptors = ticket.ownsDoors
        }
        let server = Server(
            configuration: configuration,
            logger: app.configuration.logger,
            immediate: { app.respondAtOnce(to: $0) }, lane: { app.lane(of: $0) }, refused: { app.note($0) },
            respond: { app.respond(to: $0) })
        try server.start()
        if let ticket, !ticket.isFirst { return server }
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
    private func startMetrics(_ app: App, _ server: Server, _ ticket: WorkerTicket?) throws -> Server? {
        guard let address = try options.metricsAddress() else { return nil }
        var site = Site()
        site.get("/metrics") { _, _ in
            Response(
                headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store"],
                body: .bytes(Array(app.metricsText(server.figures).utf8)))
        }
        var configuration = ServerConfiguration()
        configuration.listen = [ticket?.metrics.map { .descriptor($0) } ?? address]
        configuration.ownsDescriptors = true
        configuration.workers = 0
        configuration.connections = 32
        configuration.headers = SecurityHeaders.ofRefusals(isSecure: false)
        let metrics = Server(configuration: configuration, logger: app.configuration.logger) { [site] in
            SecurityHeaders.plain(site.respond(to: $0))
        }
        let place = try metrics.start()
        if ticket?.isFirst ?? true { say("Metrics are at \(place)/metrics") }
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
