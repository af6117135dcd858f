import Auth
import Database
import Testing
import Views

@testable import CRMApp

@Suite("What the history tells of accounts")
struct AccountAuditTests {
    let kap: TestApp
    let admin: TestUser

    init() throws {
        kap = try TestApp()
        admin = try kap.user(.administrator)
    }

    private func entries(_ kind: ChangeKind) throws -> [(fields: [FieldDiff], address: String?)] {
        try kap.app.refusals.write(to: kap.database)
        return try kap.read {
            try $0.rows("SELECT fields, address FROM history WHERE kind = \(kind) ORDER BY id") {
                (FieldDiff.decoded($0.optionalText(0)), $0.optionalText(1))
            }
        }
    }

    private func count(_ entry: (fields: [FieldDiff], address: String?)) -> String? {
        entry.fields.first { $0.field == "count" }?.after ?? nil
    }

    @Test("the set-up, signing in, failing to and signing out, each with the address")
    func signIns() throws {
        let fresh = try TestApp()
        var visitor = fresh.visitor()
        visitor.address = "192.0.2.1"
        let link = try #require(try fresh.app.setUpLink())
        let answer = visitor.post(
            link,
            [
                ("company", "Arpi"), ("name", "Ani"), ("email", "ani@example.com"),
                ("password", "four quiet river bends"),
            ])
        let session = try #require(answer.token("kap-session"))
        _ = visitor.post("/sign-in", [("email", "ani@example.com"), ("password", "wrong")])
        var ani = TestUser(app: fresh.app, id: ID(1), session: session)
        ani.address = "192.0.2.2"
        #expect(ani.post("/sign-out").status == .seeOther)
        let told = try fresh.read {
            try $0.rows("SELECT kind, address FROM history WHERE module = 'users' ORDER BY id") {
                "\($0.text(0)) \($0.text(1))"
            }
        }
        #expect(
            told == [
                "set-up 192.0.2.1", "signed-in 192.0.2.1", "sign-in-failed 192.0.2.1", "signed-out 192.0.2.2",
            ])
    }

    @Test("passwords that the command line sets")
    func commandLine() throws {
        let users = try UserAdministration(kap.database, cost: .cheapest)
        try users.add(
            email: "bea@example.com", name: "Bea", role: "it", team: nil, password: "four quiet river bends")
        try users.setPassword(email: "bea@example.com", password: "seven patient herons wade")
        #expect(try entries(.passwordSetByCommand).count == 2)
        #expect(throws: UserAdministration.Problem.self) {
            try users.setPassword(email: "bea@example.com", password: "password1")
        }
    }

    @Test("refused pages and forged forms are one entry an hour each, however many there were")
    func refusals() throws {
        let seller = try kap.user(.representative)
        for _ in 0..<500 { #expect(seller.get("/admin/users/1").status == .notFound) }
        for _ in 0..<3 { #expect(seller.get("/admin/audit").status == .forbidden) }
        #expect(seller.postRaw("/profile", ["language": "hy"].form).status == .forbidden)
        let refused = try entries(.refused)
        #expect(refused.count == 2)
        #expect(Set(refused.compactMap(count)) == ["500", "3"])
        #expect(refused.allSatisfy { $0.address == "127.0.0.1" })
        #expect(try entries(.forged).count == 1)
        _ = seller.get("/admin/users/2")
        #expect(Set(try entries(.refused).compactMap(count)) == ["501", "3"])
        kap.clock.advance(seconds: 3_600)
        let later = try kap.user(.representative)
        _ = later.get("/admin/users/1")
        #expect(try entries(.refused).count == 3)
    }

    @Test("strangers with many addresses cannot fill the disk: a hundred entries an hour and one sum")
    func bounded() throws {
        for number in 0..<1_000 {
            var visitor = kap.visitor()
            visitor.address = "10.0.\(number / 250).\(number % 250)"
            #expect(visitor.postRaw("/sign-in", ["email": "a"].form).status == .forbidden)
        }
        let forged = try entries(.forged)
        #expect(forged.count == Refusals.most + 1)
        #expect(forged.compactMap(count).compactMap { Int($0) }.reduce(0, +) == 1_000)
    }

    @Test("the audit log shows refusals with the page and the address, to those who may read it")
    func shown() throws {
        let seller = try kap.user(.representative, name: "Seller")
        _ = seller.get("/admin/users/1")
        let log = admin.get("/admin/audit").body
        #expect(log.contains("Refused"))
        #expect(log.contains("/admin/users/:id"))
        #expect(log.contains("127.0.0.1"))
    }

    @Test("shared views, made and deleted")
    func sharedViews() throws {
        _ = admin.post("/deals/views", [("name", "Everybody's"), ("query", "state=open"), ("shared", "on")])
        _ = admin.post("/deals/views", [("name", "My own"), ("query", "state=won")])
        #expect(admin.post("/deals/views/1/removal").status == .seeOther)
        let told = try kap.read {
            try $0.rows("SELECT kind, fields FROM history WHERE module = 'saved-views' ORDER BY id") {
                ($0.text(0), $0.text(1))
            }
        }
        #expect(told.map(\.0) == ["created", "deleted"])
        #expect(told.allSatisfy { $0.1.contains("Everybody") })
    }

    @Test("addresses leave the history after ninety days, the entries stay")
    func addressesEnd() throws {
        _ = admin.get("/admin/users/99")
        _ = admin.post("/admin/teams", [("name", "Team"), ("parent", "")])
        let before = try kap.read { try $0.count("SELECT count(*) FROM history WHERE address IS NOT NULL") }
        #expect(before > 0)
        kap.clock.advance(seconds: 89 * 86_400)
        try KeptAddresses.forgetOld(kap.database, now: kap.clock.now)
        #expect(try kap.read { try $0.count("SELECT count(*) FROM history WHERE address IS NOT NULL") } == before)
        kap.clock.advance(seconds: 2 * 86_400)
        let all = try kap.read { try $0.count("SELECT count(*) FROM history") }
        try KeptAddresses.forgetOld(kap.database, now: kap.clock.now)
        #expect(try kap.read { try $0.count("SELECT count(*) FROM history WHERE address IS NOT NULL") } == 0)
        #expect(try kap.read { try $0.count("SELECT count(*) FROM history") } == all)
    }

    @Test("work with customers leaves no address in the history")
    func customers() throws {
        _ = admin.post("/customers", [("kind", "person"), ("given", "Nor"), ("family", "Mard"), ("lifecycle", "lead")])
        let told = try kap.read {
            try $0.rows("SELECT address FROM history WHERE module = 'customers'") { $0.optionalText(0) }
        }
        #expect(!told.isEmpty)
        #expect(told.allSatisfy { $0 == nil })
    }
}
