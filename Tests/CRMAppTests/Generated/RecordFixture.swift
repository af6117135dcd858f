import Auth
import Views

@testable import CRMApp
@testable import Database

/// One customer, deal and activity for each owner that the policy tells apart, and the users around them.
struct RecordFixture {
    let kap: TestApp
    let team: ID<Team>
    let teamBelow: ID<Team>
    let teamElsewhere: ID<Team>
    let colleague: ID<User>
    let junior: ID<User>
    let stranger: ID<User>
    let product: ID<Product>
    let pipeline: ID<SalesPipeline>
    let stage: ID<Stage>

    init(_ kap: TestApp) throws {
        self.kap = kap
        team = try kap.team("Team")
        teamBelow = try kap.team("Team below", parent: team)
        teamElsewhere = try kap.team("Elsewhere")
        colleague = try kap.user(.representative, team: team, name: "Colleague").id
        junior = try kap.user(.representative, team: teamBelow, name: "Junior").id
        stranger = try kap.user(.representative, team: teamElsewhere, name: "Stranger").id
        (product, pipeline, stage) = try kap.write { scope in
            let product: ID<Product> = try scope.transaction.insert(
                """
                INSERT INTO products (name, search_text, price_minor, currency, created_at)
                VALUES ('Tea', 'tea', 100, 'EUR', \(scope.now))
                """)
            let pipelines = PipelineStore(scope)
            try pipelines.installDefaults(.en)
            let first = try pipelines.load().all[0]
            return (product, first.id, first.stages[0].id)
        }
    }

    /// Who may own a record, seen from a viewer in `team`.
    enum Owner: String, CaseIterable, Sendable {
        case viewer, colleague, junior, stranger, nobody
    }

    func owner(_ owner: Owner, viewer: TestUser) -> (user: ID<User>?, team: ID<Team>?) {
        switch owner {
        case .viewer: (viewer.id, team)
        case .colleague: (colleague, team)
        case .junior: (junior, teamBelow)
        case .stranger: (stranger, teamElsewhere)
        case .nobody: (nil, nil)
        }
    }

    func customer(_ user: ID<User>?, _ team: ID<Team>?, name: String = "Canary") throws -> ID<Customer> {
        try kap.write { scope in
            var draft = CustomerDraft()
            draft.kind = .organisation
            draft.name = name
            draft.owner = user
            draft.team = team
            return try CustomerStore(scope, language: .en).insert(draft)
        }
    }

    func deal(_ user: ID<User>?, _ team: ID<Team>?, title: String = "Canary deal") throws -> ID<Deal> {
        try kap.write { scope in
            let id: ID<Deal> = try scope.transaction.insert(
                """
                INSERT INTO deals (title, search_text, pipeline_id, stage_id, owner_id, team_id, value_minor, currency,
                    base_minor, stage_since_on, created_at, updated_at)
                VALUES (\(title), \(searchText(title)), \(pipeline), \(stage), \(user), \(team), 100, 'EUR', 100,
                    \(scope.today), \(scope.now), \(scope.now))
                """)
            try scope.also(DealSchema.index.insertion(id: id.rawValue, text: searchText(title)))
            return id
        }
    }

    func activity(_ user: ID<User>?, _ team: ID<Team>?, customer: ID<Customer>?) throws -> ID<Activity> {
        try kap.write { scope in
            try scope.transaction.insert(
                """
                INSERT INTO activities (kind, customer_id, subject, happens_at, due_on, owner_id, team_id, created_at, updated_at)
                VALUES ('task', \(customer), 'Canary task', \(scope.now), \(scope.today), \(user), \(team), \(scope.now), \(scope.now))
                """)
        }
    }

    /// A route of which nobody has said yet what its path names.
    struct UnknownPattern: Error {
        let pattern: String
    }

    /// A path for the pattern, its names filled with ids that exist, or that belong to the given owner.
    func path(_ pattern: String, user: ID<User>?, team: ID<Team>?) throws -> String {
        guard let colon = pattern.firstIndex(of: ":") else { return pattern }
        let id: String
        switch pattern.split(separator: "/").prefix(2).joined(separator: "/") {
        case "customers/views", "deals/views", "admin/roles", "admin/close-reasons", "admin/jobs", "admin/imports",
            "history/:id", "set-up/:token", "password/:token":
            id = "1"
        case let prefix where prefix.hasPrefix("customers"): id = "\(try customer(user, team))"
        case let prefix where prefix.hasPrefix("deals"): id = "\(try deal(user, team))"
        case let prefix where prefix.hasPrefix("activities"): id = "\(try activity(user, team, customer: nil))"
        case let prefix where prefix.hasPrefix("products"): id = "\(product)"
        case "admin/users": id = "\(colleague)"
        case "admin/teams": id = "\(self.team)"
        case "admin/pipelines": id = "\(pipeline)"
        case "admin/stages": id = "\(stage)"
        default: throw UnknownPattern(pattern: pattern)
        }
        let rest = pattern[colon...].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        let tail = rest.map { $0.hasPrefix(":") ? "1" : String($0) }
        return pattern[..<colon] + ([id] + tail).joined(separator: "/")
    }

    /// A digest of every value of every row of every table, but for the moments at which sessions were last seen.
    func fingerprint() throws -> String {
        try kap.read { scope in
            try scope.transaction.tables().filter { $0.name != "sessions" }.map { table in
                var digest = TableDigest()
                try scope.transaction.scan(table) { digest.add($0) }
                return "\(table.name):\(digest.rows):\(digest.text())"
            }.joined(separator: "\n")
        }
    }
}
