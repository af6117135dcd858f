import Database
import Foundation
import TestSupport
import Testing

@testable import CRMApp

/// Which databases of a server are taken as Kap's own.
@Suite("Opening a server's database", .enabled(if: TestServer.isUsed, "bin/with-postgres starts the server"))
struct ServerOpeningTests {
    private let name: String
    private let raw: PostgreSQLDatabase

    init() throws {
        name = try TestServer.create()
        raw = try PostgreSQLDatabase(uri: TestServer.address(of: name), connections: 1, patience: nil)
    }

    private func run(_ statements: SQL...) throws {
        try raw.write { for statement in statements { _ = try $0.execute(statement) } }
    }

    private func configuration(_ words: String = "", role: String = "kap") -> AppConfiguration {
        var configuration = TestTemplate.configuration(
            folder: FileManager.default.temporaryDirectory.path, clock: TestClock(TestApp.start))
        configuration.address = TestServer.address(of: name).replacing("//kap@", with: "//\(role)@") + words
        return configuration
    }

    private func open(_ words: String = "") throws {
        try App.openDatabase(configuration(words)).close()
    }

    /// What opening says; empty when it goes well.
    private func refusal(_ body: () throws -> Void) -> String {
        do {
            try body()
            return ""
        } catch { return "\(error)" }
    }

    private var tables: [String] {
        get throws { try raw.read { try $0.tables().map(\.name) } }
    }

    @Test("The tables of another program are left alone")
    func stranger() throws {
        try run("CREATE TABLE recipes (name TEXT)")
        let words = refusal { try open() }
        #expect(words.contains("another program, such as “recipes”") && !words.contains("\n"))
        #expect(try tables == ["recipes"])
    }

    @Test("Another program's table of migrations does not make its database ours", arguments: ["migration", "name"])
    func othersMigrations(_ column: String) throws {
        try run(
            "CREATE TABLE migrations (id INTEGER, \(raw: column) TEXT)", "CREATE TABLE recipes (name TEXT)",
            "INSERT INTO migrations VALUES (1, '2014_10_12_create_recipes')")
        #expect(refusal { try open() }.contains("another program"))
        #expect(try tables == ["migrations", "recipes"])
    }

    @Test("What others keep in other schemas, beside ours, in views and extensions keeps nobody out")
    func neighbours() throws {
        try run(
            "CREATE SCHEMA kitchen", "CREATE TABLE kitchen.recipes (name TEXT)",
            "CREATE VIEW menu AS SELECT name FROM kitchen.recipes", "CREATE EXTENSION pg_trgm",
            "CREATE TABLE words (word TEXT)", "ALTER EXTENSION pg_trgm ADD TABLE words")
        try open()
        try run("CREATE TABLE recipes (name TEXT)")
        try open()
        #expect(try Set(tables) == Set(Migrator(App.schema).tables + ["recipes", "words"]))
    }

    @Test("The schema in use counts, wherever it is")
    func otherSchema() throws {
        try run("CREATE TABLE recipes (name TEXT)", "CREATE SCHEMA company")
        try open("&options=-csearch_path%3Dcompany,public")
        #expect(try tables == ["recipes"])
    }

    @Test("A server does not start for a role that may not write, and says what is missing")
    func rights() throws {
        try open()
        let role = name + "_reader"
        try run(
            "CREATE ROLE \(raw: role) LOGIN", "GRANT SELECT ON ALL TABLES IN SCHEMA public TO \(raw: role)",
            "CREATE TABLE recipes (name TEXT)")
        let start = { try App(configuration(role: role)).close() }
        let words = refusal(start)
        #expect(words.contains("the role “\(role)” lacks rights: INSERT, UPDATE, DELETE on activities, "))
        #expect(!words.contains("recipes") && !words.contains("\n"))
        try run("GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO \(raw: role)")
        try run("REVOKE DELETE ON deals FROM \(raw: role)", "REVOKE ALL ON recipes FROM \(raw: role)")
        #expect(refusal(start).contains("DELETE on deals; "))
        // The history is only ever added to, and steps are applied by whoever may.
        try run("GRANT DELETE ON deals TO \(raw: role)", "REVOKE UPDATE, DELETE ON history FROM \(raw: role)")
        try run("REVOKE INSERT, UPDATE, DELETE ON migrations FROM \(raw: role)")
        #expect(refusal(start) == "")
    }

    @Test("What would be applied is told only when it can be known")
    func plan() throws {
        #expect(try SchemaChange(raw).plan.missing == SchemaChange.names)
        try open()
        #expect(try SchemaChange(raw).plan.missing.isEmpty)
        let role = name + "_guest"
        try run("CREATE ROLE \(raw: role) LOGIN", "INSERT INTO migrations (name) VALUES ('telepathy-1')")
        let address = TestServer.address(of: name).replacing("//kap@", with: "//\(role)@")
        let guest = try PostgreSQLDatabase(uri: address, connections: 1)
        #expect(refusal { _ = try SchemaChange(guest).plan }.contains("lacks a right"))
        #expect(refusal { _ = try SchemaChange(raw).plan }.contains("telepathy-1"))
        try guest.close()
    }
}
