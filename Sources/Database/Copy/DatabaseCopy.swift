/// Moves a whole company from one database to another, of either engine.
///
/// The source is read in one snapshot, the target filled in one transaction: all of it is there, or nothing. Before the
/// transaction commits every row is read back, and the digest of each table compared with what the source gave.
public struct DatabaseCopy {
    /// A table that was copied.
    public struct Table: Sendable {
        public let name: String
        public let rows: Int
        /// SHA-256 over all values of all rows in the order of the key, in hexadecimal.
        public let digest: String
    }

    /// Why nothing was copied.
    public enum Problem: Error, Sendable, CustomStringConvertible {
        /// The target holds a company already.
        case notEmpty(table: String)
        /// The two are not of one version.
        case otherSchema(table: String)
        /// A table came out otherwise than it went in.
        case differs(table: String)

        public var description: String {
            switch self {
            case .notEmpty(let table): "the target is not empty: it has rows in “\(table)”"
            case .otherSchema(let table):
                "the source and the target differ in the table “\(table)”; bring both to one version"
            case .differs(let table): "the table “\(table)” did not arrive as it was sent; nothing was kept"
            }
        }
    }

    let source: any DatabaseEngine
    let target: any DatabaseEngine
    let indexes: [TextIndex]
    let progress: (Table) -> Void

    /// - Parameters:
    ///   - source: with the same schema as the target.
    ///   - target: migrated, with nothing in it but what a new database brings along.
    ///   - indexes: what SQLite fills beside the tables.
    ///   - progress: hears of each table when it has been sent.
    public init(
        from source: any DatabaseEngine, to target: any DatabaseEngine, indexes: [TextIndex],
        progress: @escaping (Table) -> Void = { _ in }
    ) {
        self.source = source
        self.target = target
        self.indexes = indexes
        self.progress = progress
    }

    /// Copies, and tells every table with its digest. Throws ``Problem`` and ``DatabaseError``.
    /// - Parameters:
    ///   - mustBeEmpty: the tables in which any row says that the target is in use.
    ///   - prepare: what the target's transaction does first.
    public func run(mustBeEmpty: [String], prepare: (Transaction) throws -> Void = { _ in }) throws -> [Table] {
        let copied = try source.snapshot { from in
            try target.load { to in
                try prepare(to)
                let tables = try checked(from, to, mustBeEmpty)
                for table in tables.reversed() { try to.execute("DELETE FROM \(raw: table.name)") }
                let references = try to.dropReferences()
                let dropped = try to.dropIndexes(of: tables.map(\.name))
                let sent = try tables.map { try send($0, from, to) }
                for index in dropped + references { try to.execute(index) }
                for index in indexes where try to.has(index) { try to.execute(index.filling(0...Int.max)) }
                try to.renumber(tables.map(\.name))
                for (table, sent) in zip(tables, sent) { try verify(table, sent, to) }
                return sent
            }
        }
        try target.analyze()
        try target.checkpoint()
        return copied
    }

    /// The tables to copy: those of the target, if the source has the same.
    private func checked(_ from: Transaction, _ to: Transaction, _ mustBeEmpty: [String]) throws -> [TableShape] {
        let tables = try to.tablesByReference().filter { $0.name != "migrations" }
        let sources = try from.tables().filter { $0.name != "migrations" }
        for source in sources where !tables.contains(where: { $0.name == source.name }) {
            throw Problem.otherSchema(table: source.name)
        }
        for table in tables {
            let columns = sources.first { $0.name == table.name }?.columns.map(\.name)
            guard columns.map(Set.init) == Set(table.columns.map(\.name)) else {
                throw Problem.otherSchema(table: table.name)
            }
        }
        for table in mustBeEmpty where try to.count("SELECT count(*) FROM (SELECT 1 FROM \(raw: table) LIMIT 1) x") > 0
        {
            throw Problem.notEmpty(table: table)
        }
        return tables
    }

    private func send(_ table: TableShape, _ from: Transaction, _ to: Transaction) throws -> Table {
        var digest = TableDigest()
        try to.bulkInsert(into: table.name, columns: table.columns.map(\.name)) { insert in
            try from.scan(table) { values in
                digest.add(values)
                try insert(values)
            }
        }
        let sent = Table(name: table.name, rows: digest.rows, digest: digest.text())
        progress(sent)
        return sent
    }

    private func verify(_ table: TableShape, _ sent: Table, _ to: Transaction) throws {
        var digest = TableDigest()
        try to.scan(table) { digest.add($0) }
        guard digest.rows == sent.rows, digest.text() == sent.digest else { throw Problem.differs(table: table.name) }
    }
}

extension Transaction {
    /// Whether the schema is new enough to have the index; an engine that keeps its own needs no filling.
    fileprivate func has(_ index: TextIndex) throws -> Bool {
        guard dialect == .sqlite else { return false }
        return try count("SELECT count(*) FROM sqlite_master WHERE name = \(index.name)") > 0
    }

    /// Moves every table out of the way into a schema of its own on the same server, with its rows, indexes and
    /// references. Throws ``DatabaseError``.
    /// - Parameter schema: the name of a schema that is not there yet, in lower case.
    public func setTablesAside(in schema: String) throws {
        try execute("CREATE SCHEMA \(raw: schema)")
        for table in try tables() { try execute("ALTER TABLE \(raw: table.name) SET SCHEMA \(raw: schema)") }
    }

    /// How many other connections of this program the server has on this database.
    public func otherConnections() throws -> Int {
        try count(
            """
            SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
                AND application_name = 'crm-web' AND pid <> pg_backend_pid()
            """)
    }

    /// Puts references between tables off until the load is done, and tells the statements that make them again:
    /// checked all at once they cost a fraction.
    fileprivate func dropReferences() throws -> [SQL] {
        guard dialect == .postgresql else {
            try execute("PRAGMA defer_foreign_keys = ON")
            return []
        }
        let known = try rows(
            """
            SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
            WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY conrelid, conname
            """
        ) { (table: $0.text(0), name: $0.text(1), definition: $0.text(2)) }
        for reference in known {
            try execute("ALTER TABLE \(raw: reference.table) DROP CONSTRAINT \(raw: reference.name)")
        }
        return known.map { "ALTER TABLE \(raw: $0.table) ADD CONSTRAINT \(raw: $0.name) \(raw: $0.definition)" }
    }
}
