import ArgumentParser
import CRMApp

struct ConfigureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "configure", abstract: "Sets the company's name, currency, language and time zone.")

    @OptionGroup var folder: FolderOption
    @Option(help: "The company's name.") var name: String?
    @Option(help: "The currency of totals, such as AMD.") var currency: String?
    @Option(help: "The default language: en, hy, fa, hu or ru.") var language: String?
    @Option(name: .customLong("time-zone"), help: "Such as Asia/Yerevan.") var timeZone: String?

    func run() throws {
        try plainly {
            let database = try Installation.openDatabase(folder)
            let isRevalued = try Configuration(database)
                .set(name: name, currency: currency, language: language, timeZone: timeZone)
            if isRevalued { print("The server recalculates all amounts in the new currency, now or when it starts.") }
        }
    }
}
