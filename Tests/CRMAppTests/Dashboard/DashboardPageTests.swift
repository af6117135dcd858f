import Auth
import Database
import Testing
import Views

@testable import CRMApp

@Suite("The dashboard and the homes")
struct DashboardPageTests {
    let company: Company

    init() throws { company = try Company() }

    @Test("every role has a home, in every language")
    func homes() throws {
        try company.deal("Tea", stage: 0, value: 10, of: company.seller, company.north)
        for role in RolePreset.allCases {
            for language in Language.allCases {
                let user = try company.kap.user(role, team: company.north, language: language)
                #expect(user.get("/").status == .ok, "\(role) \(language)")
            }
        }
    }

    @Test("what a home holds follows from the rights")
    func sections() {
        func sections(_ role: RolePreset) -> [Home.Section] {
            Home.sections(for: Viewer(id: ID(1), name: "", email: "", rights: role.rights))
        }
        #expect(sections(.representative) == [.myDay, .myPipeline])
        #expect(sections(.salesManager) == [.summary, .myDay, .myPipeline])
        #expect(sections(.manager) == [.summary, .myDay])
        #expect(sections(.marketer) == [.myDay, .customers])
        #expect(sections(.serviceAgent) == [.myDay, .customers, .recent])
        #expect(sections(.it) == [.backups, .checklist, .users, .audit])
        #expect(sections(.administrator) == [.backups, .checklist, .summary, .myDay, .users, .audit])
    }

    @Test("the dashboard is for those with the capability")
    func access() throws {
        #expect(company.manager.get("/dashboard").status == .ok)
        #expect(company.seller.get("/dashboard").status == .forbidden)
    }

    @Test("figures link to the list behind them, with the filter's days, pipeline and team")
    func links() throws {
        try company.deal("Tea", stage: 3, value: 10, of: company.seller, company.north, closed: "2026-09-10")
        let page = company.manager.get("/dashboard?from=2026-09-01&to=2026-09-30&team=\(company.office)").body
        #expect(page.contains("state=won"))
        #expect(page.contains("closed_from=2026-09-01"))
        #expect(page.contains("closed_to=2026-09-30"))
        #expect(page.contains("team=\(company.office)"))
        #expect(page.contains("owner=\(company.seller.id)"))
    }

    @Test("money is not shown to those who may not read it")
    func money() throws {
        try company.deal("Tea", stage: 3, value: 123_456, of: company.seller, company.north, closed: "2026-09-10")
        let role = try company.kap.write { scope in
            var rights = Rights()
            rights.grant(.view, Deal.module, .all)
            rights.grant(.viewDashboards)
            let roles = RoleStore(scope.transaction)
            return try roles.insert(identifier: "counter", name: "Counter", rights: rights)
        }
        let user = try company.kap.user(.it, name: "Counter")
        try company.kap.write { scope in
            try RoleStore(scope.transaction).assign([role], to: user.id)
            try ViewerStore(scope.transaction).rightsChanged()
        }
        let page = user.get("/dashboard")
        #expect(page.status == .ok)
        #expect(!page.body.contains("123"))
        #expect(!page.body.contains("€"))
    }

    @Test("a write changes the figures at once")
    func freshness() throws {
        try company.deal("Tea", stage: 0, value: 10, of: company.seller, company.north)
        #expect(company.manager.get("/dashboard?period=all").body.contains("1 deal"))
        let created = company.manager.post(
            "/activities", [("kind", "note"), ("body", "Written through the application")])
        #expect(created.status == .seeOther)
        try company.deal("Coffee", stage: 0, value: 10, of: company.seller, company.north)
        _ = company.manager.post("/activities", [("kind", "note"), ("body", "Again")])
        #expect(company.manager.get("/dashboard?period=all").body.contains("2 deals"))
    }

    @Test("the dashboard keeps to its budget of statements, all of them on indexes")
    func statements() throws {
        try company.deal("Tea", stage: 3, value: 10, of: company.seller, company.north, closed: "2026-09-10")
        _ = company.manager.get("/dashboard?period=month")
        let run = StatementLog.collect { company.manager.get("/dashboard?period=year") }
        #expect(run.value.status == .ok)
        #expect(run.statements.count <= 22, "\(run.statements.count) statements")
    }

    @Test("months and quarters are those of the reader's calendar")
    func spans() throws {
        let now = TestApp.start
        let persian = Reader(language: .fa, zone: .utc, now: now)
        let days = Period.year.days(for: persian, fiscalMonth: 1)
        #expect(days.from?.iso == "2026-03-21")
        #expect(days.to?.iso == "2027-03-20")
        let english = Reader(language: .en, zone: .utc, now: now)
        #expect(Period.quarter.days(for: english, fiscalMonth: 1).from?.iso == "2026-10-01")
        #expect(Period.last12.days(for: english, fiscalMonth: 1).from?.iso == "2025-11-01")
        for reader in [english, persian] {
            let fiscal = Period.year.days(for: reader, fiscalMonth: 12)
            #expect(fiscal.from?.iso == "2025-12-01" && fiscal.to?.iso == "2026-11-30")
            #expect(Period.quarter.days(for: reader, fiscalMonth: 12).from?.iso == "2026-09-01")
        }
        let day = try #require(Day(iso: "2026-09-10"))
        let closed = [(day: day, outcome: Outcome(won: 1, lost: 0, wonMinor: 5))]
        let spans = ClosedSpans(closed, filter: FigureFilter(from: day, to: day.adding(days: 40)), for: english)
        #expect(spans.spans.map(\.outcome.won).reduce(0, +) == 1)
        #expect(spans.spans.first?.from == day)
    }
}
