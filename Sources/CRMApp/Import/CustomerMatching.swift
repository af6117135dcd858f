import Auth
import Database
import Views

/// What tells that two customers are the same, as forms see it: an e-mail address, a telephone, a tax number, a name.
enum CustomerKey: Hashable, Sendable {
    case email(String)
    /// The last digits.
    case phone(String)
    case taxNumber(String)
    /// The folded display name.
    case name(String)

    var reason: DuplicateMatch.Reason {
        switch self {
        case .email: .email
        case .phone: .phone
        case .taxNumber: .taxNumber
        case .name: .name
        }
    }

    static func keys(of customer: DerivedCustomer) -> [CustomerKey] {
        let draft = customer.draft
        var keys: [CustomerKey] = []
        for (contact, folded) in zip(draft.contacts, customer.folded) {
            switch contact.kind {
            case .email where folded.utf8.count > 4: keys.append(.email(folded))
            case .phone where folded.utf8.count >= 6: keys.append(.phone(String(folded.suffix(8))))
            default: continue
            }
        }
        if !draft.taxNumber.isEmpty { keys.append(.taxNumber(draft.taxNumber)) }
        // A person's name alone says too little: many have the same.
        let isTelling = draft.kind == .organisation || draft.birth.fullDay != nil
        if isTelling, !customer.displayName.isEmpty { keys.append(.name(searchText(customer.displayName))) }
        return keys
    }
}

/// A customer that some row may describe.
struct KnownCustomer: Sendable {
    let id: ID<Customer>
    let name: String
    let kind: CustomerKind
    let source: String
    let externalID: String
    let taxNumber: String
    let birth: BirthDate
    let city: String
    let email: String
    let phone: String
    /// The telephone that it was found by, as it is compared.
    var number = ""
}

/// Finds the customers that rows describe without saying their id; some hundred rows a question.
struct CustomerMatching {
    let source: String
    let language: Language
    private var found: [CustomerKey: [KnownCustomer]] = [:]

    init(source: String, language: Language) {
        self.source = source
        self.language = language
    }

    /// Asks for all that any of the customers could be.
    mutating func expect(_ customers: [DerivedCustomer], _ scope: Scope) throws {
        let names = customers.map(\.displayName)
        let keys = Set(customers.flatMap(CustomerKey.keys))
        found = try ImportStore(scope).customers(of: keys, names: names, language)
    }

    /// The customer that is there already, and by what it is the same.
    func match(_ customer: DerivedCustomer) -> (known: KnownCustomer, key: CustomerKey)? {
        for key in CustomerKey.keys(of: customer) {
            if let known = found[key]?.first(where: { isSame($0, customer, by: key) }) { return (known, key) }
        }
        return nil
    }

    private func isSame(_ known: KnownCustomer, _ customer: DerivedCustomer, by key: CustomerKey) -> Bool {
        let draft = customer.draft
        // The other system says that they are two: then a shared telephone or a name does not make them one.
        let areTwo = !draft.externalID.isEmpty && !known.externalID.isEmpty && known.source == source
        let hasSameName = searchText(known.name) == searchText(customer.displayName)
        switch key {
        case .email, .taxNumber: return true
        case .phone: return (!areTwo || hasSameName) && customer.hasNumber(PhoneNumber(stored: known.number))
        case .name where draft.kind == .person:
            return known.kind == .person && hasSameName && known.birth.fullDay == draft.birth.fullDay
        case .name: return !areTwo && known.kind == .organisation && hasSameName && !isToldApart(known, customer)
        }
    }

    /// Whether both firms of one name have a tax number, an address or a town, and not the same.
    private func isToldApart(_ known: KnownCustomer, _ customer: DerivedCustomer) -> Bool {
        func differ(_ one: String, _ other: [String]) -> Bool { !one.isEmpty && !other.isEmpty && !other.contains(one) }
        let draft = customer.draft
        let emails = draft.values(of: .email).map(CustomerSearchText.foldedEmail)
        let phones = draft.values(of: .phone).map { PhoneNumber($0).ending }
        let cities = [draft.addresses.first?.city ?? ""].filter { !$0.isEmpty }.map(searchText)
        return differ(known.taxNumber, [draft.taxNumber].filter { !$0.isEmpty })
            || differ(CustomerSearchText.foldedEmail(known.email), emails)
            || differ(PhoneNumber(known.phone).ending, phones)
            || differ(searchText(known.city), cities)
    }
}

