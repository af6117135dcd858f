import Auth
import Database
import Views
import WebServer

/// What was typed into the form of a user.
struct UserDraft {
    var name = ""
    var email = ""
    var team: ID<Team>?
    var roles: Set<String> = []
    var version = 0

    init() {}

    init(_ entry: UserDirectory.Entry) {
        name = entry.name
        email = entry.email
        team = entry.team
        roles = Set(entry.roles.map { "\($0.id)" })
        version = entry.version
    }

    init(_ form: FormFields) {
        name = form["name"]?.trimmed ?? ""
        email = form["email"]?.trimmed ?? ""
        team = ID(form["team"])
        roles = Set(form.all("roles"))
        version = form.version ?? 0
    }

    /// The problems that need no look at the database beyond the roles there are.
    /// - Parameter kept: roles that the user has already; keeping one grants nothing.
    func problems(roles known: [Role], viewer: Viewer, keeping kept: Set<String> = []) -> FormProblems {
        var problems = FormProblems()
        if name.isEmpty { problems.add("name", UserText.enterName) }
        problems.check("name", name, atMost: FieldLimits.name)
        if !UserStore.isAddress(email) { problems.add("email", UserText.enterEmail) }
        let chosen = known.filter { roles.contains("\($0.id)") }
        if chosen.isEmpty { problems.add("roles", UserText.chooseRole) }
        if chosen.contains(where: { !kept.contains("\($0.id)") && !viewer.rights.covers($0.rights) }) {
            problems.add("roles", UserText.notYours)
        }
        return problems
    }

    /// A team that there is, with which the chosen roles reach no further than the viewer does.
    func checkTeam(_ choices: UserChoices, _ user: UserDirectory.Entry?, _ problems: inout FormProblems) {
        if let team, team != user?.team, !choices.teams.contains(where: { $0.id == team }) {
            problems.add("team", UserText.chooseTeam)
        }
        let chosen = choices.roles.filter { roles.contains("\($0.id)") }.map(\.rights).reduce(Rights(), +)
        guard choices.reach.mayGive(Standing(rights: chosen, team: team), to: user) else {
            return problems.add("team", UserText.teamTooFar)
        }
    }

    /// The ids of the chosen roles among those that exist.
    func roleIDs(in known: [Role]) -> [ID<Role>] {
        known.map(\.id).filter { roles.contains("\($0)") }
    }
}
