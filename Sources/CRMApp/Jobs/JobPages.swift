import Auth
import Database
import Views
import WebServer

/// The queue on a page: what waits, runs, ended, and what is left for a person to look at.
enum JobPages {
    static let path = Link("/admin/jobs")
    private static let size = 50

    static func index(_ context: Context) throws -> Response {
        let (found, allowed) = try context.read { scope in
            let found = try JobStore(transaction: scope.transaction, now: scope.now)
                .page(before: ID(context.query["before"]), limit: size + 1)
            let allowed = try found.filter {
                try JobKind.named($0.kind)?.allows(context.viewer, $0.payload, scope.transaction) ?? true
            }
            return (found, Set(allowed.map(\.id)))
        }
        let shown = Array(found.prefix(size))
        let older = found.count > size ? shown.last.map { path.with(("before", "\($0.id)")) } : nil
        return context.page(
            Page(
                JobText.title, width: .full,
                body: dataTable(
                    JobText.title, columns(allowed), shown,
                    empty: emptyState(JobText.none, why: JobText.noneWhy, icon: .clock))
                    + (older.map { linkButton(KitText.next, to: $0, icon: .arrowEnd, isCompact: true) } ?? .empty)))
    }

    static func cancel(_ context: Context) throws -> Response {
        try change(context) { try $0.cancel($1) }
        return context.redirect(path, .cancelled)
    }

    /// Whoever lets a job go on asks for it anew: it acts with their rights from here on.
    static func retry(_ context: Context) throws -> Response {
        try change(context) { try $0.retry($1, for: context.viewer.id) }
        return context.redirect(path, .queued)
    }

    /// Takes the right that asking for the job takes. What this version does not know may be cancelled only.
    private static func change(_ context: Context, _ body: (JobStore, ID<Job>) throws -> Bool) throws {
        let id: ID<Job> = try context.id()
        try context.write { scope in
            let store = JobStore(transaction: scope.transaction, now: scope.now)
            guard let (name, payload) = try store.request(id),
                try JobKind.named(name)?.allows(context.viewer, payload, scope.transaction) ?? true,
                try body(store, id)
            else { throw AppError.notFound }
        }
    }

    private static func columns(_ allowed: Set<ID<Job>>) -> [Column<Job>] {
        [
            Column(JobText.job, .title) {
                "\(title($0.kind).html) <span class=\"quiet\">#\(plain: Int($0.id.rawValue))</span>"
            },
            Column(BaseText.status) { status($0) },
            Column(JobText.progress) { progress($0) },
            Column(JobText.queued) { "\($0.createdAt)" },
            Column(HistoryText.who, .wide) { $0.userName.map { "\(user: $0)" } ?? "\(BaseText.system)" },
            Column(JobText.problem, .wide) { $0.problem.map(problem) ?? .empty },
            Column(BaseText.edit, .actions) { allowed.contains($0.id) ? actions($0) : .empty },
        ]
    }

    static func title(_ kind: String) -> Wording {
        JobKind.named(kind).map { .text($0.title) } ?? .user(kind)
    }

    private static func problem(_ problem: String) -> HTML {
        switch problem {
        case Job.lost: "\(JobText.lost)"
        case Job.refused: "\(JobText.refused)"
        default: "\(user: problem)"
        }
    }

    private static func status(_ job: Job) -> HTML {
        switch job.state {
        case .waiting: badge(job.attempts > 0 ? JobText.waitingAgain : JobText.waiting, .info)
        case .running: badge(JobText.running, .accent)
        case .finished: badge(JobText.finished, .ok)
        case .failed: badge(JobText.failed, .bad)
        case .cancelled: badge(JobText.cancelled)
        }
    }

    private static func progress(_ job: Job) -> HTML {
        job.progress.goal > 0 ? "\(JobText.doneOf(.number(job.progress.done), .number(job.progress.goal)))" : .empty
    }

    private static func actions(_ job: Job) -> HTML {
        switch job.state {
        case .waiting, .running: postButton(JobText.cancel, to: Link("/admin/jobs/\(job.id)/cancellation"))
        case .failed, .cancelled: postButton(JobText.retry, to: Link("/admin/jobs/\(job.id)/retry"), icon: .undo)
        case .finished: .empty
        }
    }
}
