import Auth
import Database
import Testing
import Views
import WebServer

@testable import CRMApp

@Suite("Ids in forms")
struct BodyIDTests {
    @Test("a record out of reach is answered like one that is not there, and nothing changes")
    func foreign() throws {
        let fixture = try RecordFixture(try TestApp())
        let user = try fixture.kap.user(.representative, team: fixture.team)
        let own = try fixture.customer(user.id, fixture.team, name: "Own")
        let customer = "\(try fixture.customer(fixture.stranger, fixture.teamElsewhere))"
        let deal = "\(try fixture.deal(fixture.stranger, fixture.teamElsewhere))"
        let task = [("kind", "note"), ("body", "x")]
        let title = [("title", "x"), ("stage", "\(fixture.stage)"), ("version", "0")]
        let forms: [(path: String, fields: [(String, String)], name: String, id: String)] = [
            ("/activities", task, "customer_id", customer), ("/activities", task, "customer_id_match", customer),
            ("/activities", task, "deal_id", deal), ("/deals", title, "customer_id", customer),
            ("/deals", title, "customer_id_match", customer), ("/deals", title, "contact_id", customer),
            ("/customers/\(own)/affiliations", [("role", "x")], "customer_id", customer),
            ("/customers/\(own)/affiliations", [("role", "x")], "customer_id_match", customer),
        ]
        for (path, fields, name, id) in forms {
            let before = try fixture.fingerprint()
            let text = name.hasPrefix("c") ? [(name.replacing("_match", with: "") + "_text", "Canary")] : []
            let answers = [id, "999999"].map { id in
                let answer = user.post(path, fields + text + [(name, id)])
                #expect(answer.status != .seeOther, "\(path) \(name)")
                return "\(answer.status)\n" + Self.plain(answer.body)
            }
            #expect(answers[0] == answers[1], "\(path) \(name)")
            #expect(try fixture.fingerprint() == before, "\(path) \(name)")
        }
    }

    /// A page without its tokens and the ids in it, of which one was sent.
    private static func plain(_ page: String) -> String {
        page.replacing(/[A-Za-z0-9_-]{80,}/, with: "").replacing(/value="[0-9]+"/, with: "")
    }
}
