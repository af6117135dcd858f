import Auth
import Database
import Testing
import Views

@testable import CRMApp

@Suite("The form of a deal")
struct DealFormTests {
    static let hostile = "\"><script>alert(1)</script>' -- \u{202E}مرحبا {0} %s"

    @Test("a new deal belongs to its maker and begins in the chosen stage")
    func create() throws {
        let kap = try TestApp()
        let team = try kap.team("North")
        let seller = try kap.user(.representative, team: team)
        let stages = try kap.stages()
        let answer = seller.post(
            "/deals",
            [
                ("title", "  Tea for a year "), ("stage", "\(stages[1].id)"), ("value", "1,200.50"),
                ("value_currency", "EUR"), ("expected_on", "2026-12-01"),
            ])
        #expect(answer.status == .seeOther)
        let deal = try kap.find(ID(1))
        #expect(deal.title == "Tea for a year")
        #expect(deal.ownerID == seller.id && deal.teamID == team)
        #expect(deal.value?.minor == 120_050 && deal.baseMinor == 120_050)
        #expect(deal.expectedOn?.iso == "2026-12-01")
        #expect(deal.stageID == stages[1].id)
    }

    @Test("what is wrong is said beside the field, and what was typed stays")
    func problems() throws {
        let kap = try TestApp()
        let seller = try kap.user(.representative)
        let answer = seller.post(
            "/deals",
            [
                ("title", ""), ("stage", "999"), ("value", "much"), ("expected_on", "sometime"),
                ("customer_id_text", "Nobody Ltd"),
            ])
        #expect(answer.status == .unprocessableContent)
        for words in [
            "Enter a name for the deal", "Choose a stage", "Enter an amount, for example", "Enter a date, for example",
            "No customer has that name", "value=\"much\"", "value=\"sometime\"", "value=\"Nobody Ltd\"",
        ] {
            #expect(answer.body.contains(words), "\(words)")
        }
        #expect(try kap.count("SELECT count(*) FROM history WHERE module = 'deals' AND kind = 'created'") == 0)
    }

