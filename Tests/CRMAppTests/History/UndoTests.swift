import Auth
import Database
import Foundation
import Testing
import Views

@testable import CRMApp

@Suite("Taking changes back")
struct UndoTests {
    private let kap: TestApp
    private let fixture: RecordFixture
    private let user: TestUser

    init() throws {
        kap = try TestApp()
        fixture = try RecordFixture(kap)
        user = try kap.user(.administrator, team: fixture.team)
    }

    /// Something that changes an image of the record, and is taken back by the newest entry of its history.
    private func newest(_ module: ModuleName, _ record: Int64) throws -> Int64 {
        try kap.read { scope in
            try scope.first(
                "SELECT max(id) FROM history WHERE module = \(module) AND record_id = \(record)"
            ) { $0.int64(0) } ?? 0
        }
    }

    private func undo(_ entry: Int64, as someone: TestUser? = nil) -> TestResponse {
        (someone ?? user).post("/history/\(entry)/reversal")
    }

    private func draft(_ id: ID<Customer>) throws -> CustomerDraft {
        try kap.read { try CustomerStore($0, language: .en).load(id).draft }
    }

    private func edit(_ id: ID<Customer>, _ change: (inout CustomerDraft) -> Void) throws {
        try kap.write { scope in
            let store = CustomerStore(scope, language: .en)
            let record = try store.load(id)
            var draft = record.draft
            change(&draft)
            #expect(try store.update(record, to: draft))
        }
    }

    private static func changeEverything(_ draft: inout CustomerDraft, _ fixture: RecordFixture) {
        draft.name = "Sevan"
        draft.legalName = "Sevan CJSC"
        draft.employees = 12
        draft.foundedYear = 1991
        draft.revenue = Money(minor: 1_234_50, currency: .eur)
        draft.channelLevel = .retailer
        draft.lifecycle = .loyal
        draft.source = .order
        draft.birth = BirthDate(year: nil, month: 3, day: 9)
        draft.owner = fixture.colleague
        draft.team = fixture.team
        draft.contacts = [ContactPoint(.email, "office@sevan.example"), ContactPoint(.phone, "+374 10 123456")]
        draft.addresses = [Address(country: "AM", city: "Yerevan", street: "Abovyan 1, 2")]
        draft.tags = ["one, two", "three"]
    }

    @Test("Every field of a customer goes back to what it was, and forward again when that is taken back too")
    func customers() throws {
        let id = try fixture.customer(user.id, fixture.team, name: "Ararat")
        let before = try draft(id)
        try edit(id) { Self.changeEverything(&$0, fixture) }
        let after = try draft(id)
        #expect(before != after)
        #expect(undo(try newest("customers", id.rawValue)).status == .seeOther)
        #expect(try draft(id) == before)
        #expect(undo(try newest("customers", id.rawValue)).status == .seeOther)
        #expect(try draft(id) == after)
    }

    @Test("What somebody changed since is not overwritten; the page names it")
    func conflicts() throws {
        let id = try fixture.customer(user.id, fixture.team, name: "Ararat")
        try edit(id) { $0.legalName = "First" }
        let entry = try newest("customers", id.rawValue)
        try edit(id) { $0.legalName = "Second" }
        let answer = undo(entry)
        #expect(answer.status == .conflict)
        #expect(answer.body.contains("Legal name"))
        #expect(try draft(id).legalName == "Second")
    }

    @Test("Only who may change a record takes its changes back")
    func rights() throws {
        let id = try fixture.customer(fixture.stranger, fixture.teamElsewhere, name: "Ararat")
        try edit(id) { $0.legalName = "First" }
        let entry = try newest("customers", id.rawValue)
        let representative = try kap.user(.representative, team: fixture.team)
        #expect(undo(entry, as: representative).status == .notFound)
        #expect(representative.get("/customers/\(id)/history").status == .notFound)
        #expect(try draft(id).legalName == "First")
    }

