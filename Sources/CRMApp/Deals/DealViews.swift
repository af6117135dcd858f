import Views
import WebServer

/// The views that every list of deals offers.
enum DealViews {
    static func all(_ context: Context) -> [(name: Text, query: DealFilter)] {
        var open = DealFilter()
        open.state = .open
        var mine = open
        mine.owner = .me
        var rotting = open
        rotting.isRotting = true
        var won = DealFilter()
        won.state = .won
        won.closed.from = context.days(.quarter).from
        return [
            (DealText.allOpen, open), (DealText.mine, mine), (DealText.rotting, rotting),
            (DealText.wonThisQuarter, won), (BaseText.all, DealFilter()),
        ]
    }
}

extension SavedViews {
    static let deals = SavedViews(
        module: Deal.module, title: DealText.title, list: DealPath.list,
        kept: { query in
            let pairs = query.pairs.filter { dealFilters.contains($0.name) && !$0.value.isEmpty }
            // A view of everything says so, as the plain address shows open deals.
            return FormFields(pairs.isEmpty ? [(name: "state", value: "open")] : pairs.sorted { $0.name < $1.name })
                .urlEncoded
        })

    private static let dealFilters: Set<String> = [
        "pipeline", "stage", "state", "owner", "team", "exact", "sector", "product", "customer", "reason", "value_from",
        "value_to", "rotting", "archived", "q", "expected_from", "expected_to", "closed_from", "closed_to",
        "created_from", "created_to", "opened_from", "opened_to", "sort",
    ]
}
