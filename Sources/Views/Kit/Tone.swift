/// What a colour says. Colour is status, never decoration, and always comes with words.
public enum Tone: String, Sendable, Hashable, CaseIterable {
    case neutral, accent, ok, warn, bad, info, violet
}

/// A small label for a state: `badge(DealText.won, .ok)`.
public func badge(_ label: some Words, _ tone: Tone = .neutral) -> HTML {
    "<span class=\"badge tone-\(tone.rawValue)\">\(label.wording.html)</span>"
}

/// A badge with an icon before its words, for states that must be told apart without colour.
public func badge(_ label: some Words, _ tone: Tone, icon symbol: Icon) -> HTML {
    "<span class=\"badge tone-\(tone.rawValue)\">\(icon(symbol))\(label.wording.html)</span>"
}

/// A count beside a name: `countBadge(12)`. Thousands are grouped for the reader.
public func countBadge(_ number: Int) -> HTML {
    "<span class=\"count\">\(number)</span>"
}

/// A quiet tag; with `remove` it carries a cross that is a link.
public func chip(_ label: some Words, to link: Link? = nil, remove: Link? = nil, isCurrent: Bool = false) -> HTML {
    let body: HTML =
        if let link {
            "<a href=\"\(link)\" \(attribute: "aria-current", value: isCurrent ? "true" : nil)>\(label.wording.html)</a>"
        } else {
            "<span>\(label.wording.html)</span>"
        }
    return "<span \(classes: "chip", ("is-current", isCurrent))>\(body)\(removeCross(remove))</span>"
}

private func removeCross(_ link: Link?) -> HTML {
    guard let link else { return .empty }
    return "<a class=\"chip-x\" href=\"\(link)\" data-swap=\"#main\">\(icon(.close))\(hidden: KitText.remove)</a>"
}
