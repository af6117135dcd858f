import Database

/// Signed-in browsers, as rows. Instants are the fixed-width UTC texts of the schema.
///
/// A session gets another token when its user's rights change. The one before goes on for some seconds, as a browser may
/// have sent it with other requests already.
public struct SessionStore {
    let transaction: Transaction

    public init(_ transaction: Transaction) {
        self.transaction = transaction
    }

    public struct Session: Sendable {
        public let userID: ID<User>
        public let seenAt: String
        public let expiresAt: String
        /// The ``Viewer/rightsMark`` that it has its token for.
        public let rightsMark: Int64?
        /// The key of its forms' tokens; `nil` while that follows from its token.
        public let formKey: [UInt8]?
        /// Whether it was found by the token before its own.
        public var isReplaced = false
    }

    /// A session as its user sees it.
    public struct Listed: Sendable {
        /// Names it in forms: the hash of its token, in hexadecimal digits.
        public let name: String
        public let createdAt: String
        public let seenAt: String
        public let agent: String
        public let address: String
        public let isThis: Bool
    }

    public func insert(
        _ token: Token, user: ID<User>, now: String, expires: String, agent: String, address: String = ""
    ) throws {
        let mark = try ViewerStore(transaction).find(user)?.rightsMark
        try transaction.execute(
            """
            INSERT INTO sessions (token_hash, user_id, created_at, seen_at, expires_at, agent, address, rights_mark)
            VALUES (\(token.hash), \(user), \(now), \(now), \(expires), \(String(agent.prefix(200))),
                \(String(address.prefix(64))), \(mark))
            """)
    }

    /// The session, unless it ended: absolutely at `expires_at`, or idle since before `idleSince`; with it the number of
    /// the rights (``ViewerStore/rightsChanged()``), as every request asks for both.
    public func find(_ token: Token?, now: String, idleSince: String) throws -> (session: Session?, rights: Int) {
        try transaction.first(
            """
            SELECT r.number, s.user_id, s.seen_at, s.expires_at, s.rights_mark, s.form_key FROM rights_version r
            LEFT JOIN sessions s ON s.token_hash = \(token?.hash) AND s.expires_at > \(now) AND s.seen_at > \(idleSince)
            """
        ) { row in
            let user: ID<User>? = row.optionalID(1)
            return (user.map { Self.session($0, row) }, row.int(0))
        } ?? (nil, 0)
    }

    /// The session that had this token until it got another one, after `since`.
    public func findReplaced(_ token: Token, now: String, idleSince: String, since: String) throws -> Session? {
        try transaction.first(
            """
            SELECT 0, user_id, seen_at, expires_at, rights_mark, form_key FROM sessions
            WHERE replaced_hash = \(token.hash) AND replaced_at > \(since) AND expires_at > \(now)
                AND seen_at > \(idleSince)
            """
        ) { row in
            var session = Self.session(row.id(1), row)
            session.isReplaced = true
            return session
        }
    }

    private static func session(_ user: ID<User>, _ row: Row) -> Session {
        Session(
            userID: user, seenAt: row.text(2), expiresAt: row.text(3), rightsMark: row.optionalInt64(4),
            formKey: row.isNull(5) ? nil : row.bytes(5))
    }

    public func touch(_ token: Token, now: String) throws {
        try transaction.execute("UPDATE sessions SET seen_at = \(now) WHERE \(has(token))")
    }

    /// Gives the session another token; its forms keep their key.
    /// - Parameter mark: the rights that the new token is for; then the old one goes on for some seconds, and nothing
    ///   happens when the session has a token for them by now. `nil` ends the old one at once.
    public func replace(_ token: Token, by fresh: Token, mark: Int64?, now: String) throws -> Bool {
        let (isOld, kept): (SQL, SQL) =
            mark.map { (" AND rights_mark IS DISTINCT FROM \($0)", "\(token.hash)") } ?? ("", "NULL")
        return try transaction.execute(
            """
            UPDATE sessions SET token_hash = \(fresh.hash), replaced_hash = \(kept), replaced_at = \(now),
                rights_mark = coalesce(\(mark), rights_mark), form_key = coalesce(form_key, \(CSRF.key(of: token)))
            WHERE \(has(token))\(isOld)
            """) == 1
    }

    /// Ends the session; false when there is none.
    @discardableResult
    public func delete(_ token: Token) throws -> Bool {
        try transaction.execute("DELETE FROM sessions WHERE \(has(token))") > 0
    }

    /// Ends every session of a user, but for the one that asks. Returns how many.
    @discardableResult
    public func deleteAll(of user: ID<User>, except token: Token? = nil) throws -> Int {
        try transaction.execute(
            """
            DELETE FROM sessions WHERE user_id = \(user) AND token_hash IS DISTINCT FROM \(token?.hash)
                AND (replaced_hash IS NULL OR replaced_hash IS DISTINCT FROM \(token?.hash))
            """)
    }

    public func deleteExpired(now: String, idleSince: String) throws {
        try transaction.execute("DELETE FROM sessions WHERE expires_at <= \(now) OR seen_at <= \(idleSince)")
    }

    /// The sessions of a user that have not ended, the last used first.
    public func all(of user: ID<User>, now: String, idleSince: String, this token: Token) throws -> [Listed] {
        try transaction.rows(
            """
            SELECT token_hash, created_at, seen_at, agent, address, replaced_hash FROM sessions
            WHERE user_id = \(user) AND expires_at > \(now) AND seen_at > \(idleSince) ORDER BY seen_at DESC LIMIT 100
            """
        ) { row in
            let hash = row.bytes(0)
            return Listed(
                name: Self.name(hash), createdAt: row.text(1), seenAt: row.text(2), agent: row.text(3),
                address: row.text(4), isThis: hash == token.hash || row.bytes(5) == token.hash)
        }
    }

    /// Ends one of a user's sessions by its name.
    public func delete(named name: String, of user: ID<User>) throws -> Int {
        let hashes = try transaction.rows("SELECT token_hash FROM sessions WHERE user_id = \(user)") {
            $0.bytes(0)
        }
        guard let hash = hashes.first(where: { Self.name($0) == name }) else { return 0 }
        return try transaction.execute("DELETE FROM sessions WHERE token_hash = \(hash) AND user_id = \(user)")
    }

    private static func name(_ hash: [UInt8]) -> String {
        hash.map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
    }

    private func has(_ token: Token) -> SQL { "(token_hash = \(token.hash) OR replaced_hash = \(token.hash))" }
}
