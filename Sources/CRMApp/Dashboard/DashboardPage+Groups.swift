import Auth
import Database
import Views

extension DashboardPage {
    var teamCard: HTML {
        outcomes(DashboardText.byTeam, "teams", figures.byTeam) {
            closed("won", ("team", "\($0.id ?? 0)"), ("exact", "1"))
        }
    }

    var officeCard: HTML {
        outcomes(DashboardText.byOffice, "offices", figures.byOffice) { closed("won", ("team", "\($0.id ?? 0)")) }
    }

    var productCard: HTML {
        outcomes(DashboardText.byProduct, "products", figures.byProduct) { closed("won", ("product", "\($0.id ?? 0)")) }
    }

    var sectorCard: HTML {
        outcomes(DashboardText.bySector, "sectors", figures.bySector) { closed("won", ("sector", $0.name)) }
    }

    var customerCard: HTML {
        outcomes(DashboardText.byCustomer, "customers", figures.byCustomer) {
            closed("won", ("customer", "\($0.id ?? 0)"))
        }
    }

    /// Won value and win rate of each, the best first, at most ten of them.
    private func outcomes(
        _ title: Text, _ id: String, _ all: [NamedOutcome], _ link: (NamedOutcome) -> Link
    ) -> HTML {
        let marks = all.withClosed.prefix(10).map { item -> Mark in
            let value = showsMoney ? Double(item.outcome.wonMinor) : Double(item.outcome.won)
            let amount: HTML =
                showsMoney
                ? "\(compact: money(item.outcome.wonMinor))" : "\(item.outcome.won)"
            let rate: HTML = item.outcome.winRate.map { " · <bdi>\(percent: $0)</bdi>" } ?? .empty
            return Mark(Wording.user(item.name), value, shown: amount + rate, to: link(item))
        }
        return card(title, id: id, barChart(title, marks))
    }

    /// The people in order of what they won, of their win rate or of their activity: the reader chooses what counts.
    var leaderboardCard: HTML {
        let tabs = viewChips(
            boards.map { board, name in
                SavedView(name, to: context.here.with(("board", board.rawValue)), isCurrent: board == query.board)
            }, label: DashboardText.leaderboard)
        var heads: [Wording] = [
            .text(DashboardText.person), .text(DashboardText.won), .text(DashboardText.lost),
            .text(DashboardText.winRate),
        ]
        if showsMoney { heads += [.text(DashboardText.wonValue), .text(DashboardText.openValue)] }
        heads.append(.text(DashboardText.activityCounts))
        let rows = ranked.prefix(15).map { leaderRow($0) }
        let table: HTML =
            rows.isEmpty
            ? "<p class=\"quiet\">\(KitText.noMatches)</p>"
            : plainTable(DashboardText.leaderboard, heads: heads, rows: rows, numeric: Set(1..<heads.count))
        return card(DashboardText.leaderboard, id: "leaderboard", tabs + table)
    }

    private var boards: [(DashboardQuery.Board, Text)] {
        [
            (.value, showsMoney ? DashboardText.byValue : DashboardText.wonDeals), (.rate, DashboardText.byRate),
            (.activity, DashboardText.byActivity),
        ]
    }

    private var ranked: [NamedOutcome] {
        let people = figures.byAgent.filter { $0.outcome.closed > 0 || $0.openCount > 0 || done($0) > 0 }
        switch query.board {
        case .value: return people
        // Two deals of two are no better rate than forty of fifty: few deals stand below.
        case .rate:
            return people.sorted { (score($0), $0.outcome.closed) > (score($1), $1.outcome.closed) }
        case .activity: return people.sorted { (done($0), $1.name) > (done($1), $0.name) }
        }
    }

    /// The lower end of the 95 % Wilson interval of the win rate (Wilson 1927).
    private func score(_ item: NamedOutcome) -> Double {
        guard let rate = item.outcome.winRate else { return 0 }
        let (count, z) = (Double(item.outcome.closed), 1.96)
        let spread = z * (rate * (1 - rate) / count + z * z / (4 * count * count)).squareRoot()
        return (rate + z * z / (2 * count) - spread) / (1 + z * z / count)
    }

    private func done(_ item: NamedOutcome) -> Int { activities.byPerson[item.id ?? 0] ?? 0 }

    private func leaderRow(_ item: NamedOutcome) -> [HTML] {
        let owner = ("owner", "\(item.id ?? 0)")
        var cells: [HTML] = [
            person(item.name, initials: item.name.initials, id: item.id ?? 0),
            "<a href=\"\(closed("won", owner))\">\(item.outcome.won)</a>",
            "<a href=\"\(closed("lost", owner))\">\(item.outcome.lost)</a>",
            item.outcome.winRate.map { "\(percent: $0)" } ?? "—",
        ]
        if showsMoney {
            cells.append("\(compact: money(item.outcome.wonMinor))")
            cells.append("<a href=\"\(deals(("state", "open"), owner))\">\(compact: money(item.openMinor))</a>")
        }
        cells.append("<a href=\"\(done(nil, owner: item.id))\">\(done(item))</a>")
        return cells
    }

    /// The list of activities done within the days.
    private func done(_ kind: ActivityKind?, owner: Int64? = nil) -> Link {
        ActivityPath.list.with(
            ("view", "list"), ("state", "done"), ("kind", kind?.rawValue ?? ""), ("owner", owner.map { "\($0)" } ?? ""),
            ("from", filter.from?.iso ?? ""), ("to", filter.to?.iso ?? ""),
            ("within", context.viewer.reach(.view, Activity.module) == .all ? "" : "reach"))
    }

    var activityCard: HTML {
        let marks = ActivityKind.allCases.compactMap { kind in
            activities.byKind[kind].map {
                Mark(ActivityText.plural(kind), Double($0), shown: "\($0)", to: done(kind), hue: 2)
            }
        }
        return card(
            DashboardText.activityCounts, id: "activities", count: activities.total,
            barChart(DashboardText.activityCounts, marks))
    }

    /// Open deals by the days since they were opened.
    var ageingCard: HTML {
        let limits = PipelineFigures.ageLimits
        let today = context.today
        let marks = figures.ages.enumerated().map { index, tally -> Mark in
            let youngest = index == 0 ? 0 : limits[index - 1] + 1
            let isLast = index == limits.count
            let label =
                isLast
                ? DashboardText.olderThan(.number(limits[index - 1]))
                : DashboardText.daysUpTo(.number(youngest), .number(limits[index]))
            let link = deals(
                ("state", "open"), ("opened_from", isLast ? "" : today.adding(days: -limits[index]).iso),
                ("opened_to", index == 0 ? "" : today.adding(days: -youngest).iso))
            return Mark(label, Double(tally.count), shown: "\(tally.count)", to: link, hue: isLast ? 3 : 1)
        }
        return card(
            DashboardText.ageing, id: "ageing",
            figures.open.count == 0
                ? "<p class=\"quiet\">\(DashboardText.noDeals)</p>" : barChart(DashboardText.ageing, marks))
    }

    var stillCard: HTML {
        StillDeal.card(
            still, count: figures.rotting.count, all: deals(("state", "open"), ("rotting", "1")),
            showsMoney: showsMoney)
    }
}
