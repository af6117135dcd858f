import Auth
import Database
import Testing
import Views
import WebServer

@testable import CRMApp

@Suite("Lists and boards of deals")
struct DealListTests {
    /// Sixty deals over the open stages, with values and days that differ and some of each missing.
    private func filled() throws -> TestApp {
        let kap = try TestApp()
        for number in 0..<60 {
            _ = try kap.deal(
                "Deal \(number)", stage: number % 4, value: number % 7 == 0 ? nil : Int64(number % 11) * 1000,
                expected: number % 5 == 0 ? nil : "2026-11-\(10 + number % 9)")
        }
        return kap
    }

    @Test("paging forwards and backwards shows every deal once, in every order")
    func paging() throws {
        let kap = try filled()
        let manager = try kap.user(.manager)
        for sort in DealSort.allCases where sort != .closed {
            for sign in ["", "-"] {
                let pages = try kap.walk(manager, "/deals?state=open&size=25&sort=\(sign)\(sort.rawValue)")
                #expect(pages.map(\.count) == [25, 25, 10], "\(sign)\(sort)")
                #expect(Set(pages.flatMap(\.self)).count == 60, "\(sign)\(sort)")
            }
        }
    }

    @Test("the figures of the board equal sums over its deals")
    func totals() throws {
        let kap = try filled()
        let columns = try kap.deals { try $0.board($0.pipelines.all[0], DealFilter()) }
        for column in columns where column.stage.kind == .open {
            let sum = try kap.count("SELECT sum(base_minor) FROM deals WHERE stage_id = \(column.stage.id)")
            let count = try kap.count("SELECT count(*) FROM deals WHERE stage_id = \(column.stage.id)")
            #expect(column.totals.sum.minor == Int64(sum) && column.totals.count == count)
            let weighted = Double(sum) * Double(column.stage.probability) / 100
            #expect(column.totals.weighted.minor == Int64(weighted.rounded()))
            #expect(column.deals.count == min(count, DealStore.cardLimit(columns: 4)))
        }
    }

    @Test("the footer of a list sums the filtered set")
    func footer() throws {
        let kap = try filled()
        let totals = try kap.deals { store in
            var filter = DealFilter()
            filter.state = .open
            return try store.totals(filter.condition(store.scope, store.pipelines))
        }
        #expect(totals.count == 60)
        #expect(totals.sum.minor == Int64(try kap.count("SELECT sum(base_minor) FROM deals")))
    }

