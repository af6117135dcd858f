import Auth
import Database
import Foundation
import Views

/// The users and teams that a file may name: users by address, id or name, teams by name.
struct ImportedPeople: Sendable {
    struct KnownUser: Sendable {
        let id: ID<User>
        let team: ID<Team>?
    }

    private var users: [String: KnownUser] = [:]
    private var teams: [String: ID<Team>] = [:]

    init(_ scope: Scope) throws {
        try scope.each("SELECT id, team_id, email, name, external_id FROM users ORDER BY id DESC") { row in
            let user = KnownUser(id: row.id(0), team: row.optionalID(1))
            for key in [row.text(3), row.text(2), row.text(4)] where !key.isEmpty { users[searchText(key)] = user }
        }
        try scope.each("SELECT id, name FROM teams WHERE archived_at IS NULL ORDER BY id DESC") { row in
            teams[searchText(row.text(1))] = row.id(0)
        }
    }

    func user(_ text: String, field: String) throws -> KnownUser? {
        guard !text.isEmpty else { return nil }
        guard let user = users[searchText(text)] else { throw RowProblem("\(field): there is no user “\(text)”") }
        return user
    }

    func team(_ text: String, field: String) throws -> ID<Team>? {
        guard !text.isEmpty else { return nil }
        guard let team = teams[searchText(text)] else { throw RowProblem("\(field): there is no team “\(text)”") }
        return team
    }
}

/// Finds the records that a file names.
struct ImportReferences {
    let people: ImportedPeople
    private let source: String
    private let language: Language
    /// The customers that were asked for last; emptied when it grows large.
    private var customers: [String: ID<Customer>?] = [:]

    init(source: String, language: Language, _ scope: Scope) throws {
        self.source = source
        self.language = language
        people = try ImportedPeople(scope)
    }

    /// A customer by its id in the file's system, or by its name.
    mutating func customer(_ text: String, field: String, _ scope: Scope) throws -> ID<Customer>? {
        guard !text.isEmpty else { return nil }
        if customers.count > 50_000 { customers = [:] }
        let id: ID<Customer>?
        if let known = customers[text] {
            id = known
        } else {
            id = try ImportStore(scope).customer(source: source, text: text, sortKey: sortKey(text, for: language))
            customers[text] = .some(id)
        }
        guard let id else { throw RowProblem("\(field): there is no customer “\(text)”") }
        return id
    }
}

/// Countries by their names in the product's languages.
enum CountryNames {
    private static let codes: [String: String] = {
        var codes: [String: String] = [:]
        for language in Language.allCases {
            let locale = Locale(identifier: language.rawValue)
            for region in Locale.Region.isoRegions where region.identifier.count == 2 {
                guard let name = locale.localizedString(forRegionCode: region.identifier) else { continue }
                codes[searchText(name)] = region.identifier
            }
        }
        for (name, code) in [("usa", "US"), ("uk", "GB"), ("great britain", "GB"), ("south korea", "KR")] {
            codes[name] = code
        }
        return codes
    }()

    /// The ISO 3166 code of a country's name; text that names none stays as it is.
    static func code(_ text: String) -> String {
        if text.count == 2 { return text.uppercased() }
        return codes[searchText(text)] ?? text
    }
}
