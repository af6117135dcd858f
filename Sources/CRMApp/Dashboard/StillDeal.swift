import Auth
import Database
import Views

/// An open deal that has lain still for longer than its stage allows.
struct StillDeal: Sendable {
    let id: ID<Deal>
    let title: String
    let customer: String?
    let stage: String
    let since: Day
    let value: Money?

    /// The longest first.
    static func load(
        _ filter: FigureFilter, _ pipelines: Pipelines, _ teams: TeamTree, owner: ID<User>? = nil, in scope: Scope,
        limit: Int
    ) throws -> [StillDeal] {
        var parts: [SQL] = [
            "d.closed_on IS NULL", "d.archived_at IS NULL",
            Rotting.condition(pipelines, today: scope.today, zone: scope.zone),
        ]
        if let owner { parts.append("d.owner_id = \(owner)") }
        if let pipeline = filter.pipeline { parts.append("d.pipeline_id = \(pipeline)") }
        if let team = filter.team { parts.append("\(word: .noIndex)d.team_id IN \(list: teams.below(team))") }
        return try scope.rows(
            """
            SELECT d.id, d.title, c.display_name, s.name, d.stage_since_on, d.value_minor, d.currency
            FROM (SELECT d.id AS id, d.title AS title, d.customer_id AS customer_id, d.stage_id AS stage_id,
                      d.stage_since_on AS stage_since_on, d.value_minor AS value_minor, d.currency AS currency
                  FROM \(scope.visible(Deal.self)) d WHERE \(parts.joined(separator: " AND "))
                  ORDER BY d.stage_since_on, d.id LIMIT \(limit)) d
            JOIN stages s ON s.id = d.stage_id
            LEFT JOIN \(scope.visible(Customer.self)) c ON c.id = d.customer_id
            ORDER BY d.stage_since_on, d.id
            """
        ) { row in
            StillDeal(
                id: row.id(0), title: row.text(1), customer: row.optionalText(2), stage: row.text(3),
                since: row.day(4) ?? scope.today, value: row.money(5, 6))
        }
    }

    static func card(_ deals: [StillDeal], count: Int, all: Link, showsMoney: Bool) -> HTML {
        relatedCard(
            DashboardText.lyingStill, count: count, all: all,
            rows: deals.map { deal in
                let customer: HTML = deal.customer.map { " · \(user: $0)" } ?? .empty
                return relatedRow(
                    "<a href=\"\(DealPath.show(deal.id))\">\(user: deal.title)</a>",
                    detail: "\(user: deal.stage) · \(relative: deal.since)" + customer,
                    end: showsMoney ? deal.value.map { "\(compact: $0)" } ?? .empty : .empty)
            }, empty: DashboardText.nothingStill)
    }
}
