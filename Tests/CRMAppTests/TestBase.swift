import Auth
import Database
import Foundation
import Logging
import TestSupport

@testable import CRMApp

/// A migrated base that tests start from: an SQLite file's bytes, or the name of a database to copy on the test server.
enum TestBase: Sendable {
    case file([UInt8])
    case database(String)

    /// A migrated, empty base, made once and copied for each test.
    static let empty = Result { try make { _ in } }

    /// The same as an SQLite file, whatever the tests run on.
    static let emptyFile = Result { try make(isOnServer: false) { _ in } }

    /// Makes a base and fills it.
    static func make(isOnServer: Bool = TestServer.isUsed, _ fill: (any DatabaseEngine) throws -> Void) throws
        -> TestBase
    {
        let folder = FileManager.default.temporaryDirectory.path + "/kap-template-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var configuration = TestTemplate.configuration(folder: folder, clock: TestClock(TestApp.start))
        let name = isOnServer ? try TestServer.create() : nil
        configuration.address = name.map(TestServer.address)
        let database = try App.openDatabase(configuration)
        try fill(database)
        try database.checkpoint()
        try database.close()
        if let name { return .database(name) }
        return .file([UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/kap.sqlite"))))
    }

    /// Copies the base to where the configuration will look for it.
    /// - Returns: the name of the copy on the server, if it is one.
    func copy(for configuration: inout AppConfiguration) throws -> String? {
        switch self {
        case .file(let bytes):
            try Data(bytes).write(to: URL(fileURLWithPath: configuration.databasePath))
            return nil
        case .database(let template):
            let name = try TestServer.create(template: template)
            configuration.address = TestServer.address(of: name)
            return name
        }
    }
}

enum TestTemplate {
    static func configuration(folder: String, clock: TestClock) -> AppConfiguration {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        var configuration = AppConfiguration(folder: folder, assets: root + "/Public", logger: logger)
        configuration.passwordCost = .cheapest
        configuration.readers = 2
        configuration.connections = 3
        configuration.patience = 300  // a busy machine is no failure
        configuration.clock = { clock.now }
        return configuration
    }

    /// The package's folder.
    static let root = String(#filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 })
}
