import Auth
import Database
import Foundation
import Testing
import Views
import WebServer

@testable import CRMApp

@Suite("Customers are found again however they are written")
struct FoundAgainTests {
    private let kap: TestApp
    private let boss: TestUser

    init() throws {
        kap = try TestApp()
        boss = try kap.user(.manager)
    }

    private func add(_ given: String, _ family: String, _ change: (inout CustomerDraft) -> Void = { _ in }) throws {
        var draft = CustomerDraft()
        (draft.given, draft.family) = (given, family)
        change(&draft)
        _ = try kap.write { try CustomerStore($0, language: .en, country: "AM").insert(draft) }
    }

    /// In the list, the search page, the palette and the lookup: all or none.
    private func isFound(_ query: String, _ person: String) throws -> Bool {
        let name = person.replacing("'", with: "&#39;")
        let words = FormFields([(name: "q", value: query)]).urlEncoded
        let found = [
            boss.get("/customers?" + words).rowNames.contains(name),
            boss.get("/search?" + words).body.contains(name),
            boss.get("/search/suggestions?" + words).body.contains(name),
            boss.get("/customers/lookup?" + words).body.contains(name),
        ]
        #expect(Set(found).count == 1, "\(query): \(found)")
        return found.allSatisfy { $0 }
    }

