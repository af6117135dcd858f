import ArgumentParser
import CRMApp
import Database

struct MigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Brings the schema up to date, as every start of the server does.",
        discussion: """
            All missing steps are applied in one transaction; before that, a base that has rows already is copied beside \
            itself.
            """)

    @OptionGroup var folder: FolderOption
    @Flag(name: .customLong("dry-run"), help: "Says what would be applied and changes nothing.") var isDryRun = false

    func run() throws {
        try plainly {
            if isDryRun { return try say(Installation.plan(folder.place).missing, "would be applied") }
            let before = try Installation.plan(folder.place)
            let database = try Installation.openDatabase(folder)
            say(before.missing, "applied")
            try database.close()
        }
    }

    private func say(_ steps: [String], _ what: String) {
        print(steps.isEmpty ? "the schema is up to date" : "\(what): \(steps.joined(separator: ", "))")
    }
}
