import CEpoll
import Glibc

/// An epoll set: tells of the sockets that have news, and can be woken.
///
/// Sockets are registered once, edge-triggered, for both directions; nothing is re-armed per request. A
/// DispatchSource per connection would pass through libdispatch's manager thread twice and through
/// `epoll_ctl` twice for each request, which halves the throughput.
struct Poller: ~Copyable {
    /// What happened to a socket.
    struct Readiness {
        let socket: CInt
        /// There are bytes, an end or an error to be read.
        let canRead: Bool
        /// The end or an error is among them, so one has to read on until it shows.
        let hasEnded: Bool
        let canWrite: Bool
    }

    private let descriptor: Descriptor
    private let bell: Descriptor
    private let events: UnsafeMutableBufferPointer<epoll_event>

    init() throws(ServerError) {
        let number = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard number >= 0 else { throw .system(operation: "epoll_create1", code: errno) }
        let set = Descriptor(number)
        let counter = eventfd(0, CInt(EFD_CLOEXEC | EFD_NONBLOCK))
        guard counter >= 0 else { throw .system(operation: "eventfd", code: errno) }
        let bell = Descriptor(counter)
        guard Self.add(counter, to: number) else { throw .system(operation: "epoll_ctl", code: errno) }
        descriptor = set
        self.bell = bell
        events = .allocate(capacity: 256)
        events.initialize(repeating: epoll_event())
    }

    deinit {
        events.deallocate()
    }

    /// Watches a socket until it is closed; false when the system refuses.
    func add(_ socket: CInt) -> Bool {
        Self.add(socket, to: descriptor.number)
    }

    private static func add(_ socket: CInt, to set: CInt) -> Bool {
        var event = epoll_event()
        event.events = EPOLLIN.rawValue | EPOLLOUT.rawValue | EPOLLRDHUP.rawValue | EPOLLET.rawValue
        event.data.fd = socket
        return epoll_ctl(set, EPOLL_CTL_ADD, socket, &event) == 0
    }

    /// The number of events at hand; waits for the first one as long as that, or for ever when negative.
    func poll(milliseconds: CInt) -> Int {
        Int(max(0, epoll_wait(descriptor.number, events.baseAddress, Int32(events.count), milliseconds)))
    }

    /// Makes a `poll` return, this one or the next; any thread. Edge-triggered, so that nobody has to read it.
    func wake() {
        var one: UInt64 = 1
        write(bell.number, &one, MemoryLayout<UInt64>.size)
    }

    /// One of the events of the last `poll()`.
    subscript(_ index: Int) -> Readiness {
        let event = events[index]
        let flags = event.events
        let ended = flags & (EPOLLRDHUP.rawValue | EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0
        return Readiness(
            socket: event.data.fd,
            canRead: ended || flags & EPOLLIN.rawValue != 0,
            hasEnded: ended,
            canWrite: flags & EPOLLOUT.rawValue != 0)
    }
}
