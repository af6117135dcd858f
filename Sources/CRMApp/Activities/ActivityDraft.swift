import Auth
import Database
import Views
import WebServer

/// When to be reminded of something planned.
enum Reminder: String, Sendable, CaseIterable {
    case none = ""
    case kept
    case atTime = "at-time"
    case hourBefore = "hour-before"
    case dayBefore = "day-before"

    /// The moment for something due at `instant`; `kept` leaves what was set before.
    func moment(for instant: Instant, before: Instant?) -> Instant? {
        switch self {
        case .none: nil
        case .kept: before
        case .atTime: instant
        case .hourBefore: instant.adding(seconds: -3600)
        case .dayBefore: instant.adding(seconds: -86_400)
        }
    }
}

/// An activity about to be written, every field checked.
struct ActivityDraft: Sendable {
    var kind: ActivityKind
    var direction: ActivityDirection?
    var channel: String?
    var subject: String
    var body: String
    var happensAt: Instant
    /// Set for what is planned, and kept when it is done.
    var dueOn: Day?
    var remindAt: Instant?
    var doneAt: Instant?
    var customer: ID<Customer>?
    var deal: ID<Deal>?
    var owner: ID<User>
    var team: ID<Team>?
}
