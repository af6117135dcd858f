import Database
import Foundation
import Views

/// Looks at an installation the way an operator would, and changes nothing.
public struct Doctor {
    /// How bad a finding is; the worst of all is the command's exit code.
    public enum Level: Int, Codable, Sendable, Comparable {
        case fine = 0
        case warning = 1
        case failure = 2

        public static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }
    }

    /// One thing that was looked at.
    public struct Finding: Sendable {
        /// What, such as `integrity`.
        public let name: String
        public let level: Level
        /// What was found, in one sentence.
        public let words: String

        public init(_ name: String, _ level: Level, _ words: String) {
            self.name = name
            self.level = level
            self.words = words
        }
    }

    let folder: String
    let now: Instant
    /// The folders that `serve --backups` names.
    let backupFolders: [String]

    public init(folder: String, backupFolders: [String] = [], now: Instant = .now()) {
        self.folder = folder
        self.backupFolders = backupFolders
        self.now = now
    }

    /// The same for a database on a server, and the folder that holds this machine's backups of it.
    public func visit(_ database: any DatabaseEngine) -> [Finding] {
        placeOfBackups(database)
            + DoctorQuestions(database, now: now, folder: folder, backupFolders: backupFolders).findings
    }

    private func placeOfBackups(_ database: any DatabaseEngine) -> [Finding] {
        guard FileManager.default.fileExists(atPath: folder) else {
            return [Finding("folder", .fine, "\(folder) is not there; the first backup makes it")]
        }
        let size = try? database.read { try $0.count("SELECT pg_database_size(current_database())") }
        return [permissions(of: folder, "folder"), disk(for: size ?? 0)]
    }

    /// Everything there is to look at, in a stable order. A base that cannot be opened ends the visit.
    public func visit() -> [Finding] {
        let size = ((try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? nil) ?? 0
        let place = [permissions(of: folder, "folder"), disk(for: size), leftovers]
        guard FileManager.default.fileExists(atPath: path) else {
            return place + [Finding("database", .failure, "there is no database in \(folder)")]
        }
        do {
            let database = try SQLiteDatabase(path: path, readers: 1)
            defer { try? database.close() }
            return place + [permissions(of: path, "file")]
                + DoctorQuestions(database, now: now, folder: folder, backupFolders: backupFolders).findings
        } catch {
            return place + [Finding("database", .failure, "\(error)")]
        }
    }

    private var path: String { folder + "/kap.sqlite" }

    private func permissions(of path: String, _ what: String) -> Finding {
        let name = "permissions of the \(what)"
        var status = stat()
        guard stat(path, &status) == 0 else { return Finding(name, .failure, "\(path) cannot be looked at") }
        guard access(path, W_OK) == 0 else { return Finding(name, .failure, "\(path) cannot be written by this user") }
        guard status.st_mode & 0o077 == 0 else {
            let mode = String(status.st_mode & 0o777, radix: 8)
            return Finding(name, .warning, "others of this machine may read \(path) (mode \(mode))")
        }
        return Finding(name, .fine, "\(path) is its owner's alone")
    }

    /// Room for the base once more, which a backup or a change of the schema takes, and some to work with.
    /// - Parameter size: of the database, in bytes.
    private func disk(for size: Int) -> Finding {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else { return Finding("disk", .failure, "\(folder) is not there") }
        let free = Int(status.f_bavail) * Int(status.f_frsize)
        let words = "\(free >> 20) MiB free, the database takes \(size >> 20) MiB"
        if free < 64 << 20 { return Finding("disk", .failure, words) }
        return Finding("disk", free < 2 * size + 512 << 20 ? .warning : .fine, words)
    }

    /// Files that no part of the program will ask for again.
    private var leftovers: Finding {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let known: Set = ["kap.sqlite", "kap.sqlite-wal", "kap.sqlite-shm", "lock", "backups", "demo-logins.txt"]
        let orphans = names.filter {
            !known.contains($0) && !Self.isKept($0) && !ScratchFolder.isInUse(folder + "/" + $0)
        }.sorted()
        guard !orphans.isEmpty else { return Finding("files", .fine, "no file in the folder is without use") }
        return Finding("files", .warning, "nothing uses \(orphans.joined(separator: ", "))")
    }

    /// What changes of the schema and restoring keep on purpose.
    private static func isKept(_ name: String) -> Bool {
        name.hasPrefix("before-restore-") || (name.hasPrefix("kap-") && name.contains("-before-"))
    }
}
