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
            DemoCommand.self, ReportCommand.self,
        ])
}

/// The program's version.
enum Version {
    static let text = "kap 0.1.0"
}

/// The data folder, as every command takes it.
struct FolderOption: ParsableArguments {
    @Option(name: .customLong("data"), help: "The data folder; made when absent. Also CRM_DATA.")
    var data: String?

    /// The folder that was named, or that the environment names, or `./data`.
    var path: String {
        data ?? ProcessInfo.processInfo.environment["CRM_DATA"] ?? "data"
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
