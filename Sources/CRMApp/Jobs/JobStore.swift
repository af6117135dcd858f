import Auth
import Database
import Views

/// The queue as rows. Every statement runs in a transaction of whoever asks, so that a job is queued with the write that
/// calls for it, or not at all.
struct JobStore {
    let transaction: Transaction
    let now: Instant

    /// The rows of jobs that wait or run.
    static let isUnfinished: SQL = "finished_at IS NULL AND failed_at IS NULL AND cancelled_at IS NULL"

    /// Puts a job into the queue; false when there was one with this key already.
    /// - Parameter key: at most one job ever has it, whoever asks and on whatever node.
    @discardableResult
    func enqueue(_ kind: String, payload: String = "", key: String? = nil, user: ID<User>? = nil) throws -> Bool {
        try transaction.execute(
            """
            INSERT INTO jobs (kind, payload, unique_key, user_id, created_at, run_after_at)
            VALUES (\(kind), \(payload), \(key), \(user), \(now), \(now)) ON CONFLICT (unique_key) DO NOTHING
            """) > 0
    }

    /// Puts a job into the queue or, where the one with this key has ended in whatever way, lets that one go on from where
    /// it was; false when it waits or runs already.
    func enqueueAgain(_ kind: String, payload: String, key: String, user: ID<User>?) throws -> Bool {
        if try enqueue(kind, payload: payload, key: key, user: user) { return true }
        return try restart(
            "unique_key = \(key) AND (failed_at IS NOT NULL OR cancelled_at IS NOT NULL OR finished_at IS NOT NULL)",
            for: user)
    }

    /// A job that somebody runs now.
    struct Leased: Sendable {
        let id: ID<Job>
        let kind: String
        let payload: String
        let attempts: Int
        let createdAt: Instant
        /// Who asked for it, with whose rights it acts; `nil` for the program itself.
        let user: ID<User>?
    }

    /// Takes the job that has waited longest; on PostgreSQL, of those that no other runner is taking at this moment. One
    /// whose lease ran out counts as waiting: its runner is gone. One that so many runners have gone with is given up, as
    /// it may be what ends them.
    /// - Parameter token: what the runner proves its lease with.
    func lease(_ token: String) throws -> Leased? {
        while let job = try take(token) {
            guard job.attempts > Job.mostAttempts else { return job }
            try fail(job, token, Job.lost, isHopeless: true)
        }
        return nil
    }

    private func take(_ token: String) throws -> Leased? {
        try transaction.first(
            """
            UPDATE jobs SET lease = \(token), leased_until_at = \(now.adding(seconds: Job.lease)), attempts = attempts + 1
            WHERE id = (
                SELECT id FROM jobs
                WHERE finished_at IS NULL AND failed_at IS NULL AND cancelled_at IS NULL AND run_after_at <= \(now)
                    AND (leased_until_at IS NULL OR leased_until_at < \(now))
                ORDER BY run_after_at, id LIMIT 1 \(word: Self.skipLocked))
            RETURNING id, kind, payload, attempts, created_at, user_id
            """
        ) {
            Leased(
                id: $0.id(0), kind: $0.text(1), payload: $0.text(2), attempts: $0.int(3),
                createdAt: $0.instant(4) ?? now, user: $0.optionalID(5))
        }
    }

    private static let skipLocked = DialectWord.either(sqlite: "", postgresql: "FOR UPDATE SKIP LOCKED")

    /// Keeps the lease; false when the job was cancelled or is somebody else's by now. Until the transaction ends, nobody
    /// takes the job over.
    func renew(_ id: ID<Job>, _ token: String) throws -> Bool {
        try transaction.execute(
            """
            UPDATE jobs SET leased_until_at = \(now.adding(seconds: Job.lease))
            WHERE id = \(id) AND lease = \(token) AND cancelled_at IS NULL AND finished_at IS NULL
            """) > 0
    }

    /// Notes how far a job is and, where one is given, what its next attempt goes on from.
    func note(_ id: ID<Job>, done: Int, goal: Int, payload: String?) throws {
        try transaction.execute(
            "UPDATE jobs SET done = \(done), goal = \(goal), payload = coalesce(\(payload), payload) WHERE id = \(id)")
    }

    /// Notes progress and keeps the lease; false when the job was cancelled or is somebody else's by now.
    func progress(_ id: ID<Job>, _ token: String, done: Int, goal: Int) throws -> Bool {
        try transaction.execute(
            """
            UPDATE jobs SET done = \(done), goal = \(goal), leased_until_at = \(now.adding(seconds: Job.lease))
            WHERE id = \(id) AND lease = \(token) AND cancelled_at IS NULL
            """) > 0
    }

