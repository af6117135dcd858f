import Glibc

/// Reads requests out of bytes; knows no socket and no clock.
///
/// The caller hands in whatever bytes it has and keeps what has not been consumed. Lines are consumed one by
/// one as they become complete, so that however the bytes are cut, each is looked at once.
struct RequestParser {
    /// What the bytes turned out to be.
    enum Event {
        /// Nothing complete is left.
        case needMore
        /// A header is complete; the body follows.
        case head(RequestHead)
        /// These bytes of the input belong to the body.
        case body(Range<Int>)
        /// The request is complete; what follows is the next one.
        case end
        /// Nothing after this is ever parsed.
        case reject(Rejection)
    }

    private enum Phase: Equatable {
        case start, header, fixed(Int), chunkLine, chunk(Int), chunkEnd, trailers, complete, dead
    }

    private let limits: Limits
    private let keepsForwarded: Bool
    private var phase = Phase.start
    private var hasSkippedLine = false
    private var line: RequestLine?
    /// The line asked for HEAD but was malformed.
    private var hasHeadLine = false
    private var header = HeaderBuilder()
    /// Bytes of the header (or the trailers) so far.
    private var blockLength = 0
    /// Bytes of the unfinished line that have been searched for its end.
    private var searched = 0
    private var bodyLength = 0
    /// Bytes of the lines before chunks, sizes and extensions together.
    private var chunkLines = 0
    private var bodyLimit = 0

    init(limits: Limits, keepsForwarded: Bool = false) {
        self.limits = limits
        self.keepsForwarded = keepsForwarded
    }

    /// Whether a request has begun and not ended.
    var isInside: Bool {
        phase != .start || searched > 0 || hasSkippedLine
    }

    /// The method of the request at hand, once its line was read.
    var method: HTTPRequest.Method? {
        line?.method
    }

    /// Whether the request at hand is one that is answered without a body.
    var isHead: Bool {
        line?.method == .head || hasHeadLine
    }

    /// Whether the header is complete and the body is not.
    var isInsideBody: Bool {
        switch phase {
        case .start, .header, .complete, .dead: false
        case .fixed, .chunkLine, .chunk, .chunkEnd, .trailers: true
        }
    }

    /// The next event in `input` from `offset` on, which moves behind what was consumed.
    mutating func next(_ input: UnsafeRawBufferPointer, _ offset: inout Int) -> Event {
        while true {
            if let event = step(input, &offset) { return event }
        }
    }

    /// One step; nil when it changed nothing but the phase.
    private mutating func step(_ input: UnsafeRawBufferPointer, _ offset: inout Int) -> Event? {
        switch phase {
        case .start: return startLine(input, &offset)
        case .header: return headerLine(input, &offset)
        case .fixed(let remaining): return fixedBody(remaining, input, &offset)
        case .chunkLine: return chunkLine(input, &offset)
        case .chunk(let remaining): return chunkBody(remaining, input, &offset)
        case .chunkEnd: return chunkEnd(input, &offset)
        case .trailers: return trailerLine(input, &offset)
        case .complete:
            self = RequestParser(limits: limits, keepsForwarded: keepsForwarded)
            return .end
        case .dead:
            offset = input.count
            return .needMore
        }
    }

    private mutating func reject(_ rejection: Rejection) -> Event {
        phase = .dead
        return .reject(rejection)
    }

    // MARK: Lines

    private enum Line {
        case incomplete
        case tooLong
        case bareLineFeed
        case complete(UnsafeRawBufferPointer)
    }

    /// A line up to CR LF, without them. `limit` counts the line without its end.
    private mutating func takeLine(_ input: UnsafeRawBufferPointer, _ offset: inout Int, limit: Int) -> Line {
        let available = input.count - offset
        guard available > searched, let start = input.baseAddress,
            let found = memchr(start + offset + searched, CInt(ASCII.lf), available - searched)
        else {
            searched = available
            return available > limit + 1 ? .tooLong : .incomplete
        }
        let end = UnsafeRawPointer(found) - start
        searched = 0
        // The length first, so that the verdict is the same however the bytes were cut.
        if end - offset > limit + 1 { return .tooLong }
        guard end > offset, input[end - 1] == ASCII.cr else { return .bareLineFeed }
        let line = UnsafeRawBufferPointer(rebasing: input[offset..<(end - 1)])
        offset = end + 1
        return .complete(line)
    }

    private mutating func startLine(_ input: UnsafeRawBufferPointer, _ offset: inout Int) -> Event? {
        // What begins like this will never be a request, such as a TLS handshake: no need to wait for the rest.
        if offset < input.count, !ASCII.isToken(input[offset]), input[offset] != ASCII.cr {
            return reject(.bad("The method is not a token."))
        }
        switch takeLine(input, &offset, limit: limits.requestLine) {
        case .incomplete: return .needMore
        case .tooLong: return reject(hasLongMethod(input, offset) ? .methodTooLong : .lineTooLong)
        case .bareLineFeed: return reject(.bad("A line does not end in CR LF."))
        case .complete(let bytes):
            if bytes.isEmpty && !hasSkippedLine {
                // RFC 9112 §2.2: one empty line before the request is forgiven.
                hasSkippedLine = true
                return nil
            }
            switch RequestLine.parse(bytes) {
            case .failure(let rejection):
                hasHeadLine = bytes.starts(with: "HEAD ".utf8)
                return reject(rejection)
            case .success(let parsed):
                line = parsed
                phase = .header
                return nil
            }
        }
    }

