import Auth
import Database
import Testing
import Views

@testable import CRMApp

@Suite("Who reaches which deals")
struct DealRightsTests {
    @Test("a deal out of reach is 404 on every address")
    func outOfReach() throws {
        let kap = try TestApp()
        let north = try kap.team("North")
        let south = try kap.team("South")
        let owner = try kap.user(.representative, team: north)
        let foreign = try kap.user(.representative, team: south)
        let id = try kap.deal("Secret tea", owner: owner, team: north)
        for path in ["", "/edit", "/closure", "/products"] {
            #expect(foreign.get("/deals/\(id)\(path)").status == .notFound)
        }
        for path in ["", "/stage", "/closure", "/reopening", "/products"] {
            let form = [("version", "1"), ("stage", "2"), ("title", "Mine")]
            #expect(foreign.post("/deals/\(id)\(path)", form).status == .notFound)
        }
        #expect(!foreign.get("/deals?state=any").body.contains("Secret tea"))
        #expect(!foreign.get("/deals/board").body.contains("Secret tea"))
        #expect(owner.get("/deals").body.contains("Secret tea"))
    }

    @Test("a colleague sees the team's deal and cannot change it")
    func teamMate() throws {
        let kap = try TestApp()
        let north = try kap.team("North")
        let owner = try kap.user(.representative, team: north)
        let colleague = try kap.user(.representative, team: north)
        let id = try kap.deal("Shared tea", owner: owner, team: north)
        #expect(colleague.get("/deals/\(id)").status == .ok)
        #expect(colleague.get("/deals/\(id)/edit").status == .notFound)
        #expect(colleague.post("/deals/\(id)/stage", [("stage", "2"), ("version", "1")]).status == .notFound)
    }

    @Test("without the right to commercial fields no amount is shown, filtered or sorted by")
    func moneyIsHidden() throws {
        let kap = try TestApp()
        let id = try kap.deal("Big order", value: 123_456_700)
        let agent = try kap.user(.serviceAgent)
        for path in ["/deals/\(id)", "/deals?state=any", "/deals/board"] {
            let answer = agent.get(path)
            #expect(answer.status == .ok)
            #expect(answer.body.contains("Big order"))
            #expect(!answer.body.contains("1,234,567") && !answer.body.contains("1.2M"))
        }
        #expect(agent.get("/deals?state=any&value_from=99999999").body.contains("Big order"))
        #expect(!agent.get("/deals?sort=-value").body.contains("sort=value"))
        let manager = try kap.user(.manager)
        #expect(manager.get("/deals/\(id)").body.contains("1,234,567"))
    }

    @Test("a marketer has no deals at all")
    func noRight() throws {
        let kap = try TestApp()
        let marketer = try kap.user(.marketer)
        #expect(marketer.get("/deals").status == .forbidden)
        #expect(marketer.get("/deals/board").status == .forbidden)
        #expect(marketer.get("/deals/1").status == .notFound)
    }

    @Test("a customer beyond reach is not named on a deal within it")
    func hiddenCustomer() throws {
        let kap = try TestApp()
        let north = try kap.team("North")
        let seller = try kap.user(.representative, team: north)
        let hidden = try kap.buyer("Hidden Hotel", team: try kap.team("South"))
        let id = try kap.deal(owner: seller, team: north, customer: hidden)
        #expect(!seller.get("/deals/\(id)").body.contains("Hidden Hotel"))
        #expect(!seller.get("/deals").body.contains("Hidden Hotel"))
        #expect(!seller.get("/deals?q=hidden").body.contains("/deals/\(id)\""))
    }

    @Test("only who may assign gives a deal away, and only within reach")
    func assigning() throws {
        let kap = try TestApp()
        let north = try kap.team("North")
        let lead = try kap.user(.salesManager, team: north)
        let seller = try kap.user(.representative, team: north, name: "Ani")
        let stranger = try kap.user(.representative, team: try kap.team("South"))
        let id = try kap.deal(owner: lead, team: north)
        #expect(lead.post("/deals/\(id)/owner", [("owner", "\(stranger.id)")]).status == .unprocessableContent)
        #expect(lead.post("/deals/\(id)/owner", [("owner", "\(seller.id)")]).status == .seeOther)
        #expect(try kap.find(id).ownerID == seller.id)
        #expect(seller.post("/deals/\(id)/owner", [("owner", "\(lead.id)")]).status == .notFound)
    }

    @Test("archiving needs the right to delete, hides the deal from lists and can be undone")
    func archiving() throws {
        let kap = try TestApp()
        let seller = try kap.user(.representative)
        let manager = try kap.user(.manager)
        let id = try kap.deal("Old tea", owner: seller)
        #expect(seller.post("/deals/\(id)/archive").status == .notFound)
        #expect(manager.post("/deals/\(id)/archive").status == .seeOther)
        #expect(!manager.get("/deals").body.contains("Old tea"))
        #expect(manager.get("/deals?archived=1").body.contains("Old tea"))
        #expect(manager.post("/deals/\(id)/restoration").status == .seeOther)
        #expect(manager.get("/deals").body.contains("Old tea"))
    }
}
