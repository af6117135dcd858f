import Auth
import Database
import Testing
import Views

@testable import CRMApp

@Suite("Reach through teams")
struct TeamReachTests {
    let kap: TestApp
    let north: ID<Team>
    let harbour: ID<Team>
    let south: ID<Team>

    init() throws {
        kap = try TestApp()
        north = try kap.team("North")
        harbour = try kap.team("Harbour", parent: north)
        south = try kap.team("South")
    }

    /// Somebody with a role of the company's own: these capabilities, and customers as far as told.
    private func user(_ reach: Reach, team: ID<Team>?, _ capabilities: [Capability] = []) throws -> TestUser {
        let user = try kap.user(.representative, team: team)
        try kap.write { scope in
            let roles = RoleStore(scope.transaction)
            var rights = Rights()
            rights.grant(.view, "customers", reach)
            for capability in capabilities { rights.grant(capability) }
            try roles.assign([roles.insert(identifier: "own-\(user.id)", name: "Own", rights: rights)], to: user.id)
        }
        return user
    }

    private func role(of user: TestUser) throws -> ID<Role> {
        try kap.read { try #require(try RoleStore($0.transaction).roles(of: user.id).first).id }
    }

    private func team(of user: TestUser) throws -> ID<Team>? {
        try kap.read { try $0.first("SELECT team_id FROM users WHERE id = \(user.id)") { $0.optionalID(0) } ?? nil }
    }

    private func form(_ user: TestUser, team: ID<Team>) throws -> [(String, String)] {
        let version = try kap.read { try $0.count("SELECT version FROM users WHERE id = \(user.id)") }
        return [
            ("name", "Ani"), ("email", "ani\(user.id)@example.com"), ("team", "\(team)"), ("version", "\(version)"),
            ("roles", "\(try role(of: user))"),
        ]
    }

    @Test("nobody moves to a team whose records they do not reach, and the page says why")
    func oneself() throws {
        let manager = try user(.team, team: north, [.manageUsers])
        let page = manager.post("/admin/users/\(manager.id)", try form(manager, team: south))
        #expect(page.status == .unprocessableContent)
        #expect(page.body.contains("With this team, someone would get a wider scope than your own"))
        #expect(try team(of: manager) == north)
    }

    @Test("a colleague is moved only where the viewer reaches, too")
    func others() throws {
        let manager = try user(.teamAndBelow, team: north, [.manageUsers])
        let seller = try user(.team, team: north)
        #expect(
            manager.post("/admin/users/\(seller.id)", try form(seller, team: south)).status == .unprocessableContent)
        #expect(manager.post("/admin/users/\(seller.id)", try form(seller, team: harbour)).status == .seeOther)
        #expect(try team(of: seller) == harbour)
        let administrator = try kap.user(.administrator)
        #expect(administrator.post("/admin/users/\(seller.id)", try form(seller, team: south)).status == .seeOther)
    }

    @Test("a new user gets no team that is out of the viewer's reach")
    func newcomers() throws {
        let manager = try user(.team, team: north, [.manageUsers])
        let role = try role(of: manager)
        let form = { (team: ID<Team>) in
            [
                ("name", "New"), ("email", "new@example.com"), ("roles", "\(role)"), ("team", "\(team)"),
                ("version", "0"),
            ]
        }
        #expect(manager.post("/admin/users", form(south)).status == .unprocessableContent)
        #expect(manager.post("/admin/users", form(north)).status == .ok)
    }

    @Test("a user of another team, whose password would open that team, is not the viewer's to change")
    func passwords() throws {
        let manager = try user(.team, team: north, [.manageUsers])
        let stranger = try user(.team, team: south)
        #expect(manager.get("/admin/users/\(stranger.id)").status == .forbidden)
        #expect(manager.post("/admin/users/\(stranger.id)/invitation").status == .forbidden)
        #expect(!manager.get("/admin/users").body.contains("/admin/users/\(stranger.id)\""))
    }

    @Test("a team is put below another only where nobody gains more than the viewer has")
    func parents() throws {
        let lead = try user(.teamAndBelow, team: north)
        let it = try kap.user(.it)
        let form = [("name", "South"), ("parent", "\(north)")]
        let page = it.post("/admin/teams/\(south)", form)
        #expect(page.status == .unprocessableContent)
        #expect(page.body.contains("would get a wider scope than your own"))
        #expect(it.post("/admin/teams/\(south)", [("name", "Southern"), ("parent", "")]).status == .seeOther)
        #expect(try kap.user(.administrator).post("/admin/teams/\(south)", form).status == .seeOther)
        #expect(try kap.read { try ViewerStore($0.transaction).find(lead.id)?.teamsBelow.count } == 3)
    }

    @Test("a role grants no more than the viewer has where its holders stand")
    func roles() throws {
        let manager = try user(.team, team: north, [.manageUsers, .manageRoles])
        let stranger = try user(.own, team: south)
        let path = "/admin/roles/\(try role(of: stranger))"
        #expect(manager.post(path, [("name", "Wide"), ("customers.view", "2")]).status == .unprocessableContent)
        #expect(manager.post(path, [("name", "Same"), ("customers.view", "1")]).status == .seeOther)
    }

    @Test("a team or a lead that is not there is a word beside the field")
    func unknown() throws {
        let administrator = try kap.user(.administrator)
        for form in [[("name", "A"), ("parent", "99999")], [("name", "A"), ("lead", "99999")]] {
            #expect(administrator.post("/admin/teams", form).status == .unprocessableContent)
        }
        let seller = try user(.team, team: north)
        let page = administrator.post("/admin/users/\(seller.id)", try form(seller, team: ID(99_999)))
        #expect(page.status == .unprocessableContent && page.body.contains("Choose a team from the list"))
    }
}
