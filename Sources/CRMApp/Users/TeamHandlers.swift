import Auth
import Database
import Views
import WebServer

/// Teams: the tree, adding, editing, archiving.
enum TeamHandlers {
    static func index(_ context: Context) throws -> Response {
        let (teams, users) = try load(context)
        return TeamPages.list(context, teams, users)
    }

    static func new(_ context: Context) throws -> Response {
        let (teams, users) = try load(context)
        return TeamPages.form(context, nil, TeamDraft(), teams, users, FormProblems())
    }

    static func create(_ context: Context) throws -> Response {
        let (teams, users) = try load(context)
        let draft = TeamDraft(context.form)
        let problems = draft.problems(id: nil, teams: teams, users)
        guard problems.isEmpty else { return TeamPages.form(context, nil, draft, teams, users, problems) }
        return try context.writeOnce { scope in
            let _: ID<Team> = try scope.insert(
                "INSERT INTO teams (name, parent_id, lead_id) VALUES (\(draft.name), \(draft.parent), \(draft.lead))",
                as: Change(.created, "teams", fields: [FieldDiff("name", from: nil, to: draft.name)]))
            try ViewerStore(scope.transaction).rightsChanged()
            return .done(TeamPages.path, .created)
        }
    }

    static func edit(_ context: Context) throws -> Response {
        let (teams, users) = try load(context)
        let team = try find(context, teams)
        return TeamPages.form(context, team, TeamDraft(team), teams, users, FormProblems())
    }

    static func update(_ context: Context) throws -> Response {
        let (teams, users) = try load(context)
        let team = try find(context, teams)
        let draft = TeamDraft(context.form)
        var problems = draft.problems(id: team.id, teams: teams, users)
        if draft.parent != team.parent, try !mayMove(team.id, below: draft.parent, context) {
            problems.add("parent", UserText.teamTooFar)
        }
        guard problems.isEmpty else { return TeamPages.form(context, team, draft, teams, users, problems) }
        let diffs = FieldDiff.differing([
            ("name", team.name, draft.name), ("parent", team.parent?.description, draft.parent?.description),
            ("lead", team.lead?.description, draft.lead?.description),
        ])
        try context.write { scope in
            try scope.update(
                """
                UPDATE teams SET name = \(draft.name), parent_id = \(draft.parent), lead_id = \(draft.lead)
                WHERE id = \(team.id)
                """, as: Change(.updated, "teams", record: team.id.rawValue, fields: diffs))
            try ViewerStore(scope.transaction).rightsChanged()
        }
        return context.redirect(TeamPages.path, .saved)
    }

    static func archive(_ context: Context) throws -> Response {
        let (teams, users) = try load(context)
        let team = try find(context, teams)
        guard team.members == 0, !teams.contains(where: { $0.parent == team.id }) else {
            var problems = FormProblems()
            problems.add("name", UserText.teamInUse)
            return TeamPages.form(context, team, TeamDraft(team), teams, users, problems)
        }
        try context.write { scope in
            try scope.update(
                "UPDATE teams SET archived_at = \(scope.now) WHERE id = \(team.id)",
                as: Change(.archived, "teams", record: team.id.rawValue))
            try ViewerStore(scope.transaction).rightsChanged()
        }
        return context.redirect(TeamPages.path, .archived)
    }

    private static func mayMove(_ team: ID<Team>, below parent: ID<Team>?, _ context: Context) throws -> Bool {
        try context.read { scope in
            let users = try UserDirectory(transaction: scope.transaction).users()
            return try ReachGuard(scope).mayMove(team, below: parent, users)
        }
    }

    private static func load(
        _ context: Context
    ) throws -> ([UserDirectory.TeamEntry], [(id: ID<User>, name: String)]) {
        try context.read { scope in
            let directory = UserDirectory(transaction: scope.transaction)
            return (try directory.teams(), try directory.names())
        }
    }

    private static func find(
        _ context: Context, _ teams: [UserDirectory.TeamEntry]
    ) throws -> UserDirectory.TeamEntry {
        let id = try context.id(of: Team.self)
        guard let team = teams.first(where: { $0.id == id }) else { throw AppError.notFound }
        return team
    }
}

