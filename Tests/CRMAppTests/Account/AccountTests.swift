import Auth
import Database
import Testing
import Views
import WebServer

@testable import CRMApp

@Suite("Signing in")
struct AccountTests {
    let kap: TestApp

    init() throws { kap = try TestApp() }

    private func addUser(_ email: String, password: String) throws {
        let hash = try kap.app.hasher.hash(password)
        _ = try kap.write {
            try UserStore(transaction: $0.transaction, now: $0.now)
                .insert(email: email, name: "Ani", passwordHash: hash)
        }
    }

    @Test("a visitor is sent to the sign-in page and back to where they wanted to go")
    func visitorIsSentToSignIn() throws {
        let response = kap.visitor().get("/profile?a=b")
        #expect(response.status == .seeOther)
        #expect(response.location == "/sign-in?next=%2Fprofile%3Fa%3Db")
    }

    @Test("the right password opens a session, a wrong one and an unknown address get the same answer")
    func passwords() throws {
        try addUser("ani@example.com", password: "a long enough secret")
        let visitor = kap.visitor()
        let right = visitor.post("/sign-in", [("email", " Ani@Example.com "), ("password", "a long enough secret")])
        #expect(right.status == .seeOther)
        #expect(right.headers[.setCookie]?.contains("kap-session=") == true)
        let wrong = visitor.post("/sign-in", [("email", "ani@example.com"), ("password", "wrong password")])
        let unknown = visitor.post("/sign-in", [("email", "bea@example.com"), ("password", "wrong password")])
        #expect(wrong.status == .unprocessableContent)
        #expect(unknown.status == .unprocessableContent)
        #expect(wrong.body.contains("Incorrect e-mail address or password"))
        #expect(unknown.body.contains("Incorrect e-mail address or password"))
    }

    @Test("guessing is slowed down after five tries and forgiven after the delay")
    func throttling() throws {
        try addUser("ani@example.com", password: "a long enough secret")
        let visitor = kap.visitor()
        for _ in 0..<6 {
            _ = visitor.post("/sign-in", [("email", "ani@example.com"), ("password", "wrong")])
        }
        let right = [("email", "ani@example.com"), ("password", "a long enough secret")]
        #expect(visitor.post("/sign-in", right).body.contains("Too many attempts"))
        kap.clock.advance(seconds: 901)
        #expect(visitor.post("/sign-in", right).status == .seeOther)
    }

    @Test("an address of a megabyte is refused in words before anything is stored", arguments: Language.allCases)
    func longAddress(language: Language) throws {
        let address = String(repeating: "a", count: 1_000_000) + "@example.com"
        let before = try rows()
        let answer = kap.visitor(language: language).post("/sign-in", [("email", address), ("password", "x")])
        #expect(answer.status == .unprocessableContent)
        #expect(try rows() == before)
        let long = String(repeating: "a", count: 250) + "@example.com"
        let words = kap.visitor(language: language).post("/sign-in", [("email", long), ("password", "x")])
        #expect(words.body.contains(AccountText.addressTooLong[language]))
        #expect(words.body.contains(long))
        #expect(try rows() == before)
    }

    private func rows() throws -> [Int] {
        try kap.read { scope in
            try ["sign_in_attempts", "history"].map { try scope.count("SELECT count(*) FROM \(raw: $0)") }
        }
    }

    @Test("strangers who guess at accounts that nobody has add one entry an hour to the history, with their number")
    func strangers() throws {
        let before = try rows()[1]
        func guess(_ number: Int) {
            _ = kap.visitor().post("/sign-in", [("email", "nobody\(number)@example.com"), ("password", "x")])
        }
        for number in 0..<20 { guess(number) }
        #expect(try rows()[1] == before + 1)
        kap.clock.advance(seconds: 3_601)
        guess(20)
        #expect(try rows()[1] == before + 2)
        let told = try kap.read { try $0.first("SELECT fields FROM history ORDER BY id DESC LIMIT 1") { $0.text(0) } }
        #expect(told.map { FieldDiff.decoded($0).map(\.after) } == ["20"])
    }

