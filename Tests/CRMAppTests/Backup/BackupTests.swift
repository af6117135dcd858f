import Auth
import Database
import Foundation
import TestSupport
import Testing
import Views

@testable import CRMApp

@Suite("Backups")
struct BackupTests {
    private let kap: TestApp
    private let file: String

    init() throws {
        kap = try TestApp()
        file = kap.folder + "/one.backup"
        _ = try RecordFixture(kap).customer(nil, nil, name: "Ararat")
    }

    private func names(in folder: String) throws -> [String] {
        try ImmutableFile(folder + "/kap.sqlite").texts("SELECT display_name FROM customers")
    }

    @Test("A backup is checked and restored with every row", arguments: [nil, "ծիրան"])
    func roundTrip(passphrase: String?) throws {
        let written = try Backup(kap.database, program: "kap test").write(to: file, passphrase: passphrase)
        let reader = BackupReader(file, passphrase: passphrase)
        #expect(try reader.verify(scratch: kap.folder) == written)
        #expect(written.tables["customers"] == 1)
        let folder = kap.folder + "/restored"
        let done = try Restore(into: folder).run(reader)
        #expect(done.old == nil)
        #expect(try names(in: folder) == ["Ararat"])
    }

    @Test("A backup that was changed at any place, or cut off, is refused", arguments: [nil, "ծիրան"])
    func tampering(passphrase: String?) throws {
        try Backup(kap.database, program: "kap test").write(to: file, passphrase: passphrase)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        let damaged = kap.folder + "/damaged.backup"
        for place in stride(from: 3, to: bytes.count - 2_048, by: bytes.count / 40) {
            var copy = bytes
            copy[place] ^= 0x55
            try copy.write(to: URL(fileURLWithPath: damaged))
            #expect(throws: (any Error).self, "\(place) of \(bytes.count)") {
                try BackupReader(damaged, passphrase: passphrase).verify(scratch: kap.folder)
            }
            try bytes.prefix(place).write(to: URL(fileURLWithPath: damaged))
            #expect(throws: (any Error).self, "cut at \(place)") {
                try BackupReader(damaged, passphrase: passphrase).verify(scratch: kap.folder)
            }
        }
    }

    @Test("An encrypted backup says nothing without its passphrase")
    func secrecy() throws {
        try Backup(kap.database, program: "kap test").write(to: file, passphrase: "ծիրան")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        #expect(bytes.range(of: Data("Ararat".utf8)) == nil)
        for wrong in [nil, "խնձոր"] {
            #expect(throws: FileProblem.self) { try BackupReader(file, passphrase: wrong).verify(scratch: kap.folder) }
        }
    }

    @Test("Restoring keeps the old base, and a bad backup leaves it as it is")
    func restoring() throws {
        try Backup(kap.database, program: "kap test").write(to: file)
        let folder = kap.folder + "/other"
        _ = try Restore(into: folder).run(BackupReader(file))
        _ = try RecordFixture(kap).customer(nil, nil, name: "Sevan")
        let second = kap.folder + "/two.backup"
        try Backup(kap.database, program: "kap test").write(to: second)
        let old = try Restore(into: folder).run(BackupReader(second)).old
        #expect(try names(in: folder).sorted() == ["Ararat", "Sevan"])
        #expect(try names(in: String((old ?? "").dropLast("/kap.sqlite".count))) == ["Ararat"])
        try Data(contentsOf: URL(fileURLWithPath: second)).prefix(9_000).write(to: URL(fileURLWithPath: second))
        #expect(throws: FileProblem.self) { _ = try Restore(into: folder).run(BackupReader(second)) }
        #expect(try names(in: folder).sorted() == ["Ararat", "Sevan"])
    }

    @Test("Retention keeps the newest of each day and week")
    func retention() throws {
        let folder = kap.folder + "/backups"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let files = BackupFiles(folder)
        for hours in stride(from: 0, to: 24 * 60, by: 12) {
            let name = files.name(TestApp.start.adding(seconds: -3_600 * Double(hours)))
            try Data().write(to: URL(fileURLWithPath: name))
        }
        try files.prune(daily: 7, weekly: 5, zone: .utc)
        let days = files.all.map { $0.madeAt.day(in: .utc) }
        #expect(days.count == Set(days).count)
        #expect(files.all.count == 10)
        #expect(files.all.first?.madeAt == TestApp.start)
    }

    @Test("What a killed backup left in plain is gone with the next one, what another works in stays")
    func scratch() throws {
        let abandoned = kap.folder + "/kap-scratch-1"
        try FileManager.default.createDirectory(atPath: abandoned + "/unpacked", withIntermediateDirectories: true)
        let used = try ScratchFolder(in: kap.folder + "/")
        #expect(!FileManager.default.fileExists(atPath: abandoned))
        let target = kap.folder + "/elsewhere"
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        try Backup(kap.database, program: "kap test")
            .write(to: target + "/one.backup", passphrase: "ծիրան", scratch: kap.folder)
        #expect(try FileManager.default.contentsOfDirectory(atPath: target) == ["one.backup"])
        #expect(ScratchFolder.isInUse(used.path))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: kap.folder).filter { $0.hasPrefix("kap-scratch") }.count
                == 1)
    }

    @Test("A backup of an older base leaves its schema as it is")
    func olderSchema() throws {
        let folder = kap.folder + "/older"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let database = try SQLiteDatabase(path: folder + "/kap.sqlite")
        try Migrator(Array(App.schema.prefix(2))).migrate(database)
        #expect(try Backup(database, program: "kap test").write(to: file).migrations.count == 2)
        #expect(try SchemaChange(database).plan.applied.count == 2)
        try database.close()
    }

    @Test("A change of the schema leaves a copy of the base as it was")
    func beforeMigration() throws {
        let folder = kap.folder + "/older"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let database = try SQLiteDatabase(path: folder + "/kap.sqlite")
        try Migrator(Array(App.schema.prefix(2))).migrate(database)
        let copy = try #require(try SchemaChange(database).apply())
        #expect(try ImmutableFile(copy).migrations.count == 2)
        #expect(try SchemaChange(database).plan.missing.isEmpty)
        #expect(try SchemaChange(database).apply() == nil)
        try database.close()
    }
}
