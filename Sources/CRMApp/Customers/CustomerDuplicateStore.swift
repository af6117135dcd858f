import Auth
import Database
import Views

/// A customer that may be the same as the one being typed, and why.
struct DuplicateMatch: Sendable {
    let id: ID<Customer>
    let name: String
    let reason: Reason

    enum Reason: Int, Sendable, Comparable {
        case email, phone, taxNumber, name

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

        var text: Text {
            switch self {
            case .email:
                Text(
                    en: "same e-mail address", hy: "նույն էլ. փոստը", fa: "ایمیل یکسان", hu: "azonos e-mail-cím",
                    ru: "тот же адрес эл. почты")
            case .phone:
                Text(
                    en: "same phone number", hy: "նույն հեռախոսը", fa: "تلفن یکسان", hu: "azonos telefonszám",
                    ru: "тот же телефон")
            case .taxNumber:
                Text(
                    en: "same tax number", hy: "նույն ՀՎՀՀ-ն", fa: "شناسهٔ مالیاتی یکسان", hu: "azonos adószám",
                    ru: "тот же ИНН")
            case .name: Text(en: "same name", hy: "նույն անունը", fa: "نام یکسان", hu: "azonos név", ru: "то же имя")
            }
        }
    }
}

/// Looks for customers that are there already: by e-mail, telephone, tax number and name, within the viewer's reach.
struct DuplicateStore {
    let scope: Scope
    /// Where telephones are from that do not tell.
    var country = ""

    static let limit = 5

    func find(_ draft: CustomerDraft, except: ID<Customer>? = nil) throws -> [DuplicateMatch] {
        var found: [DuplicateMatch] = []
        if scope.viewer.has(.readPersonal) {
            found += try byEmail(draft)
            found += try byPhone(draft)
        }
        found += try byTaxNumber(draft)
        found += try byName(draft)
        var seen: Set<ID<Customer>> = []
        return Array(found.filter { $0.id != except && seen.insert($0.id).inserted }.prefix(Self.limit))
    }

    private func byEmail(_ draft: CustomerDraft) throws -> [DuplicateMatch] {
        let emails = draft.contacts.filter { $0.kind == .email }.map(\.folded).filter { $0.count > 4 }
        guard !emails.isEmpty else { return [] }
        return try matches(
            """
            SELECT c.id, c.display_name FROM contact_points p JOIN \(visible) c ON c.id = p.customer_id
            WHERE p.folded IN \(list: emails) AND p.kind = 'email' AND c.archived_at IS NULL LIMIT \(Self.limit)
            """, .email)
    }

    /// +374 91 123456, 091 123456 and 00374-91-12-34-56 are one number; the last eight digits lead to it.
    private func byPhone(_ draft: CustomerDraft) throws -> [DuplicateMatch] {
        let countries = draft.countries(home: country)
        let numbers = draft.values(of: .phone).map { PhoneNumber($0, in: countries) }
            .filter { $0.digits.utf8.count >= 6 }.uniqued()
        guard !numbers.isEmpty else { return [] }
        let candidates = numbers.compactMap { CustomerSchema.index.candidates(String($0.digits.suffix(8)), limit: 200) }
            .map { "SELECT * FROM (\($0)) x" as SQL }
        return try scope.rows(
            """
            SELECT c.id, c.display_name, p.folded FROM \(visible) c JOIN contact_points p ON p.customer_id = c.id
            WHERE c.id IN (\(candidates.joined(separator: " UNION ALL "))) AND p.kind = 'phone'
                AND c.archived_at IS NULL
            """
        ) { (id: $0.id(0) as ID<Customer>, name: $0.text(1), digits: $0.text(2)) }
        .filter { row in numbers.contains { $0.isSame(as: PhoneNumber(stored: row.digits)) } }
        .prefix(Self.limit).map { DuplicateMatch(id: $0.id, name: $0.name, reason: .phone) }
    }

    private func byTaxNumber(_ draft: CustomerDraft) throws -> [DuplicateMatch] {
        guard !draft.taxNumber.isEmpty else { return [] }
        return try matches(
            """
            SELECT c.id, c.display_name FROM \(visible) c
            WHERE c.tax_number = \(draft.taxNumber) AND c.archived_at IS NULL LIMIT \(Self.limit)
            """, .taxNumber)
    }

    /// The same words in any order, script and spelling.
    private func byName(_ draft: CustomerDraft) throws -> [DuplicateMatch] {
        let keys = Self.keys(draft)
        guard !keys.isEmpty else { return [] }
        // Romanised words stand in the index beside the folded ones; Persian has none and is looked for as it is.
        let words = Self.words(draft.displayName)
        let romanised = latinKey(words)
        let query = romanised.isEmpty ? words : romanised
        guard let candidates = CustomerSchema.index.candidates(query, limit: 300) else { return [] }
        let rows = try scope.rows(
            """
            SELECT c.id, c.display_name, c.native_name, c.latin_name FROM \(visible) c
            WHERE c.id IN (SELECT * FROM (\(candidates)) x) AND c.archived_at IS NULL AND c.kind = \(draft.kind)
            """
        ) { (id: $0.id(0) as ID<Customer>, name: $0.text(1), native: $0.text(2), latin: $0.text(3)) }
        return rows.filter { row in
            [row.name, row.native, row.latin].contains { !$0.isEmpty && !keys.isDisjoint(with: Self.keys(of: $0)) }
        }.map { DuplicateMatch(id: $0.id, name: $0.name, reason: .name) }
    }

    /// A name's words in alphabetical order, folded and romanised.
    static func keys(_ draft: CustomerDraft) -> Set<String> {
        guard draft.kind == .organisation || (!draft.given.isEmpty && !draft.family.isEmpty) else { return [] }
        return Set([draft.displayName, draft.nativeName, draft.latinName].flatMap(keys))
    }

    private static func keys(of name: String) -> Set<String> {
        let spelled = [name, name.replacing("\u{200C}", with: " "), name.replacing(/['’ʼ‘՚-]/, with: "")]
        let folded = spelled.map(words)
        return Set((folded + folded.map(latinKey)).map(sorted).filter { $0.count >= 3 })
    }

    /// The folded words of a name without the firm's legal form.
    private static func words(_ name: String) -> String {
        searchText(name).split { !($0.isLetter || $0.isNumber) }.map(String.init)
            .filter { !legalForms.contains($0) }.joined(separator: " ")
    }

    private static func sorted(_ words: String) -> String {
        words.split { $0 == " " }.sorted().joined(separator: " ")
    }

    /// What the registry adds to a firm's name.
    private static let legalForms: Set<String> = [
        "llc", "ltd", "inc", "gmbh", "kft", "zrt", "bt", "nyrt", "ooo", "ооо", "оао", "зао", "ао", "սպը", "փբը", "բբը",
        "հձ",
        "շրկտ", "شرکت", "co", "corp", "company",
    ]

    private var visible: SQL { scope.visible(Customer.self) }

    private func matches(_ sql: SQL, _ reason: DuplicateMatch.Reason) throws -> [DuplicateMatch] {
        try scope.rows(sql) { DuplicateMatch(id: $0.id(0), name: $0.text(1), reason: reason) }
    }
}
