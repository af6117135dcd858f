import Auth
import Database
import Testing
import Views

@testable import CRMApp

/// Puts what nobody types into every parameter and every field that a role's pages have, by GET and by POST. A trap ends
/// the tests, so that it cannot be missed.
@Suite("Extremes in every parameter and field")
struct ExtremeTests {
    @Test("neither end the program nor make an error page", arguments: RolePreset.allCases)
    func extremes(role: RolePreset) throws {
        let kap = try DemoBase.open()
        let user = try kap.user(role, team: try kap.topTeam())
        let offered = Variation.offered(by: Crawl.follow(user, limit: 90), to: user)
        #expect(offered.count > 10)
        var tried: Set<String> = []
        var number = 0
        for request in offered {
            for place in request.pairs.indices {
                let field = "\(request.isPost) \(Target.pattern(request.path)) \(request.pairs[place].name)"
                guard tried.insert(field).inserted else { continue }
                for value in Self.sample(for: role, number) {
                    let changed = request.with(value, at: place)
                    let status = changed.send(user).status.code
                    #expect(status < 500, "\(role) \(changed.description.prefix(600)): \(status)")
                }
                number += 1
            }
        }
        #expect(user.get("/").status == .ok)
    }

    /// The bounds of 64 bits for each field, and some of the others, not the same for two fields: more for the administrator,
    /// who has every field. `bin/fuzz pages` tries all.
    private static func sample(for role: RolePreset, _ field: Int) -> [String] {
        let bounds = Extremes.all.prefix(role == .administrator ? 4 : 2)
        let step = role == .administrator ? 6 : 20
        return bounds
            + Extremes.all.indices.dropFirst(bounds.count).filter { ($0 + field) % step == 0 }
            .map { Extremes.all[$0] }
    }
}

extension TestApp {
    /// The team that all others are below.
    func topTeam() throws -> ID<Team>? {
        try read { scope in try scope.first("SELECT id FROM teams ORDER BY parent_id IS NULL, id") { $0.id(0) } }
    }
}
