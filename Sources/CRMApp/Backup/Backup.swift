import Auth
import Database
import Foundation
import Views

/// Makes a backup of a base while others read and write it: one file with a manifest and a checksum for each part.
public struct Backup {
    let database: any DatabaseEngine
    /// The program's name and version, for the manifest.
    let program: String

    public init(_ database: any DatabaseEngine, program: String) {
        self.database = database
        self.program = program
    }

    /// Writes one consistent state to `file`, which gets its name only when it is complete and on the disk.
    /// - Parameters:
    ///   - passphrase: encrypts it.
    ///   - scratch: a folder where the company may lie in plain meanwhile; `nil` for the one of `file`.
    /// - Throws: ``FileProblem``, `DatabaseError`.
    @discardableResult
    public func write(
        to file: String, passphrase: String? = nil, scratch: String? = nil, now: Instant = .now()
    ) throws -> BackupManifest {
        guard !FileManager.default.fileExists(atPath: file) else { throw FileProblem("\(file) is there already") }
        let part = file + ".part"
        try? FileManager.default.removeItem(atPath: part)
        defer { try? FileManager.default.removeItem(atPath: part) }
        let place = URL(fileURLWithPath: file).deletingLastPathComponent().path
        let folder = try ScratchFolder(in: scratch ?? place)
        defer { withExtendedLifetime(folder) {} }
        let copy = folder.path + "/" + BackupManifest.database
        try CompanyFile.write(database, to: copy)
        let manifest = try manifest(of: copy, now)
        try archive(copy, manifest, to: part, passphrase, now)
        guard rename(part, file) == 0 else {
            throw FileProblem("cannot make \(file): \(String(cString: strerror(errno)))")
        }
        try SQLiteDatabase.sync(file)
        return manifest
    }

    private func manifest(of copy: String, _ now: Instant) throws -> BackupManifest {
        let file = try ImmutableFile(copy)
        var digest = ContentDigest()
        var size = 0
        try BackupFiles.pieces(of: copy) { piece in
            digest.add(piece)
            size += piece.count
        }
        return BackupManifest(
            program: program, createdAt: now.iso, engine: database.dialect == .sqlite ? "sqlite" : "postgresql",
            migrations: file.migrations,
            tables: Dictionary(uniqueKeysWithValues: try file.rowCounts().map { ($0.table, $0.rows) }),
            parts: [.init(name: BackupManifest.database, bytes: size, sha256: digest.hex)])
    }

    private func archive(
        _ copy: String, _ manifest: BackupManifest, to part: String, _ passphrase: String?, _ now: Instant
    ) throws {
        let writer = try SealedWriter(part, passphrase: passphrase)
        let modified = Int(now.secondsSinceEpoch)
        let head = try manifest.encoded()
        func put(_ name: String, _ size: Int, _ content: () throws -> Void) throws {
            try writer.write(Tar.header(Tar.Entry(name: name, size: size), modified: modified))
            try content()
            try writer.write(repeatElement(0, count: Tar.padding(size)))
        }
        try put(BackupManifest.fileName, head.count) { try writer.write(head) }
        for file in manifest.parts {
            try put(file.name, file.bytes) { try BackupFiles.pieces(of: copy) { try writer.write($0) } }
        }
        try writer.write(repeatElement(0, count: 2 * Tar.block))
        try writer.close()
    }
}
