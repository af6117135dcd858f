import Auth
import Database
import Foundation

/// Reads a backup and believes nothing that it has not checked.
public struct BackupReader {
    let file: String
    let passphrase: String?

    public init(_ file: String, passphrase: String? = nil) {
        self.file = file
        self.passphrase = passphrase
    }

    /// Checks every checksum, every page of the database, its references, its schema and its numbers of rows.
    /// - Parameter scratch: a folder with room for the database; what is unpacked there is removed again.
    /// - Throws: ``FileProblem`` with the first thing that is wrong.
    public func verify(scratch: String) throws -> BackupManifest {
        let folder = try ScratchFolder(in: scratch)
        return try withExtendedLifetime(folder) { try unpack(into: folder.path + "/unpacked") }
    }

    /// Unpacks into a new folder and checks what is there; throws, and leaves the folder, when anything is wrong.
    @discardableResult
    func unpack(into folder: String) throws -> BackupManifest {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let reader = try SealedReader(file, passphrase: passphrase)
        let manifest = try manifest(reader)
        for part in manifest.parts { try unpack(part, from: reader, into: folder) }
        guard try Tar.entry(reader.read(Tar.block)) == nil,
            manifest.parts.contains(where: { $0.name == BackupManifest.database })
        else { throw FileProblem("\(file) holds something else than its manifest says") }
        try check(folder + "/" + BackupManifest.database, manifest)
        return manifest
    }

    /// Refuses what a newer version of the program made. Throws ``FileProblem``.
    static func checkKnown(_ manifest: BackupManifest) throws {
        let known = Set(App.schema.map(\.name))
        if let unknown = manifest.migrations.first(where: { !known.contains($0) }) {
            throw FileProblem(
                "the backup was made by a newer version of crm-web (it knows “\(unknown)”); use that version")
        }
    }

    private func manifest(_ reader: SealedReader) throws -> BackupManifest {
        guard let entry = try Tar.entry(reader.read(Tar.block)), entry.name == BackupManifest.fileName,
            entry.size < 1 << 20
        else { throw FileProblem("\(file) is no backup of Kap") }
        let bytes = try reader.read(entry.size)
        _ = try reader.read(Tar.padding(entry.size))
        guard bytes.count == entry.size,
            let manifest = try? JSONDecoder().decode(BackupManifest.self, from: Data(bytes))
        else { throw FileProblem("the manifest of \(file) is damaged") }
        guard manifest.format == "kap-backup-1", manifest.parts.map(\.name) == [BackupManifest.database] else {
            throw FileProblem("\(file) was made by a newer version of crm-web; use that version")
        }
        return manifest
    }

    private func unpack(_ part: BackupManifest.Part, from reader: SealedReader, into folder: String) throws {
        guard try Tar.entry(reader.read(Tar.block)) == Tar.Entry(name: part.name, size: part.bytes) else {
            throw FileProblem("\(file) holds something else than its manifest says")
        }
        let writer = try SealedWriter(folder + "/" + part.name, passphrase: nil)
        var digest = ContentDigest()
        var left = part.bytes
        while left > 0 {
            let piece = try reader.read(min(left, 65_536))
            guard !piece.isEmpty else { throw FileProblem("\(file) is cut off") }
            digest.add(piece)
            try writer.write(piece)
            left -= piece.count
        }
        try writer.close()
        _ = try reader.read(Tar.padding(part.bytes))
        guard digest.hex == part.sha256 else {
            throw FileProblem("\(part.name) in \(file) is damaged: its checksum differs")
        }
    }

    private func check(_ path: String, _ manifest: BackupManifest) throws {
        let database = try ImmutableFile(path)
        if let problem = try database.problems().first {
            throw FileProblem("the database in \(file) is damaged: \(problem)")
        }
        guard database.migrations == manifest.migrations else {
            throw FileProblem("the schema of the database in \(file) is not what its manifest says")
        }
        for (table, rows) in try database.rowCounts() where manifest.tables[table] != rows {
            throw FileProblem("\(table) in \(file) has \(rows) rows, its manifest says \(manifest.tables[table] ?? 0)")
        }
    }
}
