import Database
import Foundation
import TestSupport
import Testing
import Views

@testable import CRMApp

@Suite("The doctor")
struct DoctorTests {
    private func findings(_ kap: TestApp, now: Instant = TestApp.start) -> [Doctor.Finding] {
        let doctor = Doctor(folder: kap.folder, now: now)
        return TestServer.isUsed ? doctor.visit(kap.database) : doctor.visit()
    }

    private func levels(_ kap: TestApp, now: Instant = TestApp.start) -> [String: Doctor.Level] {
        Dictionary(uniqueKeysWithValues: findings(kap, now: now).map { ($0.name, $0.level) })
    }

    @Test("A base that is well has nothing broken, and what is missing is said")
    func healthy() throws {
        let kap = try TestApp()
        let found = levels(kap)
        #expect(!found.values.contains(.failure))
        #expect(found[TestServer.isUsed ? "indexes" : "integrity"] == .fine)
        #expect(found["references"] == .fine && found["schema"] == .fine && found["disk"] != nil)
        #expect(found["backups"] == .warning && found["configuration"] == .warning)
    }

    @Test("A history from the future, a leftover and a reference to nothing are found")
    func unwell() throws {
        let kap = try TestApp()
        _ = try RecordFixture(kap).customer(nil, nil)
        try Data().write(to: URL(fileURLWithPath: kap.folder + "/forgotten.part"))
        let found = levels(kap, now: TestApp.start.adding(seconds: -86_400))
        #expect(found["clock"] == .warning)
        // A server's folder holds backups, and whatever else people keep beside them.
        #expect(found["files"] == (TestServer.isUsed ? nil : .warning))
    }

    @Test("A folder without a base, and a file that is none, are failures", .enabled(if: !TestServer.isUsed))
    func noBase() throws {
        let kap = try TestApp()
        let folder = kap.folder + "/none"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(Doctor(folder: folder).visit().contains { $0.level == .failure })
        try Data("Dear customers".utf8).write(to: URL(fileURLWithPath: folder + "/kap.sqlite"))
        #expect(Doctor(folder: folder).visit().contains { $0.name == "database" && $0.level == .failure })
    }

    private static let onServer = ConditionTrait.enabled(if: TestServer.isUsed, "bin/with-postgres starts the server")

    @Test("A server that does not hold what it should, and rights that are missing, are failures", onServer)
    func unwellServer() throws {
        let kap = try TestApp()
        let well = levels(kap)
        #expect(well["encoding"] == .fine && well["rights"] == .fine && well["permissions of the folder"] != nil)
        try kap.database.write { transaction in
            try transaction.execute(
                "ALTER TABLE deals ADD CONSTRAINT later FOREIGN KEY (id) REFERENCES customers (id) NOT VALID")
            try transaction.execute("ALTER TABLE facts DISABLE TRIGGER ALL")
            try transaction.execute("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'facts_pkey'::regclass")
        }
        let found = findings(kap).filter { $0.level == .failure }
        #expect(found.map(\.name) == ["indexes", "references"])
        #expect(found.first?.words.contains("facts_pkey") == true)
        #expect(found.last?.words.contains("deals.later, facts.") == true)
    }

    @Test("A database in another encoding than UTF-8 is a failure", onServer, arguments: ["SQL_ASCII", "LATIN1"])
    func encoding(_ encoding: String) throws {
        let name = try TestServer.create(in: encoding)
        let database = try PostgreSQLDatabase(uri: TestServer.address(of: name), connections: 1)
        let found = Doctor(folder: "none").visit(database).first { $0.name == "encoding" }
        #expect(found?.level == .failure && found?.words.contains(encoding) == true)
        try database.close()
        try TestServer.drop(name)
    }
}
