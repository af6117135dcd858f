import Database

/// Indexes for figures: each holds every column that its statement reads, so that a year of deals is summed up
/// without touching the wide rows of the tables themselves.
enum DashboardSchema {
    static let migrations = [
        Migration(
            "dashboard-1",
            [
                """
                CREATE INDEX deals_report_closed
                ON deals(closed_on, stage_id, owner_id, team_id, customer_id, base_minor)
                WHERE closed_on IS NOT NULL AND archived_at IS NULL
                """,
                """
                CREATE INDEX deals_report_open
                ON deals(expected_on, stage_id, owner_id, team_id, base_minor, opened_on, stage_since_on, last_touch_at,
                    next_activity_on)
                WHERE closed_on IS NULL AND archived_at IS NULL
                """,
                """
                CREATE INDEX deal_stage_moves_report
                ON deal_stage_moves(moved_on, from_stage_id, to_stage_id, days_in_from, deal_id)
                """,
                "CREATE INDEX deal_products_report ON deal_products(deal_id, product_id, quantity_thousandths, price_minor)",
                """
                CREATE INDEX activities_report ON activities(owner_id, kind, happens_at, team_id)
                WHERE done_at IS NOT NULL
                """,
                """
                CREATE INDEX customers_without_step ON customers(owner_id, last_touch_at, id)
                WHERE next_activity_on IS NULL AND archived_at IS NULL
                """,
                "CREATE INDEX customers_report ON customers(lifecycle, source) WHERE archived_at IS NULL",
            ])
    ]
}
