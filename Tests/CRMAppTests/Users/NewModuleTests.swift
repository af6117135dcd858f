import Auth
import Database
import Testing
import Views
import WebServer

@testable import CRMApp

@Suite("A module that is newer than the base")
struct NewModuleTests {
    private static let parcels = Module(
        name: "parcels", title: Text(verbatim: "Parcels"),
        menu: [
            NavigationItem(
                title: Text(verbatim: "Parcels"), link: Link("/parcels"), icon: .box,
                access: .can(.view, "parcels"))
        ],
        actions: Action.allCases,
        grants: [.salesManager: Grant(view: .teamAndBelow), .manager: Grant(view: .all, write: .all)],
        routes: [
            .get("/parcels", .can(.view, "parcels")) {
                $0.page(Page(Text(verbatim: "Parcels"), body: "<p>All parcels</p>"))
            },
            .post("/parcels", .can(.create, "parcels")) { $0.redirect(Link("/parcels"), .created) },
        ],
        migrations: [Migration("parcels-1", ["CREATE TABLE parcels (id \(word: .identity), name TEXT NOT NULL)"])])

    /// A base that was made by the program without the module, with users of every role, opened by the one with it.
    private func upgraded(_ roles: [RolePreset]) throws -> (users: [TestUser], app: App, kap: TestApp) {
        let kap = try TestApp()
        let users = try roles.map { try kap.user($0) }
        let app = try kap.app(with: modules + [Self.parcels])
        return (users.map { TestUser(app: app, id: $0.id, session: $0.session) }, app, kap)
    }

    @Test("is open to the administrator and to whom it is for, and to nobody else")
    func opens() throws {
        let roles: [RolePreset] = [.administrator, .manager, .salesManager, .representative, .it]
        let (users, app, _) = try upgraded(roles)
        defer { try? app.close() }
        #expect(users.map { $0.get("/parcels").status.code } == [200, 200, 200, 403, 403])
        #expect(users.map { $0.post("/parcels").status.code } == [303, 303, 403, 403, 403])
        #expect(users[0].get("/").body.contains("href=\"/parcels\""))
        #expect(!users[3].get("/").body.contains("href=\"/parcels\""))
    }

    @Test("is granted once: what an administrator takes away stays away")
    func once() throws {
        let (users, app, kap) = try upgraded([.administrator, .manager])
        let role = try #require(
            try app.database.read { try RoleStore($0).find(identifier: RolePreset.manager.rawValue) })
        #expect(users[0].post("/admin/roles/\(role.id)", [("name", "")]).status == .seeOther)
        #expect(users[1].get("/parcels").status == .forbidden)
        try app.close()
        let again = try kap.app(with: modules + [Self.parcels])
        defer { try? again.close() }
        #expect(TestUser(app: again, id: users[1].id, session: users[1].session).get("/parcels").status == .forbidden)
    }

    @Test("is noted in the history, and roles of the company's own stay as they are and say what is new")
    func ownRoles() throws {
        let kap = try TestApp()
        let admin = try kap.user(.administrator)
        let form = [("name", "Own"), ("customers.view", "4")]
        #expect(admin.post("/admin/roles", form).status == .seeOther)
        let own = try kap.count("SELECT max(id) FROM roles")
        kap.clock.advance(seconds: 60)
        let app = try kap.app(with: modules + [Self.parcels])
        defer { try? app.close() }
        let later = TestUser(app: app, id: admin.id, session: admin.session)
        let page = later.get("/admin/roles/\(own)").body
        #expect(page.contains("name=\"parcels.view\"") && page.contains(UserText.newModules[.en]))
        #expect(try kap.count("SELECT count(*) FROM role_reaches WHERE module = 'parcels' AND role_id = \(own)") == 0)
        let noted = try kap.count(
            "SELECT count(*) FROM history WHERE module = 'roles' AND fields LIKE '%parcels.view%'")
        #expect(noted == 2)
        #expect(later.post("/admin/roles/\(own)", form).status == .seeOther)
        #expect(!later.get("/admin/roles/\(own)").body.contains(UserText.newModules[.en]))
    }

    @Test("finds what an older program stored of the administrator's rights, and needs none of it")
    func olderBase() throws {
        let kap = try TestApp()
        let admin = try kap.user(.administrator)
        try kap.write { try $0.also("DELETE FROM role_capabilities") }
        for path in ["/customers", "/deals", "/products", "/admin/users", "/admin/settings", "/dashboard"] {
            #expect(admin.get(path).status == .ok, "\(path)")
        }
    }
}
