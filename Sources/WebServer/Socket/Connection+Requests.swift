import Glibc

/// What the parser finds in the bytes.
extension Connection {
    /// Parses up to the end of one request and says how many bytes that took.
    func parse(_ bytes: UnsafeRawBufferPointer) -> Int {
        let wasInside = parser.isInside
        var offset = 0
        while true {
            switch parser.next(bytes, &offset) {
            case .needMore:
                waitForMore(wasInside: wasInside)
                return offset
            case .head(let head): begin(head, hasMore: offset < bytes.count)
            case .body(let range):
                guard body?.append(UnsafeRawBufferPointer(rebasing: bytes[range])) ?? false else {
                    refuse(.storage)
                    return bytes.count
                }
            case .end:
                finishRequest()
                return offset
            case .reject(let rejection):
                refuse(rejection)
                return bytes.count
            }
        }
    }

    /// The header has one deadline in all, a body one from piece to piece.
    private func waitForMore(wasInside: Bool) {
        if !wasInside && parser.isInside { setLastDeadline(configuration.deadlines.request) }
        if parser.isInsideBody {
            setDeadline(configuration.deadlines.bodyIdle)
        } else if !wasInside && parser.isInside {
            setDeadline(configuration.deadlines.header)
        }
    }

    private func begin(_ head: RequestHead, hasMore: Bool) {
        self.head = head
        isHead = head.method == .head
        minorVersion = head.minorVersion
        keepsAlive = head.keepsAlive
        countRequest()
        if head.framing == .none { return }
        var expected: Int?
        if case .length(let length) = head.framing { expected = length }
        body = BodyCollector(
            expected: expected, memory: configuration.limits.memory, folder: configuration.temporaryFolder)
        if head.expectsContinue && !hasMore { sendContinue() }
    }

    private func finishRequest() {
        guard let head else { return }
        var request = Request(
            method: head.method,
            target: head.target,
            headers: head.headers,
            body: body?.finish() ?? .bytes([]),
            peer: peer,
            isSecure: false)
        request.hasConditions = head.hasConditions
        if isProxied { loop.context.proxies.apply(to: &request) }
        self.request = request
        self.head = nil
        body = nil
        isComplete = true
    }

    /// Answers what cannot be a request and ends the connection.
    func refuse(_ rejection: Rejection) {
        loop.context.note(rejection, method: parser.method, peer: peer)
        isHead = parser.isHead
        keepsAlive = false
        head = nil
        body = nil
        pending.removeAll()
        sendOwn(.text(rejection.reason + "\n", status: rejection.status))
    }
}
