import Auth
import Database
import Views

extension DashboardPage {
    /// The figures at the top.
    var tiles: HTML {
        let openLink = deals(("state", "open"))
        var stats: [Stat] = []
        if showsMoney {
            stats.append(
                Stat(
                    DashboardText.openPipeline, "\(compact: money(figures.open.minor))", to: openLink,
                    detail: "\(DashboardText.deals(figures.open.count))"))
            stats.append(Stat(DashboardText.weighted, "\(compact: money(figures.open.weighted))", to: openLink))
            stats.append(
                Stat(
                    DashboardText.wonValue, "\(compact: money(figures.outcome.wonMinor))", to: closed("won"),
                    delta: delta(figures.outcome.wonMinor, figures.previous?.wonMinor),
                    detail: figures.previous == nil ? "\(DashboardText.deals(figures.outcome.won))" : .empty))
        } else {
            stats.append(Stat(DashboardText.openPipeline, "\(figures.open.count)", to: openLink))
            stats.append(Stat(DashboardText.wonDeals, "\(figures.outcome.won)", to: closed("won")))
        }
        let rate = figures.outcome.winRate
        stats.append(
            Stat(
                DashboardText.winRate, rate.map { "\(percent: $0)" } ?? "—", to: closed("closed"), delta: rateDelta,
                detail: figures.previous == nil ? "\(DashboardText.deals(figures.outcome.closed))" : .empty))
        stats.append(
            Stat(
                DashboardText.lyingStill, "\(figures.rotting.count)", to: deals(("state", "open"), ("rotting", "1")),
                detail: showsMoney ? "\(compact: money(figures.rotting.minor))" : .empty))
        return statTiles(stats)
    }

    private func delta(_ now: MoneySum, _ before: MoneySum?) -> Stat.Delta? {
        guard let before, before > 0, !before.isTooLarge, !now.isTooLarge else { return nil }
        let share = Double(now - before) / Double(before)
        return Stat.Delta(share, isGood: share >= 0, DashboardText.thanBefore)
    }

    /// In points: from 50 % to 55 % is +5 %.
    private var rateDelta: Stat.Delta? {
        guard let now = figures.outcome.winRate, let before = figures.previous?.winRate else { return nil }
        return Stat.Delta(now - before, isGood: now >= before, DashboardText.thanBefore)
    }

    /// Open deals by the month in which they are expected, the weighted part first.
    func forecastCard(actions: HTML = .empty) -> HTML {
        let rows = Forecast(figures.expected, for: context.reader).rows.map { row -> StackedRow in
            let link = deals(
                ("state", "open"), ("expected_from", row.from?.iso ?? ""), ("expected_to", row.to?.iso ?? ""))
            let isListed = row.from != nil || row.to != nil
            guard showsMoney else {
                return StackedRow(
                    row.label, values: [Double(row.tally.count)], shown: ["\(row.tally.count)"],
                    total: "\(row.tally.count)", to: isListed ? link : nil)
            }
            let rest = row.tally.minor - row.tally.weighted
            return StackedRow(
                row.label, values: [Double(row.tally.weighted), Double(rest)],
                shown: ["\(compact: money(row.tally.weighted))", "\(compact: money(rest))"],
                total: "\(compact: money(row.tally.minor))", to: isListed ? link : nil)
        }
        let parts: [Wording] =
            showsMoney
            ? [.text(DashboardText.weightedPart), .text(DashboardText.restPart)] : [.text(DashboardText.openPipeline)]
        return card(
            DashboardText.forecast, id: "forecast", actions: actions,
            stackedBar(DashboardText.forecast, parts: parts, rows))
    }

    /// The chosen pipeline, or else the one with the most deals.
    private var shownPipeline: SalesPipeline? {
        if let chosen = filter.pipeline { return figures.pipelines[chosen] }
        var counts: [ID<SalesPipeline>: Int] = [:]
        for figure in figures.stages {
            counts[figure.stage.pipelineID, default: 0] += figure.tally.count
        }
        return figures.pipelines.active.max { counts[$0.id] ?? 0 < counts[$1.id] ?? 0 }
    }

