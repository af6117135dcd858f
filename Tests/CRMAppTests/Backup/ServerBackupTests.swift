import Auth
import Database
import Foundation
import TestSupport
import Testing
import Views

@testable import CRMApp

@Suite("Backups of a server", .enabled(if: TestServer.isUsed, "bin/with-postgres starts the server"))
struct ServerBackupTests {
    private let kap: TestApp
    private let file: String
    private let written: BackupManifest

    init() throws {
        kap = try TestApp()
        file = kap.folder + "/one.backup"
        _ = try RecordFixture(kap).customer(nil, nil, name: "Արարատ")
        written = try Backup(kap.database, program: "kap test").write(to: file)
    }

    /// A database of its own, as the restoring command opens it.
    private func target() throws -> PostgreSQLDatabase {
        try PostgreSQLDatabase(uri: TestServer.address(of: TestServer.create()), connections: 1, patience: nil)
    }

    private func names(_ database: any DatabaseEngine, schema: String = "public") throws -> [String] {
        try database.read {
            try $0.rows("SELECT display_name FROM \(raw: schema).customers ORDER BY id") { $0.text(0) }
        }
    }

    @Test("A backup goes into an empty database, which then gives the same backup, and into a folder")
    func roundTrip() throws {
        #expect(written.engine == "postgresql" && written.tables["customers"] == 1)
        let target = try target()
        let done = try ServerRestore(target, scratch: kap.folder).run(BackupReader(file))
        #expect(done.old == nil)
        #expect(try names(target) == ["Արարատ"])
        let again = try Backup(target, program: "kap test").write(to: kap.folder + "/again.backup")
        #expect(again.tables == written.tables && again.migrations == written.migrations)
        _ = try Restore(into: kap.folder + "/restored").run(BackupReader(file))
        let found = try ImmutableFile(kap.folder + "/restored/kap.sqlite").texts("SELECT display_name FROM customers")
        #expect(found == ["Արարատ"])
        // New rows are numbered after those that came, and the indexes of text are there.
        try target.write { transaction in
            let id: ID<Int> = try transaction.insert("INSERT INTO teams (name) VALUES ('After')")
            #expect(id.rawValue > 0)
            #expect(try transaction.count("SELECT count(*) FROM pg_indexes WHERE indexdef LIKE '%gin_trgm_ops%'") == 2)
        }
        try target.close()
    }

    @Test("What a database held before is kept beside the backup, and may be restored over again and again")
    func keepsTheOld() throws {
        let target = try target()
        _ = try ServerRestore(target, scratch: kap.folder).run(BackupReader(file), now: TestApp.start)
        try target.write { _ = try $0.execute("UPDATE customers SET display_name = 'Changed'") }
        let old = try ServerRestore(target, scratch: kap.folder)
            .run(BackupReader(file), now: TestApp.start.adding(seconds: 1)).old
        #expect(old == "before_restore_20261002t080001z")
        #expect(try names(target) == ["Արարատ"])
        #expect(try names(target, schema: old ?? "") == ["Changed"])
        try target.close()
    }

    @Test("A backup of a file goes onto a server")
    func fromFile() throws {
        let folder = kap.folder + "/small"
        _ = try Restore(into: folder).run(BackupReader(file))
        let small = try SQLiteDatabase(path: folder + "/kap.sqlite")
        let second = kap.folder + "/two.backup"
        #expect(try Backup(small, program: "kap test").write(to: second).engine == "sqlite")
        try small.close()
        let target = try target()
        _ = try ServerRestore(target, scratch: kap.folder).run(BackupReader(second))
        #expect(try names(target) == ["Արարատ"])
        try target.close()
    }

    @Test("A damaged backup, the tables of another program and a node that runs leave a database as it is")
    func refusals() throws {
        let target = try target()
        try target.write { _ = try $0.execute("CREATE TABLE recipes (name TEXT)") }
        let restore = ServerRestore(target, scratch: kap.folder)
        let foreign = #expect(throws: FileProblem.self) { try restore.run(BackupReader(file)) }
        #expect("\(foreign.map { "\($0)" } ?? "")".contains("another program"))
        let node = try kap.secondNode()
        #expect(throws: FileProblem.self) {
            try ServerRestore(kap.database, scratch: kap.folder).run(BackupReader(file))
        }
        try node.close()
        try Data(contentsOf: URL(fileURLWithPath: file)).prefix(9_000).write(to: URL(fileURLWithPath: file + ".cut"))
        #expect(throws: FileProblem.self) { try restore.run(BackupReader(file + ".cut")) }
        #expect(try target.read { try $0.tables().map(\.name) } == ["recipes"])
        #expect(try names(kap.database) == ["Արարատ"])
        try target.close()
    }
}
