import Auth
import Database
import Testing
import Views

@testable import CRMApp

@Suite("Users, teams and roles")
struct UserAdministrationTests {
    let kap: TestApp
    let admin: TestUser

    init() throws {
        kap = try TestApp()
        admin = try kap.user(.administrator)
    }

    private func role(_ preset: RolePreset) throws -> Role {
        try #require(try kap.read { try RoleStore($0.transaction).find(identifier: preset.rawValue) })
    }

    @Test("an administrator adds a user, who sets a password by the link and signs in")
    func invitation() throws {
        let page = admin.post(
            "/admin/users",
            [("name", "Bea"), ("email", "bea@example.com"), ("roles", "\(try role(.representative).id)")])
        #expect(page.status == .ok)
        let link = try #require(page.body.firstMatch(of: /\/password\/[A-Za-z0-9_-]{43}/)).output
        let bea = kap.visitor()
        #expect(bea.get(String(link)).status == .ok)
        #expect(bea.post(String(link), [("password", "short")]).status == .unprocessableContent)
        #expect(bea.post(String(link), [("password", "a quiet river bend")]).location == "/sign-in")
        #expect(bea.post(String(link), [("password", "another river bend")]).status == .notFound)
        let signedIn = bea.post("/sign-in", [("email", "bea@example.com"), ("password", "a quiet river bend")])
        #expect(signedIn.status == .seeOther)
    }

    @Test("a form with problems is 422, says so beside the fields and keeps what was typed")
    func problems() throws {
        let page = admin.post("/admin/users", [("name", "<b>Bea"), ("email", "not an address")])
        #expect(page.status == .unprocessableContent)
        #expect(page.body.contains("&lt;b&gt;Bea"))
        #expect(page.body.contains("Enter an e-mail address"))
        #expect(page.body.contains("Choose at least one role"))
        #expect(page.body.contains("<title>Error: "))
    }

    @Test("narrowing a role bites on the next request")
    func narrowing() throws {
        let seller = try kap.user(.it)
        #expect(seller.get("/admin/audit").status == .ok)
        let it = try role(.it)
        let form = [("name", ""), ("capabilities", "configure")]
        #expect(admin.post("/admin/roles/\(it.id)", form).status == .seeOther)
        #expect(seller.get("/admin/audit").status == .forbidden)
        #expect(seller.get("/admin/settings").status == .ok)
    }

    @Test("the last administrator cannot be disabled nor lose the role")
    func lastAdministrator() throws {
        let path = "/admin/users/\(admin.id)"
        #expect(admin.post(path + "/disablement").status == .unprocessableContent)
        let form = [
            ("name", "Ani"), ("email", "ani@example.com"), ("roles", "\(try role(.manager).id)"), ("version", "1"),
        ]
        #expect(admin.post(path, form).status == .unprocessableContent)
        _ = try kap.user(.administrator)
        #expect(admin.post(path + "/disablement").status == .seeOther)
        #expect(admin.get("/admin/users").status == .seeOther)
    }

    @Test("nobody grants what they lack, nor resets the password of somebody who may do more")
    func grants() throws {
        let it = try kap.user(.it)
        let administrator = try role(.administrator)
        let form = [("name", "Eve"), ("email", "eve@example.com"), ("roles", "\(administrator.id)")]
        #expect(it.post("/admin/users", form).status == .unprocessableContent)
        #expect(it.post("/admin/users/\(admin.id)/invitation").status == .forbidden)
        #expect(
            it.post(
                "/admin/users/\(it.id)",
                [
                    ("name", "IT"), ("email", "it@example.com"), ("roles", "\(administrator.id)"), ("version", "1"),
                ]
            ).status == .unprocessableContent)
        #expect(it.get("/admin/roles").status == .forbidden)
    }

    @Test("two people on one user: the second save is refused")
    func stale() throws {
        let other = try kap.user(.manager)
        let form = [
            ("name", "Bea"), ("email", "bea@example.com"), ("roles", "\(try role(.manager).id)"), ("version", "1"),
        ]
        #expect(admin.post("/admin/users/\(other.id)", form).status == .seeOther)
        let second = admin.post("/admin/users/\(other.id)", form)
        #expect(second.status == .unprocessableContent)
        #expect(second.body.contains("in the meantime"))
    }

    @Test("teams form a tree without circles")
    func teams() throws {
        let top = try kap.team("Top")
        let below = try kap.team("Below", parent: top)
        #expect(
            admin.post("/admin/teams/\(top)", [("name", "Top"), ("parent", "\(below)")]).status == .unprocessableContent
        )
        #expect(admin.post("/admin/teams/\(below)", [("name", "Below"), ("parent", "")]).status == .seeOther)
        #expect(admin.post("/admin/teams", [("name", "New"), ("parent", "\(top)")]).status == .seeOther)
        #expect(admin.post("/admin/teams/\(top)/archive").status == .unprocessableContent)
    }

    @Test("settings are checked and kept")
    func settings() throws {
        let good = [
            ("name", "Arpi"), ("languages", "hy"), ("languages", "en"), ("language", "hy"), ("currency", "AMD"),
            ("time_zone", "Asia/Yerevan"), ("fiscal_month", "1"), ("idle_minutes", "60"), ("session_hours", "12"),
            ("rate_EUR", "0.0024"),
        ]
        #expect(admin.post("/admin/settings", good).status == .seeOther)
        #expect(admin.get("/admin/settings").body.contains("value=\"0.0024\""))
        let bad = good.map { $0.0 == "rate_EUR" ? ("rate_EUR", "zero") : $0 }
        let page = admin.post("/admin/settings", bad)
        #expect(page.status == .unprocessableContent)
        #expect(page.body.contains("value=\"zero\""))
    }

    @Test("the audit log tells who did what, page by page")
    func audit() throws {
        for number in 0..<60 { _ = admin.post("/admin/teams", [("name", "Team \(number)"), ("parent", "")]) }
        let first = admin.get("/admin/audit")
        #expect(first.body.contains("Team 59"))
        let next = try #require(first.body.firstMatch(of: /before=[0-9]+/)).output
        let second = admin.get("/admin/audit?" + next)
        #expect(second.body.contains("Team 0") && !second.body.contains("Team 59"))
    }
}
