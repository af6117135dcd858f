import Database
import Testing

@testable import CRMApp

@Suite("A second file changes only what it says")
struct SecondFileTests {
    private let kap: TestApp

    init() throws {
        kap = try TestApp()
    }

    // MARK: - Deals

    private let dealSQL = """
        SELECT d.title || '|' || coalesce(c.display_name, '') || '|' || coalesce(u.email, '') || '|' || coalesce(t.name, '')
            || '|' || coalesce(d.value_minor, 0) || ' ' || d.currency || '|' || coalesce(d.opened_on, '') || '|'
            || coalesce(d.expected_on, '') || '|' || coalesce(d.closed_on, '') || '|' || s.name || '|' || d.stage_since_on
            || '|' || coalesce((SELECT p.name || ' ' || l.quantity_thousandths || ' ' || l.price_minor
                FROM deal_products l JOIN products p ON p.id = l.product_id WHERE l.deal_id = d.id), '')
        FROM deals d JOIN stages s ON s.id = d.stage_id LEFT JOIN customers c ON c.id = d.customer_id
        LEFT JOIN users u ON u.id = d.owner_id LEFT JOIN teams t ON t.id = d.team_id ORDER BY d.id
        """

    private func deals() throws -> [String] {
        try kap.load(.users, "name,email,team\nRep,rep@t.example,North\n")
        try kap.load(.customers, "external_id,kind,name\nA-1,organisation,Arev School\n")
        try kap.load(.products, "name,code,category,price\nTile,T-1,Roofing,33.33\n")
        try kap.load(
            .deals,
            """
            external_id,title,customer,product,quantity,owner,stage,value,opened_on,expected_on,closed_on
            D-1,Roof,Arev School,Tile,3,rep@t.example,Proposal,100.00,2026-09-01,2026-12-20,
            D-2,Fence,Arev School,Tile,2,rep@t.example,Won,250.50,2026-05-05,,2026-06-24
            """)
        return try kap.texts(dealSQL)
    }

    @Test("a deals file with an id and a stage moves the deal and leaves everything else")
    func dealStage() throws {
        let before = try deals()
        #expect(try kap.load(.deals, "external_id,stage\nD-1,Negotiation\n").summary == ImportSummary(updated: 1))
        let after = try kap.texts(dealSQL)
        #expect(after[1] == before[1])
        let today = try kap.read { try Scope.system($0.transaction).today }
        let expected = before[0].replacing("|Proposal|2026-09-01|", with: "|Negotiation|\(today.iso)|")
        #expect(after[0] == expected)
        #expect(try kap.history("deals") == ["stage: Proposal → Negotiation"])
    }

    @Test("blank cells of deals change nothing; a won deal keeps its closing day and so its month")
    func dealBlanks() throws {
        let before = try deals()
        let blank = """
            external_id,title,customer,product,quantity,owner,team,stage,value,opened_on,expected_on,closed_on
            D-1,,,,,,,,,,,
            D-2,,,,,,,Won,,,,
            """
        #expect(try kap.load(.deals, blank).summary == ImportSummary(unchanged: 2))
        #expect(try kap.texts(dealSQL) == before)
        #expect(try kap.load(.deals, "external_id,stage,value\nD-2,Won,300\n").summary.updated == 1)
        #expect(try kap.texts(dealSQL)[1].contains("|30000 EUR|2026-05-05||2026-06-24|Won|2026-06-24|"))
        #expect(try kap.history("deals") == ["value: 250.50 EUR → 300.00 EUR"])
    }

