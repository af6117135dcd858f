import Auth
import Database
import Testing
import Views

@testable import CRMApp

@Suite("Amounts that are too large")
struct LargestValueTests {
    private let kap: TestApp
    private let manager: TestUser

    init() throws {
        kap = try TestApp()
        manager = try kap.user(.manager)
        try kap.write { scope in
            for (currency, rate) in [("IRR", 735_000_000_000_000_000 as Int64), ("USD", 1)] {
                try scope.transaction.execute(
                    """
                    INSERT INTO dated_rates (currency, per_base_trillionths, from_on)
                    VALUES (\(currency), \(rate), '2026-01-01')
                    """)
            }
        }
    }

    private func create(_ value: String, _ currency: String) throws -> TestResponse {
        manager.post(
            "/deals",
            [
                ("title", "Big"), ("stage", "\(try kap.stages()[0].id)"), ("value", value),
                ("value_currency", currency),
            ])
    }

    @Test("are refused in words in their own currency and in the company's, and stay on the page")
    func refused() throws {
        for (value, currency) in [
            ("10000000000000.01", "EUR"), ("92233720368547758.07", "EUR"), ("99999999999999999999", "EUR"),
            ("1000000000000001", "IRR"), ("9999999999999", "USD"), ("100000000", "USD"),
        ] {
            let answer = try create(value, currency)
            #expect(answer.status == .unprocessableContent, "\(value) \(currency)")
            #expect(answer.body.contains("value=\"\(value)\""))
        }
        #expect(try create("1000000000000001", "IRR").body.contains(DealText.amountTooLarge[.en]))
        #expect(try kap.count("SELECT count(*) FROM deals") == 0)
        for (value, currency) in [("10000000000000.00", "EUR"), ("1000000000000000", "IRR"), ("1", "USD")] {
            #expect(try create(value, currency).status == .seeOther, "\(value) \(currency)")
        }
    }

    @Test("the same holds for the sum of a deal's products")
    func products() throws {
        let id = try kap.deal()
        let gold = try kap.write {
            try ProductStore($0).insert(ProductDraft(name: "Gold", price: Money(minor: 1, currency: .eur)))
        }
        let line = [("product", "\(gold)"), ("quantity", "1000000"), ("price", "5000000.00")]
        let form = [("version", "1")] + line + line
        let whole = manager.post("/deals/\(id)/products", form)
        #expect(whole.status == .seeOther)
        #expect(try kap.find(id).value?.minor == 1_000_000_000_000_000)
        let beyond = [("version", "2")] + line + line + [("product", "\(gold)"), ("quantity", "1"), ("price", "0.01")]
        let answer = manager.post("/deals/\(id)/products", beyond)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains(DealText.amountTooLarge[.en]))
    }

    @Test("a deal that was larger before there was a limit can be edited for the rest")
    func older() throws {
        let id = try kap.deal(value: .max / 2)
        let page = manager.get("/deals/\(id)/edit")
        let value = try #require(page.body.firstMatch(of: /name="value"[^>]*value="([0-9.]+)"/)).1
        let answer = manager.post(
            "/deals/\(id)",
            [
                ("title", "Renamed"), ("stage", "\(try kap.stages()[0].id)"), ("value", String(value)),
                ("value_currency", "EUR"), ("version", "1"),
            ])
        #expect(answer.status == .seeOther)
        #expect(try kap.find(id).title == "Renamed")
    }

    @Test("an amount that the company's currency cannot hold is told in words, not as nothing")
    func converted() throws {
        let id = try kap.deals { store in
            try store.insert(
                DealDraft(
                    title: "Old", stage: store.pipelines.all[0].stages[0],
                    value: Money(minor: 9_000_000_000_000_000, currency: .usd), currency: .usd))
        }
        #expect(try kap.find(id).baseMinor == .max)
        #expect(manager.get("/deals").body.contains(Money.tooLarge[.en]))
    }

    @Test("a row of a file that brings one is a problem, the others go on")
    func imported() throws {
        let file = kap.folder + "/deals.csv"
        try """
        external_id,title,stage,value,product,quantity
        1,One,Talks,10000000000000.01,,
        2,Two,Talks,5,,
        3,Three,Talks,99999999999999999999,,
        4,Four,Talks,,Gold,2000000
        """.write(toFile: file, atomically: true, encoding: .utf8)
        _ = try kap.write {
            try ProductStore($0).insert(ProductDraft(name: "Gold", price: Money(minor: 1, currency: .eur)))
        }
        var plan = ImportPlan(kind: .deals, file: file)
        plan.scales = ["quantity": 1]
        plan.constants["status"] = "open"
        let summary = try Importer(kap.database).run(plan)
        #expect(summary.created == 1 && summary.problems == 3)
        plan.scales = ["quantity": .infinity, "value": .nan]
        #expect(try Importer(kap.database).run(plan).problems > 0)
    }

    @Test("lists, board, home and dashboard stand when the sums leave 64 bits")
    func sums() throws {
        for stage in [0, 0, 1, 1, 2, 3] { _ = try kap.deal(stage: stage, value: 9_000_000_000_000_000_000) }
        for path in ["/", "/deals", "/deals/board", "/dashboard?period=all"] {
            let page = manager.get(path)
            #expect(page.status == .ok, "\(path)")
            #expect(page.body.contains(Money.tooLarge[.en]), "\(path)")
        }
        let report = try PipelineReport.json(of: kap.database, from: nil, to: nil)
        #expect(!report.contains("92233720368547758"))
    }

    @Test("sums that fit are exact to the last unit, on either engine")
    func exact() throws {
        for value in [4_611_686_018_427_387_903, 4_611_686_014_132_420_605, -7, 4_294_967_297] as [Int64] {
            _ = try kap.deal(value: value)
        }
        let third: SQL = "CASE WHEN id = \(3) THEN base_minor END"
        let sums = try kap.deals { store in
            try store.scope.rows(
                "SELECT \(sum: "d.base_minor"), \(sum: third) FROM \(store.scope.visible(Deal.self)) d"
            ) { ($0.sum(0), $0.sum(1)) }
        }
        #expect(sums.map(\.0) == [9_223_372_036_854_775_798])
        #expect(sums.map(\.1) == [-7])
    }
}
