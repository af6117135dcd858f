/// A funnel: stages from the widest, each with its figure and the share that came from the stage before.
/// It is symmetric, so it reads the same from both sides.
public func funnelChart(_ title: some Words, _ marks: [Mark], detail: [HTML] = []) -> HTML {
    let top = ceiling(marks.map(\.value))
    let steps = marks.enumerated().map { index, mark in
        step(mark, before: index > 0 ? marks[index - 1] : nil, top, index < detail.count ? detail[index] : .empty)
    }
    let drawing: HTML = "<ol class=\"funnel\">\(steps)</ol>"
    return chartFigure(title, kind: "funnel", drawing: drawing, heads: nameAndValue, rows: chartRows(marks))
}

private func step(_ mark: Mark, before: Mark?, _ top: Double, _ detail: HTML) -> HTML {
    let width = length(mark.value, of: top)
    let share = before.map { $0.value > 0 ? mark.value / $0.value : 0 }
    return """
        <li><span class="bar-name">\(mark.name)</span><svg class="bar" width="100%" height="28" aria-hidden="true">\
        <rect class="chart-\(mark.hue)" x="\(coordinate: (100 - width) / 2)%" width="\(coordinate: width)%" height="28" \
        rx="4"/></svg><span class="bar-value num">\(mark.shown)</span>\
        <span class="bar-detail">\(share.map { "<span title=\"\(KitText.conversion)\">\(percent: $0)</span>" as HTML }) \
        \(detail)</span></li>
        """
}
