import Database

extension DemoMaker {
    private static let days = [-2, 0, 0, 1, 4]

    /// Gives every user something overdue, today and next, with customers of theirs where they have any.
    mutating func makeUsersDays() -> [Int64] {
        var touched: [Int64] = []
        let wanted = max(0, size.activities - madeActivities)
        for position in 0..<wanted {
            let user = position / Self.days.count % staff.users.count
            let step = position % Self.days.count
            let customers = customers(near: user)
            let customer = customers.isEmpty ? nil : customers[step % customers.count]
            writeTask(
                customer: customer?.id, isConsumer: customer?.isConsumer ?? false, deal: nil, owner: user,
                due: Self.days[step], created: -1)
            if let customer { touched.append(customer.id) }
        }
        return touched
    }

    /// The user's own customers, or those of a colleague in the team: agents and marketers own none.
    private func customers(near user: Int) -> [DemoCustomer] {
        let team = staff.users[user].team
        let colleagues = staff.users.indices.filter { staff.users[$0].team == team }
        return ([user] + colleagues).lazy.map { kept[$0] }.first { !$0.isEmpty } ?? []
    }
}
