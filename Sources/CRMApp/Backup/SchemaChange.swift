import Auth
import Database
import Foundation
import Views

/// What happens around a change of the schema: a copy of the base as it was stays beside it.
public struct SchemaChange {
    let database: any DatabaseEngine
    let migrator: Migrator

    public init(_ database: any DatabaseEngine) {
        self.database = database
        migrator = Migrator(App.schema)
    }

    /// Every step that the program knows.
    public static var names: [String] { App.schema.map(\.name) }

    /// What the base has, and what it lacks.
    public var plan: (applied: [String], missing: [String]) { migrator.plan(database) }

    /// Brings the base up to date and tells where the copy of the old one is; `nil` when none was needed.
    @discardableResult
    public func apply(now: Instant = .now()) throws -> String? {
        let plan = plan
        let isOld = !plan.applied.isEmpty && !plan.missing.isEmpty
        let copy = isOld ? try keepOld(plan.applied, before: plan.missing[0], now) : nil
        try migrator.migrate(database)
        return copy
    }

    /// A whole copy named by the day, the number of steps that it has, and the first that it lacks. It gets that name
    /// only when it is complete; what an interrupted copy left is written over.
    private func keepOld(_ applied: [String], before: String, _ now: Instant) throws -> String? {
        let known = Set(migrator.names)
        guard applied.allSatisfy(known.contains) else { return nil }  // the migrator refuses it in words
        guard let database = database as? SQLiteDatabase else { return nil }  // a server has its own ways
        let folder = (database.path as NSString).deletingLastPathComponent
        let part = folder + "/before-migration.part"
        let name = folder + "/kap-\(now.stamp)-schema-\(applied.count)-before-\(before).sqlite"
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
