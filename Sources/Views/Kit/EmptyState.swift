/// A list without rows: one sentence why, one action, perhaps a second way. `shortcut` is a key such as "C".
public func emptyState(
    _ title: some Words, why: some Words, icon symbol: Icon = .info, action: HTML = .empty, other: HTML = .empty
) -> HTML {
    """
    <div class="empty"><span class="empty-icon">\(icon(symbol))</span><p class="empty-title">\(title.wording.html)</p>
    <p class="empty-why">\(why.wording.html)</p><div class="row">\(action)\(other)</div></div>
    """
}

/// What a filtered list shows when nothing matches: the way out is to clear the filters.
public func emptyMatches(clear: Link) -> HTML {
    emptyState(
        KitText.noMatches, why: KitText.noMatchesWhy, icon: .search,
        action: linkButton(KitText.clearFilters, to: clear))
}
