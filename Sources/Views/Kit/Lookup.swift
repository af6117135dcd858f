/// A field that picks one record of many. `NAME` sends the id and `NAME_text` what was typed: without a script the
/// server looks the text up (one match is taken, several become `matches` to choose from on the 422 page).
public struct LookupValue: Sendable {
    let id: String
    let text: String

    /// What is picked now; empty for nothing.
    public init(id: String = "", text: String = "") {
        self.id = id
        self.text = text
    }
}

/// A lookup: a text input that searches the server while typing. `search` answers `?q=` with
/// `lookupOptions(…)`; `create` adds the last line "Create «x»".
public func lookupField(
    _ name: String, _ label: some Words, value: LookupValue = LookupValue(), search: Link, matches: [Choice] = [],
    problems: FormProblems = FormProblems(), hint: Text? = nil, isOptional: Bool = false
) -> HTML {
    let frame = frame(name, label, problems, hint, isOptional)
    return frame.around(
        """
        <div class="lookup" data-lookup="\(search)"><input type="hidden" name="\(name)" value="\(value.id)">\
        <input class="input" id="\(frame.id)" name="\(name)_text" type="text" value="\(value.text)" dir="auto" \
        autocomplete="off" \(attribute: "aria-describedby", value: frame.describedBy) \
        \(attribute: "aria-invalid", value: frame.invalid)></div>\(matchList(name, matches))
        """)
}

private func matchList(_ name: String, _ matches: [Choice]) -> HTML {
    guard !matches.isEmpty else { return .empty }
    let lines = matches.enumerated().map { index, match -> HTML in
        let id = "\(fieldID(name))-match-\(index)"
        return """
            <div class="choice"><input type="radio" id="\(id)" name="\(name)_match" value="\(match.value)">\
            <label for="\(id)">\(match.label.html)</label></div>
            """
    }
    return "<fieldset class=\"matches\"><legend>\(KitText.whichOne)</legend>\(lines)</fieldset>"
}

/// One answer of a lookup or of the palette.
public struct Suggestion: Sendable {
    let id: String
    let title: String
    let detail: HTML
    let link: Link?
    let icon: Icon?

    /// `detail` tells namesakes apart; `link` is where the palette goes.
    public init(id: String, title: String, detail: HTML = .empty, link: Link? = nil, icon: Icon? = nil) {
        self.id = id
        self.title = title
        self.detail = detail
        self.link = link
        self.icon = icon
    }
}

/// Suggestions under one heading ("Customers", "Deals").
public struct SuggestionGroup: Sendable {
    let heading: Wording
    let items: [Suggestion]

    /// A group in the palette.
    public init(_ heading: some Words, _ items: [Suggestion]) {
        self.heading = heading.wording
        self.items = items
    }
}

/// The fragment that answers a lookup: options of a list box.
public func lookupOptions(_ items: [Suggestion]) -> HTML {
    items.isEmpty
        ? "<ul><li class=\"option is-none\">\(KitText.noMatches)</li></ul>"
        : "<ul>\(items.map(option))</ul>"
}

/// The fragment that answers `/search/suggestions`: groups of links for the palette.
public func suggestionList(_ groups: [SuggestionGroup]) -> HTML {
    let filled = groups.filter { !$0.items.isEmpty }
    guard !filled.isEmpty else { return "<ul><li class=\"option is-none\">\(KitText.noMatches)</li></ul>" }
    return "<ul>\(filled.map(group))</ul>"
}

private func group(_ group: SuggestionGroup) -> HTML {
    "<li class=\"option-head\" role=\"presentation\">\(group.heading.html)</li>\(group.items.map(option))"
}

private func option(_ item: Suggestion) -> HTML {
    """
    <li class="option" role="option" aria-selected="false" data-id="\(item.id)" data-title="\(item.title)" \
    \(attribute: "data-href", value: item.link)>\(item.icon.map { icon($0) })\
    <span class="clip">\(user: item.title)</span><span class="detail">\(item.detail)</span></li>
    """
}
