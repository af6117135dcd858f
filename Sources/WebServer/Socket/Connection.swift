import Glibc
import Logging

/// One client: bytes in, requests to a worker, responses out, one after the other.
///
/// Unchecked because all of it is touched on its loop's thread only — except the request at hand, which
/// belongs to the worker between `submit` and `complete`; both hand over through a lock.
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
    let loop: Loop
    let peer: String
    let isProxied: Bool
    var phase = Phase.reading
    /// Monotonic nanoseconds at which patience ends.
    var deadline = UInt64.max
    /// The same for the whole request, or the whole response.
    var lastDeadline = UInt64.max
    private var requests = 0

    // Reading
    /// The socket may have bytes that we have not read.
    private var isReadable = false
    /// The end is among what there is to read.
    private var endIsNear = false
    /// Enough of the next request is here already.
    private var isPaused = false
    var parser: RequestParser
    /// Bytes that have arrived and are not parsed yet.
    var pending = ByteQueue()
    var head: RequestHead?
    var body: BodyCollector?
    var isComplete = false
    var hasEnded = false

    // The request at hand
    var request: Request?
    /// Monotonic nanoseconds at which it was complete.
    private var completed: UInt64 = 0
    var response: Response?
    var isHead = false
    var minorVersion: UInt8 = 1
    var keepsAlive = true

    // Writing
    var output = Output()
    /// Whether there is more to write once the socket, or our turn, allows it.
    var hasOutput = false
    var feed: StreamFeed?

    init(socket: CInt, peer: String, loop: Loop) {
        self.socket = socket
        self.peer = peer
        self.loop = loop
        isProxied = loop.context.proxies.contains(peer)
        parser = RequestParser(limits: loop.context.configuration.limits, keepsForwarded: isProxied)
    }

    var configuration: ServerConfiguration {
        loop.context.configuration
    }

    /// Answers 503 before anything was asked, because there are too many connections of this address, and ends.
    func turnAway() {
        loop.context.noteBusy("crowd", method: nil, peer: peer)
        keepsAlive = false
        sendOwn(.busy(retryAfter: configuration.retryAfter))
    }

    func start() {
        setDeadline(configuration.deadlines.header)
        if loop.context.isStopping { drain() }
    }

    /// Seconds from now, but not beyond the end of the whole.
    func setDeadline(_ seconds: Double) {
        deadline = min(lastDeadline, Loop.now() &+ ServerContext.nanoseconds(seconds))
    }

    /// A request or a response begins.
    func setLastDeadline(_ seconds: Double) {
        lastDeadline = Loop.now() &+ ServerContext.nanoseconds(seconds)
    }

    func noDeadline() {
        deadline = .max
        lastDeadline = .max
    }

    /// Counts a request; the last one that the connection may bring ends it.
    func countRequest() {
        requests += 1
        if requests >= configuration.limits.requestsPerConnection { keepsAlive = false }
    }

    // MARK: Reading

    /// The poller has news.
    func ready(_ event: Poller.Readiness) {
        if event.canWrite && hasOutput { writable() }
        if event.hasEnded { endIsNear = true }
        if event.canRead {
            isReadable = true
            readAvailable()
        }
    }

    /// Takes up what was left half-way.
    func goOn() {
        if hasOutput { writable() }
        readAvailable()
    }

    /// Reads until the socket is empty (the poller tells of new bytes only then), or for a while.
    func readAvailable() {
        var reads = 0
        while isReadable && !isPaused && phase != .closed {
            if reads == 16 { return loop.later(self) }
            reads += 1
            readOnce()
        }
    }

    private func readOnce() {
        let count = read(socket, loop.scratch.baseAddress, loop.scratch.count)
        if count > 0 {
            // A short read has emptied the socket, and whatever comes after it is news again.
            if count < loop.scratch.count && !endIsNear { isReadable = false }
            received(UnsafeRawBufferPointer(rebasing: loop.scratch[..<count]))
        } else if count == 0 {
            isReadable = false
            inputEnded()
        } else if errno == EAGAIN {
            isReadable = false
        } else if errno != EINTR {
            close()
        }
    }

    private func received(_ bytes: UnsafeRawBufferPointer) {
        switch phase {
        case .reading:
            if pending.isEmpty {
                let consumed = parse(bytes)
                if phase == .reading { pending.append(bytes[consumed...]) }
            } else {
                pending.append(bytes)
                parsePending()
            }
            settle()
        case .working, .writing:
            // The next request, early. What one read brought is kept; more stays in the kernel.
            pending.append(bytes)
            isPaused = pending.count > 64 * 1024
        case .draining, .closed: break
        }
    }

    private func parsePending() {
        // A copy in name only, so that `pending` can be emptied meanwhile.
        let input = pending
        let consumed = input.withUnsafeBytes { parse($0) }
        if phase == .reading { pending.removeFirst(consumed) }
    }

    /// The client sends no more. A request under way is still answered.
    private func inputEnded() {
        hasEnded = true
        switch phase {
        case .reading, .draining: close()
        case .working, .writing, .closed: break
        }
    }

    private func resumeReading() {
        guard isPaused else { return }
        isPaused = false
        if isReadable { loop.later(self) }
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
                // What is left is half a request, and its other half will not come.
                return hasEnded ? close() : ()
            }
        }
    }

    /// Set when a response has been sent and `pending` may hold another request.
    var hasUnparsed = false

    private func submit() {
        if let request, let response = loop.context.answerAtOnce(request) {
            self.request = nil
            return send(response)
        }
        phase = .working
        noDeadline()
        completed = Loop.now()
        loop.enqueue(self, request.map(loop.context.lane) ?? .reading)
    }

    /// There was no room for the request.
    func isRefused() {
        loop.context.noteBusy("busy", method: request?.method, peer: request?.peer ?? peer)
        request = nil
        sendOwn(.busy(retryAfter: configuration.retryAfter))
        settle()
    }

    /// On a worker.
    func run() {
        if var request {
            self.request = nil
            request.waited = Double(Loop.now() &- completed) / 1e9
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
        noDeadline()
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

    /// The server stops: an idle connection goes, one under way goes after its response, and one that has just been
    /// opened has a moment to ask what it was opened for.
    func drain() {
        guard isIdle else { return }
        // A request may have arrived already without our having looked.
        isReadable = true
        readAvailable()
        guard isIdle else { return }
        if requests > 0 { return close() }
        setDeadline(configuration.deadlines.drain)
    }

    private var isIdle: Bool {
        phase == .reading && !parser.isInside && pending.isEmpty
    }

    /// Sends the end of the stream and reads on for a moment, so that the last answer is not torn down by a
    /// reset (RFC 9112 §9.6).
    func halfClose() {
        phase = .draining
        pending.removeAll()
        if hasEnded { return close() }
        noDeadline()
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
        pending.removeAll()
        body = nil
        output = Output()
        loop.forget(self)
        Glibc.close(socket)
    }
}
