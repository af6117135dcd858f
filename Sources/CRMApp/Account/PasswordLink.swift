import Auth
import Database
import Views
import WebServer

/// The page behind an invitation or a reset: sets the password once.
enum PasswordLink {
    static func form(_ context: Context) throws -> Response {
        guard let link = try context.app.database.read({ try OpenLink.find(context, $0) }) else { return used(context) }
        return page(context, link, FormProblems())
    }

    static func create(_ context: Context) throws -> Response {
        guard let link = try context.app.database.read({ try OpenLink.find(context, $0) }) else { return used(context) }
        var problems = FormProblems()
        let new = context.newPassword(of: link.user)
        if let problem = new.problem {
            problems.add("password", problem)
            return page(context, link, problems)
        }
        let hash = try context.app.hasher.hash(new.text)
        let isDone = try context.app.database.write { try save(hash, context, $0) }
        return isDone ? context.redirect(Link("/sign-in"), new.notice) : used(context)
    }

    /// Sets the password, if the link is still good: false when it is not.
    private static func save(_ hash: String, _ context: Context, _ transaction: Transaction) throws -> Bool {
        guard let link = try OpenLink.find(context, transaction),
            try InvitationStore(transaction).use(link.token, .password, now: context.now.iso)
        else { return false }
        try UserStore(transaction: transaction, now: context.now).setPassword(link.user.id, hash: hash)
        try context.scope(transaction, of: link.user).note(
            Change(
                .passwordSetByLink, "users", record: link.user.id.rawValue,
                fields: [FieldDiff("link-maker", from: nil, to: "\(link.maker.id)")]))
        return true
    }

    private static func used(_ context: Context) -> Response {
        context.barePage(AccountText.setPassword, notice(AccountText.linkUsed, tone: .warn), status: .notFound)
    }

    /// Tells password keepers whose password is being set.
    static func account(_ email: String) -> HTML {
        """
        <input type="text" name="username" value="\(email)" autocomplete="username" readonly hidden>
        """
    }

    private static func page(_ context: Context, _ link: OpenLink, _ problems: FormProblems) -> Response {
        let form = postForm(to: Link(context.request.path), problems: problems) {
            account(link.user.email) + context.newPassword(of: link.user).field(AccountText.newPassword, problems)
                + submitBar(AccountText.setPassword)
        }
        return context.barePage(AccountText.setPassword, form, problems: problems)
    }
}

extension Context {
    /// The password that a form sets for a user.
    func newPassword(of user: Viewer) -> NewPassword {
        NewPassword(form["password"] ?? "", company: organisation.name, name: user.name, email: user.email)
    }
}

/// A link that works at this moment: for a user who is there, by a maker who might still make it.
private struct OpenLink {
    let token: Token
    let user: Viewer
    let maker: Viewer

    /// Judges by the rights of now: a user who rose since, or a maker who fell, ends the link.
    static func find(_ context: Context, _ transaction: Transaction) throws -> OpenLink? {
        let viewers = ViewerStore(transaction)
        guard let token = Token(context.parameters["token"]),
            let invitation = try InvitationStore(transaction).find(token, .password, now: context.now.iso),
            let user = try invitation.user.flatMap({ try viewers.find($0) }),
            let maker = try invitation.maker.flatMap({ try viewers.find($0) }), maker.has(.manageUsers),
            try ReachGuard(context.scope(transaction, of: maker)).covers(Standing(user))
        else { return nil }
        return OpenLink(token: token, user: user, maker: maker)
    }
}
