import Auth
import Database
import Views

/// Something done with or planned for a customer: a note, a call, a meeting, a visit, an e-mail, a message, a task.
struct Activity: OwnedRecord, Sendable {
    static let table = "activities"
    static let module: ModuleName = "activities"
    static let isArchivable = false

    let id: ID<Activity>
    let kind: ActivityKind
    let direction: ActivityDirection?
    /// A channel's identifier; imported rows may hold words of their own.
    let channel: String?
    let subject: String
    let body: String
    /// When it happened, or when it is due.
    let happensAt: Instant
    let dueOn: Day?
    let remindAt: Instant?
    /// Nothing while it is planned.
    let doneAt: Instant?
    let ownerID: ID<User>?
    let ownerName: String?
    let teamID: ID<Team>?
    let customerID: ID<Customer>?
    /// Nothing when the customer is out of the viewer's reach.
    let customerName: String?
    let dealID: ID<Deal>?
    /// Nothing when the deal is out of the viewer's reach.
    let dealTitle: String?
    let version: Int

    var isPlanned: Bool { doneAt == nil }

    func isOverdue(on today: Day) -> Bool { isPlanned && dueOn.map { $0 < today } ?? false }

    /// What it is called in a list: its subject, or the beginning of what was written.
    var title: String {
        if !subject.isEmpty { return subject }
        let line = body.prefix { !$0.isNewline }
        return line.count > 80 ? line.prefix(79) + "…" : String(line)
    }

    /// A customer's timeline is the company's memory: who reaches the customer reads all of it, whoever wrote it.
    static func condition(_ action: Action, _ viewer: Viewer, alias: String) -> SQL {
        let own = viewer.condition(action, module, alias: alias)
        guard action == .view, viewer.can(.view, module), viewer.can(.view, Customer.module) else { return own }
        let customers = Customer.condition(.view, viewer, alias: "ac")
        return """
            (\(own) OR EXISTS (SELECT 1 FROM customers ac WHERE ac.id = \(raw: alias).customer_id AND \(customers)))
            """
    }
}

extension Activity {
    /// Reads the columns of ``ActivityStore/columns``.
    init(_ row: Row) {
        id = row.id(0)
        kind = ActivityKind(rawValue: row.text(1)) ?? .note
        direction = row.optionalText(2).flatMap(ActivityDirection.init(rawValue:))
        channel = row.optionalText(3)
        subject = row.text(4)
        body = row.text(5)
        happensAt = row.instant(6) ?? Instant(milliseconds: 0)
        dueOn = row.day(7)
        remindAt = row.instant(8)
        doneAt = row.instant(9)
        ownerID = row.optionalID(10)
        ownerName = row.optionalText(11)
        teamID = row.optionalID(12)
        customerID = row.optionalID(13)
        customerName = row.optionalText(14)
        dealID = row.optionalID(15)
        dealTitle = row.optionalText(16)
        version = row.int(17)
    }
}
