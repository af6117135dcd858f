import Auth
import Database
import Testing
import Views

@testable import CRMApp

@Suite("The catalogue")
struct ProductTests {
    @Test("a product is added, found, changed and archived")
    func life() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager)
        let form = [
            ("name", "Green Tea <b>"), ("code", "T-1"), ("category", "Tea"), ("price", "4.50"),
            ("price_currency", "EUR"),
        ]
        #expect(manager.post("/products", form).status == .seeOther)
        let body = manager.get("/products?q=green").body
        #expect(body.contains("Green Tea &lt;b&gt;") && body.contains("€4.50"))
        #expect(manager.get("/products?q=t-1").body.contains("T-1"))
        #expect(!manager.get("/products?category=Coffee").body.contains("T-1"))
        let changed = [
            ("name", "Green tea"), ("code", "T-1"), ("price", "5"), ("price_currency", "EUR"), ("version", "1"),
        ]
        #expect(manager.post("/products/1", changed).status == .seeOther)
        #expect(manager.post("/products/1", changed).status == .conflict)
        #expect(manager.post("/products/1/archive").status == .seeOther)
        #expect(!manager.get("/products").body.contains("Green tea"))
        #expect(manager.get("/products?archived=1").body.contains("Green tea"))
    }

    @Test("what is wrong is said and kept")
    func problems() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager)
        #expect(manager.post("/products", [("name", "Tea"), ("code", "T-1"), ("price", "")]).status == .seeOther)
        let answer = manager.post("/products", [("name", ""), ("code", "T-1"), ("price", "dear")])
        #expect(answer.status == .unprocessableContent)
        for words in ["Enter a name of up to", "Another product has this code", "Enter an amount", "value=\"dear\""] {
            #expect(answer.body.contains(words), "\(words)")
        }
    }

    @Test("who only sees the catalogue cannot change it, and without the right to prices sees none")
    func rights() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager)
        #expect(
            manager.post("/products", [("name", "Tea"), ("price", "123"), ("price_currency", "EUR")]).status
                == .seeOther)
        let seller = try kap.user(.representative)
        #expect(seller.get("/products").body.contains("€123"))
        #expect(seller.get("/products/new").status == .forbidden)
        #expect(seller.post("/products/1", [("name", "Mine")]).status == .notFound)
        let agent = try kap.user(.serviceAgent)
        #expect(agent.get("/products").status == .ok)
        #expect(!agent.get("/products").body.contains("€123"))
    }

    @Test("paging through the catalogue shows every product once")
    func paging() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager)
        try kap.write { scope in
            for number in 1...120 {
                _ = try ProductStore(scope).insert(
                    ProductDraft(name: "Tea \(number % 40)", price: Money(minor: 100, currency: .eur)))
            }
        }
        var seen: [String] = []
        var next: String? = "/products"
        while let path = next {
            let body = manager.get(path).body
            seen += body.matches(of: #/href="(\/products\/\d+)\/edit">/#).map { String($0.1) }
            next = body.firstMatch(of: #/href="([^"]*)" rel="next"/#).map { String($0.1).replacing("&amp;", with: "&") }
        }
        #expect(Set(seen).count == 120)
    }
}
