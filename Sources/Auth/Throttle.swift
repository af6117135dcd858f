import Crypto
import Database

/// Slows down guessing: per account five free tries, then a delay that doubles from one second to fifteen minutes.
/// A thousand guesses at one account need more than a day; a right password after the delay clears the count.
///
/// A browser that somebody signed in with before has a count of its own, and so has a user who is signed in: strangers
/// lock nobody out.
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

    /// Whose tries are counted.
    public enum Key: Sendable {
        /// Strangers who give the address of an account.
        case account(String)
        /// Tries from a browser that is known to an account.
        case device(Token)
        /// Who is signed in and asked for the password again.
        case user(ID<User>)

        /// What stands for it in the table. Of an account 16 bits of its hash: anybody may send any name, so neither its
        /// length nor the number of rows (65,536) is theirs to choose; that two accounts share a delay is rare and harmless.
        var text: String {
            switch self {
            case .account(let account): Self.digits(SHA256.hash(data: Array(account.utf8)).prefix(2))
            case .device(let token): "device " + Self.digits(token.hash.prefix(8))
            case .user(let id): "user \(id)"
            }
        }

        private static func digits(_ bytes: some Sequence<UInt8>) -> String {
            bytes.map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
        }
    }

    /// The instant until which the account must wait, if it lies after `now`.
    public func blockedUntil(_ key: Key, now: String) throws -> String? {
        try transaction.first(
            "SELECT blocked_until FROM sign_in_attempts WHERE account = \(key.text) AND blocked_until > \(now)"
        ) { $0.text(0) }
    }

    /// The number of failures with this one.
    /// - Parameter later: gives the instant that lies the given seconds after now.
    public func failed(_ key: Key, now: String, later: (Double) -> String) throws -> Int {
        let key = key.text
        let before = try transaction.count("SELECT failures FROM sign_in_attempts WHERE account = \(key)")
        let failures = min(before, 1_000_000) + 1
        let blocked = later(Self.delay(after: failures))
        try transaction.execute(
            """
            INSERT INTO sign_in_attempts (account, failures, last_at, blocked_until)
            VALUES (\(key), \(failures), \(now), \(blocked))
            ON CONFLICT (account) DO UPDATE SET failures = \(failures), last_at = \(now), blocked_until = \(blocked)
            """)
        return failures
    }

    public func succeeded(_ key: Key) throws {
        try transaction.execute("DELETE FROM sign_in_attempts WHERE account = \(key.text)")
    }

    /// Forgets accounts that nobody tried since the given instant.
    public func deleteOld(before: String) throws {
        try transaction.execute("DELETE FROM sign_in_attempts WHERE last_at < \(before)")
    }
}
