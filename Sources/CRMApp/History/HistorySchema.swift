import Database

enum HistorySchema {
    static let migrations = [
        Migration(
            "history-1",
            [
                """
                CREATE TABLE history (
                    id \(word: .identity),
                    at TEXT NOT NULL,
                    user_id \(word: .integer) REFERENCES users(id),
                    module TEXT NOT NULL,
                    record_id \(word: .integer),
                    customer_id \(word: .integer),
                    kind TEXT NOT NULL,
                    fields TEXT
                )
                """,
                "CREATE INDEX history_by_record ON history(module, record_id, id)",
                "CREATE INDEX history_by_customer ON history(customer_id, at, id) WHERE customer_id IS NOT NULL",
                "CREATE INDEX history_by_user ON history(user_id, id)",
            ]),
        Migration("history-2", ["ALTER TABLE history ADD COLUMN undo TEXT"]),
        Migration(
            "history-3",
            [
                "ALTER TABLE history ADD COLUMN address TEXT",
                "CREATE INDEX history_with_address ON history(at) WHERE address IS NOT NULL",
            ]),
    ]
}
