import Auth
import Database
import Views
import WebServer

/// The queue on a page: what waits, runs, ended, and what is left for a person to look at.
enum JobPages {
    static let path = Link("/admin/jobs")
    private static let size = 50

    static func index(_ context: Context) throws -> Response {
        let found = try context.read { scope in
            try JobStore(transaction: scope.transaction, now: scope.now)
                .page(before: ID(context.query["before"]), limit: size + 1)
        }
        let shown = Array(found.prefix(size))
        let older = found.count > size ? shown.last.map { path.with(("before", "\($0.id)")) } : nil
        return context.page(
            Page(
                JobText.title, width: .full,
                body: dataTable(
                    JobText.title, columns, shown, empty: emptyState(JobText.none, why: JobText.noneWhy, icon: .clock))
                    + (older.map { linkButton(KitText.next, to: $0, icon: .arrowEnd, isCompact: true) } ?? .empty)))
    }

    static func cancel(_ context: Context) throws -> Response {
        let id: ID<Job> = try context.id()
        let isDone = try context.write { try JobStore(transaction: $0.transaction, now: $0.now).cancel(id) }
        guard isDone else { throw AppError.notFound }
        return context.redirect(path, .cancelled)
    }

    static func retry(_ context: Context) throws -> Response {
        let id: ID<Job> = try context.id()
        let isDone = try context.write { try JobStore(transaction: $0.transaction, now: $0.now).retry(id) }
        guard isDone else { throw AppError.notFound }
        return context.redirect(path, .queued)
    }

    private static let columns: [Column<Job>] = [
        Column(JobText.job, .title) {
            "\(title($0.kind).html) <span class=\"quiet\">#\(plain: Int($0.id.rawValue))</span>"
        },
        Column(BaseText.status) { status($0) },
        Column(JobText.progress) { progress($0) },
        Column(JobText.queued) { "\($0.createdAt)" },
        Column(HistoryText.who, .wide) { $0.userName.map { "\(user: $0)" } ?? "\(BaseText.system)" },
        Column(JobText.problem, .wide) { $0.problem.map(problem) ?? .empty },
        Column(BaseText.edit, .actions) { actions($0) },
    ]

    static func title(_ kind: String) -> Wording {
        modules.flatMap(\.jobs).first { $0.name == kind }.map { .text($0.title) } ?? .user(kind)
    }

    private static func problem(_ problem: String) -> HTML {
        problem == Job.lost ? "\(JobText.lost)" : "\(user: problem)"
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
