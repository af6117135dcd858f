import ArgumentParser
import Auth
import CRMApp
import Database
import Foundation
import Views

/// Fills an empty data folder with the demo company.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Fills an empty data folder with the demo company.")

    @OptionGroup var folder: FolderOption
    @Option(help: "How many customers; a million makes a base for benchmarks.") var customers = 2000
    @Option(help: "Another number makes another company of the same kind.") var seed: UInt64 = 1
    @Option(help: "The day around which everything happens, such as 2026-10-03; else today in Yerevan.")
    var today: String?

    func validate() throws {
        guard (1...10_000_000).contains(customers) else {
            throw ValidationError("--customers takes a number from 1 to 10000000")
        }
        guard today == nil || today.flatMap(Day.init(iso:)) != nil else {
            throw ValidationError("--today takes a date such as 2026-10-03")
        }
    }

    func run() throws {
        try plainly {
            let seeds = try Installation.seedsFolder()
            let lock = try folder.place.lock()
            say(try withExtendedLifetime(lock) { try load(seeds) })
        }
    }

    private func load(_ seeds: String) throws -> Demo.Report {
        let database = try Installation.openDatabase(folder.place, isLocked: true)
        defer { try? database.close() }
        let hasher = try PasswordHasher()
        return try Demo.load(
            into: database, seeds: seeds, customers: customers, seed: seed, today: day,
            hash: { try hasher.hash($0, salt: Array("the demo company".utf8)) }, progress: show)
    }

    private var day: Day {
        today.flatMap(Day.init(iso:)) ?? Instant.now().day(in: Zone(identifier: "Asia/Yerevan") ?? .utc)
    }

    /// One line on standard error that counts, when somebody watches and there is something to wait for.
    private func show(_ count: Int) {
        guard customers > 20_000, isatty(STDERR_FILENO) == 1 || count >= customers else { return }
        FileHandle.standardError.write(Data("\r\(count) of \(customers) customers".utf8))
        if count >= customers { FileHandle.standardError.write(Data("\n".utf8)) }
    }

    private func say(_ report: Demo.Report) {
        print("loaded \(report.customers) customers, \(report.deals) deals, \(report.activities) activities")
        print("\nSign in with the password \(report.password) as")
        for login in report.logins {
            let role = login.role.padding(toLength: 16, withPad: " ", startingAt: 0)
            print("  \(role)\(login.email)  (\(login.name))")
        }
    }
}
