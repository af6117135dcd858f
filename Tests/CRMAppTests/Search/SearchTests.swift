import Auth
import Database
import Foundation
import Testing
import Views

@testable import CRMApp

@Suite("The search")
struct SearchTests {
    @Test("finds customers by name, transliteration, digits and e-mail on the page and in the palette")
    func find() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        try kap.customer("Անի Հակոբյան", kind: .person) { draft in
            draft.contacts = [ContactPoint(.email, "ani@example.am"), ContactPoint(.phone, "+374 91 123456")]
        }
        for query in [
            "hakobyan+ani", "%D5%B0%D5%A1%D5%AF%D5%B8%D5%A2", "91123456", "ani@ex",
            "0037491123456".suffix(8).description,
        ] {
            #expect(boss.get("/search?q=\(query)").body.contains("/customers/1\""), "\(query)")
            #expect(boss.get("/search/suggestions?q=\(query)").body.contains("data-href=\"/customers/1\""), "\(query)")
        }
    }

    @Test("says so when there is nothing, and asks when nothing is typed")
    func nothing() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        #expect(boss.get("/search").body.contains("What are you looking for?"))
        #expect(boss.get("/search?q=zzzz%3Cb%3E").body.contains("Nothing found for"))
        #expect(boss.get("/search/suggestions?q=").body.contains("Nothing matches"))
        #expect(boss.get("/search?q=\(String(repeating: "%25", count: 100))").status == .ok)
    }
}
