import Auth
import Database
import Views
import WebServer

/// One's own settings: language, calendar, time zone, password.
enum Profile {
    static func show(_ context: Context) throws -> Response {
        try page(context, FormProblems())
    }

    static func update(_ context: Context) throws -> Response {
        let language = context.form["language"].flatMap(Language.init(rawValue:))
        let calendar = context.form["calendar"].flatMap(CalendarKind.init(rawValue:))
        let zone = context.form["time_zone"].flatMap { Zone(identifier: $0)?.identifier }
        _ = try context.write { scope in
            try scope.update(
                """
                UPDATE users SET language = \(language?.rawValue), calendar = \(calendar?.rawValue),
                    time_zone = \(zone), version = version + 1
                WHERE id = \(context.viewer.id)
                """, as: Change(.updated, "users", record: context.viewer.id.rawValue))
            try ViewerStore(scope.transaction).rightsChanged()
        }
        var response = context.redirect(Link("/profile"), .saved)
        response.setCookie(
            Cookie(name: CookieNames.language, value: "", maxAge: 0, secure: context.request.isSecure))
        return response
    }

    /// Sets another password. The session gets another token at once; all others end.
    static func updatePassword(_ context: Context) throws -> Response {
        let viewer = context.viewer
        let new = context.newPassword(of: viewer)
        var problems = FormProblems()
        if let problem = new.problem { problems.add("password", problem) }
        if let problem = try Confirmation.problem(context) { problems.add("current_password", problem) }
        guard problems.isEmpty else { return try page(context, problems) }
        let hash = try context.app.hasher.hash(new.text)
        let fresh = Token.random()
        try context.write { scope in
            try UserStore(transaction: scope.transaction, now: scope.now)
                .setPassword(viewer.id, hash: hash, keeping: context.session, context.browser.device)
            _ = try SessionStore(scope.transaction).replace(context.session, by: fresh, mark: nil, now: scope.now.iso)
            try scope.note(Change(.passwordChanged, "users", record: viewer.id.rawValue))
        }
        var response = context.redirect(Link("/profile"), new.notice)
        response.setCookie(CookieNames(isSecure: context.request.isSecure).sessionCookie(fresh.text, maxAge: nil))
        return response
    }

    /// Sets the theme's cookie and goes back to the page that asked.
    static func updateTheme(_ context: Context) -> Response {
        let theme = context.form["theme"].flatMap(Theme.init(rawValue:)) ?? .auto
        var response = Response.seeOther(SignIn.localTarget(context.form["return"]))
        response.setCookie(
            Cookie(
                name: CookieNames.theme, value: theme.rawValue, maxAge: 31_536_000, secure: context.request.isSecure))
        return response
    }

    private static func page(_ context: Context, _ problems: FormProblems) throws -> Response {
        let sessions = try OwnSessions.load(context)
        return context.page(
            Page(
                AccountText.title, width: .form, problems: problems.count,
                body: settings(context) + password(context, problems) + OwnSessions.html(sessions)))
    }

    private static func settings(_ context: Context) -> HTML {
        let viewer = context.viewer
        return postForm(to: Link("/profile")) {
            fieldGroup(
                AccountText.settings,
                selectField(
                    "language", AccountText.language, value: viewer.language ?? "",
                    choices: [Choice("", AccountText.browserLanguage)]
                        + Language.allCases.map { Choice($0.rawValue, Wording.user($0.endonym)) })
                    + selectField(
                        "calendar", AccountText.calendar, value: viewer.calendar ?? "",
                        choices: [
                            Choice("", AccountText.byLanguage), Choice("gregorian", AccountText.gregorian),
                            Choice("jalali", AccountText.jalali),
                        ])
                    + selectField(
                        "time_zone", AccountText.timeZone, value: viewer.timeZone ?? "",
                        choices: [Choice("", AccountText.organisationZone)] + TimeZones.choices))
                + submitBar(BaseText.save)
        }
    }

    private static func password(_ context: Context, _ problems: FormProblems) -> HTML {
        postForm(to: Link("/profile/password"), problems: problems) {
            fieldGroup(
                AccountText.changePassword,
                PasswordLink.account(context.viewer.email)
                    + passwordField("current_password", AccountText.currentPassword, problems: problems)
                    + context.newPassword(of: context.viewer).field(AccountText.newPassword, problems))
                + buttonRow(button(AccountText.changePassword))
        }
    }
}

/// The time zones that the settings offer: where the product's users live, and the common rest.
enum TimeZones {
    static let identifiers = [
        "Asia/Yerevan", "Asia/Tehran", "Europe/Budapest", "Europe/Moscow", "Asia/Tbilisi", "Asia/Dubai",
        "Europe/London", "Europe/Berlin", "Europe/Paris", "Europe/Athens", "Europe/Istanbul", "Asia/Baku",
        "Asia/Almaty", "Asia/Tashkent", "America/New_York", "America/Los_Angeles", "UTC",
    ]

    static var choices: [Choice] { identifiers.map { Choice($0, Wording.user($0)) } }
}
