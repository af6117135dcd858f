/// Takes the pieces of a streamed body, gathers them to chunks and passes them on.
public struct BodyWriter {
    private var buffer: [UInt8] = []
    private let sink: (UnsafeRawBufferPointer) throws -> Void
    private let capacity = 32 * 1024

    /// - Parameter sink: gets each chunk; blocks while the client is slower than we are.
    init(sink: @escaping (UnsafeRawBufferPointer) throws -> Void) {
        self.sink = sink
        buffer.reserveCapacity(capacity)
    }

    /// Appends bytes.
    ///
    /// - Throws: `BodyError.disconnected` when nobody listens any more.
    public mutating func write(_ bytes: some Collection<UInt8>) throws {
        buffer.append(contentsOf: bytes)
        if buffer.count >= capacity { try flush() }
    }

    /// Appends text in UTF-8.
    public mutating func write(_ text: String) throws {
        try write(text.utf8)
    }

    /// Sends what has been gathered so far, so that the client sees it now.
    public mutating func flush() throws {
        guard !buffer.isEmpty else { return }
        try buffer.withUnsafeBytes(sink)
        buffer.removeAll(keepingCapacity: true)
    }
}
