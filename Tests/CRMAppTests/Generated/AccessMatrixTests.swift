import Auth
import Database
import HTTPTypes
import Testing
import Views
import WebServer

@testable import CRMApp

/// Walks every registered route for every role: a route that is added is in here without anybody's doing.
@Suite("Access to every route")
struct AccessMatrixTests {
    @Test("the routes without a session are these and no others")
    func publicRoutes() {
        let found = modules.flatMap(\.routes).filter { $0.access == .public }.map { "\($0.method) \($0.pattern)" }
        #expect(
            Set(found) == [
                "GET /sign-in", "POST /sign-in", "GET /set-up/:token", "POST /set-up/:token", "GET /password/:token",
                "POST /password/:token", "POST /preferences/theme", "GET /healthz",
            ])
    }

    @Test("a visitor is sent to the sign-in page by every other route, and nothing changes")
    func visitors() throws {
        let fixture = try RecordFixture(try TestApp())
        let visitor = fixture.kap.visitor()
        for route in modules.flatMap(\.routes) where route.access != .public {
            let path = try fixture.path(route.pattern, user: fixture.stranger, team: fixture.teamElsewhere)
            let before = try fixture.fingerprint()
            let response = route.method == .get ? visitor.get(path) : visitor.post(path)
            #expect(response.status == .seeOther, "\(route.method) \(path)")
            #expect(response.location?.hasPrefix("/sign-in") == true, "\(route.method) \(path)")
            #expect(try fixture.fingerprint() == before, "\(route.method) \(path)")
        }
    }

    @Test(
        "every role is let in or kept out as its rights say, and what is refused changes nothing",
        arguments: RolePreset.allCases)
    func roles(role: RolePreset) throws {
        let fixture = try RecordFixture(try TestApp())
        let user = try fixture.kap.user(role, team: fixture.team)
        let viewer = Viewer(id: user.id, name: "", email: "", rights: role.rights)
        for route in modules.flatMap(\.routes) where route.access != .public && route.pattern != "/sign-out" {
            let path = try fixture.path(route.pattern, user: user.id, team: fixture.team)
            let before = try fixture.fingerprint()
            let response = route.method == .get ? user.get(path) : user.post(path)
            #expect(response.status.code < 500, "\(route.method) \(path)")
            if route.access.allows(viewer) {
                #expect(response.status != .forbidden || path.hasPrefix("/admin/users/"), "\(route.method) \(path)")
            } else {
                #expect(
                    response.status == (route.pattern.contains(":") ? .notFound : .forbidden), "\(route.method) \(path)"
                )
                #expect(try fixture.fingerprint() == before, "\(route.method) \(path)")
            }
        }
    }

    @Test("a record is there for whom the policy says, and a 404 for the others", arguments: RolePreset.allCases)
    func records(role: RolePreset) throws {
        let fixture = try RecordFixture(try TestApp())
        let user = try fixture.kap.user(role, team: fixture.team)
        let viewer = Viewer(
            id: user.id, name: "", email: "", teamID: fixture.team, teamsBelow: [fixture.team, fixture.teamBelow],
            rights: role.rights)
        for owner in RecordFixture.Owner.allCases {
            let (holder, team) = fixture.owner(owner, viewer: user)
            let customer = try fixture.customer(holder, team, name: "Canary \(owner.rawValue)")
            let deal = try fixture.deal(holder, team, title: "Canary deal \(owner.rawValue)")
            let seesCustomer = viewer.can(.view, "customers", owner: holder, team: team)
            let seesDeal = viewer.can(.view, "deals", owner: holder, team: team)
            #expect(user.get("/customers/\(customer)").status == (seesCustomer ? .ok : .notFound), "\(owner)")
            #expect(user.get("/deals/\(deal)").status == (seesDeal ? .ok : .notFound), "\(owner)")
            let editsCustomer = viewer.can(.edit, "customers", owner: holder, team: team)
            #expect(user.get("/customers/\(customer)/edit").status == (editsCustomer ? .ok : .notFound), "\(owner)")
            for side in ["/customers?q=canary", "/search?q=canary", "/search/suggestions?q=canary"] {
                let body = user.get(side).body
                let isListed = body.contains("Canary \(owner.rawValue)<") || body.contains("Canary \(owner.rawValue)\"")
                #expect(isListed == seesCustomer, "\(side) \(owner)")
            }
            let deals = user.get("/deals?q=canary").body
            #expect(deals.contains("Canary deal \(owner.rawValue)") == seesDeal, "/deals \(owner)")
        }
    }

    @Test("a form of another session, without a token, or sent by GET changes nothing")
    func forgeries() throws {
        let fixture = try RecordFixture(try TestApp())
        let user = try fixture.kap.user(.administrator, team: fixture.team)
        let foreign = CSRF.token(for: Token.random())
        for route in modules.flatMap(\.routes) where route.method == .post {
            let path = try fixture.path(route.pattern, user: user.id, team: fixture.team)
            let before = try fixture.fingerprint()
            #expect(user.postRaw(path, FormFields()).status == .forbidden, "\(path)")
            #expect(user.postRaw(path, ["csrf": foreign].form).status == .forbidden, "\(path)")
            #expect(try fixture.fingerprint() == before, "\(path)")
        }
    }

    @Test("a form that comes from elsewhere by what the browser says, or that is none, changes nothing")
    func elsewhere() throws {
        let fixture = try RecordFixture(try TestApp())
        let user = try fixture.kap.user(.administrator, team: fixture.team)
        let other = try fixture.kap.user(.administrator, team: fixture.team)
        let token = CSRF.token(for: user.session)
        let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
        let foreign: [HTTPFields] = [
            [site: "cross-site"], [site: "same-site"], [.origin: "null"], [.origin: "https://elsewhere.example"],
        ]
        let bodies = [("text/plain", "csrf=\(token)"), ("application/json", #"{"csrf": "\#(token)"}"#)]
        for route in modules.flatMap(\.routes) where route.method == .post {
            let path = try fixture.path(route.pattern, user: user.id, team: fixture.team)
            let before = try fixture.fingerprint()
            for headers in foreign {
                #expect(user.postRaw(path, ["csrf": token].form, headers: headers).status == .forbidden, "\(path)")
            }
            let borrowed = CSRF.token(for: other.session)
            #expect(user.postRaw(path, ["csrf": borrowed].form).status == .forbidden, "\(path)")
            for (kind, body) in bodies {
                let status = user.postRaw(path, body: body, headers: [.contentType: kind]).status
                #expect([400, 403, 415].contains(status.code), "\(path) \(kind): \(status)")
            }
            #expect(try fixture.fingerprint() == before, "\(path)")
        }
    }
}
