import Dispatch
import Glibc
import Logging
import Synchronization

/// An HTTP/1.1 server over Dispatch: sockets on a few loops, handlers on a bounded pool of workers.
///
///     let server = Server(configuration: .init(host: "127.0.0.1", port: 8080), logger: logger) { request in
///         .text("Hello\n")
///     }
///     print(try server.start())
public final class Server: Sendable {
    private struct Running {
        let context: ServerContext
        let listener: Listener
        let loops: [Loop]
        let addresses: [BoundAddress]
    }

    private enum State {
        case new
        case running(Running)
        case stopped
    }

    private let configuration: ServerConfiguration
    private let logger: Logger
    private let immediate: @Sendable (Request) -> Response?
    private let respond: @Sendable (Request) -> Response
    private let lane: @Sendable (Request) -> Lane
    private let refused: @Sendable (Refusal) -> Void
    private let state = Mutex(State.new)

    /// - Parameters:
    ///   - immediate: answers what can be answered at once, such as files in memory and questions after health: called
    ///     on a socket's thread before a worker is asked for, so it must not block. nil hands the request on.
    ///   - lane: which line a request waits in; called on a socket's thread, so it must not block.
    ///   - refused: hears of what the server turned away by itself, for the log; called on a socket's thread, so it must
    ///     not block.
    ///   - respond: answers one request; called on a worker's thread, several at a time. It may block.
    public init(
        configuration: ServerConfiguration,
        logger: Logger = Logger(label: "web"),
        immediate: @escaping @Sendable (Request) -> Response? = { _ in nil },
        lane: @escaping @Sendable (Request) -> Lane = Lane.usual,
        refused: @escaping @Sendable (Refusal) -> Void = { _ in },
        respond: @escaping @Sendable (Request) -> Response
    ) {
        self.configuration = configuration
        self.logger = logger
        let hasWorkers = configuration.workers > 0
        self.immediate = { request in immediate(request) ?? (hasWorkers ? nil : respond(request)) }
        self.respond = respond
        self.lane = lane
        self.refused = refused
    }

    /// Binds, listens and returns; requests are answered from here on.
    ///
    /// From now on the process ignores SIGPIPE and may open as many files as the system allows it.
    ///
    /// - Returns: the first of ``addresses``.
    @discardableResult
    public func start() throws(ServerError) -> BoundAddress {
        let proxies = try TrustedProxies(configuration.trustedProxies)
        guard case .new = state.withLock({ $0 }) else { throw .alreadyStarted }
        signal(SIGPIPE, SIG_IGN)
        let capacity = Self.connectionCapacity()
        let bound = try bindAll()
        guard let first = bound.first else { throw .noAddress }
        let running = try makeRunning(bound, proxies, limit: configuration.connections ?? capacity)
        state.withLock { $0 = .running(running) }
        for loop in running.loops { try loop.start() }
        running.listener.start()
        return first.address
    }

    /// Where the server listens, in the order of the configuration; empty before the start and after the end.
    public var addresses: [BoundAddress] {
        state.withLock { state in
            if case .running(let running) = state { return running.addresses }
            return []
        }
    }

    /// What has happened so far.
    public var figures: ServerFigures {
        state.withLock { state in
            if case .running(let running) = state { return running.context.figures }
            return ServerFigures()
        }
    }

    private typealias Bound = (socket: CInt, address: BoundAddress)

    /// All addresses or none.
    private func bindAll() throws(ServerError) -> [Bound] {
        var bound: [Bound] = []
        for address in configuration.listen {
            do throws(ServerError) {
                bound.append(try SocketAddress.listen(address))
            } catch {
                for other in bound { close(other.socket) }
                throw error
            }
        }
        return bound
    }

    private var loopCount: Int {
        max(1, configuration.loops ?? (configuration.workers > 0 ? 1 : min(16, sysconf(CInt(_SC_NPROCESSORS_ONLN)))))
    }

