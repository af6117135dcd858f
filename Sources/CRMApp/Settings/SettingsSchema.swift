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
            ])
    ]
}
