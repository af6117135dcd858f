import Views

extension DemoMaker {
    /// One to three consumers at one address.
    mutating func makeFamily() -> [DemoCustomer] {
        let country = random.pick(DemoCountry.weighted)
        let language = random.pick(country.languages)
        let city = city(of: country)
        let owner = random.chance(4) ? nil : staff.seller(for: country, isOrganisation: false, &random)
        let createdOn = -random.within(1...1095)
        let isHousehold = random.chance(30)
        let wanted = min(isHousehold ? random.within(2...3) : 1, size.customers - madeCustomers)
        let family = random.below(10_000)
        var members: [DemoCustomer] = []
        for member in 0..<wanted {
            let on = member == 0 ? createdOn : random.within(createdOn...(-1))
            var person = newCustomer(
                "person", isConsumer: true, language, country, city, owner: owner, createdOn: on)
            fill(
                &person,
                isFemale: member == 0 ? random.chance(58) : member == 1 ? random.chance(30) : random.chance(50),
                family: family)
            addProfile(&person)
            person.channel = "end-consumer"
            person.source = random.pick(Self.personSources)
            members.append(person)
        }
        if members.count > 1 { makeHousehold(&members) }
        writeAddress(of: members, label: "home")
        return members
    }

    private static let personSources = Weighted<String>([
        ("loyalty", 26), ("order", 22), ("registration", 14), ("questionnaire", 8), ("competition", 8),
        ("referral", 7), ("warranty", 5), ("review", 4), ("web-analytics", 3), ("inquiry", 2), ("other", 1),
    ])

    private mutating func makeHousehold(_ members: inout [DemoCustomer]) {
        let id = nextHousehold
        nextHousehold += 1
        rows.add(.households, [id.sqlValue, members[0].name.family.sqlValue])
        for index in members.indices { members[index].household = id }
    }

    /// Name, contact points and language.
    /// - Parameter family: members of one family have the same number and so the same family name.
    mutating func fill(_ person: inout DemoCustomer, isFemale: Bool, family: Int, domain: String? = nil) {
        let language = person.language
        let key = DemoSeeds.SeedKey(language: language, isFemale: isFemale)
        // `DemoSeeds.check` saw that every language has names.
        guard let givens = seeds.givenNames[key], let families = seeds.familyNames[key] else { return }
        let given = random.pick(givens)
        let name = families[family % families.count]
        person.gender = isFemale ? "female" : "male"
        person.name = personName(given, name, language, key)
        person.displayName = person.name.display
        person.latinName = person.name.latinForm.isEmpty ? nil : person.name.latinForm
        addContacts(&person, slug(given.latin) + "." + slug(name.latin), domain)
    }

    private mutating func personName(
        _ given: SeedName, _ family: SeedName, _ language: Language, _ key: DemoSeeds.SeedKey
    ) -> PersonName {
        let order = NameOrder.usual(in: language)
        let isLatin = given.native == given.latin || random.chance(14)
        var name = PersonName(
            prefix: prefix(language, isFemale: key.isFemale), given: isLatin ? given.latin : given.native,
            family: isLatin ? family.latin : family.native, order: order)
        if let patronymics = seeds.patronymics[key], random.chance(language == .ru ? 70 : 30) {
            let patronymic = random.pick(patronymics)
            name.additional = isLatin ? patronymic.latin : patronymic.native
        }
        guard given.native != given.latin else { return name }
        if isLatin {
            name.nativeForm = PersonName(given: given.native, family: family.native, order: order).display
        } else {
            name.latinForm = PersonName(given: given.latin, family: family.latin, order: order).display
        }
        return name
    }

    private mutating func prefix(_ language: Language, isFemale: Bool) -> String {
        switch language {
        case .hu: random.chance(6) ? "Dr." : ""
        case .fa: random.chance(15) ? (isFemale ? "خانم" : "آقای") : ""
        case .en: random.chance(20) ? (isFemale ? "Ms" : "Mr") : ""
        case .hy, .ru: ""
        }
    }

    /// What a loyalty card or a questionnaire tells.
    private mutating func addProfile(_ person: inout DemoCustomer) {
        addBirth(&person, percent: 70)
        if random.chance(55), let occupations = seeds.occupations[person.language] {
            person.occupation = random.pick(occupations)
        }
        if random.chance(45) { person.education = random.pick(Self.educations) }
        if random.chance(40) { person.income = random.pick(Self.incomes) }
    }

    private static let educations = Weighted<String>([
        ("secondary", 24), ("vocational", 18), ("bachelor", 34), ("master", 20), ("doctorate", 4),
    ])
    private static let incomes = Weighted<String>([
        ("low", 10), ("lower-middle", 24), ("middle", 38), ("upper-middle", 20), ("high", 8),
    ])

    mutating func addBirth(_ person: inout DemoCustomer, percent: Int) {
        guard random.chance(percent) else { return }
        person.birthDate = (random.within(1...12), random.within(1...28))
        if random.chance(80) { person.birthYear = calendar.today.year - random.within(19...74) }
    }
}
