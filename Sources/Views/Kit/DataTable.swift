/// A list of records. Headings sort by link; on a phone every row becomes two lines; the region scrolls by itself.
///
///     dataTable(DealText.deals, columns, deals, sorting: sorting, empty: emptyMatches(clear: link))
///
/// `rows` are the records' rows where they are at hand, from ``KeptViews``.
public func dataTable<Record>(
    _ caption: some Words, _ columns: [Column<Record>], _ records: [Record], sorting: Sorting? = nil,
    empty: HTML = .empty, rows: HTML? = nil
) -> HTML {
    guard !records.isEmpty else { return empty }
    return """
        <div class="table-region" role="region" tabindex="0" aria-label="\(label: caption)">\
        <table class="data"><thead><tr>\(columns.map { head($0, sorting) })</tr></thead>\
        <tbody>\(rows ?? tableRows(records, columns))</tbody>\(foot(columns))\
        </table></div>
        """
}

private func head<Record>(_ column: Column<Record>, _ sorting: Sorting?) -> HTML {
    guard column.kind != .actions else { return "<td class=\"is-actions\"></td>" }
    guard let sorting, let key = column.key else {
        return "<th scope=\"col\" class=\"\(column.style)\">\(column.heading.html)</th>"
    }
    let isCurrent = sorting.key == key
    let direction = sorting.isDescending ? "descending" : "ascending"
    return """
        <th scope="col" class="\(column.style)" \(attribute: "aria-sort", value: isCurrent ? direction : nil)>\
        <a class="sort" id="sort-\(key)" href="\(sorting.toggled(key))" data-swap="#main">\(column.heading.html)\
        \(isCurrent ? icon(sorting.isDescending ? .sortDown : .sortUp) : .empty)</a></th>
        """
}

private func tableRows<Record>(_ records: [Record], _ columns: [Column<Record>]) -> HTML {
    var rows = HTML()
    for record in records { rows += tableRow(record, columns) }
    return rows
}

/// One row of a ``dataTable(_:_:_:sorting:empty:rows:)``.
public func tableRow<Record>(_ record: Record, _ columns: [Column<Record>]) -> HTML {
    var row = HTML.empty
    row.reserveCapacity(bytes: 128 * columns.count, holes: columns.count)
    row.append("<tr data-row>")
    for column in columns {
        let tags = column.tags
        row.append(tags.opening)
        row += column.cell(record)
        row.append(tags.closing)
    }
    row.append("</tr>")
    return row
}

private func foot<Record>(_ columns: [Column<Record>]) -> HTML {
    guard columns.contains(where: { !$0.footer.isEmpty }) else { return .empty }
    let cells = columns.map { "<td class=\"\($0.style)\">\($0.footer)</td>" as HTML }
    return "<tfoot><tr>\(cells)</tr></tfoot>"
}

/// A small table without sorting, for figures inside a card: heads, then rows of cells.
public func plainTable(_ caption: some Words, heads: [Wording], rows: [[HTML]], numeric: Set<Int> = []) -> HTML {
    """
    <div class="table-region" role="region" tabindex="0" aria-label="\(label: caption)"><table class="data is-plain">\
    <thead><tr>\(heads.enumerated().map { plainHead($1, isNumber: numeric.contains($0)) })</tr></thead>\
    <tbody>\(rows.map { plainRow($0, numeric) })</tbody></table></div>
    """
}

private func plainHead(_ words: Wording, isNumber: Bool) -> HTML {
    "<th scope=\"col\" \(classes: "is-text", ("num", isNumber))>\(words.html)</th>"
}

private func plainRow(_ cells: [HTML], _ numeric: Set<Int>) -> HTML {
    let parts = cells.enumerated().map { index, cell -> HTML in
        index == 0
            ? "<th scope=\"row\" class=\"is-title\">\(cell)</th>"
            : "<td \(classes: "is-text", ("num", numeric.contains(index)))>\(cell)</td>"
    }
    return "<tr>\(parts)</tr>"
}
