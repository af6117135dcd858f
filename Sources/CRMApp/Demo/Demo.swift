import Database
import Views

/// The demo company: a wholesaler and retailer in Yerevan with branches in Tehran and Budapest, made of the files in
/// `seeds/`. The same seed and day give the same rows.
public enum Demo {
    /// How many rows are written together.
    static let batch = 20_000

    /// Who can sign in, and with what.
    public struct Report: Sendable {
        /// One login for each role, in the order of the seed file.
        public let logins: [Login]
        public let password: String
        public let customers: Int
        public let deals: Int
        public let activities: Int
    }

    public struct Login: Sendable {
        public let email: String
        public let name: String
        public let role: String
    }

    /// Fills a base that has no customers yet. Throws ``DemoError`` and ``DatabaseError``.
    /// - Parameters:
    ///   - database: migrated, with the roles that come with the program.
    ///   - folder: the folder of the seed files.
    ///   - today: the day around which everything happens.
    ///   - hash: turns the demo password into what is stored; called once.
    ///   - progress: hears how many customers are done.
    public static func load(
        into database: any DatabaseEngine, seeds folder: String, customers: Int = 2000, seed: UInt64 = 1, today: Day,
        hash: (String) throws -> String, progress: (Int) -> Void = { _ in }
    ) throws -> Report {
        let seeds = try DemoSeeds(folder: folder)
        let calendar = DemoCalendar(today: today)
        let company = try SeedTable(folder: folder, name: "company")
        let language = company.rows.first { $0["name"] == "language" }?["value"]
        let password = company.rows.first { $0["name"] == "password" }?["value"] ?? ""
        let passwordHash = try hash(password)
        let staff = try database.load { transaction in
            guard try transaction.count("SELECT count(*) FROM (SELECT 1 FROM customers LIMIT 1) x") == 0 else {
                throw DemoError.notEmpty
            }
            return try DemoSetup(
                transaction: transaction, folder: folder, calendar: calendar, seeds: seeds, passwordHash: passwordHash
            ).run()
        }
        var maker = DemoMaker(
            seeds: seeds, staff: staff, calendar: calendar, size: DemoSize(customers: max(1, customers)),
            sorting: language.flatMap(Language.init(rawValue:)) ?? .en, seed: seed)
        try fill(database, &maker, progress)
        return Report(
            logins: logins(staff), password: password, customers: maker.madeCustomers,
            deals: maker.madeDeals, activities: maker.madeActivities)
    }

    private static func fill(
        _ database: any DatabaseEngine, _ maker: inout DemoMaker, _ progress: (Int) -> Void
    ) throws {
        let loader = DemoLoader(database: database)
        let indexes = try loader.dropIndexes()
        while !maker.isDone {
            while !maker.isDone, maker.rows.count < batch { maker.makeNext() }
            try loader.write(maker.rows)
            maker.rows.removeAll()
            progress(maker.madeCustomers)
        }
        let touched = maker.makeUsersDays()
        try loader.write(maker.rows)
        try loader.finish(indexes, touched: touched, customers: maker.madeCustomers, deals: maker.madeDeals)
    }

    /// The first user of each role.
    private static func logins(_ staff: DemoStaff) -> [Login] {
        var roles: [String] = []
        return staff.users.compactMap { user in
            guard !roles.contains(user.role) else { return nil }
            roles.append(user.role)
            return Login(email: user.email, name: user.name, role: user.role)
        }
    }
}
