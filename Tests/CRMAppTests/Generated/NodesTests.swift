import Auth
import Database
import Testing
import WebServer

@testable import CRMApp

/// Two nodes on one database: what one is told, the other knows with its next request.
@Suite("Two nodes on one database")
final class NodesTests {
    private let kap: TestApp
    private let other: App

    init() throws {
        kap = try TestApp()
        other = try kap.secondNode()
    }

    deinit { try? other.close() }

    /// The same browser at the other node.
    private func there(_ user: TestUser) -> TestUser {
        TestUser(app: other, id: user.id, session: user.session, language: user.language)
    }

    @Test("a session holds on both, and ends on both")
    func sessions() throws {
        let user = try kap.user(.manager)
        #expect(user.get("/customers").status == .ok)
        #expect(there(user).get("/customers").status == .ok)
        #expect(there(user).post("/sign-out").status == .seeOther)
        #expect(user.get("/customers").location?.hasPrefix("/sign-in") == true)
    }

    private static let anna = [("kind", "person"), ("given", "Anna"), ("lifecycle", "lead")]
    private static let writes: [@Sendable (TestUser, String) -> TestResponse] = [
        { user, _ in user.post("/customers", anna) },
        { user, path in user.post(path, anna + [("version", "1")]) },
        { user, path in user.post(path + "/archival") },
    ]

    @Test("a form that meets an ended session writes nothing, nor does a page tell what there is", arguments: writes)
    func formsOfEndedSessions(write: @Sendable (TestUser, String) -> TestResponse) throws {
        let user = try kap.user(.administrator)
        let form = [("kind", "person"), ("given", "Ani"), ("lifecycle", "lead")]
        let path = try #require(there(user).post("/customers", form).location)
        #expect(user.get(path).status == .ok)
        let entries: SQL = "SELECT count(*) FROM history"
        #expect(there(user).post("/sign-out").status == .seeOther)
        let before = try kap.read { try $0.count(entries) }
        for missing in [path, "/customers/999999"] {
            #expect(user.get(missing).location?.hasPrefix("/sign-in") == true)
        }
        #expect(write(user, path).location?.hasPrefix("/sign-in") == true)
        #expect(try kap.read { try $0.count(entries) } == before)
    }

    @Test("a form of a narrowed role writes nothing", arguments: writes)
    func formsOfNarrowedRoles(write: @Sendable (TestUser, String) -> TestResponse) throws {
        let everything = try kap.user(.administrator)
        let form = [("kind", "person"), ("given", "Ani"), ("lifecycle", "lead")]
        let path = try #require(everything.post("/customers", form).location)
        let user = try kap.user(.manager)
        #expect(there(user).get(path).status == .ok)
        let it = try kap.read { try RoleStore($0.transaction).all() }.first { $0.identifier == RolePreset.it.rawValue }
        let role = try #require(it)
        try kap.write { try RoleStore($0.transaction).assign([role.id], to: user.id) }
        let entries: SQL = "SELECT count(*) FROM history"
        let before = try kap.read { try $0.count(entries) }
        #expect([.notFound, .forbidden].contains(write(there(user), path).status))
        #expect(try kap.read { try $0.count(entries) } == before)
    }

    @Test("a narrowed role bites on the other node at once")
    func roles() throws {
        let user = try kap.user(.manager)
        #expect(there(user).get("/deals").status == .ok)
        let everything = try kap.user(.administrator)
        let roles = try kap.read { try RoleStore($0.transaction).all() }
        let it = try #require(roles.first { $0.identifier == RolePreset.it.rawValue })
        try kap.write { try RoleStore($0.transaction).assign([it.id], to: user.id) }
        #expect(there(user).get("/deals").status == .forbidden)
        #expect(there(everything).get("/deals").status == .ok)
    }

    @Test("a disabled user is out on the other node at once")
    func disabled() throws {
        let user = try kap.user(.manager)
        #expect(there(user).get("/deals").status == .ok)
        try kap.write { try UserStore(transaction: $0.transaction, now: $0.now).setDisabled(user.id, true) }
        #expect(there(user).get("/deals").location?.hasPrefix("/sign-in") == true)
    }

    @Test("guesses at one account count together")
    func throttles() throws {
        func guess(_ app: App) -> TestResponse {
            TestUser(app: app, id: ID(0), session: Token.random())
                .post("/sign-in", [("email", "a@example.com"), ("password", "wrong")])
        }
        for number in 0..<Throttle.freeTries { _ = guess(number.isMultiple(of: 2) ? other : kap.app) }
        let failures: SQL = "SELECT failures FROM sign_in_attempts"
        #expect(try kap.read { try $0.count(failures) } == Throttle.freeTries)
        #expect(guess(other).status == guess(kap.app).status)
        #expect(try kap.read { try $0.count(failures) } == Throttle.freeTries)
    }

    @Test("of two edits of one version, one is saved and the other shown both")
    func conflicts() throws {
        let user = try kap.user(.administrator)
        let form = [("kind", "person"), ("given", "Ani"), ("family", "Sargsyan"), ("lifecycle", "lead")]
        let path = try #require(user.post("/customers", form).location)
        let first = user.post(
            path,
            [("kind", "person"), ("given", "Anna"), ("family", "Sargsyan"), ("lifecycle", "lead"), ("version", "1")])
        #expect(first.status == .seeOther)
        let second = there(user).post(
            path,
            [("kind", "person"), ("given", "Anahit"), ("family", "Sargsyan"), ("lifecycle", "lead"), ("version", "1")])
        #expect(second.status == .conflict)
        #expect(there(user).get(path).body.contains("Anna Sargsyan"))
    }

    @Test("figures that a node keeps are forgotten when the other writes")
    func figures() throws {
        let user = try kap.user(.administrator)
        let before = there(user).get("/dashboard").body
        _ = try kap.write { try PipelineStore($0).insertPipeline(name: "Wholesale of everything") }
        #expect(!before.contains("Wholesale of everything"))
        #expect(there(user).get("/dashboard").body.contains("Wholesale of everything"))
    }
}