    @Test("what the throttle keeps of an account is short whatever its name, and there are not more than 65,536 of it")
    func attempts() throws {
        let visitor = kap.visitor()
        for name in ["a@b.example", String(repeating: "b", count: 240) + "@b.example"] {
            _ = visitor.post("/sign-in", [("email", name), ("password", "x")])
        }
        let keys = try kap.read { try $0.rows("SELECT account FROM sign_in_attempts") { $0.text(0) } }
        #expect(keys.count == 2)
        #expect(keys.allSatisfy { $0.utf8.count == 4 })
    }

    @Test("what checks or makes a password waits in a line of its own, pages and forms do not")
    func lanes() throws {
        let costly = ["/sign-in", "/profile/password", "/password/abc", "/set-up/abc"]
        for path in costly { #expect(kap.app.lane(of: Request(.post, path)) == .costly) }
        #expect(kap.app.lane(of: Request(.get, "/sign-in")) == .reading)
        #expect(kap.app.lane(of: Request(.post, "/customers")) == .writing)
        #expect(kap.app.lane(of: Request(.post, "/nowhere")) == .writing)
    }

    @Test("a form without the session's token changes nothing")
    func forgery() throws {
        let user = try kap.user(.administrator)
        #expect(user.postRaw("/profile", ["language": "hy"].form).status == .forbidden)
        let foreign = CSRF.token(for: Token.random())
        #expect(user.postRaw("/profile", ["language": "hy", "csrf": foreign].form).status == .forbidden)
        #expect(user.post("/profile", [("language", "hy")]).status == .seeOther)
    }

    @Test("a session ends when it is idle, and at once when its user is disabled")
    func sessionEnds() throws {
        let user = try kap.user(.administrator)
        #expect(user.get("/profile").status == .ok)
        kap.clock.advance(seconds: 61 * 60)
        #expect(user.get("/profile").status == .seeOther)
        let other = try kap.user(.administrator)
        #expect(other.get("/profile").status == .ok)
        try kap.write { try UserStore(transaction: $0.transaction, now: $0.now).setDisabled(other.id, true) }
        #expect(other.get("/profile").status == .seeOther)
    }

    @Test("the set-up link creates the administrator once and closes for good")
    func setUp() throws {
        let token = try kap.write {
            try InvitationStore($0.transaction).insert(.setup, user: nil, expires: "9999-12-31T23:59:59.999Z")
        }
        let visitor = kap.visitor()
        let path = "/set-up/\(token.text)"
        #expect(visitor.get(path).status == .ok)
        let form = [
            ("company", "Arpi"), ("name", "Ani"), ("email", "ani@example.com"), ("password", "a long enough secret"),
        ]
        #expect(visitor.post(path, form.filter { $0.0 != "company" }).status == .unprocessableContent)
        #expect(visitor.post(path, form).location == "/")
        #expect(visitor.get(path).status == .notFound)
        #expect(visitor.post(path, form).status == .notFound)
    }

    @Test(
        "after signing in only paths of this site are followed",
        arguments: [
            ("/customers?q=a", "/customers?q=a"), ("https://evil.example", "/"), ("//evil.example", "/"),
            ("/\\evil.example", "/"), ("/a\r\nSet-Cookie: x", "/"), ("", "/"),
        ])
    func openRedirects(next: String, target: String) {
        #expect(SignIn.localTarget(next) == target)
    }

    @Test("every page is there in five languages, in the right direction", arguments: Language.allCases)
    func languages(language: Language) throws {
        let page = kap.visitor(language: language).get("/sign-in")
        #expect(page.body.contains("<html lang=\"\(language.rawValue)\""))
        #expect(page.body.contains("dir=\"\(language == .fa ? "rtl" : "ltr")\""))
        #expect(
            kap.visitor().get("/sign-in?lang=\(language.rawValue)").body.contains("<html lang=\"\(language.rawValue)\"")
        )
    }
}
