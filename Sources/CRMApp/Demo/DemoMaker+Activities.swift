import Database
import Views

/// The kinds of activities, as they are stored.
enum DemoActivityKind: String, CaseIterable, Sendable {
    case note, call, meeting, visit, email, message, task

    /// How often each happens.
    static let done = Weighted<DemoActivityKind>([
        (.call, 30), (.email, 22), (.note, 14), (.message, 12), (.visit, 9), (.meeting, 7), (.task, 6),
    ])
}

extension DemoMaker {
    private var reserved: Int { min(size.activities / 2, staff.users.count * Self.tasksPerUser) }

    /// Plans the next steps of the group and fills its timeline, then writes the deals, which know both by then.
    mutating func makeActivities(for group: inout [DemoCustomer], _ made: [DemoDeal]) {
        var deals = made
        let total = size.activities - reserved
        let allowed = total * madeCustomers / size.customers - madeActivities
        var left = isDone ? allowed : min(allowed, random.below(2 * max(0, allowed) + 3))
        for index in deals.indices where left > 0 && deals[index].isOpen && random.chance(70) {
            plan(&group[deals[index].customer], deal: &deals[index])
            left -= 1
        }
        for index in group.indices where left > 0 && isForgotten(group[index]) && random.chance(9) {
            plan(&group[index])
            left -= 1
        }
        for _ in 0..<max(0, left) { writeDone(&group, &deals) }
        for deal in deals { write(deal, of: group) }
    }

    /// Alive, owned, and without a next step.
    private func isForgotten(_ customer: DemoCustomer) -> Bool {
        customer.nextOn == nil && customer.archivedOn == nil && customer.owner != nil
    }

    private mutating func plan(_ customer: inout DemoCustomer, deal: inout DemoDeal) {
        let day = dueDay()
        customer.planned(on: day)
        deal.nextOn = day
        writeTask(
            customer: customer.id, isConsumer: customer.isConsumer, deal: deal.id, owner: deal.owner, due: day,
            created: deal.openedOn)
    }

    private mutating func plan(_ customer: inout DemoCustomer) {
        let day = dueDay()
        customer.planned(on: day)
        writeTask(
            customer: customer.id, isConsumer: customer.isConsumer, deal: nil, owner: customer.owner ?? 0, due: day,
            created: customer.createdOn)
    }

    /// Some overdue, some today and tomorrow, most within a month.
    private mutating func dueDay() -> Int {
        let place = random.below(100)
        if place < 14 { return -random.within(1...12) }
        if place < 30 { return 0 }
        if place < 42 { return 1 }
        return max(2, calendar.workday(random.within(2...30)))
    }

    /// A task that is still to be done.
    mutating func writeTask(
        customer: Int64?, isConsumer: Bool, deal: Int64?, owner: Int, due: Int, created: Int
    ) {
        let user = staff.users[owner]
        let text = text(.task, user.language, isConsumer: isConsumer)
        let isCall = text.channel == "phone" && random.chance(50)
        let start = max(created, due - 14)
        // Nobody plans to the minute.
        let minute = minute() / 15 * 15
        let createdAt = calendar.at(min(-1, random.within(min(start, -1)...(-1))), minute: minute)
        let remind = random.chance(30) ? calendar.at(due, minute: 5 * 60) : nil
        madeActivities += 1
        rows.add(
            .activities,
            [
                (isCall ? "call" : "task").sqlValue, (isCall ? "out" : nil).sqlValue,
                (isCall ? "phone" : nil).sqlValue, customer.sqlValue, deal.sqlValue, text.subject.sqlValue,
                body(text).sqlValue, calendar.at(due, minute: minute).sqlValue, calendar.on(due).sqlValue,
                remind.sqlValue, SQLValue.null, user.id.sqlValue, user.team.sqlValue, createdAt.sqlValue,
                createdAt.sqlValue,
            ])
    }

    private mutating func writeDone(_ group: inout [DemoCustomer], _ deals: inout [DemoDeal]) {
        let kind = random.pick(DemoActivityKind.done)
        if !deals.isEmpty, random.chance(65) {
            let index = random.below(deals.count)
            let place = deals[index].contact.flatMap { random.chance(40) ? $0 : nil } ?? deals[index].customer
            let first = max(deals[index].openedOn, group[place].createdOn)
            let last = max(first, deals[index].closedOn ?? -1)
            let at = writeDone(
                kind, group[place], deal: deals[index].id, owner: deals[index].owner, random.within(first...last))
            group[place].touched(at: at)
            deals[index].lastTouch = max(deals[index].lastTouch ?? at, at)
        } else {
            let place = random.chance(55) ? 0 : random.below(group.count)
            let owner = activityOwner(group[place], kind)
            let span = group[place].createdOn...(-1)
            let day = max(random.within(span), random.within(span))
            let at = writeDone(kind, group[place], deal: nil, owner: owner, day)
            group[place].touched(at: at)
        }
    }

    /// The owner, or for what customers ask an agent of the team.
    private mutating func activityOwner(_ customer: DemoCustomer, _ kind: DemoActivityKind) -> Int {
        let owner = customer.owner ?? staff.users.firstIndex { $0.role == "marketer" } ?? 0
        let isQuestion = kind == .call || kind == .email || kind == .message
        return isQuestion && random.chance(30) ? staff.agent(besides: owner, &random) : owner
    }

    /// Writes what happened on a day and tells the instant.
    private mutating func writeDone(
        _ kind: DemoActivityKind, _ customer: DemoCustomer, deal: Int64?, owner: Int, _ day: Int
    ) -> String {
        let user = staff.users[owner]
        let isWritten = kind == .email || kind == .message
        let text = text(kind, isWritten ? customer.language : user.language, isConsumer: customer.isConsumer)
        let workday = max(customer.createdOn, calendar.workday(day))
        let at = max(createdAt(customer), calendar.at(workday, minute: minute()))
        let due = kind == .task ? calendar.on(workday) : nil
        madeActivities += 1
        rows.add(
            .activities,
            [
                kind.rawValue.sqlValue, (kind == .task ? nil : text.direction).sqlValue,
                (kind == .task ? nil : text.channel).sqlValue, customer.id.sqlValue, deal.sqlValue,
                text.subject.sqlValue, body(text).sqlValue, at.sqlValue, due.sqlValue, SQLValue.null, at.sqlValue,
                user.id.sqlValue, user.team.sqlValue, at.sqlValue, at.sqlValue,
            ])
        return at
    }

    private mutating func text(_ kind: DemoActivityKind, _ language: Language, isConsumer: Bool) -> SeedText {
        let key = DemoSeeds.SeedTextKey(language: language, kind: kind.rawValue, isConsumer: isConsumer)
        // `DemoSeeds.check` saw that every kind has texts in every language.
        guard let texts = seeds.texts[key] else { preconditionFailure("no texts for \(kind) in \(language)") }
        return random.pick(texts)
    }

    private mutating func body(_ text: SeedText) -> String {
        text.body.filled(number: random.within(3...40), product: random.pick(staff.productNames))
    }
}
