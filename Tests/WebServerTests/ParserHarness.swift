import HTTPTypes

@testable import WebServer

/// What a parser made of some bytes, in a form that can be compared.
enum Outcome: Equatable, CustomStringConvertible {
    case request(method: String, target: String, headers: [String], body: String, keepsAlive: Bool)
    case rejected(Int)

    var description: String {
        switch self {
        case .request(let method, let target, let headers, let body, let keepsAlive):
            "\(method) \(target) \(headers) \(body.prefix(200)) \(keepsAlive)"
        case .rejected(let status): "rejected with \(status)"
        }
    }

    var status: Int? {
        if case .rejected(let status) = self { return status }
        return nil
    }
}

/// Feeds pieces to a parser the way a connection does.
struct ParserHarness {
    private var parser: RequestParser
    private var pending: [UInt8] = []
    private var head: RequestHead?
    private var body: [UInt8] = []
    private(set) var outcomes: [Outcome] = []

    init(_ limits: Limits = Limits()) {
        parser = RequestParser(limits: limits)
    }

    mutating func feed(_ piece: some Sequence<UInt8>) {
        pending.append(contentsOf: piece)
        let input = pending
        var offset = 0
        input.withUnsafeBytes { bytes in
            while note(parser.next(bytes, &offset), bytes) {}
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
        case .reject(let rejection): outcomes.append(.rejected(rejection.status.code))
        }
        return true
    }

    private mutating func finish() {
        guard let head else { return }
        outcomes.append(
            .request(
                method: head.method.rawValue,
                target: head.target.raw,
                headers: head.headers.map { "\($0.name.canonicalName): \($0.value)" },
                body: String(decoding: body, as: UTF8.self),
                keepsAlive: head.keepsAlive))
    }

    static func whole(_ text: String, _ limits: Limits = Limits()) -> [Outcome] {
        pieces([Array(text.utf8)], limits)
    }

    static func pieces(_ pieces: [[UInt8]], _ limits: Limits = Limits()) -> [Outcome] {
        var harness = ParserHarness(limits)
        for piece in pieces { harness.feed(piece) }
        return harness.outcomes
    }
}
