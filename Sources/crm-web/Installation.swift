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

    static func openDatabase(_ place: DatabasePlace, cache: Int = 4_096) throws -> any DatabaseEngine {
        var configuration = try configuration(place)
        configuration.cache = cache
        configuration.patience = nil
        configuration.connections = 2
        return try App.openDatabase(configuration)
    }

    /// The same for commands that make no base of their own.
    static func existingDatabase(_ folder: FolderOption) throws -> any DatabaseEngine {
        let path = try configuration(folder.place).databasePath
        guard folder.address != nil || FileManager.default.fileExists(atPath: path) else {
            throw PlainFailure("there is no database in \(folder.path)")
        }
        return try openDatabase(folder)
    }

    /// What a base's schema has and lacks; everything when there is no base yet.
    static func plan(_ folder: FolderOption) throws -> (applied: [String], missing: [String]) {
        let configuration = try configuration(folder.place)
        if configuration.address == nil, !FileManager.default.fileExists(atPath: configuration.databasePath) {
            return ([], SchemaChange.names)
        }
        let database = try App.connect(configuration)
        defer { try? database.close() }
        return SchemaChange(database).plan
    }
}
