import Auth
import Database
import Foundation
import Views

/// What the doctor asks the database.
struct DoctorQuestions {
    let database: any DatabaseEngine
    let now: Instant
    let folder: String
    let backupFolders: [String]

    init(_ database: any DatabaseEngine, now: Instant, folder: String, backupFolders: [String] = []) {
        self.database = database
        self.now = now
        self.folder = folder
        self.backupFolders = backupFolders
    }

    var findings: [Doctor.Finding] {
        let ofFiles: [(String, () throws -> Doctor.Finding)] = [
            ("integrity", integrity), ("references", references),
        ]
        let ofAll: [(String, () throws -> Doctor.Finding)] = [
            ("backups", backups), ("schema", schema), ("configuration", configuration), ("clock", clock),
            ("mail", mail),
        ]
        let server = (database as? PostgreSQLDatabase).map(ServerQuestions.init)
        return ((server?.all ?? ofFiles) + ofAll).map { name, ask in
            do { return try ask() } catch { return Doctor.Finding(name, .failure, "\(error)") }
        }
    }

    private func integrity() throws -> Doctor.Finding {
        let found = try database.read { try $0.rows("PRAGMA integrity_check(3)") { $0.text(0) } }
        return found == ["ok"]
            ? Doctor.Finding("integrity", .fine, "every page and index is whole")
            : Doctor.Finding("integrity", .failure, found.joined(separator: "; ").replacing("\n", with: " "))
    }

    private func references() throws -> Doctor.Finding {
        let found = try database.read { try $0.rows("PRAGMA foreign_key_check") { $0.text(0) } }
        guard !found.isEmpty else { return Doctor.Finding("references", .fine, "every reference leads to a row") }
        let tables = Set(found).sorted().joined(separator: ", ")
        return Doctor.Finding(
            "references", .failure, "\(found.count) rows of \(tables) refer to rows that are not there")
    }

    private func schema() throws -> Doctor.Finding {
        let plan = try SchemaChange(database).plan
        return plan.missing.isEmpty
            ? Doctor.Finding("schema", .fine, "\(plan.applied.count) steps, up to date")
            : Doctor.Finding("schema", .warning, "the next start applies \(plan.missing.joined(separator: ", "))")
    }

    private func configuration() throws -> Doctor.Finding {
        let organisation = try database.read { try OrganisationStore(transaction: $0).load() }
        if organisation.name.isEmpty { return Doctor.Finding("configuration", .warning, "the company has no name yet") }
        if organisation.isDemo {
            return Doctor.Finding("configuration", .warning, "this is the demo company: its passwords are public")
        }
        return Doctor.Finding("configuration", .fine, "\(organisation.name), \(organisation.timeZone)")
    }

    /// A history that ends in the future was written under another clock, or this one went back.
    private func clock() throws -> Doctor.Finding {
        let last = try database.read {
            try $0.first("SELECT at FROM history ORDER BY id DESC LIMIT 1") { $0.instant(0) } ?? nil
        }
        guard let last, last > now.adding(seconds: 60) else {
            return Doctor.Finding("clock", .fine, "no entry of the history lies in the future")
        }
        return Doctor.Finding(
            "clock", .warning, "the last entry of the history is of \(last.iso), it is \(now.iso) now")
    }

    private func backups() throws -> Doctor.Finding {
        let (files, newest) = try database.read { transaction in
            let store = BackupSettingsStore(transaction: transaction)
            let settings = try store.load()
            guard let files = try BackupPlaces(dataFolder: folder, named: backupFolders).files(settings) else {
                throw FileProblem(Self.refused(settings.folder))
            }
            return (files, try store.newest(files))
        }
        guard let newest else {
            return Doctor.Finding("backups", .warning, "there is no backup in \(files.folder)")
        }
        let age = now.secondsSinceEpoch - newest.madeAt.secondsSinceEpoch
        let place = newest.size == 0 ? newest.folder : "\(files.all.count) in \(files.folder)"
        let words = "the newest of \(place) is \(Int(age / 3_600)) hours old"
        return Doctor.Finding("backups", age > BackupSettings.longestAge ? .warning : .fine, words)
    }

    private static func refused(_ folder: String) -> String {
        "the settings name \(folder), where no backup may go: start serve with --backups \(folder) and tell doctor the same, "
            + "or choose another folder on the page of backups"
    }

    private func mail() throws -> Doctor.Finding {
        Doctor.Finding("mail", .fine, "not set up: this version sends no mail")
    }
}
