import Auth
import Database
import Views

/// Writes what the demo company has before its first customer: settings, teams, users, pipelines, products.
struct DemoSetup {
    let transaction: Transaction
    let folder: String
    let calendar: DemoCalendar
    let seeds: DemoSeeds
    /// What is stored of the demo users' password.
    let passwordHash: String

    private var founded: String { calendar.at(-1200, minute: 6 * 60) }

    func run() throws -> DemoStaff {
        try writeSettings()
        let rates = try writeRates()
        let teams = try writeTeams()
        let users = try writeUsers(teams)
        let pipelines = try writePipelines()
        let products = try writeProducts()
        let reasons = try writeReasons()
        return DemoStaff(
            users: users, teams: teams, pipelines: pipelines, products: products, wonReasons: Weighted(reasons.won),
            lostReasons: Weighted(reasons.lost), tags: Weighted(try writeTags()), rates: rates)
    }

    private func writeSettings() throws {
        for row in try SeedTable(folder: folder, name: "company").rows where row["name"] != "password" {
            try setting(row["name"], row["value"])
        }
        try setting("demo", "1")
        try CustomerDerivation.remember(OrganisationStore(transaction: transaction).load(), transaction)
    }

    private func setting(_ name: String, _ value: String) throws {
        try transaction.execute(
            """
            INSERT INTO settings (name, value) VALUES (\(name), \(value))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """)
    }

    private func writeRates() throws -> [String: DemoRate] {
        var rates = ["AMD": DemoRate(currency: .amd, perBase: 1_000_000)]
        for row in try SeedTable(folder: folder, name: "exchange-rates").rows {
            guard let currency = Currency(code: row["currency"]), row.number("per_base_millionths") > 0 else {
                throw DemoError.brokenSeeds(file: "exchange-rates", reason: "has no rate for “\(row["currency"])”")
            }
            let rate = DemoRate(currency: currency, perBase: Int64(row.number("per_base_millionths")))
            rates[currency.code] = rate
            try transaction.execute(
                """
                INSERT INTO dated_rates (currency, from_on, per_base_trillionths)
                VALUES (\(currency.code), \(calendar.on(-1)), \(rate.perBase * 1_000_000))
                ON CONFLICT (currency, from_on) DO UPDATE SET per_base_trillionths = excluded.per_base_trillionths
                """)
        }
        return rates
    }

    private func writeTeams() throws -> [String: Int64] {
        var ids: [String: Int64] = [:]
        for row in try SeedTable(folder: folder, name: "teams").rows {
            let id: ID<Team> = try transaction.insert(
                "INSERT INTO teams (name, parent_id) VALUES (\(row["name"]), \(ids[row["parent"]]))")
            ids[row["code"]] = id.rawValue
        }
        return ids
    }

    private func writeUsers(_ teams: [String: Int64]) throws -> [DemoUser] {
        var users: [DemoUser] = []
        for row in try SeedTable(folder: folder, name: "users").rows {
            guard let team = teams[row["team"]] else {
                throw DemoError.brokenSeeds(file: "users", reason: "names the unknown team “\(row["team"])”")
            }
            let id: ID<User> = try transaction.insert(
                """
                INSERT INTO users (email, name, password_hash, language, calendar, team_id, created_at)
                VALUES (\(row["email"]), \(row["name"]), \(passwordHash), \(row["language"]), \(row.optional("calendar")),
                        \(team), \(founded))
                """)
            try give(row["role"], to: id)
            if !row["lead"].isEmpty {
                try transaction.execute("UPDATE teams SET lead_id = \(id) WHERE id = \(team)")
            }
            users.append(
                DemoUser(
                    id: id.rawValue, email: row["email"], name: row["name"], role: row["role"], team: team,
                    language: row.language))
        }
        return users
    }

    private func give(_ role: String, to user: ID<User>) throws {
        let store = RoleStore(transaction)
        guard let found = try store.find(identifier: role) else {
            throw DemoError.brokenSeeds(file: "users", reason: "names the unknown role “\(role)”")
        }
        try store.assign([found.id], to: user)
    }

    private func writeTags() throws -> [(value: DemoTag, weight: Int)] {
        try SeedTable(folder: folder, name: "tags").rows.map { row in
            let id: ID<DemoTag> = try transaction.insert(
                "INSERT INTO tags (name, folded) VALUES (\(row["name"]), \(searchText(row["name"])))")
            return (DemoTag(id: id.rawValue, subject: row["for"]), row.number("weight"))
        }
    }

    private func writeProducts() throws -> [(id: Int64, SeedProduct)] {
        try seeds.products.map { product in
            let id: ID<Product> = try transaction.insert(
                """
                INSERT INTO products (code, name, search_text, category, price_minor, currency, created_at)
                VALUES (\(product.code), \(product.name), \(searchText(product.name)), \(product.category),
                        \(Int64(product.price) * Currency.amd.minorPerUnit), \(Currency.amd.code), \(founded))
                """)
            return (id.rawValue, product)
        }
    }

    private typealias Reasons = [(value: Int64, weight: Int)]

    private func writeReasons() throws -> (won: Reasons, lost: Reasons) {
        var reasons: (won: Reasons, lost: Reasons) = ([], [])
        for (position, row) in try SeedTable(folder: folder, name: "close-reasons").rows.enumerated() {
            let id: ID<Deal> = try transaction.insert(
                """
                INSERT INTO close_reasons (kind, name, position)
                VALUES (\(row["kind"]), \(row["name"]), \(position + 1))
                """)
            let pair = (value: id.rawValue, weight: row.number("weight"))
            if row["kind"] == "won" { reasons.won.append(pair) } else { reasons.lost.append(pair) }
        }
        guard !reasons.won.isEmpty, !reasons.lost.isEmpty else {
            throw DemoError.brokenSeeds(file: "close-reasons", reason: "needs reasons of both kinds")
        }
        return reasons
    }
}
