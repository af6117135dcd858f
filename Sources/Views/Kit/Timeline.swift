/// Something that happened: a note, a call, a changed field, a moved stage.
public struct TimelineEntry: Sendable {
    let icon: Icon
    let tone: Tone
    let headline: HTML
    let at: Instant
    let body: HTML
    let changes: [FieldChange]
    let actions: HTML
    let id: String?

    /// `headline` says who did what in one line ("Ani Petrosyan called"); `body` is what was written.
    public init(
        _ icon: Icon, tone: Tone = .neutral, _ headline: HTML, at: Instant, body: HTML = .empty,
        changes: [FieldChange] = [], actions: HTML = .empty, id: String? = nil
    ) {
        self.icon = icon
        self.tone = tone
        self.headline = headline
        self.at = at
        self.body = body
        self.changes = changes
        self.actions = actions
        self.id = id
    }
}

/// A field's value before and after.
public struct FieldChange: Sendable {
    let label: Wording
    let before: HTML
    let after: HTML

    /// An empty side is drawn as a dash.
    public init(_ label: some Words, from before: HTML?, to after: HTML?) {
        self.label = label.wording
        self.before = before ?? .empty
        self.after = after ?? .empty
    }
}

/// What happened, newest first, under the days it happened on. `older` continues it.
public func timeline(_ entries: [TimelineEntry], in zone: Zone, older: Link? = nil, empty: HTML = .empty) -> HTML {
    guard !entries.isEmpty else { return empty }
    return "<div class=\"timeline\" id=\"timeline\">\(days(entries, zone))\(olderLink(older))</div>"
}

private func days(_ entries: [TimelineEntry], _ zone: Zone) -> [HTML] {
    var groups: [(day: Day, entries: [TimelineEntry])] = []
    for entry in entries {
        let day = entry.at.day(in: zone)
        if groups.last?.day == day {
            groups[groups.count - 1].entries.append(entry)
        } else {
            groups.append((day, [entry]))
        }
    }
    return groups.map { "<h3 class=\"day\">\($0.day, style: .long)</h3><ol>\($0.entries.map(item))</ol>" }
}

private func item(_ entry: TimelineEntry) -> HTML {
    """
    <li class="event" \(attribute: "id", value: entry.id)><span class="glyph tone-\(entry.tone.rawValue)">\
    \(icon(entry.icon))</span><div class="grow"><div class="event-head"><span class="grow">\(entry.headline)</span>\
    <span class="when">\(relative: entry.at)</span>\(entry.actions)</div>\(changeList(entry.changes))\
    \(entry.body.isEmpty ? .empty : "<div class=\"event-body\">\(entry.body)</div>")</div></li>
    """
}

private func changeList(_ changes: [FieldChange]) -> HTML {
    changes.isEmpty ? .empty : "<ul class=\"changes\">\(changes.map(change))</ul>"
}

private func change(_ change: FieldChange) -> HTML {
    """
    <li><span class="change-name">\(change.label.html):</span> <del>\(dash(change.before))</del> \
    \(changeArrow) <ins>\(dash(change.after))</ins></li>
    """
}

private func dash(_ html: HTML) -> HTML { html.isEmpty ? "—" : html }

private func olderLink(_ link: Link?) -> HTML {
    guard let link else { return .empty }
    return "<a class=\"card-more\" href=\"\(link)\" data-swap=\"#timeline\">\(KitText.older)\(icon(.chevronDown))</a>"
}

/// Chips that narrow a timeline to one kind; each is an address.
public func timelineFilter(_ views: [SavedView]) -> HTML {
    viewChips(views, label: KitText.activity)
}
