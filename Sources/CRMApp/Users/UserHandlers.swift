import Auth
import Database
import Views
import WebServer

/// Users: the list, adding with an invitation link, editing, disabling.
enum UserHandlers {
    static func index(_ context: Context) throws -> Response {
        let (users, reach) = try context.read { scope in
            (try UserDirectory(transaction: scope.transaction).users(), try ReachGuard(scope))
        }
        let wanted = searchText(context.query["q"] ?? "")
        let shown = wanted.isEmpty ? users : users.filter { searchText($0.name + " " + $0.email).contains(wanted) }
        return UserPages.list(context, shown, reach)
    }

    static func new(_ context: Context) throws -> Response {
        let choices = try context.read { try UserChoices.load($0) }
        return UserPages.form(context, nil, UserDraft(), choices, FormProblems())
    }

    static func create(_ context: Context) throws -> Response {
        let draft = UserDraft(context.form)
        let choices = try context.read { try UserChoices.load($0) }
        var problems = draft.problems(roles: choices.roles, viewer: context.viewer)
        draft.checkTeam(choices, nil, &problems)
        guard problems.isEmpty else { return UserPages.form(context, nil, draft, choices, problems) }
        return try context.writeOnce { scope in
            let users = UserStore(transaction: scope.transaction, now: scope.now)
            guard try users.login(email: draft.email) == nil else {
                problems.add("email", AccountText.emailTaken)
                return .failed(UserPages.form(context, nil, draft, choices, problems))
            }
            let id = try users.insert(email: draft.email, name: draft.name, passwordHash: nil, team: draft.team)
            try RoleStore(scope.transaction).assign(draft.roleIDs(in: choices.roles), to: id)
            let token = try InvitationStore(scope.transaction)
                .insert(.password, user: id, by: scope.viewer.id, expires: scope.now.adding(seconds: 24 * 3600).iso)
            try scope.update(
                "UPDATE users SET version = version WHERE id = \(id)",
                as: Change(
                    .invited, "users", record: id.rawValue, fields: [FieldDiff("name", from: nil, to: draft.name)]))
            let page = UserPages.link(context, id, draft.name, token, hours: 24)
            return .shown(page, insteadOf: UserPath.edit(id))
        }
    }

    static func edit(_ context: Context) throws -> Response {
        let (user, choices) = try load(context)
        return UserPages.form(context, user, UserDraft(user), choices, FormProblems())
    }

    static func update(_ context: Context) throws -> Response {
        let (user, choices) = try load(context)
        let draft = UserDraft(context.form)
        let kept = Set(user.roles.map { "\($0.id)" })
        var problems = draft.problems(roles: choices.roles, viewer: context.viewer, keeping: kept)
        draft.checkTeam(choices, user, &problems)
        let isOwnAddress = user.id == context.viewer.id && UserStore.folded(draft.email) != user.email
        if problems.isEmpty, isOwnAddress, let problem = try Confirmation.problem(context) {
            problems.add("current_password", problem)
        }
        guard problems.isEmpty else { return UserPages.form(context, user, draft, choices, problems) }
        let outcome = try context.write {
            try UserChange(user: user, draft: draft, choices: choices, session: context.session).apply($0)
        }
        switch outcome {
        case .saved: return context.redirect(Link("/admin/users"), .saved)
        case .stale: problems.add("name", UserText.changedMeanwhile)
        case .taken: problems.add("email", AccountText.emailTaken)
        case .lastAdministrator: problems.add("roles", UserText.lastAdministrator)
        }
        return UserPages.form(context, user, draft, choices, problems)
    }

    static func invite(_ context: Context) throws -> Response {
        let (user, _) = try load(context)
        let hours = user.hasPassword ? 1 : 24
        let token = try context.write { scope in
            try scope.update(
                "UPDATE users SET version = version WHERE id = \(user.id)",
                as: Change(.invited, "users", record: user.id.rawValue))
            return try InvitationStore(scope.transaction)
                .insert(
                    .password, user: user.id, by: scope.viewer.id,
                    expires: scope.now.adding(seconds: Double(hours) * 3600).iso)
        }
        return UserPages.link(context, user.id, user.name, token, hours: hours)
    }

    static func disable(_ context: Context) throws -> Response {
        try setDisabled(context, true)
    }

    static func enable(_ context: Context) throws -> Response {
        try setDisabled(context, false)
    }

