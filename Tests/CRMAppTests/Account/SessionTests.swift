import Auth
import Database
import Testing
import Views

@testable import CRMApp

@Suite("Sessions")
struct SessionTests {
    let kap: TestApp
    let admin: TestUser

    init() throws {
        kap = try TestApp()
        admin = try kap.user(.administrator)
    }

    private static let secret = "four quiet river bends"

    /// A user with a password and their browser, signed in.
    private func signedIn(_ role: RolePreset = .representative) throws -> TestUser {
        let user = try kap.user(role, name: "Eve")
        let hash = try kap.app.hasher.hash(Self.secret)
        let email = try kap.write { scope in
            try UserStore(transaction: scope.transaction, now: scope.now).rehash(user.id, hash)
            return try scope.first("SELECT email FROM users WHERE id = \(user.id)") { $0.text(0) } ?? ""
        }
        return try signIn(email, user.id)
    }

    private func signIn(_ email: String, _ id: ID<User>) throws -> TestUser {
        let answer = kap.visitor().post("/sign-in", [("email", email), ("password", Self.secret)])
        let session = try #require(answer.token("kap-session"))
        return TestUser(app: kap.app, id: id, session: session, device: answer.token("kap-device"))
    }

    private func email(of user: ID<User>) throws -> String {
        try kap.read { try $0.first("SELECT email FROM users WHERE id = \(user)") { $0.text(0) } } ?? ""
    }

    @Test("a change of the password gives the session another token at once, and ends the others")
    func passwordChange() throws {
        let eve = try signedIn()
        let elsewhere = try signIn(try email(of: eve.id), eve.id)
        let answer = eve.post(
            "/profile/password", [("current_password", Self.secret), ("password", "seven patient herons wade")])
        #expect(answer.location == "/profile")
        let fresh = try #require(answer.token("kap-session"))
        #expect(fresh.text != eve.session.text)
        #expect(eve.get("/profile").status == .seeOther, "the old token is dead")
        #expect(elsewhere.get("/profile").status == .seeOther)
        let now = TestUser(app: kap.app, id: eve.id, session: fresh)
        #expect(now.get("/profile").status == .ok)
    }

    @Test("other rights give another token with the next request; the old one goes on for seconds, forms for longer")
    func rightsChange() throws {
        let eve = try signedIn()
        let form = try #require(eve.get("/profile").body.firstMatch(of: /name="csrf" value="([^"]*)"/)).1
        #expect(eve.get("/profile").token("kap-session") == nil)
        let manager = try #require(try kap.read { try RoleStore($0.transaction).find(identifier: "manager") })
        try kap.write { try RoleStore($0.transaction).assign([manager.id], to: eve.id) }
        let fresh = try #require(eve.get("/profile").token("kap-session"))
        #expect(eve.get("/profile").status == .ok, "a request that was on its way")
        #expect(eve.get("/profile").token("kap-session") == nil, "once")
        let now = TestUser(app: kap.app, id: eve.id, session: fresh)
        #expect(now.get("/profile").token("kap-session") == nil)
        #expect(now.postRaw("/profile", ["language": "hy", "csrf": String(form)].form).status == .seeOther)
        kap.clock.advance(seconds: 11)
        #expect(eve.get("/profile").status == .seeOther)
        #expect(now.get("/profile").status == .ok)
    }

    @Test("narrowing a role gives its holders another token, what others have stays")
    func roleChange() throws {
        let (eve, other) = (try signedIn(), try signedIn(.marketer))
        let role = try #require(try kap.read { try RoleStore($0.transaction).find(identifier: "representative") })
        try kap.write { try RoleStore($0.transaction).update(role.id, name: "", rights: RolePreset.it.rights) }
        #expect(eve.get("/profile").token("kap-session") != nil)
        #expect(other.get("/profile").token("kap-session") == nil)
    }

    @Test("one's sessions are listed with device and address, and ended one by one or all")
    func ownSessions() throws {
        let eve = try signedIn()
        let mail = try email(of: eve.id)
        var stranger = kap.visitor()
        stranger.address = "192.0.2.7"
        let second = try #require(
            stranger.post("/sign-in", [("email", mail), ("password", Self.secret)]).token("kap-session"))
        let third = try signIn(mail, eve.id)
        let page = eve.get("/profile").body
        #expect(page.contains("192.0.2.7"))
        #expect(page.contains("This device"))
        let name = second.hash.map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
        #expect(page.contains(name))
        #expect(eve.post("/profile/sessions/removal", [("session", name)]).location == "/profile")
        let away = TestUser(app: kap.app, id: eve.id, session: second)
        #expect(away.get("/profile").status == .seeOther)
        #expect(third.get("/profile").status == .ok)
        #expect(eve.post("/profile/sessions/removal").location == "/profile")
        #expect(third.get("/profile").status == .seeOther)
        #expect(eve.get("/profile").status == .ok)
        #expect(admin.get("/admin/audit").body.contains("Ended sessions"))
    }

    @Test("nobody ends the session of somebody else by its name")
    func foreignSession() throws {
        let (eve, other) = (try signedIn(), try signedIn())
        let name = other.session.hash.map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
        _ = eve.post("/profile/sessions/removal", [("session", name)])
        #expect(other.get("/profile").status == .ok)
    }

    @Test("an administrator ends a user's sessions, and that is in the history")
    func byAdministrator() throws {
        let eve = try signedIn()
        #expect(admin.post("/admin/users/\(eve.id)/sessions/delete").status == .seeOther)
        #expect(eve.get("/profile").status == .seeOther)
        #expect(admin.get("/admin/audit").body.contains("Ended sessions"))
    }

    @Test("another e-mail address ends the user's sessions; one's own takes the password")
    func emailChange() throws {
        let eve = try signedIn(.it)
        let it = try #require(try kap.read { try RoleStore($0.transaction).find(identifier: "it") })
        func form(_ email: String, _ extra: [(String, String)] = []) throws -> [(String, String)] {
            let version = try kap.read { try $0.count("SELECT version FROM users WHERE id = \(eve.id)") }
            return [("name", "Eve"), ("email", email), ("roles", "\(it.id)"), ("version", "\(version)")] + extra
        }
        #expect(
            eve.post("/admin/users/\(eve.id)", try form("new@example.com")).status == .unprocessableContent)
        let own = try form("new@example.com", [("current_password", Self.secret)])
        #expect(eve.post("/admin/users/\(eve.id)", own).status == .seeOther)
        #expect(eve.get("/profile").status == .ok, "the session that asked goes on")
        #expect(admin.post("/admin/users/\(eve.id)", try form("newer@example.com")).status == .seeOther)
        #expect(eve.get("/profile").status == .seeOther)
    }

    @Test("guessing the current password from a session is slowed down and in the history, with the address")
    func currentPassword() throws {
        var eve = try signedIn()
        eve.address = "192.0.2.9"
        let wrong = [("current_password", "wrong"), ("password", "seven patient herons wade")]
        for _ in 0..<5 {
            #expect(eve.post("/profile/password", wrong).body.contains(AccountText.wrongCurrent[.en]))
        }
        let right = [("current_password", Self.secret), ("password", "seven patient herons wade")]
        #expect(eve.post("/profile/password", right).body.contains(AccountText.throttled[.en]))
        let log = admin.get("/admin/audit").body
        #expect(log.contains("Wrong current password"))
        #expect(log.contains("192.0.2.9"))
        kap.clock.advance(seconds: 2)
        #expect(eve.post("/profile/password", right).status == .seeOther)
    }
}