    private var inherited: Set<CInt> {
        Set(
            configuration.listen.compactMap { address in
                if case .descriptor(let number) = address, !configuration.ownsDescriptors { return number }
                return nil
            })
    }

    private func makeRunning(
        _ bound: [Bound], _ proxies: TrustedProxies, limit: Int
    ) throws(ServerError) -> Running {
        let link = Link()
        let context = ServerContext(
            configuration: configuration, proxies: proxies, logger: logger, immediate: immediate, respond: respond,
            lane: lane, refused: refused, onClose: { link.listener?.connectionClosed($0) })
        var loops: [Loop] = []
        for _ in 0..<loopCount { loops.append(try Loop(context: context)) }
        let spread = Spread(loops: loops)
        let listener = Listener(
            sockets: bound.map(\.socket), inherited: inherited, limit: limit,
            limitPerAddress: configuration.connectionsPerAddress, logger: logger
        ) { socket, peer, isWelcome in
            context.connectionAccepted()
            spread.next().adopt(socket, peer: peer, isWelcome: isWelcome)
        }
        link.set(listener)
        return Running(context: context, listener: listener, loops: loops, addresses: bound.map(\.address))
    }

    /// Stops accepting, lets requests under way finish, closes idle connections, and returns when all are closed
    /// or after `seconds`, when what is left is cut. A second call does nothing.
    public func stop(within seconds: Double) {
        let running = state.withLock { state -> Running? in
            defer { state = .stopped }
            if case .running(let running) = state { return running }
            return nil
        }
        guard let running else { return }
        running.context.beginStopping()
        running.listener.stop()
        for loop in running.loops { loop.drain() }
        if running.context.open.wait(timeout: .now() + max(0, seconds)) != .success {
            for loop in running.loops { loop.abort() }
        }
        for loop in running.loops { loop.stop() }
        for case .unix(let path) in configuration.listen { unlink(path) }
    }

    /// Starts, calls `whenReady` with where it listens, and returns after SIGTERM or SIGINT, when what was under way is
    /// finished or `seconds` have passed. A second signal ends the process at once.
    public func run(stoppingWithin seconds: Double = 8, whenReady: ([BoundAddress]) throws -> Void = { _ in }) throws {
        let signals = StopSignals()
        try start()
        try whenReady(addresses)
        // What it printed is to be read now, through a pipe as well.
        fflush(nil)
        signals.wait()
        stop(within: seconds)
    }

    /// Ends the process with 1 after a line on standard error: for the `main` of a small program.
    public static func quit(because error: any Error) -> Never {
        let program = CommandLine.arguments.first?.split(separator: "/").last ?? "server"
        let line = "\(program): \(error)\n"
        write(STDERR_FILENO, line, line.utf8.count)
        exit(1)
    }

    /// As many connections as there can be descriptors, less some for the database, files and the log.
    private static func connectionCapacity() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 512 }
        let wanted = rlimit(rlim_cur: min(limit.rlim_max, 65_536), rlim_max: limit.rlim_max)
        if wanted.rlim_cur > limit.rlim_cur {
            var raised = wanted
            if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 { limit = raised }
        }
        let available = Int(clamping: limit.rlim_cur)
        return available - min(128, available / 4)
    }
}

/// Gives connections to the loops in turn.
private final class Spread: Sendable {
    private let loops: [Loop]
    private let turn = Atomic<Int>(0)

    init(loops: [Loop]) {
        self.loops = loops
    }

    func next() -> Loop {
        loops[turn.wrappingAdd(1, ordering: .relaxed).oldValue % loops.count]
    }
}

/// Connections tell the listener of their end, and the listener makes connections: the knot in between.
private final class Link: Sendable {
    private struct Reference {
        weak var listener: Listener?
    }

    private let held = Mutex(Reference())

    var listener: Listener? {
        held.withLock { $0.listener }
    }

    func set(_ listener: Listener) {
        held.withLock { $0.listener = listener }
    }
}
