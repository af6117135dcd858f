import Auth
import Database
import Foundation
import Testing
import Views
import WebServer

@testable import CRMApp

@Suite("Numbers in forms")
struct TypedNumberTests {
    private func quantity(_ typed: String, _ language: Language) throws -> (
        status: Int, thousandths: Int64?, body: String
    ) {
        let kap = try TestApp()
        let manager = try kap.user(.manager, language: language)
        let id = try kap.deal()
        let tile: ID<Product> = try kap.write {
            try ProductStore($0).insert(ProductDraft(name: "Tile", price: Money(minor: 100, currency: .eur)))
        }
        let answer = manager.post(
            "/deals/\(id)/products",
            [("version", "1"), ("product", "\(tile)"), ("quantity", typed), ("price", "1")])
        let found = try kap.deals { try $0.products(of: id).first?.quantityThousandths }
        return (answer.status.code, found, answer.body)
    }

    @Test(
        "a quantity keeps its fraction, in the signs of its reader",
        arguments: [
            ("2,5", Language.en, 2500), ("2.5", .en, 2500), ("2,5", .hu, 2500), ("۲٫۵", .fa, 2500),
            ("1,000", .en, 1_000_000), ("1 000", .ru, 1_000_000), ("1,250", .hy, 1250),
        ] as [(String, Language, Int64)])
    func quantities(_ typed: String, _ language: Language, _ thousandths: Int64) throws {
        #expect(try quantity(typed, language).thousandths == thousandths)
    }

    @Test("a quantity that may be a thousand or one is asked for, with both named and what was typed kept")
    func asked() throws {
        let answer = try quantity("1.000", .hu)
        #expect(answer.status == 422 && answer.thousandths == nil)
        #expect(answer.body.contains("lehet") && answer.body.contains("value=\"1.000\""))
        #expect(answer.body.contains("1000") && answer.body.contains(">1<"))
    }

    @Test("a quantity is shown for a change as its reader types it")
    func shown() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager, language: .hu)
        let id = try kap.deal()
        let tile: ID<Product> = try kap.write {
            try ProductStore($0).insert(ProductDraft(name: "Tile", price: Money(minor: 150, currency: .eur)))
        }
        let fields = [("version", "1"), ("product", "\(tile)"), ("quantity", "1,125"), ("price", "")]
        #expect(manager.post("/deals/\(id)/products", fields).status == .seeOther)
        let page = manager.get("/deals/\(id)/products").body
        #expect(page.contains("value=\"1,125\"") && page.contains("value=\"1,50\""))
    }

    @Test("whole numbers take grouping and refuse fractions in words")
    func whole() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        func save(_ employees: String) -> TestResponse {
            boss.post(
                "/customers",
                [
                    ("kind", "organisation"), ("form", "full"), ("name", "Firm \(employees)"),
                    ("employees", employees),
                ])
        }
        let expected = [("1,000", 1000), ("1.200", 1200), ("1 300", 1300), ("۱٬۴۰۰", 1400)]
        for (index, pair) in expected.enumerated() {
            #expect(save(pair.0).status == .seeOther)
            #expect(try kap.record(ID(Int64(index + 1))).draft.employees == pair.1)
        }
        let failed = save("2.5")
        #expect(failed.status == .unprocessableContent)
        #expect(failed.body.contains("Enter a whole number, without decimals"))
        #expect(failed.body.contains("value=\"2.5\""))
    }

    @Test("a probability may have its sign, a fraction is refused")
    func probability() throws {
        let reader = Reader(language: .en, zone: .utc, now: TestApp.start)
        var problems = FormProblems()
        func read(_ typed: String) -> Int64? {
            problems.number("p", typed, in: 0...100, reader, signs: ["%", "٪"], otherwise: CustomerText.enterNumber)
        }
        #expect(read("50%") == 50 && read("۵۰٪") == 50 && read("50 %") == 50 && problems.isEmpty)
        #expect(read("12.5") == nil && read("101") == nil && problems.count == 2)
    }

    @Test("settings take minutes in any digits and rates in the reader's signs")
    func settings() throws {
        let kap = try TestApp()
        let reader = Reader(language: .hu, zone: .utc, now: TestApp.start)
        let form = FormFields([(name: "rate_AMD", value: "413,25"), (name: "rate_HUF", value: "1,234")])
        let rates = try #require(SettingsDraft(form).rateValues(reader))
        #expect(rates["AMD"]?.value == 413.25 && rates["HUF"]?.value == 1.234)
        var draft = SettingsDraft(Organisation(), rates: rates, reader)
        #expect(draft.rates["AMD"] == "413,25" && draft.rates["HUF"] == "1,234")
        draft.name = "Kap"
        draft.idleMinutes = "1 000"
        #expect(draft.problems(reader).isEmpty)
        #expect(draft.rateValues(reader) == rates)
        draft.rates["HUF"] = "1.000"
        #expect(draft.problems(reader).count == 1)
        _ = kap
    }
}

