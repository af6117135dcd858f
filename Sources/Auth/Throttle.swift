import Crypto
import Database

/// Slows down guessing: per account five free tries, then a delay that doubles from one second to fifteen minutes.
/// A thousand guesses at one account need more than a day; a right password after the delay clears the count.
public struct Throttle {
    let transaction: Transaction

    public init(_ transaction: Transaction) {
        self.transaction = transaction
    }

    public static let freeTries = 5
    public static let longestDelay = 900.0

    /// The delay in seconds after the given number of failures in a row.
    public static func delay(after failures: Int) -> Double {
        guard failures >= freeTries else { return 0 }
        return min(longestDelay, Double(1 << min(failures - freeTries, 20)))
    }

    /// What stands for an account in the table: 16 bits of its hash. Anybody may send any name, so neither its length nor
    /// the number of rows (65,536) is theirs to choose; that two accounts share a delay is rare and harmless.
    static func key(_ account: String) -> String {
        SHA256.hash(data: Array(account.utf8)).prefix(2).map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }
            .joined()
    }

    /// The instant until which the account must wait, if it lies after `now`.
    public func blockedUntil(_ account: String, now: String) throws -> String? {
        let key = Self.key(account)
        return try transaction.first(
            "SELECT blocked_until FROM sign_in_attempts WHERE account = \(key) AND blocked_until > \(now)"
        ) { $0.text(0) }
    }

    /// The number of failures with this one.
    /// - Parameter later: gives the instant that lies the given seconds after now.
    public func failed(_ account: String, now: String, later: (Double) -> String) throws -> Int {
        let key = Self.key(account)
        let failures = 1 + (try transaction.count("SELECT failures FROM sign_in_attempts WHERE account = \(key)"))
        let blocked = later(Self.delay(after: failures))
        try transaction.execute(
            """
            INSERT INTO sign_in_attempts (account, failures, last_at, blocked_until)
            VALUES (\(key), \(failures), \(now), \(blocked))
            ON CONFLICT (account) DO UPDATE SET failures = \(failures), last_at = \(now), blocked_until = \(blocked)
            """)
        return failures
    }

    public func succeeded(_ account: String) throws {
        try transaction.execute("DELETE FROM sign_in_attempts WHERE account = \(Self.key(account))")
    }

    /// Forgets accounts that nobody tried since the given instant.
    public func deleteOld(before: String) throws {
        try transaction.execute("DELETE FROM sign_in_attempts WHERE last_at < \(before)")
    }
}
