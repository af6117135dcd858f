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

    public init(_ migrations: [Migration]) {
        self.migrations = migrations
    }

    /// Applies what is missing, in one transaction: the old schema or the new one, never between.
    /// Throws ``DatabaseError/newerSchema(path:unknown:)`` when the database has a step that this program lacks.
    public func migrate(_ database: SQLiteDatabase) throws {
        try database.write { transaction in
            try transaction.execute("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY)")
            let applied = Set(try transaction.rows("SELECT name FROM migrations") { $0.text(0) })
            let known = Set(migrations.map(\.name))
            if let unknown = applied.subtracting(known).min() {
                throw DatabaseError.newerSchema(path: database.path, unknown: unknown)
            }
            for migration in migrations where !applied.contains(migration.name) {
                for step in migration.steps { try transaction.execute(step) }
                try transaction.execute("INSERT INTO migrations (name) VALUES (\(migration.name))")
            }
        }
    }
}
