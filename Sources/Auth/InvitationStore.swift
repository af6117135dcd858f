import Database

/// One-time links: the first set-up, an invitation, a password reset. Only the hash of the token is stored.
public struct InvitationStore {
    let transaction: Transaction

    public init(_ transaction: Transaction) {
        self.transaction = transaction
    }

    public enum Purpose: String, Sendable, SQLBindable {
        /// Creates the administrator; valid until used.
        case setup
        /// Lets a user set a password.
        case password
    }

    /// Makes a link and voids the user's earlier links of the same purpose.
    public func insert(_ purpose: Purpose, user: ID<User>?, expires: String) throws -> Token {
        let token = Token.random()
        try transaction.execute(
            "DELETE FROM invitations WHERE purpose = \(purpose) AND user_id IS NOT DISTINCT FROM \(user)")
        try transaction.execute(
            """
            INSERT INTO invitations (token_hash, purpose, user_id, expires_at)
            VALUES (\(token.hash), \(purpose), \(user), \(expires))
            """)
        return token
    }

    public func find(_ token: Token, _ purpose: Purpose, now: String) throws -> (user: ID<User>?, Void)? {
        try transaction.first(
            """
            SELECT user_id FROM invitations
            WHERE token_hash = \(token.hash) AND purpose = \(purpose) AND used_at IS NULL AND expires_at > \(now)
            """
        ) { ($0.optionalID(0), ()) }
    }

    /// Marks the link used; false when it was used, voided or expired meanwhile.
    public func use(_ token: Token, _ purpose: Purpose, now: String) throws -> Bool {
        try transaction.execute(
            """
            UPDATE invitations SET used_at = \(now)
            WHERE token_hash = \(token.hash) AND purpose = \(purpose) AND used_at IS NULL AND expires_at > \(now)
            """) == 1
    }

    public func deleteAll(of user: ID<User>) throws {
        try transaction.execute("DELETE FROM invitations WHERE user_id = \(user)")
    }
}
