import Auth
import Database
import Testing
import Views

@testable import CRMApp

@Suite("Days of a place")
struct LocalDayTests {
    /// 1 December 2026, half past midnight in Yerevan: still 30 November in UTC.
    private static let midnight = Instant(iso: "2026-11-30T20:30:00.000Z") ?? TestApp.start

    private func kap() throws -> TestApp {
        let kap = try TestApp()
        kap.clock.advance(seconds: Self.midnight.secondsSinceEpoch - kap.clock.now.secondsSinceEpoch)
        try kap.write { scope in
            try scope.also("INSERT INTO settings (name, value) VALUES ('time-zone', 'Asia/Yerevan')")
            try scope.also("UPDATE rights_version SET number = number + 1")
        }
        return kap
    }

    private func zone(_ kap: TestApp, _ user: TestUser, _ zone: String) throws {
        try kap.write { scope in
            try scope.also("UPDATE users SET time_zone = \(zone) WHERE id = \(user.id)")
            try scope.also("UPDATE rights_version SET number = number + 1")
        }
    }

    @Test("created from and to are days of the reader", arguments: ["/customers", "/deals"])
    func created(_ list: String) throws {
        let kap = try kap()
        let admin = try kap.user(.administrator)
        let stage = try kap.stages()[0].id
        #expect(admin.post("/customers", [("kind", "organisation"), ("name", "Ararat")]).status == .seeOther)
        #expect(admin.post("/deals", [("title", "Ararat tea"), ("stage", "\(stage)")]).status == .seeOther)
        func finds(_ query: String) -> Bool { admin.get("\(list)?state=any&\(query)").body.contains("Ararat") }
        #expect(finds("created_from=2026-12-01") && finds("created_to=2026-12-01"))
        #expect(!finds("created_to=2026-11-30") && !finds("created_from=2026-12-02"))
    }

    @Test(
        "what is closed at half past midnight in Yerevan or Tehran is of the new month",
        arguments: [
            "Asia/Yerevan", "Asia/Tehran",
        ])
    func month(_ place: String) throws {
        let kap = try kap()
        let manager = try kap.user(.manager)
        try zone(kap, manager, place)
        let id = try kap.deal("Coffee", value: 12_300_00)
        let reason = try #require(try kap.reason(.won)).id
        let form = [("outcome", "won"), ("reason", "\(reason)"), ("closed_on", ""), ("version", "1")]
        #expect(manager.post("/deals/\(id)/closure", form).status == .seeOther)
        #expect(try kap.find(id).closedOn?.iso == "2026-12-01")
        #expect(manager.get("/dashboard?period=month").body.contains("12.3"))
    }

    @Test("an import's today is the company's")
    func importToday() throws {
        let kap = try kap()
        let now = kap.clock.now
        let today = try kap.database.read { try Scope.system($0, now: now).today }
        #expect(today.iso == "2026-12-01")
    }

    @Test(
        "a colleague in another zone edits a task's words, and its day stays",
        arguments: [
            "America/Los_Angeles", "Asia/Tokyo", "Asia/Yerevan",
        ])
    func taskKeepsItsDay(_ place: String) throws {
        let kap = try kap()
        let admin = try kap.user(.administrator)
        let task = [("kind", "task"), ("subject", "Call"), ("day", "2026-12-05"), ("time", "")]
        #expect(admin.post("/activities", task).status == .seeOther)
        let before = try kap.read { try ActivityStore($0).find(ID(1)) }
        #expect(before.dueOn?.iso == "2026-12-05")
        let colleague = try kap.user(.administrator)
        try zone(kap, colleague, place)
        let page = colleague.get("/activities/1/edit").body
        let form = [
            ("kind", "task"), ("subject", "Call back"), ("day", value("day", page)), ("time", value("time", page)),
            ("state", "planned"), ("version", "1"),
        ]
        #expect(colleague.post("/activities/1", form).status == .seeOther)
        let after = try kap.read { try ActivityStore($0).find(ID(1)) }
        #expect(after.subject == "Call back")
        #expect(after.dueOn == before.dueOn && after.happensAt == before.happensAt)
    }

    /// What a field of a page holds.
    private func value(_ name: String, _ page: String) -> String {
        guard let field = page.range(of: "name=\"\(name)\""), let end = page[field.upperBound...].firstIndex(of: ">"),
            let value = page[field.upperBound..<end].range(of: "value=\"")
        else { return "" }
        return String(page[value.upperBound...].prefix { $0 != "\"" })
    }
}
