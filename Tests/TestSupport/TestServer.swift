import Foundation

@testable import Database

/// The PostgreSQL server that the tests run on, when `KAP_TEST_DATABASE` names one: `bin/with-postgres` starts it.
/// Every test has a database of its own there, made of a template as quickly as a file is copied.
public enum TestServer {
    /// With patience for a busy machine, on which a new connection takes its time.
    private static let uri = ProcessInfo.processInfo.environment["KAP_TEST_DATABASE"].map {
        $0 + "&connect_timeout=300"
    }

    /// Whether the tests run on PostgreSQL.
    public static var isUsed: Bool { uri != nil }
    public static var dialect: Dialect { isUsed ? .postgresql : .sqlite }

    /// The address of a database on the server.
    public static func address(of database: String) -> String {
        (uri ?? "").replacing("/postgres", with: "/" + database, maxReplacements: 1)
    }

    /// Makes a database and tells its name.
    /// - Parameter encoding: another one than UTF-8.
    public static func create(template: String? = nil, in encoding: String? = nil) throws -> String {
        let name = "kap_" + UUID().uuidString.lowercased().replacing("-", with: "_")
        let words = encoding.map { " ENCODING '\($0)' LC_COLLATE 'C' LC_CTYPE 'C'" } ?? ""
        try run("CREATE DATABASE \(name) TEMPLATE \(template ?? "template0") STRATEGY file_copy\(words)")
        return name
    }

    /// Takes a database away, unless the whole server goes after the tests: a drop takes longer than most tests.
    public static func drop(_ database: String) throws {
        guard ProcessInfo.processInfo.environment["KAP_POSTGRES_FOLDER"] == nil else { return }
        try run("DROP DATABASE IF EXISTS \(database) WITH (FORCE)")
    }

    /// Runs a statement that no transaction may hold.
    public static func run(_ statement: String) throws {
        let connection = try PostgreSQLConnection(PostgreSQLAddress(uri ?? ""), patience: nil)
        _ = try connection.run(statement, [])
    }
}

/// A database for one test, empty: a file, or a database on the test server. It goes with its last reference.
public final class TestDatabase {
    public let engine: any DatabaseEngine
    private let place: String

    public init() throws {
        if TestServer.isUsed {
            place = try TestServer.create()
            engine = try PostgreSQLDatabase(uri: TestServer.address(of: place), connections: 3, patience: 300)
        } else {
            place = FileManager.default.temporaryDirectory.path + "/kap-database-" + UUID().uuidString
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            engine = try SQLiteDatabase(path: place + "/test.sqlite", readers: 2)
        }
    }

    deinit {
        try? engine.close()
        if TestServer.isUsed { try? TestServer.drop(place) } else { try? FileManager.default.removeItem(atPath: place) }
    }
}