    static func endSessions(_ context: Context) throws -> Response {
        let (user, _) = try load(context)
        try context.write { scope in
            try SessionStore(scope.transaction).deleteAll(of: user.id, except: context.session)
            try KnownDeviceStore(scope.transaction).deleteAll(of: user.id)
            try scope.note(Change(.sessionsEnded, "users", record: user.id.rawValue))
        }
        return context.redirect(UserPath.edit(user.id), .done)
    }

    private static func setDisabled(_ context: Context, _ isDisabled: Bool) throws -> Response {
        let (user, choices) = try load(context)
        let isRefused = try context.write { scope in
            let users = UserStore(transaction: scope.transaction, now: scope.now)
            let isAdministrator = user.roles.contains { $0.identifier == Role.administrator }
            if isDisabled, isAdministrator, try users.administrators(except: user.id) == 0 { return true }
            try users.setDisabled(user.id, isDisabled)
            try scope.update(
                "UPDATE users SET version = version WHERE id = \(user.id)",
                as: Change(isDisabled ? .disabled : .enabled, "users", record: user.id.rawValue))
            return false
        }
        guard isRefused else { return context.redirect(Link("/admin/users"), .saved) }
        var problems = FormProblems()
        problems.add("roles", UserText.lastAdministrator)
        return UserPages.form(context, user, UserDraft(user), choices, problems)
    }

    /// The user in the path, unless they may do more or reach further than the viewer: whoever could reset such a password
    /// could become that user.
    private static func load(_ context: Context) throws -> (UserDirectory.Entry, UserChoices) {
        let id = try context.id(of: User.self)
        return try context.read { scope in
            guard let user = try UserDirectory(transaction: scope.transaction).user(id) else { throw AppError.notFound }
            let choices = try UserChoices.load(scope)
            guard choices.reach.mayChange(user) else { throw AppError.forbidden }
            return (user, choices)
        }
    }
}

/// What the selects of a user's form offer.
struct UserChoices: Sendable {
    let roles: [Role]
    let teams: [UserDirectory.TeamEntry]
    /// Which of them the viewer may give to whom.
    let reach: ReachGuard

    static func load(_ scope: Scope) throws -> UserChoices {
        UserChoices(
            roles: try RoleStore(scope.transaction).all(),
            teams: try UserDirectory(transaction: scope.transaction).teams(), reach: try ReachGuard(scope))
    }
}

/// The edit of a user with its guards, in one transaction.
struct UserChange {
    let user: UserDirectory.Entry
    let draft: UserDraft
    let choices: UserChoices
    /// The session that asks: it goes on when its user's own address changes.
    let session: Token

    enum Outcome {
        case saved, stale, taken, lastAdministrator
    }

    func apply(_ scope: Scope) throws -> Outcome {
        let users = UserStore(transaction: scope.transaction, now: scope.now)
        if let other = try users.login(email: draft.email), other.id != user.id { return .taken }
        let administrator = choices.roles.first { $0.identifier == Role.administrator }
        let losesIt =
            user.roles.contains { $0.identifier == Role.administrator }
            && !(administrator.map { draft.roles.contains("\($0.id)") } ?? false)
        if losesIt, try users.administrators(except: user.id) == 0 { return .lastAdministrator }
        let count = try scope.update(
            """
            UPDATE users SET name = \(draft.name), email = \(UserStore.folded(draft.email)), team_id = \(draft.team),
                version = version + 1
            WHERE id = \(user.id) AND version = \(draft.version)
            """, as: Change(.updated, "users", record: user.id.rawValue, fields: diffs))
        guard count > 0 else { return .stale }
        try RoleStore(scope.transaction).assign(draft.roleIDs(in: choices.roles), to: user.id)
        if UserStore.folded(draft.email) != user.email { try users.endAccess(of: user.id, except: session) }
        return .saved
    }

    private var diffs: [FieldDiff] {
        let names = { (ids: Set<String>) in
            choices.roles.filter { ids.contains("\($0.id)") }.map(\.identifier).joined(separator: ", ")
        }
        return FieldDiff.differing([
            ("name", user.name, draft.name), ("email", user.email, UserStore.folded(draft.email)),
            ("team", user.team?.description, draft.team?.description),
            ("roles", names(Set(user.roles.map { "\($0.id)" })), names(draft.roles)),
        ])
    }
}
