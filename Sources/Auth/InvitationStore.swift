import Database

/// One-time links: the first set-up, an invitation, a password reset. Only the hash of the token is stored.
///
/// A link for a password belongs to one version of its user: it dies with whatever changes them, their e-mail address,
/// team, roles, state or password, whichever way the change comes.
public struct InvitationStore {
    let transaction: Transaction

    public init(_ transaction: Transaction) {
        self.transaction = transaction
    }

    public enum Purpose: String, Sendable, SQLBindable {
        /// Creates the administrator.
        case setup
        /// Lets a user set a password.
        case password
    }

    /// What stands behind a link.
    public struct Invitation: Sendable {
        /// Whose password it sets; `nil` for the set-up.
        public let user: ID<User>?
        /// Who made it; `nil` for the program itself.
        public let maker: ID<User>?
    }

    /// Makes a link and voids the user's earlier links of the same purpose.
    public func insert(
        _ purpose: Purpose, user: ID<User>?, by maker: ID<User>? = nil, expires: String
    ) throws -> Token {
        let token = Token.random()
        try transaction.execute(
            "DELETE FROM invitations WHERE purpose = \(purpose) AND user_id IS NOT DISTINCT FROM \(user)")
        try transaction.execute(
            """
            INSERT INTO invitations (token_hash, purpose, user_id, made_by, user_version, expires_at)
            VALUES (\(token.hash), \(purpose), \(user), \(maker), (SELECT version FROM users WHERE id = \(user)),
                \(expires))
            """)
        return token
    }

    public func find(_ token: Token, _ purpose: Purpose, now: String) throws -> Invitation? {
        try transaction.first("SELECT user_id, made_by FROM invitations WHERE \(isOpen(token, purpose, now))") {
            Invitation(user: $0.optionalID(0), maker: $0.optionalID(1))
        }
    }

    /// Marks the link used; false when it was used, voided or expired meanwhile.
    public func use(_ token: Token, _ purpose: Purpose, now: String) throws -> Bool {
        try transaction.execute(
            "UPDATE invitations SET used_at = \(now) WHERE \(isOpen(token, purpose, now))") == 1
    }

    public func deleteAll(of user: ID<User>) throws {
        try transaction.execute("DELETE FROM invitations WHERE user_id = \(user)")
    }

    private func isOpen(_ token: Token, _ purpose: Purpose, _ now: String) -> SQL {
        """
        token_hash = \(token.hash) AND purpose = \(purpose) AND used_at IS NULL AND expires_at > \(now)
            AND user_version IS NOT DISTINCT FROM (SELECT u.version FROM users u WHERE u.id = invitations.user_id)
        """
    }
}
