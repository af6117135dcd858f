import Auth
import Database
import Foundation
import Testing
import Views

@testable import CRMApp

@Suite("Adding and changing customers")
struct CustomerFormTests {
    @Test("quick add needs a name and takes a telephone")
    func quickAdd() throws {
        let kap = try TestApp()
        let seller = try kap.user(.representative, team: try kap.team("North"))
        let failed = seller.post(
            "/customers",
            [("kind", "person"), ("given", " "), ("family", ""), ("email", "nobody@nowhere"), ("phone", "12")])
        #expect(failed.status == .unprocessableContent)
        #expect(failed.body.contains("Enter a given name or a family name"))
        #expect(failed.body.contains("Enter an e-mail address, for example"))
        #expect(failed.body.contains("at least 5 digits"))
        #expect(failed.body.contains("value=\"nobody@nowhere\""))
        #expect(failed.body.contains("<title>Error: "))
        let saved = seller.post(
            "/customers",
            [("kind", "person"), ("given", "Անի"), ("family", "Պետրոսյան"), ("email", ""), ("phone", "+374 91 112233")])
        #expect(saved.status == .seeOther)
        let record = try kap.record(ID(1))
        #expect(saved.location == "/customers/1")
        #expect(record.displayName == "Անի Պետրոսյան")
        #expect(record.draft.owner == seller.id && record.draft.team != nil)
        #expect(seller.get("/customers/1").body.contains("+374 91 112233"))
    }

