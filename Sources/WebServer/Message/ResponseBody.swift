/// What follows the header of a response.
public enum ResponseBody: Sendable {
    /// Nothing.
    case empty
    /// Bytes in memory.
    case bytes([UInt8])
    /// The first `length` bytes of a file, sent by the kernel without passing through here.
    case file(path: String, length: Int)
    /// These bytes of an open file, sent the same way.
    case part(of: OpenFile, Range<Int>)
    /// Written piece by piece as the client takes it. The closure runs on a thread of its own kind, may block,
    /// and gets an error from `write` when the client is gone. When it throws, the connection is cut, so that
    /// the client does not take half an answer for a whole one.
    case stream(@Sendable (inout BodyWriter) throws -> Void)

    /// The length in bytes, when it is known beforehand.
    public var count: Int? {
        switch self {
        case .empty: 0
        case .bytes(let bytes): bytes.count
        case .file(_, let length): length
        case .part(_, let range): range.count
        case .stream: nil
        }
    }

    /// The whole body in memory: for tests and for bodies known to be small.
    ///
    /// - Throws: what a stream throws; `BodyError.unreadableFile` for a file that cannot be read.
    public func collect() throws -> [UInt8] {
        switch self {
        case .empty: return []
        case .bytes(let bytes): return bytes
        case .file(let path, let length):
            let file = try Descriptor.open(path)
            return try file.read(length)
        case .part(let file, let range): return try file.descriptor.read(range.count, from: range.lowerBound)
        case .stream(let produce):
            let collected = CollectedBytes()
            var writer = BodyWriter { collected.bytes.append(contentsOf: $0) }
            try produce(&writer)
            try writer.flush()
            return collected.bytes
        }
    }
}

private final class CollectedBytes {
    var bytes: [UInt8] = []
}

/// Why a body could not be produced or delivered.
public enum BodyError: Error, Sendable {
    /// The file does not exist, may not be read, or is shorter than announced.
    case unreadableFile
    /// The client went away or took nothing for too long.
    case disconnected
}
