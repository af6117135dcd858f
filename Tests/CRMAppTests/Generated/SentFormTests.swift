import Auth
import Database
import Dispatch
import Testing
import Views
import WebServer

@testable import CRMApp

/// A form that is sent again, by a second click, a reload or another try after a cut connection, adds nothing more. Every
/// route that takes a form is in one of the two lists; one that is added fails here until somebody says which.
@Suite("One form sent twice")
struct SentFormTests {
    let fixture: RecordFixture
    let admin: TestUser

    init() throws {
        fixture = try RecordFixture(try TestApp())
        admin = try fixture.kap.user(.administrator, team: fixture.team)
    }

    /// The routes that change what is there, and add no record.
    private static let changing: Set<String> = [
        "/history/:id/reversal", "/admin/jobs/:id/cancellation", "/admin/jobs/:id/retry",
        "/customers/views/:view/removal",
        "/customers/:id", "/customers/:id/lifecycle", "/customers/:id/owner", "/customers/:id/archival",
        "/customers/:id/restoration", "/customers/:id/affiliations/:affiliation/end",
        "/customers/:id/affiliations/:affiliation/removal", "/customers/:id/facts/:fact/removal", "/customers/:id/tags",
        "/customers/:id/household/removal", "/admin/settings", "/products/:id", "/products/:id/archive",
        "/products/:id/restoration", "/admin/users/:id", "/admin/users/:id/invitation", "/admin/users/:id/disablement",
        "/admin/users/:id/disablement/delete", "/admin/users/:id/sessions/delete", "/admin/teams/:id",
        "/admin/teams/:id/archive", "/admin/roles/:id", "/admin/roles/:id/delete", "/activities/:id",
        "/activities/:id/completion", "/activities/:id/deletion", "/admin/backups/settings",
        "/admin/imports/:id/reversal",
        "/sign-in", "/sign-out", "/set-up/:token", "/password/:token", "/profile", "/profile/password",
        "/profile/sessions/removal",
        "/preferences/theme", "/deals/views/:view/removal", "/deals/:id", "/deals/:id/stage", "/deals/:id/closure",
        "/deals/:id/reopening", "/deals/:id/products", "/deals/:id/owner", "/deals/:id/archive",
        "/deals/:id/restoration",
        "/admin/pipelines/:id", "/admin/pipelines/:id/position", "/admin/pipelines/:id/archive",
        "/admin/pipelines/:id/restoration", "/admin/stages/:id/position", "/admin/stages/:id/removal",
        "/admin/close-reasons/:id", "/admin/close-reasons/:id/archive", "/admin/close-reasons/:id/restoration",
    ]

    /// The forms that add something: where, and what is typed.
    private func adding() throws -> [(pattern: String, path: String, fields: [(String, String)])] {
        let firm = try fixture.customer(admin.id, nil, name: "Firm")
        let (one, other) = try fixture.kap.write { scope in
            let store = CustomerStore(scope, language: .en)
            var draft = CustomerDraft()
            draft.kind = .person
            draft.family = "Smith"
            draft.given = "Anna"
            let one = try store.insert(draft)
            draft.given = "Bea"
            return (one, try store.insert(draft))
        }
        let task = try fixture.activity(admin.id, nil, customer: firm)
        let role = try fixture.kap.read {
            try $0.count("SELECT id FROM roles WHERE identifier = 'representative'")
        }
        return [
            ("/customers", "/customers", [("kind", "organisation"), ("name", "Ararat")]),
            ("/customers", "/customers", [("kind", "organisation"), ("name", "Sevan"), ("then", "new")]),
            ("/customers/views", "/customers/views", [("name", "Mine"), ("query", "q=a")]),
            (
                "/customers/:id/affiliations", "/customers/\(firm)/affiliations",
                [("customer_id", "\(one)"), ("customer_id_text", "Anna Smith"), ("role", "Buyer")]
            ),
            ("/customers/:id/facts", "/customers/\(firm)/facts", [("kind", "preference"), ("body", "Tea")]),
            (
                "/customers/:id/household", "/customers/\(one)/household",
                [("customer_id", "\(other)"), ("customer_id_text", "Bea Smith")]
            ),
            (
                "/products", "/products",
                [("name", "Coffee"), ("price", "5"), ("price_currency", "EUR"), ("code", "C1")]
            ),
            (
                "/admin/users", "/admin/users",
                [("name", "Bea"), ("email", "bea@new.example"), ("roles", "\(role)"), ("version", "0")]
            ),
            ("/admin/teams", "/admin/teams", [("name", "South")]),
            ("/admin/roles", "/admin/roles", [("name", "Clerk"), ("customers.view", "1")]),
            (
                "/activities", "/activities",
                [("kind", "note"), ("body", "Called"), ("customer_id", "\(firm)"), ("return", "/customers/\(firm)")]
            ),
            ("/activities/:id/postponement", "/activities/\(task)/postponement", [("days", "1")]),
            ("/admin/backups", "/admin/backups", []),
            ("/deals/views", "/deals/views", [("name", "Mine"), ("query", "state=open")]),
            ("/deals", "/deals", [("title", "Tea"), ("stage", "\(fixture.stage)"), ("version", "0")]),
            ("/admin/pipelines", "/admin/pipelines", [("name", "Second")]),
            ("/admin/pipelines/:id/stages", "/admin/pipelines/\(fixture.pipeline)/stages", [("stage_name", "Demo")]),
            ("/admin/close-reasons", "/admin/close-reasons", [("reason_name", "Price"), ("kind", "lost")]),
        ]
    }

