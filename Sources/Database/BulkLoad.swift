/// What loads of many rows do besides plain statements.
extension Transaction {
    /// Inserts whole rows, as quickly as the engine can: SQLite through prepared statements, PostgreSQL by COPY, which
    /// lets no other statement run until the last row. Throws ``DatabaseError``.
    /// - Parameters:
    ///   - table: a table's name as the source code writes it.
    ///   - columns: the columns in the order in which rows give their values.
    ///   - produce: calls what it is given once for each row.
    public func bulkInsert(
        into table: String, columns: [String], _ produce: (_ insert: ([SQLValue]) throws -> Void) throws -> Void
    ) throws {
        switch connection {
        case .sqlite(let connection):
            var bulk = SQLiteBulk(into: table, columns: columns, on: connection)
            try produce { try bulk.insert($0) }
            try bulk.finish()
        case .postgresql(let connection):
            let statement = "COPY \(table) (\(columns.joined(separator: ", "))) FROM STDIN"
            _ = try connection.copyIn(statement) { target in try produce { try target.row($0) } }
        }
    }

    /// Ids for rows that ``bulkInsert(into:columns:_:)`` is to insert next, in a transaction that is alone among writers.
    /// - Parameter table: one whose `id` is numbered by the engine.
    public func reserveIDs(_ count: Int, of table: String) throws -> [Int64] {
        switch dialect {
        case .sqlite:
            let last = Int64(try self.count("SELECT seq FROM sqlite_sequence WHERE name = \(table)"))
            return (0..<Int64(count)).map { last + 1 + $0 }
        case .postgresql:
            return try rows(
                "SELECT nextval(pg_get_serial_sequence(\(table), 'id')) FROM generate_series(1, \(count))"
            ) { $0.int64(0) }
        }
    }

    /// Lets statements be planned for tables that hold so many rows more than before: PostgreSQL keeps to plans that it
    /// made when they were empty, and reads all of them. Does nothing for tables that were big already.
    public func planAnew(for tables: [String], with rows: Int) throws {
        guard dialect == .postgresql else { return }
        for table in tables {
            let planned = try count("SELECT reltuples::bigint FROM pg_class WHERE oid = to_regclass(\(table))")
            if planned < rows { try execute("ANALYZE \(raw: table)") }
        }
    }

    /// Drops the indexes of the tables and tells the statements that make them again: a big load is several times
    /// quicker without them. Those that hold a UNIQUE or PRIMARY KEY of the table stay, and those named as kept.
    public func dropIndexes(of tables: [String], keeping kept: [String] = []) throws -> [SQL] {
        let known: SQL =
            switch dialect {
            case .sqlite:
                """
                SELECT name, sql FROM sqlite_master
                WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN \(list: tables) ORDER BY name
                """
            case .postgresql:
                """
                SELECT i.indexname, i.indexdef FROM pg_indexes i
                WHERE i.schemaname = current_schema() AND i.tablename IN \(list: tables)
                    AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)
                ORDER BY i.indexname
                """
            }
        let indexes = try rows(known) { (name: $0.text(0), sql: $0.text(1)) }.filter { !kept.contains($0.name) }
        for index in indexes { try execute("DROP INDEX \(raw: index.name)") }
        return indexes.map { "\(raw: $0.sql)" }
    }

    /// Makes indexes again, in little memory however many rows there are: SQLite sorts in as much as it keeps pages in,
    /// and goes on in a file.
    public func makeIndexes(_ statements: [SQL]) throws {
        let cache = dialect == .sqlite ? try count("PRAGMA cache_size") : 0
        if dialect == .sqlite { try execute("PRAGMA cache_size = -8192") }
        for statement in statements { try execute(statement) }
        if dialect == .sqlite { try execute("PRAGMA cache_size = \(raw: "\(cache)")") }
    }

    /// Lets the numbering of new rows go on after the highest id: for tables that were filled with ids of their own.
    public func renumber(_ tables: [String]) throws {
        guard dialect == .postgresql else { return }
        for table in tables where try isNumbered(table) {
            _ = try first(
                """
                SELECT setval(pg_get_serial_sequence(\(table), 'id'), greatest(max(id), 1), max(id) IS NOT NULL)
                FROM \(raw: table)
                """
            ) { $0.int64(0) }
        }
    }

    private func isNumbered(_ table: String) throws -> Bool {
        try count(
            """
            SELECT count(*) FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name = \(table) AND column_name = 'id' AND is_identity = 'YES'
            """) > 0
    }
}
