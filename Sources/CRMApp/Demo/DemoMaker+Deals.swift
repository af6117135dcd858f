import Database
import Views

extension DemoMaker {
    /// The deals of a group: firms have several, families seldom one. The last group takes what is left, so that
    /// the number is exact.
    mutating func makeDeals(for group: inout [DemoCustomer]) -> [DemoDeal] {
        guard let first = group.first, let owner = owner(of: group) else { return [] }
        let allowed = size.deals * madeCustomers / size.customers - madeDeals
        let wanted =
            isDone
            ? allowed
            : first.isOrganisation ? min(allowed, random.below(5)) : min(allowed, random.chance(12) ? 1 : 0)
        guard wanted > 0 else { return [] }
        return (0..<wanted).map { _ in makeDeal(for: &group, owner: owner) }
    }

    /// The last group has deals in any case: the manager looks after what nobody owns.
    private func owner(of group: [DemoCustomer]) -> Int? {
        group.first?.owner ?? (isDone ? staff.users.firstIndex { $0.role == "manager" } : nil)
    }

    private mutating func makeDeal(for group: inout [DemoCustomer], owner: Int) -> DemoDeal {
        let customer = group[0]
        madeDeals += 1
        let course = DemoDealCourse(
            pipeline(for: customer), earliest: customer.createdOn, skill: owner % 7 * 3 - 9, calendar: calendar,
            random: &random)
        let people = group.indices.dropFirst()
        let contact = people.isEmpty || !customer.isOrganisation ? nil : people[1 + random.below(people.count)]
        return DemoDeal(
            id: Int64(madeDeals), pipeline: course.pipeline, customer: 0, contact: contact, owner: owner,
            openedOn: course.openedOn, expectedOn: course.expectedOn, closedOn: course.closedOn, isWon: course.isWon,
            moves: course.moves)
    }

    /// Distributors buy wholesale, shops contract their shelves, cafés and families order for the table and as gifts.
    private mutating func pipeline(for customer: DemoCustomer) -> DemoPipeline {
        let position: Int
        switch (customer.sector, customer.channel) {
        case _ where customer.isConsumer: position = 2
        case (_, "distributor"): position = 0
        case ("Food retail", _): position = random.chance(35) ? 0 : 1
        case ("Gifts and tableware", _): position = random.chance(60) ? 1 : 2
        default: position = random.chance(85) ? 2 : 1
        }
        return staff.pipelines[min(position, staff.pipelines.count - 1)]
    }

    /// Writes a deal with its products, moves and history.
    mutating func write(_ deal: DemoDeal, of group: [DemoCustomer]) {
        let customer = group[deal.customer]
        let rate = rate(for: customer)
        let quantities = customer.isConsumer ? 1...6 : deal.pipeline.quantities
        let value = writeProducts(of: deal, quantities, rate)
        let title = title(of: deal, customer)
        let owner = staff.users[deal.owner]
        let stage = deal.moves[deal.moves.count - 1]
        let reason = deal.isOpen ? nil : random.pick(deal.isWon ? staff.wonReasons : staff.lostReasons)
        let created = max(createdAt(customer), calendar.at(deal.openedOn, minute: minute()))
        rows.add(
            .deals,
            [
                deal.id.sqlValue, title.sqlValue, searchText(title).sqlValue, deal.pipeline.id.sqlValue,
                stage.stage.id.sqlValue, customer.id.sqlValue, deal.contact.map { group[$0].id }.sqlValue,
                owner.id.sqlValue, owner.team.sqlValue, value.sqlValue, rate.currency.code.sqlValue,
                (value.map(rate.base) ?? 0).sqlValue, calendar.on(deal.openedOn).sqlValue,
                deal.expectedOn.map(calendar.on).sqlValue, deal.closedOn.map(calendar.on).sqlValue,
                calendar.on(stage.on).sqlValue, deal.lastTouch.sqlValue, deal.nextOn.map(calendar.on).sqlValue,
                reason.sqlValue, created.sqlValue, max(created, calendar.at(stage.on, minute: 14 * 60)).sqlValue,
            ])
        writeMoves(of: deal, customer.id, created: created)
    }

