import Auth
import Database
import Testing
import Views

@testable import CRMApp

extension Scope {
    /// Sets one rate from today on and leaves the others.
    func setRate(_ currency: String, _ rate: String) throws {
        let store = ExchangeRateStore(transaction)
        var rates = try store.load(base: .eur).current
        rates[currency] = Double(rate).flatMap { Rate(nearestTo: $0) }
        try store.save(rates, base: .eur, on: today)
    }
}

@Suite("Amounts in the company's currency")
struct RevaluationTests {
    private static let settings = [
        ("name", "Arpi"), ("languages", "en"), ("language", "en"), ("currency", "EUR"), ("time_zone", "UTC"),
        ("fiscal_month", "1"), ("idle_minutes", "60"), ("session_hours", "12"),
    ]

    private static func form(_ changes: [(String, String)]) -> [(String, String)] {
        settings.filter { pair in !changes.contains { $0.0 == pair.0 } } + changes
    }

    /// A deal of 40,000 drams, at 400 for a euro.
    private func dramDeal(_ kap: TestApp, _ user: TestUser) throws -> ID<Deal> {
        try kap.write { try $0.setRate("AMD", "400") }
        let stage = try kap.stages()[0].id
        let form = [("title", "Tea"), ("stage", "\(stage)"), ("value", "40000"), ("value_currency", "AMD")]
        #expect(user.post("/deals", form).status == .seeOther)
        return ID(try Int64(kap.count("SELECT max(id) FROM deals")))
    }

    /// The next day, when yesterday's sessions have ended.
    private func nextDay(_ kap: TestApp, _ role: RolePreset) throws -> TestUser {
        kap.clock.advance(seconds: 86_400)
        return try kap.user(role)
    }

    private func win(_ kap: TestApp, _ user: TestUser, _ id: ID<Deal>) throws {
        let reason = try #require(try kap.reason(.won)).id
        let version = try kap.find(id).version
        let form = [("outcome", "won"), ("reason", "\(reason)"), ("closed_on", ""), ("version", "\(version)")]
        #expect(user.post("/deals/\(id)/closure", form).status == .seeOther)
    }

    private func edit(_ kap: TestApp, _ user: TestUser, _ id: ID<Deal>, _ changes: [(String, String)]) throws {
        let deal = try kap.find(id)
        let form = [
            ("title", deal.title), ("stage", "\(deal.stageID)"), ("value", "40000"), ("value_currency", "AMD"),
            ("version", "\(deal.version)"),
        ]
        let answer = user.post("/deals/\(id)", form.filter { pair in !changes.contains { $0.0 == pair.0 } } + changes)
        #expect(answer.status == .seeOther)
    }