    @Test("hostile text comes back as text in the list, the board, the record and the form")
    func hostileText() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager)
        let stage = try kap.stages()[0].id
        #expect(manager.post("/deals", [("title", Self.hostile), ("stage", "\(stage)")]).status == .seeOther)
        #expect(try kap.find(ID(1)).title == Self.hostile)
        for path in [
            "/deals", "/deals/board", "/deals/1", "/deals/1/edit", "/deals/1/closure", "/deals?q=%3Cscript%3E",
        ] {
            let answer = manager.get(path)
            #expect(answer.status == .ok, "\(path)")
            #expect(!answer.body.contains("<script>alert"), "\(path)")
        }
    }

    @Test("a customer is found by its name when no script picked it")
    func lookup() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager)
        let ararat = try kap.buyer("Ararat Trade")
        _ = try kap.buyer("Hotel Sevan")
        _ = try kap.buyer("Hotel Dilijan")
        let stage = try kap.stages()[0].id
        let form = [("title", "Tea"), ("stage", "\(stage)")]
        #expect(manager.post("/deals", form + [("customer_id_text", "ararat trade")]).status == .seeOther)
        #expect(try kap.find(ID(1)).customerID == ararat)
        let several = manager.post("/deals", form + [("customer_id_text", "Hotel")])
        #expect(several.status == .unprocessableContent)
        #expect(several.body.contains("customer_id_match"))
    }

    @Test("a save that changes nothing writes nothing and says so")
    func unchanged() throws {
        let kap = try TestApp()
        let seller = try kap.user(.representative)
        let id = try kap.deal(owner: seller, expected: "2026-12-01")
        let stage = try kap.stages()[0].id
        let form = [
            ("title", "Coffee"), ("stage", "\(stage)"), ("value", "1000"), ("value_currency", "EUR"),
            ("expected_on", "2026-12-01"), ("version", "1"),
        ]
        let before = try kap.count("SELECT count(*) FROM history")
        let answer = seller.post("/deals/\(id)", form)
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.setCookie]?.contains("unchanged") == true)
        #expect(try kap.count("SELECT count(*) FROM history") == before && kap.find(id).version == 1)
    }

    @Test("another customer of the same name is a change")
    func sameName() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager)
        let (first, second) = (try kap.buyer("Anna"), try kap.buyer("Anna"))
        let id = try kap.deal(customer: first)
        let stage = try kap.stages()[0].id
        let form = [
            ("title", "Coffee"), ("stage", "\(stage)"), ("value", "1000"), ("value_currency", "EUR"),
            ("customer_id", "\(second)"), ("customer_id_text", "Anna"), ("version", "1"),
        ]
        #expect(manager.post("/deals/\(id)", form).status == .seeOther)
        #expect(try kap.find(id).customerID == second)
    }

    @Test("the page of a deal has Edit under E, and a pencil that leads to the value")
    func editIsAtHand() throws {
        let kap = try TestApp()
        let seller = try kap.user(.representative)
        let id = try kap.deal(owner: seller)
        let page = seller.get("/deals/\(id)").body
        #expect(page.contains("KeyE") && page.contains("/deals/\(id)/edit#f-value"))
        #expect(seller.get("/deals/\(id)/edit").body.contains("id=\"f-value\""))
    }

    @Test("an edit on an old version shows both versions and saves what was chosen")
    func conflict() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager)
        let id = try kap.deal("Coffee")
        let stage = try kap.stages()[0].id
        let form = [("stage", "\(stage)"), ("value", "1000"), ("value_currency", "EUR")]
        #expect(manager.post("/deals/\(id)", form + [("title", "Theirs"), ("version", "1")]).status == .seeOther)
        let answer = manager.post("/deals/\(id)", form + [("title", "Mine"), ("version", "1")])
        #expect(answer.status == .conflict)
        #expect(answer.body.contains("Theirs") && answer.body.contains("Mine") && answer.body.contains("Coffee"))
        #expect(answer.body.contains("name=\"version\" value=\"2\""))
        let kept = [("title", "Mine"), ("version", "2"), ("keep_title", "theirs")]
        #expect(manager.post("/deals/\(id)", form + kept).status == .seeOther)
        #expect(try kap.find(id).title == "Theirs")
    }

    @Test("an edit writes the fields that changed to the history, and the title to the search")
    func history() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager)
        let id = try kap.deal("Coffee")
        let stage = try kap.stages()[1].id
        let form = [
            ("title", "Saffron"), ("stage", "\(stage)"), ("value", "1000"), ("value_currency", "EUR"), ("version", "1"),
        ]
        #expect(manager.post("/deals/\(id)", form).status == .seeOther)
        let fields = try kap.read {
            try $0.transaction.first("SELECT fields FROM history WHERE kind = 'updated'") {
                FieldDiff.decoded($0.optionalText(0))
            }
        }
        #expect(fields == [FieldDiff("title", from: "Coffee", to: "Saffron")])
        #expect(try kap.find(id).stageID == stage)
        #expect(manager.get("/deals?q=saff").body.contains("Saffron"))
        #expect(!manager.get("/deals?q=coff").body.contains("Saffron"))
    }

    @Test("a deal in another currency counts in the company's by its rate")
    func currency() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager)
        try kap.write {
            try $0.setRate("AMD", "400")
        }
        let stage = try kap.stages()[0].id
        let form = [("title", "Tea"), ("stage", "\(stage)"), ("value", "40000"), ("value_currency", "AMD")]
        #expect(manager.post("/deals", form).status == .seeOther)
        #expect(try kap.find(ID(1)).baseMinor == 10_000)
        let unknown = [("title", "Tea"), ("stage", "\(stage)"), ("value", "1"), ("value_currency", "USD")]
        #expect(manager.post("/deals", unknown).status == .unprocessableContent)
    }
}
