/// Bars beside their names, longest first or in the order given; every bar carries its figure.
public func barChart(_ title: some Words, _ marks: [Mark]) -> HTML {
    let top = ceiling(marks.map(\.value))
    let drawing: HTML = "<ul class=\"bars\">\(marks.map { bar($0, top) })</ul>"
    return chartFigure(title, kind: "bar", drawing: drawing, heads: nameAndValue, rows: chartRows(marks))
}

private func bar(_ mark: Mark, _ top: Double) -> HTML {
    """
    <li><span class="bar-name">\(mark.name)</span><svg class="bar" width="100%" height="16" aria-hidden="true">\
    <rect class="chart-\(mark.hue)" width="\(coordinate: length(mark.value, of: top))%" height="16" rx="3"/></svg>\
    <span class="bar-value num">\(mark.shown)</span></li>
    """
}

/// Columns over a time axis (months, weeks); the axis begins where the reader's lines begin.
public func columnChart(_ title: some Words, _ marks: [Mark]) -> HTML {
    let top = ceiling(marks.map(\.value))
    let drawing: HTML = "<ol class=\"columns\">\(marks.map { verticalBar($0, top) })</ol>"
    return chartFigure(title, kind: "column", drawing: drawing, heads: nameAndValue, rows: chartRows(marks))
}

private func verticalBar(_ mark: Mark, _ top: Double) -> HTML {
    """
    <li><span class="column-value num">\(mark.shown)</span><svg class="column-bar" width="100%" \
    height="\(coordinate: length(mark.value, of: top) * 1.2)" aria-hidden="true"><rect class="chart-\(mark.hue)" \
    width="100%" height="100%" rx="3"/></svg><span class="column-name">\(mark.name)</span></li>
    """
}

/// Columns made of parts, one hue a part; `parts` names the hues in order.
public func stackedBar(_ title: some Words, parts: [Wording], _ rows: [StackedRow]) -> HTML {
    let top = ceiling(rows.map { $0.values.reduce(0, +) })
    let names = parts.enumerated().map { index, part in
        "<li><span class=\"swatch chart-\(index % 8 + 1)\"></span>\(part.html)</li>" as HTML
    }
    let drawing: HTML = "<ul class=\"legend\">\(names)</ul><ul class=\"bars\">\(rows.map { stack($0, top) })</ul>"
    return chartFigure(
        title, kind: "stack", drawing: drawing, heads: [.text(KitText.name)] + parts,
        rows: rows.map { [$0.name] + $0.shown })
}

/// One stacked bar: a name and a figure for every part.
public struct StackedRow: Sendable {
    let name: HTML
    let values: [Double]
    let shown: [HTML]
    let total: HTML

    /// `values` set the lengths, `shown` are the same figures as they are read, `total` stands at the end.
    public init(_ label: some Words, values: [Double], shown: [HTML], total: HTML, to link: Link? = nil) {
        self.name = link.map { "<a href=\"\($0)\">\(label.wording.html)</a>" } ?? label.wording.html
        self.values = values.map { max($0, 0) }
        self.shown = shown
        self.total = total
    }
}

private func stack(_ row: StackedRow, _ top: Double) -> HTML {
    var start = 0.0
    let rects = row.values.enumerated().map { index, value -> HTML in
        let width = value / top * 100
        defer { start += width }
        return """
            <rect class="chart-\(index % 8 + 1)" x="\(coordinate: start)%" width="\(coordinate: width)%" height="16"/>
            """
    }
    return """
        <li><span class="bar-name">\(row.name)</span><svg class="bar" width="100%" height="16" aria-hidden="true">\
        \(rects)</svg><span class="bar-value num">\(row.total)</span></li>
        """
}