    @Test("each filter shows what fits and nothing else")
    func filters() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager)
        let north = try kap.team("North")
        let below = try kap.team("Below", parent: north)
        let ararat = try kap.buyer("Ararat Trade")
        _ = try kap.deal("Alpha", owner: manager, expected: "2026-11-05")
        _ = try kap.deal("Beta", stage: 1, team: below, value: 900_000)
        _ = try kap.deal("Gamma", customer: ararat, expected: "2027-01-01")
        let stage = try kap.stages()[1].id
        let cases: [(String, [String])] = [
            ("owner=me", ["Alpha"]), ("owner=none", ["Beta", "Gamma"]), ("stage=\(stage)", ["Beta"]),
            ("team=\(north)", ["Beta"]), ("team=\(north)&exact=1", []), ("customer=\(ararat)", ["Gamma"]),
            ("expected_to=2026-11-30", ["Alpha"]), ("value_from=5000", ["Beta"]), ("q=gam", ["Gamma"]),
            ("q=ararat", ["Gamma"]), ("q=be", ["Beta"]), ("state=won", []), ("created_from=2026-10-03", []),
            ("created_to=2026-10-02", ["Alpha", "Beta", "Gamma"]), ("rotting=1", []),
        ]
        for (query, titles) in cases {
            let body = manager.get("/deals?\(query)").body
            for title in ["Alpha", "Beta", "Gamma"] {
                #expect(body.contains(">\(title)<") == titles.contains(title), "\(query) \(title)")
            }
        }
    }

    @Test("a deal lies still after the stage's days without a touch, and not while a step is planned within them")
    func rotting() throws {
        let kap = try TestApp()
        let id = try kap.deal()
        func isRotting() throws -> Bool {
            try kap.deals { store in
                let deal = try store.find(id)
                let rule = Rotting.condition(store.pipelines, today: store.scope.today, zone: .utc)
                let listed =
                    try store.scope.count(
                        "SELECT count(*) FROM \(store.scope.visible(Deal.self)) d WHERE \(rule)") == 1
                #expect(
                    listed == deal.isRotting(in: store.pipelines[deal.stageID], today: store.scope.today, zone: .utc))
                return listed
            }
        }
        func set(_ change: SQL) throws { _ = try kap.write { try $0.transaction.execute(change) } }
        kap.clock.advance(seconds: 14 * 86_400)
        #expect(try !isRotting())
        kap.clock.advance(seconds: 86_400)
        #expect(try isRotting())
        try set("UPDATE deals SET last_touch_at = '2026-10-10T08:00:00.000Z'")
        #expect(try !isRotting())
        try set("UPDATE deals SET last_touch_at = NULL, next_activity_on = '2026-10-20'")
        #expect(try !isRotting())
        try set("UPDATE deals SET next_activity_on = '2026-10-16'")
        #expect(try isRotting())
        try set("UPDATE deals SET next_activity_on = '2027-10-16'")
        #expect(try isRotting())
    }

    @Test("list, board and record need few statements, and no plan reads a whole table")
    func statements() throws {
        let kap = try filled()
        let manager = try kap.user(.manager)
        for path in ["/deals", "/deals/board", "/deals/1", "/deals?q=deal+1&sort=-value"] {
            let (answer, statements) = StatementLog.collect { manager.get(path) }
            #expect(answer.status == .ok)
            #expect((4...18).contains(statements.count), "\(path): \(statements)")
        }
        try kap.deals { store in
            let open = store.pipelines.all[0].openStages
            var filter = DealFilter()
            filter.state = .open
            let condition = filter.boardCondition(store.scope, store.pipelines)
            let statements = [store.sumsByStage(open, condition), store.cardListing(open, condition)]
            for sql in statements {
                let plan = try store.scope.transaction.plan(sql)
                #expect(!plan.contains { $0.hasPrefix("SCAN d") && !$0.contains("INDEX") }, "\(plan)")
            }
        }
    }

    @Test("a base without any pipeline gets one in the company's language")
    func firstPipeline() throws {
        let kap = try TestApp()
        let manager = try kap.user(.manager)
        #expect(manager.get("/deals/board").body.contains("Prospecting"))
        #expect(try kap.count("SELECT count(*) FROM stages") == 6)
        #expect(manager.get("/deals/board").status == .ok)
        #expect(try kap.count("SELECT count(*) FROM pipelines") == 1)
    }
}

extension TestApp {
    /// Follows "next" to the end, then "previous" back; the two ways must agree. The titles of each page.
    func walk(_ user: TestUser, _ start: String) throws -> [[String]] {
        var pages: [[String]] = []
        var bodies = user.get(start).body
        while true {
            pages.append(titles(bodies))
            guard let next = link("next", bodies), pages.count < 20 else { break }
            bodies = user.get(next).body
        }
        for page in pages.dropLast().reversed() {
            guard let previous = link("prev", bodies) else { return [] }
            bodies = user.get(previous).body
            if titles(bodies) != page { return [] }
        }
        return pages
    }

    private func titles(_ body: String) -> [String] {
        body.matches(of: #/<th scope="row" class="is-title"><a href="(\/deals\/\d+)"/#).map { String($0.1) }
    }

    private func link(_ rel: String, _ body: String) -> String? {
        for match in body.matches(of: #/href="([^"]*)" rel="(next|prev)"/#) where match.2 == rel {
            return String(match.1).replacing("&amp;", with: "&")
        }
        return nil
    }
}
