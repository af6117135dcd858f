import Auth
import Database
import Testing
import Views
import WebServer

@testable import CRMApp

@Suite("How long what is sent may be")
struct DoorTests {
    let kap: TestApp
    private let long = String(repeating: "a", count: 500_000)

    init() throws { kap = try TestApp() }

    private func written() throws -> Int { try kap.read { try $0.count("SELECT count(*) FROM history") } }

    @Test(
        "a customer's name of half a megabyte is refused in words before it is looked for, and kept",
        arguments: Language.allCases)
    func lookup(language: Language) throws {
        let user = try kap.user(.serviceAgent, language: language)
        let before = try written()
        let answer = user.post(
            "/activities",
            [("kind", "note"), ("note-body", "x"), ("prefix", "note"), ("customer_id", ""), ("customer_id_text", long)])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains(DealText.customer[language]))
        #expect(answer.body.contains(DoorText.title[language]))
        #expect(answer.body.contains(">\(long)</textarea>"))
        #expect(answer.body.contains("name=\"note-body\" value=\"x\""))
        #expect(try written() == before)
    }

    /// Every route that takes a form, with a value for what its path names.
    static let forms = modules.flatMap(\.routes).filter { $0.method == .post }.map(\.pattern)

    @Test("every form refuses a field that is too long, whatever its name is", arguments: forms)
    func everyForm(pattern: String) throws {
        let user = try kap.user(.administrator)
        let path = pattern.split(separator: "/").map { $0.hasPrefix(":") ? "1" : String($0) }.joined(separator: "/")
        let answer = user.post("/" + path, [("of-tomorrow", String(repeating: "ա", count: FieldLimits.line + 1))])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("name=\"of-tomorrow\""))
        #expect(answer.body.contains("1,000"))
    }

    @Test(
        "an address that asks for too long a text is refused in words",
        arguments: ["/customers?q=", "/deals?q=", "/search?q=", "/products?q="])
    func query(address: String) throws {
        let user = try kap.user(.administrator)
        #expect(user.get(address + String(repeating: "a", count: 100)).status == .ok)
        let answer = user.get(address + String(repeating: "a", count: 101))
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("at most 100 characters"))
    }

    @Test("a letter with a thousand marks is as long as it is")
    func marks() {
        #expect(("e" + String(repeating: "\u{301}", count: 1_000)).isLonger(than: 200))
        #expect(!String(repeating: "Ա", count: 200).isLonger(than: 200))
        #expect(String(repeating: "Ա", count: 201).isLonger(than: 200))
    }

    @Test(
        "names of people, teams, roles and the company have a length that is said beside the field",
        arguments: [
            "/admin/users", "/admin/teams", "/admin/roles", "/admin/settings", "/customers/views", "/deals/views",
        ])
    func names(path: String) throws {
        let user = try kap.user(.administrator)
        let before = try written()
        let name = String(repeating: "n", count: 201)
        let answer = user.post(path, [("name", name)])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Use at most"))
        #expect(answer.body.contains("value=\"\(name)\""))
        #expect(try written() == before)
    }

    @Test("tags have a length and a number, which are said")
    func tags() throws {
        let user = try kap.user(.administrator)
        let path = try #require(
            user.post("/customers", [("kind", "person"), ("given", "Ani"), ("family", "S"), ("lifecycle", "lead")])
                .location)
        let many = (0..<31).map { "t\($0)" }.joined(separator: ", ")
        for (typed, words) in [(many, "Use at most 30"), (String(repeating: "x", count: 61), "Use at most 60")] {
            let answer = user.post(path + "/tags", [("tags", typed)])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.body.contains(words))
            #expect(answer.body.contains(typed))
        }
        #expect(user.post(path + "/tags", [("tags", "a, b")]).status == .seeOther)
    }

    @Test("one user keeps fifty views of a list and is told so")
    func savedViews() throws {
        let user = try kap.user(.administrator)
        for number in 0..<SavedViewStore.most {
            #expect(user.post("/deals/views", [("name", "v\(number)"), ("query", "q=a")]).status == .seeOther)
        }
        let answer = user.post("/deals/views", [("name", "one more"), ("query", "q=a")])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("50"))
        #expect(answer.body.contains("value=\"one more\""))
        #expect(user.post("/customers/views", [("name", "v"), ("query", "q=a")]).status == .seeOther)
    }

    @Test("a password is never shown again, and a long one is not hashed")
    func password() throws {
        let answer = kap.visitor().post("/sign-in", [("email", "a@b.example"), ("password", long)])
        #expect(answer.status == .unprocessableContent)
        #expect(!answer.body.contains("aaaa"))
    }
}
