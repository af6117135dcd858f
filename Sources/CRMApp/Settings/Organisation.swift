import Database
import Views

/// The company that uses the product: its name and the settings that everybody shares.
struct Organisation: Sendable, Equatable {
    var name = ""
    var languages = Language.allCases
    var language = Language.en
    var currency = Currency.eur
    var timeZone = "UTC"
    /// The month, 1 to 12, in which the fiscal year begins.
    var fiscalYearMonth = 1
    /// Minutes without a request after which a session ends.
    var idleMinutes = 60
    /// Hours after sign-in at which a session ends in any case.
    var sessionHours = 12
    /// Set while the base holds the demo company.
    var isDemo = false
    /// Set while amounts are added up anew after the currency or its rates changed; ``Revaluation`` sets it.
    var isRevaluing = false

    /// Where the company's days begin and end.
    var zone: Zone { Zone(identifier: timeZone) ?? .utc }

    static let months = 1...12
    static let idle = 5...1_440
    static let hours = 1...720
}

/// The settings, as rows of name and value.
struct OrganisationStore {
    let transaction: Transaction

    func load() throws -> Organisation {
        var organisation = Organisation()
        try transaction.each("SELECT name, value FROM settings") { row in
            let value = row.text(1)
            switch row.text(0) {
            case "name": organisation.name = value
            case "languages":
                organisation.languages = value.split(separator: ",").compactMap { Language(rawValue: String($0)) }
            case "language": organisation.language = Language(rawValue: value) ?? .en
            case "currency": organisation.currency = Currency(code: value) ?? .eur
            case "time-zone": organisation.timeZone = value
            case "fiscal-year-month": organisation.fiscalYearMonth = Int(value, in: Organisation.months) ?? 1
            case "idle-minutes": organisation.idleMinutes = Int(value, in: Organisation.idle) ?? 60
            case "session-hours": organisation.sessionHours = Int(value, in: Organisation.hours) ?? 12
            case "demo": organisation.isDemo = value == "1"
            case "revaluing": organisation.isRevaluing = value == "1"
            default: break
            }
        }
        if organisation.languages.isEmpty { organisation.languages = Language.allCases }
        return organisation
    }

    func save(_ organisation: Organisation) throws {
        let values = [
            ("name", organisation.name),
            ("languages", organisation.languages.map(\.rawValue).joined(separator: ",")),
            ("language", organisation.language.rawValue),
            ("currency", organisation.currency.code),
            ("time-zone", organisation.timeZone),
            ("fiscal-year-month", String(organisation.fiscalYearMonth)),
            ("idle-minutes", String(organisation.idleMinutes)),
            ("session-hours", String(organisation.sessionHours)),
            ("demo", organisation.isDemo ? "1" : "0"),
        ]
        for (name, value) in values {
            try transaction.execute(
                """
                INSERT INTO settings (name, value) VALUES (\(name), \(value))
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """)
        }
    }
}
