import Foundation

/// What a backup says of itself: the first file in it, as JSON.
public struct BackupManifest: Codable, Equatable, Sendable {
    /// One file of the backup.
    public struct Part: Codable, Equatable, Sendable {
        public let name: String
        public let bytes: Int
        /// 64 hexadecimal digits.
        public let sha256: String
    }

    public var format = "kap-backup-1"
    /// The program that made it, such as `kap 0.1.0`.
    public let program: String
    /// The moment of the state that it holds, in UTC.
    public let createdAt: String
    /// Where the company lived: `sqlite` or `postgresql`. The backup holds an SQLite file in either case.
    public var engine = "sqlite"
    /// The steps of the schema.
    public let migrations: [String]
    /// Rows by table.
    public let tables: [String: Int]
    public let parts: [Part]

    static let fileName = "manifest.json"
    static let database = "kap.sqlite"

    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return [UInt8](try encoder.encode(self)) + [10]
    }
}
