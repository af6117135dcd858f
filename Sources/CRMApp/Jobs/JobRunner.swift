import Auth
import Database
import Foundation
import Synchronization
import Views

/// One attempt at a job, as its kind sees it.
struct JobRun: Sendable {
    let app: App
    let job: JobStore.Leased
    fileprivate let token: String

    var now: Instant { app.configuration.clock() }

    /// Whoever asked for the job, with the rights of this moment; the program itself may do everything.
    /// Throws ``JobError/refused`` when they are disabled by now.
    func viewer(_ transaction: Transaction) throws -> Viewer {
        guard let user = job.user else { return Viewer(id: ID(0), name: "", email: "", rights: .everything) }
        guard let viewer = try ViewerStore(transaction).find(user) else { throw JobError.refused }
        return viewer
    }

    /// Throws ``JobError/refused`` unless whoever asked for the job may do so now.
    fileprivate func require(_ kind: JobKind) throws {
        let isAllowed = try app.database.read { transaction in
            try job.user == nil || kind.allows(viewer(transaction), job.payload, transaction)
        }
        guard isAllowed else { throw JobError.refused }
    }

    /// Tells how far the work is and keeps the lease. Throws ``JobError/stopped`` when the job is to end here.
    func progress(_ done: Int, of goal: Int) throws {
        let goesOn = try app.database.write {
            try JobStore(transaction: $0, now: now).progress(job.id, token, done: done, goal: goal)
        }
        guard goesOn else { throw JobError.stopped }
    }

    /// What a step of the work leaves behind.
    struct Step<Value> {
        let value: Value
        let done: Int
        let goal: Int
        /// The job's payload from here on: what another attempt, after a crash, begins with.
        var payload: String?
    }

    /// Carries out a step in the transaction that notes it: both count or neither, and neither does when the job is
    /// somebody else's by now. So each step has its effect once, whichever node dies when.
    /// Throws ``JobError/stopped`` when the job is to end here.
    func step<Value>(_ body: (Transaction) throws -> Step<Value>) throws -> Value {
        try app.database.write { transaction in
            let store = JobStore(transaction: transaction, now: now)
            guard try store.renew(job.id, token) else { throw JobError.stopped }
            let step = try body(transaction)
            try store.note(job.id, done: step.done, goal: step.goal, payload: step.payload)
            return step.value
        }
    }
}

/// Takes jobs out of the queue and runs them, one after the other, on a thread of its own.
public final class JobRunner: Sendable {
    /// Seconds between two looks at the queue; whoever queues on this node rings the bell.
    private static let patience = 5.0

    let app: App
    private let kinds: [JobKind]
    private let token = Token.random().text
    private let heart = DispatchQueue(label: "jobs.lease", qos: .utility)
    private let ended = DispatchSemaphore(value: 0)
    private let isStopping = Mutex(false)
    /// When this node last threw away what is kept for a while only.
    private let tidiedAt = Mutex<Instant?>(nil)

    public convenience init(_ app: App) { self.init(app, kinds: app.modules.flatMap(\.jobs)) }

    init(_ app: App, kinds: [JobKind]) {
        self.app = app
        self.kinds = kinds
    }

    /// Runs jobs until ``stop()``.
    /// - Parameter isAlone: this process holds the data folder, so that every lease is of a process that died.
    public func start(isAlone: Bool) {
        let thread = Thread { [self] in
            if isAlone { attempt { try self.write { try $0.releaseAll() } } }
            while !isStopping.withLock({ $0 }) {
                attempt { try self.runDue() }
                _ = app.jobBell.wait(timeout: .now() + Self.patience)
            }
            ended.signal()
        }
        thread.name = "jobs"
        thread.start()
    }

    /// Waits for the job that runs, up to so many seconds; one that takes longer begins again after the next start.
    public func stop(within seconds: Double = 5) {
        isStopping.withLock { $0 = true }
        app.jobBell.signal()
        guard ended.wait(timeout: .now() + seconds) == .timedOut else { return }
        attempt { try write { try $0.handBack(token) } }
    }

    /// Runs everything that is due now. Returns how many attempts there were.
    @discardableResult
    func runDue() throws -> Int {
        try app.refusals.write(to: app.database)
        try KeptAddresses.forgetOld(app.database, now: app.configuration.clock())
        try BackupJob.schedule(app)
        try tidy()
        var count = 0
        while !isStopping.withLock({ $0 }), let job = try write({ try $0.lease(token) }) {
            try run(job)
            count += 1
        }
        return count
    }

    /// Forgets, once an hour, the forms that were sent long ago.
    private func tidy() throws {
        let now = app.configuration.clock()
        guard tidiedAt.withLock({ $0.map { now >= $0.adding(seconds: 3_600) } ?? true }) else { return }
        try app.database.write { try SentFormStore(transaction: $0).forget(now: now) }
        tidiedAt.withLock { $0 = now }
    }

    private func run(_ job: JobStore.Leased) throws {
        guard let kind = kinds.first(where: { $0.name == job.kind }) else {
            return try write { try $0.fail(job, token, "this version does not know “\(job.kind)”", isHopeless: true) }
        }
        do {
            let run = JobRun(app: app, job: job, token: token)
            try run.require(kind)
            try keepingLease(of: job) { try kind.run(run) }
            try write { try $0.finish(job.id, token) }
        } catch JobError.stopped {
            app.logger.notice("job stopped", metadata: ["job": "\(job.id)", "kind": "\(job.kind)"])
        } catch JobError.refused {
            app.logger.notice("job refused", metadata: ["job": "\(job.id)", "kind": "\(job.kind)"])
            try write { try $0.fail(job, token, Job.refused, isHopeless: true) }
        } catch {
            app.logger.error("job failed", metadata: ["job": "\(job.id)", "kind": "\(job.kind)", "error": "\(error)"])
            try write { try $0.fail(job, token, "\(error)") }
        }
    }

    /// Renews the lease again and again while the job runs, however long one of its steps takes.
    private func keepingLease(of job: JobStore.Leased, _ body: () throws -> Void) rethrows {
        let beat = DispatchSource.makeTimerSource(queue: heart)
        beat.schedule(deadline: .now() + Job.lease / 5, repeating: Job.lease / 5)
        beat.setEventHandler { [self] in attempt { _ = try write { try $0.renew(job.id, token) } } }
        beat.activate()
        defer { beat.cancel() }
        try body()
    }

    private func write<Value>(_ body: (JobStore) throws -> Value) throws -> Value {
        let now = app.configuration.clock()
        return try app.database.write { try body(JobStore(transaction: $0, now: now)) }
    }

    /// The queue cannot be read for a while when the disk is full or the server away: the next look tries again.
    private func attempt(_ body: () throws -> Void) {
        do { try body() } catch { app.logger.error("the job queue failed", metadata: ["error": "\(error)"]) }
    }
}
