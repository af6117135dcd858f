/// One step of the schema. Steps are applied in the order of the list, each once, all in one transaction.
public struct Migration: Sendable {
    public let name: String
    let steps: [SQL]

    /// - Parameters:
    ///   - name: unique and stable: it is what the database remembers, such as `deals-1`.
    ///   - steps: the statements, in order.
    public init(_ name: String, _ steps: [SQL]) {
        self.name = name
        self.steps = steps.map(\.trusted)
    }
}

/// Brings a database to the schema that the program knows, and refuses one that knows more.
public struct Migrator: Sendable {
    let migrations: [Migration]
    /// Whether the fault scripts may cut it.
    private let isCut: Bool

    public init(_ migrations: [Migration]) {
        self.migrations = MigrationCut.shortened(migrations)
        isCut = true
    }

    /// For a copy that is to have the very steps that its original has.
    public init(copying migrations: [Migration]) {
        self.migrations = migrations
        isCut = false
    }

    /// The steps that the program knows, in order.
    public var names: [String] { migrations.map(\.name) }

    /// The tables that the steps make and leave, and the one that remembers the steps.
    public var tables: [String] {
        let dropped = Set(named(/^DROP TABLE (\w+)/))
        return ["migrations"] + named(/^CREATE TABLE (\w+)/).filter { !dropped.contains($0) }
    }

    private func named(_ pattern: Regex<(Substring, Substring)>) -> [String] {
        migrations.flatMap(\.steps).compactMap {
            $0.rendered(for: .postgresql).text.firstMatch(of: pattern).map { String($0.1) }
        }
    }

    /// What a base has and what it lacks, in the order in which it is applied: all, in a base without any table of ours.
    /// Throws as ``migrate(_:)`` does, and changes nothing.
    public func plan(_ database: any DatabaseEngine) throws -> (applied: [String], missing: [String]) {
        let missing = try missing(database.read(applied), database).map(\.name)
        return (names.filter { !missing.contains($0) }, missing)
    }

    /// Applies what is missing, in one transaction: the old schema or the new one, never between.
    /// Throws ``DatabaseError/newerSchema(path:unknown:)`` when the database has a step that this program lacks.
    public func migrate(_ database: any DatabaseEngine) throws {
        // A node that starts beside others changes nothing, and holds nobody up.
        guard try !missing(database.read(applied), database).isEmpty else { return }
        try database.load { try migrate($0, of: database) }
    }

    /// The same inside a transaction that does more than that.
    public func migrate(_ transaction: Transaction, of database: any DatabaseEngine) throws {
        let applied = try applied(transaction)
        if applied == nil { try transaction.execute("CREATE TABLE migrations (name TEXT PRIMARY KEY)") }
        for migration in try missing(applied, database) {
            for step in migration.steps {
                if isCut { MigrationCut.pass() }
                try transaction.execute(step.schema(for: transaction.dialect))
            }
            try transaction.execute("INSERT INTO migrations (name) VALUES (\(migration.name))")
        }
    }

    private func missing(_ applied: Set<String>?, _ database: any DatabaseEngine) throws -> [Migration] {
        let applied = applied ?? []
        if let unknown = applied.subtracting(migrations.map(\.name)).min() {
            throw DatabaseError.newerSchema(path: database.description, unknown: unknown)
        }
        return migrations.filter { !applied.contains($0.name) }
    }

    /// The names of the steps that the database has; `nil` before the first one.
    private func applied(_ transaction: Transaction) throws -> Set<String>? {
        let table = DialectWord.either(
            sqlite: "sqlite_master WHERE name = 'migrations'",
            postgresql: "pg_class WHERE oid = to_regclass('migrations')")
        guard try transaction.count("SELECT count(*) FROM \(word: table)") > 0 else { return nil }
        return Set(try transaction.rows("SELECT name FROM migrations") { $0.text(0) })
    }
}

extension SQL {
    /// A step of the schema in the engine's words. On PostgreSQL every text compares by its bytes, as on SQLite: the
    /// same lists come in the same order, whatever locale the server was made with.
    fileprivate func schema(for dialect: Dialect) -> SQL {
        let text = rendered(for: dialect).text
        guard dialect == .postgresql, text.hasPrefix("CREATE TABLE") || text.hasPrefix("ALTER TABLE") else {
            return self
        }
        return "\(raw: text.replacing(/\bTEXT\b(?! COLLATE)/, with: "TEXT COLLATE \"C\""))"
    }
}
