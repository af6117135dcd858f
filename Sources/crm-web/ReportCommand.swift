import ArgumentParser
import CRMApp
import Database
import Views

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Prints figures for people and programs.", subcommands: [PipelineCommand.self])

    struct PipelineCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pipeline",
            abstract:
                "Deals by stage, and what was won and lost by person, team, office, product, sector, customer and quarter.",
            discussion: """
                With --from or --to, won and lost deals count by the day on which they were closed; open deals are \
                those that are open now. A deal of several products counts for each of them with its part of the value.
                """)

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case json
        }

        @OptionGroup var folder: FolderOption

        @Option(help: "How to print the figures.")
        var format = Format.json

        @Option(help: "The first day, as 2017-01-01.")
        var from: String?

        @Option(help: "The last day, as 2017-12-31.")
        var to: String?

        func run() throws {
            try plainly {
                let (from, to) = (try day(from, "--from"), try day(to, "--to"))
                let database = try Installation.existingDatabase(folder)
                print(try PipelineReport.json(of: database, from: from, to: to))
                try database.close()
            }
        }

        private func day(_ text: String?, _ option: String) throws -> Day? {
            guard let text else { return nil }
            guard let day = Day(iso: text) else {
                throw PlainFailure("\(option) takes a day such as 2017-01-31, not “\(text)”")
            }
            return day
        }
    }
}
