/// One tab: a link with a name and perhaps a count. Tabs have addresses, they are not panels.
public struct Tab: Sendable {
    let label: Wording
    let link: Link
    let count: Int?
    let isCurrent: Bool

    /// A tab at an address.
    public init(_ label: some Words, to link: Link, count: Int? = nil, isCurrent: Bool = false) {
        self.label = label.wording
        self.link = link
        self.count = count
        self.isCurrent = isCurrent
    }
}

/// A row of tabs; the current one is underlined and says so to assistive technology.
public func tabs(_ items: [Tab], label: some Words) -> HTML {
    "<nav class=\"tabs\" aria-label=\"\(label: label)\"><ul>\(items.map(tab))</ul></nav>"
}

private func tab(_ item: Tab) -> HTML {
    """
    <li><a href="\(item.link)" \(attribute: "aria-current", value: item.isCurrent ? "page" : nil)>\
    \(item.label.html)\(item.count.map { countBadge($0) })</a></li>
    """
}
