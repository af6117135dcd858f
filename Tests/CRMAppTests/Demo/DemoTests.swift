import Auth
import Database
import Foundation
import Testing
import Views

@testable import CRMApp

@Suite struct DemoTests {
    private static let today = Day(year: 2026, month: 10, day: 2) ?? Day(daysSinceEpoch: 0)

    private func load(_ kap: TestApp, customers: Int = 2000, seed: UInt64 = 1) throws -> Demo.Report {
        try Demo.load(
            into: kap.database, seeds: TestTemplate.root + "/seeds", customers: customers, seed: seed,
            today: Self.today, hash: { "hash of \($0)" })
    }

    private func count(_ kap: TestApp, _ sql: SQL) throws -> Int {
        try kap.database.read { try $0.count(sql) }
    }

    /// Every row of every table, as the engine quotes it.
    private func dump(_ kap: TestApp) throws -> [String] {
        try kap.database.read { transaction in
            let isFile = transaction.dialect == .sqlite
            return try transaction.tables().flatMap { table in
                let line = table.columns.map { isFile ? "quote(\($0.name))" : "quote_nullable(\($0.name))" }
                    .joined(separator: " || ',' || ")
                return try transaction.rows("SELECT \(raw: line) FROM \(raw: table.name) ORDER BY 1") {
                    table.name + $0.text(0)
                }
            }
        }
    }

    @Test("The same seed and day make the same rows; another seed makes others")
    func isDeterministic() throws {
        let (first, second, other) = (try TestApp(), try TestApp(), try TestApp())
        _ = try load(first, customers: 300)
        _ = try load(second, customers: 300)
        _ = try load(other, customers: 300, seed: 2)
        let rows = try dump(first)
        #expect(try rows == dump(second))
        #expect(try rows != dump(other))
    }

    @Test("The demo company has its 2,000 customers, 600 deals, 10,000 activities, 30 users in 5 teams, 3 pipelines")
    func hasItsSize() throws {
        let kap = try TestApp()
        let report = try load(kap)
        #expect(report.customers == 2000 && report.deals == 600 && report.activities == 10_000)
        for (table, expected) in [
            ("customers", 2000), ("deals", 600), ("activities", 10_000), ("users", 30), ("teams", 5), ("pipelines", 3),
        ] {
            #expect(try count(kap, "SELECT count(*) FROM \(raw: table)") == expected, "\(table)")
        }
        #expect(report.logins.map(\.role).sorted() == RolePreset.allCases.map(\.rawValue).sorted())
        #expect(report.password == "kap-demo-2026")
    }

    @Test("Every reference leads to a row, and the indexes are back")
    func isSound() throws {
        let kap = try TestApp()
        let indexes: SQL = """
            SELECT count(*) FROM \(word: .either(
                sqlite: "sqlite_master WHERE type = 'index'", postgresql: "pg_indexes WHERE schemaname = 'public'"))
            """
        let before = try count(kap, indexes)
        _ = try load(kap)
        #expect(try count(kap, indexes) == before)
        // A server checks references while it loads.
        guard kap.database.dialect == .sqlite else { return }
        #expect(try count(kap, "SELECT count(*) FROM pragma_foreign_key_check") == 0)
        #expect(try count(kap, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'") == 0)
    }

