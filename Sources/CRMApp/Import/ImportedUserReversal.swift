import Auth
import Database

/// What an import sets of a user that was there already.
struct ImportedUserState: Codable, Equatable, Sendable {
    var name: String
    var team: Int64?
    /// `nil` in entries of a time when imports changed names and teams only; so for those below.
    var email: String?
    var roles: [Int64]?
    var language: String?

    init(_ user: ImportedUser) {
        name = user.name
        team = user.team?.rawValue
        email = user.email
        roles = user.roles.map(\.rawValue).sorted()
        language = user.language
    }

    var user: ImportedUser {
        ImportedUser(
            email: email ?? "", name: name, roles: Set((roles ?? []).map { ID($0) }), team: team.map { ID($0) },
            language: language ?? "")
    }

    static func load(_ id: ID<User>, _ scope: Scope) throws -> ImportedUserState? {
        let roles = try RoleStore(scope.transaction).roles(of: id).map(\.id)
        return try scope.first("SELECT name, team_id, email, language FROM users WHERE id = \(id)") {
            ImportedUserState(
                ImportedUser(
                    email: $0.text(2), name: $0.text(0), roles: Set(roles), team: $0.optionalID(1),
                    language: $0.text(3)))
        }
    }

    /// What an entry tells, with what it does not as it is now.
    func completed(by now: ImportedUserState) -> ImportedUserState {
        var state = self
        state.email = email ?? now.email
        state.roles = roles ?? now.roles
        state.language = language ?? now.language
        return state
    }

    func write(to id: ID<User>, _ scope: Scope, as change: Change) throws {
        let user = user
        try scope.update(
            """
            UPDATE users SET name = \(user.name), email = \(user.email), team_id = \(user.team),
                language = \(user.language.orNull), version = version + 1
            WHERE id = \(id)
            """, as: change)
        try RoleStore(scope.transaction).assign(user.roles.sorted(), to: id)
        try ViewerStore(scope.transaction).rightsChanged()
    }
}

/// Takes an import of users back. Users stay as names in the history, so those that it made are disabled.
struct ImportedUserReversal {
    let scope: Scope

    /// Whether the user could be disabled: neither the last administrator can, nor who reaches further than the viewer.
    func disable(_ id: ID<User>) throws -> Bool {
        let users = UserStore(transaction: scope.transaction, now: scope.now)
        guard try users.administrators(except: id) > 0, try changeable(id) != nil else { return false }
        try users.setDisabled(id, true)
        try scope.note(Change(.disabled, "users", record: id.rawValue))
        return true
    }

    /// The user, if the viewer may change them one by one.
    private func changeable(_ id: ID<User>) throws -> UserDirectory.Entry? {
        let user = try UserDirectory(transaction: scope.transaction).user(id)
        return try user.flatMap { try ReachGuard(scope).mayChange($0) ? $0 : nil }
    }

    /// Gives a user what they had before.
    func restore(_ entry: UndoableEntry) throws -> UndoOutcome {
        if entry.undo == Undo.words { return .done }
        let id = ID<User>(entry.record)
        guard let told = Undo.decoded(entry.undo, as: ImportedUserState.self),
            let now = try ImportedUserState.load(id, scope)
        else { return .impossible }
        let (before, after) = (told.before.completed(by: now), told.after.completed(by: now))
        guard now == after else { return .conflict([UserText.user]) }
        guard let user = try changeable(id), try mayRestore(before, to: user) else { return .impossible }
        if before.email != now.email, let email = before.email,
            let other = try UserStore(transaction: scope.transaction, now: scope.now).login(email: email),
            other.id != id
        {
            return .conflict([AccountText.email])
        }
        try before.write(to: id, scope, as: Change(.reversed, "users", record: id.rawValue))
        return .done
    }

    /// Whether the viewer may give all that the user had, and an administrator stays.
    private func mayRestore(_ state: ImportedUserState, to user: UserDirectory.Entry) throws -> Bool {
        let roles = try RoleStore(scope.transaction).all().filter { (state.roles ?? []).contains($0.id.rawValue) }
        let rights = roles.map(\.rights).reduce(Rights(), +)
        let wasAdministrator = user.roles.contains { $0.identifier == Role.administrator }
        if wasAdministrator, !roles.contains(where: { $0.identifier == Role.administrator }),
            try UserStore(transaction: scope.transaction, now: scope.now).administrators(except: user.id) == 0
        {
            return false
        }
        return try ReachGuard(scope).mayGive(Standing(rights: rights, team: state.team.map { ID($0) }), to: user)
    }
}
