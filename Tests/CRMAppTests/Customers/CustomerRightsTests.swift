import Auth
import Database
import Foundation
import Testing
import Views

@testable import CRMApp

@Suite("Who sees which customers")
struct CustomerRightsTests {
    @Test("a representative sees the team's customers and nobody else's, everywhere")
    func reach() throws {
        let kap = try TestApp()
        let north = try kap.team("North")
        let south = try kap.team("South")
        let ani = try kap.user(.representative, team: north)
        let bela = try kap.user(.representative, team: north)
        let other = try kap.user(.representative, team: south)
        let own = try kap.customer("Own firm", owner: ani.id, team: north)
        let mates = try kap.customer("Mate firm", owner: bela.id, team: north)
        let foreign = try kap.customer("Foreign firm", owner: other.id, team: south)
        #expect(ani.get("/customers").rowNames == ["Mate firm", "Own firm"])
        #expect(ani.get("/customers?q=firm").rowNames == ["Mate firm", "Own firm"])
        for address in [
            "/customers/lookup?q=firm", "/customers/suggestions?q=firm", "/search?q=firm", "/search/suggestions?q=firm",
        ] {
            let body = ani.get(address).body
            #expect(body.contains("Own firm") && body.contains("Mate firm") && !body.contains("Foreign"), "\(address)")
        }
        #expect(!ani.get("/customers/duplicates?name=Foreign+firm").body.contains("Foreign"))
        #expect(ani.get("/customers/\(own)").status == .ok)
        #expect(ani.get("/customers/\(mates)").status == .ok)
        #expect(ani.get("/customers/\(foreign)").status == .notFound)
        #expect(ani.get("/customers/\(own)/edit").status == .ok)
        #expect(ani.get("/customers/\(mates)/edit").status == .notFound)
        #expect(ani.post("/customers/\(mates)", [("version", "1"), ("name", "X")]).status == .notFound)
        #expect(ani.post("/customers/\(mates)/lifecycle", [("version", "1"), ("stage", "loyal")]).status == .notFound)
        for path in ["archival", "restoration", "owner"] {
            #expect(ani.post("/customers/\(own)/\(path)").status == .notFound, "\(path)")
        }
    }

    @Test("ids that mean nothing are not found", arguments: ["0", "abc", "99999", "9223372036854775808", "-1", "1%00"])
    func unknown(id: String) throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        #expect(boss.get("/customers/\(id)").status == .notFound)
    }

    @Test("IT and visitors see no customers")
    func outsiders() throws {
        let kap = try TestApp()
        let id = try kap.customer("Secret firm")
        let it = try kap.user(.it)
        #expect(it.get("/customers").status == .forbidden)
        #expect(it.get("/customers/\(id)").status == .notFound)
        #expect(!it.get("/search?q=secret").body.contains("Secret firm"))
        #expect(kap.visitor().get("/customers").status == .seeOther)
    }

    @Test("fields of a class that a viewer may not read are shown, searched and changed nowhere")
    func fieldClasses() throws {
        let kap = try TestApp()
        let id = try kap.customer("Ani Petrosyan", kind: .person) { draft in
            draft.contacts = [ContactPoint(.email, "secret@example.am"), ContactPoint(.phone, "+374 91 777888")]
            draft.addresses = [Address(city: "Hiddentown", street: "Hidden street 1")]
            draft.birth = BirthDate(year: 1984, month: 3, day: 9)
            draft.incomeBand = .upperMiddle
            draft.education = .doctorate
        }
        let plain = try kap.user(viewing: .all, [])
        let all = try kap.user(viewing: .all, [.readPersonal, .readSensitive, .readCommercial])
        let secrets = [
            "secret@example.am", "777888", "Hiddentown", "Hidden street", "1984", "Upper middle", "Doctorate",
        ]
        for address in [
            "/customers/\(id)", "/customers?cols=email,phone,city,country", "/customers/\(id)/edit", "/search?q=ani",
        ] {
            let body = plain.get(address).body
            for secret in secrets where !(address.hasSuffix("edit") && secret == "1984") {
                #expect(!body.contains("\"\(secret)\"") && !body.contains(">\(secret)"), "\(secret) on \(address)")
            }
        }
        #expect(all.get("/customers/\(id)").body.contains("secret@example.am"))
        for query in ["q=secret@", "q=777888", "city=Hiddentown"] {
            #expect(all.get("/customers?\(query)").rowNames.count == 1, "\(query)")
        }
        #expect(plain.get("/customers?q=secret@").rowNames.isEmpty)
        #expect(plain.get("/customers?q=777888").rowNames.isEmpty)
        #expect(plain.get("/customers?q=petros").rowNames.count == 1)
        #expect(plain.get("/customers/duplicates?email=secret@example.am").body.isEmpty)
        let before = try kap.record(id).draft
        let saved = plain.post(
            "/customers/\(id)",
            [
                ("version", "1"), ("given", "Anahit"), ("family", "Petrosyan"), ("email", "evil@example.am"),
                ("income_band", "low"),
            ])
        #expect(saved.status == .seeOther)
        let after = try kap.record(id).draft
        #expect(after.given == "Anahit")
        #expect(
            after.contacts == before.contacts && after.birth == before.birth && after.incomeBand == before.incomeBand)
    }

    @Test("assigning keeps to the reach and moves the team along")
    func assignment() throws {
        let kap = try TestApp()
        let north = try kap.team("North")
        let south = try kap.team("South")
        let boss = try kap.user(.salesManager, team: north)
        let seller = try kap.user(.representative, team: north)
        let stranger = try kap.user(.representative, team: south)
        let id = try kap.customer("Firm", owner: boss.id, team: north)
        #expect(
            boss.post("/customers/\(id)/owner", [("owner", "\(stranger.id)"), ("version", "1")]).status == .badRequest)
        #expect(boss.post("/customers/\(id)/owner", [("owner", "\(seller.id)"), ("version", "1")]).status == .seeOther)
        let record = try kap.record(id)
        #expect(record.draft.owner == seller.id && record.draft.team == north)
        let kinds = try kap.read {
            try $0.rows("SELECT kind FROM history WHERE module = 'customers' ORDER BY id") { $0.text(0) }
        }
        #expect(kinds == ["created", "assigned"])
    }
}
