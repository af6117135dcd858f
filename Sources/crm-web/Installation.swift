import CRMApp
import Database
import Foundation
import Logging
import Views

/// Where the program's own files are, and how a command gets at the data.
enum Installation {
    /// `Public/`: named by CRM_PUBLIC, beside the working folder, or above the executable in its build folder.
    static func publicFolder() throws -> String {
        if let named = ProcessInfo.processInfo.environment["CRM_PUBLIC"] { return named }
        for base in candidates() {
            let folder = base.appendingPathComponent("Public").path
            if FileManager.default.fileExists(atPath: folder + "/css/app.css") { return folder }
        }
        throw PlainFailure("cannot find the folder Public; run from the project's folder or set CRM_PUBLIC")
    }

    /// The folder of the demo company's tables.
    static func seedsFolder() throws -> String {
        if let named = ProcessInfo.processInfo.environment["CRM_SEEDS"] { return named }
        for base in candidates() {
            let folder = base.appendingPathComponent("seeds").path
            if FileManager.default.fileExists(atPath: folder) { return folder }
        }
        throw PlainFailure("cannot find the folder seeds; run from the project's folder or set CRM_SEEDS")
    }

    private static func candidates() -> [URL] {
        var bases = [URL(fileURLWithPath: FileManager.default.currentDirectoryPath)]
        var above = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        for _ in 0..<5 {
            above = above.deletingLastPathComponent()
            bases.append(above)
        }
        return bases
    }

    static func logger(level: Logger.Level = .info) -> Logger {
        var logger = Logger(label: "kap") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = level
        return logger
    }

    static func configuration(
        _ place: DatabasePlace, assets: String = "", level: Logger.Level = .info
    ) throws -> AppConfiguration {
        umask(0o077)  // what the program makes is its owner's alone
        var configuration = AppConfiguration(folder: place.path, assets: assets, logger: logger(level: level))
        configuration.address = place.address
        if let address = place.address, !PostgreSQLAddress.isAddress(address) {
            throw PlainFailure("--database takes an address that begins with postgres://; --data names a folder")
        }
        return configuration
    }

    /// The database, its schema brought up to date, for a command that takes the time that it takes.
    /// - Parameter cache: KiB of pages to keep; more for loads of many rows.
    static func openDatabase(_ folder: FolderOption, cache: Int = 4_096) throws -> any DatabaseEngine {
        try openDatabase(folder.place, cache: cache)
    }

    /// - Parameter isLocked: whether the caller holds the folder. A schema changes under no running server.
    static func openDatabase(
        _ place: DatabasePlace, cache: Int = 4_096, isLocked: Bool = false
    ) throws -> any DatabaseEngine {
        let isUnderWay = try place.address != nil || isLocked || plan(place).missing.isEmpty
        let lock = try isUnderWay ? nil : place.lock()
        return try withExtendedLifetime(lock) { try App.openDatabase(patient(place, cache: cache)) }
    }

    private static func patient(_ place: DatabasePlace, cache: Int = 4_096) throws -> AppConfiguration {
        var configuration = try configuration(place)
        configuration.cache = cache
        configuration.patience = nil
        configuration.connections = 2
        return configuration
    }

    /// The same for commands that make no base of their own.
    static func existingDatabase(_ folder: FolderOption) throws -> any DatabaseEngine {
        try checkPresence(folder)
        return try openDatabase(folder)
    }

    /// The database with the schema that it has, be it older than this program's.
    static func presentDatabase(_ folder: FolderOption) throws -> any DatabaseEngine {
        try checkPresence(folder)
        let database = try App.connect(patient(folder.place))
        _ = try SchemaChange(database).plan  // refuses a newer one
        return database
    }

    private static func checkPresence(_ folder: FolderOption) throws {
        let path = try configuration(folder.place).databasePath
        guard folder.address != nil || FileManager.default.fileExists(atPath: path) else {
            throw PlainFailure("there is no database in \(folder.path)")
        }
    }

    /// What a base's schema has and lacks; everything when there is no base yet. Looks and changes nothing.
    static func plan(_ place: DatabasePlace) throws -> (applied: [String], missing: [String]) {
        let configuration = try configuration(place)
        guard configuration.address != nil else {
            let applied = try SQLiteDatabase.check(configuration.databasePath, knows: SchemaChange.names)
            return (applied, SchemaChange.names.filter { !applied.contains($0) })
        }
        let database = try App.connect(configuration)
        defer { try? database.close() }
        return try SchemaChange(database).plan
    }
}
