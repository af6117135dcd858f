import Dispatch
import Glibc
import Logging
import Synchronization

/// One thread on which a share of the connections lives: their events, their deadlines, their buffers.
///
/// A thread of its own, because it waits in `epoll_wait` and nowhere else: a DispatchSource would wake libdispatch's
/// manager thread first and this one after, for every burst of events.
///
/// Unchecked because everything but the inbox is touched on the thread only; `adopt`, `complete`, `perform`, `drain`,
/// `abort` and `stop` are the ways in from elsewhere.
final class Loop: @unchecked Sendable {
    private struct Inbox {
        var connections: [Connection] = []
        var actions: [@Sendable () -> Void] = []
        /// Whether the loop is at work and will look here before it rests.
        var isAwake = true

        var isEmpty: Bool {
            connections.isEmpty && actions.isEmpty
        }
    }

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
    private var date = HTTPDate()
    private let inbox = Mutex(Inbox())
    private var delivered: [Connection] = []
    private var actions: [@Sendable () -> Void] = []
    /// Requests for each lane.
    private var outbox: [(lane: Lane, requests: [any Work])] = Lane.allCases.map { ($0, []) }
    private var waiting = 0
    private var isSubmitting = false
    private var isStopped = false
    private var nextSweep: UInt64 = 0
    private var refusals = 0
    private var lastComplaint: UInt64 = 0

    init(context: ServerContext) throws(ServerError) {
        self.context = context
        poller = try Poller()
        headBuffer.reserveCapacity(4 * 1024)
    }

    deinit {
        scratch.deallocate()
    }

    /// Starts the thread, which ends with `stop`.
    func start() throws(ServerError) {
        try DetachedThread.start { self.run() }
    }

    /// Ends the thread; no connection may be left.
    func stop() {
        perform { self.isStopped = true }
    }

    // MARK: Connections

    /// Takes over an accepted socket.
    ///
    /// - Parameter isWelcome: false for one that is only to be told to come back later.
    func adopt(_ socket: CInt, peer: String, isWelcome: Bool) {
        perform {
            let connection = Connection(socket: socket, peer: peer, loop: self)
            self.remember(connection)
            guard self.poller.add(socket) else { return connection.close() }
            if isWelcome { connection.start() } else { connection.turnAway() }
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
        context.connectionClosed(connection.peer)
    }

    private var all: [Connection] {
        connections.compactMap { $0 }
    }

    // MARK: Events

    /// Does something on the thread and then sees to what follows from it; any thread.
    func perform(_ action: @escaping @Sendable () -> Void) {
        let mustWake = inbox.withLock { inbox in
            inbox.actions.append(action)
            defer { inbox.isAwake = true }
            return !inbox.isAwake
        }
        if mustWake { poller.wake() }
    }

    /// The life of the thread.
    private func run() {
        while !isStopped {
            let events = poller.poll(milliseconds: mayRest() ? patience : 0)
            for index in 0..<events {
                let event = poller[index]
                let socket = Int(event.socket)
                if socket < connections.count { connections[socket]?.ready(event) }
            }
            goOn()
            submit()
            deliver()
            submit()
            sweepIfDue()
        }
    }

    /// Whether nothing is at hand. From then on, whoever brings something has to wake the thread.
    private func mayRest() -> Bool {
        guard unfinished.isEmpty, waiting == 0 else { return false }
        return inbox.withLock { inbox in
            inbox.isAwake = !inbox.isEmpty
            return inbox.isEmpty
        }
    }

    /// How long there is nothing to do but wait for events: until the next look at the deadlines, if there are any.
    private var patience: CInt {
        count == 0 ? -1 : CInt(clamping: Int(context.tick * 1_000) + 1)
    }

    /// Gives the connection's request to the threads of its lane, together with the others of this round.
    func enqueue(_ connection: Connection, _ lane: Lane) {
        for index in outbox.indices where outbox[index].lane == lane { outbox[index].requests.append(connection) }
        waiting += 1
        if waiting >= 16 { submit() }
    }

    /// A refusal can bring the next pipelined request here; that one waits for the next round, or else clients
    /// could build up the stack.
    private func submit() {
        if isSubmitting { return }
        isSubmitting = true
        defer { isSubmitting = false }
        var refused: [Connection] = []
        for index in outbox.indices where !outbox[index].requests.isEmpty {
            refused += self.refused(outbox[index].requests, by: context.pool(outbox[index].lane))
            outbox[index].requests.removeAll(keepingCapacity: true)
        }
        waiting = 0
        if refused.isEmpty { return }
        complain(refused.count)
        for connection in refused { connection.isRefused() }
    }

    private func refused(_ requests: [any Work], by pool: WorkerPool) -> [Connection] {
        let accepted = pool.submit(requests)
        return requests.dropFirst(accepted).compactMap { $0 as? Connection }
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
        if mustWake { poller.wake() }
    }

    private func deliver() {
        inbox.withLock { inbox in
            inbox.isAwake = true
            swap(&inbox.connections, &delivered)
            swap(&inbox.actions, &actions)
        }
        for action in actions { action() }
        actions.removeAll(keepingCapacity: true)
        for connection in delivered { connection.responseIsReady() }
        delivered.removeAll(keepingCapacity: true)
    }

    /// The connection could go on, but others come first. Nothing tells of it a second time.
    func later(_ connection: Connection) {
        unfinished.append(connection)
    }

    private func goOn() {
        if unfinished.isEmpty { return }
        let connections = unfinished
        unfinished.removeAll()
        for connection in connections { connection.goOn() }
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

    /// Ends what has overrun its deadline. A look at every connection once a second is cheaper than keeping
    /// them in order at every request.
    private func sweepIfDue() {
        let now = Loop.now()
        guard now >= nextSweep else { return }
        nextSweep = now &+ ServerContext.nanoseconds(context.tick)
        for connection in connections {
            if let connection, connection.deadline <= now { connection.deadlinePassed() }
        }
    }

    // MARK: Stopping

    /// Lets requests under way finish and closes what is idle.
    func drain() {
        perform { for connection in self.all { connection.drain() } }
    }

    /// Closes everything at once; returns when that is done.
    func abort() {
        let done = DispatchSemaphore(value: 0)
        perform {
            for connection in self.all { connection.close() }
            done.signal()
        }
        // A handler that holds the thread up is not waited for.
        _ = done.wait(timeout: .now() + 1)
    }
}