/// What was typed into the form of a team.
struct TeamDraft {
    var name = ""
    var parent: ID<Team>?
    var lead: ID<User>?

    init() {}

    init(_ team: UserDirectory.TeamEntry) {
        name = team.name
        parent = team.parent
        lead = team.lead
    }

    init(_ form: FormFields) {
        name = form["name"]?.trimmed ?? ""
        parent = ID(form["parent"])
        lead = ID(form["lead"])
    }

    func problems(
        id: ID<Team>?, teams: [UserDirectory.TeamEntry], _ users: [(id: ID<User>, name: String)]
    ) -> FormProblems {
        var problems = FormProblems()
        if name.isEmpty { problems.add("name", UserText.enterName) }
        problems.check("name", name, atMost: FieldLimits.name)
        let isKnown = { (team: ID<Team>) in teams.contains { $0.id == team } }
        if let parent, !isKnown(parent) { problems.add("parent", UserText.chooseTeam) }
        if let lead, !users.contains(where: { $0.id == lead }), teams.first(where: { $0.id == id })?.lead != lead {
            problems.add("lead", UserText.chooseLead)
        }
        var above = parent
        for _ in 0..<64 {
            guard let current = above else { return problems }
            if current == id { break }
            above = teams.first { $0.id == current }?.parent
        }
        problems.add("parent", UserText.cycle)
        return problems
    }
}

enum TeamPages {
    static let path = Link("/admin/teams")
    private static let newPath = Link("/admin/teams/new")

    static func list(
        _ context: Context, _ teams: [UserDirectory.TeamEntry], _ users: [(id: ID<User>, name: String)]
    ) -> Response {
        let names = Dictionary(uniqueKeysWithValues: users.map { ($0.id, $0.name) })
        let columns: [Column<UserDirectory.TeamEntry>] = [
            Column(BaseText.name, .title) { team in
                """
                <a class="depth-\(String(min(team.depth, 5)))" href="\(Link("/admin/teams/\(team.id)"))">\(user: team.name)</a>
                """
            },
            Column(UserText.lead) { team in team.lead.flatMap { names[$0] }.map { "\(user: $0)" } ?? .empty },
            Column(UserText.members, .number) { "\($0.members)" },
        ]
        let add = linkButton(UserText.addTeam, to: newPath, .primary, icon: .plus, shortcut: "KeyC")
        return context.page(
            Page(
                UserText.teams, actions: add, tabs: AdministrationTabs.html(context, current: "teams"), width: .full,
                body: dataTable(
                    UserText.teams, columns, teams,
                    empty: emptyState(UserText.emptyTeams, why: UserText.emptyTeamsWhy, icon: .people, action: add))))
    }

    static func form(
        _ context: Context, _ team: UserDirectory.TeamEntry?, _ draft: TeamDraft,
        _ teams: [UserDirectory.TeamEntry], _ users: [(id: ID<User>, name: String)], _ problems: FormProblems
    ) -> Response {
        let action = team.map { Link("/admin/teams/\($0.id)") } ?? path
        let archive = team.map {
            moreMenu([
                .post(UserText.archiveTeam, to: Link("/admin/teams/\($0.id)/archive"), icon: .box, isDangerous: true)
            ])
        }
        return context.page(
            Page(
                team.map { Wording.user($0.name) } ?? .text(UserText.addTeam), trail: [Crumb(UserText.teams, to: path)],
                actions: archive ?? .empty, width: .form, problems: problems.count,
                body: postForm(to: action, problems: problems) {
                    textField("name", BaseText.name, value: draft.name, problems: problems)
                        + selectField(
                            "parent", UserText.parentTeam, value: draft.parent.map { "\($0)" } ?? "",
                            choices: teams.filter { $0.id != team?.id }.choices, blank: UserText.topTeam,
                            problems: problems)
                        + selectField(
                            "lead", UserText.lead, value: draft.lead.map { "\($0)" } ?? "", choices: users.choices,
                            blank: BaseText.nobody, problems: problems, isOptional: true)
                        + submitBar(team == nil ? UserText.addTeam : BaseText.saveChanges, cancel: path)
                }))
    }
}
