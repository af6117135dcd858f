import Views

/// A person's or firm's name as it is written at home and in Latin letters.
struct SeedName: Sendable {
    let native: String
    let latin: String
}

/// A town with what its addresses and telephone numbers need.
struct SeedCity: Sendable {
    let country: String
    let language: Language
    let native: String
    let region: String
    let postal: String
    let area: String
}

/// A kind of firm: shop, café, hotel and so on.
struct SeedKind: Sendable {
    let code: String
    let sector: String
    let channel: String
    let employees: ClosedRange<Int>
    let native: [Language: NamePattern]
    let latin: [Language: NamePattern]
}

/// A call, visit, e-mail and so on, to be put on a day.
struct SeedText: Sendable {
    let direction: String?
    let channel: String?
    let subject: String
    let body: TextTemplate
}

struct SeedProduct: Sendable {
    let code: String
    let category: String
    let name: String
    let price: Int
}

/// The demo company's files, read and sorted by what they are looked up by.
struct DemoSeeds: Sendable {
    private(set) var givenNames: [SeedKey: [SeedName]] = [:]
    private(set) var familyNames: [SeedKey: [SeedName]] = [:]
    private(set) var patronymics: [SeedKey: [SeedName]] = [:]
    private(set) var cities: [String: Weighted<SeedCity>] = [:]
    private(set) var streets: [String: [String]] = [:]
    private(set) var firms: [Language: [SeedName]] = [:]
    private(set) var kinds: Weighted<SeedKind>
    private(set) var legalForms: [Language: [SeedPattern]] = [:]
    private(set) var occupations: [Language: [String]] = [:]
    private(set) var affiliationRoles: [Language: [String]] = [:]
    private(set) var facts: [Language: [SeedFact]] = [:]
    private(set) var texts: [SeedTextKey: [SeedText]] = [:]
    private(set) var titles: [SeedTitleKey: [SeedTitle]] = [:]
    let products: [SeedProduct]

    struct SeedKey: Hashable, Sendable {
        let language: Language
        let isFemale: Bool
    }

    struct SeedTextKey: Hashable, Sendable {
        let language: Language
        let kind: String
        /// Families buy for themselves; firms and their people have shelves, contracts and invoices.
        let isConsumer: Bool
    }

    struct SeedTitleKey: Hashable, Sendable {
        let language: Language
        let pipeline: String
        let isConsumer: Bool
    }

    struct SeedTitle: Sendable {
        let months: ClosedRange<Int>
        let text: String
    }

    struct SeedFact: Sendable {
        let kind: String
        let subject: String
        let text: String
    }

    struct SeedPattern: Sendable {
        let native: NamePattern
        let latin: NamePattern
    }

    init(folder: String) throws {
        kinds = Weighted(
            try SeedTable(folder: folder, name: "organisation-kinds").rows.map { row in
                (DemoSeeds.kind(row), row.number("weight"))
            })
        products = try SeedTable(folder: folder, name: "products").rows.map { row in
            SeedProduct(code: row["code"], category: row["category"], name: row["name"], price: row.number("price_amd"))
        }
        try readPeople(folder)
        try readPlaces(folder)
        try readFirms(folder)
        try readWords(folder)
        try check()
    }

    private mutating func readPeople(_ folder: String) throws {
        for row in try SeedTable(folder: folder, name: "given-names").rows {
            let key = SeedKey(language: row.language, isFemale: row["gender"] == "female")
            givenNames[key, default: []].append(SeedName(native: row["native"], latin: row["latin"]))
        }
        for row in try SeedTable(folder: folder, name: "family-names").rows { familyNames.add(row) }
        for row in try SeedTable(folder: folder, name: "patronymics").rows { patronymics.add(row) }
        for row in try SeedTable(folder: folder, name: "occupations").rows {
            occupations[row.language, default: []].append(row["native"])
        }
    }

    private mutating func readPlaces(_ folder: String) throws {
        var pairs: [String: [(value: SeedCity, weight: Int)]] = [:]
        for row in try SeedTable(folder: folder, name: "cities").rows {
            let city = SeedCity(
                country: row["country"], language: row.language, native: row["native"], region: row["region"],
                postal: row["postal"], area: row["area"])
            pairs[city.country, default: []].append((city, row.number("weight")))
        }
        cities = pairs.mapValues(Weighted.init)
        for row in try SeedTable(folder: folder, name: "streets").rows {
            streets[row["country"], default: []].append(row["native"])
        }
    }