    @Test("takes every field, in any digits and calendar, and gives them back to the form")
    func everyField() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager, language: .fa)
        let parent = try kap.customer("هلدینگ")
        let form = [
            ("kind", "organisation"), ("form", "full"), ("name", "شرکت آرارات"), ("native_name", "Արարատ"),
            ("latin_name", "Ararat"),
            ("legal_name", "Ararat LLC"), ("tax_number", "01234567"), ("sector", "پخش"), ("employees", "۱٬۲۵۰"),
            ("founded_year", "1999"), ("revenue", "۱۲۰۰"), ("revenue_currency", "EUR"),
            ("channel_level", "distributor"),
            ("parent", "\(parent)"), ("parent_text", "هلدینگ"), ("source", "referral"), ("lifecycle", "prospect"),
            ("tags", "مهم، نوروز"), ("email", "a@ararat.am"), ("email_label", "work"), ("email", "b@ararat.am"),
            ("email_label", "other"),
            ("phone", "۰۲۱ ۵۵۵ ۶۶۷۷"), ("phone_label", "work"), ("address_label", "main"),
            ("address_street", "خیابان ۱"),
            ("address_postal", "123"), ("address_city", "تهران"), ("address_region", ""), ("address_country", "IR"),
        ]
        #expect(boss.post("/customers", form).status == .seeOther)
        let draft = try kap.record(ID(2)).draft
        #expect(draft.employees == 1250)
        #expect(draft.revenue == Money(minor: 120_000, currency: .eur))
        #expect(draft.contacts.map(\.value) == ["a@ararat.am", "b@ararat.am", "۰۲۱ ۵۵۵ ۶۶۷۷"])
        #expect(draft.addresses.first?.city == "تهران")
        #expect(draft.tags == ["مهم", "نوروز"])
        #expect(draft.parent == parent && draft.lifecycle == .prospect)
        let edit = boss.get("/customers/2/edit").body
        for value in ["شرکت آرارات", "Ararat LLC", "01234567", "a@ararat.am", "هلدینگ", "تهران"] {
            #expect(edit.contains("value=\"\(value)\""), "\(value)")
        }
        #expect(boss.get("/customers?q=\("Ararat")").rowNames == ["شرکت آرارات"])
    }

    @Test("birth dates with and without a year, Gregorian and Jalali")
    func births() throws {
        let gregorian = Reader(language: .en, zone: .utc, now: TestApp.start)
        let jalali = Reader(language: .fa, zone: .utc, now: TestApp.start)
        #expect(BirthDate(day: 9, month: 3, year: nil, reader: gregorian)?.code == "--03-09")
        #expect(BirthDate(day: 29, month: 2, year: nil, reader: gregorian)?.code == "--02-29")
        #expect(BirthDate(day: 29, month: 2, year: 2023, reader: gregorian) == nil)
        #expect(BirthDate(day: 1, month: 1, year: 1405, reader: jalali)?.code == "2026-03-21")
        #expect(BirthDate(day: 9, month: 1, year: nil, reader: jalali)?.code == "--01-09[u-ca=persian]")
        #expect(BirthDate(day: 31, month: 7, year: 1405, reader: jalali) == nil)
        #expect(BirthDate(day: nil, month: nil, year: 1984, reader: gregorian)?.code == "1984")
        #expect(BirthDate(day: 5, month: nil, year: nil, reader: gregorian) == nil)
    }

    @Test("a Hungarian is shown family name first, a patronymic only in full")
    func names() {
        var draft = CustomerDraft()
        draft.given = "János"
        draft.family = "Kovács"
        draft.language = "hu"
        #expect(draft.displayName == "Kovács János")
        draft.nameOrder = .givenFirst
        draft.additional = "Béla"
        #expect(draft.displayName == "János Kovács")
        #expect(draft.formalName == "János Béla Kovács")
    }

    @Test("hostile text is shown as text")
    func hostile() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        let evil = "<script>alert(1)</script>\"'&;--"
        let saved = boss.post(
            "/customers",
            [
                ("kind", "organisation"), ("form", "full"), ("name", evil), ("sector", evil), ("tags", evil),
                ("messenger", evil),
                ("messenger_label", evil), ("web", "javascript:alert(1)"), ("address_city", evil),
                ("address_country", evil),
                ("language", "x"), ("legal_name", evil),
            ])
        #expect(saved.status == .seeOther)
        for address in [
            "/customers", "/customers/1", "/customers/1/edit", "/search?q=script", "/customers?q=%3Cscript%3E",
            "/customers/lookup?q=script",
        ] {
            let page = boss.get(address)
            #expect(page.status == .ok)
            #expect(!page.body.contains("<script>alert"), "\(address)")
            #expect(!page.body.contains("href=\"javascript"), "\(address)")
        }
        #expect(
            boss.post("/customers", [("kind", "organisation"), ("name", String(repeating: "x", count: 300))]).status
                == .unprocessableContent)
        #expect(
            boss.post("/customers/1", [("version", "1"), ("name", evil), ("source", "nonsense"), ("employees", "-5")])
                .status == .unprocessableContent)
    }

    @Test("two people at once: both versions side by side, each field as its reader chooses")
    func conflict() throws {
        let kap = try TestApp()
        let ani = try kap.user(.manager, name: "Ani")
        let bela = try kap.user(.manager, name: "Bela")
        let id = try kap.customer("Old name") { $0.sector = "Food" }
        let seen = { (body: String) in
            body.components(separatedBy: "name=\"seen\" value=\"").last.map { String($0.prefix { $0 != "\"" }) } ?? ""
        }(bela.get("/customers/\(id)/edit").body)
        #expect(
            ani.post("/customers/\(id)", [("version", "1"), ("name", "Ani's name"), ("sector", "Food")]).status
                == .seeOther)
        let form = [("version", "1"), ("seen", seen), ("name", "Bela's name"), ("sector", "Toys")]
        let conflict = bela.post("/customers/\(id)", form)
        #expect(conflict.status == .conflict)
        for text in ["Old name", "Ani&#39;s name", "Bela&#39;s name", "Toys", "keep_name", "keep_sector"] {
            #expect(conflict.body.contains(text), "\(text)")
        }
        #expect(try kap.record(id).displayName == "Ani's name")
        let chosen = bela.post(
            "/customers/\(id)",
            [
                ("version", "2"), ("name", "Bela's name"), ("sector", "Toys"), ("keep_name", "theirs"),
                ("keep_sector", "mine"),
            ])
        #expect(chosen.status == .seeOther)
        let record = try kap.record(id)
        #expect(record.displayName == "Ani's name" && record.draft.sector == "Toys" && record.version == 3)
    }

    @Test("the history keeps what changed, before and after")
    func history() throws {
        let kap = try TestApp()
        let boss = try kap.user(.manager)
        let id = try kap.customer("Firm") { $0.sector = "Food" }
        _ = boss.post("/customers/\(id)", [("version", "1"), ("name", "Firm"), ("sector", "Toys")])
        let (kind, fields, customer) = try #require(
            try kap.read { scope in
                try scope.first(
                    "SELECT kind, fields, customer_id FROM history WHERE module = 'customers' ORDER BY id DESC"
                ) {
                    ($0.text(0), FieldDiff.decoded($0.optionalText(1)), $0.int64(2))
                }
            })
        #expect(kind == "updated" && customer == id.rawValue)
        #expect(fields == [FieldDiff("sector", from: "Food", to: "Toys")])
    }
}
