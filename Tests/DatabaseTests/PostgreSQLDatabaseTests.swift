import Foundation
import TestSupport
import Testing

@testable import Database

/// What only a server has: connections that break, others that hold locks, writes that cross.
@Suite("The PostgreSQL database", .enabled(if: TestServer.isUsed, "bin/with-postgres starts the server"))
final class PostgreSQLDatabaseTests {
    private let name: String
    private let database: PostgreSQLDatabase

    init() throws {
        name = try TestServer.create()
        database = try PostgreSQLDatabase(uri: TestServer.address(of: name), connections: 4, patience: 300)
        try database.load { transaction in
            _ = try transaction.execute(
                "CREATE TABLE t (id \(word: .identity), name TEXT, number \(word: .integer), data \(word: .bytes))")
        }
    }

    deinit {
        try? database.close()
        try? TestServer.drop(name)
    }

    /// Runs the body on several threads at once.
    private func together(_ count: Int, _ body: @Sendable @escaping (Int) -> Void) {
        DispatchQueue.concurrentPerform(iterations: count) { body($0) }
    }

    private func count() throws -> Int {
        try database.read { try $0.count("SELECT count(*) FROM t") }
    }

    @Test("writes that read what others write end as if they had run one after the other")
    func isSerial() throws {
        try database.write { _ = try $0.execute("INSERT INTO t (name, number) VALUES ('sum', 0)") }
        let database = database
        together(4) { _ in
            for _ in 0..<10 {
                try? database.write { transaction in
                    let number = try transaction.count("SELECT number FROM t WHERE name = 'sum'")
                    try transaction.execute("UPDATE t SET number = \(number + 1) WHERE name = 'sum'")
                }
            }
        }
        #expect(try database.read { try $0.count("SELECT number FROM t WHERE name = 'sum'") } == 40)
    }

    @Test("of two that save one version of a row, only the first does, also where only rows keep them apart")
    func rowsAreGuarded() throws {
        try database.write { _ = try $0.execute("INSERT INTO t (name, number) VALUES ('version', 1)") }
        let database = database
        together(4) { thread in
            try? database.write(.rows) { transaction in
                let number = try transaction.count("SELECT number FROM t WHERE name = 'version'")
                try transaction.execute("INSERT INTO t (name) VALUES (\("saw \(number)"))")
                try transaction.execute("UPDATE t SET number = 2 WHERE name = 'version' AND number = 1")
                try transaction.execute("UPDATE t SET data = NULL WHERE name = 'version'")
            }
        }
        #expect(try database.read { try $0.count("SELECT number FROM t WHERE name = 'version'") } == 2)
        #expect(try database.read { try $0.count("SELECT count(*) FROM t WHERE name = 'saw 1'") } == 1)
        #expect(try database.read { try $0.count("SELECT count(*) FROM t WHERE name = 'saw 2'") } == 3)
    }

    @Test("of two that find nothing and add one, only the first adds")
    func hasNoSkew() throws {
        let database = database
        together(4) { _ in
            try? database.write { transaction in
                guard try transaction.count("SELECT count(*) FROM t") == 0 else { return }
                try transaction.execute("INSERT INTO t (name) VALUES ('only')")
            }
        }
        #expect(try count() == 1)
    }

