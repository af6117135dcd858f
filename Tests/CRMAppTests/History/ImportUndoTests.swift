import Auth
import Database
import Foundation
import Testing
import Views

@testable import CRMApp

@Suite("Taking imports back")
struct ImportUndoTests {
    private let kap: TestApp
    private let user: TestUser

    init() throws {
        kap = try TestApp()
        user = try kap.user(.administrator)
    }

    private func load(_ kind: ImportKind, _ text: String, _ map: [(field: String, column: String)]) throws {
        let file = kap.folder + "/\(UUID().uuidString).csv"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        var plan = ImportPlan(kind: kind, file: file)
        plan.map = map
        #expect(try Importer(kap.database).run(plan).problems == 0)
    }

    private func undo(_ run: Int) throws {
        #expect(user.post("/admin/imports/\(run)/reversal").status == .seeOther)
        while try JobRunner(kap.app).runDue() > 0 {}
    }

    /// Every column of a table's rows that tells what they say, as text.
    private func digest(_ sql: String) throws -> [String] {
        try kap.read { scope in try scope.rows(("\(raw: sql)" as SQL).trusted) { $0.text(0) } }
    }

    @Test("Deals that a second file changed get every old value back, byte for byte; untouched ones stay")
    func deals() throws {
        let map = [("external_id", "Id"), ("title", "Title"), ("stage", "Stage"), ("value", "Value")]
        try load(.deals, "Id,Title,Stage,Value\n1,Tea,Open,100\n2,Coffee,Won,200\n3,Salt,Open,300\n4,Oil,Lost,5\n", map)
        let sql = """
            SELECT title || '|' || stage_id || '|' || coalesce(value_minor, 0) || '|' || coalesce(closed_on, '') || '|'
                || stage_since_on || '|' || search_text || '|' || base_minor FROM deals ORDER BY id
            """
        let before = try digest(sql)
        try load(.deals, "Id,Title,Stage,Value\n1,Green tea,Won,150\n2,Coffee,Won,200\n3,Sea salt,Lost,1\n", map)
        #expect(try digest(sql) != before)
        try undo(2)
        #expect(try digest(sql) == before)
        #expect(user.get("/admin/imports").body.contains("2 undone, 0 kept"))
        #expect(user.get("/deals?q=tea").body.contains("Tea"))
    }

    @Test("A deal that somebody edited after the import keeps what it has")
    func touched() throws {
        let map = [("external_id", "Id"), ("title", "Title"), ("stage", "Stage")]
        try load(.deals, "Id,Title,Stage\n1,Tea,Open\n", map)
        try load(.deals, "Id,Title,Stage\n1,Green tea,Open\n", map)
        try kap.write { scope in
            _ = try scope.transaction.execute("UPDATE deals SET title = 'White tea' WHERE external_id = '1'")
        }
        try undo(2)
        #expect(try digest("SELECT title FROM deals") == ["White tea"])
    }

    @Test("Products that a second file changed get their old name and price")
    func products() throws {
        let map = [("code", "Code"), ("name", "Name"), ("price", "Price")]
        try load(.products, "Code,Name,Price\nA,Tea,10\nB,Salt,2\n", map)
        let sql = "SELECT code || '|' || name || '|' || price_minor || '|' || search_text FROM products ORDER BY id"
        let before = try digest(sql)
        try load(.products, "Code,Name,Price\nA,Green tea,12\nB,Salt,2\n", map)
        #expect(try digest(sql) != before)
        try undo(2)
        #expect(try digest(sql) == before)
    }

    @Test("Who belongs to whom goes back too; what a file made and tied goes as a whole")
    func parents() throws {
        let map = [("external_id", "Id"), ("name", "Name"), ("legal_name", "Legal"), ("parent", "Parent")]
        try load(.customers, "Id,Name,Legal,Parent\n1,Ani,,\n2,Ben,,\n3,Cay,,2\n4,Dan,,\n", map)
        let sql = """
            SELECT c.display_name || '|' || coalesce(c.legal_name, '') || '|' || coalesce(p.display_name, '') || '|'
                || (c.archived_at IS NULL) FROM customers c LEFT JOIN customers p ON p.id = c.parent_id ORDER BY c.id
            """
        let before = try digest(sql)
        #expect(before[2].hasPrefix("Cay||Ben|"))
        try load(
            .customers,
            "Id,Name,Legal,Parent\n1,Ani,Ani Ltd,2\n2,Ben,,\n3,Cay,,1\n4,Dan,,\n5,Eve,,1\n6,Fay,,5\n", map)
        #expect(try digest(sql)[2].hasPrefix("Cay||Ani|"))
        #expect(user.get("/customers/1/history").body.contains("Ani Ltd"))
        try undo(2)
        let after = try digest(sql)
        #expect(Array(after.prefix(4)) == before)
        #expect(after.dropFirst(4).allSatisfy { $0.hasSuffix("|0") || $0.hasSuffix("|false") })
        #expect(user.get("/admin/imports").body.contains("4 undone, 0 kept"))
    }

    @Test("Users that a file made are disabled, those it changed get their name and team back")
    func users() throws {
        let map = [("name", "Name"), ("email", "Mail"), ("team", "Team")]
        try load(.users, "Name,Mail,Team\nAni,ani@x.example,North\n", map)
        let sql = """
            SELECT u.name || '|' || coalesce(t.name, '') || '|' || (u.disabled_at IS NOT NULL) FROM users u
            LEFT JOIN teams t ON t.id = u.team_id WHERE u.email LIKE '%x.example' ORDER BY u.id
            """
        let before = try digest(sql)
        try load(.users, "Name,Mail,Team\nAni Sarian,ani@x.example,South\nAram,aram@x.example,South\n", map)
        try undo(2)
        let after = try digest(sql)
        #expect(after.first == before.first)
        #expect(after.count == 2 && (after[1].hasSuffix("|1") || after[1].hasSuffix("|true")))
    }
}
