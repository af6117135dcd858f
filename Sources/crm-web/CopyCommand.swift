import ArgumentParser
import CRMApp
import Database
import Foundation

/// Moves a company between SQLite and PostgreSQL.
struct CopyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: "Copies a whole company into an empty database, between SQLite and PostgreSQL or within one.",
        discussion: """
            Both sides are brought to this program's schema first. The source is read in one snapshot, the target filled in \
            one transaction: all of it arrives, or nothing. Every row is read back and compared before it counts. \
            What is written to the source meanwhile does not come along: stop its server first.
            """)

    @Option(help: "sqlite:FOLDER or postgres://USER@HOST/DATABASE.") var from: String
    @Option(help: "sqlite:FOLDER or postgres://USER@HOST/DATABASE; made where it is a folder, and empty.") var to:
        String

    func run() throws {
        try plainly {
            let source = try DatabasePlace(from, option: "--from")
            guard source.exists else { throw PlainFailure("there is no database in \(source.path)") }
            let target = try DatabasePlace(to, option: "--to")
            let locks = (try source.lock(), try target.lock())
            try withExtendedLifetime(locks) { try copy(source, target) }
        }
    }

    private func copy(_ source: DatabasePlace, _ target: DatabasePlace) throws {
        let started = Date()
        let (old, new) = (
            try Installation.openDatabase(source, isLocked: true), try Installation.openDatabase(target, isLocked: true)
        )
        let tables = try CompanyCopy.run(from: old, to: new) { table in
            FileHandle.standardError.write(Data("sent \(table.rows) rows of \(table.name)\n".utf8))
        }
        for table in tables { print(table.digest.prefix(16), "\(table.rows)", table.name, separator: "\t") }
        let rows = tables.map(\.rows).reduce(0, +)
        let seconds = Date().timeIntervalSince(started)
        print("copied and compared \(rows) rows of \(tables.count) tables in \(String(format: "%.1f", seconds)) s")
        try old.close()
        try new.close()
    }

}

extension DatabasePlace {
    /// One end of a copy, as `--from` and `--to` name it.
    fileprivate init(_ text: String, option: String) throws {
        if text.hasPrefix("sqlite:"), text.count > 7 {
            self.init(path: String(text.dropFirst(7)), address: nil)
        } else if PostgreSQLAddress.isAddress(text) {
            self.init(path: "", address: text)
        } else {
            throw PlainFailure("\(option) takes sqlite:FOLDER or postgres://…")
        }
    }

    fileprivate var exists: Bool { address != nil || FileManager.default.fileExists(atPath: path + "/kap.sqlite") }
}
