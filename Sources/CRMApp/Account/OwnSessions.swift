import Auth
import Database
import Views
import WebServer

/// One's own sessions: listed on the profile, ended one by one or all at once.
enum OwnSessions {
    static func load(_ context: Context) throws -> [SessionStore.Listed] {
        try context.app.database.read {
            try SessionStore($0).all(
                of: context.viewer.id, now: context.now.iso, idleSince: context.app.idleSince(context.now).iso,
                this: context.session)
        }
    }

    /// Ends the session that the form names, or all but the one that asks.
    static func delete(_ context: Context) throws -> Response {
        let viewer = context.viewer.id
        try context.app.database.write { transaction in
            let sessions = SessionStore(transaction)
            let count: Int
            if let name = context.form["session"] {
                count = try sessions.delete(named: name, of: viewer)
            } else {
                count = try sessions.deleteAll(of: viewer, except: context.session)
                try KnownDeviceStore(transaction).deleteAll(of: viewer, except: context.browser.device)
            }
            guard count > 0 else { return }
            try context.log(transaction).note(.sessionsEnded, viewer, by: viewer)
        }
        return context.redirect(Link("/profile"), .done)
    }

    static func html(_ sessions: [SessionStore.Listed]) -> HTML {
        let path = Link("/profile/sessions/removal")
        let columns: [Column<SessionStore.Listed>] = [
            Column(SessionText.device, .title) { DeviceName.html($0.agent) },
            Column(HistoryText.address) { "\(ltr: $0.address)" },
            Column(SessionText.since, .wide) { instant($0.createdAt) },
            Column(SessionText.lastSeen) { instant($0.seenAt) },
            Column(BaseText.status) { session in
                session.isThis
                    ? badge(SessionText.this, .ok)
                    : postButton(SessionText.end, to: path, fields: [("session", session.name)], isCompact: true)
            },
        ]
        return fieldGroup(
            SessionText.title, hint: SessionText.hint,
            dataTable(SessionText.title, columns, sessions)
                + (sessions.count > 1 ? postButton(SessionText.endOthers, to: path) : .empty))
    }

    private static func instant(_ text: String) -> HTML { Instant(iso: text).map { "\(relative: $0)" } ?? .empty }
}

/// A browser and its system, told from what it says it is: names of products, the same in every language.
enum DeviceName {
    private static let browsers = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ]
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]

    static func html(_ agent: String) -> HTML {
        let names = [browsers, systems].compactMap { known in known.first { agent.contains($0.0) }?.1 }
        return names.isEmpty ? "\(SessionText.unknownDevice)" : "\(ltr: names.joined(separator: " · "))"
    }
}
