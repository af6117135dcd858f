import Auth
import Database
import Foundation
import HTTPTypes
import Testing
import Views
import WebServer

@testable import CRMApp

@Suite("Undo where the user is")
struct UndoOfferTests {
    private let kap: TestApp
    private let fixture: RecordFixture
    private let user: TestUser

    init() throws {
        kap = try TestApp()
        fixture = try RecordFixture(kap)
        user = try kap.user(.administrator, team: fixture.team)
    }

    /// The page that a browser shows after the answer, its cookies sent along.
    private func follow(_ answer: TestResponse, _ language: Language = .en) -> TestResponse {
        var headers: HTTPFields = [.acceptLanguage: language.rawValue]
        let notice = answer.headers[values: .setCookie].compactMap { $0.split(separator: ";").first.map(String.init) }
        headers[.cookie] = (["kap-session=\(user.session.text)"] + notice).joined(separator: "; ")
        return TestResponse(kap.app.respond(to: Request(.get, answer.location ?? "/", headers: headers)))
    }

    /// The address behind the button of the message; `nil` without one.
    private func offered(_ page: TestResponse) throws -> String? {
        let found = try #/<div class="toast[^>]*>.*?<form method="post" action="([^"]+)"/#.dotMatchesNewlines()
            .firstMatch(in: page.body)
        return found.map { String($0.1) }
    }

    private func draft(_ id: ID<Customer>) throws -> CustomerDraft {
        try kap.read { try CustomerStore($0, language: .en).load(id).draft }
    }

    @Test("After an edit the message takes it back, and one is where one was")
    func edit() throws {
        let id = try fixture.customer(user.id, fixture.team, name: "Ararat")
        let before = try draft(id)
        let saved = user.post("/customers/\(id)/lifecycle", [("stage", "loyal"), ("version", "1")])
        let undo = try #require(try offered(follow(saved)))
        #expect(try draft(id).lifecycle == .loyal)
        let undone = user.post(undo)
        #expect(undone.location == "/customers/\(id)")
        #expect(follow(undone).body.contains("Undone"))
        #expect(try draft(id) == before)
    }

    @Test("Archiving, deleting, moving and winning offer it too, in every language")
    func others() throws {
        let customer = try fixture.customer(user.id, fixture.team, name: "Ararat")
        let deal = try fixture.deal(user.id, fixture.team)
        let activity = try fixture.activity(user.id, fixture.team, customer: customer)
        let stages = try kap.read { try PipelineStore($0).load().all[0].openStages }
        let answers = [
            user.post("/customers/\(customer)/archival"), user.post("/activities/\(activity)/completion"),
            user.post("/activities/\(activity)/deletion", [("return", "/customers/\(customer)")]),
            user.post("/deals/\(deal)/stage", [("stage", "\(stages[1].id)"), ("version", "1")]),
            user.post("/deals/\(deal)/archive"),
        ]
        for answer in answers {
            for language in Language.allCases { #expect(try offered(follow(answer, language)) != nil) }
        }
    }

    @Test("What was made or is not the user's own doing has no way back in its message")
    func nothing() throws {
        let made = user.post("/customers", [("kind", "person"), ("given", "Ani"), ("family", "Sarian")])
        #expect(made.status == .seeOther)
        #expect(try offered(follow(made)) == nil)
    }

    @Test("The way back asks for the right, whoever made up its address, and takes all of an action or none")
    func rights() throws {
        let id = try fixture.customer(fixture.stranger, fixture.teamElsewhere, name: "Ararat")
        let saved = user.post("/customers/\(id)/archival")
        let undo = try #require(try offered(follow(saved)))
        let seller = try kap.user(.representative, team: fixture.team)
        #expect(seller.post(undo).status == .notFound)
        #expect(user.postRaw(undo, FormFields()).status == .forbidden)
        #expect(user.post("/history/1.2.3.4.5/reversal").status == .notFound)
        #expect(user.post("/history/x/reversal").status == .notFound)
        let elsewhere = user.post(undo.replacing("%2Fcustomers", with: "%2F%2Fevil.example"))
        #expect(elsewhere.location == "/")
    }

    @Test("An edited activity goes back to what it was, unless somebody changed it since")
    func activities() throws {
        let customer = try fixture.customer(user.id, fixture.team)
        let id = try fixture.activity(user.id, fixture.team, customer: customer)
        func row() throws -> ActivityUndoState? { try kap.read { try ActivityUndoState.load(id, $0) } }
        let before = try #require(try row())
        let done = user.post("/activities/\(id)/completion")
        let undo = try #require(try offered(follow(done)))
        #expect(try row()?.agrees(with: before) == false)
        #expect(user.post(undo).status == .seeOther)
        #expect(try row()?.agrees(with: before) == true)
        #expect(user.post(undo).status == .conflict)
    }

    @Test("A product's edit and its archiving go back")
    func products() throws {
        func product() throws -> Product { try kap.read { try ProductStore($0).find(fixture.product) } }
        let before = try product()
        let form = [("name", "Other"), ("price", "12"), ("price_currency", "EUR"), ("version", "\(before.version)")]
        let saved = user.post("/products/\(fixture.product)", form)
        #expect(saved.status == .seeOther)
        #expect(try product().name == "Other")
        #expect(user.post(try #require(try offered(follow(saved)))).status == .seeOther)
        #expect(try product().name == before.name)
        #expect(try product().price == before.price)
    }
}
