import Auth
import Database
import Testing
import Views

@testable import CRMApp

/// A demo company in which every number is the largest that may be, and of which there is so much that no sum of deals fits
/// into 64 bits.
enum LargestBase: CaseIterable {
    /// As forms and files allow it.
    case permitted
    /// As older versions allowed it, and as no version did: the largest that the columns hold.
    case beyond

    func open() throws -> TestApp {
        switch self {
        case .permitted: try TestApp(base: Self.permittedBase.get())
        case .beyond: try TestApp(base: Self.beyondBase.get())
        }
    }

    private static let permittedBase = Result { try make(.permitted) }
    private static let beyondBase = Result { try make(.beyond) }

    /// So many that their values leave 64 bits.
    private var openDeals: Int { self == .permitted ? 9_300 : 10 }
    private var value: Int64 { self == .permitted ? Int64(Deal.largestValue) : .max - 1 }
    private var price: Int64 { self == .permitted ? Int64(Product.largestPrice) : .max - 1 }
    private var quantity: Int64 { self == .permitted ? DealProduct.largestQuantity : .max - 1 }
    private var revenue: Int64 { self == .permitted ? CustomerForm.largestRevenue : .max - 1 }
    private var version: Int64 { self == .permitted ? 1_000_000_000_000 : .max - 1 }
    private var employees: Int64 { self == .permitted ? 10_000_000 : .max - 1 }

    private static func make(_ base: LargestBase) throws -> TestBase {
        try TestBase.make { database in
            _ = try Demo.load(
                into: database, seeds: TestTemplate.root + "/seeds", customers: 60,
                today: TestApp.start.day(in: .utc), hash: { _ in "" })
            try database.load { transaction in
                for statement in base.statements { try transaction.execute(statement.trusted) }
                let count = try transaction.count("SELECT count(*) FROM deals WHERE closed_on IS NULL")
                try BigBase.multiply("deals", base.openDeals / count + 1, transaction)
            }
            try database.analyze()
        }
    }

    private var statements: [SQL] {
        [
            """
            UPDATE deals SET value_minor = \(value), base_minor = \(value), currency = 'IRR', version = \(version),
                expected_on = CASE WHEN id % 2 = 0 THEN '9999-12-31' ELSE '0001-01-01' END,
                opened_on = '0001-01-01', stage_since_on = '0001-01-01'
            """,
            "UPDATE deals SET closed_on = '0001-01-01' WHERE closed_on IS NOT NULL AND id % 3 = 0",
            "UPDATE deal_products SET quantity_thousandths = \(quantity), price_minor = \(price)",
            "UPDATE deal_stage_moves SET days_in_from = \(self == .permitted ? 3_652_058 : .max)",
            "UPDATE products SET price_minor = \(price), currency = 'IRR', version = \(version)",
            """
            UPDATE customers SET employees = \(employees), founded_year = 9999, revenue_minor = \(revenue),
                revenue_currency = 'IRR', version = \(version)
            """,
            """
            UPDATE activities SET version = \(version),
                due_on = CASE WHEN due_on IS NULL THEN NULL WHEN id % 2 = 0 THEN '9999-12-31' ELSE '0001-01-01' END,
                happens_at = CASE WHEN id % 2 = 0 THEN '9999-12-31T23:59:59.999Z' ELSE '0001-01-01T00:00:00.000Z' END
            """,
            "UPDATE stages SET probability = 100, rotting_days = 3650 WHERE kind = 'open'",
            "DELETE FROM dated_rates",
            """
            INSERT INTO dated_rates (currency, from_on, per_base_trillionths)
            VALUES ('EUR', '0001-01-01', \(Rate.range.lowerBound)), ('USD', '9999-12-31', \(Rate.range.upperBound))
            """,
            "UPDATE settings SET value = 'IRR' WHERE name = 'currency'",
            "UPDATE settings SET value = '12' WHERE name = 'fiscal-year-month'",
        ]
    }
}

/// Crawls again over a base that is full of the largest.
@Suite("Every page over a base full of the largest numbers")
struct LargestBaseTests {
    @Test("stands for every role, and is well formed", arguments: LargestBase.allCases, RolePreset.allCases)
    func roles(base: LargestBase, role: RolePreset) throws {
        let kap = try base.open()
        let user = try kap.user(role, team: try kap.topTeam())
        try check(Crawl.follow(user, limit: 40))
    }

    @Test(
        "says in words, in every language, what is too large to be told", arguments: LargestBase.allCases,
        Language.allCases)
    func words(base: LargestBase, language: Language) throws {
        let kap = try base.open()
        let user = try kap.user(.administrator, language: language)
        try check(["/", "/dashboard?period=all", "/deals?state=any", "/deals/board"].map { page(user, $0) })
        for path in ["/", "/dashboard?period=all"] {
            let isSaid = user.get(path).body.contains(Money.tooLarge[language])
            #expect(isSaid, "\(language) \(path)")
        }
    }

    private func page(_ user: TestUser, _ path: String) -> CrawledPage {
        let response = user.get(path)
        return CrawledPage(path: path, response: response, checks: PageChecks(response.body))
    }

    private func check(_ pages: [CrawledPage]) throws {
        for page in pages {
            #expect(page.response.status == .ok, "\(page.path): \(page.response.status.code)")
            #expect(page.checks.problems.isEmpty, "\(page.path): \(page.checks.problems.prefix(3))")
        }
    }
}
