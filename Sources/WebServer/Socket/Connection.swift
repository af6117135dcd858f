import Dispatch
import Glibc
import Logging

/// One client: bytes in, requests to a worker, responses out, one after the other.
///
/// Unchecked because all of it is touched on its loop's queue only — except `request` and `response`, which
/// belong to the worker between `submit` and `complete`; both hand over through a lock.
final class Connection: Work, @unchecked Sendable {
    enum Phase {
        /// Waiting for a request or in the middle of one.
        case reading
        /// A worker has the request.
        case working
        /// The response is on its way.
        case writing
        /// We have said our last word and let the client finish.
        case draining
        case closed
    }

    let socket: CInt
    /// Closes the socket once nobody holds it: this connection and the cancelled sources.
    private var descriptor: Descriptor?
    let loop: Loop
    let peer: String
    let isProxied: Bool
    var phase = Phase.reading
    /// Monotonic nanoseconds at which patience ends.
    var deadline = UInt64.max

    // Reading
    private var readSource: (any DispatchSourceRead)?
    private var isReadSuspended = false
    var parser: RequestParser
    /// Bytes that have arrived and are not parsed yet.
    var pending: [UInt8] = []
    var head: RequestHead?
    var body: BodyCollector?
    var isComplete = false
    var hasEnded = false

    // The request at hand
    var request: Request?
    var response: Response?
    var isHead = false
    var minorVersion: UInt8 = 1
    var keepsAlive = true

    // Writing
    var output = Output()
    var writeSource: (any DispatchSourceWrite)?
    var isWriteSuspended = false
    var feed: StreamFeed?

    init(socket: CInt, peer: String, loop: Loop) {
        self.socket = socket
        descriptor = Descriptor(socket)
        self.peer = peer
        self.loop = loop
        isProxied = loop.context.proxies.contains(peer)
        parser = RequestParser(limits: loop.context.configuration.limits, keepsForwarded: isProxied)
    }

    var configuration: ServerConfiguration {
        loop.context.configuration
    }

    func start() {
        let source = DispatchSource.makeReadSource(fileDescriptor: socket, queue: loop.queue)
        // Strong on purpose: cancelling in `close` breaks the cycle.
        source.setEventHandler { self.readable() }
        keepOpen(until: source)
        readSource = source
        setDeadline(configuration.deadlines.header)
        source.activate()
        if loop.context.isStopping { drain() }
    }

    /// The descriptor's number may be given to someone else only when no source looks at it any more.
    func keepOpen(until source: any DispatchSourceProtocol) {
        let descriptor = descriptor
        source.setCancelHandler { withExtendedLifetime(descriptor) {} }
    }

    func setDeadline(_ seconds: Double?) {
        deadline = seconds.map { Loop.now() &+ ServerContext.nanoseconds($0) } ?? .max
    }

    // MARK: Reading

    private func readable() {
        let count = read(socket, loop.scratch.baseAddress, loop.scratch.count)
        if count > 0 {
            received(UnsafeRawBufferPointer(rebasing: loop.scratch[..<count]))
        } else if count == 0 {
            inputEnded()
        } else if errno != EAGAIN && errno != EINTR {
            close()
        }
    }

    private func received(_ bytes: UnsafeRawBufferPointer) {
        switch phase {
        case .reading:
            if pending.isEmpty {
                let consumed = parse(bytes)
                if phase == .reading { pending.append(contentsOf: bytes[consumed...]) }
            } else {
                pending.append(contentsOf: bytes)
                parsePending()
            }
            settle()
        case .working, .writing:
            // The next request, early. What one read brought is kept; more stays in the kernel.
            pending.append(contentsOf: bytes)
            if pending.count > 64 * 1024 { suspendReading() }
        case .draining, .closed: break
        }
    }

    private func parsePending() {
        let bytes = pending
        pending = []
        let consumed = bytes.withUnsafeBytes { parse($0) }
        if phase == .reading && consumed < bytes.count { pending = Array(bytes[consumed...]) }
    }

    /// The client sends no more. A request under way is still answered.
    private func inputEnded() {
        hasEnded = true
        switch phase {
        case .reading, .draining: close()
        case .working, .writing: suspendReading()
        case .closed: break
        }
    }

    func suspendReading() {
        guard !isReadSuspended, let readSource else { return }
        isReadSuspended = true
        readSource.suspend()
    }

    func resumeReading() {
        guard isReadSuspended, !hasEnded, let readSource else { return }
        isReadSuspended = false
        readSource.resume()
    }

    // MARK: From one request to the next

    /// Starts requests as long as complete ones are there and nothing is under way.
    func settle() {
        while phase == .reading {
            if isComplete {
                isComplete = false
                submit()
            } else if !pending.isEmpty && hasUnparsed {
                hasUnparsed = false
                parsePending()
            } else {
                return
            }
        }
    }

    /// Set when a response has been sent and `pending` may hold another request.
    var hasUnparsed = false

    private func submit() {
        phase = .working
        deadline = .max
        if loop.context.workers.submit(self) { return }
        request = nil
        loop.context.logger.warning("Too many requests are waiting; refused one")
        send(.busy(retryAfter: configuration.retryAfter))
    }

    /// On a worker.
    func run() {
        if let request {
            self.request = nil
            response = loop.context.respond(request)
        }
        loop.complete(self)
    }

    func responseIsReady() {
        let response = self.response
        self.response = nil
        guard phase == .working, let response else { return }
        send(response)
        settle()
    }

    /// The response is written.
    func responseIsSent() {
        feed = nil
        if !keepsAlive { return halfClose() }
        if hasEnded && pending.isEmpty { return close() }
        phase = .reading
        hasUnparsed = true
        setDeadline(pending.isEmpty ? configuration.deadlines.keepAlive : configuration.deadlines.header)
        resumeReading()
    }

    // MARK: The end

    func deadlinePassed() {
        switch phase {
        case .reading where parser.isInside: refuse(.slow)
        case .reading, .writing, .draining: close()
        case .working, .closed: deadline = .max
        }
    }

    /// The server stops: an idle connection goes, one under way goes after its response.
    func drain() {
        guard phase == .reading, !parser.isInside, pending.isEmpty else { return }
        // A request may have arrived already without our having looked.
        readable()
        if phase == .reading && !parser.isInside && pending.isEmpty { close() }
    }

    /// Sends the end of the stream and reads on for a moment, so that the last answer is not torn down by a
    /// reset (RFC 9112 §9.6).
    func halfClose() {
        phase = .draining
        pending = []
        if hasEnded { return close() }
        shutdown(socket, CInt(SHUT_WR))
        setDeadline(configuration.deadlines.drain)
        resumeReading()
    }

    func close() {
        guard phase != .closed else { return }
        phase = .closed
        deadline = .max
        feed?.cancel()
        feed = nil
        pending = []
        body = nil
        stopWriting()
        if isReadSuspended { readSource?.resume() }
        isReadSuspended = false
        readSource?.cancel()
        readSource = nil
        descriptor = nil
        loop.forget(socket)
    }
}
