import Foundation

/// Lets the fault scripts cut a migration in the middle and make bases of earlier versions. A release has none of it.
enum MigrationCut {
    #if DEBUG
        /// The statement, counted from 1 over all migrations, before which the process kills itself.
        private static let last = ProcessInfo.processInfo.environment["CRM_DIE_AT_STATEMENT"].flatMap { Int($0) }
        private static let first = ProcessInfo.processInfo.environment["CRM_MIGRATE_ONLY"].flatMap { Int($0) }
        /// Safe: statements of migrations run one after the other, in one transaction of one process.
        nonisolated(unsafe) private static var count = 0

        static func pass() {
            guard let last else { return }
            count += 1
            if count == last { kill(getpid(), SIGKILL) }
        }

        static func shortened(_ migrations: [Migration]) -> [Migration] {
            first.map { Array(migrations.prefix($0)) } ?? migrations
        }
    #else
        static func pass() {}
        static func shortened(_ migrations: [Migration]) -> [Migration] { migrations }
    #endif
}

extension Migrator {
    /// The steps that the program knows, in order.
    public var names: [String] { migrations.map(\.name) }

    /// What a base has and what it lacks, in the order in which it would be applied.
    public func plan(_ database: any DatabaseEngine) -> (applied: [String], missing: [String]) {
        let applied = (try? database.read { try $0.rows("SELECT name FROM migrations") { $0.text(0) } }) ?? []
        return (applied, migrations.map(\.name).filter { !applied.contains($0) })
    }
}
