import Database
import Views

/// The addresses of activities, and of the records that they belong to.
enum ActivityPath {
    static let list = Link("/activities")
    static let new = Link("/activities/new")

    static func show(_ id: ID<Activity>) -> Link { Link("/activities/\(id)") }
    static func edit(_ id: ID<Activity>) -> Link { Link("/activities/\(id)/edit") }
    static func completion(_ id: ID<Activity>) -> Link { Link("/activities/\(id)/completion") }
    static func postponement(_ id: ID<Activity>) -> Link { Link("/activities/\(id)/postponement") }
    static func deletion(_ id: ID<Activity>) -> Link { Link("/activities/\(id)/deletion") }

    static func customer(_ id: ID<Customer>) -> Link { Link("/customers/\(id)") }
    static func deal(_ id: ID<Deal>) -> Link { Link("/deals/\(id)") }
}

/// What a timeline or a new activity belongs to.
enum ActivitySubject: Sendable {
    case customer(ID<Customer>)
    case deal(ID<Deal>)

    /// The form field that carries it.
    var field: (name: String, value: String) {
        switch self {
        case .customer(let id): ("customer_id", id.description)
        case .deal(let id): ("deal_id", id.description)
        }
    }
}
