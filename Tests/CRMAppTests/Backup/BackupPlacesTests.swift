import Auth
import Database
import Foundation
import Testing
import Views

@testable import CRMApp

@Suite("Where backups may be")
struct BackupPlacesTests {
    private func settings(_ folder: String) -> BackupSettings {
        var settings = BackupSettings()
        settings.folder = folder
        return settings
    }

    private func form(_ folder: String) -> [(String, String)] {
        [("hour", ""), ("daily", "7"), ("weekly", "5"), ("folder", folder)]
    }

    @Test("By default they are below the data folder, and the page takes no other folder")
    func page() throws {
        let kap = try TestApp()
        let it = try kap.user(.it)
        for folder in [
            "/tmp", TestTemplate.root + "/Public", kap.folder, kap.folder + "/backups/../..", "backups",
        ] {
            let page = it.post("/admin/backups/settings", form(folder))
            #expect(page.status == .unprocessableContent, "\(folder)")
            #expect(page.body.contains("Choose one of the folders"))
        }
        #expect(it.post("/admin/backups/settings", form("")).status == .seeOther)
        #expect(it.post("/admin/backups/settings", form(kap.folder + "/backups")).status == .seeOther)
    }

    @Test("The command line allows others, among which the page chooses")
    func chosen() throws {
        let other = FileManager.default.temporaryDirectory.path + "/kap-backups-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: other) }
        let kap = try TestApp { $0.backupFolders = [$0.folder + "/first", other] }
        let it = try kap.user(.it)
        #expect(it.get("/admin/backups").body.contains("value=\"\(other)\""))
        #expect(it.post("/admin/backups/settings", form(kap.folder + "/backups")).status == .unprocessableContent)
        #expect(it.post("/admin/backups/settings", form(other)).status == .seeOther)
        #expect(it.post("/admin/backups").status == .seeOther)
        try JobRunner(kap.app).runDue()
        #expect(BackupFiles(other).all.count == 1)
    }

    @Test("A folder that was stored and is not allowed gets none: the job, the page and the doctor say so")
    func stored() throws {
        let kap = try TestApp()
        let elsewhere = kap.folder + "/elsewhere"
        try kap.write { try BackupSettingsStore(transaction: $0.transaction).save(settings(elsewhere)) }
        let administrator = try kap.user(.administrator)
        #expect(administrator.post("/admin/backups").status == .seeOther)
        try JobRunner(kap.app).runDue()
        #expect(!FileManager.default.fileExists(atPath: elsewhere))
        #expect(administrator.get("/admin/jobs").body.contains("backups may not go to"))
        #expect(administrator.get("/admin/backups").body.contains("Backups cannot go to"))
        let says = { (allowed: [String]) in
            DoctorQuestions(kap.database, now: kap.clock.now, folder: kap.folder, backupFolders: allowed).findings
                .first { $0.name == "backups" }
        }
        #expect(says([])?.level == .failure && says([])?.words.contains("--backups \(elsewhere)") == true)
        #expect(says([elsewhere])?.level == .warning)
    }

    @Test("Nothing that visitors read takes them, by whatever way")
    func open() throws {
        let root = FileManager.default.temporaryDirectory.path + "/kap-open-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: root + "/Public/css", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: root + "/link", withDestinationPath: root + "/Public")
        defer { try? FileManager.default.removeItem(atPath: root) }
        let open = root + "/Public"
        for named in [open, open + "/css", open + "/new/deep", root + "/link/new", root + "/x/../Public"] {
            #expect(throws: FileProblem.self, "\(named)") {
                try BackupPlaces(dataFolder: root + "/data", named: [named], open: open)
            }
        }
        #expect(throws: FileProblem.self) { try BackupPlaces(dataFolder: open + "/data", open: open) }
        #expect(throws: FileProblem.self) { try BackupPlaces(dataFolder: root, named: ["relative"], open: open) }
        let places = try BackupPlaces(dataFolder: root + "/data", named: [root + "/kept"], open: open)
        try FileManager.default.createDirectory(atPath: root + "/kept", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: root + "/kept/out", withDestinationPath: "/tmp")
        #expect(places.folder(settings("")) == root + "/kept")
        #expect(places.folder(settings(root + "/kept/sub")) != nil)
        for folder in [root + "/kept/out", root + "/kept/../Public", root + "/keptelse", "/"] {
            #expect(places.folder(settings(folder)) == nil, "\(folder)")
        }
    }
}
