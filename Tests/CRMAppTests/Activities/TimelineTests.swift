import Auth
import Database
import Testing
import Views

@testable import CRMApp

@Suite("The timeline and my day")
struct TimelineTests {
    let company: Company

    init() throws { company = try Company() }

    private func add(
        _ subject: String, at: String, done: Bool = true, due: String? = nil, customer: ID<Customer>? = nil,
        remind: String? = nil
    ) throws {
        try company.kap.write { scope in
            _ = try scope.transaction.execute(
                """
                INSERT INTO activities (kind, customer_id, subject, happens_at, due_on, remind_at, done_at, owner_id, team_id,
                    created_at, updated_at)
                VALUES ('call', \(customer), \(subject), \(at), \(due), \(remind), \(done ? at : nil), \(company.seller.id),
                    \(company.north), \(at), \(at))
                """)
        }
    }

    @Test("activities, moves and changes come in one line, newest first, and page without loss or repetition")
    func merging() throws {
        let customer = try company.customer("Ararat", of: company.seller, company.north)
        let deal = try company.deal("Tea", stage: 1, value: 10, of: company.seller, company.north, customer: customer)
        for index in 10..<80 {
            try add("Call \(index)", at: "2026-09-\(index % 20 + 10)T08:00:00.000Z", customer: customer)
        }
        for day in 10..<30 { try company.move(deal, from: 0, to: 1, on: "2026-09-\(day)", days: 1) }
        var seen: [TimelineCursor] = []
        var next: TimelineCursor?
        repeat {
            let page = try load(customer, before: next)
            #expect(page == page.sorted(by: >))
            seen += page.prefix(Timeline.pageSize)
            next = page.count > Timeline.pageSize ? page[Timeline.pageSize - 1] : nil
        } while next != nil
        #expect(seen.count == 90)
        #expect(seen == seen.sorted(by: >))
        #expect(Set(seen.map(\.text)).count == 90)
    }

    private func load(_ customer: ID<Customer>, before: TimelineCursor?) throws -> [TimelineCursor] {
        try company.kap.read { scope in
            let store = TimelineStore(
                scope: scope, subject: .customer(customer), before: before, limit: Timeline.pageSize + 1)
            let items = try store.activities([]) + store.moves() + store.history()
            return items.map(\.cursor).sorted(by: >)
        }
    }

    @Test("the chips of a timeline narrow it to one kind")
    func chips() throws {
        let customer = try company.customer("Ararat", of: company.seller, company.north)
        try add("A call", at: "2026-09-10T08:00:00.000Z", customer: customer)
        _ = company.seller.post("/activities", [("kind", "note"), ("body", "A note"), ("customer_id", "\(customer)")])
        let notes = company.seller.get("/customers/\(customer)?kind=note").body
        #expect(notes.contains("A note"))
        #expect(!notes.contains("A call"))
        #expect(!company.seller.get("/customers/\(customer)?kind=changes").body.contains("A note"))
    }

    @Test("my day holds what is overdue, due today and next, reminders, and customers without a next step")
    func myDay() throws {
        let quiet = try company.customer("Quiet shop", of: company.seller, company.north)
        try add("Late one", at: "2026-09-30T08:00:00.000Z", done: false, due: "2026-09-30")
        try add(
            "Today’s one", at: "2026-10-02T12:00:00.000Z", done: false, due: "2026-10-02",
            remind: "2026-10-02T07:00:00.000Z")
        try add("Coming one", at: "2026-10-09T08:00:00.000Z", done: false, due: "2026-10-09")
        try add("Finished one", at: "2026-10-02T07:30:00.000Z")
        let day = try company.kap.database.read { transaction in
            let viewer = try #require(try ViewerStore(transaction).find(company.seller.id))
            let now = company.kap.clock.now
            let scope = Scope(transaction: transaction, viewer: viewer, now: now, today: now.day(in: .utc))
            return try MyDayStore(scope: scope, startOfToday: Zone.utc.instant(scope.today)).load()
        }
        #expect(day.overdue.map(\.subject) == ["Late one"])
        #expect(day.today.map(\.subject) == ["Today’s one"])
        #expect(day.next.map(\.subject) == ["Coming one"])
        #expect(day.done.map(\.subject) == ["Finished one"])
        #expect(day.reminders.map(\.subject) == ["Today’s one"])
        #expect(day.counts == (1, 1, 1))
        #expect(day.withoutNextStep.map(\.id) == [quiet])
        let page = company.seller.get("/activities")
        #expect(page.status == .ok)
        #expect(page.body.contains("Late one"))
        #expect(!company.other.get("/activities").body.contains("Late one"))
    }

    @Test("the list of activities narrows by kind, owner, state and days")
    func list() throws {
        try add("September call", at: "2026-09-10T08:00:00.000Z")
        try add("Planned call", at: "2026-10-09T08:00:00.000Z", done: false, due: "2026-10-09")
        let done = company.seller.get("/activities?view=list&state=done&from=2026-09-01&to=2026-09-30&owner=me").body
        #expect(done.contains("September call"))
        #expect(!done.contains("Planned call"))
        #expect(!company.seller.get("/activities?view=list&kind=note").body.contains("September call"))
        #expect(!company.other.get("/activities?view=list").body.contains("September call"))
    }

    @Test("my day and a timeline keep to their budget of statements and scan no big table")
    func statements() throws {
        let customer = try company.customer("Ararat", of: company.seller, company.north)
        // The first request of a viewer also reads their rights and the organisation.
        _ = company.seller.get("/activities")
        let day = StatementLog.collect { company.seller.get("/activities") }
        #expect(day.value.status == .ok)
        #expect(day.statements.count <= 12, "\(day.statements.count) statements")
        let timeline = try StatementLog.collect { try load(customer, before: nil) }
        #expect(timeline.statements.count <= 5)
    }
}
