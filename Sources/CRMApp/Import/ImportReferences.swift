import Auth
import Database
import Foundation
import Views

/// The users and teams that a file may name: users by address, id or name, teams by name. A name that two have names
/// nobody.
struct ImportedPeople: Sendable {
    struct KnownUser: Sendable, Equatable {
        let id: ID<User>
        let team: ID<Team>?
        let isDisabled: Bool
    }

    private var users: [ID<User>: KnownUser] = [:]
    /// By address or id, which only one has.
    private var byKey: [String: ID<User>] = [:]
    private var byName: [String: [ID<User>]] = [:]
    private var teams: [String: [ID<Team>]] = [:]

    init(_ scope: Scope) throws {
        try scope.each("SELECT id, team_id, email, name, external_id, disabled_at FROM users ORDER BY id") { row in
            let user = KnownUser(id: row.id(0), team: row.optionalID(1), isDisabled: !row.isNull(5))
            users[user.id] = user
            if !row.isNull(4) { byKey[searchText(row.text(4))] = user.id }
            byKey[searchText(row.text(2))] = user.id
            byName[searchText(row.text(3)), default: []].append(user.id)
        }
        try scope.each("SELECT id, name FROM teams WHERE archived_at IS NULL ORDER BY id") { row in
            teams[searchText(row.text(1)), default: []].append(row.id(0))
        }
    }

    func user(_ text: String, field: String) throws -> KnownUser {
        let key = searchText(text)
        let found = byKey[key].map { [$0] } ?? byName[key] ?? []
        guard found.count < 2 else {
            throw RowProblem("\(field): \(found.count) users are called “\(text)”; say whose address it is")
        }
        guard let user = found.first.flatMap({ users[$0] }) else {
            throw RowProblem("\(field): there is no user “\(text)”")
        }
        return user
    }

    func team(_ text: String, field: String) throws -> ID<Team> {
        let found = teams[searchText(text)] ?? []
        guard found.count < 2 else { throw RowProblem("\(field): \(found.count) teams are called “\(text)”") }
        guard let team = found.first else { throw RowProblem("\(field): there is no team “\(text)”") }
        return team
    }

    /// Throws when somebody who has left would get a record that is not theirs already.
    func checkOwner(_ owner: ID<User>?, before: ID<User>?, _ row: ImportRow) throws {
        guard let owner, owner != before, users[owner]?.isDisabled == true else { return }
        throw RowProblem("owner: “\(row["owner"])” is disabled; name somebody who works here")
    }
}

/// Finds the customers that a file names.
final class ImportReferences {
    let people: ImportedPeople
    private let source: String
    private let language: Language
    /// The customers that were asked for last; emptied when it grows large.
    private var customers: [String: [ID<Customer>]] = [:]

    init(source: String, language: Language, _ scope: Scope) throws {
        self.source = source
        self.language = language
        people = try ImportedPeople(scope)
    }

    /// A customer by its id in the file's system, or by its name.
    func customer(_ text: String, field: String, _ scope: Scope) throws -> ID<Customer> {
        if customers.count > 50_000 { customers = [:] }
        let found = try customers[text] ?? ImportStore(scope).customers(source: source, called: text, language)
        customers[text] = found
        guard found.count < 2 else {
            throw RowProblem(
                "\(field): several customers are called “\(text)”; say its id, or give them different names")
        }
        guard let id = found.first else { throw RowProblem("\(field): there is no customer “\(text)”") }
        return id
    }
}

/// Ids that other systems give. Those that are addresses compare without case.
enum ExternalID {
    static func folded(_ text: String) -> String {
        text.contains("@") && UserStore.isAddress(text) ? UserStore.folded(text) : text
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

    /// The language of a country whose names have an order of their own.
    static func spoken(_ country: String) -> Language? {
        ["HU": .hu, "AM": .hy, "IR": .fa][code(country)]
    }

    /// The ISO 3166 code of a country's name; text that names none stays as it is.
    static func code(_ text: String) -> String {
        if text.count == 2 { return text.uppercased() }
        return codes[searchText(text)] ?? text
    }
}
