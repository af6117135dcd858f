import Auth
import Database
import Views
import WebServer

enum UserPath {
    static let list = Link("/admin/users")
    static let new = Link("/admin/users/new")
    static func edit(_ id: ID<User>) -> Link { Link("/admin/users/\(id)") }
    static func invitation(_ id: ID<User>) -> Link { Link("/admin/users/\(id)/invitation") }
    static func disablement(_ id: ID<User>) -> Link { Link("/admin/users/\(id)/disablement") }
    static func enablement(_ id: ID<User>) -> Link { Link("/admin/users/\(id)/disablement/delete") }
    static func sessions(_ id: ID<User>) -> Link { Link("/admin/users/\(id)/sessions/delete") }
}

enum UserPages {
    static func list(_ context: Context, _ users: [UserDirectory.Entry], _ reach: ReachGuard) -> Response {
        context.page(
            Page(
                UserText.users,
                actions: linkButton(UserText.addUser, to: UserPath.new, .primary, icon: .plus, shortcut: "KeyC"),
                tabs: AdministrationTabs.html(context, current: "users"), width: .full,
                body: filterBar(action: UserPath.list, search: context.query["q"] ?? "", clear: UserPath.list)
                    + dataTable(
                        UserText.users, columns(reach), users, empty: emptyMatches(clear: UserPath.list))))
    }

    private static func columns(_ reach: ReachGuard) -> [Column<UserDirectory.Entry>] {
        [
            Column(BaseText.personName, .title) { name($0, reach) },
            Column(AccountText.email, .wide) { "\(ltr: $0.email)" },
            Column(UserText.roles) { user in
                HTML.join(
                    user.roles.map { RoleText.name(identifier: $0.identifier, name: $0.name).html }, separator: ", ")
            },
            Column(BaseText.team, .wide) { $0.teamName.map { "\(user: $0)" } ?? .empty },
            Column(UserText.lastSignIn, .wide) { user in
                user.lastSignIn.map { "\(relative: $0)" } ?? "\(UserText.never)"
            },
            Column(BaseText.status) { status($0) },
        ]
    }

    /// A link, unless the user may do more than the viewer and is not theirs to edit.
    private static func name(_ user: UserDirectory.Entry, _ reach: ReachGuard) -> HTML {
        guard reach.mayChange(user) else { return "\(user: user.name)" }
        return "<a href=\"\(UserPath.edit(user.id))\">\(user: user.name)</a>"
    }

    private static func status(_ user: UserDirectory.Entry) -> HTML {
        if user.isDisabled { return badge(UserText.disabled, .bad) }
        return user.hasPassword ? badge(UserText.active, .ok) : badge(UserText.invited, .info)
    }

    static func form(
        _ context: Context, _ user: UserDirectory.Entry?, _ draft: UserDraft, _ choices: UserChoices,
        _ problems: FormProblems
    ) -> Response {
        let title: Wording = user.map { .user($0.name) } ?? .text(UserText.addUser)
        return context.page(
            Page(
                title, trail: [Crumb(UserText.users, to: UserPath.list)],
                actions: user.map { actions($0) } ?? .empty, width: .form, problems: problems.count,
                body: postForm(to: user.map { UserPath.edit($0.id) } ?? UserPath.list, problems: problems) {
                    fields(context, draft, choices, problems)
                        + (user?.id == context.viewer.id ? confirmation(problems) : .empty)
                        + hiddenField("version", String(draft.version))
                        + submitBar(user == nil ? UserText.addUser : BaseText.saveChanges, cancel: UserPath.list)
                }))
    }

    private static func fields(
        _ context: Context, _ draft: UserDraft, _ choices: UserChoices, _ problems: FormProblems
    ) -> HTML {
        let roles = choices.roles
            .filter { context.viewer.rights.covers($0.rights) || draft.roles.contains("\($0.id)") }
            .map { Choice("\($0.id)", RoleText.name(identifier: $0.identifier, name: $0.name)) }
        return textField("name", BaseText.personName, value: draft.name, problems: problems)
            + emailField("email", AccountText.email, value: draft.email, problems: problems)
            + selectField(
                "team", BaseText.team, value: draft.team.map { "\($0)" } ?? "", choices: choices.teams.choices,
                blank: BaseText.none, problems: problems, isOptional: true)
            + checkboxes("roles", UserText.roles, values: draft.roles, choices: roles, problems: problems)
    }

    /// One's own address is what one signs in with: asked for only where it is one's own.
    private static func confirmation(_ problems: FormProblems) -> HTML {
        passwordField(
            "current_password", AccountText.currentPassword, problems: problems, hint: SessionText.confirmWithPassword)
    }

    private static func actions(_ user: UserDirectory.Entry) -> HTML {
        moreMenu([
            .post(UserText.makeLink, to: UserPath.invitation(user.id), icon: .lock),
            .post(UserText.endSessions, to: UserPath.sessions(user.id), icon: .signOut),
            .divider,
            user.isDisabled
                ? .post(UserText.enable, to: UserPath.enablement(user.id), icon: .check)
                : .post(UserText.disable, to: UserPath.disablement(user.id), icon: .close, isDangerous: true),
        ])
    }

    /// Shows a password link, the only time.
    static func link(_ context: Context, _ id: ID<User>, _ name: String, _ token: Token, hours: Int) -> Response {
        let address = context.origin + "/password/\(token.text)"
        let body: HTML = """
            <p>\(UserText.linkHint(.string(name)))</p>
            <p><label for="f-link">\(UserText.link)</label>
            <input class="input" id="f-link" name="link" value="\(address)" readonly dir="ltr" autocomplete="off"></p>
            <p class="hint">\(UserText.linkExpires): \(context.now.adding(seconds: Double(hours) * 3600))</p>
            <p>\(linkButton(UserText.users, to: UserPath.list))</p>
            """
        return context.page(
            Page(UserText.link, trail: [Crumb(UserText.users, to: UserPath.list)], width: .form, body: body))
    }
}

extension Context {
    /// The scheme and host under which this request arrived, for links that are passed on by hand.
    var origin: String {
        app.configuration.baseURL?.text ?? (request.isSecure ? "https://" : "http://") + (request.host ?? "localhost")
    }
}

/// The tabs over the administration's pages, as far as the viewer may open them.
enum AdministrationTabs {
    static func html(_ context: Context, current: String) -> HTML {
        let all: [(key: String, text: Text, link: Link, capability: Capability)] = [
            ("users", UserText.users, UserPath.list, .manageUsers),
            ("teams", UserText.teams, Link("/admin/teams"), .manageUsers),
            ("roles", UserText.roles, Link("/admin/roles"), .manageRoles),
        ]
        let items = all.filter { context.viewer.has($0.capability) }
            .map { Tab($0.text, to: $0.link, isCurrent: $0.key == current) }
        return tabs(items, label: UserText.users)
    }
}
