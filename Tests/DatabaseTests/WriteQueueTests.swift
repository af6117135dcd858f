import Foundation
import Synchronization
import Testing

@testable import Database

/// Counts from many threads.
private final class Counter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    func add() { count.withLock { $0 += 1 } }
}

@Suite("Writers that wait for each other")
final class WriteQueueTests {
    let folder = FileManager.default.temporaryDirectory.path + "/kap-writers-" + UUID().uuidString
    let database: SQLiteDatabase

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        database = try SQLiteDatabase(path: folder + "/test.sqlite", readers: 2)
        try database.write { _ = try $0.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)") }
    }

    deinit {
        try? database.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    @Test("The connection that writes syncs every commit")
    func synchronous() throws {
        let level = try database.write { try $0.count("PRAGMA synchronous") }
        #expect(level == 2)
    }

    @Test("Every write of many threads lands once, and one that fails takes no other with it")
    func neighbours() throws {
        let (refused, database) = (Counter(), database)
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for number in 0..<50 {
                let name = number % 5 == 0 ? "the same" : "\(thread)-\(number)"
                do {
                    try database.write { transaction in
                        try transaction.execute("INSERT INTO t (name) VALUES (\(name + "!"))")
                        try transaction.execute("INSERT INTO t (name) VALUES (\(name))")
                    }
                } catch {
                    refused.add()
                }
            }
        }
        #expect(refused.value == 79)
        #expect(try database.read { try $0.count("SELECT count(*) FROM t") } == 2 * (8 * 40 + 1))
        #expect(try database.read { try $0.count("SELECT count(*) FROM t WHERE name LIKE 'the same%'") } == 2)
    }

    @Test("What a write returns and what it throws reach the one who asked")
    func answers() throws {
        struct Own: Error, Equatable { let number: Int }
        let (wrong, database) = (Counter(), database)
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for number in 0..<20 {
                let mine = thread * 100 + number
                let found = try? database.write { _ in mine }
                if found != mine { wrong.add() }
                do {
                    try database.write { _ in throw Own(number: mine) }
                } catch {
                    if error as? Own != Own(number: mine) { wrong.add() }
                }
            }
        }
        #expect(wrong.value == 0)
    }

    @Test("A write that lasts too long is ended, and takes no neighbour along that was told yes")
    func longWrites() throws {
        let other = try SQLiteDatabase(path: folder + "/limited.sqlite", readers: 2, longestWrite: 0.2)
        defer { try? other.close() }
        try other.write { _ = try $0.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)") }
        let (ended, written) = (Counter(), Counter())
        let endless: SQL = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
        DispatchQueue.concurrentPerform(iterations: 8) { number in
            do {
                try other.write { transaction in
                    try transaction.execute("INSERT INTO t (name) VALUES (\("\(number)"))")
                    if number == 0 { _ = try transaction.count("\(endless) SELECT count(*) FROM n") }
                    if number == 1 { try transaction.execute("\(endless) INSERT INTO t (name) SELECT 'x' || x FROM n") }
                }
                written.add()
            } catch DatabaseError.tooLong {
                ended.add()
            } catch {}
        }
        #expect(ended.value >= 2)
        #expect(written.value > 0)
        #expect(try other.read { try $0.count("SELECT count(*) FROM t") } == written.value)
    }

    @Test("A write that is ended takes no neighbour along, whatever it makes of its end", arguments: [true, false])
    func takenAlong(isSwallowed: Bool) throws {
        struct InOwnWords: Error {}
        let other = try SQLiteDatabase(path: folder + "/\(isSwallowed).sqlite", readers: 2, longestWrite: 2)
        defer { try? other.close() }
        try other.write { _ = try $0.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)") }
        let endless: SQL = """
            WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) INSERT INTO t (name) SELECT 'x' || x FROM n
            """
        let (refused, written) = (Counter(), Counter())
        // The first one holds the lead until the others stand in line and share the next commit.
        let (holds, isHeld) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let threads = DispatchGroup()
        let start = { (body: @escaping @Sendable (Transaction) throws -> Void) in
            let thread = Thread {
                do {
                    try other.write(body)
                    written.add()
                } catch {
                    refused.add()
                }
                threads.leave()
            }
            threads.enter()
            thread.start()
        }
        start { _ in
            isHeld.signal()
            holds.wait()
        }
        isHeld.wait()
        for number in 0..<6 {
            start { transaction in
                try transaction.execute("INSERT INTO t (name) VALUES (\("\(number)"))")
                guard number == 3 else { return }
                do { try transaction.execute(endless) } catch { if !isSwallowed { throw InOwnWords() } }
            }
        }
        Thread.sleep(forTimeInterval: 0.5)
        holds.signal()
        threads.wait()
        #expect(refused.value == 1)
        #expect(written.value == 6)
        #expect(try other.read { try $0.count("SELECT count(*) FROM t") } == 5)
    }

    @Test("A read that lasts too long is ended, and the next one is not")
    func longReads() throws {
        let other = try SQLiteDatabase(path: folder + "/other.sqlite", readers: 2, longestRead: 0.05)
        defer { try? other.close() }
        let endless: SQL = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        let error = #expect(throws: DatabaseError.self) { try other.read { try $0.count(endless) } }
        guard case .tooLong = error else {
            Issue.record("expected the read to be too long, got \(String(describing: error))")
            return
        }
        #expect(try other.read { try $0.count("SELECT count(*) FROM sqlite_master") } == 0)
    }
}
