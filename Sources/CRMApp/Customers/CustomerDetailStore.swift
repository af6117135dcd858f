import Auth
import Database
import Views

/// The rows that belong to a customer: contact points, addresses, tags, moves through the lifecycle.
extension CustomerStore {
    /// The customer's id, then what the rows of a draft hold.
    static let contactColumns = ["customer_id", "kind", "label", "value", "folded", "position"]
    static let addressColumns = [
        "customer_id", "label", "country", "region", "city", "postal_code", "street", "position",
    ]

    func contactRows(_ contacts: [ContactPoint], folded: [String]) -> [[SQLValue]] {
        contacts.enumerated().map { position, contact in
            [
                contact.kind.sqlValue, contact.label.sqlValue, .text(contact.value), .text(folded[position]),
                .integer(Int64(position)),
            ]
        }
    }

    func addressRows(_ addresses: [Address]) -> [[SQLValue]] {
        addresses.enumerated().map { position, address in
            [
                address.label.sqlValue, address.country.orNull.sqlValue, address.region.orNull.sqlValue,
                address.city.orNull.sqlValue, address.postalCode.orNull.sqlValue, address.street.orNull.sqlValue,
                .integer(Int64(position)),
            ]
        }
    }

    /// - Parameter id: the customer's, or what stands for it.
    func insertContacts(_ contacts: [ContactPoint], folded: [String], of id: SQL) throws {
        try insert(contactRows(contacts, folded: folded), of: id, into: "contact_points", Self.contactColumns)
    }

    func insertAddresses(_ addresses: [Address], of id: SQL) throws {
        try insert(addressRows(addresses), of: id, into: "addresses", Self.addressColumns)
    }

    /// A few rows in one statement; none when there are none.
    private func insert(_ rows: [[SQLValue]], of id: SQL, into table: String, _ columns: [String]) throws {
        guard !rows.isEmpty else { return }
        let values = rows.map { "(\(id), \(values: $0))" as SQL }.joined(separator: ", ")
        try scope.also("INSERT INTO \(raw: table) (\(raw: columns.joined(separator: ", "))) VALUES \(values)")
    }

    func insertTags(_ tags: [String], of id: SQL) throws {
        for tag in tags {
            let folded = Views.searchText(tag)
            guard !folded.isEmpty else { continue }
            try scope.also("INSERT INTO tags (name, folded) VALUES (\(tag), \(folded)) ON CONFLICT (folded) DO NOTHING")
            try scope.also(
                """
                INSERT INTO customer_tags (customer_id, tag_id) SELECT \(id), id FROM tags WHERE folded = \(folded)
                ON CONFLICT (customer_id, tag_id) DO NOTHING
                """)
        }
    }

    func replaceContacts(_ contacts: [ContactPoint], folded: [String], of id: ID<Customer>) throws {
        try scope.also("DELETE FROM contact_points WHERE customer_id = \(id)")
        try insertContacts(contacts, folded: folded, of: "\(id)")
    }

    func replaceAddresses(_ addresses: [Address], of id: ID<Customer>) throws {
        try scope.also("DELETE FROM addresses WHERE customer_id = \(id)")
        try insertAddresses(addresses, of: "\(id)")
    }

    func replaceTags(_ tags: [String], of id: ID<Customer>) throws {
        try scope.also("DELETE FROM customer_tags WHERE customer_id = \(id)")
        try insertTags(tags, of: "\(id)")
    }

    func insertMove(_ id: ID<Customer>, from: Lifecycle, to: Lifecycle) throws {
        try scope.also(
            """
            INSERT INTO lifecycle_moves (customer_id, from_stage, to_stage, moved_at, user_id)
            VALUES (\(id), \(from), \(to), \(scope.now), \(scope.actor))
            """)
    }

    /// The contact points, addresses and tags of a customer, each in their order; one statement, as a record needs all.
    func parts(of id: ID<Customer>) -> SQL {
        """
        SELECT 'contact' AS part, position, '' AS name, id, label, kind, value, NULL, NULL, NULL
        FROM contact_points WHERE customer_id = \(id)
        UNION ALL SELECT 'address', position, '', id, label, country, region, city, postal_code, street
        FROM addresses WHERE customer_id = \(id)
        UNION ALL SELECT 'tag', 0, t.folded, t.id, t.name, NULL, NULL, NULL, NULL, NULL
        FROM customer_tags ct JOIN tags t ON t.id = ct.tag_id WHERE ct.customer_id = \(id)
        ORDER BY part, position, name, id
        """
    }

    func contact(_ row: Row) -> ContactPoint {
        ContactPoint(kind: ContactKind(rawValue: row.text(5)) ?? .web, label: row.text(4), value: row.text(6))
    }

    func address(_ row: Row) -> Address {
        Address(
            label: row.text(4), country: row.text(5), region: row.text(6), city: row.text(7), postalCode: row.text(8),
            street: row.text(9))
    }

    /// Every tag that is in use or was; filters offer them.
    func allTags(limit: Int = 200) throws -> [Tag] {
        try scope.keptRows("SELECT id, name FROM tags ORDER BY folded LIMIT \(limit)") {
            Tag(id: $0.id(0), name: $0.text(1))
        }
    }
}

/// A word that customers are marked with.
struct Tag: Hashable, Sendable {
    let id: ID<Tag>
    let name: String
}