    @Test("a connection that the server ended is replaced, and nobody notices")
    func reconnects() throws {
        let end: () throws -> Void = { [name] in
            try TestServer.run(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)' AND pid <> pg_backend_pid()"
            )
        }
        try end()
        #expect(try count() == 0)
        try end()
        let id: ID<Int> = try database.write { try $0.insert("INSERT INTO t (name) VALUES ('a')") }
        #expect(id.rawValue == 1)
        // Even in the middle of a write: it had not been committed, and runs again.
        var runs = 0
        try database.write { transaction in
            try transaction.execute("INSERT INTO t (name) VALUES ('b')")
            runs += 1
            if runs == 1 { try end() }
            try transaction.execute("INSERT INTO t (name) VALUES ('c')")
        }
        #expect(runs == 2)
        #expect(try count() == 3)
    }

    @Test("a lock that somebody holds is waited for, but not for ever, and the connection stays good")
    func waitsBounded() throws {
        let hasty = try PostgreSQLDatabase(uri: TestServer.address(of: name), connections: 1, patience: 3)
        try database.load { transaction in
            try transaction.execute("LOCK TABLE t IN ACCESS EXCLUSIVE MODE")
            let error = #expect(throws: DatabaseError.self) {
                try hasty.read { try $0.count("SELECT count(*) FROM t") }
            }
            guard case .unavailable = error else {
                Issue.record("expected unavailable, got \(String(describing: error))")
                return
            }
        }
        #expect(try hasty.read { try $0.count("SELECT count(*) FROM t") } == 0)
        try hasty.close()
    }

    @Test("who waited for a connection has as much less time on it")
    func hurries() throws {
        let connection = try PostgreSQLConnection(PostgreSQLAddress(TestServer.address(of: name)), patience: 5)
        connection.waited = 0.9
        #expect(connection.hurry.isEmpty)
        connection.waited = 2.5
        connection.begin(["BEGIN"] + connection.hurry)
        let transaction = Transaction(connection)
        func limit(_ name: SQL) throws -> String? { try transaction.first("SHOW \(name)") { $0.text(0) } }
        #expect(try limit("statement_timeout") == "2s")
        #expect(try limit("lock_timeout") == "1600ms")
        try connection.commit()
        #expect(try limit("statement_timeout") == "5s")
        connection.waited = 5
        #expect(connection.hurry.first?.hasSuffix("= 1000") == true)
    }

    @Test("what went by in line before is taken off, too")
    func hurriesFromTheLine() throws {
        let patient = try PostgreSQLDatabase(uri: TestServer.address(of: name), connections: 1, patience: 5)
        func limit() throws -> String? {
            try patient.read { try $0.first("SHOW statement_timeout") { $0.text(0) } }
        }
        func once() throws -> String? {
            try patient.readOnce { try $0.first("SHOW lock_timeout") { $0.text(0) } }
        }
        #expect(try Patience.$spent.withValue(3.2) { try limit() } == "1s")
        #expect(try limit() == "5s")
        #expect(try Patience.$spent.withValue(3.2) { try once() } == "800ms")
        #expect(try once() == "4s")
        try patient.close()
    }

    @Test("who has waited long opens no connection, but takes one that is open")
    func opensNone() throws {
        let small = try PostgreSQLDatabase(uri: TestServer.address(of: name), connections: 1)
        #expect(try Patience.$spent.withValue(2) { try small.read { try $0.count("SELECT 1") } } == 1)
        // Whoever broke the only one leaves none behind.
        _ = try? small.read { _ = try $0.execute("SELECT pg_terminate_backend(pg_backend_pid())") }
        Patience.$spent.withValue(2) {
            let error = #expect(throws: DatabaseError.self) { try small.read { try $0.count("SELECT 1") } }
            guard case .unavailable = error else {
                Issue.record("expected unavailable")
                return
            }
        }
        #expect(try small.read { try $0.count("SELECT 1") } == 1)
        try small.close()
    }

    @Test("whoever finds all connections in use hears so")
    func isBounded() throws {
        let small = try PostgreSQLDatabase(uri: TestServer.address(of: name), connections: 1, patience: 0.2)
        try small.read { _ in
            let error = #expect(throws: DatabaseError.self) { try small.read { _ in } }
            #expect(error?.description.contains("in use") == true)
        }
        try small.read { _ in }
        try small.close()
    }

    @Test("while all connections that may write are in use, pages are read, and the next writer hears so")
    func readersHaveRoom() throws {
        let small = try PostgreSQLDatabase(uri: TestServer.address(of: name), connections: 2, patience: 0.2)
        try small.write { transaction in
            try transaction.execute("INSERT INTO t (name) VALUES ('d')")
            #expect(try small.read { try $0.count("SELECT count(*) FROM t WHERE name = 'd'") } == 0)
            let error = #expect(throws: DatabaseError.self) { try small.write { _ in } }
            #expect(error?.description.contains("in use") == true)
        }
        #expect(try small.write { try $0.count("SELECT count(*) FROM t WHERE name = 'd'") } == 1)
        try small.close()
    }

    @Test("nulls share the statement of values, and a NUL is left out of texts")
    func bindsNulls() throws {
        func insert(_ name: String?, _ number: Int?, _ data: [UInt8]?) throws {
            try database.write {
                _ = try $0.execute("INSERT INTO t (name, number, data) VALUES (\(name), \(number), \(data))")
            }
        }
        try insert(nil, nil, nil)
        try insert("a\u{0}b", 1, [0, 255, 92])
        try insert(nil, -7, [])
        let rows = try database.read {
            try $0.rows("SELECT name, number, data FROM t ORDER BY id") {
                ($0.optionalText(0), $0.optionalInt(1), $0.isNull(2), $0.bytes(2))
            }
        }
        #expect(rows.map(\.0) == [nil, "ab", nil])
        #expect(rows.map(\.1) == [nil, 1, -7])
        #expect(rows.map(\.2) == [true, false, false])
        #expect(rows.map(\.3) == [[], [0, 255, 92], []])
    }

    @Test("a transaction that failed is not committed, even if its body goes on")
    func failsWhole() throws {
        #expect(throws: DatabaseError.self) {
            try database.write { transaction in
                try transaction.execute("INSERT INTO t (name) VALUES ('a')")
                _ = try? transaction.execute("INSERT INTO t (id) VALUES (1), (1)")
            }
        }
        #expect(try count() == 0)
    }

    @Test("what is sent without waiting is there for the next statement and with the commit, in its order")
    func sendsTogether() throws {
        var heard: [ID<Never>] = []
        let seen = try database.write { transaction in
            for number in 1...250 { try transaction.send("INSERT INTO t (name, number) VALUES ('a', \(number))") }
            try transaction.send("INSERT INTO t (name, number) VALUES (\(String?.none), \(Int?.none))")
            return try transaction.count("SELECT count(*) FROM t")
        }
        #expect(seen == 251)
        try database.write { transaction in
            try transaction.insert("INSERT INTO t (name) VALUES ('b')", as: Never.self) { heard.append($0) }
            try transaction.settle()
            #expect(heard.count == 1)
            try transaction.insert("INSERT INTO t (name) VALUES ('c')", as: Never.self) { heard.append($0) }
            try transaction.send("UPDATE t SET number = 7 WHERE name = 'c'")
            #expect(heard.count == 1)
        }
        #expect(heard.count == 2)
        #expect(try database.read { try $0.count("SELECT number FROM t WHERE id = \(heard[1])") } == 7)
    }

    @Test("what is sent without waiting and fails fails the transaction, and the connection stays good")
    func failsLate() throws {
        var heard = 0
        for _ in 0..<3 {
            #expect(throws: DatabaseError.self) {
                try database.write { transaction in
                    try transaction.execute("INSERT INTO t (name) VALUES ('a')")
                    try transaction.send("INSERT INTO t (id) VALUES (1), (1)")
                    try transaction.insert("INSERT INTO t (name, number) VALUES ('b', 1)", as: Never.self) { _ in
                        heard += 1
                    }
                }
            }
        }
        #expect(heard == 0)
        #expect(try count() == 0)
        try database.write { try $0.send("INSERT INTO t (name, number) VALUES ('b', 1)") }
        #expect(try count() == 1)
    }

    @Test("a read of one statement needs no transaction, and leaves none open")
    func readsOnce() throws {
        #expect(try database.readOnce { try $0.count("SELECT count(*) FROM t") } == 0)
        #expect(throws: DatabaseError.self) { try database.readOnce { try $0.count("SELECT * FROM nowhere") } }
        let state = try database.readOnce {
            try $0.count(
                "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in%' AND datname = current_database()")
        }
        #expect(state == 0)
        try database.write { try $0.send("INSERT INTO t (name) VALUES ('a')") }
        #expect(try database.readOnce { try $0.count("SELECT count(*) FROM t") } == 1)
    }

    @Test("what keeps one from connecting is said in one sentence, without the password")
    func refusals() throws {
        let absent = #expect(throws: DatabaseError.self) {
            _ = try PostgreSQLDatabase(uri: TestServer.address(of: "absent"))
        }
        #expect(absent?.description.contains("there is no database “absent”") == true)
        let away = #expect(throws: DatabaseError.self) {
            _ = try PostgreSQLDatabase(uri: "postgres://kap:secret@127.0.0.1:1/kap")
        }
        #expect(away?.description.contains("not available") == true && away?.description.contains("secret") == false)
        let broken = #expect(throws: DatabaseError.self) {
            _ = try PostgreSQLDatabase(uri: "postgres://k:secret@[/kap")
        }
        #expect(broken?.description.contains("secret") == false)
    }
}
