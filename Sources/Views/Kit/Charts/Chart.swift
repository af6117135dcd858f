/// One bar, slice or point of a chart: a name, a figure, and the list behind it.
public struct Mark: Sendable {
    let label: Wording
    let value: Double
    let shown: HTML
    let link: Link?
    let hue: Int

    /// `value` sets the length; `shown` is the figure as it is read ("\(money)"); `hue` is 1–8.
    public init(_ label: some Words, _ value: Double, shown: HTML, to link: Link? = nil, hue: Int = 1) {
        self.label = label.wording
        self.value = max(value, 0)
        self.shown = shown
        self.link = link
        self.hue = min(max(hue, 1), 8)
    }

    var name: HTML {
        guard let link else { return label.html }
        return "<a href=\"\(link)\">\(label.html)</a>"
    }
}

/// The frame around every chart: its name, its drawing, and the same figures as a table.
func chartFigure(_ title: some Words, kind: String, drawing: HTML, heads: [Wording], rows: [[HTML]]) -> HTML {
    guard !rows.isEmpty else { return "<p class=\"quiet chart-none\">\(KitText.noFigures)</p>" }
    let numeric = Set(1..<max(heads.count, 2))
    return """
        <figure class="chart is-\(kind)" aria-label="\(label: title)">\(drawing)\
        <details class="fold chart-table"><summary>\(icon(.chevronEnd))\(KitText.showAsTable)</summary>\
        \(plainTable(title, heads: heads, rows: rows, numeric: numeric))</details></figure>
        """
}

/// A list of marks as a table of names and figures.
func chartRows(_ marks: [Mark]) -> [[HTML]] {
    marks.map { [$0.name, $0.shown] }
}

let nameAndValue: [Wording] = [.text(KitText.name), .text(KitText.value)]

/// The longest bar of a chart, never zero.
func ceiling(_ values: [Double]) -> Double {
    max(values.max() ?? 0, .leastNonzeroMagnitude)
}

/// A share as a percentage of a length, with a sliver for values that are not zero.
func length(_ value: Double, of whole: Double) -> Double {
    value <= 0 ? 0 : max(value / whole * 100, 0.75)
}
