import Auth
import Database
import Views
import WebServer

/// Signing in and out.
enum SignIn {
    static func form(_ context: Context) -> Response {
        guard context.viewer.isAnonymous else { return .seeOther("/") }
        guard context.app.cache.withLock(\.hasUsers) else {
            return context.barePage(AccountText.signIn, notice(AccountText.needsSetUp))
        }
        return page(context, email: "", next: context.query["next"], problems: FormProblems())
    }

    static func create(_ context: Context) throws -> Response {
        let email = context.form["email"] ?? ""
        let password = context.form["password"] ?? ""
        var problems = FormProblems()
        if email.isEmpty { problems.add("email", AccountText.enterEmail) }
        if email.utf8.count > UserStore.longestAddress { problems.add("email", AccountText.addressTooLong) }
        if password.isEmpty { problems.add("password", AccountText.enterPassword) }
        if password.utf8.count > PasswordRules.maximumLength { problems.add("password", AccountText.tooLong) }
        if problems.isEmpty {
            switch try context.app.signIn(email: email, password: password, agent: context.agent, now: context.now) {
            case .signedIn(let token): return welcome(context, token)
            case .refused: problems.add("email", AccountText.wrong)
            case .throttled: problems.add("email", AccountText.throttled)
            }
        }
        return page(context, email: email, next: context.form["next"], problems: problems)
    }

    static func delete(_ context: Context) throws -> Response {
        try context.app.database.write { try SessionStore($0).delete(context.session) }
        var response = context.redirect(Link("/sign-in"), .signedOut)
        response.setCookie(CookieNames(isSecure: context.request.isSecure).sessionCookie("", maxAge: 0))
        response.headers[.init("clear-site-data") ?? .cookie] = "\"cache\", \"storage\""
        return response
    }

    private static func welcome(_ context: Context, _ token: Token) -> Response {
        let names = CookieNames(isSecure: context.request.isSecure)
        var response = Response.seeOther(localTarget(context.form["next"]))
        response.setCookie(names.sessionCookie(token.text, maxAge: nil))
        return response
    }

    /// Where to go after signing in: a path of this site and nothing else.
    static func localTarget(_ next: String?) -> String {
        guard let next, next.hasPrefix("/"), !next.hasPrefix("//"), !next.contains("\\"),
            next.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return "/" }
        return next
    }

    private static func page(_ context: Context, email: String, next: String?, problems: FormProblems) -> Response {
        let form = postForm(to: Link("/sign-in"), problems: problems) {
            emailField("email", AccountText.email, value: email, problems: problems, autocomplete: "username")
                + passwordField("password", AccountText.password, problems: problems)
                + (next.map { hiddenField("next", $0) } ?? .empty)
                + submitBar(AccountText.signIn)
        }
        return context.barePage(AccountText.signIn, form, problems: problems)
    }
}

extension Context {
    /// What the browser says it is, for the list of one's sessions.
    var agent: String { request.headers[.userAgent] ?? "" }
}

enum SignInOutcome: Sendable {
    case signedIn(Token)
    case refused
    case throttled
}

extension App {
    /// Checks an address and a password. Unknown, wrong and disabled take the same work and get the same answer.
    func signIn(email: String, password: String, agent: String, now: Instant) throws -> SignInOutcome {
        let account = UserStore.folded(email)
        let (login, isBlocked) = try database.read {
            (
                try UserStore(transaction: $0, now: now).login(email: account),
                try Throttle($0).blockedUntil(account, now: now.iso) != nil
            )
        }
        if isBlocked { return .throttled }
        let isRight = try verify(password, login)
        guard let login, isRight, !login.isDisabled else {
            let untold = login == nil ? unknownAccounts.withLock { $0.failed(now: now) } : nil
            try database.write { try refuse(account, login, untold, $0, now: now) }
            return .refused
        }
        let token = Token.random()
        let outdated = login.passwordHash.map(hasher.isOutdated) ?? false
        let rehashed = outdated ? try? hasher.hash(password) : nil
        try database.write { transaction in
            if let rehashed { try UserStore(transaction: transaction, now: now).rehash(login.id, rehashed) }
            try begin(token, login, agent: agent, transaction, now: now)
        }
        return .signedIn(token)
    }

    private func verify(_ password: String, _ login: UserStore.Login?) throws -> Bool {
        do {
            return try hasher.verify(password, against: login?.passwordHash)
        } catch PasswordError.busy {
            throw AppError.busy(seconds: 2)
        }
    }

    private func begin(
        _ token: Token, _ login: UserStore.Login, agent: String, _ transaction: Transaction, now: Instant
    ) throws {
        let hours = Double(cache.withLock(\.organisation.sessionHours))
        let sessions = SessionStore(transaction)
        try sessions.insert(
            token, user: login.id, now: now.iso, expires: now.adding(seconds: hours * 3600).iso, agent: agent)
        try sessions.deleteExpired(now: now.iso, idleSince: now.adding(seconds: -hours * 3600).iso)
        try Throttle(transaction).succeeded(UserStore.folded(try email(of: login.id, transaction)))
        try UserStore(transaction: transaction, now: now).signedIn(login.id)
        try Throttle(transaction).deleteOld(before: now.adding(seconds: -86_400).iso)
        try note(.signedIn, login.id, transaction, now: now)
    }

    private func email(of id: ID<User>, _ transaction: Transaction) throws -> String {
        try transaction.first("SELECT email FROM users WHERE id = \(id)") { $0.text(0) } ?? ""
    }

    /// Counts the failure. Those of an account are few, as it is slowed down; of strangers the history tells in sums only.
    private func refuse(
        _ account: String, _ login: UserStore.Login?, _ untold: Int?, _ transaction: Transaction, now: Instant
    ) throws {
        _ = try Throttle(transaction).failed(account, now: now.iso) { now.adding(seconds: $0).iso }
        if let login { return try note(.signInFailed, login.id, transaction, now: now) }
        guard let untold else { return }
        try note(.signInFailed, nil, transaction, now: now, fields: [FieldDiff("tries", from: nil, to: "\(untold)")])
    }

    private func note(
        _ kind: ChangeKind, _ user: ID<User>?, _ transaction: Transaction, now: Instant, fields: [FieldDiff] = []
    ) throws {
        try transaction.execute(
            """
            INSERT INTO history (at, user_id, module, record_id, kind, fields)
            VALUES (\(now), \(user), 'users', \(user), \(kind), \(FieldDiff.encoded(fields)))
            """)
    }
}

/// Failed sign-ins of accounts that nobody has. Anybody can cause as many as they like, and every entry of the history
/// makes all that is kept in memory stale: so it gets one an hour, with how many there were since the last.
struct UnknownAccounts: Sendable {
    private var untold = 0
    private var toldAt: Instant?

    /// Counts one; the number that is to be told now, if it is time for that.
    mutating func failed(now: Instant) -> Int? {
        untold += 1
        if let toldAt, toldAt.adding(seconds: 3_600) > now { return nil }
        defer { (untold, toldAt) = (0, now) }
        return untold
    }
}