    /// What came to each stage within the days, the share that came on from the stage before, and the days in it.
    var funnelCard: HTML {
        guard let pipeline = shownPipeline else { return .empty }
        let stages = figures.stages.filter { figure in
            figure.stage.pipelineID == pipeline.id && figure.stage.kind != .lost
                && (!figure.stage.isArchived || figure.tally.count > 0)
        }
        let hasMoves = stages.contains { $0.reached > 0 }
        let reached = hasMoves ? stages.map(\.reached) : standing(stages)
        let marks = zip(stages, reached).map { figure, count in
            Mark(
                Wording.user(figure.stage.name), Double(count), shown: "\(count)",
                hue: figure.stage.kind == .won ? 5 : 1)
        }
        return card(
            DashboardText.funnel, id: "funnel", actions: pipelineSwitch(pipeline),
            funnelChart(DashboardText.funnel, marks) + stageTable(stages))
    }

    /// Without dated moves: the deals that stand in a stage or further on.
    private func standing(_ stages: [StageFigure]) -> [Int] {
        var sum = 0
        return stages.reversed().map { figure -> Int in
            sum += figure.tally.count
            return sum
        }.reversed()
    }

    private func pipelineSwitch(_ current: SalesPipeline) -> HTML {
        let pipelines = figures.pipelines.active
        guard pipelines.count > 1 else { return .empty }
        return dropdown(
            Wording.user(current.name), .ghost,
            pipelines.map {
                .link(
                    Wording.user($0.name), to: context.here.with(("pipeline", $0.id.description)),
                    isCurrent: $0.id == current.id)
            })
    }

    private func stageTable(_ stages: [StageFigure]) -> HTML {
        var heads: [Wording] = [.text(DashboardText.stage), .text(DashboardText.now)]
        if showsMoney { heads.append(.text(DashboardText.value)) }
        heads.append(.text(DashboardText.averageDays))
        let rows = stages.map { figure -> [HTML] in
            let link =
                figure.stage.kind == .open
                ? deals(("stage", figure.stage.id.description))
                : closed("won", ("stage", figure.stage.id.description))
            var cells: [HTML] = ["\(user: figure.stage.name)", "<a href=\"\(link)\">\(figure.tally.count)</a>"]
            if showsMoney { cells.append("\(compact: money(figure.tally.minor))") }
            cells.append(figure.averageDays.map { "\(number: $0, digits: 1)" } ?? "—")
            return cells
        }
        return plainTable(DashboardText.funnel, heads: heads, rows: rows, numeric: Set(1..<heads.count))
    }

    /// Won value over time: by month, over more than a year and a half by quarter; with the win rate in its table.
    var wonCard: HTML {
        let spans = ClosedSpans(figures.byDay, filter: filter, for: context.reader)
        let title = spans.isByQuarter ? DashboardText.wonByQuarter : DashboardText.wonByMonth
        let marks = spans.spans.map { span -> Mark in
            let shown: HTML =
                showsMoney
                ? "\(compact: money(span.outcome.wonMinor))" : "\(span.outcome.won)"
            return Mark(
                span.short, showsMoney ? Double(span.outcome.wonMinor) : Double(span.outcome.won), shown: shown,
                to: link("won", span), hue: 5)
        }
        var heads: [Wording] = [
            .text(spans.isByQuarter ? DashboardText.quarterHead : DashboardText.month), .text(DashboardText.won),
            .text(DashboardText.lost), .text(DashboardText.winRate),
        ]
        if showsMoney { heads.append(.text(DashboardText.wonValue)) }
        let rows = spans.spans.filter { $0.outcome.closed > 0 }.reversed().map { span -> [HTML] in
            var cells: [HTML] = [
                span.label.html, "<a href=\"\(link("won", span))\">\(span.outcome.won)</a>",
                "<a href=\"\(link("lost", span))\">\(span.outcome.lost)</a>",
                span.outcome.winRate.map { "\(percent: $0)" } ?? "—",
            ]
            if showsMoney { cells.append("\(compact: money(span.outcome.wonMinor))") }
            return cells
        }
        let table: HTML =
            rows.isEmpty
            ? .empty
            : fold(DashboardText.outcomes, plainTable(title, heads: heads, rows: rows, numeric: Set(1..<heads.count)))
        return card(title, id: "won", columnChart(title, marks) + table)
    }

    /// Something to look at when asked for.
    private func fold(_ title: Text, _ body: HTML) -> HTML {
        "<details class=\"fold chart-table\"><summary>\(icon(.chevronEnd))\(title)</summary>\(body)</details>"
    }

    private func link(_ state: String, _ span: ClosedSpans.Span) -> Link {
        deals(("state", state), ("closed_from", span.from.iso), ("closed_to", span.to.iso))
    }
}
