import Database
import Foundation

/// One consistent state of a company as an SQLite file that stands for itself, whatever engine it lives on: what every
/// backup holds.
enum CompanyFile {
    /// Writes the file beside everybody who reads and writes. Throws `DatabaseError`, `DatabaseCopy.Problem`.
    /// - Parameter path: where there is no file yet.
    static func write(_ database: any DatabaseEngine, to path: String) throws {
        guard let database = database as? SQLiteDatabase else { return try copy(database, to: path) }
        try BackupFiles.makePrivate(path)
        try database.copy(to: path)
    }

    /// Row by row out of one snapshot, each table compared with what was read before it counts. The file gets the steps
    /// of the schema that the database has, be they older than this program's.
    private static func copy(_ database: any DatabaseEngine, to path: String) throws {
        let applied = Set(try SchemaChange(database).plan.applied)
        let file = try SQLiteDatabase(path: path, readers: 1, cache: 32_768)
        defer { try? file.close() }
        try BackupFiles.keepPrivate(path)
        try Migrator(copying: App.schema.filter { applied.contains($0.name) }).migrate(file)
        try CompanyCopy.fill(from: database, to: file) { _ in }
        try file.close()
        try SQLiteDatabase.sync(path)
    }
}
