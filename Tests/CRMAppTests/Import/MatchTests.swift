import Database
import Testing

@testable import CRMApp

@Suite("Rows that describe what is there already")
struct MatchTests {
    private let kap: TestApp

    init() throws {
        kap = try TestApp()
    }

    private func count(_ table: String) throws -> Int { try kap.texts("SELECT 'x' FROM \(table)").count }

    private let people = "given_name,family_name,email,phone\nSona,Petrosyan,sona@mail.example,+374 91 555111\n"

    @Test(
        "somebody with the same address or telephone goes to the problems, changes or is added, as the command says",
        arguments: [
            "Sona,Petrosyan,SONA@mail.example,", "S.,P.,,091 555111", "Sona,Petrosyan,,00374-91-555-111",
            "Sona,Petrosyan, Sona@Mail.Example ,",
        ])
    func people(row: String) throws {
        try kap.load(.customers, people)
        let again = "given_name,family_name,email,phone\n" + row + "\n"
        let skipped = try kap.load(.customers, again)
        #expect(skipped.summary == ImportSummary(problems: 1))
        #expect(skipped.problems.contains("already there as “Sona Petrosyan” (same "))
        let told = try kap.load(.customers, again) { $0.isDryRun = true }
        #expect(told.summary == skipped.summary && told.problems == skipped.problems)
        let updated = try kap.load(.customers, again) { $0.match = .update }.summary
        #expect(updated.taken == 1 && updated.created == 0)
        #expect(try count("customers") == 1)
        #expect(try kap.load(.customers, again) { $0.match = .create }.summary == ImportSummary(created: 1))
        #expect(try count("customers") == 2)
    }

    @Test("the same people twice in one file are one each")
    func within() throws {
        let file = people + "Sona,Petrosyan,SONA@mail.example,\nDavit,Grigoryan,d@mail.example,\nD,G,D@MAIL.EXAMPLE,\n"
        #expect(try kap.load(.customers, file).summary == ImportSummary(created: 2, problems: 2))
        #expect(try kap.load(.customers, file).summary == ImportSummary(problems: 4))
        #expect(try count("customers") == 2)
    }

    @Test("a tax number tells firms, a name with a birth date people; a name alone tells nobody")
    func others() throws {
        try kap.load(
            .customers,
            "kind,name,tax_number,birth_date\norganisation,Arev,00123,\nperson,Ani Sarkis,,1990-02-03\nperson,Ara Sarkis,,\n"
        )
        let again = """
            kind,name,tax_number,birth_date
            organisation,Sun Ltd,00123,
            person,ANI SARKIS,,1990-02-03
            person,Ani Sarkis,,1991-02-03
            person,Ara Sarkis,,
            """
        let file = try kap.load(.customers, again)
        #expect(file.summary == ImportSummary(created: 2, problems: 2))
        #expect(file.problems.contains("same tax number") && file.problems.contains("same name"))
    }

    @Test("firms of one name are the same unless something tells them apart")
    func firms() throws {
        let text = "kind,name,city\norganisation,Arev,Yerevan\norganisation,AREV,Gyumri\n"
        #expect(try kap.load(.customers, text).summary == ImportSummary(created: 2))
        #expect(try kap.load(.customers, text).summary == ImportSummary(problems: 2))
        let ids = "external_id,kind,name\nF-1,organisation,Masis\nF-2,organisation,Masis\n"
        #expect(try kap.load(.customers, ids).summary == ImportSummary(created: 2))
    }

    @Test("what was made by hand is found, keeps what the file does not say, and takes the file's id")
    func byHand() throws {
        try kap.load(.customers, people)
        try kap.write {
            _ = try $0.transaction.execute("UPDATE customers SET external_id = NULL, external_source = NULL")
        }
        let file = "external_id,given_name,email\n77,Sona,sona@mail.example\n"
        #expect(try kap.load(.customers, file) { $0.match = .update }.summary == ImportSummary(updated: 1))
        #expect(try kap.texts("SELECT external_id || family_name FROM customers") == ["77Petrosyan"])
        #expect(try kap.load(.customers, file).summary == ImportSummary(unchanged: 1))
    }

    @Test("ids that are addresses compare without case, other ids with it")
    func ids() throws {
        try kap.load(.customers, "external_id,given_name,family_name\nSona@Mail.example,Sona,A\nAb1,Ani,B\n")
        let file = "external_id,family_name\nsona@mail.EXAMPLE,C\nAB1,D\n"
        #expect(try kap.load(.customers, file).summary == ImportSummary(created: 1, updated: 1))
    }

    @Test("products are told by code and by name")
    func products() throws {
        try kap.load(.products, "name,code\nTile,T-1\nNail,\n") { $0.source = "shop" }
        let again = "name,code\nRoof tile,t-1\nNAIL,\nBolt,B-1\n"
        let file = try kap.load(.products, again)
        #expect(file.summary == ImportSummary(created: 1, problems: 2))
        #expect(file.problems.contains("same code") && file.problems.contains("same name"))
        #expect(try kap.load(.products, again) { $0.match = .update }.summary.created == 0)
        #expect(try kap.texts("SELECT name FROM products ORDER BY id") == ["Roof tile", "NAIL", "Bolt"])
    }

    @Test("users are told by their address")
    func users() throws {
        let user = try kap.user(.representative, name: "Rep")
        let email = try kap.texts("SELECT upper(email) FROM users WHERE id = \(user.id)")[0]
        let file = try kap.load(.users, "name,email\nRepresentative,\(email)\n")
        #expect(file.summary == ImportSummary(problems: 1))
        #expect(file.problems.contains("same e-mail address"))
        #expect(
            try kap.load(.users, "name,email\nRepresentative,\(email)\n") { $0.match = .update }.summary.updated == 1)
    }

    @Test("deals without an id are told by title, customer and days")
    func deals() throws {
        let text = "title,stage,opened_on\nTea,Proposal,2026-09-01\nTea,Proposal,2026-09-02\n"
        #expect(try kap.load(.deals, text).summary == ImportSummary(created: 2))
        let again = try kap.load(.deals, text)
        #expect(again.summary == ImportSummary(problems: 2))
        #expect(again.problems.contains("already there as “Tea”"))
        #expect(try kap.load(.deals, text) { $0.match = .update }.summary == ImportSummary(unchanged: 2))
    }

    @Test("a record in the archive is the row's problem")
    func archived() throws {
        try kap.load(.customers, "external_id,given_name,family_name\n1,Ani,Sevan\n")
        try kap.write { _ = try $0.transaction.execute("UPDATE customers SET archived_at = \($0.now)") }
        #expect(try kap.load(.customers, "external_id,sector\n1,Tea\n").problems.contains("is in the archive"))
    }
}
