import Dispatch
import Synchronization

/// Carries a streamed body from the thread that produces it to the connection, and holds that thread back
/// while the client is slower.
final class StreamFeed: Work {
    /// What there is for the connection.
    enum Piece {
        case nothing
        case bytes([UInt8])
        case end
        /// The producer failed: the answer cannot be completed.
        case broken
    }

    private struct State {
        var buffer: [UInt8] = []
        var isFinished = false
        var isBroken = false
        var isCancelled = false
        var isWaiting = false
    }

    /// Bytes ready for the client at which the producer is made to wait.
    private static let highWater = 256 * 1024

    private let state = Mutex(State())
    private let room = DispatchSemaphore(value: 0)
    private let connection: Connection
    private let isChunked: Bool
    private let produce: @Sendable (inout BodyWriter) throws -> Void

    init(
        connection: Connection, isChunked: Bool, produce: @escaping @Sendable (inout BodyWriter) throws -> Void
    ) {
        self.connection = connection
        self.isChunked = isChunked
        self.produce = produce
    }

    /// On a stream thread.
    func run() {
        var isBroken = false
        do {
            var writer = BodyWriter { try self.push($0) }
            try produce(&writer)
            try writer.flush()
        } catch {
            isBroken = true
        }
        state.withLock { state in
            if isChunked && !isBroken { state.buffer.append(contentsOf: "0\r\n\r\n".utf8) }
            state.isFinished = true
            state.isBroken = isBroken
        }
        notify()
    }

    private func push(_ bytes: UnsafeRawBufferPointer) throws {
        let mustWait = try state.withLock { state -> Bool in
            if state.isCancelled { throw BodyError.disconnected }
            append(bytes, to: &state.buffer)
            state.isWaiting = state.buffer.count >= Self.highWater
            return state.isWaiting
        }
        notify()
        if mustWait { room.wait() }
    }

    private func append(_ bytes: UnsafeRawBufferPointer, to buffer: inout [UInt8]) {
        guard isChunked else { return buffer.append(contentsOf: bytes) }
        buffer.append(contentsOf: String(bytes.count, radix: 16).utf8)
        buffer.append(contentsOf: "\r\n".utf8)
        buffer.append(contentsOf: bytes)
        buffer.append(contentsOf: "\r\n".utf8)
    }

    private func notify() {
        let connection = connection
        connection.loop.perform { connection.feedHasMore() }
    }

    /// What has been produced since the last call; on the loop's thread.
    func take() -> Piece {
        let (piece, wasWaiting) = state.withLock { state -> (Piece, Bool) in
            if state.isBroken && state.buffer.isEmpty { return (.broken, false) }
            if state.buffer.isEmpty { return (state.isFinished ? .end : .nothing, false) }
            defer {
                state.buffer = []
                state.isWaiting = false
            }
            return (.bytes(state.buffer), state.isWaiting)
        }
        if wasWaiting { room.signal() }
        return piece
    }

    /// Nobody listens any more: the producer's next write fails.
    func cancel() {
        let wasWaiting = state.withLock { state in
            defer { state.isWaiting = false }
            state.isCancelled = true
            return state.isWaiting
        }
        if wasWaiting { room.signal() }
    }
}