    @Test("A deal goes back through its stages, owners and edits")
    func deals() throws {
        let id = try fixture.deal(user.id, fixture.team)
        func state() throws -> DealUndoState {
            try kap.read { DealUndoState(try DealStore($0, PipelineStore($0).load(), base: .eur).find(id)) }
        }
        let before = try state()
        let stages = try kap.read { try PipelineStore($0).load().all[0].openStages }
        let moved = user.post("/deals/\(id)/stage", [("stage", "\(stages[1].id)"), ("version", "1")])
        #expect(moved.status == .seeOther)
        #expect(undo(try newest("deals", id.rawValue)).status == .seeOther)
        #expect(try state() == before)
        #expect(user.post("/deals/\(id)/owner", [("owner", "\(fixture.colleague)")]).status == .seeOther)
        #expect(try state().owner == fixture.colleague.rawValue)
        #expect(undo(try newest("deals", id.rawValue)).status == .seeOther)
        #expect(try state().owner == before.owner)
        #expect(user.post("/deals/\(id)/archive").status == .seeOther)
        #expect(undo(try newest("deals", id.rawValue)).status == .seeOther)
        #expect(undo(try newest("deals", id.rawValue)).status == .seeOther)
        #expect(undo(try newest("deals", id.rawValue) - 1).status == .conflict)
    }

    @Test("What is taken back counts as never having left: the days in a stage go on")
    func daysInStage() throws {
        let (id, long) = (try fixture.deal(user.id, fixture.team), "2026-06-01")
        func since() throws -> [String] {
            try kap.read { scope in
                try scope.transaction.rows("SELECT stage_since_on FROM deals WHERE id = \(id)") { $0.text(0) }
            }
        }
        try kap.write { _ = try $0.transaction.execute("UPDATE deals SET stage_since_on = \(long) WHERE id = \(id)") }
        let stages = try kap.read { try PipelineStore($0).load().all[0].openStages }
        _ = user.post("/deals/\(id)/stage", [("stage", "\(stages[1].id)"), ("version", "1")])
        #expect(try since() == ["2026-10-02"])
        #expect(undo(try newest("deals", id.rawValue)).status == .seeOther)
        #expect(try since() == [long])
        let reason = try kap.read { try PipelineStore($0).reasons().first(where: { $0.kind == .won })?.id }
        let form = [
            ("outcome", "won"), ("reason", "\(try #require(reason))"), ("closed_on", "2026-10-01"), ("version", "3"),
        ]
        #expect(user.post("/deals/\(id)/closure", form).status == .seeOther)
        #expect(try since() == ["2026-10-01"])
        #expect(undo(try newest("deals", id.rawValue)).status == .seeOther)
        #expect(try since() == [long])
        kap.clock.advance(seconds: 3 * 86_400)
        let later = try kap.user(.administrator)
        #expect(undo(try newest("deals", id.rawValue), as: later).status == .seeOther)
        #expect(try since() == ["2026-10-01"])
    }

    @Test("A customer that gets its stage back has been in it since the first day", arguments: [true, false])
    func daysInLifecycle(isEdit: Bool) throws {
        let id = try fixture.customer(user.id, fixture.team, name: "Ararat")
        func since() throws -> String? {
            try kap.read { try CustomerStore($0, language: .en).load(id).lifecycleOn?.iso }
        }
        try kap.write {
            _ = try $0.transaction.execute("UPDATE customers SET lifecycle_on = '2026-06-01' WHERE id = \(id)")
        }
        if isEdit {
            try edit(id) { $0.lifecycle = .loyal }
        } else {
            _ = user.post("/customers/\(id)/lifecycle", [("stage", "loyal"), ("version", "1")])
        }
        #expect(try draft(id).lifecycle == .loyal)
        #expect(try since() == "2026-10-02")
        kap.clock.advance(seconds: 86_400)
        let later = try kap.user(.administrator)
        #expect(undo(try newest("customers", id.rawValue), as: later).status == .seeOther)
        #expect(try since() == "2026-06-01")
        #expect(undo(try newest("customers", id.rawValue), as: later).status == .seeOther)
        #expect(try draft(id).lifecycle == .loyal)
        #expect(try since() == "2026-10-02")
    }