    /// RFC 9112 §3: 501 for a method longer than any that is known, 414 for a target longer than any that is read.
    private func hasLongMethod(_ input: UnsafeRawBufferPointer, _ offset: Int) -> Bool {
        input[offset...].prefix(limits.requestLine).allSatisfy(ASCII.isToken)
    }

    /// A line of the header or the trailers; nil when it is empty and ends them.
    private mutating func takeFieldLine(
        _ input: UnsafeRawBufferPointer, _ offset: inout Int
    ) -> Result<UnsafeRawBufferPointer, HeaderStop> {
        switch takeLine(input, &offset, limit: max(0, limits.headerBlock - blockLength)) {
        case .incomplete: return .failure(.event(.needMore))
        case .tooLong: return .failure(.event(reject(.headerTooLarge)))
        case .bareLineFeed: return .failure(.event(reject(.bad("A line does not end in CR LF."))))
        case .complete(let bytes):
            if bytes.isEmpty { return .failure(.end) }
            blockLength += bytes.count + 2
            if header.count >= limits.headerFields || blockLength > limits.headerBlock {
                return .failure(.event(reject(.headerTooLarge)))
            }
            return .success(bytes)
        }
    }

    private enum HeaderStop: Error {
        case end
        case event(Event)
    }

    private mutating func headerLine(_ input: UnsafeRawBufferPointer, _ offset: inout Int) -> Event? {
        switch takeFieldLine(input, &offset) {
        case .failure(.event(let event)): return event
        case .failure(.end): return finishHeader()
        case .success(let bytes): return header.read(bytes, keepsForwarded: keepsForwarded).map { reject($0) }
        }
    }

    private mutating func finishHeader() -> Event {
        guard let line else { return reject(.bad("There is no request line.")) }
        switch header.finish(line) {
        case .failure(let rejection): return reject(rejection)
        case .success(let head):
            if head.framing == .none {
                phase = .complete
                return .head(head)
            }
            bodyLimit = limits.bodyLimit?(head.method, head.target.path) ?? limits.body
            if case .length(let length) = head.framing {
                if length > bodyLimit { return reject(.bodyTooLarge) }
                phase = .fixed(length)
            } else {
                phase = .chunkLine
            }
            return .head(head)
        }
    }

    // MARK: Bodies

    private mutating func fixedBody(
        _ remaining: Int, _ input: UnsafeRawBufferPointer, _ offset: inout Int
    ) -> Event? {
        let count = min(remaining, input.count - offset)
        if count == 0 { return .needMore }
        phase = count == remaining ? .complete : .fixed(remaining - count)
        defer { offset += count }
        return .body(offset..<(offset + count))
    }

    private mutating func chunkLine(_ input: UnsafeRawBufferPointer, _ offset: inout Int) -> Event? {
        switch takeLine(input, &offset, limit: 1024) {
        case .incomplete: return .needMore
        case .tooLong, .bareLineFeed: return reject(.bad("The line before a chunk is malformed."))
        case .complete(let bytes):
            guard let size = ChunkLine.size(bytes) else { return reject(.bad("A chunk's size is malformed.")) }
            // Extensions are read and forgotten; RFC 9112 §7.1.1 wants their total limited.
            chunkLines += max(0, bytes.count - 16)
            if chunkLines > limits.chunkExtensions { return reject(.bodyTooLarge) }
            if size == 0 {
                // The trailers get limits of their own.
                header = HeaderBuilder()
                blockLength = 0
                phase = .trailers
                return nil
            }
            if size > bodyLimit - bodyLength { return reject(.bodyTooLarge) }
            bodyLength += size
            phase = .chunk(size)
            return nil
        }
    }

    private mutating func chunkBody(
        _ remaining: Int, _ input: UnsafeRawBufferPointer, _ offset: inout Int
    ) -> Event? {
        let count = min(remaining, input.count - offset)
        if count == 0 { return .needMore }
        phase = count == remaining ? .chunkEnd : .chunk(remaining - count)
        defer { offset += count }
        return .body(offset..<(offset + count))
    }

    private mutating func chunkEnd(_ input: UnsafeRawBufferPointer, _ offset: inout Int) -> Event? {
        let available = input.count - offset
        if available > 0, input[offset] != ASCII.cr { return reject(.bad("A chunk is longer than its size.")) }
        if available < 2 { return .needMore }
        if input[offset + 1] != ASCII.lf { return reject(.bad("A chunk is longer than its size.")) }
        offset += 2
        phase = .chunkLine
        return nil
    }

    /// Trailers are checked like a header and then forgotten; framing and routing fields have no place there
    /// (RFC 9110 §6.5.1).
    private mutating func trailerLine(_ input: UnsafeRawBufferPointer, _ offset: inout Int) -> Event? {
        switch takeFieldLine(input, &offset) {
        case .failure(.event(let event)): return event
        case .failure(.end):
            phase = .complete
            return nil
        case .success(let bytes):
            if let rejection = header.read(bytes, keepsForwarded: false) { return reject(rejection) }
            return header.isTrailer ? nil : reject(.bad("A trailer holds a field that belongs into the header."))
        }
    }
}
