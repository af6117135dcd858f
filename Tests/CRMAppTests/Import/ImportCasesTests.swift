import Foundation
import Testing

@testable import CRMApp

/// The small files of ../shared/data/import-cases; skipped where they are not at hand.
@Suite(
    "Files as people bring them",
    .enabled(if: ImportCases.folder != nil, "../shared/data/import-cases is not here; CRM_IMPORT_CASES names it"))
struct ImportCasesTests {
    private let kap: TestApp

    init() throws {
        kap = try TestApp()
    }

    @discardableResult
    private func load(
        _ kind: ImportKind, _ name: String, _ configure: (inout ImportPlan) -> Void = { _ in }
    ) throws -> ImportedFile {
        try kap.load(kind, file: #require(ImportCases.folder) + "/\(name).csv", configure)
    }

    @Test("what a second file of deals does not say stays")
    func deals() throws {
        try kap.load(.users, "name,email\nRep,rep@t.example\n")
        try load(.customers, "customers")
        try load(.products, "products")
        #expect(try load(.deals, "deals-first").summary == ImportSummary(created: 2))
        let sql = """
            SELECT title || customer_id || owner_id || value_minor || opened_on || expected_on || base_minor
                || (SELECT sum(quantity_thousandths * price_minor) FROM deal_products WHERE deal_id = d.id)
            FROM deals d ORDER BY id
            """
        let before = try kap.texts(sql)
        #expect(before.count == 2 && before.allSatisfy { !$0.isEmpty })
        #expect(try load(.deals, "deals-second").summary == ImportSummary(updated: 1))
        #expect(try kap.texts(sql) == before)
    }

    @Test("a known person stays a person; the new address is the main one, the old one stays")
    func persons() throws {
        try load(.customers, "persons")
        try load(.customers, "persons-second")
        #expect(
            try kap.texts("SELECT kind || given_name || family_name || main_email FROM customers")
                == ["personAnnaKissanna.new@mail.example"])
        #expect(try kap.texts("SELECT value FROM contact_points WHERE kind = 'email'").count == 2)
    }

    @Test("the same two people twice are two, and the dry run tells it")
    func twice() throws {
        try load(.customers, "no-id")
        let told = try load(.customers, "no-id-again") { $0.isDryRun = true }
        #expect(
            told.summary == ImportSummary(problems: 2) && told.problems.contains("already there as “Sona Petrosyan”"))
        try load(.customers, "no-id-again")
        #expect(try kap.texts("SELECT display_name FROM customers").count == 2)
    }

    @Test("odd rows are one problem each at most, and the others come in")
    func odd() throws {
        #expect(try load(.customers, "short-row").summary == ImportSummary(created: 2))
        #expect(try load(.customers, "inner-quote").summary == ImportSummary(created: 1, problems: 1))
    }

    @Test("columns are read by their labels or told")
    func headers() throws {
        let file = try load(.customers, "unknown-header")
        #expect(file.told.contains("Family name") && file.told.contains("E-mail"))
        #expect(try kap.texts("SELECT display_name || main_email FROM customers") == ["Ara Sarkisara@m.example"])
    }

    @Test("no deal goes to somebody who left")
    func disabled() throws {
        try kap.load(.users, "name,email\nRep,rep@t.example\n")
        try kap.load(.customers, "external_id,name\nX-001,Arev\n")
        try kap.write { _ = try $0.transaction.execute("UPDATE users SET disabled_at = \($0.now) WHERE name = 'Rep'") }
        let file = try load(.deals, "disabled-owner")
        #expect(file.summary == ImportSummary(problems: 1) && file.problems.contains("“rep@t.example” is disabled"))
    }
}

enum ImportCases {
    static let folder: String? = {
        let named = ProcessInfo.processInfo.environment["CRM_IMPORT_CASES"]
        let folder = named ?? TestTemplate.root + "/../shared/data/import-cases"
        return FileManager.default.fileExists(atPath: folder + "/README.md") ? folder : nil
    }()
}
