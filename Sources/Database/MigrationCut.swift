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