    private static func send(_ path: String, _ fields: [(String, String)], token: String, as user: TestUser)
        -> TestResponse
    {
        let pairs = fields.map { (name: $0.0, value: $0.1) } + [(name: "csrf", value: token)]
        return user.postRaw(path, FormFields(pairs))
    }

    @Test("is one record, and leads where the first one did")
    func twice() throws {
        for (_, path, fields) in try adding() {
            let token = CSRF.token(for: admin.session)
            let before = try fixture.fingerprint()
            let first = Self.send(path, fields, token: token, as: admin)
            #expect(first.status == .seeOther || first.status == .ok, "\(path): \(first.status)")
            let after = try fixture.fingerprint()
            #expect(after != before, "\(path)")
            for _ in 0..<2 {
                let again = Self.send(path, fields, token: token, as: admin)
                #expect(again.status == .seeOther, "\(path): \(again.status)")
                #expect(try fixture.fingerprint() == after, "\(path)")
                if first.status == .seeOther { #expect(again.location == first.location, "\(path)") }
            }
        }
    }

    @Test("names every route that takes a form")
    func routes() throws {
        let adding = Set(try adding().map(\.pattern))
        let all = Set(modules.flatMap(\.routes).filter { $0.method == .post }.map(\.pattern))
        #expect(adding.isDisjoint(with: Self.changing))
        #expect(all.subtracting(adding).subtracting(Self.changing).isEmpty)
    }

    @Test("counts for the session, the page and the words that it was sent with")
    func others() throws {
        let token = CSRF.token(for: admin.session)
        let form = [("title", "Tea"), ("stage", "\(fixture.stage)"), ("version", "0")]
        let count = { try fixture.kap.read { try $0.transaction.count("SELECT count(*) FROM deals") } }
        #expect(Self.send("/deals", form, token: token, as: admin).status == .seeOther)
        #expect(Self.send("/deals", form, token: CSRF.token(for: admin.session), as: admin).status == .seeOther)
        #expect(try count() == 2)
        #expect(
            Self.send("/deals", [("title", "Coffee")] + form.dropFirst(), token: token, as: admin).status == .seeOther)
        #expect(try count() == 3)
        let other = try fixture.kap.user(.administrator)
        #expect(Self.send("/deals", form, token: token, as: other).status == .forbidden)
        #expect(Self.send("/deals", form, token: CSRF.token(for: other.session), as: other).status == .seeOther)
        #expect(try count() == 4)
    }

    @Test("is known on every node, and to two clicks at once")
    func nodes() throws {
        let second = try fixture.kap.secondNode()
        defer { try? second.close() }
        let elsewhere = TestUser(app: second, id: admin.id, session: admin.session)
        let token = CSRF.token(for: admin.session)
        let form = [("kind", "organisation"), ("name", "Ararat")]
        #expect(Self.send("/customers", form, token: token, as: admin).status == .seeOther)
        #expect(Self.send("/customers", form, token: token, as: elsewhere).location?.hasPrefix("/customers/") == true)
        #expect(try fixture.kap.read { try $0.transaction.count("SELECT count(*) FROM customers") } == 1)
        let task = [("kind", "note"), ("body", "At once")]
        let places = Locked<[String?]>([])
        let users = [admin, elsewhere]
        DispatchQueue.concurrentPerform(iterations: 8) { number in
            let answer = Self.send("/activities", task, token: token, as: users[number % 2])
            places.withLock { $0.append(answer.location) }
        }
        #expect(places.withLock { $0 } == Array(repeating: "/activities", count: 8))
        #expect(try fixture.kap.read { try $0.transaction.count("SELECT count(*) FROM activities") } == 1)
    }

    @Test("is forgotten after a day")
    func forgetting() throws {
        let token = CSRF.token(for: admin.session)
        #expect(
            Self.send("/activities", [("kind", "note"), ("body", "x")], token: token, as: admin).status == .seeOther)
        try JobRunner(fixture.kap.app).runDue()
        let kept = { try fixture.kap.read { try $0.count("SELECT count(*) FROM sent_forms") } }
        #expect(try kept() == 1)
        fixture.kap.clock.advance(seconds: SentFormStore.kept + 1)
        try JobRunner(fixture.kap.app).runDue()
        #expect(try kept() == 0)
    }
}
