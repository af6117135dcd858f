/// A filter that is on: "Owner: Ani Petrosyan ×". `remove` is the list without it.
public struct ActiveFilter: Sendable {
    let name: Wording
    let value: HTML
    let remove: Link

    /// A filter in words, and the way out of it.
    public init(_ name: some Words, _ value: HTML, remove: Link) {
        self.name = name.wording
        self.value = value
        self.remove = remove
    }
}

/// A saved view of a list, as a chip before the filters.
public struct SavedView: Sendable {
    let label: Wording
    let link: Link
    let isCurrent: Bool
    let count: Int?

    /// The view is nothing but an address.
    public init(_ label: some Words, to link: Link, isCurrent: Bool = false, count: Int? = nil) {
        self.label = label.wording
        self.link = link
        self.isCurrent = isCurrent
        self.count = count
    }
}

/// The row of saved views over a list.
/// A second row on the same page needs a `label` of its own.
public func viewChips(_ views: [SavedView], label: some Words = KitText.views) -> HTML {
    "<nav class=\"views\" aria-label=\"\(label: label)\"><ul>\(views.map(viewChip))</ul></nav>"
}

private func viewChip(_ view: SavedView) -> HTML {
    """
    <li><a class="view" href="\(view.link)" \(attribute: "aria-current", value: view.isCurrent ? "page" : nil)>\
    \(view.label.html)\(view.count.map { countBadge($0) })</a></li>
    """
}

/// The bar over a list: a search field, a "Filters" panel (any fields of the kit) and chips for what is on.
/// It is one GET form, so the address is the view; `kept` are query values that must survive (sort, view).
public func filterBar(
    action: Link, search: String? = nil, searchLabel: Text = KitText.searchList,
    kept: [(name: String, value: String)] = [],
    panel: HTML = .empty, active: [ActiveFilter] = [], clear: Link? = nil, end: HTML = .empty
) -> HTML {
    """
    <form class="filters" method="get" action="\(action)" role="search" data-swap="#main" data-filters>\
    \(kept.map { hiddenField($0.name, $0.value) })\(search.map { searchField($0, searchLabel) })\(filterPanel(panel, active.count))\
    \(active.map(activeChip))\(active.isEmpty ? .empty : clearLink(clear))<div class="end row">\(end)</div></form>
    """
}

private func searchField(_ value: String, _ label: Text) -> HTML {
    """
    <label class="search-field">\(icon(.search))<span class="vh">\(label)</span>\
    <input type="search" name="q" value="\(value)" placeholder="\(label)" autocomplete="off" data-live></label>\
    <button type="submit" class="btn nojs">\(KitText.search)</button>
    """
}

private func filterPanel(_ fields: HTML, _ number: Int) -> HTML {
    guard !fields.isEmpty else { return .empty }
    return """
        <details class="menu" data-menu><summary class="btn">\(icon(.filter))\(KitText.filters)\
        \(number > 0 ? countBadge(number) : .empty)</summary><div class="menu-panel">\(fields)\
        <div class="submit-bar"><button type="submit" class="btn is-primary">\(KitText.apply)</button></div></div></details>
        """
}

private func activeChip(_ filter: ActiveFilter) -> HTML {
    """
    <span class="chip is-filter"><span><span class="chip-name">\(filter.name.html):</span> \(filter.value)</span>\
    <a class="chip-x" href="\(filter.remove)" data-swap="#main">\(icon(.close))\
    <span class="vh">\(KitText.removeFilter): \(filter.name.html)</span></a></span>
    """
}

private func clearLink(_ link: Link?) -> HTML {
    guard let link else { return .empty }
    return "<a class=\"quiet-link\" href=\"\(link)\" data-swap=\"#main\">\(KitText.clearFilters)</a>"
}
