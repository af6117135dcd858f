import Auth
import Database
import Foundation
import Views

/// What happens around a change of the schema: a copy of the base as it was stays beside it, or a backup of the database
/// in the data folder.
public struct SchemaChange {
    let database: any DatabaseEngine
    let migrator: Migrator

    public init(_ database: any DatabaseEngine) { self.init(database, App.schema) }

    init(_ database: any DatabaseEngine, _ schema: [Migration]) {
        self.database = database
        migrator = Migrator(schema)
    }

    /// Every step that the program knows.
    public static var names: [String] { App.schema.map(\.name) }

    /// What the base has, and what it lacks.
    public var plan: (applied: [String], missing: [String]) {
        get throws { try migrator.plan(database) }
    }

    /// Brings the base up to date and tells where the copy of the old one is; `nil` when none was needed.
    /// - Parameter folder: where a backup of a database on a server goes; none is made without.
    @discardableResult
    public func apply(keepingIn folder: String? = nil, now: Instant = .now()) throws -> String? {
        let plan = try plan
        let isOld = !plan.applied.isEmpty && !plan.missing.isEmpty
        let copy = isOld ? try keepOld(plan.applied, before: plan.missing[0], folder, now) : nil
        try migrator.migrate(database)
        return copy
    }

    /// A whole copy named by the day, the number of steps that it has, and the first that it lacks. It gets that name
    /// only when it is complete; what an interrupted copy left is written over.
    private func keepOld(_ applied: [String], before: String, _ folder: String?, _ now: Instant) throws -> String? {
        let name = "kap-\(now.stamp)-schema-\(applied.count)-before-\(before)"
        if let database = database as? SQLiteDatabase { return try copy(database, name) }
        return try folder.map { try backUp(in: $0, name, now) }
    }

    /// One of this very second is whole, for it got its name at the end: it was made by a start that did not go on.
    private func backUp(in folder: String, _ name: String, _ now: Instant) throws -> String {
        let file = folder + "/" + name + ".backup"
        guard !FileManager.default.fileExists(atPath: file) else { return file }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw FileProblem(
                "cannot make the folder \(folder) for a backup before the schema changes; name one with --data")
        }
        let passphrase = ProcessInfo.processInfo.environment["CRM_BACKUP_PASSPHRASE"]
        try Backup(database, program: AppVersion.text).write(to: file, passphrase: passphrase, now: now)
        return file
    }

    private func copy(_ database: SQLiteDatabase, _ name: String) throws -> String {
        let folder = (database.path as NSString).deletingLastPathComponent
        let part = folder + "/before-migration.part"
        let name = folder + "/" + name + ".sqlite"
        try? FileManager.default.removeItem(atPath: part)
        try database.copy(to: part)
        try BackupFiles.keepPrivate(part)
        guard rename(part, name) == 0 else {
            throw FileProblem("cannot make \(name): \(String(cString: strerror(errno)))")
        }
        try SQLiteDatabase.sync(name)
        return name
    }
}

extension Instant {
    /// As file names have it: `2026-10-02T08-00-00Z`.
    var stamp: String {
        String(iso.prefix(19)).replacing(":", with: "-") + "Z"
    }
}
