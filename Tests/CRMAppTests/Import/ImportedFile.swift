import Database
import Foundation
import Testing

@testable import CRMApp

/// What came of a file: counts, what the command would print, and the file of problems.
struct ImportedFile {
    let summary: ImportSummary
    let notes: [String]
    /// Empty when there is no such file.
    let problems: String

    var told: String { notes.joined(separator: "\n") }
}

extension TestApp {
    /// Imports a text as `crm-web import` would.
    @discardableResult
    func load(
        _ kind: ImportKind, _ text: String, name: String = "file.csv",
        _ configure: (inout ImportPlan) -> Void = { _ in }
    ) throws -> ImportedFile {
        let file = folder + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return try load(kind, file: file, configure)
    }

    @discardableResult
    func load(
        _ kind: ImportKind, file: String, _ configure: (inout ImportPlan) -> Void = { _ in }
    ) throws -> ImportedFile {
        var plan = ImportPlan(kind: kind, file: file)
        plan.problemFile = folder + "/problems.csv"
        configure(&plan)
        var notes: [String] = []
        let summary = try Importer(database).run(plan, tell: { notes.append($0) })
        let problems = (try? String(contentsOfFile: plan.problemFile, encoding: .utf8)) ?? ""
        return ImportedFile(summary: summary, notes: notes, problems: problems)
    }

    /// The first column of a statement's rows as text; what is missing is empty.
    func texts(_ sql: String) throws -> [String] {
        try read { scope in try scope.rows(("\(raw: sql)" as SQL).trusted) { $0.text(0) } }
    }

    /// What the history has of a kind of record: “field: before → after” of every entry, in order.
    func history(_ module: String) throws -> [String] {
        try read { scope in
            try scope.rows("SELECT fields FROM history WHERE module = \(module) ORDER BY id") {
                FieldDiff.decoded($0.optionalText(0)).map { "\($0.field): \($0.before ?? "–") → \($0.after ?? "–")" }
            }
        }.flatMap(\.self)
    }
}

extension TestApp {
    /// Sets how much of a currency one unit of the organisation's buys, as an administrator does.
    func rate(_ currency: String, _ rate: Int) throws {
        let form = [
            ("name", "Kap"), ("languages", "en"), ("language", "en"), ("currency", "EUR"), ("time_zone", "UTC"),
            ("fiscal_month", "1"), ("idle_minutes", "60"), ("session_hours", "12"), ("rate_\(currency)", "\(rate)"),
        ]
        #expect(try user(.administrator).post("/admin/settings", form).status == .seeOther)
    }
}
