import Database
import Foundation
import Testing

@testable import CRMApp

@Suite("Importing customers")
struct CustomerImportTests {
    private let kap: TestApp

    init() throws {
        kap = try TestApp()
    }

    private func load(_ text: String, isDryRun: Bool = false) throws -> ImportSummary {
        let file = kap.folder + "/people.csv"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        var plan = ImportPlan(kind: .customers, file: file)
        plan.map = [
            ("external_id", "Id"), ("given_name", "Given"), ("family_name", "Family"), ("email", "Mail"),
            ("kind", "Kind"),
        ]
        if text.hasPrefix("Id,Given,Family,Mail,Kind,Tags") { plan.map.append(("tags", "Tags")) }
        plan.isDryRun = isDryRun
        return try Importer(kap.database).run(plan)
    }

    private func found(_ words: String) throws -> Int {
        try kap.read { try CustomerLookup($0).matches(words, limit: 20).count }
    }

    private func count(_ sql: SQL) throws -> Int {
        try kap.read { try $0.count(sql.trusted) }
    }

    private static let three = """
        Id,Given,Family,Mail,Kind
        1,Ani,Petrosyan,ani@example.am,person
        2,Ашот,Хачатрян,,Person
        3,علی,محمدی,ali@example.ir,
        """

    @Test("what a file brings is found in every script, and each customer's history says where it came from")
    func created() throws {
        #expect(try load(Self.three) == ImportSummary(created: 3))
        for words in ["petros", "khachatr", "mohammadi", "ali@example.ir"] {
            #expect(try found(words) == 1, "\(words)")
        }
        #expect(
            try count(
                """
                SELECT count(*) FROM customers c JOIN history h ON h.module = 'customers' AND h.record_id = c.id
                    AND h.customer_id = c.id AND h.kind = 'imported'
                """) == 3)
        #expect(try count("SELECT count(*) FROM history WHERE module = 'customers'") == 3)
    }

    @Test("the same file again changes nothing and doubles nothing")
    func again() throws {
        _ = try load(Self.three)
        #expect(try load(Self.three) == ImportSummary(unchanged: 3))
        #expect(try count("SELECT count(*) FROM customers") == 3)
        #expect(try found("petros") == 1)
    }

    @Test("a customer that one file names twice is made once, and found by its last name only")
    func twice() throws {
        let rows = ["7,Ani,Sevan,,", "8,Vahe,Tatev,,", "7,Ani,Garni,,", "9,Nare,Goris,,"]
        let summary = try load("Id,Given,Family,Mail,Kind\n" + rows.joined(separator: "\n"))
        #expect(summary == ImportSummary(created: 3, updated: 1))
        #expect(try found("garni") == 1)
        #expect(try found("sevan") == 0)
        #expect(try found("goris") == 1)
        #expect(try count("SELECT count(*) FROM history WHERE module = 'customers'") == 4)
    }

    @Test("rows that are written together each keep what is theirs")
    func together() throws {
        let rows = (1...301).map { "\($0),Ani,Sevan\($0),p\($0)@example.am,,t\($0 % 3)" }
        let summary = try load(
            "Id,Given,Family,Mail,Kind,Tags\n"
                + (rows + [",Vahe,Tatev,none@example.am,,", rows[0]]).joined(separator: "\n"))
        #expect(summary == ImportSummary(created: 302, unchanged: 1))
        #expect(
            try count(
                """
                SELECT count(*) FROM customers c JOIN contact_points p ON p.customer_id = c.id
                    AND p.value = 'p' || c.external_id || '@example.am' AND p.position = 0
                JOIN customer_tags k ON k.customer_id = c.id
                JOIN tags t ON t.id = k.tag_id AND t.name = 't' || (CAST(c.external_id AS INTEGER) % 3)
                """) == 301)
        #expect(try count("SELECT count(*) FROM contact_points") == 302)
        #expect(try found("none@example.am") == 1)
        try kap.customer("Later")
        #expect(try count("SELECT count(DISTINCT record_id) FROM history WHERE module = 'customers'") == 303)
    }

    @Test("once a file has filled the tables, a server plans statements for full ones")
    func planned() throws {
        let rows = (1...1_001).map { "\($0),Ani,Sevan\($0),," }
        #expect(try load("Id,Given,Family,Mail,Kind\n" + rows.joined(separator: "\n")) == ImportSummary(created: 1_001))
        guard kap.database.dialect == .postgresql else { return }
        let known: SQL = "SELECT count(*) FROM pg_class WHERE oid = 'customers'::regclass AND reltuples >= 1000"
        #expect(try count(known) == 1)
    }

    @Test("a rehearsal counts and leaves no trace")
    func rehearsal() throws {
        #expect(try load(Self.three, isDryRun: true) == ImportSummary(created: 3))
        #expect(try count("SELECT count(*) FROM customers") == 0)
        #expect(try count("SELECT count(*) FROM history WHERE module = 'customers'") == 0)
        #expect(try found("petros") == 0)
    }

    @Test("rows that make no sense go to the file of problems, the others come in")
    func problems() throws {
        let summary = try load("Id,Given,Family,Mail,Kind\n1,Ani,Sevan,,\n2,,,x@example.am,\n3,Vahe,Tatev,,robot\n")
        #expect(summary == ImportSummary(created: 1, problems: 2))
        let problems = try String(contentsOfFile: kap.folder + "/people.csv.problems.csv", encoding: .utf8)
        #expect(problems.contains("3,2,,,x@example.am,,name: empty"))
        #expect(problems.contains("“robot” is none of person, organisation"))
    }
}
