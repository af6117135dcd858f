/// What the parser makes of bytes, in a form that can be compared: for fuzzers and for runs beside other parsers.
@_spi(Parsing)
public struct ParseTrace {
    /// One complete request, or the refusal that ends everything.
    public enum Outcome: Equatable, Sendable {
        /// Method, target, fields in lower case and in order, body.
        case request(method: String, target: String, fields: [String], body: [UInt8])
        /// The status.
        case refused(Int)
    }

    private var parser: RequestParser
    private var pending: [UInt8] = []
    private var head: RequestHead?
    private var body: [UInt8] = []
    /// What has been recognised so far.
    public private(set) var outcomes: [Outcome] = []

    /// A parser at the beginning of a connection.
    public init(limits: Limits = Limits()) {
        parser = RequestParser(limits: limits)
    }

    /// Hands over the next bytes of the connection.
    public mutating func feed(_ bytes: UnsafeRawBufferPointer) {
        pending.append(contentsOf: bytes)
        let input = pending
        var offset = 0
        input.withUnsafeBytes { all in
            while note(parser.next(all, &offset), all) {}
        }
        pending.removeFirst(offset)
    }

    private mutating func note(_ event: RequestParser.Event, _ bytes: UnsafeRawBufferPointer) -> Bool {
        switch event {
        case .needMore: return false
        case .head(let head):
            self.head = head
            body = []
        case .body(let range): body.append(contentsOf: bytes[range])
        case .end: finish()
        case .reject(let rejection): outcomes.append(.refused(rejection.status.code))
        }
        return true
    }

    private mutating func finish() {
        guard let head else { return }
        let fields = head.headers.map { "\($0.name.canonicalName): \($0.value)" }
        outcomes.append(
            .request(method: head.method.rawValue, target: head.target.raw, fields: fields, body: body))
    }
}
