import CZlib
import Synchronization

/// The bytes as one gzip member (RFC 1952).
///
/// - Parameter level: 1 (fast) to 9 (small).
/// - Returns: the compressed bytes; nothing when zlib finds no memory.
public func gzipped(_ bytes: [UInt8], level: Int) -> [UInt8] {
    Gzip.compress(bytes, level: level) ?? []
}

/// Compression with zlib. Its state is a quarter of a megabyte, so it is kept for the next page.
enum Gzip {
    private static let idle = Mutex<[Deflater]>([])
    private static let idleLimit = 8

    static func compress(_ bytes: [UInt8], level: Int) -> [UInt8]? {
        guard let deflater = idle.withLock({ $0.popLast() }) ?? Deflater() else { return nil }
        let result = deflater.compress(bytes, level: min(max(level, 1), 9))
        idle.withLock { pool in
            if pool.count < idleLimit { pool.append(deflater) }
        }
        return result
    }
}

/// One zlib stream.
///
/// Unchecked because of the pointer: whoever took it out of the pool's lock is its only owner.
private final class Deflater: @unchecked Sendable {
    private let stream: UnsafeMutablePointer<z_stream>
    private var level: Int32 = 6

    init?() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let size = Int32(MemoryLayout<z_stream>.size)
        // 15 + 16: the largest window, in gzip's wrapping.
        guard deflateInit2_(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
        else { return nil }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    func compress(_ bytes: [UInt8], level: Int) -> [UInt8]? {
        guard let count = UInt32(exactly: bytes.count), deflateReset(stream) == Z_OK, set(Int32(level)) else {
            return nil
        }
        let bound = Int(deflateBound(stream, UInt(count)))
        guard let room = UInt32(exactly: bound) else { return nil }
        return [UInt8](unsafeUninitializedCapacity: bound) { output, written in
            bytes.withUnsafeBufferPointer { input in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = count
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = room
                // The bound is enough for one call.
                written = deflate(stream, Z_FINISH) == Z_STREAM_END ? bound - Int(stream.pointee.avail_out) : 0
            }
        }
    }

    private func set(_ level: Int32) -> Bool {
        if level == self.level { return true }
        self.level = level
        return deflateParams(stream, level, Z_DEFAULT_STRATEGY) == Z_OK
    }
}
