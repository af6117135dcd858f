import Database
import Foundation
import Testing
import Views

@testable import CRMApp

@Suite("What an import tells")
struct ImportTellingTests {
    private let kap: TestApp

    init() throws {
        kap = try TestApp()
    }

    private func refusal(
        _ kind: ImportKind, _ text: String, _ configure: (inout ImportPlan) -> Void = { _ in }
    ) throws -> String {
        try #require(#expect(throws: ImportFailure.self) { try kap.load(kind, text, configure) }).description
    }

    @Test("columns are found by the fields' names and labels, however they are written; what is not read is told")
    func columns() throws {
        let text = " External_ID ,First Name,Family name,E-MAIL,Shoe size,,\nI-1,Ara,Sarkis,ara@m.example,43,x,\n"
        let file = try kap.load(.customers, text)
        #expect(file.summary == ImportSummary(created: 1))
        #expect(file.told.contains("First Name → given_name, Family name → family_name, E-MAIL → email"))
        #expect(file.told.contains("unused columns: Shoe size, column 6 ("))
        #expect(
            try kap.texts("SELECT display_name || main_email || external_id FROM customers") == [
                "Ara Sarkisara@m.exampleI-1"
            ])
    }

    @Test("labels of all five languages are found", arguments: Language.allCases)
    func labels(language: Language) throws {
        let labels = [CustomerText.given, CustomerText.family, CustomerText.city, BaseText.owner].map { $0[language] }
        let file = try kap.load(.customers, labels.joined(separator: ",") + "\nAra,Sarkis,Goris,\n")
        #expect(!file.told.contains("unused columns"))
        #expect(try kap.texts("SELECT given_name || family_name || city FROM customers") == ["AraSarkisGoris"])
    }

    @Test("no two fields of a kind have a name in common", arguments: ImportKind.allCases)
    func distinct(kind: ImportKind) {
        let fields =
            switch kind {
            case .customers: CustomerImport.fields
            case .deals: DealFileImport.fields
            case .products: ProductImport.fields
            case .users: UserImport.fields
            }
        var seen: [String: String] = [:]
        for field in fields {
            for key in field.keys {
                // Persian has one word for both; what else the file has tells which it is.
                if field.name == "given_name", seen[key] == "name" { continue }
                #expect(seen[key] == nil, "\(key): \(seen[key] ?? "") and \(field.name)")
                seen[key] = field.name
            }
        }
    }

    @Test("two columns for one field are refused by name")
    func doubled() throws {
        #expect(
            try refusal(.customers, "name,email,EMAIL\nA,a,b\n").contains("“email” (column 2) and “EMAIL” (column 3)"))
        #expect(
            try refusal(.customers, "name,X,x\nA,a,b\n") { $0.map = [("email", "X")] }.contains("two columns “X”"))
    }

    @Test("unknown names on the command line are refused with those that there are")
    func names() throws {
        let text = "name,mail\nA,a@x.example\n"
        #expect(
            try refusal(.customers, text) { $0.map = [("emial", "mail")] }.contains(
                "no field “emial”; fields are external_id"))
        #expect(try refusal(.customers, text) { $0.map = [("email", "post")] }.contains("its columns are name, mail"))
        #expect(try refusal(.customers, text) { $0.constants = ["knd": "x"] }.contains("no field “knd”; fields are"))
        #expect(
            try refusal(.customers, text) { $0.scales = ["name": 2] }.contains(
                "numbers are employees, founded_year, revenue"))
    }

    @Test(
        "what is wrong with one row is one problem; the file of problems has line, cells and reason, and can be loaded")
    func problems() throws {
        let text =
            "external_id,given_name,family_name,note\nR-1,Ara,\"q\" tail,x\nR-2,Ani,Sarkis\nR-3,Eva,Kis,y,z\nR-4,,,\n"
        let file = try kap.load(.customers, text)
        #expect(file.summary == ImportSummary(created: 1, problems: 3))
        #expect(file.problems.contains("line,external_id,given_name,family_name,note,problem\r\n"))
        #expect(file.problems.contains("\r\n4,R-3,Eva,Kis,y,5 cells where the header has 4,z\r\n"))
        let mended = file.problems.replacing("\"\"\"q\"\" tail\"", with: "Tail")
            .replacing("5 cells where the header has 4,z", with: "")
            .replacing("R-4,,,", with: "R-4,Mary,,")
        let again = try kap.load(.customers, mended, name: "mended.csv")
        #expect(again.summary == ImportSummary(created: 3))
        #expect(!again.told.contains("line") && again.told.contains("unused columns: note ("))
        #expect(
            try kap.texts("SELECT display_name FROM customers ORDER BY external_id") == [
                "Ara Tail", "Ani Sarkis", "Eva Kis", "Mary",
            ])
    }

    @Test("a file of problems goes when there are none any more; another file in its place stays")
    func cleared() throws {
        let place = kap.folder + "/problems.csv"
        try kap.load(.customers, "external_id,name\n1,\n")
        #expect(FileManager.default.fileExists(atPath: place))
        try kap.load(.customers, "external_id,name\n1,Ani\n")
        #expect(!FileManager.default.fileExists(atPath: place))
        try Data("precious\n".utf8).write(to: URL(fileURLWithPath: place))
        #expect(try refusal(.customers, "external_id,name\n1,Ani\n").contains("is no file of problems"))
        #expect(try String(contentsOfFile: place, encoding: .utf8) == "precious\n")
    }

    @Test("two firms of one name, two users of one name, a user who left: each is a problem")
    func ambiguous() throws {
        try kap.load(.customers, "external_id,kind,name\nF-1,organisation,Arev\nF-2,organisation,Arev\n")
        _ = try kap.user(.representative, name: "Ani")
        _ = try kap.user(.representative, name: "Ani")
        let gone = try kap.user(.representative, name: "Gone")
        try kap.write {
            _ = try $0.transaction.execute("UPDATE users SET disabled_at = \($0.now) WHERE id = \(gone.id)")
        }
        let text = """
            external_id,title,stage,customer,owner,team
            1,A,Proposal,Arev,,
            2,B,Proposal,F-2,Ani,
            3,C,Proposal,F-2,Gone,
            4,D,Proposal,Nobody,,
            5,E,Proposal,F-1,,
            """
        let file = try kap.load(.deals, text)
        #expect(file.summary == ImportSummary(created: 1, problems: 4))
        for words in [
            "several customers are called “Arev”", "2 users are called “Ani”", "“Gone” is disabled",
            "no customer “Nobody”",
        ] {
            #expect(file.problems.contains(words), "\(words)")
        }
        let people = try kap.load(.customers, "external_id,given_name,owner,parent\n1,Ani,Gone,\n2,Ara,,Arev\n")
        #expect(people.summary == ImportSummary(created: 1, problems: 2))
    }

    @Test("a deal that somebody who left owns already can be changed")
    func kept() throws {
        let gone = try kap.user(.representative, name: "Gone")
        try kap.load(.deals, "external_id,title,stage,owner\n1,A,Proposal,Gone\n")
        try kap.write {
            _ = try $0.transaction.execute("UPDATE users SET disabled_at = \($0.now) WHERE id = \(gone.id)")
        }
        #expect(try kap.load(.deals, "external_id,title,owner\n1,B,Gone\n").summary == ImportSummary(updated: 1))
    }

    @Test("an amount in a currency without a rate is a problem, in deals and in products")
    func rates() throws {
        let deals = try kap.load(
            .deals, "external_id,title,stage,value,currency\n1,A,Proposal,5,JPY\n2,B,Proposal,5,EUR\n")
        #expect(deals.summary == ImportSummary(created: 1, problems: 1))
        #expect(deals.problems.contains("there is no rate for JPY"))
        let products = try kap.load(.products, "name,price,currency\nTea,5,JPY\n")
        #expect(products.problems.contains("there is no rate for JPY"))
    }

    @Test("a parent that there is not is told, in a dry run too")
    func parents() throws {
        let text =
            "external_id,kind,name,parent\n1,organisation,A,B\n2,organisation,B,\n3,organisation,C,Nobody\n4,organisation,D,4\n"
        let told = try kap.load(.customers, text) { $0.isDryRun = true }
        #expect(told.summary == ImportSummary(created: 4, problems: 2))
        let file = try kap.load(.customers, text)
        #expect(file.summary == told.summary)
        #expect(file.problems.contains("no customer “Nobody”") && file.problems.contains("cannot be above itself"))
        #expect(try kap.load(.customers, text).summary == ImportSummary(unchanged: 4, problems: 2))
    }
}