@Suite("Numbers in files")
struct ImportedNumberTests {
    private let kap: TestApp

    init() throws {
        kap = try TestApp()
    }

    private func run(
        _ kind: ImportKind, _ text: String, _ change: (inout ImportPlan) -> Void = { _ in }
    ) throws -> ImportSummary {
        let file = kap.folder + "/numbers.csv"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        try? FileManager.default.removeItem(atPath: file + ".problems.csv")
        var plan = ImportPlan(kind: kind, file: file)
        change(&plan)
        return try Importer(kap.database).run(plan)
    }

    private var problems: String {
        (try? String(contentsOfFile: kap.folder + "/numbers.csv.problems.csv", encoding: .utf8)) ?? ""
    }

    private func quantities(_ typed: [String], _ change: (inout ImportPlan) -> Void = { _ in }) throws -> [Int64] {
        _ = try run(.products, "name,price\nTile,1\n")
        let rows = typed.enumerated().map { "Q\($0.offset);Tile;\($0.element);Open" }.joined(separator: "\n")
        _ = try run(.deals, "external_id;product;quantity;stage\n" + rows + "\n", change)
        return try kap.read { scope in
            try scope.rows(
                ("""
                SELECT l.quantity_thousandths FROM deal_products l JOIN deals d ON d.id = l.deal_id
                ORDER BY d.external_id
                """ as SQL).trusted
            ) { $0.int64(0) }
        }
    }

    @Test("a quantity's fraction is kept whichever sign is before it")
    func fractions() throws {
        #expect(try quantities(["2,5", "3"]) == [2500, 3000])
    }

    @Test("one value of a column settles what the others leave open")
    func settled() throws {
        #expect(try quantities(["1,000", "2,5"]) == [1000, 2500])
        #expect(problems.isEmpty)
    }

    @Test("what nothing settles is a row's problem that names both readings, unless the command says it")
    func asked() throws {
        #expect(try quantities(["1,000", "7"]) == [7000])
        #expect(problems.contains("may be 1000 or 1") && problems.contains("--decimal comma"))
    }

    @Test("--decimal answers for the whole file")
    func answered() throws {
        #expect(try quantities(["1,000", "7"]) { _ = $0.setDecimal("point") } == [1_000_000, 7000])
    }

    @Test("a quantity of nothing is a problem, not one")
    func nothing() throws {
        #expect(try quantities(["0", "-2", "1"]) == [1000])
    }

    @Test("employees are whole numbers with any grouping; a fraction is told")
    func employees() throws {
        let rows = ["A;1.200", "B;1 300", "C;۱٬۴۰۰", "D;2,5"]
        let summary = try run(.customers, "name;employees\n" + rows.joined(separator: "\n") + "\n") {
            $0.constants = ["kind": "organisation"]
        }
        #expect(summary == ImportSummary(created: 3, problems: 1))
        let found = try kap.read { scope in
            try scope.rows("SELECT c.employees FROM \(scope.visible(Customer.self)) c ORDER BY c.id") { $0.int(0) }
        }
        #expect(found == [1200, 1300, 1400])
        #expect(problems.contains("“2,5” is not a whole number"))
    }

    @Test("a price is written as the rest of its column is")
    func prices() throws {
        #expect(try run(.products, "name;price\nA;1.234,50 €\nB;1.234\nC;2,5\n").created == 3)
        let prices = try kap.read { try $0.rows("SELECT price_minor FROM products ORDER BY id") { $0.int64(0) } }
        #expect(prices == [123_450, 123_400, 250])
        #expect(try run(.products, "name,price\nD,12.50\nE,1.234\n") == ImportSummary(created: 1, problems: 1))
        #expect(problems.contains("more than 2 decimals"))
    }
}
