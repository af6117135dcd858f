import Database
import Views

/// How big the demo company is.
struct DemoSize: Sendable {
    let customers: Int
    let deals: Int
    let activities: Int

    /// The company that people look at is denser than a base for benchmarks, which has a deal for every fifth customer
    /// and three activities each.
    init(customers: Int) {
        self.customers = customers
        deals = customers <= 2000 ? customers * 3 / 10 : customers / 5
        activities = customers <= 2000 ? customers * 5 : customers * 3
    }
}

/// Makes the customers with all that belongs to them, one firm or family after the other, so that any number can be
/// made without holding them.
struct DemoMaker {
    let seeds: DemoSeeds
    let staff: DemoStaff
    let calendar: DemoCalendar
    let size: DemoSize
    /// The language by whose alphabet the names are sorted.
    let sorting: Language

    var random: SplitMix
    var rows = DemoRows()
    var madeCustomers = 0
    var madeDeals = 0
    var madeActivities = 0
    var nextHousehold: Int64 = 1
    /// A few distributors and firms of each country, through which others buy or to which they belong.
    var distributors: [DemoCountry: [Int64]] = [:]
    var parents: [DemoCountry: [Int64]] = [:]
    /// A few customers of every user, for the tasks that make each one's day.
    var kept: [[DemoCustomer]]
    var slugs: [String: String] = [:]

    static let tasksPerUser = 5

    init(
        seeds: DemoSeeds, staff: DemoStaff, calendar: DemoCalendar, size: DemoSize, sorting: Language, seed: UInt64
    ) {
        self.seeds = seeds
        self.staff = staff
        self.calendar = calendar
        self.size = size
        self.sorting = sorting
        random = SplitMix(seed: seed)
        kept = [[DemoCustomer]](repeating: [], count: staff.users.count)
    }

    var isDone: Bool { madeCustomers >= size.customers }

    /// A firm with its people, a family, or one person, with deals and activities.
    mutating func makeNext() {
        var group = random.chance(45) ? makeFirm() : makeFamily()
        let deals = makeDeals(for: &group)
        setLifecycle(of: &group, deals)
        makeActivities(for: &group, deals)
        for customer in group { write(customer) }
    }

    mutating func newCustomer(
        _ kind: String, isConsumer: Bool = false, _ language: Language, _ country: DemoCountry, _ city: SeedCity,
        owner: Int?, createdOn: Int
    ) -> DemoCustomer {
        madeCustomers += 1
        let customer = DemoCustomer(
            id: Int64(madeCustomers), kind: kind, isConsumer: isConsumer, language: language, country: country,
            city: city, owner: owner,
            createdOn: calendar.workday(createdOn))
        if let owner, kept[owner].count < Self.tasksPerUser { kept[owner].append(customer) }
        return customer
    }

    mutating func city(of country: DemoCountry) -> SeedCity {
        // `DemoSeeds.check` saw that every country has towns.
        guard let cities = seeds.cities[country.rawValue] else { preconditionFailure("no towns in \(country)") }
        return random.pick(cities)
    }

    /// Lower-case ASCII letters and digits of a name: what e-mail addresses are made of.
    mutating func slug(_ latin: String) -> String {
        if let known = slugs[latin] { return known }
        let letters = searchText(latin).unicodeScalars.filter { 97...122 ~= $0.value || 48...57 ~= $0.value }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: letters)
        let slug = String(text)
        slugs[latin] = slug
        return slug
    }
}
