import Glibc

/// A temporary file without a name: nobody else can open it, and it is gone with the last reference to it, even when the
/// process is killed.
public final class SpooledFile: Sendable {
    private let descriptor: Descriptor
    /// The length in bytes.
    public let length: Int

    init(_ descriptor: Descriptor, length: Int) {
        self.descriptor = descriptor
        self.length = length
    }

    /// Where this process, and only this one, can open it as long as the reference is held.
    public var path: String {
        "/proc/self/fd/\(descriptor.number)"
    }

    /// Runs `use` over the file's bytes; nil when it cannot be mapped.
    func mapped<Value>(_ use: (UnsafeRawBufferPointer) -> Value) -> Value? {
        if length == 0 { return use(UnsafeRawBufferPointer(start: nil, count: 0)) }
        guard let start = mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor.number, 0), start != MAP_FAILED
        else { return nil }
        defer { munmap(start, length) }
        return use(UnsafeRawBufferPointer(start: start, count: length))
    }
}

/// A temporary file while it is being written.
struct FileSpool {
    private let descriptor: Descriptor
    private(set) var length = 0

    /// Opens a new file in `folder` (default: `TMPDIR` or `/tmp`) and takes its name away; nil when that is not possible.
    init?(folder: String? = nil) {
        let folder = folder ?? getenv("TMPDIR").map { SystemText.string($0) } ?? "/tmp"
        // Readable by this process's user only (mkstemp), and for the moment that the name exists.
        var template = Array("\(folder)/upload-XXXXXX".utf8CString)
        let opened = mkstemp(&template)
        guard opened >= 0 else { return nil }
        unlink(template)
        _ = fcntl(opened, F_SETFD, FD_CLOEXEC)
        descriptor = Descriptor(opened)
    }

    /// Appends all bytes; false when the disk refuses.
    mutating func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes
        while let start = rest.baseAddress, rest.count > 0 {
            let written = Glibc.write(descriptor.number, start, rest.count)
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
    func finish() -> SpooledFile {
        SpooledFile(descriptor, length: length)
    }
}
