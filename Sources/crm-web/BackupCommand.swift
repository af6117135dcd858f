import ArgumentParser
import Auth
import CRMApp
import Database
import Foundation
import Views

/// A backup's passphrase: never on the command line, where every user of the machine reads it.
struct PassphraseOption: ParsableArguments {
    @Option(
        name: .customLong("passphrase-file"),
        help: "A file whose first line is the passphrase of an encrypted backup. Also CRM_BACKUP_PASSPHRASE.")
    var file: String?

    func passphrase() throws -> String? {
        guard let file else { return ProcessInfo.processInfo.environment["CRM_BACKUP_PASSPHRASE"] }
        guard let text = try? String(contentsOfFile: file, encoding: .utf8),
            let line = text.split(separator: "\n").first
        else { throw PlainFailure("cannot read a passphrase from \(file)") }
        return String(line)
    }
}

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Writes a checked backup while the server goes on, or checks one.",
        discussion: """
            The file is a tar archive with a manifest and the database, encrypted when there is a passphrase. It gets its \
            name only when it is complete. The schema stays as it is: this program also backs up what an older one \
            serves. With --verify nothing is written: every checksum, page, reference and number \
            of rows in FILE is checked.
            """)

    @OptionGroup var folder: FolderOption
    @OptionGroup var secret: PassphraseOption
    @Flag(help: "Checks FILE instead of making it.") var verify = false
    @Argument(help: "The backup's file.") var file: String

    func run() throws {
        try plainly {
            let passphrase = try secret.passphrase()
            if verify {
                let scratch = FileManager.default.temporaryDirectory.path
                say("is whole", try BackupReader(file, passphrase: passphrase).verify(scratch: scratch))
            } else {
                let database = try Installation.presentDatabase(folder)
                let manifest = try Backup(database, program: Version.text)
                    .write(to: file, passphrase: passphrase, scratch: scratch(for: passphrase))
                if folder.address != nil { try note(manifest, database) }
                say("written", manifest)
                try database.close()
            }
        }
    }

    /// An encrypted backup's place never sees the company in plain.
    private func scratch(for passphrase: String?) -> String? {
        guard passphrase != nil else { return nil }
        return folder.address == nil ? folder.path : FileManager.default.temporaryDirectory.path
    }

    /// The nodes, which may be on other machines, tell its age.
    private func note(_ manifest: BackupManifest, _ database: any DatabaseEngine) throws {
        guard let moment = Instant(iso: manifest.createdAt) else { return }
        let path = URL(fileURLWithPath: file).path
        try database.write { try BackupSettingsStore(transaction: $0).note(path, at: moment) }
    }

    private func say(_ what: String, _ manifest: BackupManifest) {
        let rows = manifest.tables.values.reduce(0, +)
        print(
            "\(file) \(what): \(manifest.createdAt), \(manifest.program), \(rows) rows in \(manifest.tables.count) tables"
        )
    }
}

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Puts a backup into a data folder or a PostgreSQL database; the old base stays beside it.",
        discussion: """
            Stop the server first. The backup is checked before anything changes. On PostgreSQL all of it is one \
            transaction, and the old tables are kept in a schema named before_restore_DATE. A backup of either engine \
            goes into either.
            """)

    @Argument(help: "The backup's file.") var file: String
    @Option(help: "The data folder; made when absent.") var into: String?
    @Option(help: "postgres://USER@HOST/DATABASE instead of a folder. Without both, CRM_DATABASE_URL.")
    var database: String?
    @OptionGroup var secret: PassphraseOption

    func run() throws {
        try plainly {
            let backup = BackupReader(file, passphrase: try secret.passphrase())
            let address = database ?? ProcessInfo.processInfo.environment["CRM_DATABASE_URL"]
            switch (into, address) {
            case (.some, _) where database != nil: throw PlainFailure("--into and --database are two places; name one")
            case (let into?, _): try restore(backup, into: into)
            case (nil, let address?): try restore(backup, to: address)
            case (nil, nil): throw PlainFailure("name the place: --into FOLDER or --database postgres://…")
            }
        }
    }

    private func restore(_ backup: BackupReader, to address: String) throws {
        var configuration = try Installation.configuration(DatabasePlace(path: "", address: address))
        configuration.patience = nil
        configuration.connections = 1
        let database = try App.connect(configuration)
        let scratch = FileManager.default.temporaryDirectory.path
        let done = try ServerRestore(database, scratch: scratch).run(backup)
        print("\(database.description) holds the state of \(done.manifest.createdAt)")
        if let old = done.old { print("the tables that were there are now in the schema \(old)") }
        try database.close()
    }

    private func restore(_ backup: BackupReader, into: String) throws {
        try FileManager.default.createDirectory(
            atPath: into, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let lock = try FolderLock(folder: into)
        let done = try withExtendedLifetime(lock) { try Restore(into: into).run(backup) }
        print("\(into) holds the state of \(done.manifest.createdAt)")
        if let old = done.old { print("the base that was there is now \(old)") }
    }
}
