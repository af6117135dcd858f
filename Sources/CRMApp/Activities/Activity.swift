import Auth
import Database

/// Something done with or planned for a customer: a note, a call, a meeting, a visit, an e-mail, a message, a task.
struct Activity: OwnedRecord {
    static let table = "activities"
    static let module: ModuleName = "activities"

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
