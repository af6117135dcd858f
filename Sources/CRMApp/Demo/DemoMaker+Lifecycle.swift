import Database
import Views

extension DemoMaker {
    /// Where each of the group stands, from what they bought, and how they came there.
    mutating func setLifecycle(of group: inout [DemoCustomer], _ deals: [DemoDeal]) {
        guard let first = group.first else { return }
        let shared = first.isOrganisation || !deals.isEmpty ? stage(from: deals, isFirm: first.isOrganisation) : nil
        for index in group.indices {
            let target = shared ?? random.pick(Self.consumerStages)
            writeMoves(of: &group[index], to: target)
            archive(&group[index], deals)
        }
    }

    private static let consumerStages = Weighted<String>([
        ("lead", 8), ("prospect", 11), ("customer", 48), ("loyal", 19), ("inactive", 9), ("former", 5),
    ])
    private static let newFirmStages = Weighted<String>([("lead", 46), ("prospect", 36), ("former", 18)])

    private mutating func stage(from deals: [DemoDeal], isFirm: Bool) -> String {
        let won = deals.filter(\.isWon)
        let isOpen = deals.contains(where: \.isOpen)
        guard !won.isEmpty else {
            if isOpen { return "prospect" }
            return deals.isEmpty ? random.pick(Self.newFirmStages) : random.chance(60) ? "former" : "prospect"
        }
        if won.count > 1 { return "loyal" }
        let last = won.compactMap(\.closedOn).max() ?? 0
        return !isOpen && last < -240 ? "inactive" : "customer"
    }

    private static func path(to stage: String) -> [String] {
        switch stage {
        case "lead": ["lead"]
        case "prospect": ["lead", "prospect"]
        case "former": ["lead", "prospect", "former"]
        case "customer": ["lead", "prospect", "customer"]
        default: ["lead", "prospect", "customer", stage]
        }
    }

    private mutating func writeMoves(of customer: inout DemoCustomer, to target: String) {
        let path = Self.path(to: target)
        let span = -1 - customer.createdOn
        var before: String?
        var previous = createdAt(customer)
        customer.lifecycleOn = customer.createdOn
        // The first stage began when the customer was entered: it needs no move.
        for (index, stage) in path.enumerated() {
            defer { before = stage }
            guard index > 0 else { continue }
            let share = index * 100 - random.within(10...60)
            let day = customer.createdOn + span * share / (path.count * 100)
            let at = max(previous, calendar.at(day, minute: minute()))
            rows.add(
                .lifecycleMoves,
                [
                    customer.id.sqlValue, before.sqlValue, stage.sqlValue, at.sqlValue,
                    customer.owner.map { staff.users[$0].id }.sqlValue,
                ])
            customer.lifecycleOn = day
            previous = at
        }
        customer.lifecycle = target
    }

    /// Some of the former ones are put away.
    private mutating func archive(_ customer: inout DemoCustomer, _ deals: [DemoDeal]) {
        guard customer.lifecycle == "former", !customer.isOrganisation, deals.isEmpty, random.chance(25) else { return }
        let id = customer.id
        if let owner = customer.owner, kept[owner].contains(where: { $0.id == id }) { return }
        customer.archivedOn = customer.lifecycleOn
    }

    /// When the customer was entered: the same minute whenever it is asked.
    func createdAt(_ customer: DemoCustomer) -> String {
        calendar.at(customer.createdOn, minute: 5 * 60 + Int(customer.id % 240))
    }
}
