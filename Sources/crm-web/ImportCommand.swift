import ArgumentParser
import CRMApp
import Foundation

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Loads customers, deals, products or users from a CSV file.",
        discussion: """
            The file is read twice: once to learn how it is written, then to load it. Columns are found by the names of \
            fields, in any of the five languages, or by --map; those that nothing reads are told. A row whose external id \
            is known changes what it says of its record and nothing else. Rows with problems go to a file beside the \
            original, which can be mended and loaded. Exit code 0: rows were taken, or there were none; 2: none was, or \
            the file was refused. docs/importing.md has it all.
            """)

    @OptionGroup var folder: FolderOption

    @Argument(help: "customers, deals, products or users.")
    var kind: String

    @Argument(help: "The file: UTF-8; cells separated by comma, semicolon, tab or bar.")
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

    @Option(
        name: .customLong("won"), parsing: .singleValue,
        help: "Of a new pipeline's stages, those that end a deal as won, separated by commas.")
    var won: [String] = []

    @Option(
        name: .customLong("lost"), parsing: .singleValue, help: "The stages that end a deal as lost; once for each.")
    var lost: [String] = []

    @Option(
        name: .customLong("match"),
        help: """
            skip, update or create: what becomes of a row without a known id that describes somebody who is there already. \
            Default: skip; it goes to the file of problems.
            """)
    var match = "skip"

    @Flag(name: .customLong("clear-empty"), help: "An empty cell empties its field; otherwise it changes nothing.")
    var clearsEmpty = false

    @Option(name: .customLong("problems"), help: "The file for rows with problems. Default: FILE.problems.csv.")
    var problems: String?

    @Flag(name: .customLong("dry-run"), help: "Does everything but keeps nothing.")
    var isDryRun = false

    func run() throws {
        try plainly {
            do {
                try load(try plan())
            } catch  where error is CSVProblem || error is ImportFailure || error is PlainFailure {
                report("crm-web: \(error)\n")
                throw ExitCode(2)
            }
        }
    }

    private func load(_ plan: ImportPlan) throws {
        let database = try Installation.openDatabase(folder, cache: 32_768)
        let started = Date()
        let summary = try Importer(database).run(
            plan, progress: { done, all in report("\r\(done) of \(all) rows") }, tell: { print($0) })
        let seconds = max(Date().timeIntervalSince(started), 0.001)
        report("\r\(summary.rows) rows in \(String(format: "%.1f", seconds)) s\n")
        if !isDryRun { try database.analyze() }
        print(
            "\(kind): \(summary.created) created, \(summary.updated) updated, \(summary.unchanged) unchanged, "
                + "\(summary.problems) with problems" + (isDryRun ? " (dry run: nothing kept)" : ""))
        guard summary.problems > 0 else { return }
        print("rows with problems: \(plan.problemFile)")
        if summary.taken == 0 { throw ExitCode(2) }
    }

    private func plan() throws -> ImportPlan {
        guard let kind = ImportKind(rawValue: kind) else {
            throw PlainFailure("“\(kind)” cannot be imported; say customers, deals, products or users")
        }
        var plan = ImportPlan(kind: kind, file: file)
        plan.map = try map.map { try pair($0) }.map { (field: $0.0, column: $0.1) }
        let values = try constants.map { try pair($0) }.map {
            ($0.0, $0.1.trimmingCharacters(in: .whitespacesAndNewlines))
        }
        plan.constants = Dictionary(values, uniquingKeysWith: { _, last in last })
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
        guard let match = ImportMatch(rawValue: match) else {
            throw PlainFailure("--match takes skip, update or create")
        }
        plan.match = match
        plan.clearsEmpty = clearsEmpty
        plan.source = source
        plan.stages = names(stages.map { [$0] } ?? [])
        plan.won = names(won)
        plan.lost = names(lost)
        plan.isDryRun = isDryRun
        if let problems { plan.problemFile = problems }
        return plan
    }

    private func pair(_ text: String) throws -> (String, String) {
        guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
            throw PlainFailure("“\(text)” is not FIELD=VALUE")
        }
        return (
            String(text[..<equals]).trimmingCharacters(in: .whitespacesAndNewlines),
            String(text[text.index(after: equals)...])
        )
    }

    private func names(_ lists: [String]) -> [String] {
        lists.flatMap { $0.split(separator: ",") }.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            .filter { !$0.isEmpty }
    }

    private func report(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
