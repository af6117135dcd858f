import Database

/// Indexes for figures: each holds every column that its statement reads, so that a year of deals is summed up
/// without touching the wide rows of the tables themselves. SQLite asks even for the columns of an index's own
/// condition, or it reads the row.
enum DashboardSchema {
    static let migrations = [
        Migration(
            "dashboard-1",
            [
                // The first one holds what this one held, and the planner would take it for deals without a day.
                "DROP INDEX IF EXISTS deals_by_closed",
                """
                CREATE INDEX deals_report_closed
                ON deals(closed_on, stage_id, owner_id, team_id, customer_id, base_minor, archived_at)
                WHERE closed_on IS NOT NULL AND archived_at IS NULL
                """,
                """
                CREATE INDEX deals_report_open
                ON deals(expected_on, stage_id, owner_id, team_id, base_minor, opened_on, stage_since_on, last_touch_at,
                    next_activity_on, closed_on, archived_at)
                WHERE closed_on IS NULL AND archived_at IS NULL
                """,
                """
                CREATE INDEX deals_report_owners
                ON deals(owner_id, team_id, stage_id, closed_on, base_minor, archived_at) WHERE archived_at IS NULL
                """,
                """
                CREATE INDEX deal_stage_moves_report
                ON deal_stage_moves(from_stage_id, to_stage_id, moved_on, days_in_from, deal_id)
                """,
                "CREATE INDEX deal_products_report ON deal_products(deal_id, product_id, quantity_thousandths, price_minor)",
                """
                CREATE INDEX activities_report ON activities(owner_id, kind, happens_at, team_id, done_at)
                WHERE done_at IS NOT NULL
                """,
                """
                CREATE INDEX customers_without_step ON customers(owner_id, last_touch_at, id)
                WHERE next_activity_on IS NULL AND archived_at IS NULL
                """,
                """
                CREATE INDEX customers_report ON customers(lifecycle, source, owner_id, team_id, archived_at)
                WHERE archived_at IS NULL
                """,
            ]),
        Migration(
            "dashboard-2",
            [
                // Open deals from the one that has lain longest, with all that tells whether it rots.
                """
                CREATE INDEX deals_report_still
                ON deals(stage_since_on, id, stage_id, last_touch_at, next_activity_on, owner_id, team_id, closed_on,
                    archived_at)
                WHERE closed_on IS NULL AND archived_at IS NULL
                """
            ]),
    ]
}
