import Database

/// Moves a whole company from one database to another: `crm-web copy`.
public enum CompanyCopy {
    /// Copies everything into a database that nobody has used yet. Throws ``DatabaseCopy/Problem``, ``DatabaseError``.
    /// - Parameter progress: hears of each table when it has been sent.
    public static func run(
        from source: any DatabaseEngine, to target: any DatabaseEngine,
        progress: @escaping (DatabaseCopy.Table) -> Void = { _ in }
    ) throws -> [DatabaseCopy.Table] {
        try DatabaseCopy(
            from: source, to: target, indexes: [CustomerSchema.index, DealSchema.index], progress: progress
        ).run(mustBeEmpty: ["users", "customers", "deals", "activities"])
    }
}
