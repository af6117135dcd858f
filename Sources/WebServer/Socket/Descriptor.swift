import Glibc

/// A file descriptor that closes itself.
final class Descriptor: Sendable {
    let number: CInt

    init(_ number: CInt) {
        self.number = number
    }

    deinit {
        close(number)
    }

    /// Opens a regular file for reading.
    static func open(_ path: String) throws(BodyError) -> Descriptor {
        let number = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard number >= 0 else { throw .unreadableFile }
        let descriptor = Descriptor(number)
        var status = stat()
        guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .unreadableFile }
        return descriptor
    }

    /// Exactly `length` bytes.
    func read(_ length: Int, from start: Int = 0) throws(BodyError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: length)
        var filled = 0
        while filled < length {
            let got = bytes.withUnsafeMutableBytes { buffer in
                buffer.baseAddress.map { pread(number, $0 + filled, length - filled, off_t(start + filled)) } ?? 0
            }
            if got < 0 && errno == EINTR { continue }
            guard got > 0 else { throw .unreadableFile }
            filled += got
        }
        return bytes
    }
}
