import Auth
import Database
import Views

/// Work that no request waits for.
struct Job: Sendable {
    enum State: Sendable {
        case waiting, running, finished, failed, cancelled
    }

    let id: ID<Job>
    let kind: String
    let payload: String
    let userName: String?
    let createdAt: Instant
    let runAfterAt: Instant
    let attempts: Int
    /// How much is done, of how much; 0 of 0 where nothing is counted.
    let progress: (done: Int, goal: Int)
    let state: State
    let endedAt: Instant?
    let problem: String?

    /// Attempts after which a job is left for a person to look at.
    static let mostAttempts = 5
    /// The problem of a job whose runners all went without a word.
    static let lost = "lost"
    /// The problem of a job whose asker may not do that any more.
    static let refused = "refused"
    /// Seconds for which whoever runs a job has it. The runner begins them anew several times before they end, so that a
    /// job whose node died is somebody else's soon, however long it takes.
    static let lease: Double = 30

    /// Seconds to wait after a failed attempt: half a minute, two, eight, half an hour.
    static func pause(after attempts: Int) -> Double {
        30 * Double(1 << (2 * (min(max(attempts, 1), 5) - 1)))
    }
}

/// What a kind of job is called and does. A module names its kinds; the runner finds them there.
struct JobKind: Sendable {
    /// As the table stores it, such as `backup`.
    let name: String
    let title: Text
    /// Whether a user may ask for the job with this payload: judged when it is queued, retried or cancelled, and again
    /// when it runs, by the rights of that moment.
    let allows: @Sendable (Viewer, String, Transaction) throws -> Bool
    /// Runs to the end or throws; it may be run again after a crash, and then has to come to the same end.
    let run: @Sendable (JobRun) throws -> Void

    init(
        name: String, title: Text,
        allows: @escaping @Sendable (Viewer, String, Transaction) throws -> Bool = { viewer, _, _ in
            viewer.has(.configure)
        },
        run: @escaping @Sendable (JobRun) throws -> Void
    ) {
        self.name = name
        self.title = title
        self.allows = allows
        self.run = run
    }

    /// The kind of that name; `nil` for one that this version does not know.
    static func named(_ name: String) -> JobKind? { modules.flatMap(\.jobs).first { $0.name == name } }
}

/// What stops a job from inside.
enum JobError: Error {
    /// Somebody cancelled it, or it took so long that another took it over.
    case stopped
    /// Whoever asked for it is disabled by now or may not do it any more.
    case refused
}
