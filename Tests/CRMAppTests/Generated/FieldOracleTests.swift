import Auth
import Database
import Testing
import Views

@testable import CRMApp

/// Roles of a company's own making that lack a class of fields get no answer by them either.
@Suite("Fields that a role may not read")
struct FieldOracleTests {
    let kap: TestApp

    init() throws { kap = try TestApp() }

    /// Everything but these.
    private func user(without capabilities: Set<Capability>) throws -> TestUser {
        let user = try kap.user(.administrator)
        try kap.write { scope in
            var rights = Rights()
            for module in modules { for action in module.actions { rights.grant(action, module.name, .all) } }
            for capability in Capability.allCases where !capabilities.contains(capability) { rights.grant(capability) }
            let roles = RoleStore(scope.transaction)
            try roles.assign([roles.insert(identifier: "own-\(user.id)", name: "Own", rights: rights)], to: user.id)
        }
        return user
    }

    private func addCustomer() throws {
        try kap.write { scope in
            var draft = CustomerDraft()
            draft.kind = .organisation
            draft.name = "Ararat"
            draft.contacts = [ContactPoint(.email, "canarymail@zz.example"), ContactPoint(.phone, "+374 91 765 432")]
            var address = Address()
            address.city = "Canaryville"
            draft.addresses = [address]
            _ = try CustomerStore(scope, language: .en).insert(draft)
        }
    }

    @Test(
        "no form, lookup, search or warning answers by an e-mail address, a telephone or a city",
        arguments: [
            "canarymail@zz", "canarymail", "zz.example", "91765432", "+374 91 765 432", "091 765 432", "canaryville",
        ])
    func personal(text: String) throws {
        try addCustomer()
        let blind = try user(without: [.readPersonal])
        let open = try user(without: [])
        let fields = [("kind", "note"), ("body", "x"), ("customer_id", ""), ("customer_id_text", text)]
        #expect(blind.post("/activities", fields).status == .unprocessableContent)
        let deal = [("title", "x"), ("stage", "1"), ("customer_id_text", text), ("version", "0")]
        #expect(blind.post("/deals", deal).status == .unprocessableContent)
        let firm = [("kind", "person"), ("given", "A"), ("family", "B"), ("parent_text", text), ("form", "full")]
        #expect(blind.post("/customers", firm).status == .unprocessableContent)
        let query = text.replacing("+", with: "%2B").replacing(" ", with: "%20")
        for place in ["/customers?q=", "/search?q=", "/search/suggestions?q=", "/customers/lookup?q=", "/deals?q="] {
            let page = blind.get(place + query)
            #expect(!page.body.contains("Ararat"), "\(place)\(text)")
        }
        #expect(
            !blind.get("/customers/duplicates?name=Other&email=canarymail@zz.example&phone=%2B37491765432").body
                .contains("Ararat"))
        #expect(blind.get("/customers?city=Nowhere&country=HU").body.contains("Ararat"))
        if text.contains("mail") || text.contains("91") {
            #expect(open.get("/customers/lookup?q=" + query).body.contains("Ararat"), "\(text)")
        }
    }

    @Test("the home page tells no city to those who may not read it")
    func city() throws {
        try addCustomer()
        let blind = try user(without: [.readPersonal])
        for place in [
            "/", "/customers", "/customers?cols=city,email,phone,country", "/customers/1", "/customers/1/history",
        ] {
            #expect(!blind.get(place).body.contains("Canaryville"), "\(place)")
        }
    }

    /// Six people, customers and products: the more deals one has won, the less they are worth together.
    private func addDeals() throws -> [String] {
        let fixture = try RecordFixture(kap)
        let won = try kap.read { try $0.count("SELECT min(id) FROM stages WHERE kind = 'won'") }
        return try (1...4).map { place in
            let name = ["Alpha", "Beta", "Gamma", "Delta"][place - 1]
            let owner = try kap.user(.representative, team: try kap.team("Team " + name), name: "Agent " + name)
            let team = try kap.read { try $0.count("SELECT team_id FROM users WHERE id = \(owner.id)") }
            let customer = try fixture.customer(owner.id, nil, name: "Firm " + name)
            try kap.write { try $0.also("UPDATE customers SET sector = \("Sector " + name) WHERE id = \(customer)") }
            let product = try kap.write { scope in
                try scope.transaction.insert(
                    """
                    INSERT INTO products (name, search_text, price_minor, currency, created_at)
                    VALUES (\("Product " + name), \(name), 100, 'EUR', \(scope.now))
                    """) as ID<Product>
            }
            for _ in 0..<(5 - place) {
                let deal = try fixture.deal(owner.id, ID(Int64(team)))
                let minor = place * place * 10_000
                try kap.write { scope in
                    try scope.also(
                        """
                        UPDATE deals SET stage_id = \(won), closed_on = \(scope.today), base_minor = \(minor),
                            value_minor = \(minor), customer_id = \(customer) WHERE id = \(deal)
                        """)
                    try scope.also(
                        """
                        INSERT INTO deal_products (deal_id, product_id, quantity_thousandths, price_minor, position)
                        VALUES (\(deal), \(product), 1000, \(minor), 1)
                        """)
                }
            }
            return name
        }
    }

    @Test("nothing on the dashboard or a list is in the order of values that the viewer may not read")
    func commercial() throws {
        let names = try addDeals()
        let blind = try user(without: [.readCommercial])
        let open = try user(without: [])
        let cards = [
            ("leaderboard", "Agent "), ("teams", "Team "), ("offices", "Team "), ("customers", "Firm "),
            ("sectors", "Sector "), ("products", "Product "),
        ]
        for (card, prefix) in cards {
            #expect(order(names, card, prefix, blind.get("/dashboard?period=all").body) == names, "\(card)")
            #expect(order(names, card, prefix, open.get("/dashboard?period=all").body) != names, "\(card)")
        }
        let plain = ids(blind.get("/deals?state=won").body)
        for place in ["sort=-value", "sort=value", "value_from=100", "value_to=200"] {
            #expect(ids(blind.get("/deals?state=won&" + place).body) == plain, "\(place)")
        }
    }

    private func ids(_ body: String) -> [String] {
        body.matches(of: /href="\/deals\/([0-9]+)"/).map { String($0.1) }
    }

    /// The names in the order in which a card tells them.
    private func order(_ names: [String], _ card: String, _ prefix: String, _ page: String) -> [String] {
        guard let start = page.firstRange(of: "id=\"\(card)\"") else { return [] }
        let body = page[start.upperBound...]
        return names.compactMap { name in body.firstRange(of: prefix + name).map { (name, $0.lowerBound) } }
            .sorted { $0.1 < $1.1 }.map(\.0)
    }
}
