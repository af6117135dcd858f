import Database

/// Signed-in browsers, as rows. Instants are the fixed-width UTC texts of the schema.
public struct SessionStore {
    let transaction: Transaction

    public init(_ transaction: Transaction) {
        self.transaction = transaction
    }

    public struct Session: Sendable {
        public let userID: ID<User>
        public let seenAt: String
        public let expiresAt: String
    }

    public func insert(_ token: Token, user: ID<User>, now: String, expires: String, agent: String) throws {
        try transaction.execute(
            """
            INSERT INTO sessions (token_hash, user_id, created_at, seen_at, expires_at, agent)
            VALUES (\(token.hash), \(user), \(now), \(now), \(expires), \(String(agent.prefix(200))))
            """)
    }

    /// The session, unless it ended: absolutely at `expires_at`, or idle since before `idleSince`; with it the number of
    /// the rights (``ViewerStore/rightsChanged()``), as every request asks for both.
    public func find(_ token: Token?, now: String, idleSince: String) throws -> (session: Session?, rights: Int) {
        try transaction.first(
            """
            SELECT r.number, s.user_id, s.seen_at, s.expires_at FROM rights_version r
            LEFT JOIN sessions s ON s.token_hash = \(token?.hash) AND s.expires_at > \(now) AND s.seen_at > \(idleSince)
            """
        ) { row in
            let user: ID<User>? = row.optionalID(1)
            return (user.map { Session(userID: $0, seenAt: row.text(2), expiresAt: row.text(3)) }, row.int(0))
        } ?? (nil, 0)
    }

    public func touch(_ token: Token, now: String) throws {
        try transaction.execute("UPDATE sessions SET seen_at = \(now) WHERE token_hash = \(token.hash)")
    }

    public func delete(_ token: Token) throws {
        try transaction.execute("DELETE FROM sessions WHERE token_hash = \(token.hash)")
    }

    /// Ends every session of a user, but for the one that asks.
    public func deleteAll(of user: ID<User>, except token: Token? = nil) throws {
        try transaction.execute(
            "DELETE FROM sessions WHERE user_id = \(user) AND token_hash IS DISTINCT FROM \(token?.hash)")
    }

    public func deleteExpired(now: String, idleSince: String) throws {
        try transaction.execute("DELETE FROM sessions WHERE expires_at <= \(now) OR seen_at <= \(idleSince)")
    }
}
