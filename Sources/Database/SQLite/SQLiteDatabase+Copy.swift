import Foundation
import GRDB

extension SQLiteDatabase {
    /// Writes one consistent state into a new file beside everybody who reads and writes, and syncs it.
    ///
    /// All pages are copied in one step, inside one read transaction: a copy in several steps would begin anew with
    /// every write of another process. Throws ``DatabaseError``.
    public func copy(to file: String) throws {
        do {
            let target = try DatabaseQueue(path: file)
            try pool.backup(to: target)
            try target.close()
            try SQLiteDatabase.sync(file)
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error)
        }
    }

    /// Refuses a file that is no base of ours, or was written by a newer version, before anything opens it: opening
    /// already writes. Tells the steps of the schema that it has; none when there is no file.
    /// - Parameters:
    ///   - known: the steps of the schema that the program knows.
    ///   - pages: whether to look at every page of a small file.
    @discardableResult
    public static func check(_ path: String, knows known: [String], pages: Bool = true) throws -> [String] {
        try SQLiteFile.check(path, pages: pages)
        guard SQLiteFile.size(path) > 0 else { return [] }
        let applied = try ImmutableFile(path, SQLiteFile.state(of: path)).migrations
        if let unknown = Set(applied).subtracting(known).min() {
            throw DatabaseError.newerSchema(path: path, unknown: unknown)
        }
        return applied
    }

    /// Makes a file, and its name in its folder, safe against a loss of power. Throws ``DatabaseError``.
    public static func sync(_ path: String) throws {
        for place in [path, (path as NSString).deletingLastPathComponent] {
            let descriptor = open(place.isEmpty ? "." : place, O_RDONLY | O_CLOEXEC)
            defer { if descriptor >= 0 { Foundation.close(descriptor) } }
            guard descriptor >= 0, fsync(descriptor) == 0 else {
                throw DatabaseError.cannotOpen(path: place, reason: String(cString: strerror(errno)))
            }
        }
    }

    /// Moves what the log holds into the file of a base that nobody uses, so that the file stands for itself.
    public static func settle(_ path: String) throws {
        do {
            let file = try DatabaseQueue(path: path)
            _ = try file.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try file.close()
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error)
        }
    }
}