    @Test(
        "a telephone by any way of dialling it, and back",
        arguments: [
            ("091 23 45 67", ["+374 91 23 45 67", "091234567", "00374 91 23-45-67", "91 23 45", "۰۹۱ ۲۳۴۵۶۷"]),
            ("+374 91 23 45 67", ["091 23 45 67", "(091) 23-45-67", "+37491234567", "091 234567 ext. 5"]),
            ("+36 30 123 4567 ext. 12", ["06 30 123 4567", "+36 (06) 30 123 4567", "30 123 4567"]),
            ("+7 916 123-45-67", ["8 (916) 123-45-67", "916 123 45 67"]),
        ])
    func phones(_ stored: String, _ queries: [String]) throws {
        try add("Ani", "Petrosyan") { $0.contacts = [ContactPoint(.phone, stored)] }
        for query in queries { #expect(try isFound(query, "Ani Petrosyan"), "\(query)") }
        #expect(try !isFound("+374 99 23 45 67", "Ani Petrosyan"))
    }

    @Test("a telephone of the address's country before the company's")
    func addressCountry() throws {
        try add("Kata", "Kiss") {
            $0.contacts = [ContactPoint(.phone, "06 30 123 4567")]
            $0.addresses = [Address(country: "HU")]
        }
        #expect(try isFound("+36 30 123 4567", "Kata Kiss"))
        let folded = try kap.read { try $0.first("SELECT folded FROM contact_points") { $0.text(0) } }
        #expect(folded == "+36301234567")
    }

    @Test("a telephone moves with its customer's country")
    func moved() throws {
        try add("Kata", "Kiss") { $0.contacts = [ContactPoint(.phone, "06 30 123 4567")] }
        try kap.write { scope in
            let store = CustomerStore(scope, language: .en, country: "AM")
            let record = try store.load(ID(1))
            var draft = record.draft
            draft.addresses = [Address(country: "HU")]
            #expect(try store.update(record, to: draft))
        }
        #expect(try isFound("+36 30 123 4567", "Kata Kiss"))
    }

    @Test("a duplicate by a telephone dialled otherwise, and not by its end alone")
    func duplicates() throws {
        try add("Ani", "Petrosyan") { $0.contacts = [ContactPoint(.phone, "091 23 45 67")] }
        func found(_ phone: String) throws -> Int {
            var draft = CustomerDraft()
            draft.contacts = [ContactPoint(.phone, phone)]
            return try kap.read { try DuplicateStore(scope: $0, country: "AM").find(draft).count }
        }
        for phone in ["+374 91 234567", "91234567", "00374 91 23 45 67 ext. 3"] {
            #expect(try found(phone) == 1, "\(phone)")
        }
        #expect(try found("+98 912 91234567") == 0)
    }

    @Test(
        "a name without its signs, with others, and back",
        arguments: [
            ("Sinead", "O’Neill", ["oneill", "o'neill", "O’Neill", "o neill"]),
            ("Sinead", "ONeill", ["o'neill", "O’Neill"]),
            ("Jean-Luc", "Picard", ["jeanluc", "jean luc", "jean-luc", "jeanluc picard"]),
            ("Jean Luc", "Picard", ["jeanluc", "jean-luc"]), ("Jeanluc", "Picard", ["jean-luc", "jean luc"]),
            ("Jeanne", "d'Arc", ["darc", "d’arc"]), ("Jeanne", "Darc", ["d'arc"]),
            ("Алёна", "Королёва", ["алена", "королева", "алёна"]), ("Алена", "Королева", ["алёна", "королёва"]),
            ("علی\u{200C}رضا", "احمدی", ["علیرضا", "علی رضا", "علی\u{200C}رضا"]),
            ("علی رضا", "احمدی", ["علیرضا", "علی\u{200C}رضا"]), ("علیرضا", "احمدی", ["علی\u{200C}رضا", "علی رضا"]),
            ("Սևակ", "Տեր-Պետրոսյան", ["սեւակ", "սևակ", "տերպետրոսյան", "terpetrosyan"]), ("Սեւակ", "Տերյան", ["սևակ"]),
        ])
    func names(_ given: String, _ family: String, _ queries: [String]) throws {
        try add(given, family)
        for query in queries { #expect(try isFound(query, "\(given) \(family)"), "\(query)") }
    }

    @Test("a duplicate by a name that is written with other signs")
    func sameNames() throws {
        try add("Jean-Luc", "O’Neill")
        for (given, family) in [("Jean Luc", "O'Neill"), ("Jeanluc", "Oneill"), ("Jean-Luc", "O’Neill")] {
            var draft = CustomerDraft()
            (draft.given, draft.family) = (given, family)
            let found = try kap.read { try DuplicateStore(scope: $0).find(draft) }
            #expect(found.map(\.reason) == [.name], "\(given) \(family)")
        }
    }

    @Test("lists sort by family name, page by page, and show it")
    func byFamily() throws {
        for (given, family) in [("Zara", "Abovyan"), ("Ani", "Zakaryan"), ("Levon", "Manukyan")] {
            try add(given, family)
        }
        try kap.customer("Bravo Trade")
        let page = boss.get("/customers?sort=family&cols=family")
        #expect(page.rowNames == ["Zara Abovyan", "Bravo Trade", "Levon Manukyan", "Ani Zakaryan"])
        #expect(page.body.contains("Family name"))
        #expect(boss.get("/customers?sort=-family").rowNames.first == "Ani Zakaryan")
    }

    @Test("what older rules derived is derived anew at the start, once, and nobody's version moves")
    func derived() throws {
        try add("Jean-Luc", "O’Neill") { $0.contacts = [ContactPoint(.phone, "091 23 45 67")] }
        try kap.write { scope in
            let old =
                try scope.first("SELECT c.search_text FROM \(scope.visible(Customer.self)) c") { $0.text(0) } ?? ""
            try scope.also(CustomerSchema.index.removal(id: 1, text: old))
            try scope.also(("UPDATE customers SET search_text = 'old', family_key = ''" as SQL).trusted)
            try scope.also(CustomerSchema.index.insertion(id: 1, text: "old"))
            try scope.also("UPDATE contact_points SET folded = '091234567'")
            try scope.also("DELETE FROM settings WHERE name = 'derived-by'")
        }
        #expect(try !isFound("oneill", "Jean-Luc O’Neill"))
        try kap.app.database.write { transaction in
            var organisation = try OrganisationStore(transaction: transaction).load()
            organisation.timeZone = "Asia/Yerevan"
            try OrganisationStore(transaction: transaction).save(organisation)
        }
        #expect(try CustomerDerivation.bringUpToDate(kap.app.database) == 1)
        #expect(try CustomerDerivation.bringUpToDate(kap.app.database) == 0)
        #expect(try kap.record(ID(1)).version == 1)
        #expect(try kap.read { try $0.first("SELECT folded FROM contact_points") { $0.text(0) } } == "+37491234567")
        #expect(try kap.read { try CustomerLookup($0).matches("oneill", limit: 5).count } == 1)
        #expect(try kap.record(ID(1)).familyKey == sortKey("O’Neill Jean-Luc", for: .en))
    }

    @Test("the company's country is told by its zone, its currency, its language")
    func country() {
        var company = Organisation()
        #expect(company.country.isEmpty)
        company.language = .hu
        #expect(company.country == "HU")
        company.currency = .amd
        #expect(company.country == "AM")
        company.timeZone = "Asia/Tehran"
        #expect(company.country == "IR")
    }
}

@Suite("Whole names of persons")
struct WholeNameTests {
    private func load(_ rows: [String], _ header: String, company: Language) throws -> [CustomerDraft] {
        let kap = try TestApp()
        try kap.app.database.write { transaction in
            var organisation = try OrganisationStore(transaction: transaction).load()
            organisation.language = company
            try OrganisationStore(transaction: transaction).save(organisation)
        }
        let file = kap.folder + "/names.csv"
        try (header + "\n" + rows.joined(separator: "\n")).write(toFile: file, atomically: true, encoding: .utf8)
        var plan = ImportPlan(kind: .customers, file: file)
        plan.constants = ["kind": "person"]
        #expect(try Importer(kap.database).run(plan).created == rows.count)
        return try (1...rows.count).map { try kap.record(ID(Int64($0))).draft }
    }

    @Test("of a file are taken apart by the company's language, and shown as they were typed")
    func company() throws {
        let found = try load(["Kovács Anna", "Anna Kovács", "Dr. Nagy Péter"], "name", company: .hu)
        #expect(found.map(\.family) == ["Kovács", "Kovács", "Nagy"])
        #expect(found.map(\.given) == ["Anna", "Anna", "Péter"])
        #expect(found.map(\.displayName) == ["Kovács Anna", "Anna Kovács", "Nagy Péter"])
        #expect(found[2].prefix == "Dr.")
    }

    @Test("of a file are taken apart by the language and the letters of each row")
    func rows() throws {
        let rows = [
            "Kovács Anna;hu", "Иванов Иван Иванович;ru", "Ivanov Ivan Ivanovich;ru", "Mary Ann Smith;", "Հակոբյան Անի;",
        ]
        let found = try load(rows, "name;language", company: .en)
        #expect(found.map(\.family) == ["Kovács", "Иванов", "Ivanov", "Smith", "Հակոբյան"])
        #expect(found.map(\.additional) == ["", "Иванович", "Ivanovich", "", ""])
        #expect(found[1].formalName == "Иван Иванович Иванов")
    }

    @Test("typed into one field of the quick form are taken apart")
    func quickAdd() throws {
        let kap = try TestApp()
        let saved = try kap.user(.manager).post(
            "/customers", [("kind", "person"), ("given", "Kovács Anna"), ("family", ""), ("language", "hu")])
        #expect(saved.status == .seeOther)
        let draft = try kap.record(ID(1)).draft
        #expect(draft.given == "Anna" && draft.family == "Kovács" && draft.displayName == "Kovács Anna")
    }
}
