import Auth
import Database
import Testing
import Views

@testable import CRMApp

/// The name of a customer is told to those who reach the customer now, wherever an entry, a page or a form would tell it.
@Suite("Names of customers out of reach")
struct ReachedNamesTests {
    let fixture: RecordFixture
    let manager: TestUser
    let seller: TestUser
    let own: ID<Customer>
    let foreign: ID<Customer>
    let deal: ID<Deal>

    init() throws {
        fixture = try RecordFixture(try TestApp())
        manager = try fixture.kap.user(.manager)
        seller = try fixture.kap.user(.representative, team: fixture.team)
        own = try fixture.customer(seller.id, fixture.team, name: "Ownfirm")
        foreign = try fixture.customer(fixture.stranger, fixture.teamElsewhere, name: "Canaryfirm")
        deal = try fixture.deal(seller.id, fixture.team)
    }

    private func version(_ table: String, _ id: Int64) throws -> String {
        try fixture.kap.read { scope in
            "\(try scope.count(("SELECT version FROM \(raw: table) WHERE id = \(id)" as SQL).trusted))"
        }
    }

    private func give(_ customer: ID<Customer>?, contact: ID<Customer>? = nil) throws {
        let form = [
            ("title", "Tea"), ("customer_id", customer.map { "\($0)" } ?? ""), ("stage", "\(fixture.stage)"),
            ("contact_id", contact.map { "\($0)" } ?? ""), ("version", try version("deals", deal.rawValue)),
        ]
        #expect(manager.post("/deals/\(deal)", form).status == .seeOther)
    }

    private var places: [String] {
        [
            "/deals/\(deal)", "/deals/\(deal)?kind=changes", "/deals/\(deal)/history",
            "/deals/\(deal)/history?field=customer",
            "/deals/\(deal)/edit", "/deals", "/deals/board", "/", "/activities", "/activities?view=list",
            "/search?q=canary", "/search/suggestions?q=canary", "/customers/lookup?q=canary", "/customers?q=canary",
            "/customers/duplicates?name=Canaryfirm", "/customers/\(own)", "/customers/\(own)/history",
        ]
    }

    @Test("a deal's timeline and history tell it to the manager and not to the representative")
    func deals() throws {
        try give(foreign, contact: nil)
        try give(own)
        #expect(manager.get("/deals/\(deal)/history").body.contains("Canaryfirm"))
        #expect(manager.get("/deals/\(deal)").body.contains("Canaryfirm"))
        for place in places {
            #expect(!seller.get(place).body.contains("Canaryfirm"), "\(place)")
        }
        #expect(seller.get("/deals/\(deal)/history").body.contains("A customer out of your reach"))
        #expect(seller.get("/deals/\(deal)/history").body.contains("Ownfirm"))
    }

    @Test("it is told again to whoever reaches the customer again, and no longer to whom it was taken from")
    func now() throws {
        try give(own)
        #expect(seller.get("/deals/\(deal)/history").body.contains("Ownfirm"))
        try fixture.kap.write { scope in
            try scope.also("UPDATE customers SET owner_id = NULL, team_id = \(fixture.teamElsewhere) WHERE id = \(own)")
        }
        #expect(!seller.get("/deals/\(deal)/history").body.contains("Ownfirm"))
        #expect(!seller.get("/deals/\(deal)").body.contains("Ownfirm"))
    }

    @Test("an entry that does not tell which customer it names tells no name but to those who reach all")
    func withoutIDs() throws {
        try fixture.kap.write { scope in
            let fields = [FieldDiff("customer", from: "Canaryfirm", to: nil)]
            try scope.note(Change(.updated, Deal.module, record: deal.rawValue, fields: fields))
        }
        #expect(!seller.get("/deals/\(deal)/history").body.contains("Canaryfirm"))
        #expect(manager.get("/deals/\(deal)/history").body.contains("Canaryfirm"))
    }

    @Test("the page of a conflict, undo and the audit log do not tell it")
    func conflict() throws {
        try give(foreign)
        let old = try version("deals", deal.rawValue)
        try give(own)
        let form = [("title", "Mine"), ("stage", "\(fixture.stage)"), ("version", old), ("customer_id", "")]
        let page = seller.post("/deals/\(deal)", form)
        #expect(page.status == .conflict)
        #expect(!page.body.contains("Canaryfirm"))
        let entry = try fixture.kap.read {
            try $0.count("SELECT max(id) FROM history WHERE module = 'deals' AND kind = 'updated'")
        }
        let undone = seller.post("/history/\(entry)/reversal")
        #expect(undone.status == .notFound && !undone.body.contains("Canaryfirm"))
        let auditor = try fixture.kap.user(.representative, team: fixture.team)
        try fixture.kap.write { scope in
            var rights = Rights()
            rights.grant(.view, "deals", .all)
            rights.grant(.view, "customers", .team)
            rights.grant(.readAudit)
            let roles = RoleStore(scope.transaction)
            try roles.assign([roles.insert(identifier: "auditor", name: "Auditor", rights: rights)], to: auditor.id)
        }
        let log = auditor.get("/admin/audit").body
        #expect(log.contains("A customer out of your reach") && !log.contains("Canaryfirm"))
        #expect(manager.get("/admin/audit").body.contains("Canaryfirm"))
    }

    @Test("a customer's history names the firm that it buys through only to those who reach it")
    func links() throws {
        let form = [
            ("kind", "organisation"), ("name", "Ownfirm"), ("buys_through", "\(foreign)"),
            ("buys_through_text", "Canaryfirm"),
            ("version", try version("customers", own.rawValue)),
        ]
        #expect(manager.post("/customers/\(own)", form).status == .seeOther)
        #expect(manager.get("/customers/\(own)/history").body.contains("Canaryfirm"))
        let history = seller.get("/customers/\(own)/history").body
        #expect(history.contains("A customer out of your reach") && !history.contains("Canaryfirm"))
        #expect(!seller.get("/customers/\(own)").body.contains("Canaryfirm"))
        #expect(!seller.get("/customers/\(own)/edit").body.contains("Canaryfirm"))
    }
}