    @Test("every field of a deal that a file changes stands in the history, and its undo gives all of it back")
    func dealHistory() throws {
        let before = try deals()
        try kap.load(.users, "name,email,team\nAnna,anna@t.example,South\n")
        try kap.load(.customers, "external_id,kind,name\nA-2,organisation,Masis Farm\n")
        try kap.load(
            .deals,
            """
            external_id,title,customer,quantity,owner,stage,value,opened_on,expected_on,closed_on
            D-1,Wall,Masis Farm,4,anna@t.example,Lost,200,2026-08-01,2026-11-20,2026-09-30
            """)
        let told = try kap.history("deals")
        for field in [
            "title", "customer", "owner", "team", "stage", "value", "opened", "expected", "closed", "products",
        ] {
            #expect(told.contains { $0.hasPrefix(field + ": ") }, "\(field)")
        }
        let administrator = try kap.user(.administrator)
        let run = try kap.read { try $0.count("SELECT max(id) FROM import_runs") }
        #expect(administrator.post("/admin/imports/\(run)/reversal").status == .seeOther)
        while try JobRunner(kap.app).runDue() > 0 {}
        #expect(try kap.texts(dealSQL) == before)
    }

    @Test("an empty cell empties its field when the command says so")
    func dealClearing() throws {
        _ = try deals()
        try kap.load(.deals, "external_id,title,customer,value,expected_on,stage\nD-1,,,,,\n") { $0.clearsEmpty = true }
        #expect(try kap.texts(dealSQL)[0].hasPrefix("Roof||rep@t.example|North|0 EUR|2026-09-01|||Proposal|"))
    }

    @Test("an amount without a currency stays in its deal's, and a currency without an amount changes nothing")
    func dealCurrency() throws {
        try kap.rate("USD", 2)
        try kap.load(.deals, "external_id,title,stage,value,currency\n1,Tea,Proposal,100,USD\n")
        try kap.load(.deals, "external_id,value\n1,120\n")
        #expect(try kap.texts("SELECT value_minor || currency FROM deals") == ["12000USD"])
        #expect(try kap.load(.deals, "external_id,currency\n1,EUR\n").summary == ImportSummary(unchanged: 1))
    }

    // MARK: - Products