    func finish(_ id: ID<Job>, _ token: String) throws {
        try transaction.execute(
            """
            UPDATE jobs SET finished_at = \(now), lease = NULL, leased_until_at = NULL, problem = NULL
            WHERE id = \(id) AND lease = \(token)
            """)
    }

    /// After a failed attempt: waits and tries again, or gives up and stays for a person to see.
    func fail(_ job: Leased, _ token: String, _ problem: String, isHopeless: Bool = false) throws {
        let isDead = isHopeless || job.attempts >= Job.mostAttempts
        try transaction.execute(
            """
            UPDATE jobs SET lease = NULL, leased_until_at = NULL, problem = \(String(problem.prefix(500))),
                failed_at = \(isDead ? now : nil), run_after_at = \(now.adding(seconds: Job.pause(after: job.attempts)))
            WHERE id = \(job.id) AND lease = \(token)
            """)
    }

    /// Stops a job that has not ended; one that runs notices at its next step.
    func cancel(_ id: ID<Job>) throws -> Bool {
        try transaction.execute(
            """
            UPDATE jobs SET cancelled_at = \(now)
            WHERE id = \(id) AND finished_at IS NULL AND failed_at IS NULL AND cancelled_at IS NULL
            """) > 0
    }

    /// Gives a job that failed or was cancelled another five attempts, for whoever asks now.
    func retry(_ id: ID<Job>, for user: ID<User>) throws -> Bool {
        try restart("id = \(id) AND (failed_at IS NOT NULL OR cancelled_at IS NOT NULL)", for: user)
    }

    /// What a job is: its kind and payload; `nil` when there is none.
    func request(_ id: ID<Job>) throws -> (kind: String, payload: String)? {
        try transaction.first("SELECT kind, payload FROM jobs WHERE id = \(id)") { ($0.text(0), $0.text(1)) }
    }

    private func restart(_ condition: SQL, for user: ID<User>?) throws -> Bool {
        try transaction.execute(
            """
            UPDATE jobs SET user_id = \(user), failed_at = NULL, cancelled_at = NULL, finished_at = NULL, attempts = 0,
                run_after_at = \(now), done = 0, goal = 0, lease = NULL, leased_until_at = NULL, problem = NULL
            WHERE \(condition)
            """) > 0
    }

    /// Lets go of what a runner has that ends in good order: that was no attempt.
    func handBack(_ token: String) throws {
        try transaction.execute(
            """
            UPDATE jobs SET lease = NULL, leased_until_at = NULL, attempts = attempts - 1
            WHERE lease = \(token) AND finished_at IS NULL AND failed_at IS NULL
            """)
    }

    /// Lets go of every lease: for the one process that holds the data folder, when it starts after a crash.
    func releaseAll() throws {
        try transaction.execute(
            "UPDATE jobs SET lease = NULL, leased_until_at = NULL WHERE leased_until_at IS NOT NULL")
    }

    /// Forgets what ended well or was cancelled before `moment`; what failed stays until somebody looks.
    func forget(before moment: Instant) throws {
        try transaction.execute("DELETE FROM jobs WHERE finished_at < \(moment) OR cancelled_at < \(moment)")
    }

    /// The newest first.
    func page(before: ID<Job>?, limit: Int) throws -> [Job] {
        let place: SQL = before.map { "j.id < \($0)" } ?? "1 = 1"
        return try transaction.rows(
            """
            SELECT j.id, j.kind, j.payload, u.name, j.created_at, j.run_after_at, j.attempts, j.done, j.goal,
                j.finished_at, j.failed_at, j.cancelled_at, j.leased_until_at, j.problem
            FROM jobs j LEFT JOIN users u ON u.id = j.user_id WHERE \(place) ORDER BY j.id DESC LIMIT \(limit)
            """, job)
    }

    private func job(_ row: Row) -> Job {
        let state: Job.State =
            if !row.isNull(9) { .finished } else if !row.isNull(10) { .failed } else if !row.isNull(11) {
                .cancelled
            } else if let until = row.instant(12), until >= now { .running } else { .waiting }
        return Job(
            id: row.id(0), kind: row.text(1), payload: row.text(2), userName: row.optionalText(3),
            createdAt: row.instant(4) ?? now, runAfterAt: row.instant(5) ?? now, attempts: row.int(6),
            progress: (row.int(7), row.int(8)), state: state,
            endedAt: row.instant(9) ?? row.instant(10) ?? row.instant(11), problem: row.optionalText(13))
    }
}