    @Test("Nothing that is done lies in the future, and every record follows what it belongs to")
    func isInThePast() throws {
        let kap = try TestApp()
        _ = try load(kap)
        let today = Self.today.iso
        let futures: [SQL] = [
            "SELECT count(*) FROM activities WHERE done_at >= \(today)",
            "SELECT count(*) FROM activities WHERE created_at >= \(today)",
            "SELECT count(*) FROM customers WHERE created_at >= \(today) OR lifecycle_on >= \(today)",
            "SELECT count(*) FROM customers WHERE last_touch_at >= \(today) OR archived_at >= \(today)",
            "SELECT count(*) FROM deals WHERE opened_on >= \(today) OR closed_on >= \(today)",
            "SELECT count(*) FROM deals WHERE closed_on < opened_on OR stage_since_on < opened_on",
            "SELECT count(*) FROM deal_stage_moves WHERE moved_on >= \(today) OR days_in_from < 0",
            "SELECT count(*) FROM lifecycle_moves WHERE moved_at >= \(today)",
            "SELECT count(*) FROM history WHERE at >= \(today)",
            "SELECT count(*) FROM deals d JOIN customers c ON c.id = d.customer_id WHERE d.created_at < c.created_at",
        ]
        for sql in futures { #expect(try count(kap, sql) == 0, "\(sql.rendered(for: .sqlite).text)") }
    }

    @Test("Every user has something overdue, something today and something next")
    func fillsEverybodysDay() throws {
        let kap = try TestApp()
        _ = try load(kap)
        let today = Self.today.iso
        for condition: SQL in ["a.due_on < \(today)", "a.due_on = \(today)", "a.due_on > \(today)"] {
            let idle = try count(
                kap,
                """
                SELECT count(*) FROM users u WHERE NOT EXISTS
                    (SELECT 1 FROM activities a WHERE a.owner_id = u.id AND a.done_at IS NULL AND \(condition))
                """)
            #expect(idle == 0)
        }
    }

    @Test("Closed deals have a day, a reason and a matching last move; open ones stand in an open stage")
    func closesDealsProperly() throws {
        let kap = try TestApp()
        _ = try load(kap)
        let wrong = try count(
            kap,
            """
            SELECT count(*) FROM deals d JOIN stages s ON s.id = d.stage_id
            LEFT JOIN close_reasons r ON r.id = d.close_reason_id
            WHERE s.pipeline_id <> d.pipeline_id OR (s.kind = 'open') <> (d.closed_on IS NULL)
                OR (s.kind <> 'open' AND r.kind IS DISTINCT FROM s.kind)
                OR d.stage_id <> (SELECT m.to_stage_id FROM deal_stage_moves m WHERE m.deal_id = d.id
                                  ORDER BY m.moved_at DESC, m.id DESC LIMIT 1)
            """)
        #expect(wrong == 0)
        let won = try count(
            kap, "SELECT count(*) FROM deals d JOIN stages s ON s.id = d.stage_id WHERE s.kind = 'won'")
        #expect(won > 150 && won < 350)
    }

    @Test("What is stored beside the rows agrees with them")
    func keepsDerivedColumns() throws {
        let kap = try TestApp()
        _ = try load(kap)
        let wrong: [SQL] = [
            """
            SELECT count(*) FROM customers c WHERE c.next_activity_on IS DISTINCT FROM
                (SELECT min(a.due_on) FROM activities a WHERE a.customer_id = c.id AND a.done_at IS NULL)
            """,
            """
            SELECT count(*) FROM customers c WHERE c.last_touch_at IS DISTINCT FROM
                (SELECT max(a.happens_at) FROM activities a WHERE a.customer_id = c.id AND a.done_at IS NOT NULL)
            """,
            """
            SELECT count(*) FROM customers c WHERE c.lifecycle IS DISTINCT FROM
                coalesce((SELECT m.to_stage FROM lifecycle_moves m WHERE m.customer_id = c.id ORDER BY m.moved_at DESC, m.id DESC LIMIT 1), 'lead')
            """,
        ]
        for sql in wrong { #expect(try count(kap, sql) == 0) }
    }

    @Test("A base that has customers is refused")
    func refusesCustomers() throws {
        let kap = try TestApp()
        _ = try load(kap, customers: 10)
        #expect(throws: DemoError.self) { _ = try load(kap, customers: 10) }
    }

    @Test("Latin spellings find Armenian and Persian names")
    func findsByLatinSpelling() throws {
        let kap = try TestApp()
        _ = try load(kap)
        for word in ["hakobyan", "mohammad", "kovács"] {
            let candidates = try #require(CustomerSchema.index.candidates(searchText(word)))
            #expect(try count(kap, "SELECT count(*) FROM (\(candidates)) x") > 0, "\(word)")
        }
    }

    @Test("Customers are stored as if they had been typed in")
    func writesWhatTheStoreWrites() throws {
        let kap = try TestApp()
        _ = try load(kap, customers: 400)
        try kap.read { scope in
            let organisation = try OrganisationStore(transaction: scope.transaction).load()
            let store = CustomerStore(scope, organisation)
            for number in Int64(1)...400 {
                let record = try store.load(ID(number))
                let draft = record.draft
                let stored = try scope.transaction.first(
                    ("SELECT search_text, sort_key, family_key, display_name, city, main_email, main_phone FROM customers "
                        + "WHERE id = \(number)" as SQL).trusted
                ) { row in (0...6).map { row.text($0) } }
                let typed = [
                    DerivedCustomer(draft, language: .hy, country: organisation.country).searchText,
                    sortKey(draft.displayName, for: .hy), sortKey(draft.familyForm, for: .hy), draft.displayName,
                    draft.addresses.first?.city ?? "", draft.values(of: .email).first ?? "",
                    draft.values(of: .phone).first ?? "",
                ]
                #expect(stored == typed)
                #expect(draft.source != nil)
            }
        }
    }
}
