import Auth
import Database
import Foundation
import HTTPTypes
import Logging
import TestSupport
import Views
import WebServer

@testable import CRMApp

/// The whole program on a database of its own, with a clock that stands still: requests go in, responses come out.
///
///     let kap = try TestApp()
///     let seller = try kap.user(.representative)
///     #expect(try seller.get("/customers").status == .ok)
final class TestApp {
    let app: App
    let folder: String
    let clock: TestClock
    private let configuration: AppConfiguration

    /// Friday, 2 October 2026, 08:00 UTC.
    static let start = Instant(iso: "2026-10-02T08:00:00.000Z") ?? Instant(milliseconds: 0)

    /// The name of the database on the test server, if the tests run on one.
    private let databaseName: String?

    /// - Parameters:
    ///   - base: a migrated database to copy; an empty one unless given.
    ///   - configure: what is to be other than usual.
    init(base: TestBase? = nil, configure: (inout AppConfiguration) -> Void = { _ in }) throws {
        folder = FileManager.default.temporaryDirectory.path + "/kap-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let clock = TestClock(Self.start)
        self.clock = clock
        var configuration = TestTemplate.configuration(folder: folder, clock: clock)
        databaseName = try (base ?? TestBase.empty.get()).copy(for: &configuration)
        configure(&configuration)
        self.configuration = configuration
        app = try App(configuration)
    }

    deinit {
        try? app.close()
        if let databaseName { try? TestServer.drop(databaseName) }
        try? FileManager.default.removeItem(atPath: folder)
    }

    var database: any DatabaseEngine { app.database }

    /// A program of these modules on the same database. Close it when done.
    func app(with modules: [Module]) throws -> App { try App(configuration, modules: modules) }

    /// The program once more on the same database, as a second node runs it. Close it when done.
    func secondNode() throws -> App { try App(configuration) }

    /// A scope that sees and may do everything, for setting up a test.
    func write<Value>(_ body: (Scope) throws -> Value) throws -> Value {
        let now = clock.now
        return try app.database.write {
            try body(Scope(transaction: $0, viewer: .everything, now: now, today: now.day(in: .utc)))
        }
    }

    /// The same for looking at what a request left behind.
    func read<Value>(_ body: (Scope) throws -> Value) throws -> Value {
        let now = clock.now
        return try app.database.read {
            try body(Scope(transaction: $0, viewer: .everything, now: now, today: now.day(in: .utc)))
        }
    }

    func team(_ name: String, parent: ID<Team>? = nil) throws -> ID<Team> {
        try write { try $0.transaction.insert("INSERT INTO teams (name, parent_id) VALUES (\(name), \(parent))") }
    }

    /// A new user with the role, signed in.
    func user(_ role: RolePreset, team: ID<Team>? = nil, name: String? = nil, language: Language = .en) throws
        -> TestUser
    {
        let name = name ?? "Test \(role.rawValue)"
        let token = Token.random()
        let id = try write { scope in
            let number = try scope.transaction.count("SELECT count(*) FROM users")
            let id = try UserStore(transaction: scope.transaction, now: scope.now)
                .insert(email: "user\(number)@example.com", name: name, passwordHash: nil, team: team)
            let roles = RoleStore(scope.transaction)
            try roles.assign([roles.find(identifier: role.rawValue)].compactMap { $0?.id }, to: id)
            try SessionStore(scope.transaction).insert(
                token, user: id, now: scope.now.iso, expires: scope.now.adding(seconds: 1e8).iso, agent: "test")
            return id
        }
        return TestUser(app: app, id: id, session: token, language: language)
    }

    /// A visitor without a session.
    func visitor(language: Language = .en) -> TestUser {
        TestUser(app: app, id: ID(0), session: Token.random(), language: language)
    }
}

/// Somebody at a browser.
struct TestUser {
    let app: App
    let id: ID<User>
    let session: Token
    var language = Language.en
    /// Where they sit.
    var address = "127.0.0.1"
    /// What their browser was given at a sign-in.
    var device: Token?

    func get(_ target: String, headers: HTTPFields = [:]) -> TestResponse {
        send(Request(.get, target, headers: fields(headers), peer: address))
    }

    /// Sends a form with the session's CSRF token.
    func post(_ target: String, _ form: [(String, String)] = []) -> TestResponse {
        let pairs = form.map { (name: $0.0, value: $0.1) } + [(name: "csrf", value: CSRF.token(for: session))]
        return postRaw(target, FormFields(pairs))
    }

    /// Sends a form just as it is.
    func postRaw(_ target: String, _ form: FormFields, headers: HTTPFields = [:]) -> TestResponse {
        postRaw(target, body: form.urlEncoded, headers: headers)
    }

    /// Sends what may be no form.
    func postRaw(_ target: String, body: String, headers: HTTPFields) -> TestResponse {
        var headers = fields(headers)
        if headers[.contentType] == nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        return send(Request(.post, target, headers: headers, body: .bytes(Array(body.utf8)), peer: address))
    }

    private func fields(_ extra: HTTPFields) -> HTTPFields {
        var headers = extra
        headers[.acceptLanguage] = language.rawValue
        headers[.cookie] =
            "kap-session=\(session.text)" + (device.map { "; kap-device=\($0.text)" } ?? "")
        return headers
    }

    private func send(_ request: Request) -> TestResponse {
        TestResponse(app.respond(to: request))
    }
}

/// A response, its body read as text.
struct TestResponse {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let body: String

    init(_ response: Response) {
        status = response.status
        headers = response.headers
        if case .bytes(let bytes) = response.body { body = String(decoding: bytes, as: UTF8.self) } else { body = "" }
    }

    var location: String? { headers[.location] }

    /// The token that the answer gives the browser in a cookie.
    func token(_ cookie: String) -> Token? {
        for field in headers[values: .setCookie] where field.hasPrefix(cookie + "=") {
            return Token(String(field.dropFirst(cookie.count + 1).prefix { $0 != ";" }))
        }
        return nil
    }
}

/// A clock that moves only when a test says so.
final class TestClock: Sendable {
    private let instant: Locked<Instant>

    init(_ start: Instant) { instant = Locked(start) }

    var now: Instant { instant.withLock { $0 } }

    func advance(seconds: Double) {
        instant.withLock { $0 = $0.adding(seconds: seconds) }
    }
}

extension Viewer {
    /// Sees and may do everything.
    static let everything = Viewer(id: ID(0), name: "Test", email: "", rights: .everything)
}

extension [String: String] {
    var form: FormFields { FormFields(map { (name: $0.key, value: $0.value) }) }
}

extension RolePreset {
    /// What it may do in a base that nobody changed.
    var rights: Rights { rights(in: modules) }
}

extension RoleStore {
    func insert(identifier: String, name: String, rights: Rights) throws -> ID<Role> {
        try insert(identifier: identifier, name: name, rights: rights, now: TestApp.start.iso)
    }

    func update(_ id: ID<Role>, name: String, rights: Rights) throws {
        try update(id, name: name, rights: rights, now: TestApp.start.iso)
    }
}
