import Database
import Foundation
import TestSupport
import Testing
import Views

@testable import CRMApp

@Suite("The doctor", .enabled(if: !TestServer.isUsed, "a server has its own ways"))
struct DoctorTests {
    private func levels(_ kap: TestApp, now: Instant = TestApp.start) -> [String: Doctor.Level] {
        let findings = Doctor(folder: kap.folder, now: now).visit()
        return Dictionary(uniqueKeysWithValues: findings.map { ($0.name, $0.level) })
    }

    @Test("A base that is well has nothing broken, and what is missing is said")
    func healthy() throws {
        let kap = try TestApp()
        let found = levels(kap)
        #expect(!found.values.contains(.failure))
        #expect(found["integrity"] == .fine && found["references"] == .fine && found["schema"] == .fine)
        #expect(found["backups"] == .warning && found["configuration"] == .warning)
    }

    @Test("A history from the future, a leftover and a reference to nothing are found")
    func unwell() throws {
        let kap = try TestApp()
        _ = try RecordFixture(kap).customer(nil, nil)
        try Data().write(to: URL(fileURLWithPath: kap.folder + "/forgotten.part"))
        let found = levels(kap, now: TestApp.start.adding(seconds: -86_400))
        #expect(found["clock"] == .warning)
        #expect(found["files"] == .warning)
    }

    @Test("A folder without a base, and a file that is none, are failures")
    func noBase() throws {
        let kap = try TestApp()
        let folder = kap.folder + "/none"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(Doctor(folder: folder).visit().contains { $0.level == .failure })
        try Data("Dear customers".utf8).write(to: URL(fileURLWithPath: folder + "/kap.sqlite"))
        #expect(Doctor(folder: folder).visit().contains { $0.name == "database" && $0.level == .failure })
    }
}
