import Glibc

/// What is still to be written to a socket, in this order: bytes of our own, then a body.
struct Output {
    enum Progress {
        case done
        /// The socket takes no more at the moment.
        case blocked
        /// It would take more, but others want their turn.
        case interrupted
        case failed
    }

    private var head: [UInt8] = []
    private var headSent = 0
    private var body: [UInt8] = []
    private var bodySent = 0
    private var file: Descriptor?
    private var fileSent = 0
    private var fileEnd = 0

    /// Whether no bytes in memory wait.
    var isEmpty: Bool {
        headSent == head.count && bodySent == body.count
    }

    /// Puts bytes at the end. Only before any body.
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        if headSent > 0 && headSent == head.count { reset() }
        head.append(contentsOf: bytes)
    }

    private mutating func reset() {
        head.removeAll(keepingCapacity: true)
        headSent = 0
    }

    /// Bytes of a file, to be sent after everything else.
    mutating func set(file: Descriptor, range: Range<Int>) {
        self.file = file
        fileSent = range.lowerBound
        fileEnd = range.upperBound
    }

    /// Writes `first` and `body` at once and keeps what did not go; without a socket it only queues them.
    mutating func start(_ first: [UInt8], body: [UInt8], to socket: CInt?) -> Progress {
        guard let socket else {
            first.withUnsafeBytes { append($0) }
            self.body = body
            return .blocked
        }
        let sent = Self.send(first, 0, body, 0, socket, hasMore: file != nil)
        if sent == first.count + body.count { return flushFile(to: socket) }
        if sent < 0 && errno != EAGAIN && errno != EINTR { return .failed }
        head = first
        self.body = body
        headSent = min(max(0, sent), first.count)
        bodySent = max(0, sent) - headSent
        return .blocked
    }

    /// Writes as much as the socket takes.
    mutating func flush(to socket: CInt) -> Progress {
        while headSent < head.count || bodySent < body.count {
            let sent = Self.send(head, headSent, body, bodySent, socket, hasMore: file != nil)
            if sent < 0 {
                if errno == EINTR { continue }
                return errno == EAGAIN ? .blocked : .failed
            }
            let ofHead = min(sent, head.count - headSent)
            headSent += ofHead
            bodySent += sent - ofHead
        }
        let progress = flushFile(to: socket)
        if progress == .done { self = Output() }
        return progress
    }

    private mutating func flushFile(to socket: CInt) -> Progress {
        guard let file else { return .done }
        let turnEnd = min(fileEnd, fileSent + (4 << 20))
        while fileSent < turnEnd {
            var offset = off_t(fileSent)
            let sent = sendfile(socket, file.number, &offset, turnEnd - fileSent)
            if sent < 0 {
                if errno == EINTR { continue }
                return errno == EAGAIN ? .blocked : .failed
            }
            // The file is shorter than it was: the announced length cannot be kept.
            if sent == 0 { return .failed }
            fileSent += sent
        }
        if fileSent < fileEnd { return .interrupted }
        self.file = nil
        return .done
    }

    /// One `sendmsg` with both parts. `MSG_NOSIGNAL`: a closed socket is an error, not a signal. `MSG_MORE`: a file
    /// follows, so the kernel need not send half a packet.
    private static func send(
        _ head: [UInt8], _ headSent: Int, _ body: [UInt8], _ bodySent: Int, _ socket: CInt, hasMore: Bool
    ) -> Int {
        let flags = CInt(MSG_NOSIGNAL) | (hasMore ? CInt(MSG_MORE) : 0)
        return head.withUnsafeBytes { head in
            body.withUnsafeBytes { body in
                let first = UnsafeRawBufferPointer(rebasing: head[headSent...])
                let second = UnsafeRawBufferPointer(rebasing: body[bodySent...])
                return send(first, second, socket, flags)
            }
        }
    }

    private static func send(
        _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer, _ socket: CInt, _ flags: CInt
    ) -> Int {
        var vectors = (
            iovec(iov_base: UnsafeMutableRawPointer(mutating: first.baseAddress), iov_len: first.count),
            iovec(iov_base: UnsafeMutableRawPointer(mutating: second.baseAddress), iov_len: second.count)
        )
        return withUnsafeMutableBytes(of: &vectors) { raw in
            var message = msghdr()
            message.msg_iov = raw.baseAddress?.assumingMemoryBound(to: iovec.self)
            message.msg_iovlen = 2
            return sendmsg(socket, &message, flags)
        }
    }
}
