import Auth
import Database
import Dispatch
import Foundation
import TestSupport
import Testing
import Views

@testable import CRMApp

@Suite("Background jobs")
struct JobTests {
    private let kap: TestApp

    init() throws {
        kap = try TestApp()
        // No backup of its own accord, so that every test sees only what it queues.
        try kap.write { scope in
            var settings = BackupSettings()
            settings.hour = nil
            try BackupSettingsStore(transaction: scope.transaction).save(settings)
        }
    }

    private func queue<Value>(_ body: (JobStore) throws -> Value) throws -> Value {
        try kap.write { try body(JobStore(transaction: $0.transaction, now: $0.now)) }
    }

    private var newest: Job {
        get throws { try #require(try queue { try $0.page(before: nil, limit: 1) }.first) }
    }

    @Test("A backup that is asked for is made, checked and seen on both pages")
    func backup() throws {
        let administrator = try kap.user(.administrator)
        #expect(administrator.post("/admin/backups").location == "/admin/jobs")
        #expect(try JobRunner(kap.app).runDue() == 1)
        let page = administrator.get("/admin/jobs").body
        #expect(page.contains("Done") && page.contains("Test administrator"))
        #expect(BackupFiles(kap.folder + "/backups").all.count == 1)
        #expect(administrator.get("/admin/backups").body.contains("Last backup:"))
    }

    @Test("The schedule queues one backup a day, whoever asks and how often, and the home page warns when it fails")
    func schedule() throws {
        _ = try RecordFixture(kap).customer(nil, nil)
        let administrator = try kap.user(.administrator)
        #expect(administrator.get("/").body.contains("There is no backup yet"))
        let form = [("hour", "3"), ("daily", "7"), ("weekly", "5"), ("folder", "")]
        #expect(administrator.post("/admin/backups/settings", form).status == .seeOther)
        for _ in 0..<3 { try JobRunner(kap.app).runDue() }
        #expect(BackupFiles(kap.folder + "/backups").all.count == 1)
        #expect(!administrator.get("/").body.contains("There is no backup yet"))
        kap.clock.advance(seconds: 86_400)
        try JobRunner(kap.app).runDue()
        #expect(BackupFiles(kap.folder + "/backups").all.count == 2)
        kap.clock.advance(seconds: 3 * 86_400)
        let later = try kap.user(.administrator)
        #expect(later.get("/").body.contains("No backup for more than two days"))
    }

    @Test("Two runners never have one job, and a lease that ran out is taken over")
    func leases() throws {
        _ = try queue { try $0.enqueue("backup") }
        let first = try #require(try queue { try $0.lease("one") })
        #expect(try queue { try $0.lease("two") } == nil)
        kap.clock.advance(seconds: Job.lease + 1)
        let second = try #require(try queue { try $0.lease("two") })
        #expect(second.id == first.id && second.attempts == 2)
        #expect(try !queue { try $0.progress(first.id, "one", done: 1, goal: 2) })
        try queue { try $0.finish(first.id, "one") }
        #expect(try newest.state == .running)
        try queue { try $0.finish(second.id, "two") }
        #expect(try newest.state == .finished)
    }

    @Test("What fails is tried again later and later, then left for a person, who may start it anew")
    func failures() throws {
        _ = try queue { try $0.enqueue("backup") }
        for attempt in 1...Job.mostAttempts {
            let job = try #require(try queue { try $0.lease("one") }, "attempt \(attempt)")
            try queue { try $0.fail(job, "one", "no room") }
            #expect(try queue { try $0.lease("one") } == nil)
            kap.clock.advance(seconds: Job.pause(after: attempt))
        }
        #expect(try newest.state == .failed)
        let administrator = try kap.user(.administrator)
        #expect(administrator.get("/admin/jobs").body.contains("no room"))
        #expect(administrator.post("/admin/jobs/\(try newest.id)/retry").status == .seeOther)
        #expect(try queue { try $0.lease("one") }?.attempts == 1)
    }

    @Test("A job that ends its node each time is given up, and the page says why")
    func endingNodes() throws {
        _ = try queue { try $0.enqueue("backup") }
        for attempt in 1...Job.mostAttempts {
            #expect(try queue { try $0.lease("node \(attempt)") }?.attempts == attempt)
            kap.clock.advance(seconds: Job.lease + 1)
        }
        _ = try queue { try $0.enqueue("backup", payload: "the next") }
        #expect(try queue { try $0.lease("another") }?.payload == "the next")
        let jobs = try queue { try $0.page(before: nil, limit: 2) }
        #expect(jobs.map(\.state) == [.running, .failed])
        let administrator = try kap.user(.administrator)
        let page = administrator.get("/admin/jobs").body
        #expect(page.contains("Failed") && page.contains("The program stopped each time during this job"))
        #expect(administrator.post("/admin/jobs/\(jobs[1].id)/retry").status == .seeOther)
        #expect(try queue { try $0.lease("another") }?.attempts == 1)
    }

    @Test("A node that is stopped in good order hands its job back, which counts for nothing")
    func stopping() throws {
        _ = try queue { try $0.enqueue("slow") }
        let (isRunning, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let slow = JobKind(name: "slow", title: JobText.title) { _ in
            isRunning.signal()
            mayEnd.wait()
        }
        let runner = JobRunner(kap.app, kinds: [slow])
        runner.start(isAlone: false)
        isRunning.wait()
        runner.stop(within: 0.01)
        #expect(try newest.state == .waiting && newest.attempts == 0)
        #expect(try queue { try $0.lease("another") }?.attempts == 1)
        mayEnd.signal()
        runner.stop()
    }

    @Test("A cancelled job stops at its next step; what nobody knows is given up at once")
    func cancelling() throws {
        _ = try queue { try $0.enqueue("backup") }
        let job = try #require(try queue { try $0.lease("one") })
        let administrator = try kap.user(.administrator)
        #expect(administrator.post("/admin/jobs/\(job.id)/cancellation").status == .seeOther)
        #expect(try !queue { try $0.progress(job.id, "one", done: 1, goal: 2) })
        #expect(administrator.post("/admin/jobs/\(job.id)/cancellation").status == .notFound)
        _ = try queue { try $0.enqueue("telepathy") }
        try JobRunner(kap.app).runDue()
        #expect(try newest.state == .failed)
    }
}
