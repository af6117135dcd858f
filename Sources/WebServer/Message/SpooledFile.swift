import Glibc

/// A temporary file that is removed when the last reference to it goes.
public final class SpooledFile: Sendable {
    /// Where it is; readable by this process's user only.
    public let path: String
    /// The length in bytes.
    public let length: Int

    init(path: String, length: Int) {
        self.path = path
        self.length = length
    }

    deinit {
        unlink(path)
    }

    /// Runs `use` over the file's bytes; nil when it cannot be opened or mapped.
    func mapped<Value>(_ use: (UnsafeRawBufferPointer) -> Value) -> Value? {
        if length == 0 { return use(UnsafeRawBufferPointer(start: nil, count: 0)) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard let start = mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
        else { return nil }
        defer { munmap(start, length) }
        return use(UnsafeRawBufferPointer(start: start, count: length))
    }
}

/// A temporary file while it is being written. Removed on release unless `finish()` was called.
struct FileSpool: ~Copyable {
    private let descriptor: CInt
    private let path: String
    private(set) var length = 0
    private var isFinished = false

    /// Opens a new file in `folder` (default: `TMPDIR` or `/tmp`); nil when that is not possible.
    init?(folder: String? = nil) {
        let folder = folder ?? getenv("TMPDIR").map { SystemText.string($0) } ?? "/tmp"
        var template = Array("\(folder)/upload-XXXXXX".utf8CString)
        let opened = mkstemp(&template)
        guard opened >= 0 else { return nil }
        _ = fcntl(opened, F_SETFD, FD_CLOEXEC)
        descriptor = opened
        path = template.withUnsafeBufferPointer { $0.baseAddress.map { SystemText.string($0) } ?? "" }
    }

    deinit {
        close(descriptor)
        if !isFinished { unlink(path) }
    }

    /// Appends all bytes; false when the disk refuses.
    mutating func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes
        while let start = rest.baseAddress, rest.count > 0 {
            let written = Glibc.write(descriptor, start, rest.count)
            if written < 0 {
                if errno == EINTR { continue }
                return false
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
        length += bytes.count
        return true
    }

    /// Hands the file over to whoever keeps the result.
    mutating func finish() -> SpooledFile {
        isFinished = true
        return SpooledFile(path: path, length: length)
    }
}
