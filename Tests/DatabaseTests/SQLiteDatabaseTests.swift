import Foundation
import Testing

@testable import Database

@Suite("The SQLite database")
final class SQLiteDatabaseTests {
    let folder = FileManager.default.temporaryDirectory.path + "/kap-database-" + UUID().uuidString
    let database: SQLiteDatabase

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        database = try SQLiteDatabase(path: folder + "/test.sqlite", readers: 2)
    }

    deinit {
        try? database.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    private static let first = Migration("one", ["CREATE TABLE t (id \(word: .identity), name TEXT NOT NULL UNIQUE)"])

    @Test("migrations are applied once and in order, and a newer schema is refused by name")
    func migrations() throws {
        let second = Migration("two", ["ALTER TABLE t ADD COLUMN age \(word: .integer)"])
        try Migrator([Self.first]).migrate(database)
        try Migrator([Self.first, second]).migrate(database)
        try Migrator([Self.first, second]).migrate(database)
        #expect(try database.read { try $0.count("SELECT count(*) FROM migrations") } == 2)
        let error = #expect(throws: DatabaseError.self) { try Migrator([Self.first]).migrate(database) }
        #expect(error?.description.contains("“two”") == true)
    }

    @Test("a migration that fails leaves the old schema whole")
    func failedMigration() throws {
        let broken = Migration(
            "broken", ["CREATE TABLE fine (id \(word: .integer))", "CREATE TABLE fine (id \(word: .integer))"])
        #expect(throws: DatabaseError.self) { try Migrator([Self.first, broken]).migrate(database) }
        #expect(
            try database.read { try $0.count("SELECT count(*) FROM sqlite_master WHERE name IN ('t', 'fine')") } == 0)
    }

    @Test("every statement is counted, those that fail among them")
    func tally() throws {
        try Migrator([Self.first]).migrate(database)
        let before = StatementTally.total
        try database.write { transaction in
            let _: ID<Int> = try transaction.insert("INSERT INTO t (name) VALUES ('a')")
            #expect(try transaction.count("SELECT count(*) FROM t") == 1)
            _ = try? transaction.execute("INSERT INTO t (name) VALUES ('a')")
        }
        // Other tests count too.
        #expect(StatementTally.total.statements >= before.statements + 3)
        #expect(StatementTally.total.seconds > before.seconds)
    }

    @Test("what throws is rolled back, and a broken rule is told apart")
    func rollback() throws {
        try Migrator([Self.first]).migrate(database)
        let error = #expect(throws: DatabaseError.self) {
            try database.write { transaction in
                try transaction.execute("INSERT INTO t (name) VALUES ('a')")
                try transaction.execute("INSERT INTO t (name) VALUES ('a')")
            }
        }
        guard case .constraint = error else {
            Issue.record("expected a constraint, got \(String(describing: error))")
            return
        }
        #expect(try database.read { try $0.count("SELECT count(*) FROM t") } == 0)
    }

    @Test("values come back as they went in")
    func values() throws {
        try database.write { transaction in
            try transaction.execute("CREATE TABLE v (i INTEGER, r REAL, s TEXT, b BLOB, n TEXT)")
            try transaction.execute(
                "INSERT INTO v VALUES (\(Int64.max), \(1.5), \("Երևան؟"), \([0, 255] as [UInt8]), \(nil as String?))")
        }
        let row = try database.read {
            try $0.first("SELECT i, r, s, b, n FROM v") { row in
                (row.int64(0), row.double(1), row.text(2), row.bytes(3), row.optionalText(4))
            }
        }
        #expect(row?.0 == .max && row?.1 == 1.5 && row?.2 == "Երևան؟" && row?.3 == [0, 255] && row?.4 == nil)
    }

    @Test("a text index finds pieces of words, forgets what is removed, and cannot be broken by what is asked")
    func textIndex() throws {
        let index = TextIndex("names", of: "names")
        try database.write { transaction in
            for step in index.creation { try transaction.execute(step) }
            try transaction.execute(index.insertion(id: 1, text: "hakobyan anna"))
            try transaction.execute(index.insertion(id: 2, text: "sargsyan"))
        }
        func found(_ words: String) throws -> [Int] {
            guard let candidates = index.candidates(words) else { return [] }
            return try database.read { try $0.rows(candidates) { $0.int(0) } }
        }
        #expect(try found("kobya") == [1])
        #expect(try found("yan") == [1, 2])
        // Of long words all but the end is asked for, of others every part.
        #expect(TextIndex.query("hakobyan anna") == "\"hak\" AND \"oby\" AND \"ann\" AND \"nna\"")
        #expect(TextIndex.query("abcdef") == "\"abc\" AND \"def\"")
        #expect(TextIndex.query("x-12345") == "\"x-1\" AND \"234\" AND \"345\"")
        #expect(index.candidates("ya")?.isEmpty == nil)
        for hostile in ["\"yan\" OR", "a\"\"b*", "NEAR(yan", "'); DROP TABLE names;--", "\\%_ yan"] {
            _ = try found(hostile)
        }
        try database.write { _ = try $0.execute(index.removal(id: 1, text: "hakobyan anna")) }
        #expect(try found("kobya") == [])
        #expect(TextIndex.pattern("50%_\\") == "%50\\%\\_\\\\%")
    }

    @Test("a folder is held by one process at a time")
    func lock() throws {
        let first = try FolderLock(folder: folder)
        let error = #expect(throws: DatabaseError.self) { _ = try FolderLock(folder: folder) }
        #expect(error?.description.contains("in use") == true)
        withExtendedLifetime(first) {}
    }

    /// A copy of the base as a killed process leaves it: what was written last is in the log alone.
    private func abandoned() throws -> String {
        let path = folder + "/abandoned.sqlite"
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: folder + "/test.sqlite" + ending, toPath: path + ending)
        }
        #expect(SQLiteFile.size(path + "-wal") > 0)
        return path
    }

    @Test("a log that was left behind is read before the file is opened, and left as it is")
    func abandonedLog() throws {
        try Migrator([Self.first]).migrate(database)
        let path = try abandoned()
        #expect(try SQLiteDatabase.check(path, knows: ["one"]) == ["one"])
        #expect(!FileManager.default.fileExists(atPath: path + "-shm"))
        let error = #expect(throws: DatabaseError.self) { try SQLiteDatabase.check(path, knows: []) }
        #expect(error?.description.contains("“one”") == true)
    }

    @Test("a base of another program is refused that stands in the log alone")
    func foreignLog() throws {
        try database.write { _ = try $0.execute("CREATE TABLE recipes (name TEXT)") }
        let path = try abandoned()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let error = #expect(throws: DatabaseError.self) { try SQLiteDatabase(path: path) }
        #expect(error?.description.contains("another program") == true)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(!FileManager.default.fileExists(atPath: path + "-shm"))
    }

    @Test("what is no database is refused in one sentence")
    func damaged() throws {
        let path = folder + "/damaged.sqlite"
        try Data(repeating: 7, count: 5_000).write(to: URL(fileURLWithPath: path))
        #expect(throws: DatabaseError.self) { try Migrator([]).migrate(SQLiteDatabase(path: path)) }
    }
}
