import Database

enum ProductSchema {
    static let migrations = [
        Migration(
            "products-1",
            [
                """
                CREATE TABLE products (
                    id \(word: .identity),
                    code TEXT,
                    name TEXT NOT NULL,
                    search_text TEXT NOT NULL,
                    category TEXT,
                    price_minor \(word: .integer) NOT NULL DEFAULT 0,
                    currency TEXT NOT NULL,
                    external_source TEXT, external_id TEXT,
                    version \(word: .integer) NOT NULL DEFAULT 1,
                    created_at TEXT NOT NULL,
                    archived_at TEXT
                )
                """,
                "CREATE UNIQUE INDEX products_by_external ON products(external_source, external_id) WHERE external_id IS NOT NULL",
                "CREATE INDEX products_by_name ON products(search_text, id)",
            ])
    ]
}
