import Auth
import Database
import Testing
import Views

@testable import CRMApp

@Suite("Locking out")
struct LockOutTests {
    let kap: TestApp
    let form = [("email", "ani@example.com"), ("password", "four quiet river bends")]

    init() throws {
        kap = try TestApp()
        try add("ani@example.com")
    }

    private func add(_ email: String) throws {
        let hash = try kap.app.hasher.hash("four quiet river bends")
        _ = try kap.write {
            try UserStore(transaction: $0.transaction, now: $0.now).insert(
                email: email, name: "Ani", passwordHash: hash)
        }
    }

    /// Somebody who knows the address and guesses until the account is slowed down.
    private func guess(_ times: Int = 8, from visitor: TestUser) {
        for _ in 0..<times { _ = visitor.post("/sign-in", [("email", "ani@example.com"), ("password", "guess")]) }
    }

    @Test("a browser that signed in before gets in while strangers are slowed down")
    func knownDevice() throws {
        var owner = kap.visitor()
        owner.device = owner.post("/sign-in", form).token("kap-device")
        #expect(owner.device != nil)
        guess(from: kap.visitor())
        #expect(kap.visitor().post("/sign-in", form).body.contains(AccountText.throttled[.en]))
        let again = owner.post("/sign-in", form)
        #expect(again.status == .seeOther)
        #expect(kap.visitor().post("/sign-in", form).body.contains(AccountText.throttled[.en]))
        let cookie = try #require(again.headers[values: .setCookie].first { $0.hasPrefix("kap-device=") })
        #expect(cookie.contains("HttpOnly"))
        #expect(again.token("kap-device")?.text != owner.device?.text, "another token each time")
        #expect(try kap.read { try $0.count("SELECT count(*) FROM known_devices") } == 1)
    }

    @Test("a known browser is slowed down by its own tries, and knows one user only")
    func ownCount() throws {
        var owner = kap.visitor()
        owner.device = owner.post("/sign-in", form).token("kap-device")
        guess(from: owner)
        #expect(owner.post("/sign-in", form).body.contains(AccountText.throttled[.en]))
        #expect(kap.visitor().post("/sign-in", form).status == .seeOther)

        try add("bea@example.com")
        let bea = [("email", "bea@example.com"), ("password", "wrong")]
        for _ in 0..<8 { _ = owner.post("/sign-in", bea) }
        let right = [("email", "bea@example.com"), ("password", "four quiet river bends")]
        #expect(owner.post("/sign-in", right).body.contains(AccountText.throttled[.en]))
    }

    @Test("a browser is forgotten with a password that a link sets, with a disabled user, and after half a year")
    func forgotten() throws {
        let id: ID<User> = try #require(
            try kap.read { try $0.first("SELECT id FROM users WHERE email = 'ani@example.com'") { $0.id(0) } })
        let hash = try kap.app.hasher.hash("four quiet river bends")
        let endings: [(Scope) throws -> Void] = [
            { try UserStore(transaction: $0.transaction, now: $0.now).setPassword(id, hash: hash) },
            { try UserStore(transaction: $0.transaction, now: $0.now).setDisabled(id, true) },
        ]
        for end in endings {
            try kap.write { try UserStore(transaction: $0.transaction, now: $0.now).setDisabled(id, false) }
            #expect(kap.visitor().post("/sign-in", form).status == .seeOther)
            try kap.write(end)
            #expect(try kap.read { try $0.count("SELECT count(*) FROM known_devices") } == 0)
        }
        try kap.write { try UserStore(transaction: $0.transaction, now: $0.now).setDisabled(id, false) }
        var owner = kap.visitor()
        owner.device = owner.post("/sign-in", form).token("kap-device")
        kap.clock.advance(seconds: 181 * 86_400)
        guess(from: kap.visitor())
        #expect(owner.post("/sign-in", form).body.contains(AccountText.throttled[.en]))
    }

    @Test("one place has thirty failures a minute over all accounts; others go on")
    func bySource() throws {
        var (here, there) = (kap.visitor(), kap.visitor())
        (here.address, there.address) = ("2001:db8::1", "2001:db8:0:1::1")
        for number in 0..<30 {
            _ = here.post("/sign-in", [("email", "user\(number)@example.com"), ("password", "guess")])
        }
        here.address = "2001:db8::2"
        #expect(here.post("/sign-in", form).body.contains(AccountText.throttled[.en]))
        #expect(there.post("/sign-in", form).status == .seeOther)
        kap.clock.advance(seconds: 60)
        #expect(here.post("/sign-in", form).status == .seeOther)
    }
}
