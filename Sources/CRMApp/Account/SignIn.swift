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
            switch try context.app.signIn(email: email, password: password, from: context.browser, now: context.now) {
            case .signedIn(let tokens): return welcome(context, tokens)
            case .refused: problems.add("email", AccountText.wrong)
            case .throttled: problems.add("email", AccountText.throttled)
            }
        }
        return page(context, email: email, next: context.form["next"], problems: problems)
    }

    static func delete(_ context: Context) throws -> Response {
        try context.app.database.write { transaction in
            guard try SessionStore(transaction).delete(context.session) else { return }
            try context.log(transaction).note(.signedOut, context.viewer.id, by: context.viewer.id)
        }
        var response = context.redirect(Link("/sign-in"), .signedOut)
        response.setCookie(CookieNames(isSecure: context.request.isSecure).sessionCookie("", maxAge: 0))
        response.headers[.init("clear-site-data") ?? .cookie] = "\"cache\", \"storage\""
        return response
    }

    private static func welcome(_ context: Context, _ tokens: SignedIn) -> Response {
        var response = Response.seeOther(localTarget(context.form["next"]))
        tokens.setCookies(in: &response, isSecure: context.request.isSecure)
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

/// Where a sign-in comes from.
struct Browser: Sendable {
    /// What it says it is, for the list of one's sessions.
    let agent: String
    let address: String
    /// What it was given when somebody signed in with it.
    let device: Token?
}

extension Context {
    var browser: Browser {
        let names = CookieNames(isSecure: request.isSecure)
        return Browser(
            agent: request.headers[.userAgent] ?? "", address: request.peer, device: Token(request.cookie(names.device))
        )
    }
}

/// The tokens that a browser gets when somebody signed in.
struct SignedIn: Sendable {
    let session = Token.random()
    let device = Token.random()

    func setCookies(in response: inout Response, isSecure: Bool) {
        let names = CookieNames(isSecure: isSecure)
        response.setCookie(names.sessionCookie(session.text, maxAge: nil))
        response.setCookie(names.deviceCookie(device.text))
    }
}

enum SignInOutcome: Sendable {
    case signedIn(SignedIn)
    case refused
    case throttled
}

extension App {
    /// Checks an address and a password. Unknown, wrong and disabled take the same work and get the same answer.
    ///
    /// Strangers are slowed down by account and by source. A browser that the user signed in with before is not: it has a
    /// count of its own.
    func signIn(email: String, password: String, from browser: Browser, now: Instant) throws -> SignInOutcome {
        let account = UserStore.folded(email)
        let (login, key, isBlocked) = try database.read { transaction -> (UserStore.Login?, Throttle.Key, Bool) in
            let login = try UserStore(transaction: transaction, now: now).login(email: account)
            let key = try throttleKey(account, login, browser, transaction, now: now)
            return (login, key, try Throttle(transaction).blockedUntil(key, now: now.iso) != nil)
        }
        if isBlocked { return .throttled }
        if case .account = key, !sources.withLock({ $0.take(browser.address, now: now.milliseconds) }) {
            return .throttled
        }
        let isRight = try verify(password, login)
        guard let login, isRight, !login.isDisabled else {
            let untold = login == nil ? unknownAccounts.withLock { $0.failed(now: now) } : nil
            try database.write {
                try refuse(key, login, untold, AccountLog(transaction: $0, now: now, address: browser.address))
            }
            return .refused
        }
        if case .account = key { sources.withLock { $0.giveBack(browser.address) } }
        let tokens = SignedIn()
        let outdated = login.passwordHash.map(hasher.isOutdated) ?? false
        let rehashed = outdated ? try? hasher.hash(password) : nil
        try database.write { transaction in
            if let rehashed { try UserStore(transaction: transaction, now: now).rehash(login.id, rehashed) }
            try Throttle(transaction).succeeded(key)
            try begin(tokens, login, browser, transaction, now: now)
        }
        return .signedIn(tokens)
    }

    /// Whose count a try belongs to.
    private func throttleKey(
        _ account: String, _ login: UserStore.Login?, _ browser: Browser, _ transaction: Transaction, now: Instant
    ) throws -> Throttle.Key {
        guard let login, let device = browser.device,
            try KnownDeviceStore(transaction).knows(device, login.id, since: Self.oldestDevice(now))
        else { return .account(account) }
        return .device(device)
    }

    private static func oldestDevice(_ now: Instant) -> String {
        now.adding(seconds: -86_400 * Double(KnownDeviceStore.days)).iso
    }

    func verify(_ password: String, _ login: UserStore.Login?) throws -> Bool {
        do {
            return try hasher.verify(password, against: login?.passwordHash)
        } catch PasswordError.busy {
            throw AppError.busy(seconds: 2)
        }
    }

    private func begin(
        _ tokens: SignedIn, _ login: UserStore.Login, _ browser: Browser, _ transaction: Transaction, now: Instant
    ) throws {
        let hours = Double(cache.withLock(\.organisation.sessionHours))
        let sessions = SessionStore(transaction)
        try sessions.insert(
            tokens.session, user: login.id, now: now.iso, expires: now.adding(seconds: hours * 3600).iso,
            agent: browser.agent, address: browser.address)
        try sessions.deleteExpired(now: now.iso, idleSince: now.adding(seconds: -hours * 3600).iso)
        try KnownDeviceStore(transaction).insert(
            tokens.device, insteadOf: browser.device, login.id, now: now.iso, since: Self.oldestDevice(now))
        try UserStore(transaction: transaction, now: now).signedIn(login.id)
        try Throttle(transaction).deleteOld(before: now.adding(seconds: -86_400).iso)
        try AccountLog(transaction: transaction, now: now, address: browser.address)
            .note(.signedIn, login.id, by: login.id)
    }

    /// Counts the failure. Those of an account are few, as it is slowed down; of strangers the history tells in sums only.
    private func refuse(_ key: Throttle.Key, _ login: UserStore.Login?, _ untold: Int?, _ log: AccountLog) throws {
        _ = try Throttle(log.transaction).failed(key, now: log.now.iso) { log.now.adding(seconds: $0).iso }
        if let login { return try log.note(.signInFailed, login.id, by: login.id) }
        guard let untold else { return }
        try log.note(.signInFailed, nil, by: nil, fields: [FieldDiff("tries", from: nil, to: "\(untold)")])
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
