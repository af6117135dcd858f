import Auth
import Database
import Foundation
import Testing
import Views
import WebServer

@testable import CRMApp

@Suite("Figures about deals")
struct PipelineFiguresTests {
    let company: Company

    init() throws { company = try Company() }

    /// Deals of both teams, open and closed over two years.
    private func seed() throws {
        let retail = try company.customer("Ararat", of: company.seller, company.north, sector: "retail")
        let horeca = try company.customer("Sevan", of: company.other, company.south, sector: "horeca")
        for index in 0..<60 {
            let isNorth = index % 3 != 0
            let stage = index % 5
            let day =
                "\(2025 + index % 2)-\(index % 9 < 5 ? "0" : "1")\(index % 9 < 5 ? index % 9 + 5 : index % 3)-1\(index % 10)"
            try company.deal(
                "Deal \(index)", stage: stage, value: Int64(100 + index * 7),
                of: isNorth ? company.seller : company.other, isNorth ? company.north : company.south,
                customer: index % 4 == 0 ? nil : isNorth ? retail : horeca, closed: stage > 2 ? day : nil,
                expected: stage <= 2 && index % 7 != 0 ? "2026-1\(index % 3)-05" : nil)
        }
    }

    private func expect(_ figures: PipelineFigures, equal condition: String) throws {
        let base = "FROM deals d JOIN stages s ON s.id = d.stage_id WHERE d.archived_at IS NULL AND \(condition)"
        func number(_ what: String, _ more: String) throws -> Int {
            try company.count("SELECT \(raw: what) \(raw: base) AND \(raw: more)")
        }
        #expect(figures.outcome.won == (try number("count(*)", "s.kind = 'won'")))
        #expect(figures.outcome.lost == (try number("count(*)", "s.kind = 'lost'")))
        #expect(Int(figures.outcome.wonMinor.minor) == (try number("sum(d.base_minor)", "s.kind = 'won'")))
        #expect(figures.open.count == (try number("count(*)", "s.kind = 'open'")))
        #expect(Int(figures.open.minor.minor) == (try number("sum(d.base_minor)", "s.kind = 'open'")))
        #expect(
            Int(figures.open.weighted.minor)
                == (try number("sum(d.base_minor * s.probability / 100)", "s.kind = 'open'")))
        for agent in figures.byAgent {
            #expect(agent.outcome.won == (try number("count(*)", "s.kind = 'won' AND d.owner_id = \(agent.id ?? 0)")))
            #expect(agent.openCount == (try number("count(*)", "s.kind = 'open' AND d.owner_id = \(agent.id ?? 0)")))
        }
        for customer in figures.byCustomer {
            #expect(
                Int(customer.outcome.wonMinor.minor)
                    == (try number("sum(d.base_minor)", "s.kind = 'won' AND d.customer_id = \(customer.id ?? 0)")))
        }
    }

    @Test("a manager's figures equal what SQL says of all deals")
    func everything() throws {
        try seed()
        let figures = try company.figures(company.manager)
        try expect(figures, equal: "1 = 1")
        #expect(figures.deals == 60)
        #expect(figures.stages.filter { $0.stage.pipelineID == company.pipeline }.map(\.tally.count).reduce(0, +) == 60)
        #expect(figures.byOffice.map(\.name) == ["Office"])
        #expect(figures.ages.map(\.count).reduce(0, +) == figures.open.count)
        #expect(figures.expected.map(\.tally.count).reduce(0, +) == figures.open.count)
        #expect(figures.byQuarter.map(\.outcome.closed).reduce(0, +) == figures.outcome.closed)
    }

    @Test("days limit what was closed, not what is open")
    func days() throws {
        try seed()
        let from = try #require(Day(iso: "2026-01-01"))
        let figures = try company.figures(company.manager, FigureFilter(from: from))
        try expect(figures, equal: "(s.kind = 'open' OR d.closed_on >= '2026-01-01')")
    }

    @Test("a representative's figures count only what they may see")
    func reach() throws {
        try seed()
        let north = try company.figures(company.seller)
        try expect(north, equal: "d.team_id = \(company.north)")
        #expect(north.byAgent.map(\.name) == ["Ani North"])
        #expect(north.bySector.map(\.name) == ["retail"])
    }

    @Test("a team's figures hold the teams below it")
    func teams() throws {
        try seed()
        let all = try company.figures(company.manager, FigureFilter(team: company.office))
        #expect(all.deals == 60)
        let south = try company.figures(company.manager, FigureFilter(team: company.south))
        try expect(south, equal: "d.team_id = \(company.south)")
    }

    @Test("a deal of several products counts for each of them with its part of the value")
    func products() throws {
        let single = try company.deal(
            "One", stage: 3, value: 90, of: company.seller, company.north, closed: "2026-09-01")
        let double = try company.deal(
            "Two", stage: 3, value: 200, of: company.seller, company.north, closed: "2026-09-02")
        let lost = try company.deal(
            "Lost", stage: 4, value: 500, of: company.seller, company.north, closed: "2026-09-03")
        _ = try company.product("Tea", on: [(single, 999), (double, 50), (lost, 500)])
        _ = try company.product("Coffee", on: [(double, 150)])
        let figures = try company.figures(company.manager)
        let tea = try #require(figures.byProduct.first { $0.name == "Tea" })
        #expect(tea.outcome == Outcome(won: 2, lost: 1, wonMinor: 9000 + 5000))
        let coffee = try #require(figures.byProduct.first { $0.name == "Coffee" })
        #expect(coffee.outcome == Outcome(won: 1, lost: 0, wonMinor: 15000))
    }

    @Test("moves tell how many reached each stage and how long they stayed")
    func moves() throws {
        let first = try company.deal(
            "One", stage: 3, value: 90, of: company.seller, company.north, closed: "2026-09-09")
        try company.move(first, from: nil, to: 0, on: "2026-09-01")
        try company.move(first, from: 0, to: 2, on: "2026-09-05", days: 4)
        try company.move(first, from: 2, to: 3, on: "2026-09-09", days: 4)
        let second = try company.deal(
            "Two", stage: 4, value: 90, of: company.other, company.south, closed: "2026-09-09")
        try company.move(second, from: nil, to: 0, on: "2026-09-01")
        try company.move(second, from: 0, to: 4, on: "2026-09-09", days: 8)
        let stages = try company.figures(company.manager).stages.filter { $0.stage.pipelineID == company.pipeline }
        #expect(stages.map(\.reached) == [2, 1, 1, 1, 0])
        #expect(stages[0].averageDays == 6)
        let own = try company.figures(company.seller).stages.filter { $0.stage.pipelineID == company.pipeline }
        #expect(own.map(\.reached) == [1, 1, 1, 1, 0])
    }

    @Test("deals that lie still are counted")
    func rotting() throws {
        try company.deal("Fresh", stage: 0, value: 1, of: company.seller, company.north, since: "2026-09-25")
        try company.deal("Still", stage: 0, value: 2, of: company.seller, company.north, since: "2026-06-01")
        try company.deal("Patient", stage: 2, value: 4, of: company.seller, company.north, since: "2026-06-01")
        let figures = try company.figures(company.manager)
        #expect(figures.rotting == Tally(count: 1, minor: 200))
    }

    @Test("the report has the keys and figures that other programs rely on")
    func report() throws {
        try seed()
        let text = try PipelineReport.json(of: company.kap.database, from: nil, to: nil, now: TestApp.start)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(json["deals"] as? Int == 60)
        #expect(json["currency"] as? String == "EUR")
        let won = try company.count("SELECT count(*) FROM deals WHERE stage_id = \(company.stages[3])")
        let lost = try company.count("SELECT count(*) FROM deals WHERE stage_id = \(company.stages[4])")
        #expect(json["won"] as? Int == won)
        #expect(json["win_rate"] as? Double == Double(won) / Double(won + lost))
        let keys = [
            "stages", "by_agent", "by_team", "by_office", "by_product", "by_sector", "by_customer", "by_quarter",
        ]
        for key in keys { #expect(json[key] is [[String: Any]], "\(key)") }
        let quarters = (json["by_quarter"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
        #expect(quarters == quarters.sorted())
        #expect(quarters.allSatisfy { $0.wholeMatch(of: /20\d\d-Q[1-4]/) != nil })
    }
}
