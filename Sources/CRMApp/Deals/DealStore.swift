import Auth
import Database
import Views

/// Every SQL statement that reads deals, on behalf of one viewer.
struct DealStore {
    let scope: Scope
    let pipelines: Pipelines
    /// The organisation's currency, in which sums are told.
    let base: Currency

    init(_ scope: Scope, _ pipelines: Pipelines, base: Currency) {
        self.scope = scope
        self.pipelines = pipelines
        self.base = base
    }

    var readsMoney: Bool { scope.viewer.has(.readCommercial) }

    /// The columns that ``deal(_:)`` reads, by position. Values stay unread where the viewer may not see them.
    var columns: SQL {
        let value: SQL = readsMoney ? "d.value_minor" : "NULL"
        let baseMinor = Deal.minor(for: scope.viewer)
        return """
            d.id, d.title, d.pipeline_id, d.stage_id, d.customer_id, c.display_name, d.contact_id, k.display_name,
            d.owner_id, u.name, d.team_id, t.name, \(value), d.currency, \(baseMinor), d.opened_on, d.expected_on,
            d.closed_on, d.stage_since_on, d.last_touch_at, d.next_activity_on, d.close_reason_id, d.close_note,
            d.version, d.created_at, d.updated_at, d.archived_at
            """
    }

    /// What the columns are read from besides the deals: names of people and customers within reach.
    var joins: SQL {
        """
        LEFT JOIN \(scope.visible(Customer.self)) c ON c.id = d.customer_id
        LEFT JOIN \(scope.visible(Customer.self)) k ON k.id = d.contact_id
        LEFT JOIN users u ON u.id = d.owner_id
        LEFT JOIN teams t ON t.id = d.team_id
        """
    }

    func deal(_ row: Row) -> Deal {
        Deal(
            id: row.id(0), title: row.text(1), pipelineID: row.id(2), stageID: row.id(3), customerID: row.optionalID(4),
            customer: row.optionalText(5), contactID: row.optionalID(6), contact: row.optionalText(7),
            ownerID: row.optionalID(8), owner: row.optionalText(9), teamID: row.optionalID(10),
            team: row.optionalText(11), value: row.money(12, 13), currency: Currency(code: row.text(13)) ?? base,
            baseMinor: row.int64(14), openedOn: row.day(15), expectedOn: row.day(16), closedOn: row.day(17),
            stageSinceOn: row.day(18) ?? scope.today, lastTouchAt: row.instant(19), nextActivityOn: row.day(20),
            reasonID: row.optionalID(21), closeNote: row.optionalText(22), version: row.int(23),
            createdAt: row.instant(24) ?? scope.now, updatedAt: row.instant(25) ?? scope.now,
            archivedAt: row.instant(26))
    }

    /// One deal within reach, archived or not.
    func find(_ id: ID<Deal>) throws -> Deal {
        let sql: SQL = "SELECT \(columns) FROM \(scope.visible(Deal.self)) d \(joins) WHERE d.id = \(id)"
        guard let deal = try scope.first(sql, deal) else { throw AppError.notFound }
        return deal
    }

    /// The dated steps of a deal, oldest first.
    func moves(of deal: ID<Deal>) throws -> [StageMove] {
        try scope.rows(
            """
            SELECT m.from_stage_id, m.to_stage_id, m.moved_on, m.moved_at, m.days_in_from, u.name
            FROM deal_stage_moves m LEFT JOIN users u ON u.id = m.user_id
            WHERE m.deal_id = \(deal) ORDER BY m.moved_at, m.id
            """
        ) {
            StageMove(
                from: $0.optionalID(0), to: $0.id(1), movedOn: $0.day(2) ?? scope.today,
                movedAt: $0.instant(3) ?? scope.now, daysInFrom: $0.optionalInt(4), user: $0.optionalText(5))
        }
    }

    func products(of deal: ID<Deal>) throws -> [DealProduct] {
        let price: SQL = readsMoney ? "dp.price_minor" : "0"
        return try scope.rows(
            """
            SELECT dp.product_id, p.name, p.code, dp.quantity_thousandths, \(price)
            FROM deal_products dp JOIN products p ON p.id = dp.product_id
            WHERE dp.deal_id = \(deal) ORDER BY dp.position, dp.id
            """
        ) {
            DealProduct(
                productID: $0.id(0), name: $0.text(1), code: $0.optionalText(2), quantityThousandths: $0.int64(3),
                priceMinor: $0.int64(4))
        }
    }

    func rates() throws -> ExchangeRates {
        try ExchangeRateStore(scope.transaction).load(base: base)
    }

    /// An amount in the organisation's currency, minor units, by the rate of a day: that of the closing, or today's for
    /// an open deal. 0 where no rate is known: it waits for one.
    func inBase(_ money: Money?, on day: Day?) throws -> Int64 {
        guard let money, money.currency != base else { return money?.minor ?? 0 }
        return try rates().converted(money, to: base, on: day ?? scope.today) ?? 0
    }

    /// Whether an amount may be kept: it and what it is in the organisation's currency are within ``Deal/largestValue``,
    /// so that sums of thousands of deals can be told.
    func fits(_ money: Money, on day: Day? = nil) throws -> Bool {
        try [money.minor, inBase(money, on: day)].allSatisfy { $0.magnitude <= Deal.largestValue }
    }
}

extension Deal {
    /// The value of a deal aliased `d` in the organisation's currency. Who may not read values gets no sum of them either,
    /// nor anything in their order.
    static func minor(for viewer: Viewer) -> SQL { viewer.has(.readCommercial) ? "d.base_minor" : "0" }
}
