import Database

/// Moves a whole company from one database to another: `crm-web copy`.
public enum CompanyCopy {
    /// Copies everything into a database that nobody has used yet. Throws ``DatabaseCopy/Problem``, ``DatabaseError``.
    /// - Parameter progress: hears of each table when it has been sent.
    public static func run(
        from source: any DatabaseEngine, to target: any DatabaseEngine,
        progress: @escaping (DatabaseCopy.Table) -> Void = { _ in }
    ) throws -> [DatabaseCopy.Table] {
        try copy(source, target, progress).run(mustBeEmpty: ["users", "customers", "deals", "activities"])
    }

    /// Copies everything into tables that `prepare` makes, or finds empty, in the same transaction.
    static func fill(
        from source: any DatabaseEngine, to target: any DatabaseEngine, prepare: (Transaction) throws -> Void
    ) throws {
        _ = try copy(source, target) { _ in }.run(mustBeEmpty: [], prepare: prepare)
    }

    private static func copy(
        _ source: any DatabaseEngine, _ target: any DatabaseEngine,
        _ progress: @escaping (DatabaseCopy.Table) -> Void
    ) -> DatabaseCopy {
        DatabaseCopy(from: source, to: target, indexes: [CustomerSchema.index, DealSchema.index], progress: progress)
    }
}
