import Auth
import Foundation

/// A folder for what is unsealed for a while: its owner's alone, and gone with this object. What a killed process left is
/// removed by the next one that works in the same place.
final class ScratchFolder {
    let path: String
    /// Locked for as long as the process lives: who can lock it finds that nobody uses it.
    private let descriptor: Int32

    private static let prefix = "kap-scratch-"

    /// - Parameter place: an existing folder.
    init(in place: String) throws {
        Self.sweep(place)
        path = place + "/" + Self.prefix + UUID().uuidString
        guard mkdir(path, 0o700) == 0 else {
            throw FileProblem("cannot make a folder in \(place): \(String(cString: strerror(errno)))")
        }
        descriptor = Self.locked(path) ?? -1
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
        if descriptor >= 0 { close(descriptor) }
    }

    /// Whether a folder or file of this name is one that somebody works in right now.
    static func isInUse(_ path: String) -> Bool {
        guard (path as NSString).lastPathComponent.hasPrefix(prefix) else { return false }
        guard let descriptor = locked(path) else { return true }
        close(descriptor)
        return false
    }

    private static func sweep(_ place: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [] where name.hasPrefix(prefix) {
            guard let descriptor = locked(place + "/" + name) else { continue }
            try? FileManager.default.removeItem(atPath: place + "/" + name)
            close(descriptor)
        }
    }

    private static func locked(_ path: String) -> Int32? {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
        close(descriptor)
        return nil
    }
}
