import Auth
import Database
import Testing
import Views

@testable import CRMApp

@Suite("Saved views of deals")
struct DealSavedViewTests {
    @Test("A list of deals is kept under a name, for oneself or for all, and removed by whoever may")
    func views() throws {
        let kap = try TestApp()
        let (seller, other) = (try kap.user(.representative), try kap.user(.representative))
        let administrator = try kap.user(.administrator)
        let saved = seller.post(
            "/deals/views", [("name", "Big ones"), ("query", "value_from=1000&after=7~x&state=open")])
        #expect(saved.location == "/deals?state=open&value_from=1000")
        #expect(seller.get("/deals").body.contains("Big ones"))
        #expect(!other.get("/deals").body.contains("Big ones"))
        #expect(!seller.get("/customers").body.contains("Big ones"))
        #expect(other.post("/deals/views/1/removal").status == .notFound)
        #expect(seller.post("/deals/views", [("name", "Ours"), ("shared", "1")]).status == .seeOther)
        #expect(!other.get("/deals").body.contains("Ours"))
        #expect(administrator.post("/deals/views", [("name", "For all"), ("shared", "1")]).status == .seeOther)
        #expect(other.get("/deals").body.contains("For all"))
        #expect(seller.post("/deals/views/1/removal").status == .seeOther)
        #expect(!seller.get("/deals").body.contains("Big ones"))
    }

    @Test("A view without a name is asked for one, in place")
    func nameless() throws {
        let kap = try TestApp()
        let seller = try kap.user(.representative)
        let answer = seller.post("/deals/views", [("name", " "), ("query", "state=won")])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("value=\"state=won\""))
    }
}
