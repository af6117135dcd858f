import Dispatch
import Logging
import Synchronization

/// What all connections of one server share.
final class ServerContext: Sendable {
    let configuration: ServerConfiguration
    let proxies: TrustedProxies
    let logger: Logger
    let immediate: @Sendable (Request) -> Response?
    let respond: @Sendable (Request) -> Response
    let lane: @Sendable (Request) -> Lane
    private let refused: @Sendable (Refusal) -> Void
    let heads: HeadLines
    private let knowsGet: Bool
    private let workers: WorkerPool
    private let writers: WorkerPool
    private let costly: WorkerPool
    let streams: WorkerPool
    /// Counts open connections, so that stopping can wait for them.
    let open = DispatchGroup()
    /// Called whenever a connection has closed.
    let onClose: @Sendable (String) -> Void
    private let stopping = Atomic<Bool>(false)
    private let accepted = Atomic<Int>(0)
    private let closed = Atomic<Int>(0)
    private let refusals = Atomic<Int>(0)
    private let busy = Atomic<Int>(0)

    init(
        configuration: ServerConfiguration,
        proxies: TrustedProxies,
        logger: Logger,
        immediate: @escaping @Sendable (Request) -> Response?,
        respond: @escaping @Sendable (Request) -> Response,
        lane: @escaping @Sendable (Request) -> Lane,
        refused: @escaping @Sendable (Refusal) -> Void,
        onClose: @escaping @Sendable (String) -> Void
    ) {
        self.configuration = configuration
        self.proxies = proxies
        self.logger = logger
        self.immediate = immediate
        self.respond = respond
        self.lane = lane
        self.refused = refused
        knowsGet = configuration.methods.contains("GET")
        heads = HeadLines(server: configuration.name)
        self.onClose = onClose
        workers = WorkerPool(label: "web.worker", count: configuration.workers, depth: configuration.queueDepth)
        writers = WorkerPool(
            label: "web.writer", count: configuration.writers, depth: configuration.queueDepth,
            courtesy: Courtesy(to: workers, seconds: configuration.courtesy))
        costly = WorkerPool(
            label: "web.costly", count: configuration.costly, depth: configuration.costlyDepth,
            courtesy: Courtesy(to: workers, seconds: configuration.courtesy))
        streams = WorkerPool(label: "web.stream", count: configuration.streams, depth: configuration.queueDepth)
    }

    func pool(_ lane: Lane) -> WorkerPool {
        switch lane {
        case .reading: workers
        case .writing: writers
        case .costly: costly
        }
    }

    /// Whether no further request is taken on after the one at hand.
    var isStopping: Bool {
        stopping.load(ordering: .relaxed)
    }

    func beginStopping() {
        stopping.store(true, ordering: .relaxed)
    }

    func connectionAccepted() {
        open.enter()
        accepted.add(1, ordering: .relaxed)
    }

    /// Something was refused that cannot be a request.
    func note(_ rejection: Rejection, method: HTTPRequest.Method?, peer: String) {
        refusals.add(1, ordering: .relaxed)
        refused(Refusal(rejection.status, rejection.word, method: known(method), peer: peer))
    }

    /// There is no room for a request, or for a connection.
    func noteBusy(_ reason: String, method: HTTPRequest.Method?, peer: String) {
        busy.add(1, ordering: .relaxed)
        refused(Refusal(.serviceUnavailable, reason, method: known(method), peer: peer))
    }

    private func known(_ method: HTTPRequest.Method?) -> String? {
        method.flatMap { isKnown($0) ? $0.rawValue : nil }
    }

    var figures: ServerFigures {
        let total = accepted.load(ordering: .relaxed)
        var figures = ServerFigures()
        figures.openConnections = total - closed.load(ordering: .relaxed)
        figures.acceptedConnections = total
        figures.waitingRequests = Lane.allCases.reduce(0) { $0 + pool($1).waiting }
        figures.refusals = refusals.load(ordering: .relaxed)
        figures.busyAnswers = busy.load(ordering: .relaxed)
        return figures
    }

    func connectionClosed(_ peer: String) {
        closed.add(1, ordering: .relaxed)
        open.leave()
        onClose(peer)
    }

    /// What needs no worker.
    func answerAtOnce(_ request: Request) -> Response? {
        if isKnown(request.method) { return immediate(request) }
        refused(Refusal(.notImplemented, "method", method: nil, peer: request.peer))
        var response = Response.text("There is no such method.\n", status: .notImplemented)
        complete(&response)
        return response
    }

    private func isKnown(_ method: HTTPRequest.Method) -> Bool {
        method == .get && knowsGet || configuration.methods.contains(method.rawValue)
    }

    /// Adds what every answer of the server's own carries.
    func complete(_ response: inout Response) {
        for field in configuration.headers where response.headers[field.name] == nil { response.headers.append(field) }
    }

    /// Seconds between two looks at the deadlines: a quarter of the shortest, at most one second.
    var tick: Double {
        let deadlines = configuration.deadlines
        let shortest = min(deadlines.header, deadlines.bodyIdle, deadlines.keepAlive, deadlines.drain)
        return min(1, max(0.005, shortest / 4))
    }

    static func nanoseconds(_ seconds: Double) -> UInt64 {
        UInt64(exactly: (max(0, min(seconds, 1e9)) * 1e9).rounded()) ?? 0
    }
}
