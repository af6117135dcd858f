import Database

enum SettingsSchema {
    /// `per_base` is how many units of the currency one unit of the organisation's currency buys, in millionths.
    static let migrations = [
        Migration(
            "settings-1",
            [
                "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
                """
                CREATE TABLE exchange_rates (
                    currency TEXT PRIMARY KEY,
                    per_base_millionths \(word: .integer) NOT NULL CHECK (per_base_millionths > 0),
                    as_of_on TEXT NOT NULL
                )
                """,
            ]),
        // A rate holds from the day on which it was set; NULL says that it was taken away. A rial buys so little of a euro
        // that millionths lose a third of it.
        Migration(
            "settings-2",
            [
                """
                CREATE TABLE dated_rates (
                    currency TEXT NOT NULL,
                    from_on TEXT NOT NULL,
                    per_base_trillionths \(word: .integer),
                    PRIMARY KEY (currency, from_on)
                )
                """,
                """
                INSERT INTO dated_rates (currency, from_on, per_base_trillionths)
                SELECT currency, as_of_on, per_base_millionths * 1000000 FROM exchange_rates
                WHERE per_base_millionths <= 9000000000000
                """,
                "DROP TABLE exchange_rates",
            ]),
    ]
}
