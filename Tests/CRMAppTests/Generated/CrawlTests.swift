import Auth
import Database
import Foundation
import Testing
import Views

@testable import CRMApp

/// A small demo company, made once and copied for each test, in which every page has something to show.
enum DemoBase {
    private static let shared = Result { try make() }

    static func open() throws -> TestApp {
        try TestApp(base: shared.get())
    }

    private static func make() throws -> TestBase {
        try TestBase.make { database in
            _ = try Demo.load(
                into: database, seeds: TestTemplate.root + "/seeds", customers: 120,
                today: TestApp.start.day(in: .utc), hash: { _ in "" })
        }
    }
}

/// Follows every link that a role finds, in every language.
@Suite("Every page that can be reached")
struct CrawlTests {
    @Test("answers without a failure and is well formed, for every role", arguments: RolePreset.allCases)
    func crawl(role: RolePreset) throws {
        let kap = try DemoBase.open()
        let user = try kap.user(role, team: try kap.topTeam())
        let pages = Crawl.follow(user, limit: 70)
        #expect(pages.count > 3)
        for page in pages {
            #expect(page.response.status == .ok, "\(role) \(page.path): \(page.response.status.code)")
            #expect(page.checks.problems.isEmpty, "\(page.path): \(page.checks.problems.prefix(3))")
        }
    }

    @Test("is there in every language, and well formed", arguments: Language.allCases)
    func languages(language: Language) throws {
        let kap = try DemoBase.open()
        let user = try kap.user(.administrator, language: language)
        for page in Crawl.follow(user, limit: 50) {
            #expect(page.response.status == .ok, "\(language) \(page.path)")
            #expect(page.response.body.contains("<html lang=\"\(language.rawValue)\""), "\(page.path)")
            #expect(page.checks.problems.isEmpty, "\(language) \(page.path)")
        }
    }

    @Test("has one key after G, and the list of keys names no other")
    func keys() throws {
        let kap = try DemoBase.open()
        let page = try kap.user(.administrator).get("/customers").body
        let keys = page.matches(of: /data-go="Key([A-Z])"/).map { String($0.1) }
        #expect(Set(keys).count == keys.count)
        let listed = page.matches(of: /<kbd><bdi dir="ltr">G<\/bdi><\/kbd> <kbd><bdi dir="ltr">([A-Z])</).map {
            String($0.1)
        }
        #expect(!listed.isEmpty)
        #expect(Set(listed).isSubset(of: keys))
    }

    @Test("stays within its number of statements")
    func statements() throws {
        let kap = try DemoBase.open()
        let user = try kap.user(.administrator)
        for path in Crawl.follow(user, limit: 50).map(\.path) {
            let (_, statements) = StatementLog.collect { user.get(path) }
            #expect(statements.count <= 32, "\(path): \(statements.count) statements")
        }
    }
}
