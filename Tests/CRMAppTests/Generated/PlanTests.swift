import Auth
import Database
import TestSupport
import Testing

@testable import CRMApp

/// A company with thousands of records, made of the demo's by repeating them: big enough that a planner minds.
enum BigBase {
    static func open() throws -> TestApp {
        try TestApp(base: shared.get())
    }

    private static let shared = Result {
        try TestBase.make { database in
            _ = try Demo.load(
                into: database, seeds: TestTemplate.root + "/seeds", customers: 120,
                today: TestApp.start.day(in: .utc), hash: { _ in "" })
            try database.load { transaction in
                for table in ["customers", "deals", "activities", "history"] { try multiply(table, 80, transaction) }
            }
            try database.analyze()
        }
    }

    /// Repeats every row so many times under ids of its own.
    static func multiply(_ table: String, _ times: Int, _ transaction: Transaction) throws {
        let columns = try transaction.tables().first { $0.name == table }?.columns.map(\.name) ?? []
        let kept = columns.filter { $0 != "id" && !$0.hasPrefix("external_") }.joined(separator: ", ")
        try transaction.execute(
            """
            INSERT INTO \(raw: table) (\(raw: kept))
            WITH RECURSIVE n(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM n WHERE number < \(raw: String(times)))
            SELECT \(raw: kept) FROM \(raw: table) CROSS JOIN n
            """)
    }
}

@Suite("The plans of every statement that a page runs")
struct PlanTests {
    /// The tables that grow without end.
    private static let big = ["customers", "deals", "activities", "history"]

    /// Where reading all of a table is what the page is for, by a piece of the statement.
    private static let allowed: [(piece: String, reason: String)] = [
        ("ORDER BY h.id DESC LIMIT", "walks from the newest entry on and stops"),
        ("FROM (SELECT d.stage_id, d.base_minor FROM", "totals of what a search found, by title or by customer"),
        ("ORDER BY d.closed_on IS NOT NULL, d.updated_at DESC", "a search within one's reach, by title or by customer"),
        ("ORDER BY d.stage_since_on, d.id LIMIT", "deals that lie still are told by four columns and few in number"),
    ]

    @Test(
        "can be answered from indexes where a table grows without end",
        arguments: [RolePreset.administrator, .representative, .manager])
    func scans(role: RolePreset) throws {
        let kap = try BigBase.open()
        let team: ID<Team>? = try kap.read { try $0.first("SELECT id FROM teams ORDER BY id DESC") { $0.id(0) } }
        let user = try kap.user(role, team: team)
        var seen: Set<String> = []
        for path in paths {
            let (page, statements) = StatementLog.collectSQL { user.get(path) }
            #expect([.ok, .forbidden, .notFound].contains(page.status), "\(path): \(page.status)")
            for sql in statements where seen.insert(sql.rendered(for: kap.database.dialect).text).inserted {
                try check(sql, path, kap)
            }
        }
    }

    private func check(_ sql: SQL, _ path: String, _ kap: TestApp) throws {
        let text = sql.rendered(for: kap.database.dialect).text
        guard text.hasPrefix("SELECT") || text.hasPrefix("WITH") else { return }
        guard !Self.allowed.contains(where: { text.contains($0.piece) }) else { return }
        let plan = try kap.database.read { transaction in
            // Small tables are read whole for good reasons; the question is whether an index could answer.
            if TestServer.isUsed { try transaction.execute("SET LOCAL enable_seqscan = off") }
            return try transaction.plan(sql)
        }
        for table in Self.big where plan.contains(where: { reads($0, all: table, text) }) {
            Issue.record("\(path) reads all of \(table): \(text)\n\(plan.joined(separator: "\n"))")
        }
    }

    /// Whether a line of a plan walks through a table without an index.
    private func reads(_ line: String, all table: String, _ text: String) -> Bool {
        if TestServer.isUsed { return line.contains("Seq Scan on \(table) ") }
        guard line.hasPrefix("SCAN "), !line.contains("USING") else { return false }
        let name = line.dropFirst(5).prefix { $0 != " " }
        return name == table || text.contains("\(table) \(name)")
    }

    /// What people open, with what they look for.
    private let paths = [
        "/", "/customers", "/customers?q=hakobyan", "/customers?q=an", "/customers?owner=me&sort=-created",
        "/customers?sort=touch", "/customers?sort=owner", "/customers?city=Yerevan",
        "/customers?lifecycle=lead&kind=person",
        "/customers?archived=1", "/customers?step=without", "/customers?tag=1", "/customers/7",
        "/deals", "/deals?sort=-value", "/deals?sort=title&q=office", "/deals?sort=age", "/deals?state=won",
        "/deals?owner=me",
        "/deals?rotting=1", "/deals/board", "/deals/3", "/activities", "/activities?owner=me", "/dashboard",
        "/products", "/search?q=hakobyan", "/admin/audit", "/admin/users",
    ]
}
