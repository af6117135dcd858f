import Auth
import Database
import Views

/// What the command line does with users. Problems are thrown as sentences for an operator.
public struct UserAdministration {
    /// Something that the operator can mend, in one sentence.
    public struct Problem: Error, CustomStringConvertible {
        public let description: String
    }

    let database: any DatabaseEngine
    let hasher: PasswordHasher

    public init(_ database: any DatabaseEngine, cost: PasswordHasher.Parameters = .standard) throws {
        self.database = database
        hasher = try PasswordHasher(parameters: cost)
    }

    /// Adds a user. Without a password they cannot sign in until an administrator makes them a link.
    /// - Parameter team: the name of a team; made when there is none of that name.
    public func add(email: String, name: String, role: String, team: String?, password: String?) throws {
        guard UserStore.isAddress(email) else { throw Problem(description: "“\(email)” is not an e-mail address") }
        let hash = try password.map { try hashed($0, name: name, email: email) }
        try database.write { transaction in
            let roles = RoleStore(transaction)
            guard let role = try roles.find(identifier: role) else {
                let known = RolePreset.allCases.map(\.rawValue).joined(separator: ", ")
                throw Problem(description: "there is no role “\(role)”; roles are \(known)")
            }
            let users = UserStore(transaction: transaction, now: .now())
            guard try users.login(email: email) == nil else {
                throw Problem(description: "a user with the address \(email) exists already")
            }
            let team = try team.map { try teamID($0, transaction) }
            let id = try users.insert(email: email, name: name, passwordHash: hash, team: team)
            try roles.assign([role.id], to: id)
            try note(.created, id, transaction)
            if hash != nil { try note(.passwordSetByCommand, id, transaction) }
        }
    }

    public func setPassword(email: String, password: String) throws {
        let name = try database.read { try UserStore(transaction: $0, now: .now()).login(email: email) }?.name ?? ""
        let hash = try hashed(password, name: name, email: email)
        try database.write { transaction in
            let users = UserStore(transaction: transaction, now: .now())
            guard let login = try users.login(email: email) else { throw unknown(email) }
            try users.setPassword(login.id, hash: hash)
            try note(.passwordSetByCommand, login.id, transaction)
        }
    }

    public func disable(email: String) throws {
        try database.write { transaction in
            let users = UserStore(transaction: transaction, now: .now())
            guard let login = try users.login(email: email) else { throw unknown(email) }
            guard try users.administrators(except: login.id) > 0 else {
                throw Problem(description: "\(email) is the last administrator")
            }
            try users.setDisabled(login.id, true)
            try note(.disabled, login.id, transaction)
        }
    }

    private func hashed(_ password: String, name: String, email: String) throws -> String {
        let company = try database.read { try OrganisationStore(transaction: $0).load().name }
        if let problem = NewPassword(password, company: company, name: name, email: email).problem {
            throw Problem(description: problem[.en])
        }
        return try hasher.hash(password)
    }

    private func unknown(_ email: String) -> Problem {
        Problem(description: "there is no user with the address \(email)")
    }

    private func teamID(_ name: String, _ transaction: Transaction) throws -> ID<Team> {
        if let known: ID<Team> = try transaction.first("SELECT id FROM teams WHERE name = \(name)", { $0.id(0) }) {
            return known
        }
        return try transaction.insert("INSERT INTO teams (name) VALUES (\(name))")
    }

    private func note(_ kind: ChangeKind, _ user: ID<User>, _ transaction: Transaction) throws {
        try AccountLog(transaction: transaction, now: .now(), address: nil).note(kind, user, by: nil)
    }
}

extension App {
    /// Hours that a set-up link works; the next start of the server prints a new one.
    public static let setUpHours = 24

    /// The path of a new set-up link while the base has no user; `nil` afterwards, for good.
    public func setUpLink() throws -> String? {
        try database.write { transaction in
            guard try transaction.count("SELECT count(*) FROM (SELECT 1 FROM users LIMIT 1) u") == 0 else { return nil }
            let expires = configuration.clock().adding(seconds: Double(Self.setUpHours) * 3600)
            let token = try InvitationStore(transaction).insert(.setup, user: nil, expires: expires.iso)
            return "/set-up/\(token.text)"
        }
    }
}
