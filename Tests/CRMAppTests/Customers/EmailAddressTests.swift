import Database
import Foundation
import Testing
import Views

@testable import CRMApp

@Suite("E-mail addresses as others write them")
struct EmailAddressTests {
    @Test(
        "are cleaned",
        arguments: [
            ("mailto:Ani@example.am", ["Ani@example.am"]), ("MAILTO:ani@example.am?subject=x", ["ani@example.am"]),
            ("Ani Petrosyan <ani@example.am>", ["ani@example.am"]), ("\"Kiss, Anna\" <anna@x.hu>", ["anna@x.hu"]),
            ("<ani@example.am>", ["ani@example.am"]), ("\u{200B}ani@example.am\u{FEFF}", ["ani@example.am"]),
            ("\u{202A}ani\u{200C}@example.am\u{202C}", ["ani@example.am"]),
            ("ani@example.am\u{A0}", ["ani@example.am"]),
            ("ani＠example．am", ["ani@example.am"]), ("ani@example.am.", ["ani@example.am"]),
            ("ani@example.am,", ["ani@example.am"]), ("ani @ example.am", ["ani@example.am"]),
            ("a@x.am; b@y.am", ["a@x.am", "b@y.am"]), ("a@x.am,b@y.am", ["a@x.am", "b@y.am"]),
            ("a@x.am b@y.am", ["a@x.am", "b@y.am"]), ("a@x.am / b@y.am", ["a@x.am", "b@y.am"]),
            ("a@x.am/b@y.am", ["a@x.am", "b@y.am"]), ("a@x.am\nb@y.am", ["a@x.am", "b@y.am"]),
            ("Ani <a@x.am>, Bob <b@y.am>", ["a@x.am", "b@y.am"]), ("a@x.am, Bob <b@y.am>", ["b@y.am", "a@x.am"]),
            ("a@x.am; A@X.am", ["a@x.am"]), ("", []), (" \u{200B} ", []),
        ])
    func cleaned(_ typed: String, _ addresses: [String]) {
        #expect(EmailAddress.all(in: typed) == addresses)
        #expect(addresses.allSatisfy(EmailAddress.isAddress))
    }

    @Test(
        "that are none are told whole",
        arguments: ["ani", "ani@", "@example.am", "ani@example", "ani@example..am", "call ani@example.am", "a@b@c.am"])
    func told(_ typed: String) {
        let found = EmailAddress.all(in: typed)
        #expect(found == [typed] || found.isEmpty == false)
        #expect(!found.allSatisfy(EmailAddress.isAddress))
    }

    @Test("two in one field become two, and a colleague finds either")
    func form() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        let saved = boss.post(
            "/customers",
            [
                ("kind", "person"), ("given", "Ani"), ("family", "Petrosyan"),
                ("email", "mailto:ani@example.am; \u{200B}ani@work.am"),
            ])
        #expect(saved.status == .seeOther)
        #expect(try kap.record(ID(1)).draft.values(of: .email) == ["ani@example.am", "ani@work.am"])
        #expect(boss.get("/customers?q=ani@work.am").rowNames == ["Ani Petrosyan"])
    }

    @Test("an old bad address keeps nobody from changing the rest; a new one is judged")
    func old() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        let id = try kap.customer("Ani Petrosyan", kind: .person) {
            $0.contacts = [ContactPoint(.email, "ani(at)example"), ContactPoint(.phone, "12")]
        }
        func save(_ email: String, version: String) -> TestResponse {
            boss.post(
                "/customers/\(id)",
                [
                    ("version", version), ("kind", "person"), ("given", "Anahit"), ("family", "Petrosyan"),
                    ("email", email), ("phone", "12"),
                ])
        }
        #expect(save("ani(at)example", version: "1").status == .seeOther)
        #expect(try kap.record(id).draft.given == "Anahit")
        #expect(try kap.record(id).draft.values(of: .email) == ["ani(at)example"])
        #expect(save("ani(at)elsewhere", version: "2").status == .unprocessableContent)
    }

    @Test("in a file are cleaned or told, row by row")
    func file() throws {
        let kap = try TestApp()
        let rows = ["A,mailto:a@x.am", "B,\"b@x.am; b@y.am\"", "C,none", "D,\u{FEFF}d@x.am\u{200F}", "E,"]
        let file = kap.folder + "/emails.csv"
        try ("given_name,email\n" + rows.joined(separator: "\n")).write(toFile: file, atomically: true, encoding: .utf8)
        #expect(
            try Importer(kap.database).run(ImportPlan(kind: .customers, file: file))
                == ImportSummary(created: 4, problems: 1))
        let found = try kap.read { scope in
            try scope.rows("SELECT p.value FROM contact_points p ORDER BY p.customer_id, p.position") { $0.text(0) }
        }
        #expect(found == ["a@x.am", "b@x.am", "b@y.am", "d@x.am"])
        let problems = try String(contentsOfFile: file + ".problems.csv", encoding: .utf8)
        #expect(problems.contains("“none” is not an e-mail address"))
    }

    @Test("of users are compared as they are cleaned")
    func users() throws {
        #expect(UserStore.folded(" Mailto:Ani@Example.am\u{200B}") == "ani@example.am")
        #expect(!UserStore.isAddress("a@x.am; b@x.am"))
    }
}