extension DerivedCustomer {
    /// Whether one of its telephones is this one.
    fileprivate func hasNumber(_ number: PhoneNumber) -> Bool {
        zip(draft.contacts, folded).contains { $0.kind == .phone && PhoneNumber(stored: $1).isSame(as: number) }
    }
}

/// Where the sort keys of a name lie, however its letters are accented and whatever their case.
struct NameRange: Sendable {
    let low: String
    /// The first key behind them.
    let high: String

    init(_ name: String, _ language: Language) {
        low = String(sortKey(name, for: language).prefix { $0 != "!" })
        high = low + "\""
    }
}

extension ImportStore {
    /// The customers that have any of the keys.
    /// - Parameter names: the names among the keys as they are written.
    func customers(
        of keys: Set<CustomerKey>, names: [String], _ language: Language
    ) throws -> [CustomerKey: [KnownCustomer]] {
        var (emails, phones, numbers, folded): ([String], [String], [String], Set<String>) = ([], [], [], [])
        for key in keys {
            switch key {
            case .email(let text): emails.append(text)
            case .phone(let text): phones.append(text)
            case .taxNumber(let text): numbers.append(text)
            case .name(let text): folded.insert(text)
            }
        }
        var found: [CustomerKey: [KnownCustomer]] = [:]
        try each(emails, "p.folded", contacts("p.folded", emails, .email)) { found[.email($0), default: []].append($1) }
        let ending = CustomerSchema.ending("p.folded")
        try each(phones, "p.folded", contacts(ending, phones, .phone)) { number, known in
            var known = known
            known.number = number
            found[.phone(String(number.suffix(8))), default: []].append(known)
        }
        try each(numbers, "c.tax_number", "\(visible) c WHERE c.tax_number IN \(list: numbers)") {
            found[.taxNumber($0), default: []].append($1)
        }
        let ranges = Set(names.filter { folded.contains(searchText($0)) }).map { NameRange($0, language) }
        let pairs = ranges.map { "(\($0.low), \($0.high))" as SQL }.joined(separator: ", ")
        try each(
            ranges.isEmpty ? [] : Array(folded), "c.display_name",
            // The engines' own names for the columns of VALUES; the ranges come first.
            """
            (VALUES \(pairs)) w CROSS JOIN \(visible) c WHERE c.sort_key >= w.column1 AND c.sort_key < w.column2
            """
        ) { found[.name(searchText($0)), default: []].append($1) }
        return found
    }

    private var visible: SQL { scope.visible(Customer.self) }

    private func contacts(_ column: SQL, _ values: [String], _ kind: ContactKind) -> SQL {
        """
        contact_points p JOIN \(visible) c ON c.id = p.customer_id
        WHERE \(column) IN \(list: values) AND p.kind = '\(raw: kind.rawValue)'
        """
    }

    /// Visits those that are not in the archive, with the key that they were found by.
    private func each(
        _ keys: [String], _ key: SQL, _ rest: SQL, _ visit: (String, KnownCustomer) -> Void
    ) throws {
        guard !keys.isEmpty else { return }
        try scope.each(
            """
            SELECT \(key), c.id, c.display_name, c.kind, c.external_source, c.external_id, c.tax_number, c.birth_year,
                c.birth_month, c.birth_day, c.city, c.main_email, c.main_phone
            FROM \(rest) AND c.archived_at IS NULL ORDER BY c.id
            """
        ) { row in
            visit(
                row.text(0),
                KnownCustomer(
                    id: row.id(1), name: row.text(2), kind: CustomerKind(rawValue: row.text(3)) ?? .person,
                    source: row.text(4), externalID: row.text(5), taxNumber: row.text(6),
                    birth: BirthDate(year: row.optionalInt(7), month: row.optionalInt(8), day: row.optionalInt(9)),
                    city: row.text(10), email: row.text(11), phone: row.text(12)))
        }
    }
}
