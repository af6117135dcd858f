import Glibc

/// A regular file that is open for reading: what it holds can be sent although its name goes meanwhile.
public final class OpenFile: Sendable {
    let descriptor: Descriptor
    let stamp: FileStamp

    /// Bytes when it was opened.
    public var length: Int { stamp.length }

    /// Opens a file.
    ///
    /// - Throws: ``BodyError/unreadableFile`` when it is absent, not ours to read, or not a regular file.
    public convenience init(_ path: String) throws(BodyError) {
        try self.init(Descriptor.open(path))
    }

    init(_ descriptor: Descriptor) throws(BodyError) {
        var status = stat()
        guard fstat(descriptor.number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadableFile
        }
        self.descriptor = descriptor
        stamp = FileStamp(status)
    }
}

/// What tells one state of a file from another.
struct FileStamp: Equatable, Sendable {
    let length: Int
    /// Seconds since 1970.
    let modified: Int
    let nanoseconds: Int
    let inode: UInt64

    init(_ status: stat) {
        length = Int(status.st_size)
        modified = Int(status.st_mtim.tv_sec)
        nanoseconds = Int(status.st_mtim.tv_nsec)
        inode = UInt64(status.st_ino)
    }

    /// Strong as far as the clock of the file system tells two changes apart.
    var tag: String {
        let words = [inode, UInt64(clamping: length), UInt64(clamping: modified), UInt64(clamping: nanoseconds)]
        return "\"\(words.map { String($0, radix: 36) }.joined(separator: "-"))\""
    }
}
