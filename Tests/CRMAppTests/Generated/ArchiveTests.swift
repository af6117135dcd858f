import Auth
import Database
import Testing
import Views

@testable import CRMApp

@Suite("What is in the archive")
struct ArchiveTests {
    let fixture: RecordFixture
    let admin: TestUser

    init() throws {
        fixture = try RecordFixture(try TestApp())
        admin = try fixture.kap.user(.administrator, team: fixture.team)
    }

    /// Every form of a customer, a deal or a product but those that bring it back.
    private static let forms = modules.flatMap(\.routes).filter { route in
        let isRecord = ["/customers/:id", "/deals/:id", "/products/:id"].contains { route.pattern.hasPrefix($0) }
        return route.method == .post && isRecord && !route.pattern.hasSuffix("/restoration")
            && !route.pattern.hasSuffix("/archive") && !route.pattern.hasSuffix("/archival")
    }.map(\.pattern)

    @Test("is changed by no form, and the answer says why")
    func records() throws {
        let customer = try fixture.customer(admin.id, nil)
        let deal = try fixture.deal(admin.id, nil)
        for path in [
            "/customers/\(customer)/archival", "/deals/\(deal)/archive", "/products/\(fixture.product)/archive",
        ] {
            #expect(admin.post(path).status == .seeOther, "\(path)")
        }
        #expect(Self.forms.count > 15)
        let fields = [
            ("version", "2"), ("title", "x"), ("name", "x"), ("stage", "\(fixture.stage)"), ("tags", "x"),
            ("body", "x"),
            ("owner", "\(admin.id)"), ("price", "1"), ("reason", "1"), ("kind", "organisation"), ("role", "x"),
        ]
        for pattern in Self.forms {
            let id =
                pattern.hasPrefix("/customers")
                ? "\(customer)" : pattern.hasPrefix("/deals") ? "\(deal)" : "\(fixture.product)"
            let path = pattern.split(separator: "/").map { $0 == ":id" ? id : $0.hasPrefix(":") ? "1" : String($0) }
            let before = try fixture.fingerprint()
            let stage = pattern.hasSuffix("/lifecycle") ? [("stage", "lead")] : []
            let answer = admin.post("/" + path.joined(separator: "/"), stage + fields)
            #expect(answer.status == .conflict, "\(pattern): \(answer.status)")
            #expect(answer.body.contains("What is archived cannot be changed."), "\(pattern)")
            #expect(try fixture.fingerprint() == before, "\(pattern)")
        }
        for page in ["/customers/\(customer)/edit", "/deals/\(deal)/edit", "/products/\(fixture.product)/edit"] {
            #expect(admin.get(page).status == .conflict, "\(page)")
        }
        for path in ["/customers/\(customer)/restoration", "/deals/\(deal)/restoration"] {
            #expect(admin.post(path).status == .seeOther)
        }
        #expect(admin.get("/customers/\(customer)/edit").status == .ok)
    }

    @Test("gets no new activities, and those that it has are only done or deleted")
    func activities() throws {
        let customer = try fixture.customer(admin.id, nil)
        let task = try fixture.activity(admin.id, nil, customer: customer)
        #expect(admin.post("/customers/\(customer)/archival").status == .seeOther)
        let form = [("kind", "note"), ("body", "x"), ("customer_id", "\(customer)")]
        #expect(admin.post("/activities", form).status == .conflict)
        #expect(
            admin.post("/activities/\(task)", [("kind", "task"), ("subject", "x"), ("version", "1")]).status
                == .conflict)
        #expect(admin.post("/activities/\(task)/completion").status == .seeOther)
        #expect(admin.post("/activities/\(task)/deletion").status == .seeOther)
    }

    @Test("holds for pipelines, their stages and reasons, too")
    func pipelines() throws {
        #expect(admin.post("/admin/pipelines", [("name", "Second")]).status == .seeOther)
        let path = "/admin/pipelines/\(fixture.pipeline)"
        #expect(admin.post(path + "/archive").status == .seeOther)
        #expect(admin.post(path + "/stages", [("stage_name", "More")]).status == .conflict)
        #expect(admin.post(path, [("name", "x"), ("version", "1")]).status == .conflict)
        #expect(admin.post("/admin/stages/\(fixture.stage)/removal").status == .conflict)
        #expect(admin.post("/admin/stages/\(fixture.stage)/position").status == .conflict)
        #expect(admin.post(path + "/restoration").status == .seeOther)
    }
}
