import Auth
import Database

/// What an import sets of a user that was there already.
struct ImportedUserState: Codable, Equatable, Sendable {
    var name: String
    var team: Int64?

    static func load(_ id: ID<User>, _ scope: Scope) throws -> ImportedUserState? {
        try scope.first("SELECT name, team_id FROM users WHERE id = \(id)") {
            ImportedUserState(name: $0.text(0), team: $0.optionalInt64(1))
        }
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

    /// Gives a user the name and the team that they had.
    func restore(_ entry: UndoableEntry) throws -> UndoOutcome {
        if entry.undo == Undo.words { return .done }
        let id = ID<User>(entry.record)
        guard let (before, after) = Undo.decoded(entry.undo, as: ImportedUserState.self) else { return .impossible }
        guard try ImportedUserState.load(id, scope) == after else { return .conflict([UserText.user]) }
        let team: ID<Team>? = before.team.map { ID($0) }
        guard let user = try changeable(id),
            try ReachGuard(scope).mayGive(Standing(rights: user.rights, team: team), to: user)
        else { return .impossible }
        try scope.update(
            "UPDATE users SET name = \(before.name), team_id = \(before.team), version = version + 1 WHERE id = \(id)",
            as: Change(.reversed, "users", record: id.rawValue))
        try ViewerStore(scope.transaction).rightsChanged()
        return .done
    }
}
