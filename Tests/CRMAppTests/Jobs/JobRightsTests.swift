import Auth
import Database
import Foundation
import Testing
import Views

@testable import CRMApp

@Suite("The rights of jobs")
struct JobRightsTests {
    private let kap: TestApp
    private let administrator: TestUser

    init() throws {
        kap = try TestApp()
        administrator = try kap.user(.administrator)
        try kap.write { scope in
            var settings = BackupSettings()
            settings.hour = nil
            try BackupSettingsStore(transaction: scope.transaction).save(settings)
        }
    }

    private func load(_ kind: ImportKind, _ text: String, _ map: [(field: String, column: String)]) throws {
        let file = kap.folder + "/\(UUID().uuidString).csv"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        var plan = ImportPlan(kind: kind, file: file)
        plan.map = map
        #expect(try Importer(kap.database).run(plan).problems == 0)
    }

    private func loadCustomers() throws {
        try load(.customers, "Id,Name\n1,Ararat\n", [("external_id", "Id"), ("name", "Name")])
    }

    private var archived: Int {
        get throws {
            try kap.read { try $0.transaction.count("SELECT count(*) FROM customers WHERE archived_at IS NOT NULL") }
        }
    }

    private var job: Job {
        get throws {
            try #require(
                try kap.write { try JobStore(transaction: $0.transaction, now: $0.now).page(before: nil, limit: 1) }
                    .first)
        }
    }

    private func disable(_ user: TestUser) throws {
        try kap.write { try UserStore(transaction: $0.transaction, now: $0.now).setDisabled(user.id, true) }
    }

    private func assign(_ presets: [RolePreset], to user: TestUser) throws {
        try kap.write { scope in
            let roles = RoleStore(scope.transaction)
            try roles.assign(presets.compactMap { try roles.find(identifier: $0.rawValue)?.id }, to: user.id)
        }
    }

    @Test("Retrying and cancelling take the right that asking takes")
    func retrying() throws {
        try loadCustomers()
        #expect(administrator.post("/admin/imports/1/reversal").status == .seeOther)
        let it = try kap.user(.it)
        let path = "/admin/jobs/\(try job.id)"
        #expect(it.post(path + "/cancellation").status == .notFound)
        #expect(administrator.post(path + "/cancellation").status == .seeOther)
        #expect(it.post(path + "/retry").status == .notFound)
        #expect(try job.state == .cancelled)
        #expect(!it.get("/admin/jobs").body.contains(path + "/retry"))
        #expect(administrator.get("/admin/jobs").body.contains(path + "/retry"))
        try JobRunner(kap.app).runDue()
        #expect(try archived == 0)
        #expect(administrator.post(path + "/retry").status == .seeOther)
        try JobRunner(kap.app).runDue()
        #expect(try archived == 1)
    }

    @Test(
        "A job of somebody who was disabled since fails in words, and whoever may do it tries again in their own name")
    func disabled() throws {
        try loadCustomers()
        let former = try kap.user(.administrator, name: "Former")
        #expect(former.post("/admin/imports/1/reversal").status == .seeOther)
        try disable(former)
        try JobRunner(kap.app).runDue()
        #expect(try job.state == .failed && archived == 0)
        #expect(administrator.get("/admin/jobs").body.contains("Whoever asked for this no longer has the permission."))
        #expect(administrator.post("/admin/jobs/\(try job.id)/retry").status == .seeOther)
        try JobRunner(kap.app).runDue()
        #expect(try archived == 1)
        let actor = try kap.read {
            try $0.first("SELECT user_id FROM history WHERE kind = 'archived' ORDER BY id DESC LIMIT 1") {
                $0.optionalInt64(0)
            } ?? nil
        }
        #expect(actor == administrator.id.rawValue)
    }

    @Test("A job of somebody who lost the right since fails in words")
    func narrowed() throws {
        try loadCustomers()
        let manager = try kap.user(.manager)
        #expect(manager.post("/admin/imports/1/reversal").status == .seeOther)
        try assign([.representative], to: manager)
        try JobRunner(kap.app).runDue()
        #expect(try job.state == .failed && archived == 0)
    }

    @Test("Taking an import of users back disables nobody who reaches further than whoever asked")
    func users() throws {
        try load(
            .users, "Name,Email,Role\nAni,ani@example.com,administrator\nBea,bea@example.com,it\n",
            [("name", "Name"), ("email", "Email"), ("role", "Role")])
        let clever = try kap.user(.it)
        try assign([.it, .marketer], to: clever)
        #expect(clever.post("/admin/imports/1/reversal").status == .seeOther)
        try JobRunner(kap.app).runDue()
        let enabled = try kap.read {
            try $0.rows("SELECT email FROM users WHERE disabled_at IS NULL AND email LIKE '___@%' ORDER BY email") {
                $0.text(0)
            }
        }
        #expect(enabled == ["ani@example.com"])
    }
}
