import Auth
import Database
import Testing
import Views
import WebServer

@testable import CRMApp

@Suite("Activities")
struct ActivityTests {
    let company: Company

    init() throws { company = try Company() }

    private func last() throws -> ID<Activity> {
        ID(Int64(try company.count("SELECT max(id) FROM activities")))
    }

    @Test("a call logged on a customer stands in its timeline and counts as its last contact")
    func logging() throws {
        let customer = try company.customer("Ararat", of: company.seller, company.north)
        let answer = company.seller.post(
            "/activities",
            [
                ("prefix", "call"), ("kind", "call"), ("call-subject", "About the offer"), ("call-direction", "in"),
                ("call-channel", "phone"), ("customer_id", "\(customer)"), ("return", "/customers/\(customer)"),
            ])
        #expect(answer.status == .seeOther)
        #expect(answer.location == "/customers/\(customer)")
        let page = company.seller.get("/customers/\(customer)").body
        #expect(page.contains("About the offer"))
        #expect(page.contains("Incoming"))
        #expect(try company.text("SELECT last_touch_at FROM customers WHERE id = \(customer)") == TestApp.start.iso)
    }

    @Test("a planned task is the customer's next step until it is done, and again when it is not done after all")
    func planning() throws {
        let customer = try company.customer("Ararat", of: company.seller, company.north)
        let answer = company.seller.post(
            "/activities",
            [("kind", "task"), ("subject", "Send samples"), ("day", "2026-10-05"), ("customer_id", "\(customer)")])
        #expect(answer.status == .seeOther)
        let next: SQL = "SELECT next_activity_on FROM customers WHERE id = \(customer)"
        #expect(try company.text(next) == "2026-10-05")
        let id = try last()
        #expect(company.seller.post("/activities/\(id)/completion").status == .seeOther)
        #expect(try company.text(next) == nil)
        #expect(try company.text("SELECT done_at FROM activities WHERE id = \(id)") == TestApp.start.iso)
        #expect(company.seller.post("/activities/\(id)/completion", [("state", "open")]).status == .seeOther)
        #expect(try company.text(next) == "2026-10-05")
    }

    @Test("moving a task by a week takes its reminder along, and from today when it is overdue")
    func postponing() throws {
        _ = company.seller.post(
            "/activities",
            [
                ("kind", "task"), ("subject", "Call back"), ("day", "2026-10-05"), ("time", "9"),
                ("reminder", "hour-before"),
            ])
        let id = try last()
        #expect(company.seller.post("/activities/\(id)/postponement", [("days", "7")]).status == .seeOther)
        #expect(try company.text("SELECT due_on FROM activities WHERE id = \(id)") == "2026-10-12")
        #expect(try company.text("SELECT remind_at FROM activities WHERE id = \(id)") == "2026-10-12T08:00:00.000Z")
        #expect(company.seller.post("/activities/\(id)/postponement", [("days", "0")]).status == .badRequest)
    }

    @Test("a form with nothing in it comes back with a problem and what was typed")
    func problems() throws {
        let empty = company.seller.post("/activities", [("kind", "call"), ("prefix", "call")])
        #expect(empty.status == .unprocessableContent)
        #expect(empty.body.contains("Enter a subject"))
        let wrongDay = company.seller.post(
            "/activities", [("kind", "task"), ("subject", "Send samples"), ("day", "someday")])
        #expect(wrongDay.status == .unprocessableContent)
        #expect(wrongDay.body.contains("Enter a date"))
        #expect(wrongDay.body.contains("Send samples"))
        #expect(wrongDay.body.contains("someday"))
        let future = company.seller.post(
            "/activities", [("kind", "call"), ("subject", "Talk"), ("day", "2026-10-09"), ("time", "10:00")])
        #expect(future.body.contains("cannot be in the future"))
        #expect(try company.count("SELECT count(*) FROM activities") == 0)
    }

    @Test("nobody writes on a customer or changes an activity out of their reach")
    func reach() throws {
        let customer = try company.customer("Ararat", of: company.seller, company.north)
        let foreign = company.other.post(
            "/activities", [("kind", "note"), ("body", "Hello"), ("customer_id", "\(customer)")])
        #expect(foreign.status == .notFound)
        _ = company.seller.post("/activities", [("kind", "note"), ("body", "Ours"), ("customer_id", "\(customer)")])
        let id = try last()
        #expect(company.other.get("/activities/\(id)").status == .notFound)
        #expect(company.other.get("/activities/\(id)/edit").status == .notFound)
        #expect(company.other.post("/activities/\(id)", [("kind", "note"), ("body", "Mine")]).status == .notFound)
        #expect(company.other.post("/activities/\(id)/completion").status == .notFound)
        // A representative may not delete even their own; the office's manager may.
        #expect(company.seller.post("/activities/\(id)/deletion").status == .notFound)
        #expect(company.manager.post("/activities/\(id)/deletion").status == .seeOther)
        #expect(try company.count("SELECT count(*) FROM activities") == 0)
    }

    @Test("who reaches a customer reads its whole timeline, whoever wrote it")
    func sharedTimeline() throws {
        let customer = try company.customer("Ararat", of: company.seller, company.north)
        _ = company.manager.post(
            "/activities", [("kind", "note"), ("body", "A manager's word"), ("customer_id", "\(customer)")])
        #expect(
            company.seller.get("/customers/\(customer)").body.contains("A manager&#39;s word")
                || company.seller.get("/customers/\(customer)").body.contains("A manager's word"))
    }

    @Test("an edit based on an older version is shown beside the newer one")
    func conflicts() throws {
        _ = company.seller.post("/activities", [("kind", "note"), ("body", "First words")])
        let id = try last()
        let edit = { (body: String) in
            company.seller.post("/activities/\(id)", [("kind", "note"), ("body", body), ("version", "1")])
        }
        #expect(edit("Second words").status == .seeOther)
        let late = edit("Third words")
        #expect(late.status == .conflict)
        #expect(late.body.contains("Second words"))
        #expect(late.body.contains("Third words"))
        #expect(late.body.contains("First words"))
        let form = [("kind", "note"), ("body", "Third words"), ("version", "2")]
        #expect(company.seller.post("/activities/\(id)", form + [("keep_body", "theirs")]).status == .seeOther)
        #expect(try company.text("SELECT body FROM activities WHERE id = \(id)") == "Second words")
    }

    @Test("a deal's activity belongs to the deal's customer too")
    func deals() throws {
        let customer = try company.customer("Ararat", of: company.seller, company.north)
        let deal = try company.deal("Tea", stage: 0, value: 10, of: company.seller, company.north, customer: customer)
        _ = company.seller.post(
            "/activities", [("kind", "task"), ("subject", "Offer"), ("day", "2026-10-07"), ("deal_id", "\(deal)")])
        #expect(try company.text("SELECT next_activity_on FROM deals WHERE id = \(deal)") == "2026-10-07")
        #expect(try company.text("SELECT next_activity_on FROM customers WHERE id = \(customer)") == "2026-10-07")
    }

    @Test("times are read with any digits and marks")
    func clock() {
        #expect(ActivityForm.clock("۱۴:۳۰").map { "\($0.hour) \($0.minute)" } == "14 30")
        #expect(ActivityForm.clock("9.05").map { "\($0.hour) \($0.minute)" } == "9 5")
        #expect(ActivityForm.clock("24:00") == nil)
        #expect(ActivityForm.clock("noon") == nil)
    }
}
