import Auth
import Database
import Foundation
import Testing
import Views

@testable import CRMApp

@Suite("Which rows are an import's")
struct ImportRunTests {
    private let kap: TestApp
    private let user: TestUser

    init() throws {
        kap = try TestApp()
        user = try kap.user(.administrator)
    }

    /// Loads customers of these names, 250 at a time.
    private func load(_ names: [String], progress: (Int) -> Void = { _ in }) throws {
        let file = kap.folder + "/\(UUID().uuidString).csv"
        let lines = names.map { "\($0),\($0)\n" }.joined()
        try ("Id,Family\n" + lines).write(toFile: file, atomically: true, encoding: .utf8)
        var plan = ImportPlan(kind: .customers, file: file)
        plan.map = [("external_id", "Id"), ("family_name", "Family")]
        _ = try Importer(kap.database, batch: 250).run(plan) { done, _ in progress(done) }
    }

    /// Makes a run look as if its process had been killed after its last batch.
    private func cutOff(_ run: Int, heard: Instant? = nil) throws {
        _ = try kap.write { scope in
            try scope.transaction.execute(
                """
                UPDATE import_runs SET ended_at = NULL, last_history_id = NULL, heard_at = \(heard) WHERE id = \(run)
                """)
        }
    }

    private func undo(_ run: Int) throws -> TestResponse {
        let answer = user.post("/admin/imports/\(run)/reversal")
        while try JobRunner(kap.app).runDue() > 0 {}
        return answer
    }

    private var present: [String] {
        get throws {
            try kap.read { scope in
                try scope.transaction.rows(
                    "SELECT family_name FROM customers WHERE archived_at IS NULL ORDER BY family_name"
                ) {
                    $0.text(0)
                }
            }
        }
    }

    private func noted(_ run: Int) throws -> [Int] {
        try kap.read { scope in
            try scope.transaction.rows("SELECT undone, kept FROM import_runs WHERE id = \(run)") {
                [$0.int(0), $0.int(1)]
            }
        }.first ?? []
    }

    private let ours = (100..<700).map { "A\($0)" }
    private let theirs = (100..<400).map { "B\($0)" }

    /// Two imports of one kind; all of the second happens between two batches of the first.
    private func overlap() throws {
        try load(ours) { done in
            guard done == 250 else { return }
            do { try load(theirs) } catch { Issue.record(error) }
        }
        #expect(try present == ours + theirs)
    }

    @Test("Imports of one kind that overlapped are taken back each by itself", arguments: [1, 2])
    func overlapping(first: Int) throws {
        try overlap()
        #expect(try undo(first).status == .seeOther)
        #expect(try present == (first == 1 ? theirs : ours))
        #expect(try noted(first) == [first == 1 ? 600 : 300, 0])
        _ = try undo(3 - first)
        #expect(try present.isEmpty)
    }

    @Test("Undoing an import that was cut off leaves the rows of one that went on beside it", arguments: [1, 2])
    func cutOffBesideAnother(run: Int) throws {
        try overlap()
        try cutOff(run)
        _ = try undo(run)
        #expect(try present == (run == 1 ? theirs : ours))
    }

    @Test("Undoing an import that was cut off leaves the rows of those that came later, of files and of hands")
    func cutOffBeforeAnother() throws {
        try load(ours)
        try cutOff(1)
        try load(theirs)
        _ = try undo(1)
        #expect(try present == theirs)
        #expect(try noted(1) == [600, 0])
    }

    @Test("An import that goes on is not taken back; a minute after its last word it is")
    func running() throws {
        try load(ours)
        try cutOff(1, heard: kap.clock.now)
        let page = user.get("/admin/imports").body
        #expect(page.contains("Running") && !page.contains("/admin/imports/1/reversal"))
        let answer = try undo(1)
        #expect(answer.status == .conflict && answer.body.contains("This import is still running"))
        #expect(try present == ours)
        kap.clock.advance(seconds: 61)
        #expect(user.get("/admin/imports").body.contains("Interrupted"))
        #expect(try undo(1).status == .seeOther)
        #expect(try present.isEmpty)
    }

    @Test("An import that was taken back while it went on stops, and leaves no row behind")
    func takenBackMeanwhile() throws {
        #expect(throws: ImportFailure.self) {
            try load(ours) { done in
                guard done == 250 else { return }
                do {
                    try cutOff(1)
                    _ = try undo(1)
                } catch { Issue.record(error) }
            }
        }
        #expect(try present.isEmpty)
        #expect(try noted(1) == [250, 0])
    }

    @Test("What a base knew of earlier imports stays; where two overlapped it is nobody's, and later ones are apart")
    func earlier() throws {
        for name in ["C1", "C2", "C3", "C4"] { try load([name]) }
        try kap.write { scope in
            let transaction = scope.transaction
            try transaction.execute("DROP TABLE import_batches")
            try transaction.execute("ALTER TABLE import_runs DROP COLUMN heard_at")
            try transaction.execute("DELETE FROM migrations WHERE name = 'imports-2'")
            // The second was cut off, and the fourth began before the third ended.
            try transaction.execute(
                """
                UPDATE import_runs SET ended_at = NULL, last_history_id = NULL WHERE id = 2
                """)
            try transaction.execute(
                """
                UPDATE import_runs SET last_history_id = last_history_id + 1 WHERE id = 3
                """)
        }
        try Migrator(App.schema).migrate(kap.database)
        try load(theirs)
        for run in 1...4 { _ = try undo(run) }
        #expect(try present == theirs + ["C4"])
        #expect(try (1...4).map(noted) == [[1, 0], [1, 0], [1, 0], [0, 0]])
        _ = try undo(5)
        #expect(try present == ["C4"])
    }

    // MARK: - Asking again

    private func job(_ column: String) throws -> [String] {
        try kap.read { scope in
            try scope.transaction.rows(
                ("SELECT coalesce(\(raw: column), '') FROM jobs WHERE kind = 'import-reversal'" as SQL)
            ) { $0.text(0) }
        }
    }

    @Test(
        "An undo that was cancelled or given up goes on when it is asked for again", arguments: ["cancelled", "failed"])
    func asking(again state: String) throws {
        try load(ours)
        let path = "/admin/imports/1/reversal"
        #expect(user.post(path).status == .seeOther)
        let first = try #require(
            try kap.read {
                try ImportRunStore(transaction: $0.transaction).entries(of: ID(1), after: 0, limit: 1).first
            })
        // One row was looked at and kept before it stopped.
        _ = try kap.write { scope in
            try scope.transaction.execute(
                """
                UPDATE jobs SET payload = payload || \(" \(first.id) 0 1"), attempts = 5,
                    \(raw: state)_at = \(scope.now) WHERE kind = 'import-reversal'
                """)
        }
        while try JobRunner(kap.app).runDue() > 0 {}
        #expect(try present == ours)
        let answer = user.post(path)
        #expect(answer.headers[.setCookie]?.contains("queued") == true)
        while try JobRunner(kap.app).runDue() > 0 {}
        #expect(try present == ["A100"])
        #expect(try noted(1) == [599, 1])
        #expect(user.post(path).status == .notFound)
    }

    @Test("An undo that waits already is said to be under way, and is not queued twice")
    func askingTwice() throws {
        try load(ours)
        _ = user.post("/admin/imports/1/reversal")
        let again = user.post("/admin/imports/1/reversal")
        #expect(again.status == .seeOther && again.headers[.setCookie]?.contains("underway") == true)
        #expect(try job("finished_at") == [""])
    }
}
