import Auth
import Database
import Foundation
import TestSupport
import Testing
import Views
import WebServer

@testable import CRMApp

@Suite("The list of customers")
struct CustomerListTests {
    @Test(
        "pages forwards and backwards without gaps or repeats",
        arguments: ["name", "-name", "created", "owner", "-touch"])
    func paging(sort: String) throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        try kap.firms(130, owner: boss.id)
        var address: String? = "/customers?size=25&sort=\(sort)"
        var pages: [[String]] = []
        while let next = address, pages.count < 10 {
            let page = boss.get(next)
            #expect(page.status == .ok)
            pages.append(page.rowNames)
            address = page.pagerLink("next")
        }
        #expect(pages.map(\.count) == [25, 25, 25, 25, 25, 5])
        #expect(Set(pages.joined()).count == 130)
        let last = boss.get("/customers?size=25&sort=\(sort)")
        #expect(last.pagerLink("prev") == nil)
    }

    @Test("goes back to where it came from")
    func backwards() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        try kap.firms(70)
        let first = boss.get("/customers?size=25")
        let second = boss.get(try #require(first.pagerLink("next")))
        let third = boss.get(try #require(second.pagerLink("next")))
        #expect(third.body.contains("51–70 of 70"))
        let back = boss.get(try #require(third.pagerLink("prev")))
        #expect(back.rowNames == second.rowNames)
        #expect(back.body.contains("26–50 of 70"))
        #expect(boss.get(try #require(back.pagerLink("prev"))).rowNames == first.rowNames)
    }

    @Test("shows what was written since it was last looked at")
    func fresh() throws {
        let kap = try TestApp()
        let (admin, boss) = (try kap.user(.administrator), try kap.user(.manager))
        let owner = try kap.user(.representative, name: "Ani")
        let firm = try kap.customer("Alpha", owner: owner.id)
        #expect(boss.get("/customers").rowNames == ["Alpha"])
        let form = [("kind", "organisation"), ("name", "Beta"), ("duplicates", "known")]
        #expect(boss.post("/customers", form).status == .seeOther)
        #expect(boss.get("/customers").rowNames == ["Alpha", "Beta"])
        #expect(boss.post("/customers/\(firm)/lifecycle", [("stage", "loyal"), ("version", "1")]).status == .seeOther)
        #expect(boss.get("/customers").body.contains(">Loyal<"))
        #expect(!boss.get("/customers").body.contains("Anahit"))
        let role = try #require(try kap.read { try RoleStore($0.transaction).find(identifier: "representative") }).id
        let renamed = [("name", "Anahit"), ("email", "a@example.com"), ("roles", "\(role)"), ("version", "1")]
        #expect(admin.post("/admin/users/\(owner.id)", renamed).status == .seeOther)
        #expect(boss.get("/customers").body.contains("Anahit"))
        #expect(boss.post("/customers/\(firm)/archival").status == .seeOther)
        #expect(boss.get("/customers").rowNames == ["Beta"])
    }

    @Test("what is kept of one's list is shown to nobody who may see less")
    func keptApart() throws {
        let kap = try TestApp()
        let (boss, seller) = (try kap.user(.manager), try kap.user(.representative))
        let stranger = try kap.user(viewing: .all, [])
        try kap.customer("<b>Mine", owner: seller.id) {
            $0.contacts = [ContactPoint(kind: .phone, label: "", value: "+37499123456")]
        }
        try kap.customer("Theirs", owner: boss.id)
        for _ in 0..<2 {
            #expect(boss.get("/customers").rowNames.count == 2)
            #expect(boss.get("/customers").body.contains("99123456"))
            #expect(!boss.get("/customers").body.contains("<b>Mine"))
            #expect(!seller.get("/customers").body.contains("Theirs"))
            #expect(stranger.get("/customers").rowNames.count == 2)
            #expect(!stranger.get("/customers").body.contains("99123456"))
        }
    }

    @Test("after and before the same place do not stand for each other")
    func directions() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        try kap.firms(60)
        let second = boss.get(try #require(boss.get("/customers?size=25&sort=name").pagerLink("next")))
        let before = try #require(second.pagerLink("prev"))
        let up = boss.get(before).rowNames
        let down = before.replacing("before=", with: "after=").replacing("sort=name", with: "sort=-name")
        #expect(down.contains("sort=-name"))
        #expect(boss.get(down).rowNames == up.reversed())
        #expect(boss.get(before).rowNames == up)
    }

    @Test("sorts by the alphabet of the company")
    func sorted() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        for name in ["Zeta", "alpha", "Éclair", "Delta"] { try kap.customer(name) }
        #expect(boss.get("/customers").rowNames == ["alpha", "Delta", "Éclair", "Zeta"])
        #expect(boss.get("/customers?sort=-name").rowNames == ["Zeta", "Éclair", "Delta", "alpha"])
    }

    @Test("filters by every field of its address")
    func filters() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        let distributor = try kap.customer("Big")
        try kap.customer("Shop", owner: boss.id) { draft in
            draft.lifecycle = .loyal
            draft.source = .referral
            draft.channelLevel = .retailer
            draft.buysThrough = distributor
            draft.addresses = [Address(country: "AM", city: "Երևան")]
            draft.tags = ["VIP"]
        }
        try kap.customer("Ani Petrosyan", kind: .person)
        let tag = try kap.read { try CustomerStore($0, language: .en).allTags()[0].id }
        let ones = [
            "lifecycle=loyal", "source=referral", "channel=retailer", "owner=me", "owner=\(boss.id)", "country=AM",
            "city=%D4%B5%D6%80%D6%87%D5%A1%D5%B6", "tag=\(tag)", "through=\(distributor)",
            "kind=organisation&owner=me",
        ]
        for query in ones { #expect(boss.get("/customers?\(query)").rowNames == ["Shop"], "\(query)") }
        #expect(boss.get("/customers?kind=person").rowNames == ["Ani Petrosyan"])
        #expect(boss.get("/customers?owner=none").rowNames == ["Ani Petrosyan", "Big"])
        #expect(boss.get("/customers?step=with").rowNames.isEmpty)
        #expect(boss.get("/customers?step=without").rowNames.count == 3)
        #expect(boss.get("/customers?created_from=2026-10-02&created_to=2026-10-02").rowNames.count == 3)
        #expect(boss.get("/customers?created_from=2026-10-03").rowNames.isEmpty)
        #expect(boss.get("/customers?lifecycle=nonsense&owner=x&size=7&sort=evil&after=1").rowNames.count == 3)
    }

    @Test(
        "finds a piece of a name in any script, digits of a telephone and e-mails",
        arguments: [
            ("hakob", "Հակոբյան"), ("Հակոբ", "Հակոբյան"), ("HAKOBYAN", "Հակոբյան"), ("091 12 34 56", "Հակոբյան"),
            ("+374-91-123456", "Հակոբյան"), ("1234", "Հակոբյան"), ("info@hak", "Հակոբյան"), ("mohammad", "محمد"),
            ("محمد", "محمد"), ("rdg", ""), ("акоп", ""), ("50%", "50% off"), ("a_b", "a_b"), ("кафе", "Кафе"),
            ("kafe", "Кафе"),
        ])
    func search(typed: String, found: String) throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        try kap.customer("Հակոբյան") { draft in
            draft.contacts = [ContactPoint(.phone, "+374 91 123456"), ContactPoint(.email, "Info@Hakobyan.am")]
        }
        for name in ["محمد", "50% off", "50 off", "a_b", "aXb", "Кафе"] { try kap.customer(name) }
        let query = FormFields([(name: "q", value: typed)]).urlEncoded
        #expect(boss.get("/customers?\(query)").rowNames == (found.isEmpty ? [] : [found]))
    }

    @Test("keeps to its budget of statements and reads no table whole")
    func budget() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        try kap.firms(60)
        for address in ["/customers", "/customers?q=firm+00&owner=me", "/customers?q=0042"] {
            let (page, first) = StatementLog.collect { boss.get(address) }
            #expect(page.status == .ok)
            #expect(first.count <= 16, "\(first.count): \(address)")
            // The viewer, the choices and the total are kept from the first time; on a server, only until something
            // is written to any of its databases, and other tests write to theirs.
            guard !TestServer.isUsed else { continue }
            let (_, statements) = StatementLog.collect { boss.get(address) }
            #expect(statements.count <= 8, "\(statements.count): \(address)")
        }
    }

    @Test(
        "drives every order from an index", .enabled(if: !TestServer.isUsed, "a server's planner looks at the rows"),
        arguments: CustomerSort.allCases, [false, true])
    func plans(sort: CustomerSort, isDescending: Bool) throws {
        let kap = try TestApp()
        try kap.firms(20)
        try kap.read { scope in
            let store = CustomerListStore(
                scope: scope, filter: CustomerFilter(), sort: sort, isDescending: isDescending)
            let values: [SQLValue] =
                sort == .owner ? [.integer(0), .text("a"), .integer(1)] : [.text("a"), .integer(1)]
            for cursor in [nil, CustomerCursor(values: values, isBackwards: false)] {
                let plan = try scope.transaction.plan(store.statement(cursor, .many, limit: 51))
                #expect(plan.contains { $0.contains("customers_by_") }, "\(plan)")
                #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
            }
            let rare = try scope.transaction.plan(
                CustomerListStore(scope: scope, filter: searching("0001"), sort: sort, isDescending: false)
                    .statement(nil, .few(5), limit: 51))
            #expect(rare.contains { $0.contains("SEARCH c USING INTEGER PRIMARY KEY") }, "\(rare)")
        }
    }

    private func searching(_ text: String) -> CustomerFilter {
        var filter = CustomerFilter()
        filter.q = text
        return filter
    }

    @Test("keeps views, shared only with the right to share")
    func views() throws {
        let kap = try TestApp()
        let seller = try kap.user(.representative)
        let boss = try kap.user(.marketer)
        #expect(boss.post("/customers/views", [("name", ""), ("query", "owner=me")]).status == .unprocessableContent)
        let kept = boss.post(
            "/customers/views", [("name", "Big ones"), ("query", "lifecycle=loyal&after=1&x=2"), ("shared", "on")])
        #expect(kept.location == "/customers?lifecycle=loyal")
        #expect(seller.get("/customers").body.contains("Big ones"))
        _ = seller.post("/customers/views", [("name", "Secret"), ("query", "q=a"), ("shared", "on")])
        #expect(!boss.get("/customers").body.contains("Secret"))
        #expect(seller.get("/customers").body.contains("Secret"))
        #expect(seller.post("/customers/views/1/removal").status == .notFound)
        #expect(boss.post("/customers/views/1/removal").location == "/customers")
    }
}
