import ArgumentParser
import Auth
import CRMApp
import Database
import Foundation

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
            name only when it is complete. With --verify nothing is written: every checksum, page, reference and number \
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
                let database = try Installation.existingDatabase(folder)
                say("written", try Backup(database, program: Version.text).write(to: file, passphrase: passphrase))
                try database.close()
            }
        }
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
        commandName: "restore", abstract: "Puts a backup into a data folder; the old base stays beside it.",
        discussion: "Stop the server first. The backup is checked before anything in the folder changes.")

    @Argument(help: "The backup's file.") var file: String
    @Option(help: "The data folder; made when absent.") var into: String
    @OptionGroup var secret: PassphraseOption

    func run() throws {
        try plainly {
            let backup = BackupReader(file, passphrase: try secret.passphrase())
            try FileManager.default.createDirectory(
                atPath: into, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let lock = try FolderLock(folder: into)
            let done = try withExtendedLifetime(lock) { try Restore(into: into).run(backup) }
            print("\(into) holds the state of \(done.manifest.createdAt)")
            if let old = done.old { print("the base that was there is now \(old)") }
        }
    }
}
