import Database

enum ActivitySchema {
    static let migrations = [
        Migration("activities-1", tables + indexes),
        Migration("activities-2", ["CREATE INDEX activities_by_kind ON activities(kind, happens_at, id)"]),
    ]

    /// `happens_at` orders the timeline: when it happened, or when it is due. `done_at` is NULL while it is planned.
    private static let tables: [SQL] = [
        """
        CREATE TABLE activities (
            id \(word: .identity),
            kind TEXT NOT NULL \(check: "kind", isOneOf: ["note", "call", "meeting", "visit", "email", "message", "task"]),
            direction TEXT \(check: "direction", isOneOf: ["in", "out"]),
            channel TEXT,
            customer_id \(word: .integer) REFERENCES customers(id),
            deal_id \(word: .integer) REFERENCES deals(id),
            subject TEXT NOT NULL,
            body TEXT NOT NULL DEFAULT '',
            happens_at TEXT NOT NULL,
            due_on TEXT,
            remind_at TEXT,
            done_at TEXT,
            owner_id \(word: .integer) REFERENCES users(id),
            team_id \(word: .integer) REFERENCES teams(id),
            external_source TEXT, external_id TEXT,
            version \(word: .integer) NOT NULL DEFAULT 1,
            created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL
        )
        """
    ]

    private static let indexes: [SQL] = [
        "CREATE INDEX activities_by_customer ON activities(customer_id, happens_at, id)",
        "CREATE INDEX activities_by_deal ON activities(deal_id, happens_at, id) WHERE deal_id IS NOT NULL",
        "CREATE INDEX activities_by_time ON activities(happens_at, id)",
        "CREATE INDEX activities_by_owner ON activities(owner_id, happens_at, id)",
        "CREATE INDEX activities_open ON activities(owner_id, due_on, id) WHERE done_at IS NULL",
        "CREATE INDEX activities_open_of_customer ON activities(customer_id, due_on) WHERE done_at IS NULL",
    ]
}
