import Auth
import Database
import HTTPTypes
import Testing
import Views
import WebServer

@testable import CRMApp

@Suite("Moving deals")
struct DealMoveTests {
    @Test("a move is dated and counts the days in the stage that was left")
    func movesAreDated() throws {
        let kap = try TestApp()
        let id = try kap.deal()
        kap.clock.advance(seconds: 3 * 86_400)
        let seller = try kap.user(.manager)
        let stages = try kap.stages()
        let answer = seller.post("/deals/\(id)/stage", [("stage", "\(stages[1].id)"), ("version", "1")])
        #expect(answer.status == .seeOther)
        let moves = try kap.deals { try $0.moves(of: id) }
        #expect(moves.map(\.to) == [stages[0].id, stages[1].id])
        #expect(moves.last?.daysInFrom == 3)
        #expect(moves.last?.movedOn.iso == "2026-10-05")
        #expect(try kap.find(id).stageSinceOn.iso == "2026-10-05")
        #expect(try kap.count("SELECT count(*) FROM history WHERE module = 'deals' AND kind = 'moved'") == 1)
    }

    @Test("a stale move is refused with 409 and changes nothing")
    func staleMove() throws {
        let kap = try TestApp()
        let seller = try kap.user(.representative)
        let id = try kap.deal(owner: seller)
        let stages = try kap.stages()
        let answer = seller.post("/deals/\(id)/stage", [("stage", "\(stages[1].id)"), ("version", "7")])
        #expect(answer.status == .conflict)
        #expect(try kap.find(id).stageID == stages[0].id)
    }

    @Test("a closing stage asks for the reason first")
    func closingAsks() throws {
        let kap = try TestApp()
        let seller = try kap.user(.representative)
        let id = try kap.deal(owner: seller)
        let won = try #require(try kap.stages().first { $0.kind == .won })
        let answer = seller.post("/deals/\(id)/stage", [("stage", "\(won.id)"), ("version", "1")])
        #expect(answer.location == "/deals/\(id)/closure?outcome=won")
        #expect(try kap.find(id).isOpen)
    }

    @Test("closing without a reason is 422 and keeps the note")
    func closingWithoutReason() throws {
        let kap = try TestApp()
        let seller = try kap.user(.representative)
        let id = try kap.deal(owner: seller)
        let answer = seller.post(
            "/deals/\(id)/closure", [("outcome", "lost"), ("version", "1"), ("note", "They <b>waited</b>")])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Choose why the deal was lost"))
        #expect(answer.body.contains("They &lt;b&gt;waited&lt;/b&gt;"))
        #expect(try kap.find(id).isOpen)
    }

    @Test("a reason for losing does not close a deal as won")
    func wrongReason() throws {
        let kap = try TestApp()
        let seller = try kap.user(.representative)
        let id = try kap.deal(owner: seller)
        let reason = try #require(try kap.reason(.lost))
        let answer = seller.post(
            "/deals/\(id)/closure", [("outcome", "won"), ("version", "1"), ("reason", "\(reason.id)")])
        #expect(answer.status == .unprocessableContent)
    }

    @Test("a deal is won with its reason and day, and reopened where it stood")
    func winAndReopen() throws {
        let kap = try TestApp()
        let seller = try kap.user(.representative)
        let id = try kap.deal(stage: 2, owner: seller)
        let reason = try #require(try kap.reason(.won))
        let answer = seller.post(
            "/deals/\(id)/closure",
            [("outcome", "won"), ("version", "1"), ("reason", "\(reason.id)"), ("closed_on", "2026-10-01")])
        #expect(answer.status == .seeOther)
        let won = try kap.find(id)
        #expect(won.closedOn?.iso == "2026-10-01")
        #expect(won.reasonID == reason.id)
        #expect(seller.post("/deals/\(id)/reopening", [("version", "\(won.version)")]).status == .seeOther)
        let open = try kap.find(id)
        #expect(open.isOpen && open.reasonID == nil)
        #expect(open.stageID == (try kap.stages())[2].id)
        #expect(try kap.count("SELECT count(*) FROM history WHERE kind IN ('won', 'reopened')") == 2)
    }

    @Test("a script gets the heads of both columns as they are after the move, with the board's filters")
    func scriptedHeads() throws {
        let kap = try TestApp()
        let seller = try kap.user(.representative)
        let id = try kap.deal(owner: seller)
        _ = try kap.deal(owner: seller)
        let stages = try kap.stages()
        let name = try #require(HTTPField.Name("X-Requested-With"))
        let form = [("stage", "\(stages[1].id)"), ("version", "1")]
        let moved = seller.post("/deals/\(id)/stage?from=board", form, headers: [name: "kap"]).body
        let heads = moved.components(separatedBy: "data-head=").dropFirst()
        #expect(heads.count == 2)
        for (head, stage) in zip(heads, stages) {
            #expect(head.hasPrefix("\"\(stage.id)\"") && head.contains("data-count=\"1\""), "\(head)")
        }
        #expect(moved.contains("Moved to") && moved.contains(stages[1].name))
        let narrowed = seller.post(
            "/deals/\(id)/stage?from=board&q=zzz", [("stage", "\(stages[0].id)"), ("version", "2")],
            headers: [name: "kap"])
        #expect(narrowed.body.components(separatedBy: "data-count=\"0\"").count == 3)
    }

    @Test("without scripts a move from the board leads back to the board with its filters")
    func backToTheBoard() throws {
        let kap = try TestApp()
        let seller = try kap.user(.representative)
        let id = try kap.deal(owner: seller)
        let stage = try kap.stages()[1]
        let board = seller.get("/deals/board?q=a").body
        #expect(board.contains("name=\"stage\" value=\"\(stage.id)\"") || !board.contains("/deals/\(id)/stage"))
        let answer = seller.post("/deals/\(id)/stage?from=board&q=a", [("stage", "\(stage.id)"), ("version", "1")])
        #expect(answer.location?.hasPrefix("/deals/board") == true && answer.location?.contains("q=a") == true)
    }

    @Test("a script gets the new version of a moved card, and the address that asks for a reason")
    func scripted() throws {
        let kap = try TestApp()
        let seller = try kap.user(.representative)
        let id = try kap.deal(owner: seller)
        let stages = try kap.stages()
        let name = try #require(HTTPField.Name("X-Requested-With"))
        let form = [("stage", "\(stages[1].id)"), ("version", "1")]
        let moved = seller.post("/deals/\(id)/stage", form, headers: [name: "kap"])
        #expect(moved.status == .ok && moved.body.contains("/reversal?return=%2Fdeals%2Fboard"))
        #expect(moved.headers[try #require(HTTPField.Name("X-Version"))] == "2")
        let closing = [("stage", "\(stages[5].id)"), ("version", "2")]
        let asked = seller.post("/deals/\(id)/stage", closing, headers: [name: "kap"])
        #expect(asked.headers[try #require(HTTPField.Name("X-Location"))] == "/deals/\(id)/closure?outcome=lost")
    }
}

extension TestUser {
    /// A form as a script of ours sends it.
    func post(_ target: String, _ form: [(String, String)], headers: HTTPFields) -> TestResponse {
        let pairs = form.map { (name: $0.0, value: $0.1) } + [(name: "csrf", value: CSRF.token(for: session))]
        var fields = headers
        fields[.contentType] = "application/x-www-form-urlencoded"
        fields[.cookie] = "kap-session=\(session.text)"
        let body = RequestBody.bytes(Array(FormFields(pairs).urlEncoded.utf8))
        return TestResponse(app.respond(to: Request(.post, target, headers: fields, body: body)))
    }
}
