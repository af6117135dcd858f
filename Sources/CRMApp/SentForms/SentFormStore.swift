import Database
import Views

enum SentFormsSchema {
    /// `answer` is the notice and the place to which the form led: `created /customers/42`.
    static let migrations = [
        Migration(
            "sent-forms-1",
            [
                "CREATE TABLE sent_forms (key TEXT PRIMARY KEY, answer TEXT NOT NULL, sent_at TEXT NOT NULL)",
                "CREATE INDEX sent_forms_by_time ON sent_forms(sent_at)",
            ])
    ]
}

/// The forms that added something lately, so that none adds it twice: in the database, so that every node knows them.
struct SentFormStore {
    /// Seconds for which a form is known: longer than a page with it stays open in a browser's back and forward.
    static let kept: Double = 86_400

    let transaction: Transaction

    func answer(_ key: String) throws -> String? {
        try transaction.first("SELECT answer FROM sent_forms WHERE key = \(key)") { $0.text(0) }
    }

    /// Fails by the rule of the key when the form was sent before; on PostgreSQL with the commit.
    func insert(_ key: String, answer: SQL, now: Instant) throws {
        try transaction.send("INSERT INTO sent_forms (key, answer, sent_at) VALUES (\(key), \(answer), \(now))")
    }

    func forget(now: Instant) throws {
        try transaction.execute("DELETE FROM sent_forms WHERE sent_at < \(now.adding(seconds: -Self.kept))")
    }
}
