import Auth
import Database
import Views

/// Rows that become users in teams. They have no password: an administrator makes each a link.
struct UserImport: ImportTarget {
    static let fields = ["external_id", "name", "email", "email_domain", "role", "team", "parent_team"]
        .map { ImportField(name: $0) }
    static let required = [["name"]]

    private let roles: [String: Role]
    private var teams: [String: ID<Team>] = [:]

    init(plan: ImportPlan, survey: ImportSurvey, organisation: Organisation, scope: Scope) throws {
        roles = Dictionary(
            uniqueKeysWithValues: try RoleStore(scope.transaction).all().map { ($0.identifier, $0) })
    }

    mutating func apply(_ row: ImportRow, _ scope: Scope) throws -> ImportOutcome {
        let name = row["name"]
        guard !name.isEmpty else { throw RowProblem("name: empty") }
        let email = try address(row)
        let wanted = row["role"].isEmpty ? RolePreset.representative.rawValue : row["role"]
        guard let role = roles[wanted] else {
            throw RowProblem("role: “\(wanted)” is none of \(roles.keys.sorted().joined(separator: ", "))")
        }
        let store = ImportStore(scope)
        let team = try team(row, store)
        let externalID = row["external_id"].isEmpty ? email : row["external_id"]
        if let id = try store.user(externalID: externalID, email: email) {
            try store.updateUser(id, name: name, team: team)
            try ViewerStore(scope.transaction).rightsChanged()
            return .updated
        }
        let id = try UserStore(transaction: scope.transaction, now: scope.now)
            .insert(email: email, name: name, passwordHash: nil, team: team, externalID: externalID)
        try RoleStore(scope.transaction).assign([role.id], to: id)
        try scope.update(
            "UPDATE users SET version = version WHERE id = \(id)", as: Change(.imported, "users", record: id.rawValue))
        return .created
    }

    /// The row's address, or one made of the name at the domain given for all rows.
    private func address(_ row: ImportRow) throws -> String {
        let email = row["email"]
        if !email.isEmpty {
            guard UserStore.isAddress(email) else { throw RowProblem("email: “\(email)” is not one address") }
            return UserStore.folded(email)
        }
        let domain = row["email_domain"]
        guard !domain.isEmpty else { throw RowProblem("email: empty; map it, or say --set email_domain=DOMAIN") }
        let words = latinKey(row["name"]).lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        guard !words.isEmpty else { throw RowProblem("email: cannot be made of “\(row["name"])”") }
        return words.joined(separator: ".") + "@" + domain
    }

    private mutating func team(_ row: ImportRow, _ store: ImportStore) throws -> ID<Team>? {
        let name = row["team"]
        guard !name.isEmpty else { return nil }
        let parent = row["parent_team"].isEmpty ? nil : try team(named: row["parent_team"], parent: nil, store)
        return try team(named: name, parent: parent, store)
    }

    private mutating func team(named name: String, parent: ID<Team>?, _ store: ImportStore) throws -> ID<Team> {
        if let known = teams[name] { return known }
        let id: ID<Team>
        if let found = try store.team(named: name) {
            id = found
            if let parent { try store.setParent(id, parent) }
        } else {
            id = try store.insertTeam(name, parent: parent)
        }
        teams[name] = id
        return id
    }
}
