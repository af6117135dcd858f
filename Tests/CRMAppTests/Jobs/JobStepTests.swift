import Database
import Dispatch
import Foundation
import Testing
import Views

@testable import CRMApp

@Suite("Jobs in steps")
struct JobStepTests {
    private let kap: TestApp

    init() throws {
        kap = try TestApp()
        try kap.write { scope in
            var settings = BackupSettings()
            settings.hour = nil
            try BackupSettingsStore(transaction: scope.transaction).save(settings)
        }
    }

    private func enqueue(_ payload: String) throws {
        try kap.write { _ = try JobStore(transaction: $0.transaction, now: $0.now).enqueue("marks", payload: payload) }
    }

    private var jobs: [Job] {
        get throws {
            try kap.write { try JobStore(transaction: $0.transaction, now: $0.now).page(before: nil, limit: 99) }
        }
    }

    /// The rows that steps have left; one that was done twice would have failed.
    private var marks: [String] {
        get throws {
            try kap.database.read {
                try $0.rows("SELECT name FROM settings WHERE name LIKE 'mark-%' ORDER BY name") { $0.text(0) }
            }
        }
    }

    /// Leaves three marks, each in a step of its own; the payload tells the name and how many there are.
    private static func leaveMarks(_ run: JobRun, between: (Int) throws -> Void = { _ in }) throws {
        let words = run.job.payload.split(separator: " ")
        let name = words.first.map(String.init) ?? ""
        var done = words.count > 1 ? Int(words[1]) ?? 0 : 0
        while done < 3 {
            done = try run.step { transaction in
                try transaction.execute("INSERT INTO settings (name, value) VALUES (\("mark-\(name)-\(done)"), '')")
                return JobRun.Step(value: done + 1, done: done + 1, goal: 3, payload: "\(name) \(done + 1)")
            }
            try between(done)
        }
    }

    @Test("Two nodes share the queue: every step of every job has its effect once")
    func twoNodes() throws {
        for number in 10..<22 { try enqueue("\(number)") }
        let other = try kap.secondNode()
        let kind = JobKind(name: "marks", title: JobText.title) { try Self.leaveMarks($0) }
        let runners = [JobRunner(kap.app, kinds: [kind]), JobRunner(other, kinds: [kind])]
        DispatchQueue.concurrentPerform(iterations: 2) { number in
            do { try runners[number].runDue() } catch { Issue.record(error) }
        }
        #expect(try marks.count == 36)
        #expect(try jobs.allSatisfy { $0.state == .finished && $0.attempts == 1 && $0.progress.done == 3 })
        try other.close()
    }

    @Test("A node that stood still for longer than its lease finds its job taken over, and leaves nothing more behind")
    func takenOver() throws {
        try enqueue("a")
        let (clock, other) = (kap.clock, try kap.secondNode())
        let healthy = JobKind(name: "marks", title: JobText.title) { try Self.leaveMarks($0) }
        let sleepy = JobKind(name: "marks", title: JobText.title) { run in
            try Self.leaveMarks(run) { done in
                guard done == 1 else { return }
                clock.advance(seconds: Job.lease + 1)
                let count = try JobRunner(other, kinds: [healthy]).runDue()
                #expect(count == 1)
            }
            Issue.record("the job went on although it was somebody else's")
        }
        try JobRunner(kap.app, kinds: [sleepy]).runDue()
        #expect(try marks == ["mark-a-0", "mark-a-1", "mark-a-2"])
        let job = try #require(try jobs.first)
        #expect(job.state == .finished && job.attempts == 2 && job.progress.done == 3)
        try other.close()
    }
}
