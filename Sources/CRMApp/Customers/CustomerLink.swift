import Database
import Views

/// Where the pages of customers are.
enum CustomerLink {
    static let list = Link("/customers")
    static let create = Link("/customers")
    static let new = Link("/customers/new")
    static let duplicates = Link("/customers/duplicates")
    static let lookup = Link("/customers/lookup")

    /// `list` is the query of the list that the reader comes from, for its next and previous record.
    static func show(_ id: ID<Customer>, list: String? = nil) -> Link {
        Link("/customers/\(id)", query: list.map { [("list", $0)] } ?? [])
    }

    /// ``show(_:list:)`` for every row of a list.
    static func rows(list: String) -> RecordLinks { RecordLinks(Self.list, query: [("list", list)]) }

    static func new(_ kind: CustomerKind, isFull: Bool = false) -> Link {
        Link("/customers/new", query: [("kind", kind.rawValue)] + (isFull ? [("form", "full")] : []))
    }

    static func lookup(_ kind: CustomerKind) -> Link { Link("/customers/lookup", query: [("kind", kind.rawValue)]) }

    static func edit(_ id: ID<Customer>) -> Link { part(id, "edit") }

    /// A page or action under a customer, such as `/customers/42/facts`.
    static func part(_ id: ID<Customer>, _ path: String) -> Link { Link("/customers/\(id)/\(path)") }
}
