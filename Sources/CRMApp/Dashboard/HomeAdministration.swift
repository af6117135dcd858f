import Auth
import Database
import Views

/// What those who run the program open the day with: set-up, people, sign-ins, the audit log.
enum AdministratorHome {
    /// One step of the set-up and whether it is done.
    private struct Step {
        let title: Text
        let link: Link?
        let isDone: Bool
    }

    /// The five steps of a fresh base; gone when all are done.
    static func checklist(_ context: Context, _ scope: Scope) throws -> HTML {
        let steps = try steps(context, scope)
        let done = steps.count { $0.isDone }
        guard done < steps.count else { return .empty }
        let rows = steps.map { step -> HTML in
            let words: HTML =
                if let link = step.link, !step.isDone {
                    "<a href=\"\(link)\">\(step.title)</a>"
                } else {
                    "\(step.title)"
                }
            return relatedRow(words, end: step.isDone ? badge(ActivityText.done, .ok, icon: .check) : .empty)
        }
        return card(
            HomeText.checklist, id: "set-up",
            progressBar(
                HomeText.stepsDone(.number(done), .number(steps.count)), share: Double(done) / Double(steps.count))
                + "<ul class=\"related\">\(rows.map { "<li>\($0)</li>" as HTML })</ul>")
    }

    private static func steps(_ context: Context, _ scope: Scope) throws -> [Step] {
        let customers = try scope.count("SELECT EXISTS (SELECT 1 FROM \(("customers" as SQL).trusted))")
        return try scope.first(
            """
            SELECT (SELECT count(*) FROM users WHERE disabled_at IS NULL), (SELECT count(*) FROM teams),
                (SELECT count(*) FROM pipelines)
            """
        ) { row in
            [
                Step(
                    title: HomeText.stepCompany, link: link("/admin/settings", context),
                    isDone: !context.organisation.name.isEmpty),
                Step(title: HomeText.stepUsers, link: link("/admin/users", context), isDone: row.int(0) > 1),
                Step(title: HomeText.stepTeams, link: link("/admin/teams", context), isDone: row.int(1) > 0),
                Step(title: HomeText.stepPipeline, link: link("/admin/pipelines", context), isDone: row.int(2) > 0),
                Step(title: HomeText.stepCustomers, link: link("/customers/new", context), isDone: customers > 0),
            ]
        } ?? []
    }

    /// The page when the viewer may open it: a link that answers 404 helps nobody.
    private static func link(_ path: String, _ context: Context) -> Link? {
        guard case .found(let route, _) = context.app.router.match(.get, path), route.access.allows(context.viewer)
        else { return nil }
        return Link(path)
    }

    private struct SignIn {
        let name: String
        let at: Instant?
        let isDisabled: Bool
        let id: Int64
    }

    static func users(_ context: Context, _ scope: Scope) throws -> HTML {
        let users = try scope.rows(
            """
            SELECT id, name, last_sign_in_at, disabled_at FROM users
            ORDER BY last_sign_in_at IS NULL, last_sign_in_at DESC, id
            """
        ) { SignIn(name: $0.text(1), at: $0.instant(2), isDisabled: !$0.isNull(3), id: $0.int64(0)) }
        let today = context.reader.zone.instant(context.today)
        let people = Link("/admin/users")
        let mayManage = context.viewer.has(.manageUsers)
        var stats = [
            Stat(HomeText.users, "\(users.count { !$0.isDisabled })", to: mayManage ? people : nil),
            Stat(HomeText.disabled, "\(users.count { $0.isDisabled })", to: mayManage ? people : nil),
            Stat(HomeText.signedInToday, "\(users.count { $0.at.map { $0 >= today } ?? false })"),
        ]
        if context.viewer.has(.readAudit) {
            stats.append(Stat(HomeText.failures, "\(try failures(scope))", to: Link("/admin/audit")))
        }
        let rows = users.filter { !$0.isDisabled }.prefix(8).map { user in
            relatedRow(
                person(user.name, initials: user.name.initials, id: user.id),
                end: user.at.map { "\(relative: $0)" } ?? "<span class=\"quiet\">\(HomeText.never)</span>")
        }
        return statTiles(stats)
            + card(
                HomeText.signIns, id: "sign-ins", "<ul class=\"related\">\(rows.map { "<li>\($0)</li>" as HTML })</ul>")
    }

    private static func failures(_ scope: Scope) throws -> Int {
        try scope.count(
            """
            SELECT count(*) FROM history
            WHERE kind = \(ChangeKind.signInFailed) AND module = 'users' AND at >= \(scope.now.adding(seconds: -604_800))
            """)
    }

    /// The last entries of the audit log: who did what to which kind of record.
    static func audit(_ context: Context, _ scope: Scope) throws -> HTML {
        let rows = try scope.rows(
            """
            SELECT h.at, u.name, h.module, h.kind FROM history h LEFT JOIN users u ON u.id = h.user_id
            ORDER BY h.id DESC LIMIT 8
            """
        ) { row -> HTML in
            let module = context.app.modules.first { $0.name.rawValue == row.text(2) }?.title
            let kind = ChangeKind(rawValue: row.text(3)).map { HistoryText.kind($0) }
            let who: HTML = row.optionalText(1).map { "\(user: $0)" } ?? "\(BaseText.system)"
            return relatedRow(
                "\(kind.map { "\($0)" as HTML } ?? "\(user: row.text(3))")",
                detail: (module.map { "\($0) · " as HTML } ?? .empty) + who,
                end: row.instant(0).map { "\(relative: $0)" } ?? "")
        }
        return card(
            HomeText.audit, id: "audit",
            "<ul class=\"related\">\(rows.map { "<li>\($0)</li>" as HTML })</ul>"
                + "<a class=\"card-more\" href=\"\(Link("/admin/audit"))\">\(HomeText.audit)\(icon(.chevronEnd))</a>")
    }
}