    private mutating func readFirms(_ folder: String) throws {
        for row in try SeedTable(folder: folder, name: "organisation-names").rows {
            firms[row.language, default: []].append(SeedName(native: row["native"], latin: row["latin"]))
        }
        for row in try SeedTable(folder: folder, name: "legal-forms").rows {
            let form = SeedPattern(native: NamePattern(row["native"]), latin: NamePattern(row["latin"]))
            legalForms[row.language, default: []].append(form)
        }
        for row in try SeedTable(folder: folder, name: "affiliation-roles").rows {
            affiliationRoles[row.language, default: []].append(row["native"])
        }
    }

    private mutating func readWords(_ folder: String) throws {
        for row in try SeedTable(folder: folder, name: "facts").rows {
            let fact = SeedFact(kind: row["kind"], subject: row["for"], text: row["text"])
            facts[row.language, default: []].append(fact)
        }
        for row in try SeedTable(folder: folder, name: "activity-texts").rows {
            let text = SeedText(
                direction: row.optional("direction"), channel: row.optional("channel"), subject: row["subject"],
                body: TextTemplate(row["body"]))
            for isConsumer in [false, true] where row["for"] != (isConsumer ? "organisation" : "person") {
                let key = SeedTextKey(language: row.language, kind: row["kind"], isConsumer: isConsumer)
                texts[key, default: []].append(text)
            }
        }
        for row in try SeedTable(folder: folder, name: "deal-titles").rows {
            let key = SeedTitleKey(
                language: row.language, pipeline: row["pipeline"], isConsumer: row["for"] == "person")
            titles[key, default: []].append(SeedTitle(months: DemoSeeds.months(row["season"]), text: row["title"]))
        }
    }

    private static func kind(_ row: SeedRow) -> SeedKind {
        var native: [Language: NamePattern] = [:]
        var latin: [Language: NamePattern] = [:]
        for language in Language.allCases {
            native[language] = NamePattern(row[language.rawValue])
            latin[language] = NamePattern(row.optional(language.rawValue + "_latin") ?? row[language.rawValue])
        }
        let least = max(1, row.number("min_employees"))
        return SeedKind(
            code: row["kind"], sector: row["sector"], channel: row["channel"],
            employees: least...max(least, row.number("max_employees")), native: native, latin: latin)
    }

    /// The months in which a deal of that season is opened.
    private static func months(_ season: String) -> ClosedRange<Int> {
        switch season {
        case "new-year": 9...12
        case "nowruz": 1...3
        case "spring": 2...4
        case "summer": 5...8
        case "autumn": 8...11
        default: 1...12
        }
    }

    /// Every language has what each record needs, so that no pick meets an empty list.
    private func check() throws {
        for language in Language.allCases {
            for isFemale in [false, true] {
                let key = SeedKey(language: language, isFemale: isFemale)
                guard givenNames[key] != nil else { throw lacking("given-names", language) }
                guard familyNames[key] != nil else { throw lacking("family-names", language) }
            }
            guard firms[language] != nil else { throw lacking("organisation-names", language) }
            guard legalForms[language] != nil else { throw lacking("legal-forms", language) }
            guard occupations[language] != nil else { throw lacking("occupations", language) }
            guard affiliationRoles[language] != nil else { throw lacking("affiliation-roles", language) }
            guard facts[language] != nil else { throw lacking("facts", language) }
            for kind in DemoActivityKind.allCases {
                for isConsumer in [false, true] {
                    let key = SeedTextKey(language: language, kind: kind.rawValue, isConsumer: isConsumer)
                    guard texts[key] != nil else { throw lacking("activity-texts", language) }
                }
            }
        }
        for country in DemoCountry.allCases {
            guard cities[country.rawValue] != nil, streets[country.rawValue] != nil else {
                throw DemoError.brokenSeeds(file: "cities", reason: "or streets.csv has nothing in \(country.rawValue)")
            }
        }
    }

    private func lacking(_ file: String, _ language: Language) -> DemoError {
        .brokenSeeds(file: file, reason: "has nothing in the language \(language.rawValue)")
    }
}

extension SeedRow {
    /// English where the file names a language that we do not know.
    var language: Language { Language(rawValue: self["language"]) ?? .en }
}

extension [DemoSeeds.SeedKey: [SeedName]] {
    /// Adds a name with its form for women, which is the same where the file leaves it out.
    fileprivate mutating func add(_ row: SeedRow) {
        let male = SeedName(native: row["native"], latin: row["latin"])
        let female = SeedName(
            native: row.optional("native_female") ?? male.native, latin: row.optional("latin_female") ?? male.latin)
        self[.init(language: row.language, isFemale: false), default: []].append(male)
        self[.init(language: row.language, isFemale: true), default: []].append(female)
    }
}
