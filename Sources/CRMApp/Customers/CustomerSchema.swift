import Database

enum CustomerSchema {
    static let index = TextIndex("customer_search", of: "customers")

    /// The tables that a load of customers fills.
    static let loadedTables = ["customers", "contact_points", "addresses", "history"]
    /// The index by which a load finds the customers that it brought before, and those that few customers are in: making
    /// one means to read the whole table.
    static let keptByLoads = [
        "customers_by_external", "customers_archived", "customers_archived_by_family", "customers_by_tax_number",
        "customers_by_parent", "customers_by_channel", "customers_by_household",
    ]

    /// The indexes by which a load finds out who is there already.
    static let keptByMatching = ["contact_points_by_value", "contact_points_by_ending", "customers_by_name"]

    /// The last eight digits of a telephone, by which `contact_points_by_ending` finds it.
    static func ending(_ column: SQL) -> SQL {
        "\(word: .either(sqlite: "substr", postgresql: "right"))(\(column), \(word: .either(sqlite: "-8", postgresql: "8")))"
    }

    static let migrations = [
        Migration("customers-1", tables + index.creation + indexes),
        // With the column of its own condition the index alone can be counted.
        Migration(
            "customers-2",
            [
                "DROP INDEX IF EXISTS customers_by_name",
                """
                CREATE INDEX customers_by_name
                ON customers(sort_key, id, owner_id, team_id, kind, lifecycle, next_activity_on, archived_at)
                WHERE archived_at IS NULL
                """,
            ]),
        Migration("customers-3", [index.bounding]),
        // Of a birthday without a year, whose month and day they are, where they are not Gregorian.
        Migration("customers-4", ["ALTER TABLE customers ADD COLUMN birth_calendar TEXT"]),
        Migration(
            "customers-endings",
            ["CREATE INDEX contact_points_by_ending ON contact_points(\(ending("folded"))) WHERE kind = 'phone'"]),
        // What keys hold is derived by the program: see CustomerDerivation.
        Migration(
            "customers-5",
            [
                "ALTER TABLE customers ADD COLUMN family_key \(word: .binaryText) NOT NULL DEFAULT ''",
                """
                CREATE INDEX customers_by_family ON customers(family_key, id, owner_id, team_id, kind, lifecycle)
                WHERE archived_at IS NULL
                """,
                "CREATE INDEX customers_archived_by_family ON customers(family_key, id) WHERE archived_at IS NOT NULL",
            ]),
    ]

    private static let tables: [SQL] = [
        "CREATE TABLE households (id \(word: .identity), name TEXT NOT NULL)",
        """
        CREATE TABLE customers (
            id \(word: .identity),
            kind TEXT NOT NULL \(check: "kind", isOneOf: ["person", "organisation"]),
            display_name TEXT NOT NULL,
            sort_key \(word: .binaryText) NOT NULL,
            search_text TEXT NOT NULL,
            prefix TEXT, given_name TEXT, additional_name TEXT, family_name TEXT, suffix TEXT,
            native_name TEXT, latin_name TEXT, name_order TEXT,
            legal_name TEXT, tax_number TEXT, sector TEXT,
            employees \(word: .integer), founded_year \(word: .integer),
            revenue_minor \(word: .integer), revenue_currency TEXT,
            channel_level TEXT \(check: "channel_level", isOneOf: ["distributor", "retailer", "end-consumer"]),
            buys_through_id \(word: .integer) REFERENCES customers(id),
            parent_id \(word: .integer) REFERENCES customers(id),
            household_id \(word: .integer) REFERENCES households(id),
            birth_year \(word: .integer), birth_month \(word: .integer), birth_day \(word: .integer),
            gender TEXT, language TEXT, occupation TEXT, education TEXT, income_band TEXT,
            source TEXT,
            lifecycle TEXT NOT NULL,
            lifecycle_on TEXT NOT NULL,
            country TEXT, city TEXT, main_email TEXT, main_phone TEXT,
            owner_id \(word: .integer) REFERENCES users(id),
            team_id \(word: .integer) REFERENCES teams(id),
            last_touch_at TEXT,
            next_activity_on TEXT,
            external_source TEXT, external_id TEXT,
            version \(word: .integer) NOT NULL DEFAULT 1,
            created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL,
            archived_at TEXT
        )
        """,
        """
        CREATE TABLE contact_points (
            id \(word: .identity),
            customer_id \(word: .integer) NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
            kind TEXT NOT NULL \(check: "kind", isOneOf: ["email", "phone", "messenger", "web"]),
            label TEXT NOT NULL,
            value TEXT NOT NULL,
            folded TEXT NOT NULL,
            position \(word: .integer) NOT NULL
        )
        """,
        """
        CREATE TABLE addresses (
            id \(word: .identity),
            customer_id \(word: .integer) NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
            label TEXT NOT NULL,
            country TEXT, region TEXT, city TEXT, postal_code TEXT, street TEXT,
            position \(word: .integer) NOT NULL
        )
        """,
        """
        CREATE TABLE affiliations (
            id \(word: .identity),
            organisation_id \(word: .integer) NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
            person_id \(word: .integer) NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
            role TEXT NOT NULL,
            started_on TEXT, ended_on TEXT
        )
        """,
        """
        CREATE TABLE lifecycle_moves (
            id \(word: .identity),
            customer_id \(word: .integer) NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
            from_stage TEXT, to_stage TEXT NOT NULL,
            moved_at TEXT NOT NULL,
            user_id \(word: .integer) REFERENCES users(id)
        )
        """,
        """
        CREATE TABLE facts (
            id \(word: .identity),
            customer_id \(word: .integer) NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
            kind TEXT NOT NULL \(check: "kind", isOneOf: ["preference", "need"]),
            body TEXT NOT NULL,
            noted_on TEXT NOT NULL,
            source TEXT,
            user_id \(word: .integer) REFERENCES users(id)
        )
        """,
        "CREATE TABLE tags (id \(word: .identity), name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE)",
        """
        CREATE TABLE customer_tags (
            customer_id \(word: .integer) NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
            tag_id \(word: .integer) NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
            PRIMARY KEY (customer_id, tag_id)
        )
        """,
        """
        CREATE TABLE saved_views (
            id \(word: .identity),
            user_id \(word: .integer) NOT NULL REFERENCES users(id) ON DELETE CASCADE,
            module TEXT NOT NULL,
            name TEXT NOT NULL,
            query TEXT NOT NULL,
            shared_at TEXT
        )
        """,
    ]

