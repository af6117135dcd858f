/// One line of a line chart.
public struct Series: Sendable {
    let name: Wording
    let values: [Double]
    let shown: [HTML]

    /// `values` in the order of the axis; `shown` are the same figures as they are read.
    public init(_ name: some Words, _ values: [Double], shown: [HTML]) {
        self.name = name.wording
        self.values = values.map { max($0, 0) }
        self.shown = shown
    }
}

/// Lines over an axis of names (months, weeks), from zero, at most five of them.
public func lineChart(_ title: some Words, axis: [Wording], _ series: [Series]) -> HTML {
    let top = ceiling(series.flatMap(\.values))
    let shown = series.prefix(5)
    let lines = shown.enumerated().map { line($1.values, top, hue: $0 + 1) }
    let legend = shown.enumerated().map { index, series in
        "<li><span class=\"swatch chart-\(index + 1)\"></span>\(series.name.html) \(lastFigure(series))</li>" as HTML
    }
    let drawing: HTML = """
        <ul class="legend">\(legend)</ul><svg class="plot" viewBox="0 0 100 40" preserveAspectRatio="none" width="100%" \
        height="140" aria-hidden="true"><path class="grid" d="M0 .5H100M0 20H100M0 39.5H100"/>\(lines)</svg>\
        <ol class="axis">\(axis.map { "<li>\($0.html)</li>" as HTML })</ol>
        """
    let rows = axis.enumerated().map { index, name in
        [name.html] + series.map { index < $0.shown.count ? $0.shown[index] : .empty }
    }
    return chartFigure(
        title, kind: "line", drawing: drawing, heads: [.text(KitText.name)] + series.map(\.name),
        rows: series.isEmpty ? [] : rows)
}

private func lastFigure(_ series: Series) -> HTML {
    series.shown.last.map { "<strong>\($0)</strong>" } ?? .empty
}

private func line(_ values: [Double], _ top: Double, hue: Int) -> HTML {
    "<path class=\"line stroke-\(hue)\" d=\"\(points(values, top, width: 100, height: 39))\"/>"
}

/// The path through values spread evenly over a box, zero at the bottom.
func points(_ values: [Double], _ top: Double, width: Double, height: Double) -> String {
    let step = values.count > 1 ? width / Double(values.count - 1) : 0
    let parts = values.enumerated().map { index, value in
        "\(short(Double(index) * step)) \(short(height - value / top * (height - 1)))"
    }
    return parts.isEmpty ? "" : "M" + parts.joined(separator: "L")
}

/// A coordinate with at most two decimals, in ASCII.
private func short(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = abs(hundredths % 100)
    return rest == 0 ? "\(hundredths / 100)" : "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}

/// A line without axes, as wide as a word, beside a figure.
public func sparkline(_ label: some Words, _ values: [Double]) -> HTML {
    guard values.count > 1 else { return .empty }
    return """
        <svg class="sparkline" viewBox="0 0 100 24" preserveAspectRatio="none" width="96" height="24" role="img" \
        aria-label="\(label: label)"><path class="line stroke-1" \
        d="\(points(values, ceiling(values), width: 100, height: 23))"/></svg>
        """
}
