import ArgumentParser
import CRMApp
import Foundation

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Looks for what is wrong or will be, beside a running server too.",
        discussion: "Exit code 0: all is well; 1: something deserves attention; 2: something is broken.")

    @OptionGroup var folder: FolderOption
    @OptionGroup var backups: BackupFoldersOption
    @Flag(name: .customLong("json"), help: "Prints one JSON object for other programs.") var isJSON = false

    private struct Report: Encodable {
        struct Finding: Encodable {
            let name: String
            let level: String
            let message: String
        }
        let worst: String
        let findings: [Finding]
    }

    func run() throws {
        let findings = visit()
        let worst = findings.map(\.level).max() ?? .fine
        if isJSON { try printJSON(findings, worst) } else { findings.forEach(printLine) }
        if worst != .fine { throw ExitCode(Int32(worst.rawValue)) }
    }

    private func visit() -> [Doctor.Finding] {
        let doctor = Doctor(folder: folder.path, backupFolders: backups.paths)
        guard folder.address != nil else { return doctor.visit() }
        do {
            let database = try App.connect(Installation.configuration(folder.place))
            defer { try? database.close() }
            return doctor.visit(database)
        } catch {
            return [Doctor.Finding("database", .failure, "\(error)")]
        }
    }

    private func printLine(_ finding: Doctor.Finding) {
        print(
            "\(word(finding.level).padding(toLength: 8, withPad: " ", startingAt: 0)) \(finding.name): \(finding.words)"
        )
    }

    private func printJSON(_ findings: [Doctor.Finding], _ worst: Doctor.Level) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let report = Report(
            worst: word(worst),
            findings: findings.map { .init(name: $0.name, level: word($0.level), message: $0.words) })
        print(String(decoding: try encoder.encode(report), as: UTF8.self))
    }

    private func word(_ level: Doctor.Level) -> String {
        switch level {
        case .fine: "ok"
        case .warning: "warning"
        case .failure: "failure"
        }
    }
}
