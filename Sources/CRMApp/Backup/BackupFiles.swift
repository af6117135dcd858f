import Auth
import Database
import Foundation
import Views

/// The backups in a folder, by their names: `kap-2026-10-02T08-00-00Z.backup`.
public struct BackupFiles {
    public let folder: String

    public init(_ folder: String) { self.folder = folder }

    public struct File: Sendable {
        public let path: String
        public let madeAt: Instant
        /// Bytes; 0 where another machine has it.
        public let size: Int
        /// Where it is: a folder, with the machine's name before it when that is another one.
        var folder: String { (path as NSString).deletingLastPathComponent }
    }

    /// Where a backup of this moment goes.
    public func name(_ now: Instant) -> String { folder + "/kap-\(now.stamp).backup" }

    /// The newest first; none when there is no such folder.
    public var all: [File] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { name in
            guard name.hasPrefix("kap-"), name.hasSuffix(".backup"), let madeAt = Self.moment(name) else { return nil }
            let path = folder + "/" + name
            let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? nil
            return File(path: path, madeAt: madeAt, size: size ?? 0)
        }.sorted { $0.madeAt > $1.madeAt }
    }

    private static func moment(_ name: String) -> Instant? {
        let stamp = name.dropFirst(4).dropLast(7)
        guard stamp.utf8.count == 20 else { return nil }
        return Instant(iso: stamp.prefix(10) + "T" + stamp.dropFirst(11).dropLast().replacing("-", with: ":") + "Z")
    }

    /// Removes what retention no longer keeps: the newest of each of the last `daily` days and `weekly` weeks stay, and
    /// the newest of all in any case.
    public func prune(daily: Int, weekly: Int, zone: Zone) throws {
        let all = all
        var kept = Set(all.prefix(1).map(\.path))
        keep(all, last: daily, &kept) { $0.madeAt.day(in: zone).daysSinceEpoch }
        keep(all, last: weekly, &kept) { ($0.madeAt.day(in: zone).daysSinceEpoch + 3) / 7 }
        for file in all where !kept.contains(file.path) { try FileManager.default.removeItem(atPath: file.path) }
    }

    private func keep(_ all: [File], last count: Int, _ kept: inout Set<String>, by period: (File) -> Int) {
        var periods: Set<Int> = []
        for file in all where periods.count < count && periods.insert(period(file)).inserted { kept.insert(file.path) }
    }

    /// Makes an empty file that only its owner reads.
    static func makePrivate(_ path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileProblem("cannot make \(path): \(String(cString: strerror(errno)))") }
        close(descriptor)
    }

    static func keepPrivate(_ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    /// A file's bytes, 64 KiB at a time.
    static func pieces(of path: String, _ visit: ([UInt8]) throws -> Void) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { throw FileProblem("cannot read \(path)") }
        defer { try? file.close() }
        while let piece = try file.read(upToCount: 65_536), !piece.isEmpty { try visit([UInt8](piece)) }
    }
}
