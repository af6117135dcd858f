import Auth
import Database
import Testing
import Views

@testable import CRMApp

@Suite("Products on deals, imports, and what others show of deals")
struct DealProductTests {
    private func product(_ kap: TestApp, _ name: String, _ price: Int64) throws -> ID<Product> {
        try kap.write {
            try ProductStore($0).insert(ProductDraft(name: name, price: Money(minor: price, currency: .eur)))
        }
    }

    @Test("the value of a deal follows its products")
    func value() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager)
        let id = try kap.deal(value: 5)
        let tea = try product(kap, "Tea", 250)
        let cups = try product(kap, "Cups", 999)
        let answer = manager.post(
            "/deals/\(id)/products",
            [
                ("version", "1"), ("product", "\(tea)"), ("quantity", "2.5"), ("price", "3.00"), ("product", "\(cups)"),
                ("quantity", ""), ("price", ""), ("product", ""), ("quantity", ""), ("price", ""),
            ])
        #expect(answer.status == .seeOther)
        #expect(try kap.find(id).value?.minor == 750 + 999)
        #expect(manager.get("/deals/\(id)").body.contains("Cups"))
        let removed = manager.post(
            "/deals/\(id)/products", [("version", "2"), ("product", "\(tea)"), ("quantity", "1"), ("price", "1")])
        #expect(removed.status == .seeOther)
        #expect(try kap.find(id).value?.minor == 100)
        #expect(try kap.count("SELECT count(*) FROM deal_products") == 1)
    }

    @Test("a line that makes no sense is refused and stays on the page")
    func badLine() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager)
        let id = try kap.deal()
        let tea = try product(kap, "Tea", 250)
        for (quantity, price) in [("0", "1"), ("-3", "1"), ("lots", "1"), ("1", "cheap")] {
            let form = [("version", "1"), ("product", "\(tea)"), ("quantity", quantity), ("price", price)]
            let answer = manager.post("/deals/\(id)/products", form)
            #expect(answer.status == .unprocessableContent, "\(quantity) \(price)")
            #expect(answer.body.contains("value=\"\(quantity)\""))
        }
        let stale = manager.post(
            "/deals/\(id)/products", [("version", "9"), ("product", "\(tea)"), ("quantity", "1"), ("price", "1")])
        #expect(stale.status == .conflict)
    }

    @Test("an import inserts a deal once and updates it by its external id")
    func imports() throws {
        let kap = try TestApp()
        _ = try product(kap, "Tea", 250)
        let first = "external_id,title,stage,product,value,opened_on\nA1,Imported tea,Prospecting,Tea,50,2026-01-10\n"
        #expect(try kap.load(.deals, first).summary == ImportSummary(created: 1))
        let second = "external_id,stage,closed_on\nA1,Won,2026-02-01\n"
        #expect(try kap.load(.deals, second).summary == ImportSummary(updated: 1))
        let stages = try kap.stages()
        let deal = try kap.find(ID(1))
        #expect(deal.closedOn?.iso == "2026-02-01" && deal.stageID == stages[4].id)
        #expect(try kap.deals { try $0.moves(of: deal.id) }.map(\.daysInFrom) == [nil, 22])
        #expect(try kap.count("SELECT count(*) FROM deals") == 1)
        #expect(try kap.count("SELECT count(*) FROM deal_products") == 1)
    }

    @Test("a customer's card shows its deals to those who may see deals")
    func related() throws {
        let kap = try TestApp()
        let ararat = try kap.buyer("Ararat Trade")
        for number in 1...7 { _ = try kap.deal("Tea \(number)", customer: ararat) }
        let html = try kap.read { try RelatedDeals.card($0, customer: ararat) }
        let text = html.string(for: Reader(language: .en, zone: .utc, now: kap.clock.now))
        #expect(text.contains("Show all 7") && text.contains("/deals/new?customer=\(ararat)"))
        let none = try kap.app.database.read { transaction in
            try RelatedDeals.card(
                Scope(
                    transaction: transaction, viewer: .anonymous, now: kap.clock.now, today: kap.clock.now.day(in: .utc)
                ),
                customer: ararat)
        }
        #expect(none.isEmpty)
    }

    @Test("the search finds deals by title and by customer within reach")
    func search() throws {
        let kap = try TestApp()
        let ararat = try kap.buyer("Ararat Trade")
        _ = try kap.deal("Saffron", customer: ararat)
        let search = try #require(Module.deals.search)
        for words in ["saff", "SAFFRON", "ararat", "sa"] {
            #expect(try kap.read { try search(SearchQuery(words), $0) }.map(\.title) == ["Saffron"], "\(words)")
        }
        #expect(try kap.read { try search(SearchQuery("100%"), $0) }.isEmpty)
    }
}
