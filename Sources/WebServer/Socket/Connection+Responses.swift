import Logging

/// Responses on their way out.
extension Connection {
    func sendContinue() {
        "HTTP/1.1 100 Continue\r\n\r\n".utf8CString.withUnsafeBytes {
            output.append(UnsafeRawBufferPointer(rebasing: $0.dropLast()))
        }
        advance(output.flush(to: socket), then: {})
    }

    /// Sends an answer of the server's own.
    func sendOwn(_ response: Response) {
        var response = response
        loop.context.complete(&response)
        send(response)
    }

    /// Sends a response to the request at hand; the phase is `writing` until it is out.
    func send(_ response: Response) {
        phase = .writing
        setLastDeadline(configuration.deadlines.response)
        let head = ResponseHead(response, isHead: isHead, minorVersion: minorVersion)
        if loop.context.isStopping || head.framing == .untilClose { keepsAlive = false }
        guard head.sendsBody else { return write(response, head, body: []) }
        switch response.body {
        case .empty: write(response, head, body: [])
        case .bytes(let bytes): write(response, head, body: bytes)
        case .file(let path, let length): sendFile(response, head, path, length)
        case .part(let file, let range):
            output.set(file: file.descriptor, range: range)
            write(response, head, body: [])
        case .stream(let produce): sendStream(response, head, produce)
        }
    }

    private func write(_ response: Response, _ head: ResponseHead, body: [UInt8]) {
        loop.headBuffer.removeAll(keepingCapacity: true)
        head.write(
            response, loop.context.heads, date: loop.dateBytes, closes: !keepsAlive, minorVersion: minorVersion,
            into: &loop.headBuffer)
        let isWaiting = !output.isEmpty
        let progress = output.start(loop.headBuffer, body: body, to: isWaiting ? nil : socket)
        advance(progress, then: bodyIsSent)
    }

    private func sendFile(_ response: Response, _ head: ResponseHead, _ path: String, _ length: Int) {
        guard let file = try? Descriptor.open(path) else {
            loop.context.logger.error("A file to be sent cannot be opened", metadata: ["path": "\(path)"])
            return sendOwn(.text("The file cannot be read.\n", status: .internalServerError))
        }
        output.set(file: file, range: 0..<length)
        write(response, head, body: [])
    }

    private func sendStream(
        _ response: Response, _ head: ResponseHead, _ produce: @escaping @Sendable (inout BodyWriter) throws -> Void
    ) {
        let feed = StreamFeed(connection: self, isChunked: head.framing == .chunked, produce: produce)
        guard loop.context.streams.submit(feed) else {
            loop.context.noteBusy("busy", method: nil, peer: peer)
            return sendOwn(.busy(retryAfter: configuration.retryAfter))
        }
        self.feed = feed
        write(response, head, body: [])
    }

    /// All that was at hand is written: either that was all, or a stream has more.
    private func bodyIsSent() {
        guard let feed else { return responseIsSent() }
        switch feed.take() {
        case .nothing: deadline = lastDeadline
        case .bytes(let bytes):
            bytes.withUnsafeBytes { output.append($0) }
            // The next piece has to wait for the next round, or else a quick producer would build up the stack.
            advance(output.flush(to: socket)) {
                hasOutput = true
                loop.later(self)
            }
        case .end: responseIsSent()
        case .broken: close()
        }
    }

    /// A stream has produced something; on the loop's thread.
    func feedHasMore() {
        guard phase == .writing, feed != nil, output.isEmpty else { return }
        bodyIsSent()
        settle()
    }

    private func advance(_ progress: Output.Progress, then next: () -> Void) {
        switch progress {
        case .done: next()
        case .failed: close()
        case .blocked:
            hasOutput = true
            setDeadline(configuration.deadlines.bodyIdle)
        case .interrupted:
            hasOutput = true
            loop.later(self)
        }
    }

    /// The socket takes more again.
    func writable() {
        if phase == .closed { return }
        hasOutput = false
        // After 100 Continue there is no response yet.
        advance(output.flush(to: socket), then: phase == .writing ? bodyIsSent : {})
        settle()
    }
}

extension Response {
    /// 503 with the moment to come back.
    static func busy(retryAfter seconds: Int) -> Response {
        var response = Response.text("Too busy just now. Try again in a moment.\n", status: .serviceUnavailable)
        response.headers[.retryAfter] = String(seconds)
        return response
    }
}
