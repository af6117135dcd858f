import Auth
import Database
import Foundation
import Testing
import Views

@testable import CRMApp

@Suite("Customers that are there already")
struct CustomerDuplicateTests {
    @Test(
        "are found by e-mail, telephone, tax number and name in any script and order",
        arguments: [
            ("email=ANI@example.am", true), ("phone=0037491123456", true), ("phone=091+12-34-56", true),
            ("given=Ani&family=Hakobyan", true),
            ("given=%D4%B1%D5%B6%D5%AB&family=%D5%80%D5%A1%D5%AF%D5%B8%D5%A2%D5%B5%D5%A1%D5%B6", true),
            ("given=Hakobyan&family=Ani", true), ("given=Ani&family=Petrosyan", false), ("given=Ani", false),
            ("email=ani@example", false), ("phone=12", false), ("tax_number=7777", true), ("name=Ani+Hakobyan", false),
            ("", false),
        ])
    func fragment(query: String, isFound: Bool) throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        try kap.customer("Ani Hakobyan", kind: .person) { draft in
            draft.contacts = [ContactPoint(.email, "Ani@Example.am"), ContactPoint(.phone, "+374 91 123456")]
            draft.taxNumber = "7777"
        }
        let answer = boss.get("/customers/duplicates?\(query)")
        #expect(answer.status == .ok)
        #expect(answer.body.contains("Ani Hakobyan") == isFound, "\(query)")
    }

    @Test("stop a save with a page between, which lets it through")
    func interstitial() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        try kap.customer("Ararat LLC")
        let form = [("kind", "organisation"), ("name", "Արարատ ՍՊԸ"), ("email", "new@example.am")]
        let warned = boss.post("/customers", form)
        #expect(warned.status == .conflict)
        #expect(warned.body.contains("Looks like 1 existing customer") && warned.body.contains("new@example.am"))
        #expect(boss.post("/customers", form + [("duplicates", "known")]).location == "/customers/2")
    }
}
