import Auth
import Database
import Views

/// A user as a file changes it.
struct ImportedUser: Equatable {
    var email = ""
    var name = ""
    var roles: Set<ID<Role>> = []
    var team: ID<Team>?
    /// The code of a language; empty for the browser's.
    var language = ""
}

/// What the cells of users are read with; it makes the teams that there are not yet.
final class UserReading {
    let roles: [Role]
    var scope: Scope
    private var teams: [(id: ID<Team>, name: String, parent: ID<Team>?)]

    init(_ scope: Scope) throws {
        self.scope = scope
        roles = try RoleStore(scope.transaction).all()
        teams = try ImportStore(scope).teams()
    }

    /// The roles that a cell names, one or several.
    func roles(_ text: String) throws -> Set<ID<Role>> {
        let names = text.split { ";|,".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
        return Set(
            try names.map { name in
                let found = roles.filter {
                    $0.identifier == name || ImportField.key($0.identifier) == ImportField.key(name)
                }
                let named =
                    found.isEmpty ? roles.filter { !$0.name.isEmpty && searchText($0.name) == searchText(name) } : found
                guard let role = named.first, named.count == 1 else {
                    throw RowProblem(
                        "role: “\(name)” is none of \(roles.map(\.identifier).sorted().joined(separator: ", "))")
                }
                return role.id
            })
    }

    func team(_ name: String, below parent: String) throws -> ID<Team> {
        let above = parent.isEmpty ? nil : try team(parent, below: "")
        let store = ImportStore(scope)
        guard let index = try index(of: name) else {
            let id = try store.insertTeam(name, parent: above)
            teams.append((id, name, above))
            return id
        }
        if let above, teams[index].parent != above {
            guard !isAbove(teams[index].id, above) else {
                throw RowProblem("parent_team: “\(parent)” is below “\(name)”, or the same")
            }
            try store.setParent(teams[index].id, from: teams[index].parent, to: above)
            teams[index].parent = above
        }
        return teams[index].id
    }

    private func index(of name: String) throws -> Int? {
        let found = teams.indices.filter { searchText(teams[$0].name) == searchText(name) }
        guard found.count < 2 else { throw RowProblem("team: \(found.count) teams are called “\(name)”") }
        return found.first
    }

    private func isAbove(_ id: ID<Team>, _ other: ID<Team>) -> Bool {
        var current: ID<Team>? = other
        for _ in 0..<64 {
            guard let now = current else { return false }
            if now == id { return true }
            current = teams.first { $0.id == now }?.parent
        }
        return true
    }
}

/// The fields of users in files.
enum UserCells {
    typealias Cell = ImportCell<ImportedUser, UserReading>

    static let fields: [ImportField] =
        [ImportField("external_id", nil, ["user id", "record id"])] + all.map(\.field)
        + [ImportField("email_domain"), ImportField("parent_team", UserText.parentTeam)]

    static let all: [Cell] = [
        Cell(ImportField("name", BaseText.name, ["full name"])) { text, _, _, user in user.name = text },
        Cell(ImportField("email", AccountText.email, ["e-mail", "email address", "username"])) { text, _, _, user in
            user.email = try UserAddress.checked(text)
        },
        Cell(ImportField("role", UserText.roles, ["role"])) { text, _, reading, user in
            user.roles = try reading.roles(text)
        },
        Cell(ImportField("team", BaseText.team), clear: { $0.team = nil }) { text, row, reading, user in
            user.team = try reading.team(text, below: row["parent_team"])
        },
        Cell(ImportField("language", AccountText.language), clear: { $0.language = "" }) { text, _, _, user in
            guard let language = Language(rawValue: text.lowercased()) else {
                let codes = Language.allCases.map(\.rawValue).joined(separator: ", ")
                throw RowProblem("language: “\(text)” is none of \(codes)")
            }
            user.language = language.rawValue
        },
    ]
}

/// The addresses that users sign in with.
enum UserAddress {
    static func checked(_ text: String) throws -> String {
        guard UserStore.isAddress(text) else { throw RowProblem("email: “\(text)” is not one address") }
        return UserStore.folded(text)
    }

