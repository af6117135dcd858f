import Database

enum JobsSchema {
    /// A job's state is told by its moments: finished, failed for good, cancelled; leased until; else waiting.
    static let migrations = [
        Migration(
            "jobs-1",
            [
                """
                CREATE TABLE jobs (
                    id \(word: .identity),
                    kind TEXT NOT NULL,
                    payload TEXT NOT NULL,
                    unique_key TEXT UNIQUE,
                    user_id \(word: .integer) REFERENCES users(id),
                    created_at TEXT NOT NULL,
                    run_after_at TEXT NOT NULL,
                    attempts \(word: .integer) NOT NULL DEFAULT 0,
                    lease TEXT,
                    leased_until_at TEXT,
                    done \(word: .integer) NOT NULL DEFAULT 0,
                    goal \(word: .integer) NOT NULL DEFAULT 0,
                    cancelled_at TEXT,
                    finished_at TEXT,
                    failed_at TEXT,
                    problem TEXT
                )
                """,
                """
                CREATE INDEX jobs_waiting ON jobs(run_after_at, id)
                WHERE finished_at IS NULL AND failed_at IS NULL AND cancelled_at IS NULL
                """,
                "CREATE INDEX jobs_by_user ON jobs(user_id)",
            ])
    ]
}
