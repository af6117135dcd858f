import Auth
import Database
import Foundation
import Views

/// Backups as jobs: by the clock of the settings, or because somebody pressed the button.
enum BackupJob {
    static let name = "backup"
    static let kind = JobKind(name: name, title: BackupText.job, run: run)

    /// Queues the backup that is due, once for each due moment however often and wherever this is asked: one that was
    /// missed while nothing ran is made at the next start. The demo company needs none.
    static func schedule(_ app: App) throws {
        let now = app.configuration.clock()
        let (settings, organisation) = try settings(app)
        guard !organisation.isDemo, let due = settings.lastDue(now, app.zone(organisation.timeZone)) else { return }
        let key = "backup:\(due.iso)"
        let isKnown = try app.database.read { try $0.count("SELECT count(*) FROM jobs WHERE unique_key = \(key)") > 0 }
        guard !isKnown else { return }
        _ = try app.database.write { try JobStore(transaction: $0, now: now).enqueue(name, key: key) }
    }

    private static func settings(_ app: App) throws -> (BackupSettings, Organisation) {
        try app.database.read { transaction in
            (
                try BackupSettingsStore(transaction: transaction).load(),
                try OrganisationStore(transaction: transaction).load()
            )
        }
    }

    /// Writes a backup, checks it, and removes those that are too many. It is named by the moment at which it was asked
    /// for: it is there already when the attempt before, on this node or another, ended after its last write.
    private static func run(_ run: JobRun) throws {
        let (settings, organisation) = try settings(run.app)
        guard let files = run.app.backupPlaces.files(settings) else {
            throw FileProblem(
                "backups may not go to \(settings.folder): serve --backups names the folders that are allowed")
        }
        try FileManager.default.createDirectory(
            atPath: files.folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let passphrase = ProcessInfo.processInfo.environment["CRM_BACKUP_PASSPHRASE"]
        // Nobody who gets at an encrypted backup's disk may find the company in plain there, not even for a while.
        let scratch = passphrase == nil ? files.folder : run.app.configuration.folder
        let file = files.name(run.job.createdAt)
        try run.progress(0, of: 2)
        if !FileManager.default.fileExists(atPath: file) {
            try Backup(run.app.database, program: AppVersion.text)
                .write(to: file, passphrase: passphrase, scratch: scratch, now: run.now)
        }
        try run.progress(1, of: 2)
        _ = try BackupReader(file, passphrase: passphrase).verify(scratch: scratch)
        try files.prune(daily: settings.daily, weekly: settings.weekly, zone: run.app.zone(organisation.timeZone))
        let made = files.all.first { $0.path == file }?.madeAt ?? run.job.createdAt
        try run.app.database.write {
            if $0.dialect == .postgresql { try BackupSettingsStore(transaction: $0).note(file, at: made) }
            try JobStore(transaction: $0, now: run.now).forget(before: run.now.adding(seconds: -30 * 86_400))
        }
        try run.progress(2, of: 2)
    }
}