    @Test("a typing error corrected in a won deal leaves what it was worth when it was won")
    func closedDealStays() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager)
        let id = try dramDeal(kap, manager)
        try win(kap, manager, id)
        let later = try nextDay(kap, .manager)
        try kap.write { try $0.setRate("AMD", "800") }
        try edit(kap, later, id, [("title", "Teas")])
        #expect(try kap.find(id).baseMinor == 100_00)
        try edit(kap, later, id, [("value", "80000")])
        #expect(try kap.find(id).baseMinor == 200_00)  // still at the rate of its day
    }

    @Test("a deal counts by the rate of the day on which it was closed, and by today's when it was reopened")
    func closing() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager)
        let id = try dramDeal(kap, manager)
        let later = try nextDay(kap, .manager)
        try kap.write { try $0.setRate("AMD", "800") }
        try win(kap, later, id)
        #expect(try kap.find(id).baseMinor == 50_00)
        let latest = try nextDay(kap, .manager)
        try kap.write { try $0.setRate("AMD", "1600") }
        #expect(
            latest.post("/deals/\(id)/reopening", [("version", "\(try kap.find(id).version)")]).status == .seeOther)
        #expect(try kap.find(id).baseMinor == 25_00)
    }

    @Test("whoever moves a deal without reading its value closes it by the rate of its day, too")
    func withoutReading() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager)
        let id = try dramDeal(kap, manager)
        kap.clock.advance(seconds: 86_400)
        try kap.write { scope in
            try scope.setRate("AMD", "800")
            var rights = Rights()
            for action in [Action.view, .edit] { rights.grant(action, Deal.module, .all) }
            let blind = Scope(
                transaction: scope.transaction, viewer: Viewer(id: ID(0), name: "", email: "", rights: rights),
                now: scope.now)
            let store = DealStore(blind, try PipelineStore(blind).load(), base: .eur)
            let deal = try store.find(id)
            let reason = try #require(try PipelineStore(blind).reasons().first { $0.kind == .won })
            let stage = try #require(store.pipelines[deal.pipelineID]?.closing(.won))
            let closing = Closing(on: blind.today, reasonID: reason.id, note: nil)
            #expect(try store.move(deal, to: stage, closing: closing, version: deal.version))
        }
        #expect(try kap.find(id).baseMinor == 50_00)
    }

    @Test("a new rate is followed by open deals and leaves closed ones")
    func newRate() throws {
        let kap = try TestApp()
        let admin = try kap.user(.administrator)
        let open = try dramDeal(kap, admin)
        let won = try dramDeal(kap, admin)
        try win(kap, admin, won)
        let later = try nextDay(kap, .administrator)
        let answer = later.post("/admin/settings", Self.form([("rate_AMD", "800")]))
        #expect(answer.status == .seeOther)
        #expect(later.get("/deals").body.contains(MoneyText.underWay[.en]))
        try JobRunner(kap.app).runDue()
        #expect(try kap.find(open).baseMinor == 50_00)
        #expect(try kap.find(won).baseMinor == 100_00)
        #expect(!later.get("/deals").body.contains(MoneyText.underWay[.en]))
    }

    @Test("a rate that is set later repairs what waited for it, closed deals included")
    func lateRate() throws {
        let kap = try TestApp()
        let admin = try kap.user(.administrator)
        let won = try dramDeal(kap, admin)
        try win(kap, admin, won)
        try kap.write { try $0.also("UPDATE deals SET base_minor = 0") }
        try kap.write { try $0.also("DELETE FROM dated_rates") }
        #expect(admin.post("/admin/settings", Self.form([("rate_AMD", "400")])).status == .seeOther)
        try JobRunner(kap.app).runDue()
        #expect(try kap.find(won).baseMinor == 100_00)
    }

    @Test("another currency of the company brings every deal and every rate with it")
    func newCurrency() throws {
        let kap = try TestApp()
        let admin = try kap.user(.administrator)
        let drams = try dramDeal(kap, admin)
        let euros = try kap.deal("Coffee", value: 10_00)
        try win(kap, admin, drams)
        let answer = admin.post("/admin/settings", Self.form([("currency", "AMD"), ("rate_AMD", "400")]))
        #expect(answer.status == .seeOther)
        try JobRunner(kap.app).runDue()
        #expect(try kap.find(drams).baseMinor == 40_000_00)
        #expect(try kap.find(euros).baseMinor == 4_000_00)
        let page = admin.get("/admin/settings").body
        #expect(page.contains("name=\"rate_EUR\"") && page.contains("0.0025"))
    }

    @Test("a rate is kept as it was typed, however small")
    func smallRate() throws {
        let kap = try TestApp()
        let admin = try kap.user(.administrator)
        let rates = [("currency", "IRR"), ("rate_EUR", "0.00000136054"), ("rate_AMD", "0.000612")]
        #expect(admin.post("/admin/settings", Self.form(rates)).status == .seeOther)
        let page = admin.get("/admin/settings").body
        #expect(page.contains("value=\"0.00000136054\"") && page.contains("value=\"0.000612\""))
    }

    @Test("a currency without a rate is refused while there are amounts, in words")
    func currencyWithoutRate() throws {
        let kap = try TestApp()
        let admin = try kap.user(.administrator)
        let id = try kap.deal("Coffee", value: 10_00)
        let answer = admin.post("/admin/settings", Self.form([("currency", "HUF")]))
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("enter the rate of <bdi>HUF</bdi> first"))
        #expect(try kap.find(id).baseMinor == 10_00)
        #expect(try kap.read { try OrganisationStore(transaction: $0.transaction).load().currency } == .eur)
    }

    @Test("a young company without amounts chooses its currency freely")
    func youngCompany() throws {
        let kap = try TestApp()
        let admin = try kap.user(.administrator)
        #expect(
            admin.post("/admin/settings", Self.form([("currency", "AMD"), ("rate_USD", "0.0026")])).status == .seeOther)
        let organisation = try kap.read { try OrganisationStore(transaction: $0.transaction).load() }
        #expect(organisation.currency == .amd && !organisation.isRevaluing)
    }
}
