import CEpoll
import Glibc

/// An epoll set: one descriptor that becomes readable when any of its sockets has news.
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

    let descriptor: Descriptor
    private let events: UnsafeMutableBufferPointer<epoll_event>

    init() throws(ServerError) {
        let number = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard number >= 0 else { throw .system(operation: "epoll_create1", code: errno) }
        descriptor = Descriptor(number)
        events = .allocate(capacity: 256)
        events.initialize(repeating: epoll_event())
    }

    deinit {
        events.deallocate()
    }

    /// Watches a socket until it is closed; false when the system refuses.
    func add(_ socket: CInt) -> Bool {
        var event = epoll_event()
        event.events = EPOLLIN.rawValue | EPOLLOUT.rawValue | EPOLLRDHUP.rawValue | EPOLLET.rawValue
        event.data.fd = socket
        return epoll_ctl(descriptor.number, EPOLL_CTL_ADD, socket, &event) == 0
    }

    /// The number of events at hand; does not wait.
    func poll() -> Int {
        Int(max(0, epoll_wait(descriptor.number, events.baseAddress, Int32(events.count), 0)))
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
