import Views

/// The countries in which the demo company sells.
enum DemoCountry: String, CaseIterable, Sendable {
    case armenia = "AM"
    case iran = "IR"
    case hungary = "HU"
    case russia = "RU"
    case georgia = "GE"

    /// The languages of its customers.
    var languages: Weighted<Language> {
        switch self {
        case .armenia: Self.armenian
        case .iran: Self.iranian
        case .hungary: Self.hungarian
        case .russia: Self.russian
        case .georgia: Self.georgian
        }
    }

    private static let armenian = Weighted<Language>([(.hy, 88), (.ru, 9), (.en, 3)])
    private static let iranian = Weighted<Language>([(.fa, 92), (.hy, 6), (.en, 2)])
    private static let hungarian = Weighted<Language>([(.hu, 95), (.en, 5)])
    private static let russian = Weighted<Language>([(.ru, 85), (.hy, 15)])
    private static let georgian = Weighted<Language>([(.ru, 60), (.hy, 40)])

    static let weighted = Weighted<DemoCountry>([
        (.armenia, 58), (.iran, 20), (.hungary, 16), (.russia, 4), (.georgia, 2),
    ])
}

/// One of the thirty who work there.
struct DemoUser: Sendable {
    let id: Int64
    let email: String
    let name: String
    let role: String
    let team: Int64
    let language: Language

    /// Whether the role has customers and deals of its own.
    var isSeller: Bool { role == "representative" || role == "sales-manager" }
}

/// A column of a pipeline.
struct DemoStage: Sendable {
    let id: Int64
    let name: String
    let kind: String
    let rottingDays: Int?
}

/// A pipeline and how its deals go.
struct DemoPipeline: Sendable {
    let id: Int64
    let name: String
    let open: [DemoStage]
    let won: DemoStage
    let lost: DemoStage
    /// Days from opening to closing, on average.
    let meanDays: Int
    /// Won of a hundred that are closed.
    let winRate: Int
    /// How many of one product a deal takes.
    let quantities: ClosedRange<Int>
    /// Percent of the list price.
    let priceLevel: Int
}

/// A tag and whom it suits: persons, organisations or any.
struct DemoTag: Sendable {
    let id: Int64
    let subject: String
}

/// An amount of a currency for one unit of the company's own, in millionths.
struct DemoRate: Sendable {
    let currency: Currency
    let perBase: Int64

    /// An amount in drams (whole) as minor units of this currency, rounded as its prices are.
    func minor(drams: Int64) -> Int64 {
        let minor = drams * perBase / 1_000_000 * currency.minorPerUnit
        let step: Int64 = currency == .irr ? 10_000 : currency == .eur ? 10 : currency.minorPerUnit * 10
        return max(step, (minor + step / 2) / step * step)
    }

    /// An amount in this currency's minor units as the minor units of the dram.
    func base(minor: Int64) -> Int64 {
        let numerator = minor.multipliedFullWidth(by: 1_000_000 * Currency.amd.minorPerUnit)
        return (perBase * currency.minorPerUnit).dividingFullWidth(numerator).quotient
    }
}

/// What is the same for every customer: users, pipelines, products, reasons and tags with their ids.
struct DemoStaff: Sendable {
    let users: [DemoUser]
    let pipelines: [DemoPipeline]
    let products: [(id: Int64, price: Int)]
    let productNames: [String]
    let wonReasons: Weighted<Int64>
    let lostReasons: Weighted<Int64>
    let tags: Weighted<DemoTag>
    let rates: [String: DemoRate]

    private let sellers: [Int64: [Int]]
    private let agents: [Int64: [Int]]
    private let teamIDs: [String: Int64]

    init(
        users: [DemoUser], teams: [String: Int64], pipelines: [DemoPipeline], products: [(id: Int64, SeedProduct)],
        wonReasons: Weighted<Int64>, lostReasons: Weighted<Int64>, tags: Weighted<DemoTag>, rates: [String: DemoRate]
    ) {
        self.users = users
        self.pipelines = pipelines
        self.products = products.map { ($0.id, $0.1.price) }
        productNames = products.map(\.1.name)
        self.wonReasons = wonReasons
        self.lostReasons = lostReasons
        self.tags = tags
        self.rates = rates
        teamIDs = teams
        let numbered = users.indices
        sellers = Dictionary(grouping: numbered.filter { users[$0].isSeller }) { users[$0].team }
        agents = Dictionary(grouping: numbered.filter { users[$0].role == "service-agent" }) { users[$0].team }
    }

    /// The one to whom a new customer is given, or the manager where the team has nobody who sells.
    func seller(for country: DemoCountry, isOrganisation: Bool, _ random: inout SplitMix) -> Int {
        let team = team(for: country, isOrganisation: isOrganisation, &random)
        guard let sellers = teamIDs[team].flatMap({ sellers[$0] }) else { return manager }
        return random.pick(sellers)
    }

    /// Who answers the customer's questions: an agent of the owner's team, else the owner.
    func agent(besides owner: Int, _ random: inout SplitMix) -> Int {
        agents[users[owner].team].map { random.pick($0) } ?? owner
    }

    private var manager: Int { users.firstIndex { $0.role == "manager" } ?? 0 }

    private func team(for country: DemoCountry, isOrganisation: Bool, _ random: inout SplitMix) -> String {
        switch country {
        case .iran: "tehran"
        case .hungary: "budapest"
        case .russia, .georgia: "sales-am"
        case .armenia where random.chance(3): "hq"
        case .armenia: random.chance(isOrganisation ? 70 : 35) ? "sales-am" : "retail-am"
        }
    }
}
