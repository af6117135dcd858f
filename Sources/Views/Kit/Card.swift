/// A titled section of a page, drawn as a panel. Never put one into another.
public func card(
    _ title: some Words, id: String? = nil, count number: Int? = nil, actions: HTML = .empty, _ body: HTML
) -> HTML {
    """
    <section class="card" \(attribute: "id", value: id)><div class="card-head"><h2>\(title.wording.html)\
    \(number.flatMap { $0 == 0 ? nil : countBadge($0) })</h2>\(actions)</div>\(body)</section>
    """
}

/// A related list on a record: up to five rows, and a link to all of them.
public func relatedCard(
    _ title: some Words, count number: Int, add: HTML = .empty, all: Link? = nil, rows: [HTML], empty: some Words
) -> HTML {
    let body: HTML =
        rows.isEmpty
        ? "<p class=\"quiet\">\(empty.wording.html)</p>"
        : "<ul class=\"related\">\(rows.map { "<li>\($0)</li>" as HTML })</ul>"
    let more: HTML = number > rows.count ? allLink(all, number) : .empty
    return card(title, count: number, actions: add, body + more)
}

private func allLink(_ link: Link?, _ number: Int) -> HTML {
    guard let link else { return .empty }
    return "<a class=\"card-more\" href=\"\(link)\">\(KitText.showAll(.number(number)))\(icon(.chevronEnd))</a>"
}

/// One row of a related list: a link, a line under it, and something at the end (an amount, a badge).
public func relatedRow(_ title: HTML, detail: HTML = .empty, end: HTML = .empty) -> HTML {
    """
    <div class="related-row"><div class="grow"><div class="clip">\(title)</div>\
    <div class="detail">\(detail)</div></div><div class="end">\(end)</div></div>
    """
}