    @Test("a products file without a price leaves the price, with blanks everything, and the history tells each field")
    func products() throws {
        let sql = """
            SELECT name || '|' || coalesce(code, '') || '|' || coalesce(category, '') || '|' || price_minor || '|'
                || (archived_at IS NULL) FROM products ORDER BY id
            """
        try kap.load(.products, "name,code,category,price\nTile,T-1,Roofing,33.33\nNail,N-1,Roofing,2.50\n")
        let before = try kap.texts(sql)
        #expect(
            try kap.load(.products, "code,category\nT-1,Walls\nN-1,\n").summary
                == ImportSummary(updated: 1, unchanged: 1))
        #expect(try kap.texts(sql)[0] == before[0].replacing("Roofing", with: "Walls"))
        #expect(try kap.texts(sql)[1] == before[1])
        #expect(try kap.load(.products, "name,category\nNail,Iron\n").summary == ImportSummary(updated: 1))
        #expect(try kap.load(.products, "code,price,active\nT-1,,no\n").summary == ImportSummary(updated: 1))
        #expect(
            try kap.history("products") == ["category: Roofing → Walls", "category: Roofing → Iron", "archived: 0 → 1"])
        #expect(try kap.load(.products, "code,price\nT-1,5\n").problems.contains("is in the archive; restore it first"))
        #expect(try kap.load(.products, "code,price,active\nT-1,5,yes\n").summary == ImportSummary(updated: 1))
        try kap.load(.products, "code,category\nN-1,\n") { $0.clearsEmpty = true }
        #expect(try kap.texts(sql)[1].hasPrefix("Nail|N-1||250|"))
    }

    // MARK: - Customers

    private let customerSQL = """
        SELECT kind || '|' || display_name || '|' || coalesce(given_name, '') || '|' || coalesce(family_name, '') || '|'
            || coalesce(main_email, '') || '|' || coalesce(main_phone, '') || '|' || coalesce(city, '') || '|'
            || coalesce(sector, '') || '|' || coalesce(birth_year, 0) FROM customers ORDER BY id
        """

    @Test("a known person stays a person; a new address becomes the main one, and the old one stays behind it")
    func person() throws {
        try kap.load(
            .customers,
            "external_id,given_name,family_name,email,phone,birth_date,tags\n"
                + "P-1,Anna,Kiss,anna.kiss@mail.example,+36 30 123 4567,1990-02-03,vip\n")
        let second = "external_id,name,email,tags\nP-1,Anna Kiss,anna.new@mail.example,new\n"
        #expect(try kap.load(.customers, second).summary == ImportSummary(updated: 1))
        #expect(
            try kap.texts(customerSQL) == ["person|Anna Kiss|Anna|Kiss|anna.new@mail.example|+36 30 123 4567|||1990"])
        #expect(
            try kap.texts("SELECT value FROM contact_points ORDER BY kind, position")
                == ["anna.new@mail.example", "anna.kiss@mail.example", "+36 30 123 4567"])
        #expect(
            try kap.texts("SELECT t.name FROM customer_tags c JOIN tags t ON t.id = c.tag_id ORDER BY t.id") == [
                "vip", "new",
            ])
        #expect(try kap.load(.customers, second).summary == ImportSummary(unchanged: 1))
        #expect(try kap.history("customers").count { $0.hasPrefix("contacts: ") || $0.hasPrefix("tags: ") } == 2)
    }

    @Test("a customers file without columns, or with blank cells, leaves what it does not say")
    func customers() throws {
        try kap.load(
            .customers,
            "external_id,kind,name,email,phone,city,street,sector,employees,lifecycle\n"
                + "A-1,organisation,Arev,info@arev.example,+374 10 111111,Yerevan,Abovyan 1,Schools,40,customer\n")
        let before = try kap.texts(customerSQL)
        let blank = "external_id,kind,name,email,phone,city,sector,employees,lifecycle\nA-1,,,,,,,,\n"
        #expect(try kap.load(.customers, blank).summary == ImportSummary(unchanged: 1))
        #expect(try kap.load(.customers, "external_id,sector\nA-1,Education\n").summary == ImportSummary(updated: 1))
        #expect(try kap.texts(customerSQL) == before.map { $0.replacing("Schools", with: "Education") })
        #expect(try kap.load(.customers, blank) { $0.clearsEmpty = true }.summary == ImportSummary(updated: 1))
        #expect(try kap.texts(customerSQL) == ["organisation|Arev||||||" + "|0"])
        #expect(
            try kap.texts("SELECT street || lifecycle FROM customers c JOIN addresses a ON a.customer_id = c.id") == [
                "Abovyan 1customer"
            ])
    }

    // MARK: - Users

    @Test("a users file changes role, team and language where it says so, and the last administrator stays one")
    func users() throws {
        let sql = """
            SELECT u.name || '|' || u.email || '|' || coalesce(t.name, '') || '|' || coalesce(u.language, '') || '|'
                || coalesce((SELECT r.identifier FROM user_roles x JOIN roles r ON r.id = x.role_id
                    WHERE x.user_id = u.id), '')
            FROM users u LEFT JOIN teams t ON t.id = u.team_id WHERE u.email LIKE '%t.example' ORDER BY u.id
            """
        try kap.load(.users, "name,email,role,team,language\nAni,ani@t.example,manager,North,hy\n")
        #expect(try kap.texts(sql) == ["Ani|ani@t.example|North|hy|manager"])
        #expect(try kap.load(.users, "email,role,team\nANI@t.example,,\n").summary == ImportSummary(unchanged: 1))
        #expect(try kap.load(.users, "email,role\nani@t.example,sales-manager\n").summary == ImportSummary(updated: 1))
        #expect(try kap.texts(sql) == ["Ani|ani@t.example|North|hy|sales-manager"])
        #expect(try kap.history("users") == ["roles: manager → sales-manager"])
        try kap.load(.users, "name,email,role\nAda,ada@t.example,administrator\n")
        let refused = try kap.load(.users, "email,role\nada@t.example,manager\n")
        #expect(refused.problems.contains("is the last administrator"))
        try kap.load(.users, "email,language,team\nani@t.example,,\n") { $0.clearsEmpty = true }
        #expect(try kap.texts(sql).first == "Ani|ani@t.example|||sales-manager")
    }
}
