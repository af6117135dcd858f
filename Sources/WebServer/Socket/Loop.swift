import Dispatch
import Glibc
import Logging
import Synchronization

/// One serial queue on which a share of the connections lives: their events, their deadlines, their buffers.
///
/// Unchecked because everything but the inbox is touched on `queue` only; `adopt`, `complete`, `drain` and
/// `abort` are the ways in from elsewhere.
final class Loop: @unchecked Sendable {
    private struct Inbox {
        var connections: [Connection] = []
        /// Whether the loop is at work and will look here before it rests.
        var isAwake = false
    }

    let queue: DispatchQueue
    let context: ServerContext
    /// Where every read lands first. One for all connections: an idle connection owns no buffer.
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 16)
    /// Where response headers are put together.
    var headBuffer: [UInt8] = []
    private let poller: Poller
    /// Indexed by the socket's number.
    private var connections: [Connection?] = []
    private var count = 0
    /// Connections that stopped half-way so that others come to their turn.
    private var unfinished: [Connection] = []
    private var source: (any DispatchSourceRead)?
    private var timer: (any DispatchSourceTimer)?
    private var date = HTTPDate()
    private let inbox = Mutex(Inbox())
    private var delivered: [Connection] = []
    /// Requests for the workers.
    private var outbox: [any Work] = []
    private var isSubmitting = false
    private var refusals = 0
    private var lastComplaint: UInt64 = 0

    init(index: Int, context: ServerContext) throws(ServerError) {
        queue = DispatchQueue(label: "web.loop.\(index)")
        self.context = context
        poller = try Poller()
        headBuffer.reserveCapacity(4 * 1024)
    }

    deinit {
        scratch.deallocate()
    }

    func start() {
        let source = DispatchSource.makeReadSource(fileDescriptor: poller.descriptor.number, queue: queue)
        let descriptor = poller.descriptor
        // Strong on purpose: `stop` breaks the cycle.
        source.setEventHandler { self.wake() }
        source.setCancelHandler { withExtendedLifetime(descriptor) {} }
        self.source = source
        source.activate()
    }

    /// Lets go of the queue; no connection may be left.
    func stop() {
        queue.async {
            self.stopTimer()
            self.source?.cancel()
            self.source = nil
        }
    }

    // MARK: Connections

    /// Takes over an accepted socket.
    func adopt(_ socket: CInt, peer: String) {
        perform {
            self.startTimer()
            let connection = Connection(socket: socket, peer: peer, loop: self)
            self.remember(connection)
            if self.poller.add(socket) { connection.start() } else { connection.close() }
        }
    }

    private func remember(_ connection: Connection) {
        let index = Int(connection.socket)
        if index >= connections.count {
            connections.append(contentsOf: repeatElement(nil, count: index + 64 - connections.count))
        }
        connections[index] = connection
        count += 1
    }

    func forget(_ connection: Connection) {
        connections[Int(connection.socket)] = nil
        count -= 1
        if count == 0 { stopTimer() }
        context.connectionClosed(connection.peer)
    }

    private var all: [Connection] {
        connections.compactMap { $0 }
    }

    // MARK: Events

    /// Does something on the queue and then sees to what follows from it; any thread.
    func perform(_ action: @escaping @Sendable () -> Void) {
        queue.async {
            action()
            self.wake()
        }
    }

    /// Works until there is nothing at hand, or long enough for others to have a turn.
    private func wake() {
        inbox.withLock { $0.isAwake = true }
        for _ in 0..<64 {
            let events = poller.poll()
            for index in 0..<events {
                let event = poller[index]
                connections[Int(event.socket)]?.ready(event)
            }
            let hadLeftovers = goOn()
            submit()
            let hadResponses = deliver()
            if events == 0 && !hadLeftovers && !hadResponses && outbox.isEmpty && rest() { return }
        }
        queue.async { self.wake() }
    }

    /// Falls asleep unless something has come in meanwhile.
    private func rest() -> Bool {
        inbox.withLock { inbox in
            inbox.isAwake = !inbox.connections.isEmpty
            return !inbox.isAwake
        }
    }

    /// Gives the connection's request to the workers, together with the others of this round.
    func enqueue(_ connection: Connection) {
        outbox.append(connection)
        if outbox.count >= 16 { submit() }
    }

    /// A refusal can bring the next pipelined request here; that one waits for the next round, or else clients
    /// could build up the stack.
    private func submit() {
        if outbox.isEmpty || isSubmitting { return }
        isSubmitting = true
        defer { isSubmitting = false }
        let accepted = context.workers.submit(outbox)
        let refused = outbox.dropFirst(accepted).compactMap { $0 as? Connection }
        outbox.removeAll(keepingCapacity: true)
        if refused.isEmpty { return }
        complain(refused.count)
        for connection in refused { connection.isRefused() }
    }

    /// At most once a second: a flood of requests is not to become a flood of lines.
    private func complain(_ count: Int) {
        refusals += count
        let now = Loop.now()
        guard now &- lastComplaint > 1_000_000_000 else { return }
        context.logger.warning("Too many requests are waiting", metadata: ["refused": "\(refusals)"])
        lastComplaint = now
        refusals = 0
    }

    /// A worker has the response; any thread.
    func complete(_ connection: Connection) {
        let mustWake = inbox.withLock { inbox in
            inbox.connections.append(connection)
            defer { inbox.isAwake = true }
            return !inbox.isAwake
        }
        if mustWake { queue.async { self.wake() } }
    }

    private func deliver() -> Bool {
        inbox.withLock { swap(&$0.connections, &delivered) }
        if delivered.isEmpty { return false }
        for connection in delivered { connection.responseIsReady() }
        delivered.removeAll(keepingCapacity: true)
        return true
    }

    /// The connection could go on, but others come first. Nothing tells of it a second time.
    func later(_ connection: Connection) {
        unfinished.append(connection)
    }

    private func goOn() -> Bool {
        if unfinished.isEmpty { return false }
        let connections = unfinished
        unfinished.removeAll()
        for connection in connections { connection.goOn() }
        return true
    }

    // MARK: Time

    /// Nanoseconds of the monotonic clock, exact to some milliseconds, which is enough for deadlines.
    static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }

    /// The value of the Date field now.
    var dateBytes: [UInt8] {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &time)
        date.update(time.tv_sec)
        return date.bytes
    }

    private func startTimer() {
        guard timer == nil else { return }
        let timer = DispatchSource.makeTimerSource(queue: queue)
        let tick = context.tick
        timer.schedule(deadline: .now() + tick, repeating: tick, leeway: .milliseconds(1))
        timer.setEventHandler { [unowned self] in
            sweep(at: Loop.now())
            wake()
        }
        timer.activate()
        self.timer = timer
    }

    private func stopTimer() {
        timer?.cancel()
        timer = nil
    }

    /// Ends what has overrun its deadline. A look at every connection once a second is cheaper than keeping
    /// them in order at every request.
    private func sweep(at now: UInt64) {
        for connection in all where connection.deadline <= now { connection.deadlinePassed() }
    }

    // MARK: Stopping

    /// Lets requests under way finish and closes what is idle.
    func drain() {
        perform { for connection in self.all { connection.drain() } }
    }

    /// Closes everything at once.
    func abort() {
        queue.sync { for connection in all { connection.close() } }
    }
}
