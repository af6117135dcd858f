import CPostgres
import Foundation

/// Where a PostgreSQL database is: a connection URI as libpq reads it, TLS and all.
///
///     postgres://kap@db.example.com/kap?sslmode=verify-full
public struct PostgreSQLAddress: Sendable, CustomStringConvertible {
    /// The URI as it was given; it may hold a password.
    let uri: String
    /// The URI for messages and logs, without the password.
    public let description: String
    let user: String
    let database: String

    /// Whether a text is meant as such an address.
    public static func isAddress(_ text: String) -> Bool {
        text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
    }

    /// Reads the URI. Throws ``DatabaseError/cannotOpen(path:reason:)`` when libpq cannot.
    public init(_ uri: String) throws {
        guard Self.isAddress(uri) else {
            throw DatabaseError.cannotOpen(path: "", reason: "its address does not begin with postgres://")
        }
        let settings = try Self.settings(uri)
        let user = settings["user"] ?? NSUserName()
        let database = settings["dbname"] ?? user
        let port = settings["port"].map { ":\($0)" } ?? ""
        self.uri = uri
        self.user = user
        self.database = database
        description = "postgres://\(user)@\(settings["host"] ?? "localhost")\(port)/\(database)"
    }

    private static func settings(_ uri: String) throws -> [String: String] {
        var message: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(uri, &message) else {
            defer { PQfreemem(message) }
            // libpq repeats what it could not read, and with it perhaps a password.
            throw DatabaseError.cannotOpen(path: "", reason: "its address is not a PostgreSQL URI")
        }
        defer { PQconninfoFree(options) }
        var settings: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { settings[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return settings
    }
}