    /// The row's, or one made of the name at the domain given for all rows; `nil` where it says neither.
    static func of(_ row: ImportRow) throws -> String? {
        if !row["email"].isEmpty { return try checked(row["email"]) }
        let domain = row["email_domain"]
        guard !domain.isEmpty, !row["name"].isEmpty else { return nil }
        let words = latinKey(row["name"]).lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        guard !words.isEmpty else { throw RowProblem("email: cannot be made of “\(row["name"])”") }
        return words.joined(separator: ".") + "@" + domain
    }
}

/// Rows that become users in teams. They have no password: an administrator makes each a link.
struct UserImport: ImportTarget {
    static let fields = UserCells.fields
    static let required = [["name", "email", "external_id"]]

    private let match: ImportMatch
    private let reading: UserReading
    private let table: ImportTable<ImportedUser, UserReading>
    private var byID: [String: ID<User>] = [:]
    private var byEmail: [String: ID<User>] = [:]

    init(plan: ImportPlan, survey: ImportSurvey, organisation: Organisation, scope: Scope) throws {
        match = plan.match
        reading = try UserReading(scope)
        table = ImportTable(UserCells.all, survey)
        for user in try ImportStore(scope).users() {
            byEmail[user.email] = user.id
            if !user.externalID.isEmpty { byID[ExternalID.folded(user.externalID)] = user.id }
        }
    }

    mutating func apply(_ row: ImportRow, _ scope: Scope) throws -> ImportOutcome {
        reading.scope = scope
        let email = try UserAddress.of(row)
        let externalID = row["external_id"].isEmpty ? email ?? "" : ExternalID.folded(row["external_id"])
        if let known = byID[externalID] { return try update(known, row, scope) }
        guard let email else { throw RowProblem("email: empty; map it, or say --set email_domain=DOMAIN") }
        if let known = byEmail[email] {
            // An address is one user's: there is no other one to create.
            guard match == .update else { throw RowProblem("already there as “\(email)” (same e-mail address)") }
            return try update(known, row, scope)
        }
        return try insert(email, externalID, row, scope)
    }

    private mutating func insert(
        _ email: String, _ externalID: String, _ row: ImportRow, _ scope: Scope
    ) throws -> ImportOutcome {
        var user = ImportedUser(email: email)
        try table.apply(row, reading, to: &user)
        guard !user.name.isEmpty else { throw RowProblem("name: empty") }
        if user.roles.isEmpty { user.roles = try reading.roles(RolePreset.representative.rawValue) }
        let id = try UserStore(transaction: scope.transaction, now: scope.now)
            .insert(email: email, name: user.name, passwordHash: nil, team: user.team, externalID: externalID)
        try RoleStore(scope.transaction).assign(user.roles.sorted(), to: id)
        if !user.language.isEmpty { try scope.also("UPDATE users SET language = \(user.language) WHERE id = \(id)") }
        try scope.note(Change(.imported, "users", record: id.rawValue))
        byEmail[email] = id
        byID[externalID] = id
        return .created
    }

    private mutating func update(_ id: ID<User>, _ row: ImportRow, _ scope: Scope) throws -> ImportOutcome {
        guard let before = try ImportedUserState.load(id, scope) else { throw AppError.notFound }
        let old = before.user
        var user = old
        try table.apply(row, reading, to: &user)
        guard user != old else { return .unchanged }
        if user.email != old.email, byEmail[user.email] != nil {
            throw RowProblem("email: “\(user.email)” is another user's")
        }
        let administrator = reading.roles.first { $0.identifier == Role.administrator }?.id
        if let administrator, old.roles.contains(administrator), !user.roles.contains(administrator),
            try UserStore(transaction: scope.transaction, now: scope.now).administrators(except: id) == 0
        {
            throw RowProblem("role: “\(old.name)” is the last administrator")
        }
        try ImportedUserState(user).write(
            to: id, scope,
            as: Change(
                .imported, "users", record: id.rawValue, fields: differences(old, user),
                undo: Undo.encoded(before, ImportedUserState(user)) ?? Undo.words))
        byEmail[old.email] = nil
        byEmail[user.email] = id
        return .updated
    }

    private func differences(_ old: ImportedUser, _ new: ImportedUser) -> [FieldDiff] {
        func names(_ ids: Set<ID<Role>>) -> String {
            reading.roles.filter { ids.contains($0.id) }.map(\.identifier).joined(separator: ", ")
        }
        return FieldDiff.differing([
            ("name", old.name, new.name), ("email", old.email, new.email),
            ("team", old.team.map { "\($0)" }, new.team.map { "\($0)" }), ("roles", names(old.roles), names(new.roles)),
            ("language", old.language.orNull, new.language.orNull),
        ])
    }
}
