/// A table as the database has it: what copies and checks of whole databases go by.
public struct TableShape: Sendable {
    public struct Column: Sendable {
        public let name: String
        public let kind: Kind
    }

    /// The kinds of values that the schema knows.
    public enum Kind: Sendable, Equatable {
        case integer, real, text, bytes

        /// Reads the name of a type, SQLite's or PostgreSQL's.
        init(_ type: String) {
            switch type.lowercased() {
            case "integer", "bigint", "int8": self = .integer
            case "real", "double precision": self = .real
            case "blob", "bytea": self = .bytes
            default: self = .text
            }
        }
    }

    public let name: String
    /// In the order of the table.
    public let columns: [Column]
    /// The columns that tell its rows apart.
    public let key: [String]
}

extension Transaction {
    /// Every table of the program by name, without what an engine keeps for itself. Throws ``DatabaseError``.
    public func tables() throws -> [TableShape] {
        try dialect == .sqlite ? tablesOfFile() : tablesOfServer()
    }

    private func tablesOfFile() throws -> [TableShape] {
        let names = try rows(
            """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name
            """
        ) { $0.text(0) }
        return try names.map { name in
            let columns = try rows("SELECT name, type, pk FROM pragma_table_info(\(name)) ORDER BY cid") {
                (TableShape.Column(name: $0.text(0), kind: TableShape.Kind($0.text(1))), $0.int(2))
            }
            let key = columns.filter { $0.1 > 0 }.sorted { $0.1 < $1.1 }.map(\.0.name)
            return TableShape(name: name, columns: columns.map(\.0), key: key)
        }
    }

    private func tablesOfServer() throws -> [TableShape] {
        let names = try rows(
            """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name COLLATE "C"
            """
        ) { $0.text(0) }
        return try names.map { name in
            let columns = try rows(
                """
                SELECT column_name, data_type FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name = \(name) ORDER BY ordinal_position
                """
            ) { TableShape.Column(name: $0.text(0), kind: TableShape.Kind($0.text(1))) }
            return TableShape(name: name, columns: columns, key: try keyOnServer(of: name))
        }
    }

    private func keyOnServer(of table: String) throws -> [String] {
        try rows(
            """
            SELECT a.attname FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k(number, place)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
            WHERE i.indrelid = to_regclass(\(table)) AND i.indisprimary ORDER BY k.place
            """
        ) { $0.text(0) }
    }

    /// The tables in an order in which each comes after those that it refers to. Throws ``DatabaseError``.
    public func tablesByReference() throws -> [TableShape] {
        let tables = try tables()
        var done: [TableShape] = []
        var visited: Set<String> = []
        func add(_ table: TableShape) throws {
            guard visited.insert(table.name).inserted else { return }
            for name in try references(of: table.name) { try tables.first { $0.name == name }.map(add) }
            done.append(table)
        }
        for table in tables { try add(table) }
        return done
    }

    private func references(of table: String) throws -> [String] {
        switch dialect {
        case .sqlite: try rows("SELECT \"table\" FROM pragma_foreign_key_list(\(table))") { $0.text(0) }
        case .postgresql:
            try rows(
                """
                SELECT confrelid::regclass::text FROM pg_constraint
                WHERE contype = 'f' AND conrelid = to_regclass(\(table))
                """
            ) { $0.text(0) }
        }
    }
}
