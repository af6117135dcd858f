import Auth
import Database
import Foundation
import Testing
import Views

@testable import CRMApp

@Suite("A customer's page")
struct CustomerRecordTests {
    @Test("moves through the lifecycle, counts the days and refuses a stale step")
    func lifecycle() throws {
        let kap = try TestApp()
        let id = try kap.customer("Firm")
        kap.clock.advance(seconds: 86_400 * 3)
        let mover = try kap.user(.manager)
        #expect(
            mover.post("/customers/\(id)/lifecycle", [("stage", "customer"), ("version", "1")]).status == .seeOther)
        kap.clock.advance(seconds: 86_400 * 2)
        let boss = try kap.user(.manager)
        let page = boss.get("/customers/\(id)").body
        #expect(page.contains("3 days") && page.contains("2 days"))
        #expect(boss.post("/customers/\(id)/lifecycle", [("stage", "loyal"), ("version", "1")]).status == .conflict)
        #expect(
            boss.post("/customers/\(id)/lifecycle", [("stage", "nonsense"), ("version", "2")]).status == .badRequest)
        #expect(try kap.record(id).draft.lifecycle == .customer)
    }

    @Test(
        "of two edits of one version the second changes nothing and hears so, also in one journey",
        arguments: [false, true])
    func editsOfOneVersion(withContacts: Bool) throws {
        let kap = try TestApp()
        let id = try kap.customer("Firm")
        let record = try kap.record(id)
        func save(_ sector: String) throws -> Bool {
            var draft = record.draft
            draft.sector = sector
            if withContacts { draft.contacts = [ContactPoint(.email, "\(sector)@firm.example")] }
            return try kap.write { try CustomerStore($0, language: .en).updateLast(record, to: draft, by: .edit) }
                .isMade
        }
        #expect(try save("coffee"))
        #expect(try !save("tea"))
        let saved = try kap.record(id)
        #expect(saved.draft.sector == "coffee" && saved.version == 2)
        #expect(saved.draft.contacts.map(\.value) == (withContacts ? ["coffee@firm.example"] : []))
        let edits: SQL = "SELECT count(*) FROM history WHERE kind = 'updated' AND fields LIKE '%coffee%'"
        #expect(try kap.read { try $0.count(edits) } == 1)
        #expect(try kap.read { try $0.count("SELECT count(*) FROM history WHERE kind = 'updated'") } == 1)
    }

    @Test("archives and restores; an archived customer leaves the list and the lookups")
    func archive() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        let id = try kap.customer("Firm")
        #expect(boss.post("/customers/\(id)/archival").status == .seeOther)
        #expect(boss.get("/customers").rowNames.isEmpty)
        #expect(boss.get("/customers?archived=1").rowNames == ["Firm"])
        #expect(!boss.get("/customers/lookup?q=firm").body.contains("Firm"))
        #expect(boss.get("/customers/\(id)").body.contains("in the archive"))
        #expect(boss.post("/customers/\(id)/restoration").status == .seeOther)
        #expect(boss.get("/customers").rowNames == ["Firm"])
    }

    @Test("links people and organisations with a role and dates")
    func affiliations() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        let firm = try kap.customer("Ararat")
        let ani = try kap.customer("Ani Petrosyan", kind: .person)
        #expect(boss.get("/customers/\(firm)/affiliations/new").status == .ok)
        let failed = boss.post(
            "/customers/\(firm)/affiliations", [("customer_id", ""), ("customer_id_text", "nobody"), ("role", "")])
        #expect(failed.status == .unprocessableContent && failed.body.contains("No customer has that name"))
        let saved = boss.post(
            "/customers/\(firm)/affiliations",
            [("customer_id_text", "ani petros"), ("role", "buyer"), ("started", "2026-01-05")])
        #expect(saved.status == .seeOther)
        #expect(boss.get("/customers/\(firm)").body.contains("Ani Petrosyan"))
        #expect(boss.get("/customers/\(ani)").body.contains("buyer"))
        #expect(boss.post("/customers/\(ani)/affiliations/1/end").status == .seeOther)
        #expect(boss.post("/customers/\(ani)/affiliations/1/end").status == .notFound)
        #expect(boss.get("/customers/\(ani)").body.contains("until"))
        #expect(boss.post("/customers/\(firm)/affiliations/1/removal").status == .seeOther)
        #expect(!boss.get("/customers/\(firm)").body.contains("Ani Petrosyan"))
    }

    @Test("keeps facts, tags and the household")
    func belongings() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        let ani = try kap.customer("Ani Petrosyan", kind: .person)
        let aram = try kap.customer("Aram Petrosyan", kind: .person)
        for page in ["facts/new", "tags/edit", "household/new", "edit"] {
            #expect(boss.get("/customers/\(ani)/\(page)").status == .ok, "\(page)")
        }
        #expect(
            boss.post("/customers/\(ani)/facts", [("kind", "need"), ("body", ""), ("noted", "soon")]).status
                == .unprocessableContent)
        #expect(
            boss.post("/customers/\(ani)/facts", [("kind", "need"), ("body", "Decaf"), ("source", "conversation")])
                .status == .seeOther)
        #expect(boss.post("/customers/\(ani)/tags", [("tags", "VIP, vip , New")]).status == .seeOther)
        #expect(
            boss.post(
                "/customers/\(ani)/household", [("customer_id", "\(aram)"), ("customer_id_text", "Aram Petrosyan")]
            ).status == .seeOther)
        let page = boss.get("/customers/\(ani)").body
        #expect(page.contains("Decaf") && page.contains("VIP") && page.contains("Aram Petrosyan"))
        #expect(boss.post("/customers/\(ani)/facts/1/removal").status == .seeOther)
        #expect(boss.post("/customers/\(aram)/household/removal").status == .seeOther)
        let record = try kap.record(ani)
        let related = try kap.read { try RelatedStore(scope: $0).load(record) }
        #expect(related.facts.isEmpty && related.household.isEmpty)
    }

    @Test("knows its neighbours in the list it was opened from")
    func neighbours() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        for name in ["Alpha", "Beta", "Gamma"] { try kap.customer(name) }
        let page = boss.get("/customers/2?list=all").body
        #expect(page.contains("/customers/1?list=all") && page.contains("/customers/3?list=all"))
        let down = boss.get("/customers/1?list=sort%3D-name").body
        #expect(down.contains("/customers/2?list=sort%3D-name") && !down.contains("/customers/3?list"))
        #expect(boss.get("/customers/2?list=%ff%00evil").status != .internalServerError)
    }

    @Test("keeps to its budget of statements")
    func budget() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        let id = try kap.customer("Firm", owner: boss.id) { $0.tags = ["a", "b"] }
        let (page, statements) = StatementLog.collect { boss.get("/customers/\(id)") }
        #expect(page.status == .ok)
        #expect(statements.count <= 26, "\(statements.count)")
    }

    @Test("reads in every language", arguments: Language.allCases)
    func languages(language: Language) throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager, language: language)
        let id = try kap.customer("Ani Petrosyan", kind: .person) { $0.birth = BirthDate(year: nil, month: 3, day: 9) }
        for path in ["", "/new", "/new?kind=organisation&form=full", "/\(id)", "/\(id)/edit", "/\(id)/facts/new"] {
            let page = boss.get("/customers\(path)")
            #expect(page.status == .ok)
            #expect(page.body.contains("lang=\"\(language.rawValue)\""))
        }
        #expect(boss.get("/search?q=ani").body.contains("Ani Petrosyan"))
    }
}
