import Dispatch
import Glibc
import Logging

/// The listening socket: accepts, hands on, and knows when to hold back.
///
/// Unchecked because everything is touched on `queue` only. Nothing on that queue blocks.
final class Listener: @unchecked Sendable {
    private let queue = DispatchQueue(label: "web.accept")
    private let descriptor: Descriptor
    private let limit: Int
    private let logger: Logger
    private let onAccept: @Sendable (CInt, String) -> Void
    private var source: (any DispatchSourceRead)?
    private var open = 0
    private var isPaused = false
    private var lastComplaint: UInt64 = 0

    /// - Parameter limit: open connections beyond which new ones wait in the kernel.
    init(socket: CInt, limit: Int, logger: Logger, onAccept: @escaping @Sendable (CInt, String) -> Void) {
        descriptor = Descriptor(socket)
        self.limit = max(1, limit)
        self.logger = logger
        self.onAccept = onAccept
    }

    func start() {
        queue.sync {
            let source = DispatchSource.makeReadSource(fileDescriptor: descriptor.number, queue: queue)
            source.setEventHandler { [unowned self] in acceptSome() }
            self.source = source
            source.activate()
        }
    }

    /// A connection has closed; any thread.
    func connectionClosed() {
        queue.async {
            self.open -= 1
            if self.open < self.limit { self.resume() }
        }
    }

    /// Takes what the kernel has already accepted, then closes the socket; returns when that is done.
    func stop() {
        let closed = DispatchSemaphore(value: 0)
        queue.sync {
            guard let source else { return _ = closed.signal() }
            acceptSome()
            self.source = nil
            let descriptor = descriptor
            source.setCancelHandler {
                // From here on the kernel refuses newcomers.
                shutdown(descriptor.number, CInt(SHUT_RDWR))
                closed.signal()
            }
            if isPaused { source.resume() }
            isPaused = false
            source.cancel()
        }
        closed.wait()
    }

    private func acceptSome() {
        for _ in 0..<256 {
            if open >= limit { return pause() }
            guard acceptOne() else { return }
        }
    }

    /// Accepts one connection; false when there is none or none can be had now.
    private func acceptOne() -> Bool {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let socket = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { accept(descriptor.number, $0, &length) }
        }
        guard socket >= 0 else { return mayGoOn(after: errno) }
        SocketAddress.setFlags(socket)
        SocketAddress.set(socket, CInt(IPPROTO_TCP), TCP_NODELAY, 1)
        open += 1
        onAccept(socket, SocketAddress.name(storage, length)?.host ?? "unknown")
        return true
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
        guard !isPaused, let source else { return }
        isPaused = true
        source.suspend()
    }

    private func resume() {
        guard isPaused, let source else { return }
        isPaused = false
        source.resume()
    }
}
