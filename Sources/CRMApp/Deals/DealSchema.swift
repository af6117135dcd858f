import Database

enum DealSchema {
    static let index = TextIndex("deal_search", of: "deals")

    static let migrations = [
        Migration("deals-1", tables + index.creation + indexes), Migration("deals-2", [index.bounding]),
    ]

    private static let tables: [SQL] = [
        """
        CREATE TABLE pipelines (
            id \(word: .identity),
            name TEXT NOT NULL,
            position \(word: .integer) NOT NULL,
            version \(word: .integer) NOT NULL DEFAULT 1,
            archived_at TEXT
        )
        """,
        """
        CREATE TABLE stages (
            id \(word: .identity),
            pipeline_id \(word: .integer) NOT NULL REFERENCES pipelines(id),
            name TEXT NOT NULL,
            kind TEXT NOT NULL \(check: "kind", isOneOf: ["open", "won", "lost"]),
            position \(word: .integer) NOT NULL,
            probability \(word: .integer) NOT NULL CHECK (probability BETWEEN 0 AND 100),
            rotting_days \(word: .integer),
            archived_at TEXT
        )
        """,
        """
        CREATE TABLE close_reasons (
            id \(word: .identity),
            kind TEXT NOT NULL \(check: "kind", isOneOf: ["won", "lost"]),
            name TEXT NOT NULL,
            position \(word: .integer) NOT NULL,
            archived_at TEXT
        )
        """,
        """
        CREATE TABLE deals (
            id \(word: .identity),
            title TEXT NOT NULL,
            search_text TEXT NOT NULL,
            pipeline_id \(word: .integer) NOT NULL REFERENCES pipelines(id),
            stage_id \(word: .integer) NOT NULL REFERENCES stages(id),
            customer_id \(word: .integer) REFERENCES customers(id),
            contact_id \(word: .integer) REFERENCES customers(id),
            owner_id \(word: .integer) REFERENCES users(id),
            team_id \(word: .integer) REFERENCES teams(id),
            value_minor \(word: .integer),
            currency TEXT NOT NULL,
            base_minor \(word: .integer) NOT NULL DEFAULT 0,
            opened_on TEXT,
            expected_on TEXT,
            closed_on TEXT,
            stage_since_on TEXT NOT NULL,
            last_touch_at TEXT,
            next_activity_on TEXT,
            close_reason_id \(word: .integer) REFERENCES close_reasons(id),
            close_note TEXT,
            external_source TEXT, external_id TEXT,
            version \(word: .integer) NOT NULL DEFAULT 1,
            created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL,
            archived_at TEXT
        )
        """,
        """
        CREATE TABLE deal_stage_moves (
            id \(word: .identity),
            deal_id \(word: .integer) NOT NULL REFERENCES deals(id) ON DELETE CASCADE,
            from_stage_id \(word: .integer) REFERENCES stages(id),
            to_stage_id \(word: .integer) NOT NULL REFERENCES stages(id),
            moved_on TEXT NOT NULL,
            moved_at TEXT NOT NULL,
            days_in_from \(word: .integer),
            user_id \(word: .integer) REFERENCES users(id)
        )
        """,
        """
        CREATE TABLE deal_products (
            id \(word: .identity),
            deal_id \(word: .integer) NOT NULL REFERENCES deals(id) ON DELETE CASCADE,
            product_id \(word: .integer) NOT NULL REFERENCES products(id),
            quantity_thousandths \(word: .integer) NOT NULL,
            price_minor \(word: .integer) NOT NULL,
            position \(word: .integer) NOT NULL
        )
        """,
    ]

    private static let indexes: [SQL] = [
        "CREATE INDEX stages_by_pipeline ON stages(pipeline_id, position)",
        // The board's cards and sums: a column in the order of its cards, read without the table.
        """
        CREATE INDEX deals_by_stage
        ON deals(stage_id, coalesce(expected_on, '9999-12-31'), id, base_minor, owner_id, team_id, archived_at)
        WHERE archived_at IS NULL
        """,
        // The open deals by expected day, the list's default order; a deal without a day comes last.
        """
        CREATE INDEX deals_open
        ON deals(coalesce(expected_on, '9999-12-31'), id, stage_id, base_minor, owner_id, team_id,
            closed_on, archived_at)
        WHERE closed_on IS NULL AND archived_at IS NULL
        """,
        "CREATE INDEX deals_by_stage_since ON deals(stage_since_on, id)",
        "CREATE INDEX deals_by_opened ON deals(opened_on, id)",
        "CREATE INDEX deals_by_customer ON deals(customer_id)",
        "CREATE INDEX deals_by_contact ON deals(contact_id) WHERE contact_id IS NOT NULL",
        "CREATE INDEX deals_by_owner ON deals(owner_id, created_at, id)",
        "CREATE INDEX deals_by_team ON deals(team_id)",
        "CREATE INDEX deals_by_created ON deals(created_at, id)",
        "CREATE INDEX deals_by_expected ON deals(coalesce(expected_on, '9999-12-31'), id)",
        "CREATE INDEX deals_by_value ON deals(base_minor, id)",
        "CREATE INDEX deals_by_title ON deals(search_text, id)",
        // Without the open deals: they would all stand under one key, and lure the planner away from their order.
        """
        CREATE INDEX deals_by_closed ON deals(closed_on, stage_id, owner_id, team_id, base_minor)
        WHERE closed_on IS NOT NULL
        """,
        "CREATE UNIQUE INDEX deals_by_external ON deals(external_source, external_id) WHERE external_id IS NOT NULL",
        "CREATE INDEX deal_stage_moves_by_deal ON deal_stage_moves(deal_id, moved_at)",
        "CREATE INDEX deal_stage_moves_by_day ON deal_stage_moves(moved_on, from_stage_id)",
        "CREATE INDEX deal_products_by_deal ON deal_products(deal_id, position)",
        "CREATE INDEX deal_products_by_product ON deal_products(product_id, deal_id)",
    ]
}
