import Auth
import Database
import Foundation
import Views
import WebServer

/// Who a request comes from and how they read: the session's viewer or nobody, the language, the calendar, the zone.
struct Identity {
    let viewer: Viewer
    let organisation: Organisation
    let reader: Reader
    let session: Token
    /// The key of the tokens in its forms.
    let formKey: [UInt8]
    /// Cookies that the answer sets: a first token for the sign-in form, a language that was asked for.
    let cookies: [Cookie]

    static func find(for request: Request, in app: App) throws -> Identity {
        let names = CookieNames(isSecure: request.isSecure)
        let carried = Token(request.cookie(names.session))
        let now = app.configuration.clock()
        let known = try app.identify(carried, now: now)
        let (viewer, organisation) = (known.viewer, known.organisation)
        let session = known.fresh ?? carried ?? Token.random()
        let formKey = known.session?.formKey ?? CSRF.key(of: carried ?? session)
        var cookies: [Cookie] = []
        if session.text != carried?.text { cookies.append(names.sessionCookie(session.text, maxAge: nil)) }
        let asked = request.query["lang"].flatMap(Language.init(rawValue:))
        if let asked { cookies.append(names.languageCookie(asked)) }
        let language =
            asked ?? request.cookie(CookieNames.language).flatMap(Language.init(rawValue:))
            ?? viewer.language.flatMap(Language.init(rawValue:))
            ?? Language.preferred(acceptLanguage: request.headers[.acceptLanguage] ?? "")
        let reader = Reader(
            language: language, zone: app.zone(viewer.timeZone ?? organisation.timeZone), now: now,
            csrf: CSRF.token(key: formKey), calendar: viewer.calendar.flatMap(CalendarKind.init(rawValue:)))
        return Identity(
            viewer: viewer, organisation: organisation, reader: reader, session: session, formKey: formKey,
            cookies: cookies)
    }
}

/// The cookies' names; over TLS the session's is bound to the host and path by its prefix.
struct CookieNames {
    let isSecure: Bool

    static let language = "kap-language"
    static let theme = "kap-theme"
    static let notice = "kap-notice"
    /// The cookie of ``KnownDeviceStore``; it outlives the session.
    var device: String { isSecure ? "__Host-kap-device" : "kap-device" }

    func deviceCookie(_ value: String) -> Cookie {
        Cookie(name: device, value: value, maxAge: KnownDeviceStore.days * 86_400, secure: isSecure)
    }

    var session: String { isSecure ? "__Host-kap-session" : "kap-session" }

    func sessionCookie(_ value: String, maxAge: Int?) -> Cookie {
        Cookie(
            name: session, value: value, maxAge: maxAge, secure: isSecure)
    }

    func languageCookie(_ language: Language) -> Cookie {
        Cookie(
            name: Self.language, value: language.rawValue, maxAge: 31_536_000, secure: isSecure)
    }
}

extension App {
    /// Whom a token stands for.
    struct Identified {
        let viewer: Viewer
        let organisation: Organisation
        let session: SessionStore.Session?
        /// The session's token from now on, when it has just got another.
        let fresh: Token?
    }

    /// Seconds that a token which was replaced goes on: for requests that were on their way.
    static let grace = 10.0

    /// The viewer of a session, or nobody, with the organisation's settings.
    func identify(_ token: Token?, now: Instant) throws -> Identified {
        let idleSince = idleSince(now).iso
        let (session, viewer) = try database.readOnce { transaction -> (SessionStore.Session?, Viewer?) in
            let sessions = SessionStore(transaction)
            let (found, rights) = try sessions.find(token, now: now.iso, idleSince: idleSince)
            var session = found
            if session == nil, let token {
                session = try sessions.findReplaced(
                    token, now: now.iso, idleSince: idleSince, since: now.adding(seconds: -Self.grace).iso)
            }
            try refresh(transaction, rights)
            return (session, try session.flatMap { try self.viewer($0.userID, transaction, rights) })
        }
        if let token, let session { touch(token, session, now: now) }
        return Identified(
            viewer: viewer ?? .anonymous, organisation: cache.withLock(\.organisation),
            session: viewer == nil ? nil : session, fresh: replace(token, session, viewer, now: now))
    }

    /// The instant before which a session that was not used has ended.
    func idleSince(_ now: Instant) -> Instant {
        now.adding(seconds: -60 * Double(cache.withLock { $0.organisation.idleMinutes }))
    }

    /// Another token for a session whose user has other rights than when it got its own. Where that cannot be written just
    /// now, the next request tries.
    private func replace(_ token: Token?, _ session: SessionStore.Session?, _ viewer: Viewer?, now: Instant) -> Token? {
        guard let token, let session, let viewer, !session.isReplaced, session.rightsMark != viewer.rightsMark else {
            return nil
        }
        let fresh = Token.random()
        let isReplaced = try? database.write {
            try SessionStore($0).replace(token, by: fresh, mark: viewer.rightsMark, now: now.iso)
        }
        return isReplaced == true ? fresh : nil
    }

    /// Reads the shared settings again when somebody changed users, roles, teams or settings. What is read may be newer
    /// than the number of the rights: then the next request reads it again.
    private func refresh(_ transaction: Transaction, _ rights: Int) throws {
        guard cache.withLock({ $0.version != rights }) else { return }
        let organisation = try OrganisationStore(transaction: transaction).load()
        let hasUsers = try transaction.count("SELECT count(*) FROM (SELECT 1 FROM users LIMIT 1) u") > 0
        cache.withLock { state in
            state.version = rights
            state.organisation = organisation
            state.hasUsers = hasUsers
            state.viewers = [:]
        }
    }

    private func viewer(_ id: ID<User>, _ transaction: Transaction, _ rights: Int) throws -> Viewer? {
        if let known = cache.withLock({ $0.viewers[id] }) { return known }
        guard let viewer = try ViewerStore(transaction).find(id) else { return nil }
        // Another request may have met newer rights meanwhile: what is kept with them has to be as new.
        cache.withLock { if $0.version == rights { $0.viewers[id] = viewer } }
        return viewer
    }

    /// Notes at most once a minute that the session is in use.
    private func touch(_ token: Token, _ session: SessionStore.Session, now: Instant) {
        let minuteAgo = now.adding(seconds: -60).iso
        guard session.seenAt < minuteAgo else { return }
        background.async { [database] in
            try? database.write { try SessionStore($0).touch(token, now: now.iso) }
        }
    }

    func zone(_ identifier: String) -> Zone {
        if let known = cache.withLock({ $0.zones[identifier] }) { return known }
        let zone = Zone(identifier: identifier) ?? .utc
        cache.withLock { $0.zones[identifier] = zone }
        return zone
    }
}
