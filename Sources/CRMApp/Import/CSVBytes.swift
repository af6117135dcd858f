import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// The bytes of a file, a piece at a time, with a way back to a place that was read before.
final class CSVBytes {
    private static let piece = 256 * 1024

    private let file: UnsafeMutablePointer<FILE>
    private var buffer: [UInt8] = []
    private var position = 0
    /// Where in the file the buffer begins.
    private var origin = 0

    /// Opens a file and reads its first piece. Throws ``CSVProblem``.
    init(path: String) throws {
        guard let file = fopen(path, "rb") else {
            throw CSVProblem(line: 0, reason: "cannot read \(path): \(String(cString: strerror(errno)))")
        }
        self.file = file
        _ = try fill()
    }

    deinit { fclose(file) }

    /// What of the first piece has not been skipped.
    var beginning: ArraySlice<UInt8> { buffer[position...] }

    /// Where the next byte stands in the file.
    var place: Int { origin + position }

    func skip(_ count: Int) { position += count }

    /// The next byte, which stays the next.
    @inline(__always)
    func peek() throws -> UInt8? {
        guard try position < buffer.count || fill() else { return nil }
        return buffer[position]
    }

    @inline(__always)
    func next() throws -> UInt8? {
        guard try position < buffer.count || fill() else { return nil }
        defer { position += 1 }
        return buffer[position]
    }

    /// Goes back to a place in the file.
    func seek(_ place: Int) throws {
        if place >= origin, place <= origin + buffer.count {
            position = place - origin
            return
        }
        guard fseek(file, place, SEEK_SET) == 0 else { throw unreadable }
        (origin, position, buffer) = (place, 0, [])
    }

    /// Reads on; false at the end of the file.
    private func fill() throws -> Bool {
        origin += buffer.count
        position = 0
        buffer = [UInt8](unsafeUninitializedCapacity: Self.piece) { pointer, count in
            count = fread(pointer.baseAddress, 1, Self.piece, file)
        }
        if buffer.isEmpty, ferror(file) != 0 { throw unreadable }
        return !buffer.isEmpty
    }

    private var unreadable: CSVProblem {
        CSVProblem(line: 0, reason: "the file cannot be read: \(String(cString: strerror(errno)))")
    }
}
