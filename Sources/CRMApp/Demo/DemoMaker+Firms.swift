import Database
import Views

extension DemoMaker {
    /// A firm and up to three of its people.
    mutating func makeFirm() -> [DemoCustomer] {
        let country = random.pick(DemoCountry.weighted)
        let language = random.pick(country.languages)
        let city = city(of: country)
        let owner = random.chance(3) ? nil : staff.seller(for: country, isOrganisation: true, &random)
        let kind = random.pick(seeds.kinds)
        // Most firms have been with the company for longer than the two years in which deals are told.
        let createdOn = -random.within(random.chance(65) ? 731...1095 : 1...730)
        var firm = newCustomer("organisation", language, country, city, owner: owner, createdOn: createdOn)
        let domain = name(&firm, kind)
        describe(&firm, kind)
        connect(&firm)
        addContacts(of: &firm, domain: domain)
        var group = [firm]
        let wanted = min(random.within(1...3), size.customers - madeCustomers)
        for _ in 0..<max(0, wanted) { group.append(makePerson(of: firm, domain)) }
        writeAddress(of: group, label: "main")
        return group
    }

    /// Names the firm and tells its domain.
    private mutating func name(_ firm: inout DemoCustomer, _ kind: SeedKind) -> String {
        // `DemoSeeds.check` saw that every language has names and forms.
        guard let names = seeds.firms[firm.language], let forms = seeds.legalForms[firm.language],
            let native = kind.native[firm.language], let latin = kind.latin[firm.language]
        else { return "example.com" }
        let name = random.pick(names)
        let form = random.pick(forms)
        firm.displayName = native.filled(name.native)
        let latinName = latin.filled(name.latin)
        firm.latinName = latinName == firm.displayName ? nil : latinName
        firm.legalName = form.native.filled(name.native)
        return "\(slug(name.latin))-\(slug(kind.code))-\(firm.id).example"
    }

    private mutating func describe(_ firm: inout DemoCustomer, _ kind: SeedKind) {
        firm.sector = kind.sector
        firm.channel = kind.channel
        firm.source = random.pick(Self.firmSources)
        firm.employees = random.chance(80) ? random.within(kind.employees) : nil
        firm.foundedYear = random.chance(60) ? calendar.today.year - random.within(1...34) : nil
        firm.taxNumber = random.chance(82) ? "0" + digits(7) : nil
        if random.chance(45), let employees = firm.employees {
            firm.revenue = Int64(employees) * Int64(random.within(60...220)) * 100_000 * Currency.amd.minorPerUnit
        }
    }

    private static let firmSources = Weighted<String>([
        ("referral", 26), ("inquiry", 24), ("order", 18), ("import", 12), ("web-analytics", 8), ("registration", 6),
        ("review", 3), ("other", 3),
    ])

    /// Some buy through a distributor of their country, some belong to another firm.
    private mutating func connect(_ firm: inout DemoCustomer) {
        if firm.channel == "distributor" {
            remember(firm.id, in: &distributors[firm.country, default: []])
        } else if let known = distributors[firm.country], random.chance(45) {
            firm.buysThrough = random.pick(known)
        }
        if let known = parents[firm.country], random.chance(6) {
            firm.parent = random.pick(known)
        } else {
            remember(firm.id, in: &parents[firm.country, default: []])
        }
    }

    private func remember(_ id: Int64, in list: inout [Int64]) {
        if list.count < 24 { list.append(id) }
    }

    private mutating func makePerson(of firm: DemoCustomer, _ domain: String) -> DemoCustomer {
        let on = random.within(firm.createdOn...(-1))
        var person = newCustomer(
            "person", firm.language, firm.country, firm.city, owner: firm.owner, createdOn: on)
        fill(&person, isFemale: random.chance(48), family: random.below(10_000), domain: domain)
        addBirth(&person, percent: 30)
        person.source = firm.source
        let roles = seeds.affiliationRoles[firm.language] ?? [""]
        let role = random.pick(roles)
        if firm.language != .hy || random.chance(50) { person.occupation = role }
        let hasLeft = person.createdOn < -200 && random.chance(7)
        let started = person.createdOn - random.within(0...180)
        let ended = hasLeft ? calendar.on(random.within((person.createdOn + 60)...(-1))) : nil
        rows.add(
            .affiliations,
            [
                firm.id.sqlValue, person.id.sqlValue, role.sqlValue, calendar.on(started).sqlValue, ended.sqlValue,
            ])
        return person
    }
}
