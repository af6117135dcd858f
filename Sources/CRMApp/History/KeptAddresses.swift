import Auth
import Database
import Views

/// For how long the history keeps where somebody was: long enough to look into a break-in, and no longer.
enum KeptAddresses {
    static let days = 90

    /// Takes the addresses out of older entries; the entries stay.
    static func forgetOld(_ database: any DatabaseEngine, now: Instant) throws {
        let oldest = now.adding(seconds: -Double(days) * 86_400)
        guard
            try database.read({
                try $0.count(
                    "SELECT count(*) FROM (SELECT 1 FROM history WHERE address IS NOT NULL AND at < \(oldest) LIMIT 1) h"
                )
            }) > 0
        else { return }
        _ = try database.write {
            try $0.execute("UPDATE history SET address = NULL WHERE address IS NOT NULL AND at < \(oldest)")
        }
    }
}
