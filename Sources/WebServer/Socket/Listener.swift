import Dispatch
import Glibc
import Logging

/// The listening sockets: accept, hand on, and know when to hold back.
///
/// Unchecked because everything is touched on `queue` only. Nothing on that queue blocks.
final class Listener: @unchecked Sendable {
    private let queue = DispatchQueue(label: "web.accept")
    private let descriptors: [Descriptor]
    private let inherited: Set<CInt>
    private let limit: Int
    private let limitPerAddress: Int?
    private let logger: Logger
    private let onAccept: @Sendable (CInt, String, Bool) -> Void
    private var sources: [any DispatchSourceRead] = []
    private var open = 0
    private var openByAddress: [String: Int] = [:]
    private var isPaused = false
    private var lastComplaint: UInt64 = 0

    /// - Parameters:
    ///   - inherited: those of the sockets that whoever started us goes on with, so that they are not shut.
    ///   - limit: open connections beyond which new ones wait in the kernel.
    ///   - limitPerAddress: open connections of one client beyond which its new ones are turned away with 503, and cut
    ///     without a word beyond twice as many.
    ///   - onAccept: gets the socket, the client's address, and whether it is welcome.
    init(
        sockets: [CInt], inherited: Set<CInt> = [], limit: Int, limitPerAddress: Int?, logger: Logger,
        onAccept: @escaping @Sendable (CInt, String, Bool) -> Void
    ) {
        descriptors = sockets.map { Descriptor($0) }
        self.inherited = inherited
        self.limit = max(1, limit)
        self.limitPerAddress = limitPerAddress
        self.logger = logger
        self.onAccept = onAccept
    }

    func start() {
        queue.sync {
            sources = descriptors.map { descriptor in
                let source = DispatchSource.makeReadSource(fileDescriptor: descriptor.number, queue: queue)
                source.setEventHandler { [unowned self] in acceptSome(descriptor) }
                source.activate()
                return source
            }
        }
    }

    /// A connection has closed; any thread.
    func connectionClosed(_ peer: String) {
        queue.async {
            self.open -= 1
            self.forget(peer)
            if self.open < self.limit { self.resume() }
        }
    }

    private func forget(_ peer: String) {
        guard limitPerAddress != nil, let count = openByAddress[peer] else { return }
        openByAddress[peer] = count > 1 ? count - 1 : nil
    }

    /// Takes what the kernel has already accepted, then closes the sockets; returns when that is done.
    func stop() {
        let closed = DispatchGroup()
        queue.sync {
            for (source, descriptor) in zip(sources, descriptors) {
                closed.enter()
                source.setCancelHandler { closed.leave() }
                acceptSome(descriptor)
                // From here on the kernel refuses newcomers.
                if !inherited.contains(descriptor.number) { shutdown(descriptor.number, CInt(SHUT_RDWR)) }
                if isPaused { source.resume() }
                source.cancel()
            }
            sources = []
            isPaused = false
        }
        closed.wait()
    }

    private func acceptSome(_ descriptor: Descriptor) {
        for _ in 0..<256 {
            if open >= limit { return pause() }
            guard acceptOne(descriptor) else { return }
        }
    }

    /// Accepts one connection; false when there is none or none can be had now.
    private func acceptOne(_ descriptor: Descriptor) -> Bool {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let socket = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { accept(descriptor.number, $0, &length) }
        }
        guard socket >= 0 else { return mayGoOn(after: errno) }
        SocketAddress.setFlags(socket)
        SocketAddress.set(socket, CInt(IPPROTO_TCP), TCP_NODELAY, 1)
        welcome(socket, SocketAddress.name(storage, length)?.host ?? "unix")
        return true
    }

    private func welcome(_ socket: CInt, _ peer: String) {
        var isWelcome = true
        if let limitPerAddress {
            let count = openByAddress[peer] ?? 0
            if count / 2 >= limitPerAddress {
                close(socket)
                return
            }
            isWelcome = count < limitPerAddress
            openByAddress[peer] = count + 1
        }
        open += 1
        onAccept(socket, peer, isWelcome)
    }

    private func mayGoOn(after code: CInt) -> Bool {
        switch code {
        case EINTR, ECONNABORTED, EPROTO, EPERM, ENETDOWN, EHOSTUNREACH, ENETUNREACH: return true
        case EMFILE, ENFILE, ENOBUFS, ENOMEM:
            complain(code)
            pause()
            queue.asyncAfter(deadline: .now() + .milliseconds(100)) { [weak self] in self?.resume() }
            return false
        default: return false
        }
    }

    private func complain(_ code: CInt) {
        let now = Loop.now()
        guard now &- lastComplaint > 1_000_000_000 else { return }
        lastComplaint = now
        logger.warning(
            "No more connections can be accepted for now", metadata: ["errno": "\(code)", "open": "\(open)"])
    }

    private func pause() {
        guard !isPaused, !sources.isEmpty else { return }
        isPaused = true
        for source in sources { source.suspend() }
    }

    private func resume() {
        guard isPaused else { return }
        isPaused = false
        for source in sources { source.resume() }
    }
}
