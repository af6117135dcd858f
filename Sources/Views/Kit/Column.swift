/// How a column is set and what it becomes on a phone.
public enum ColumnKind: Sendable {
    /// The link that names the row; the first line on a phone.
    case title
    /// Ordinary text; the second line on a phone.
    case text
    /// Figures: set to the right in both writing directions so that units line up; end of the first line on a phone.
    case number
    /// Left out on a phone.
    case wide
    /// Buttons and menus at the end of the row.
    case actions
}

/// One column of a table over records: `Column(DealText.amount, key: "amount", .number) { "\($0.amount)" }`.
public struct Column<Record>: Sendable {
    let heading: Wording
    let key: String?
    let kind: ColumnKind
    let footer: HTML
    let cell: @Sendable (Record) -> HTML

    /// With a `key` the heading sorts the list; `footer` is a figure over the whole filtered set.
    public init(
        _ heading: some Words, key: String? = nil, _ kind: ColumnKind = .text, footer: HTML = .empty,
        cell: @escaping @Sendable (Record) -> HTML
    ) {
        self.heading = heading.wording
        self.key = key
        self.kind = kind
        self.footer = footer
        self.cell = cell
    }

    var style: String {
        switch kind {
        case .title: "is-title"
        case .text: "is-text"
        case .number: "num"
        case .wide: "is-wide"
        case .actions: "is-actions"
        }
    }

    /// The tags around a cell, ready: a table has hundreds of cells.
    var tags: (opening: StaticString, closing: StaticString) {
        switch kind {
        case .title: ("<th scope=\"row\" class=\"is-title\">", "</th>")
        case .text: ("<td class=\"is-text\">", "</td>")
        case .number: ("<td class=\"num\">", "</td>")
        case .wide: ("<td class=\"is-wide\">", "</td>")
        case .actions: ("<td class=\"is-actions\">", "</td>")
        }
    }
}

/// What a list is sorted by, and the address it lives at.
public struct Sorting: Sendable {
    /// The key of the column, as in the query.
    public let key: String
    /// True for largest or latest first.
    public let isDescending: Bool
    let link: Link

    /// `link` is the list with its filters; the headings add `sort=key` or `sort=-key` to it.
    public init(key: String, isDescending: Bool = false, link: Link) {
        self.key = key
        self.isDescending = isDescending
        self.link = link
    }

    /// Reads `amount` or `-amount` from a query; an unknown key becomes `fallback`.
    public init(_ value: String?, allowed: [String], fallback: String, link: Link) {
        let value = value ?? fallback
        let isDescending = value.hasPrefix("-")
        let key = isDescending ? String(value.dropFirst()) : value
        if allowed.contains(key) {
            self.init(key: key, isDescending: isDescending, link: link)
        } else {
            let plain = fallback.hasPrefix("-") ? String(fallback.dropFirst()) : fallback
            self.init(key: plain, isDescending: fallback.hasPrefix("-"), link: link)
        }
    }

    func toggled(_ key: String) -> Link {
        let value = key == self.key && !isDescending ? "-\(key)" : key
        return link.with(("sort", value))
    }
}
