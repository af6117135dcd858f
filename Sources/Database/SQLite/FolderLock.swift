import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Holds a data folder for one process. The kernel lets go of it when the process ends, however it ends.
public final class FolderLock: Sendable {
    /// Another process that inherits it holds the folder too.
    public let descriptor: Int32

    /// Takes the lock, or throws ``DatabaseError/inUse(path:)`` when another process has it.
    public init(folder: String) throws {
        let path = folder + "/lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw DatabaseError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw DatabaseError.inUse(path: folder)
        }
    }

    deinit {
        close(descriptor)
    }
}
