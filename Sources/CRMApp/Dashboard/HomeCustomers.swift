import Auth
import Database
import Views

/// What a marketer opens the day with: who the customers are and who is new.
enum MarketingHome {
    static func customers(_ context: Context, _ scope: Scope) throws -> HTML {
        let counts = try counts(scope)
        let fresh = try newCustomers(scope)
        let since = context.today.adding(days: -29)
        let newCount = try scope.count(
            """
            SELECT count(*) FROM \(scope.visible(Customer.self)) c
            WHERE c.created_at >= \(context.reader.zone.instant(since)) AND c.archived_at IS NULL
            """)
        let total = counts.byStage.values.reduce(0, +)
        return statTiles([
            Stat(HomeText.customers, "\(total)", to: list),
            Stat(HomeText.newInMonth, "\(newCount)", to: list.with(("created_from", since.iso))),
        ])
            + dashboard([
                DashboardCell(6, chart(HomeText.customersByStage, "lifecycle", counts.byStage)),
                DashboardCell(6, chart(HomeText.customersBySource, "source", counts.bySource)),
                DashboardCell(12, newCard(fresh)),
            ])
    }

    private static let list = Link("/customers")

    /// Customers by lifecycle stage and by source, from one pass over an index of just these columns.
    private static func counts(_ scope: Scope) throws -> (byStage: [String: Int], bySource: [String: Int]) {
        var byStage: [String: Int] = [:]
        var bySource: [String: Int] = [:]
        try scope.each(
            """
            SELECT c.lifecycle, c.source, count(*) FROM \(scope.visible(Customer.self)) c
            WHERE c.archived_at IS NULL GROUP BY c.lifecycle, c.source
            """
        ) { row in
            byStage[row.text(0), default: 0] += row.int(2)
            bySource[row.optionalText(1) ?? "", default: 0] += row.int(2)
        }
        return (byStage, bySource)
    }

    private static func chart(_ title: Text, _ field: String, _ counts: [String: Int]) -> HTML {
        let marks = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(12).map { code, count in
            Mark(
                words(field, code), Double(count), shown: "\(count)", to: code.isEmpty ? nil : list.with((field, code)))
        }
        return card(title, id: "by-\(field)", barChart(title, marks))
    }

    private static func words(_ field: String, _ code: String) -> Wording {
        if code.isEmpty { return .text(HomeText.unknownSource) }
        if field == "lifecycle", let stage = Lifecycle(rawValue: code) { return .text(stage.text) }
        if field == "source", let source = CustomerSource(rawValue: code) { return .text(source.text) }
        return .user(code)
    }

    struct NewCustomer {
        let id: ID<Customer>
        let name: String
        let city: String?
        let source: String
        let createdAt: Instant
    }

    static func newCustomers(_ scope: Scope, limit: Int = 8) throws -> [NewCustomer] {
        let isOpen = scope.viewer.has(.readPersonal)
        return try scope.rows(
            """
            SELECT c.id, c.display_name, c.city, c.source, c.created_at FROM \(scope.visible(Customer.self)) c
            WHERE c.archived_at IS NULL ORDER BY c.created_at DESC, c.id DESC LIMIT \(limit)
            """
        ) {
            NewCustomer(
                id: $0.id(0), name: $0.text(1), city: isOpen ? $0.optionalText(2) : nil, source: $0.text(3),
                createdAt: $0.instant(4) ?? scope.now)
        }
    }

    static func newCard(_ customers: [NewCustomer]) -> HTML {
        let rows = customers.map { customer -> HTML in
            let city: HTML = customer.city.map { " · \(user: $0)" } ?? .empty
            return relatedRow(
                "<a href=\"\(ActivityPath.customer(customer.id))\">\(user: customer.name)</a>",
                detail: words("source", customer.source).html + city, end: "\(relative: customer.createdAt)")
        }
        return card(
            HomeText.newCustomers, id: "new-customers",
            rows.isEmpty
                ? "<p class=\"quiet\">\(HomeText.noCustomers)</p>"
                : "<ul class=\"related\">\(rows.map { "<li>\($0)</li>" as HTML })</ul>")
    }
}

/// What a service agent opens the day with: what happened last, whoever did it.
enum ServiceHome {
    static func recent(_ context: Context, _ scope: Scope) throws -> HTML {
        let activities = try scope.rows(
            """
            SELECT \(ActivityStore.columns) \(ActivityStore(scope).source)
            WHERE a.happens_at <= \(scope.now) AND a.done_at IS NOT NULL
            ORDER BY a.happens_at DESC, a.id DESC LIMIT 12
            """, Activity.init)
        let body: HTML =
            activities.isEmpty
            ? "<p class=\"quiet\">\(HomeText.noActivities)</p>" : MyDayPage.list(activities, context)
        return card(HomeText.recent, id: "recent", body)
    }
}
