import Auth
import Database
import Foundation
import Views

/// Puts a backup in the place of a base. The old base is not touched before the new one is proven and on the disk, and
/// stays beside it afterwards.
public struct Restore {
    let folder: String

    /// - Parameter folder: the data folder; its lock is held by the caller.
    public init(into folder: String) { self.folder = folder }

    /// Tells where the old base is; `nil` when there was none. Throws ``FileProblem``.
    public func run(_ backup: BackupReader, now: Instant = .now()) throws -> (manifest: BackupManifest, old: String?) {
        let fresh = folder + "/restoring"
        try? FileManager.default.removeItem(atPath: fresh)
        defer { try? FileManager.default.removeItem(atPath: fresh) }
        let manifest = try backup.unpack(into: fresh)
        try BackupReader.checkKnown(manifest)
        let old = try keepOld(now)
        try put(fresh + "/" + BackupManifest.database, current)
        return (manifest, old)
    }

    private var current: String { folder + "/" + BackupManifest.database }

    /// Gives the old base a second name. Its log is moved into the file first, for a log that is left behind would be
    /// read into the new one; a base that is too damaged for that keeps its log beside it.
    private func keepOld(_ now: Instant) throws -> String? {
        guard FileManager.default.fileExists(atPath: current) else { return nil }
        let kept = folder + "/before-restore-" + now.stamp
        try FileManager.default.createDirectory(
            atPath: kept, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try? SQLiteDatabase.settle(current)
        let name = kept + "/" + BackupManifest.database
        guard link(current, name) == 0 else {
            throw FileProblem("cannot keep the old base: \(String(cString: strerror(errno)))")
        }
        for ending in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: current + ending) {
            try put(current + ending, name + ending)
        }
        try SQLiteDatabase.sync(name)
        return name
    }

    /// One step for whoever looks: either the old file has the name or the new one.
    private func put(_ file: String, _ name: String) throws {
        guard rename(file, name) == 0 else {
            throw FileProblem("cannot make \(name): \(String(cString: strerror(errno)))")
        }
        try SQLiteDatabase.sync(name)
    }
}
