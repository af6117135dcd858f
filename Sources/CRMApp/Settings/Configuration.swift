import Auth
import Database
import Views

/// The organisation's settings as the command line sets them.
public struct Configuration {
    /// What cannot be set, in one sentence.
    public struct Problem: Error, CustomStringConvertible {
        public let description: String
    }

    let database: any DatabaseEngine

    public init(_ database: any DatabaseEngine) {
        self.database = database
    }

    /// Sets what is given and leaves the rest.
    /// - Returns: whether amounts are to be recalculated, which the server does as a job.
    @discardableResult
    public func set(name: String?, currency: String?, language: String?, timeZone: String?) throws -> Bool {
        try database.write { transaction in
            let store = OrganisationStore(transaction: transaction)
            var organisation = try store.load()
            let before = organisation
            if let name { organisation.name = name }
            organisation.currency = try known(currency, Currency.init(code:), "currency") ?? organisation.currency
            organisation.language = try known(language, Language.init(rawValue:), "language") ?? organisation.language
            organisation.timeZone =
                try known(timeZone, Zone.init(identifier:), "time zone")?.identifier
                ?? organisation.timeZone
            do {
                return try OrganisationChange(from: before, to: organisation).save(try .system(transaction))
            } catch is OrganisationChange.Problem {
                throw Problem(
                    description: "amounts cannot be recalculated: set the rate of \(organisation.currency.code) first")
            }
        }
    }

    private func known<Value>(_ text: String?, _ find: (String) -> Value?, _ what: String) throws -> Value? {
        guard let text else { return nil }
        guard let value = find(text) else { throw Problem(description: "there is no \(what) “\(text)”") }
        return value
    }
}