    /// A product line or more; without them only a rough value, or none yet.
    private mutating func writeProducts(
        of deal: DemoDeal, _ quantities: ClosedRange<Int>, _ rate: DemoRate
    ) -> Int64? {
        let pipeline = deal.pipeline
        if random.chance(12) {
            if deal.isOpen, deal.moves.count == 1, random.chance(40) { return nil }
            return rate.minor(drams: Int64(random.within(quantities)) * 9000)
        }
        var value: Int64 = 0
        var used: [Int] = []
        for position in 1...random.within(1...4) {
            let index = random.below(staff.products.count)
            let product = staff.products[index]
            let quantity = Int64(random.within(quantities))
            // Sets of hundreds of thousands are sold by the piece.
            guard !used.contains(index), product.price < 100_000 || quantity < 60 else { continue }
            used.append(index)
            let drams = Int64(product.price * pipeline.priceLevel / 100 * random.within(96...104) / 100)
            let price = rate.minor(drams: drams)
            let count = product.price < 100_000 ? quantity : 1
            value += count * price
            rows.add(
                .dealProducts,
                [
                    deal.id.sqlValue, product.id.sqlValue, (count * 1000).sqlValue, price.sqlValue, position.sqlValue,
                ])
        }
        return used.isEmpty ? rate.minor(drams: 450_000) : value
    }

    private mutating func rate(for customer: DemoCustomer) -> DemoRate {
        let code: String
        switch customer.country {
        case .iran: code = "IRR"
        case .hungary: code = random.chance(65) ? "HUF" : "EUR"
        case .russia, .georgia: code = random.chance(50) ? "EUR" : "AMD"
        case .armenia: code = random.chance(4) ? "EUR" : "AMD"
        }
        return staff.rates[code] ?? DemoRate(currency: .amd, perBase: 1_000_000)
    }

    private mutating func title(of deal: DemoDeal, _ customer: DemoCustomer) -> String {
        let key = DemoSeeds.SeedTitleKey(
            language: customer.language, pipeline: deal.pipeline.name, isConsumer: customer.isConsumer)
        let month = calendar.month(deal.openedOn)
        let fitting = (seeds.titles[key] ?? []).filter { $0.months.contains(month) }
        return fitting.isEmpty ? deal.pipeline.name : random.pick(fitting).text
    }

    private mutating func writeMoves(of deal: DemoDeal, _ customer: Int64, created: String) {
        let user = staff.users[deal.owner].id
        var before: (stage: DemoStage, on: Int)?
        var previous = created
        addHistory(of: deal, customer, at: created, kind: "created", fields: nil)
        for move in deal.moves {
            let at = before == nil ? created : max(previous, calendar.at(move.on, minute: minute()))
            rows.add(
                .dealStageMoves,
                [
                    deal.id.sqlValue, before.map(\.stage.id).sqlValue, move.stage.id.sqlValue,
                    calendar.on(move.on).sqlValue, at.sqlValue, before.map { move.on - $0.on }.sqlValue, user.sqlValue,
                ])
            if let before {
                let kind = move.stage.kind == "open" ? "moved" : move.stage.kind
                addHistory(of: deal, customer, at: at, kind: kind, fields: Self.change(before.stage, move.stage))
            }
            before = move
            previous = at
        }
    }

    private mutating func addHistory(
        of deal: DemoDeal, _ customer: Int64, at: String, kind: String, fields: String?
    ) {
        rows.add(
            .history,
            [
                at.sqlValue, staff.users[deal.owner].id.sqlValue, "deals".sqlValue, deal.id.sqlValue,
                customer.sqlValue, kind.sqlValue, fields.sqlValue,
            ])
    }

    /// As ``FieldDiff/encoded(_:)`` writes it, with the keys always in the same order.
    private static func change(_ before: DemoStage, _ after: DemoStage) -> String {
        #"[{"field":"stage","before":"\#(escaped(before.name))","after":"\#(escaped(after.name))"}]"#
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }

    /// A minute of the working day, in UTC: from 9 to 18 in Yerevan.
    mutating func minute() -> Int {
        random.within((5 * 60)...(13 * 60 + 59))
    }
}
