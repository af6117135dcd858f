import Auth
import Database
import Testing
import Views

@testable import CRMApp

@Suite("Links for passwords")
struct PasswordLinkTests {
    let kap: TestApp
    let admin: TestUser
    let it: TestUser

    init() throws {
        kap = try TestApp()
        admin = try kap.user(.administrator)
        it = try kap.user(.it)
    }

    private func role(_ preset: RolePreset) throws -> ID<Role> {
        try #require(try kap.read { try RoleStore($0.transaction).find(identifier: preset.rawValue) }).id
    }

    private func version(of user: ID<User>) throws -> Int {
        try kap.read { try $0.count("SELECT version FROM users WHERE id = \(user)") }
    }

    /// What the form of a user sends when only these fields were changed.
    private func form(of user: ID<User>, _ changes: [String: String] = [:]) throws -> [(String, String)] {
        let email = try kap.read { try $0.first("SELECT email FROM users WHERE id = \(user)") { $0.text(0) } } ?? ""
        let fields = [
            "name": "Eve", "email": email, "roles": "\(try role(.it))", "version": "\(try version(of: user))",
        ]
        return fields.merging(changes) { $1 }.map { ($0.key, $0.value) }
    }

    private func link(_ page: TestResponse) throws -> String {
        String(try #require(page.body.firstMatch(of: /\/password\/[A-Za-z0-9_-]{43}/)).output)
    }

    /// A user of the IT role and the link that somebody makes for them.
    private func invited(by maker: TestUser) throws -> (id: ID<User>, link: String) {
        let eve = try kap.user(.it, name: "Eve")
        return (eve.id, try link(maker.post("/admin/users/\(eve.id)/invitation")))
    }

    private func works(_ link: String) -> Bool {
        let page = kap.visitor().get(link).status == .ok
        let set = kap.visitor().post(link, [("password", "taken-over-by-it-77")]).status == .seeOther
        #expect(page == set)
        return set
    }

    @Test("a link of IT for a new user does not outlive their promotion to administrator")
    func promotion() throws {
        let page = it.post(
            "/admin/users",
            [("name", "Eve"), ("email", "eve@example.com"), ("roles", "\(try role(.it))"), ("version", "0")])
        let link = try link(page)
        let eve = try #require(
            try kap.read {
                try $0.first("SELECT id FROM users WHERE email = 'eve@example.com'") { $0.id(0) as ID<User> }
            }
        )
        let promoted = try form(of: eve, ["roles": "\(try role(.administrator))"])
        #expect(admin.post("/admin/users/\(eve)", promoted).status == .seeOther)
        #expect(!works(link))
    }

    @Test("a link dies with a change of roles, team, e-mail address or state, and stays dead when that is taken back")
    func changes() throws {
        let team = try kap.team("Team")
        let changes: [[String: String]] = [
            ["team": "\(team)"], ["email": "eve.new@example.com"], ["roles": "\(try role(.representative))"],
        ]
        for change in changes {
            let (id, link) = try invited(by: admin)
            let before = try form(of: id)
            #expect(admin.post("/admin/users/\(id)", try form(of: id, change)).status == .seeOther)
            let back = before.map { $0.0 == "version" ? ("version", "\((try? version(of: id)) ?? 0)") : $0 }
            #expect(admin.post("/admin/users/\(id)", back).status == .seeOther)
            #expect(!works(link), "\(change)")
        }
        let (id, link) = try invited(by: admin)
        _ = admin.post("/admin/users/\(id)/disablement")
        _ = admin.post("/admin/users/\(id)/disablement/delete")
        #expect(!works(link))
    }

    @Test("a link dies with a change by the command line and by an import, too")
    func otherWays() throws {
        let (disabled, first) = try invited(by: admin)
        let users = try UserAdministration(kap.database, cost: .cheapest)
        try users.disable(email: try email(of: disabled))
        try kap.write { try UserStore(transaction: $0.transaction, now: $0.now).setDisabled(disabled, false) }
        #expect(!works(first))
        let (changed, second) = try invited(by: admin)
        try users.setPassword(email: try email(of: changed), password: "seven quiet herons")
        #expect(!works(second))
        let (imported, third) = try invited(by: admin)
        let row = "email,name,team\n\(try email(of: imported)),Eve,Imported\n"
        #expect(try kap.load(.users, row) { $0.match = .update }.summary.updated == 1)
        #expect(!works(third))
        let (given, fourth) = try invited(by: admin)
        try kap.write { try RoleStore($0.transaction).assign([try role(.manager)], to: given) }
        #expect(!works(fourth))
    }

    private func email(of user: ID<User>) throws -> String {
        try kap.read { try $0.first("SELECT email FROM users WHERE id = \(user)") { $0.text(0) } } ?? ""
    }

    @Test("a link is judged by what its maker may do when it is used")
    func makersOfNow() throws {
        let other = try kap.user(.it, name: "Other IT")
        let (_, ofDisabled) = try invited(by: other)
        try kap.write { try UserStore(transaction: $0.transaction, now: $0.now).setDisabled(other.id, true) }
        #expect(!works(ofDisabled))

        let (_, ofIT) = try invited(by: it)
        let widened = RolePreset.it.rights + RolePreset.representative.rights
        let role = try role(.it)
        try kap.write { try RoleStore($0.transaction).update(role, name: "", rights: widened) }
        #expect(works(ofIT), "both have the role that became wider")

        let (_, ofDemoted) = try invited(by: it)
        let representative = try self.role(.representative)
        try kap.write { try RoleStore($0.transaction).assign([representative], to: it.id) }
        #expect(!works(ofDemoted))
    }

    @Test("a link whose user has more rights than its maker by now sets nothing")
    func risen() throws {
        let (eve, link) = try invited(by: it)
        // The user stays as they are; it is their role that becomes wider than the maker's.
        let own = try kap.write { scope in
            let roles = RoleStore(scope.transaction)
            let own = try roles.insert(identifier: "own", name: "Own", rights: RolePreset.it.rights)
            try scope.transaction.execute("UPDATE user_roles SET role_id = \(own) WHERE user_id = \(eve)")
            return own
        }
        try kap.write { try RoleStore($0.transaction).update(own, name: "Own", rights: RolePreset.manager.rights) }
        #expect(!works(link))
        #expect(try kap.read { try $0.count("SELECT count(*) FROM users WHERE password_hash IS NOT NULL") } == 0)
    }

    @Test("a password that is set by a link is in the audit log, with who made the link")
    func recorded() throws {
        let (_, link) = try invited(by: it)
        #expect(works(link))
        let log = admin.get("/admin/audit").body
        #expect(log.contains("Password set by link"))
        #expect(log.contains("Link made by"))
        #expect(log.contains("Test it"))
    }

    @Test("links work once and end: for a reset after an hour, for an invitation and the set-up after a day")
    func ends() throws {
        let (id, invitation) = try invited(by: admin)
        kap.clock.advance(seconds: 24 * 3600 - 1)
        #expect(works(invitation))
        #expect(!works(invitation))
        let later = try kap.user(.administrator)
        let reset = try link(later.post("/admin/users/\(id)/invitation"))
        kap.clock.advance(seconds: 3601)
        #expect(!works(reset))

        let fresh = try TestApp()
        let setUp = try #require(try fresh.app.setUpLink())
        #expect(fresh.visitor().get(setUp).status == .ok)
        fresh.clock.advance(seconds: 24 * 3600)
        #expect(fresh.visitor().get(setUp).status == .notFound)
    }
}
