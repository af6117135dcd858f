import Auth
import Database
import Foundation
import Views

/// Users as rows: what signing in and the administration need of them.
struct UserStore {
    let transaction: Transaction
    let now: Instant

    struct Login: Sendable {
        let id: ID<User>
        let name: String
        let passwordHash: String?
        let isDisabled: Bool
    }

    /// The user of an address, however it is spelled.
    func login(email: String) throws -> Login? {
        try transaction.first(
            "SELECT id, name, password_hash, disabled_at FROM users WHERE email = \(Self.folded(email))"
        ) { Login(id: $0.id(0), name: $0.text(1), passwordHash: $0.optionalText(2), isDisabled: !$0.isNull(3)) }
    }

    func insert(email: String, name: String, passwordHash: String?, team: ID<Team>? = nil, externalID: String? = nil)
        throws -> ID<User>
    {
        let id: ID<User> = try transaction.insert(
            """
            INSERT INTO users (email, name, password_hash, team_id, external_id, created_at)
            VALUES (\(Self.folded(email)), \(name), \(passwordHash), \(team), \(externalID), \(now))
            """)
        try ViewerStore(transaction).rightsChanged()
        return id
    }

    /// Replaces the password and ends every session and link of the user, and forgets their browsers, but for the one that
    /// asks.
    func setPassword(_ id: ID<User>, hash: String, keeping session: Token? = nil, _ device: Token? = nil) throws {
        try transaction.execute(
            "UPDATE users SET password_hash = \(hash), version = version + 1 WHERE id = \(id)")
        try endAccess(of: id, except: session, device)
    }

    /// Ends every session and link of the user and forgets their browsers, but for the one that asks.
    func endAccess(of id: ID<User>, except session: Token? = nil, _ device: Token? = nil) throws {
        try SessionStore(transaction).deleteAll(of: id, except: session)
        try KnownDeviceStore(transaction).deleteAll(of: id, except: device)
        try InvitationStore(transaction).deleteAll(of: id)
    }

    func setDisabled(_ id: ID<User>, _ isDisabled: Bool) throws {
        try transaction.execute(
            "UPDATE users SET disabled_at = \(isDisabled ? now : nil), version = version + 1 WHERE id = \(id)")
        if isDisabled { try endAccess(of: id) }
        try ViewerStore(transaction).rightsChanged()
    }

    func signedIn(_ id: ID<User>) throws {
        try transaction.execute("UPDATE users SET last_sign_in_at = \(now) WHERE id = \(id)")
    }

    func rehash(_ id: ID<User>, _ hash: String) throws {
        try transaction.execute("UPDATE users SET password_hash = \(hash) WHERE id = \(id)")
    }

    /// How many enabled users hold the administrator's role, without the given one.
    func administrators(except id: ID<User>? = nil) throws -> Int {
        try transaction.count(
            """
            SELECT count(DISTINCT u.id) FROM users u
            JOIN user_roles ur ON ur.user_id = u.id JOIN roles r ON r.id = ur.role_id
            WHERE r.identifier = \(Role.administrator) AND u.disabled_at IS NULL AND u.id IS DISTINCT FROM \(id)
            """)
    }

    /// An address as it is stored and compared: cleaned, lower case.
    static func folded(_ email: String) -> String { EmailAddress.cleaned(email).lowercased() }

    /// Bytes of an address (RFC 5321 §4.5.3.1.3, less the brackets around it).
    static let longestAddress = 254

    /// Whether the text is one address, cleaned.
    static func isAddress(_ email: String) -> Bool {
        email.utf8.count <= longestAddress * 2 && EmailAddress.isAddress(folded(email))
    }
}
