import Database
import TestSupport
import Testing

@testable import CRMApp

@Suite("A copy of a whole company")
struct CopyTests {
    /// A migrated, empty SQLite base, whatever the tests run on.
    private func file() throws -> TestApp { try TestApp(base: TestBase.emptyFile.get()) }

    @Test("has the same rows, finds the same customers, and goes on numbering")
    func copies() throws {
        let kap = try DemoBase.open()
        let user = try kap.user(.administrator)
        let (there, back) = (try TestApp(), try file())
        let sent = try CompanyCopy.run(from: kap.database, to: there.database)
        let returned = try CompanyCopy.run(from: there.database, to: back.database)
        #expect(
            Dictionary(uniqueKeysWithValues: sent.map { ($0.name, $0.digest) })
                == Dictionary(uniqueKeysWithValues: returned.map { ($0.name, $0.digest) }))
        #expect(sent.first { $0.name == "customers" }?.rows == 120)
        for copy in [there, back] {
            let same = TestUser(app: copy.app, id: user.id, session: user.session)
            for path in ["/customers?q=hakobyan", "/deals", "/customers/7", "/dashboard"] {
                #expect(same.get(path).status == .ok)
                #expect(rows(same.get(path).body) == rows(user.get(path).body), "\(path)")
            }
            let added = same.post(
                "/customers", [("kind", "person"), ("given", "Nor"), ("family", "Mard"), ("lifecycle", "lead")])
            #expect(added.location?.hasPrefix("/customers/121") == true, "\(added.status) \(added.location ?? "")")
        }
    }

    /// The page without what differs between two requests: tokens.
    private func rows(_ body: String) -> String {
        body.replacing(/name="csrf" value="[^"]*"/, with: "")
    }

    @Test("is refused where somebody works already, and leaves it alone")
    func refuses() throws {
        let (kap, other) = (try DemoBase.open(), try TestApp())
        _ = try other.user(.administrator)
        #expect(throws: DatabaseCopy.Problem.self) { _ = try CompanyCopy.run(from: kap.database, to: other.database) }
        #expect(try other.read { try $0.count("SELECT count(*) FROM users") } == 1)
    }
}