    @Test("The products of a deal go back, and its value with them")
    func products() throws {
        let id = try fixture.deal(user.id, fixture.team)
        func found() throws -> (lines: [DealLine], value: Money?) {
            try kap.read { scope in
                let store = DealStore(scope, try PipelineStore(scope).load(), base: .eur)
                return (try store.lines(of: id), try store.find(id).value)
            }
        }
        let before = try found()
        let line = DealLine(productID: fixture.product, quantityThousandths: 2_000, priceMinor: 300)
        try kap.write { scope in
            let store = DealStore(scope, try PipelineStore(scope).load(), base: .eur)
            #expect(try store.setProducts(store.find(id), [line], version: 1))
        }
        #expect(try found().value == Money(minor: 600, currency: .eur))
        #expect(undo(try newest("deals", id.rawValue)).status == .seeOther)
        #expect(try found() == before)
    }

    @Test("A deleted activity comes back as it was")
    func activities() throws {
        let customer = try fixture.customer(user.id, fixture.team)
        let id = try fixture.activity(user.id, fixture.team, customer: customer)
        let before = try kap.read { try ActivityUndoState.load(id, $0) }
        try kap.write { scope in try ActivityStore(scope).delete(try ActivityStore(scope).find(id)) }
        #expect(user.get("/customers/\(customer)/history").body.contains("Canary task"))
        #expect(undo(try newest("activities", id.rawValue)).status == .seeOther)
        #expect(try kap.read { try ActivityUndoState.load(id, $0) } == before)
        #expect(user.get("/activities/\(id)").status == .ok)
    }

    @Test("The history of a record shows who changed which field from what to what, in every language")
    func page() throws {
        let id = try fixture.customer(user.id, fixture.team, name: "Ararat")
        try edit(id) { draft in
            draft.legalName = "First"
            draft.sector = "Tea"
        }
        let page = user.get("/customers/\(id)/history?field=legal_name").body
        #expect(page.contains("First") && !page.contains("<bdi>Tea</bdi>"))
        #expect(page.contains("/reversal"))
        for language in Language.allCases {
            var reader = user
            reader.language = language
            #expect(reader.get("/customers/\(id)/history").status == .ok)
        }
    }

    @Test("An import is taken back: what it made is archived, what was touched since stays")
    func imports() throws {
        let file = kap.folder + "/people.csv"
        try "Id,Family\n1,Azat\n2,Debed\n3,Hrazdan\n".write(toFile: file, atomically: true, encoding: .utf8)
        var plan = ImportPlan(kind: .customers, file: file)
        plan.map = [("external_id", "Id"), ("family_name", "Family")]
        #expect(try Importer(kap.database).run(plan).created == 3)
        let ids = try kap.read { scope in
            try scope.rows(("SELECT id FROM customers ORDER BY id" as SQL).trusted) { $0.id(0) as ID<Customer> }
        }
        try edit(ids[1]) { $0.occupation = "Gardener" }
        #expect(user.get("/admin/imports").body.contains("people.csv"))
        #expect(user.post("/admin/imports/1/reversal").status == .seeOther)
        while try JobRunner(kap.app).runDue() > 0 {}
        let archived = try kap.read { scope in
            try ids.map { try CustomerStore(scope, language: .en).load($0).isArchived }
        }
        #expect(archived == [true, false, true])
        #expect(user.get("/admin/imports").body.contains("2 undone, 1 kept"))
        #expect(user.post("/admin/imports/1/reversal").status == .notFound)
    }
}
