import Database

/// Browsers that a user has signed in with: they get in while strangers are slowed down. Known by a cookie whose hash is
/// stored; each sign-in gives the browser another one, so that nobody can plant theirs.
public struct KnownDeviceStore {
    let transaction: Transaction

    public init(_ transaction: Transaction) {
        self.transaction = transaction
    }

    /// Days after its last sign-in that a browser is known.
    public static let days = 180
    /// The most browsers of one user; the oldest are forgotten.
    static let most = 20

    /// Whether the user signed in with this browser after the given instant.
    public func knows(_ token: Token, _ user: ID<User>, since: String) throws -> Bool {
        try transaction.count(
            """
            SELECT count(*) FROM known_devices
            WHERE token_hash = \(token.hash) AND user_id = \(user) AND seen_at > \(since)
            """) > 0
    }

    /// Remembers that the user signed in with a browser, under a new token that its other users go on with.
    public func insert(_ fresh: Token, insteadOf old: Token?, _ user: ID<User>, now: String, since: String) throws {
        if let old {
            try transaction.execute(
                "DELETE FROM known_devices WHERE token_hash = \(old.hash) AND user_id = \(user)")
            try transaction.execute(
                "UPDATE known_devices SET token_hash = \(fresh.hash) WHERE token_hash = \(old.hash)")
        }
        try transaction.execute(
            "INSERT INTO known_devices (token_hash, user_id, seen_at) VALUES (\(fresh.hash), \(user), \(now))")
        try transaction.execute("DELETE FROM known_devices WHERE seen_at <= \(since)")
        try transaction.execute(
            """
            DELETE FROM known_devices WHERE user_id = \(user) AND token_hash NOT IN (
                SELECT token_hash FROM known_devices WHERE user_id = \(user) ORDER BY seen_at DESC LIMIT \(Self.most))
            """)
    }

    /// Forgets the user's browsers, but for the one that asks.
    public func deleteAll(of user: ID<User>, except token: Token? = nil) throws {
        try transaction.execute(
            "DELETE FROM known_devices WHERE user_id = \(user) AND token_hash IS DISTINCT FROM \(token?.hash)")
    }
}
