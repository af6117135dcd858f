import Database
import Views

extension DemoMaker {
    /// Writes a customer with contact points, facts and tags.
    mutating func write(_ customer: DemoCustomer) {
        let name = customer.name
        let user = customer.owner.map { staff.users[$0] }
        let native = name.nativeForm.isEmpty ? nil : name.nativeForm
        let search = DemoSearchText.text(customer)
        let created = createdAt(customer)
        let updated = max(created, calendar.at(customer.lifecycleOn, minute: 14 * 60))
        let archived = customer.archivedOn.map { calendar.at($0, minute: 14 * 60) }
        var values: [SQLValue] = [
            customer.id.sqlValue, customer.kind.sqlValue, customer.displayName.sqlValue,
            sortKey(customer.displayName, for: sorting).sqlValue,
            sortKey(DemoSearchText.familyForm(customer), for: sorting).sqlValue, search.sqlValue, optional(name.prefix),
            optional(name.given), optional(name.additional), optional(name.family), native.sqlValue,
            customer.latinName.sqlValue,
        ]
        values += [
            customer.isOrganisation ? .null : .text(name.order == .familyFirst ? "family-first" : "given-first"),
            customer.legalName.sqlValue, customer.taxNumber.sqlValue, customer.sector.sqlValue,
            customer.employees.sqlValue, customer.foundedYear.sqlValue, customer.revenue.sqlValue,
            customer.revenue.map { _ in Currency.amd.code }.sqlValue, customer.channel.sqlValue,
            customer.buysThrough.sqlValue, customer.parent.sqlValue, customer.household.sqlValue,
            customer.birthYear.sqlValue, customer.birthDate.map(\.month).sqlValue,
            customer.birthDate.map(\.day).sqlValue,
        ]
        values += [
            customer.gender.sqlValue, customer.language.rawValue.sqlValue, customer.occupation.sqlValue,
            customer.education.sqlValue, customer.income.sqlValue, customer.source.sqlValue,
            customer.lifecycle.sqlValue, calendar.on(customer.lifecycleOn).sqlValue, customer.city.country.sqlValue,
            customer.city.native.sqlValue, customer.main("email").sqlValue, customer.main("phone").sqlValue,
        ]
        values += [
            (user?.id).sqlValue, (user?.team).sqlValue, customer.lastTouch.sqlValue,
            customer.nextOn.map(calendar.on).sqlValue, created.sqlValue, updated.sqlValue, archived.sqlValue,
        ]
        rows.add(.customers, values)
        writeContacts(customer)
        writeFacts(customer, user)
        writeTags(customer)
    }

    private func optional(_ text: String) -> SQLValue {
        text.isEmpty ? .null : .text(text)
    }

    private mutating func writeContacts(_ customer: DemoCustomer) {
        for (index, contact) in customer.contacts.enumerated() {
            rows.add(
                .contactPoints,
                [
                    customer.id.sqlValue, contact.kind.sqlValue, contact.label.sqlValue, contact.value.sqlValue,
                    contact.folded.sqlValue, (index + 1).sqlValue,
                ])
        }
    }

    private static let factSources = ["conversation", "conversation", "questionnaire", "order", "inquiry"]

    private mutating func writeFacts(_ customer: DemoCustomer, _ user: DemoUser?) {
        guard random.chance(38) else { return }
        let fitting = (seeds.facts[customer.language] ?? []).filter {
            $0.subject == "any" || $0.subject == customer.kind
        }
        guard !fitting.isEmpty else { return }
        let first = random.below(fitting.count)
        for step in 0..<min(fitting.count, random.within(1...2)) {
            let fact = fitting[(first + step * 3) % fitting.count]
            if step > 0, fact.text == fitting[first].text { continue }
            rows.add(
                .facts,
                [
                    customer.id.sqlValue, fact.kind.sqlValue, fact.text.sqlValue,
                    calendar.on(random.within(customer.createdOn...(-1))).sqlValue,
                    random.pick(Self.factSources).sqlValue, (user?.id).sqlValue,
                ])
        }
    }

    private mutating func writeTags(_ customer: DemoCustomer) {
        guard random.chance(42) else { return }
        var used: [Int64] = []
        for _ in 0..<random.within(1...3) {
            let tag = random.pick(staff.tags)
            guard tag.subject == "any" || tag.subject == customer.kind, !used.contains(tag.id) else { continue }
            used.append(tag.id)
            rows.add(.customerTags, [customer.id.sqlValue, tag.id.sqlValue])
        }
    }
}
