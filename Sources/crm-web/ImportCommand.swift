import ArgumentParser
import CRMApp
import Foundation

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Loads customers, deals, products or users from a CSV file.",
        discussion: """
            The file is read twice: once to check every line and to learn how its dates are written, then to load it. \
            A row whose external id is known updates its record. Rows with problems are left out and go to a file \
            beside the original, with their lines. Exit code 2 says that there were such rows.
            """)

    @OptionGroup var folder: FolderOption

    @Argument(help: "customers, deals, products or users.")
    var kind: String

    @Argument(help: "The file: UTF-8; fields separated by comma, semicolon or tab.")
    var file: String

    @Option(name: .customLong("map"), parsing: .singleValue, help: "FIELD=COLUMN; once for each field.")
    var map: [String] = []

    @Option(
        name: .customLong("set"), parsing: .singleValue, help: "FIELD=VALUE for all rows, such as kind=organisation.")
    var constants: [String] = []

    @Option(name: .customLong("scale"), parsing: .singleValue, help: "FIELD=FACTOR, such as revenue=1000000.")
    var scales: [String] = []

    @Option(name: .customLong("dates"), help: "ymd, dmy or mdy, where the file leaves it open.")
    var dates: String?

    @Option(
        name: .customLong("decimal"),
        help: "comma or point: the sign before fractions, where the file leaves open what 1,000 is.")
    var decimal: String?

    @Option(
        name: .customLong("source"), help: "The system that the file comes from; external ids are unique within it.")
    var source = "import"

    @Option(name: .customLong("stages"), help: "The stages of a new pipeline, in order, separated by commas.")
    var stages: String?

    @Option(name: .customLong("problems"), help: "The file for rows with problems. Default: FILE.problems.csv.")
    var problems: String?

    @Flag(name: .customLong("dry-run"), help: "Does everything but keeps nothing.")
    var isDryRun = false

    func run() throws {
        try plainly {
            let plan = try plan()
            let database = try Installation.openDatabase(folder, cache: 32_768)
            let started = Date()
            let summary = try Importer(database).run(plan) { done, all in
                report("\r\(done) of \(all) rows")
            }
            let seconds = max(Date().timeIntervalSince(started), 0.001)
            report("\r\(summary.rows) rows in \(String(format: "%.1f", seconds)) s\n")
            if !isDryRun { try database.analyze() }
            print(
                "\(kind): \(summary.created) created, \(summary.updated) updated, \(summary.problems) with problems"
                    + (isDryRun ? " (dry run: nothing kept)" : ""))
            if summary.problems > 0 {
                report("rows with problems: \(plan.problemFile)\n")
                throw ExitCode(2)
            }
        }
    }

    private func plan() throws -> ImportPlan {
        guard let kind = ImportKind(rawValue: kind) else {
            throw PlainFailure("“\(kind)” cannot be imported; say customers, deals, products or users")
        }
        var plan = ImportPlan(kind: kind, file: file)
        plan.map = try map.map { try pair($0) }.map { (field: $0.0, column: $0.1) }
        plan.constants = Dictionary(try constants.map { try pair($0) }, uniquingKeysWith: { _, last in last })
        for scale in scales {
            let (field, factor) = try pair(scale)
            guard let number = Double(factor) else { throw PlainFailure("“\(factor)” is not a number") }
            plan.scales[field] = number
        }
        if let dates {
            guard let order = DateOrder(rawValue: dates) else { throw PlainFailure("--dates takes ymd, dmy or mdy") }
            plan.dates = order
        }
        if let decimal {
            guard plan.setDecimal(decimal) else { throw PlainFailure("--decimal takes comma or point") }
        }
        plan.source = source
        plan.stages = stages?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } ?? []
        plan.isDryRun = isDryRun
        if let problems { plan.problemFile = problems }
        return plan
    }

    private func pair(_ text: String) throws -> (String, String) {
        guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
            throw PlainFailure("“\(text)” is not FIELD=VALUE")
        }
        return (String(text[..<equals]), String(text[text.index(after: equals)...]))
    }

    private func report(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
