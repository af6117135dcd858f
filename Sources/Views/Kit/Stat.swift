/// One figure of a dashboard with the list behind it.
public struct Stat: Sendable {
    let label: Wording
    let value: HTML
    let link: Link?
    let delta: Delta?
    let detail: HTML
    let trend: HTML

    /// How a figure changed, and whether that is good.
    public struct Delta: Sendable {
        let share: Double
        let isGood: Bool
        let words: Wording

        /// `share` 0.12 is "+12 %"; `words` name what it is compared with ("than last month").
        public init(_ share: Double, isGood: Bool, _ words: some Words) {
            self.share = share
            self.isGood = isGood
            self.words = words.wording
        }
    }

    /// `value` is the figure as HTML ("\(money)"); `trend` may be a sparkline.
    public init(
        _ label: some Words, _ value: HTML, to link: Link? = nil, delta: Delta? = nil, detail: HTML = .empty,
        trend: HTML = .empty
    ) {
        self.label = label.wording
        self.value = value
        self.link = link
        self.delta = delta
        self.detail = detail
        self.trend = trend
    }
}

/// A row of figures; they wrap where there is no room.
public func statTiles(_ stats: [Stat]) -> HTML {
    "<ul class=\"stats\">\(stats.map(tile))</ul>"
}

private func tile(_ stat: Stat) -> HTML {
    let value: HTML =
        if let link = stat.link {
            "<a class=\"stat-value\" href=\"\(link)\">\(stat.value)</a>"
        } else {
            "<span class=\"stat-value\">\(stat.value)</span>"
        }
    return """
        <li class="stat"><span class="stat-label">\(stat.label.html)</span>\(value)\
        <span class="stat-foot">\(stat.delta.map(delta))\(stat.detail)</span>\(stat.trend)</li>
        """
}

private func delta(_ delta: Stat.Delta) -> HTML {
    let symbol: HTML = delta.share == 0 ? .empty : icon(delta.share > 0 ? .sortUp : .sortDown)
    let tone: Tone = delta.share == 0 ? .neutral : delta.isGood ? .ok : .bad
    return """
        <span class="delta tone-\(tone.rawValue)">\(symbol)<span class="vh">\(delta.share < 0 ? "−" : "+")</span>\
        \(percent: abs(delta.share))</span> \(delta.words.html)
        """
}

/// A grid for dashboards: cards of a width in twelfths.
public func dashboard(_ cells: [DashboardCell]) -> HTML {
    "<div class=\"dash\">\(cells.map { "<div class=\"span-\($0.width)\">\($0.html)</div>" as HTML })</div>"
}

/// A card on a dashboard and how wide it is, in twelfths (3, 4, 6, 8 or 12).
public struct DashboardCell: Sendable {
    let width: Int
    let html: HTML

    /// On a phone every cell has the whole width.
    public init(_ width: Int, _ html: HTML) {
        self.width = width
        self.html = html
    }
}
