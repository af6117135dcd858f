import Auth
import Database
import Views
import WebServer

/// The page behind an invitation or a reset: sets the password once.
enum PasswordLink {
    static func form(_ context: Context) throws -> Response {
        guard let (_, user) = try user(context) else { return used(context) }
        return page(context, user.email, FormProblems())
    }

    static func create(_ context: Context) throws -> Response {
        guard let (token, user) = try user(context) else { return used(context) }
        let password = context.form["password"] ?? ""
        var problems = FormProblems()
        if let problem = PasswordRules.problem(with: password, context: [user.name, user.email]) {
            problems.add("password", AccountText.words(for: problem))
            return page(context, user.email, problems)
        }
        let hash = try context.app.hasher.hash(password)
        let isDone = try context.app.database.write { transaction in
            guard try InvitationStore(transaction).use(token, .password, now: context.now.iso) else { return false }
            try UserStore(transaction: transaction, now: context.now).setPassword(user.id, hash: hash)
            return true
        }
        return isDone ? context.redirect(Link("/sign-in"), .passwordChanged) : used(context)
    }

    private static func user(_ context: Context) throws -> (Token, Viewer)? {
        guard let token = Token(context.parameters["token"]) else { return nil }
        return try context.app.database.read { transaction in
            let found = try InvitationStore(transaction).find(token, .password, now: context.now.iso)
            return try found?.user.flatMap { try ViewerStore(transaction).find($0) }.map { (token, $0) }
        }
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

    private static func page(_ context: Context, _ email: String, _ problems: FormProblems) -> Response {
        let form = postForm(to: Link(context.request.path), problems: problems) {
            account(email)
                + passwordField(
                    "password", AccountText.newPassword, problems: problems, hint: AccountText.passwordHint,
                    autocomplete: "new-password") + submitBar(AccountText.setPassword)
        }
        return context.barePage(AccountText.setPassword, form, problems: problems)
    }
}
