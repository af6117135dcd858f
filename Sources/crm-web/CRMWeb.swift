import ArgumentParser
import CRMApp
import Database
import Foundation

@main
struct CRMWeb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crm-web",
        abstract: "Kap, the memory of your customers: one customer database in the browser.",
        version: Version.text,
        subcommands: [
            ConfigureCommand.self, ImportCommand.self, ServeCommand.self, UserCommand.self, RoutesCommand.self,
            DemoCommand.self, ReportCommand.self, BackupCommand.self, RestoreCommand.self, MigrateCommand.self,
            DoctorCommand.self, HealthcheckCommand.self, CopyCommand.self,
        ])
}

/// The program's version.
enum Version {
    static let text = AppVersion.text
}

/// The data folder, as every command takes it.
struct FolderOption: ParsableArguments {
    @Option(name: .customLong("data"), help: "The data folder; made when absent. Also CRM_DATA.")
    var data: String?

    @Option(
        name: .customLong("database"),
        help: "postgres://USER@HOST/DATABASE instead of a file in the data folder. Also CRM_DATABASE_URL.")
    var database: String?

    /// The folder that was named, or that the environment names, or `./data`; and the server, where one was named.
    var place: DatabasePlace {
        let environment = ProcessInfo.processInfo.environment
        return DatabasePlace(
            path: data ?? environment["CRM_DATA"] ?? "data", address: database ?? environment["CRM_DATABASE_URL"])
    }

    var path: String { place.path }
    var address: String? { place.address }
}

/// Where a company's data are: a folder with an SQLite file, or a database on a server.
struct DatabasePlace {
    let path: String
    let address: String?

    /// Takes the data folder for this process; a database on a server is for any number of processes.
    func lock() throws -> FolderLock? {
        guard address == nil else { return nil }
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw PlainFailure("cannot make the data folder \(path)")
        }
        return try FolderLock(folder: path)
    }
}

/// One clear line on standard error and a non-zero exit.
struct PlainFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

extension ParsableCommand {
    /// Runs the body; what fails becomes one line and exit code 1.
    func plainly(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as ExitCode {
            throw error
        } catch {
            FileHandle.standardError.write(Data("crm-web: \(error)\n".utf8))
            throw ExitCode(1)
        }
    }
}
