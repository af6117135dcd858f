import Dispatch
import Glibc
import Logging
import Synchronization

/// One serial queue on which a share of the connections lives: their events, their deadlines, their buffers.
///
/// Unchecked because everything but the inbox is touched on `queue` only; `handle`, `complete` and `stop` are
/// the ways in from elsewhere.
final class Loop: @unchecked Sendable {
    let queue: DispatchQueue
    let context: ServerContext
    /// Where every read lands first. One for all connections: an idle connection owns no buffer.
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 16)
    /// Where response headers are put together.
    var headBuffer: [UInt8] = []
    private var connections: [CInt: Connection] = [:]
    private var timer: (any DispatchSourceTimer)?
    private var date = HTTPDate()
    private let inbox = Mutex<[Connection]>([])
    private var spare: [Connection] = []

    init(index: Int, context: ServerContext) {
        queue = DispatchQueue(label: "web.loop.\(index)")
        self.context = context
        headBuffer.reserveCapacity(4 * 1024)
    }

    deinit {
        scratch.deallocate()
    }

    /// Takes over an accepted socket.
    func adopt(_ socket: CInt, peer: String) {
        queue.async {
            self.startTimer()
            let connection = Connection(socket: socket, peer: peer, loop: self)
            self.connections[socket] = connection
            connection.start()
        }
    }

    func forget(_ socket: CInt) {
        connections[socket] = nil
        context.connectionClosed()
        if connections.isEmpty { stopTimer() }
    }

    /// A worker has the response; any thread.
    func complete(_ connection: Connection) {
        let isFirst = inbox.withLock { inbox in
            inbox.append(connection)
            return inbox.count == 1
        }
        if isFirst { queue.async { self.deliver() } }
    }

    private func deliver() {
        inbox.withLock { swap(&$0, &spare) }
        for connection in spare { connection.responseIsReady() }
        spare.removeAll(keepingCapacity: true)
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
        timer.setEventHandler { [unowned self] in sweep(at: Loop.now()) }
        timer.activate()
        self.timer = timer
    }

    private func stopTimer() {
        timer?.cancel()
        timer = nil
    }

    /// Ends what has overrun its deadline. A look at every connection once a second is cheaper than keeping
    /// them in order at every request.
    func sweep(at now: UInt64) {
        let late = connections.values.filter { $0.deadline <= now }
        for connection in late { connection.deadlinePassed() }
    }

    // MARK: Stopping

    /// Lets requests under way finish and closes what is idle.
    func drain() {
        queue.async { for connection in Array(self.connections.values) { connection.drain() } }
    }

    /// Closes everything at once.
    func abort() {
        queue.sync { for connection in Array(connections.values) { connection.close() } }
    }
}
