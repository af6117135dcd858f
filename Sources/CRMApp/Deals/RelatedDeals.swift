import Auth
import Database
import Views

/// The deals of a customer, as a card on its page.
enum RelatedDeals {
    /// Up to five deals and a link to all; empty for a viewer who may not see deals.
    static func card(_ scope: Scope, customer: ID<Customer>) throws -> HTML {
        guard scope.viewer.can(.view, Deal.module) else { return .empty }
        let pipelines = try PipelineStore(scope).load()
        let store = DealStore(scope, pipelines, base: .eur)
        let deals = try store.related(to: customer, limit: 5)
        let count = deals.count < 5 ? deals.count : try store.count(of: customer)
        return relatedCard(
            DealText.title, count: count, add: add(scope, customer), all: all(customer),
            rows: deals.map { row($0, pipelines, today: scope.today) }, empty: DealText.noDealsOfCustomer)
    }

    private static func add(_ scope: Scope, _ customer: ID<Customer>) -> HTML {
        guard scope.viewer.can(.create, Deal.module) else { return .empty }
        return iconLink(DealText.add, icon: .plus, to: DealPath.new.with(("customer", "\(customer)")))
    }

    private static func all(_ customer: ID<Customer>) -> Link {
        DealPath.list.with(("customer", "\(customer)"))
    }

    private static func row(_ deal: Deal, _ pipelines: Pipelines, today: Day) -> HTML {
        let day: HTML = deal.isOpen ? expectedDay(deal, today: today) : "\(deal.closedOn)"
        let value: HTML = deal.value.map { "\($0)" } ?? .empty
        let gap: HTML = value.isEmpty || day.isEmpty ? .empty : " · "
        return relatedRow(
            "<a href=\"\(DealPath.show(deal.id))\">\(user: deal.title)</a>", detail: "\(value)\(gap)\(day)",
            end: stageBadge(deal, pipelines))
    }
}
