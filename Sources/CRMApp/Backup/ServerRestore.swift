import Auth
import Database
import Foundation
import Views

/// Puts a backup in the place of a company on a PostgreSQL server, in one transaction: until it commits, whoever looks
/// sees the old company; afterwards its tables are in a schema of their own beside the new ones.
public struct ServerRestore {
    let database: any DatabaseEngine
    /// A folder with room for the unpacked backup.
    let scratch: String

    /// - Parameter database: of one connection, so that every other one of this program is somebody else's.
    public init(_ database: any DatabaseEngine, scratch: String) {
        self.database = database
        self.scratch = scratch
    }

    /// Tells the schema where the old tables are; `nil` when there were none.
    /// Throws ``FileProblem``, `DatabaseError`, `DatabaseCopy.Problem`; nothing has changed then.
    public func run(_ backup: BackupReader, now: Instant = .now()) throws -> (manifest: BackupManifest, old: String?) {
        let folder = scratch + "/kap-restore-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let manifest = try backup.unpack(into: folder)
        try BackupReader.checkKnown(manifest)
        let file = try SQLiteDatabase(path: folder + "/" + BackupManifest.database, readers: 1)
        defer { try? file.close() }
        let migrator = Migrator(App.schema)
        try migrator.migrate(file)
        var old: String?
        try CompanyCopy.fill(from: file, to: database) { transaction in
            old = try setAside(transaction, now)
            try migrator.migrate(transaction, of: database)
        }
        return (manifest, old)
    }

    private func setAside(_ transaction: Transaction, _ now: Instant) throws -> String? {
        let others = try transaction.otherConnections()
        guard others == 0 else {
            throw FileProblem(
                "\(database.description) is in use by \(others) connections of crm-web; stop its nodes first")
        }
        let tables = try transaction.tables()
        guard !tables.isEmpty else { return nil }
        guard tables.contains(where: { $0.name == "migrations" }) else {
            throw FileProblem("\(database.description) holds the tables of another program")
        }
        let schema = "before_restore_" + now.stamp.lowercased().replacing("-", with: "")
        try transaction.setTablesAside(in: schema)
        return schema
    }
}
