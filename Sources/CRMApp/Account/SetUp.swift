import Auth
import Database
import Views
import WebServer

/// The first start: a link that works once creates the administrator, and the set-up closes for good.
enum SetUp {
    static func form(_ context: Context) throws -> Response {
        _ = try openLink(context)
        return page(context, SetUpDraft(), FormProblems())
    }

    static func create(_ context: Context) throws -> Response {
        let token = try openLink(context)
        let draft = SetUpDraft(context.form)
        let problems = draft.problems
        guard problems.isEmpty else { return page(context, draft, problems) }
        let hash = try context.app.hasher.hash(draft.password)
        try context.app.database.write { try save(draft, hash: hash, token: token, $0, context) }
        context.app.deriveAnew()
        let outcome = try context.app.signIn(
            email: draft.email, password: draft.password, from: context.browser, now: context.now)
        guard case .signedIn(let tokens) = outcome else { return .seeOther("/sign-in") }
        var response = Response.seeOther("/")
        tokens.setCookies(in: &response, isSecure: context.request.isSecure)
        return response
    }

    /// The link's token while the base has no user; anything else is a page that does not exist.
    private static func openLink(_ context: Context) throws -> Token {
        guard let token = Token(context.parameters["token"]), !context.app.cache.withLock(\.hasUsers),
            try context.app.database.read({
                try InvitationStore($0).find(token, .setup, now: context.now.iso) != nil
            })
        else { throw AppError.notFound }
        return token
    }

    private static func save(
        _ draft: SetUpDraft, hash: String, token: Token, _ transaction: Transaction, _ context: Context
    ) throws {
        guard try InvitationStore(transaction).use(token, .setup, now: context.now.iso),
            try transaction.count("SELECT count(*) FROM users") == 0
        else { throw AppError.notFound }
        let users = UserStore(transaction: transaction, now: context.now)
        let id = try users.insert(email: draft.email, name: draft.name, passwordHash: hash)
        let roles = RoleStore(transaction)
        if let role = try roles.find(identifier: Role.administrator) { try roles.assign([role.id], to: id) }
        var organisation = try OrganisationStore(transaction: transaction).load()
        organisation.name = draft.company
        organisation.language = context.reader.language
        try OrganisationStore(transaction: transaction).save(organisation)
        try context.log(transaction).note(
            .setUp, id, by: id, fields: [FieldDiff("email", from: nil, to: UserStore.folded(draft.email))])
        try ViewerStore(transaction).rightsChanged()
    }

    private static func page(_ context: Context, _ draft: SetUpDraft, _ problems: FormProblems) -> Response {
        let form = postForm(to: Link(context.request.path), problems: problems) {
            textField(
                "company", AccountText.company, value: draft.company, problems: problems, autocomplete: "organization")
                + textField("name", AccountText.yourName, value: draft.name, problems: problems, autocomplete: "name")
                + emailField(
                    "email", AccountText.email, value: draft.email, problems: problems, autocomplete: "username")
                + draft.newPassword.field(AccountText.password, problems)
                + submitBar(AccountText.start)
        }
        return context.barePage(AccountText.setUp, "<p>\(AccountText.setUpHint)</p>\(form)", problems: problems)
    }
}

/// What was typed into the set-up form.
struct SetUpDraft {
    var company = ""
    var name = ""
    var email = ""
    var password = ""

    init() {}

    init(_ form: FormFields) {
        company = form["company"]?.trimmed ?? ""
        name = form["name"]?.trimmed ?? ""
        email = form["email"]?.trimmed ?? ""
        password = form["password"] ?? ""
    }

    var newPassword: NewPassword { NewPassword(password, company: company, name: name, email: email) }

    var problems: FormProblems {
        var problems = FormProblems()
        if company.isEmpty { problems.add("company", AccountText.enterCompany) }
        problems.check("company", company, atMost: FieldLimits.name)
        if name.isEmpty { problems.add("name", AccountText.enterName) }
        problems.check("name", name, atMost: FieldLimits.name)
        if !UserStore.isAddress(email) { problems.add("email", AccountText.enterEmail) }
        if let problem = newPassword.problem { problems.add("password", problem) }
        return problems
    }
}
