import Auth
import Database
import Views

/// Finds a few customers by anything that is typed: for lookups, the palette and the search page.
struct CustomerLookup {
    let scope: Scope

    init(_ scope: Scope) {
        self.scope = scope
    }

    struct Match: Sendable {
        let id: ID<Customer>
        let kind: CustomerKind
        let name: String
        let city: String
        let email: String
        let phone: String
        let isArchived: Bool

        /// The name with what tells namesakes apart.
        var described: String {
            [name, city, email.isEmpty ? phone : email].filter { !$0.isEmpty }.joined(separator: " · ")
        }
    }

    /// Which customers may be meant by what was typed without picking one: the one that is called just so, else all that
    /// the text finds. Every form asks here, so that none answers by what its reader may not read.
    func meant(by text: String, kind: CustomerKind? = nil, limit: Int = 8) throws -> [Match] {
        let found = try matches(text, kind: kind, limit: limit)
        let exact = found.filter { searchText($0.name) == searchText(text) }
        return exact.count == 1 ? exact : found
    }

    /// Those whose name begins with the text first, then by name.
    func matches(_ text: String, kind: CustomerKind? = nil, limit: Int) throws -> [Match] {
        let query = CustomerQuery(text, viewer: scope.viewer)
        guard !query.isEmpty else { return [] }
        let mode = try query.mode(scope)
        if mode == .nothing { return [] }
        let kinds: SQL = kind.map { " AND c.kind = \($0)" } ?? ""
        let start = TextIndex.escaped(query.folded) + "%"
        // A common piece of text is looked for in the order of names: the first ones are at hand. A rare one is taken
        // whole from the index and sorted.
        let isFew = if case .these = mode { true } else { false }
        let order: SQL =
            isFew
            ? "CASE WHEN c.search_text LIKE \(start) ESCAPE '\\' THEN 0 ELSE 1 END, c.sort_key || '', c.id"
            : "c.sort_key, c.id"
        return try scope.rows(
            """
            SELECT c.id, c.kind, c.display_name, c.city, c.main_email, c.main_phone, c.archived_at
            FROM \(scope.visible(Customer.self)) c
            WHERE c.archived_at IS NULL AND \(query.condition(mode))\(kinds)
            ORDER BY \(order) LIMIT \(limit)
            """
        ) { row in
            let isOpen = scope.viewer.has(.readPersonal)
            return Match(
                id: row.id(0), kind: CustomerKind(rawValue: row.text(1)) ?? .person, name: row.text(2),
                city: isOpen ? row.text(3) : "", email: isOpen ? row.text(4) : "", phone: isOpen ? row.text(5) : "",
                isArchived: !row.isNull(6))
        }
    }
}

extension [CustomerLookup.Match] {
    /// The matches to choose from, each with what tells namesakes apart.
    var choices: [Choice] { map { Choice("\($0.id)", Wording.user($0.described)) } }
}
