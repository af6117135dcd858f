import ArgumentParser
import CRMApp
import Foundation

struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Adds a user, sets a password, disables a user.",
        subcommands: [Add.self, Password.self, Disable.self])

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Adds a user with a role.")

        @OptionGroup var folder: FolderOption
        @Option(help: "The address to sign in with.") var email: String
        @Option(help: "The name that colleagues see.") var name: String
        @Option(help: "representative, sales-manager, marketer, service-agent, manager, it or administrator.")
        var role: String
        @Option(help: "The team's name; made when absent.") var team: String?
        @Flag(name: .customLong("password-stdin"), help: "Reads the password from the first line of standard input.")
        var passwordFromInput = false

        func run() throws {
            try plainly {
                let users = try UserAdministration(Installation.openDatabase(folder))
                let password = passwordFromInput ? try readPassword() : nil
                try users.add(email: email, name: name, role: role, team: team, password: password)
                print("added \(email)")
            }
        }
    }

    struct Password: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sets a user's password, read from the first line of standard input; ends their sessions.")

        @OptionGroup var folder: FolderOption
        @Option(help: "The user's address.") var email: String
        @Flag(name: .customLong("password-stdin"), help: "Reads the password from standard input (the only way).")
        var passwordFromInput = false

        func run() throws {
            try plainly {
                try UserAdministration(Installation.openDatabase(folder))
                    .setPassword(email: email, password: try readPassword())
                print("password set for \(email)")
            }
        }
    }

    struct Disable: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Disables a user and ends their sessions.")

        @OptionGroup var folder: FolderOption
        @Option(help: "The user's address.") var email: String

        func run() throws {
            try plainly {
                try UserAdministration(Installation.openDatabase(folder)).disable(email: email)
                print("disabled \(email)")
            }
        }
    }
}

private func readPassword() throws -> String {
    guard let line = readLine(strippingNewline: true), !line.isEmpty else {
        throw PlainFailure("no password on standard input")
    }
    return line
}