    private static let indexes: [SQL] = [
        // Lists walk these in order; what they hold beside the key decides who sees a row without reading it.
        """
        CREATE INDEX customers_by_name ON customers(sort_key, id, owner_id, team_id, kind, lifecycle, next_activity_on)
        WHERE archived_at IS NULL
        """,
        "CREATE INDEX customers_by_created ON customers(created_at, id, owner_id, team_id) WHERE archived_at IS NULL",
        """
        CREATE INDEX customers_by_touch ON customers(coalesce(last_touch_at, ''), id, owner_id, team_id)
        WHERE archived_at IS NULL
        """,
        "CREATE INDEX customers_by_owner_name ON customers(coalesce(owner_id, 0), sort_key, id) WHERE archived_at IS NULL",
        "CREATE INDEX customers_by_owner ON customers(owner_id, sort_key, id, archived_at)",
        "CREATE INDEX customers_by_city ON customers(city, sort_key, id) WHERE archived_at IS NULL",
        "CREATE INDEX customers_archived ON customers(sort_key, id) WHERE archived_at IS NOT NULL",
        "CREATE INDEX customers_by_tax_number ON customers(tax_number) WHERE tax_number IS NOT NULL",
        "CREATE INDEX customers_by_parent ON customers(parent_id) WHERE parent_id IS NOT NULL",
        "CREATE INDEX customers_by_channel ON customers(buys_through_id) WHERE buys_through_id IS NOT NULL",
        "CREATE INDEX customers_by_household ON customers(household_id) WHERE household_id IS NOT NULL",
        "CREATE UNIQUE INDEX customers_by_external ON customers(external_source, external_id) WHERE external_id IS NOT NULL",
        "CREATE INDEX contact_points_by_customer ON contact_points(customer_id, position)",
        "CREATE INDEX contact_points_by_value ON contact_points(folded)",
        "CREATE INDEX addresses_by_customer ON addresses(customer_id, position)",
        "CREATE INDEX affiliations_by_organisation ON affiliations(organisation_id)",
        "CREATE INDEX affiliations_by_person ON affiliations(person_id)",
        "CREATE INDEX lifecycle_moves_by_customer ON lifecycle_moves(customer_id, moved_at)",
        "CREATE INDEX facts_by_customer ON facts(customer_id, noted_on)",
        "CREATE INDEX customer_tags_by_tag ON customer_tags(tag_id, customer_id)",
        "CREATE INDEX saved_views_by_user ON saved_views(module, user_id)",
    ]
}
