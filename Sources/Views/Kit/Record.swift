/// The top of a record's page: who or what it is, its state, and at most three actions.
public struct RecordHeader: Sendable {
    let name: Wording
    let avatar: HTML
    let subtitle: HTML
    let badges: HTML
    let facts: [FieldValue]
    let actions: HTML
    let stepper: HTML

    /// `name` becomes the one `h1`; `facts` are the two to five figures that matter most.
    public init(
        _ name: some Words, avatar: HTML = .empty, subtitle: HTML = .empty, badges: HTML = .empty,
        facts: [FieldValue] = [], actions: HTML = .empty, stepper: HTML = .empty
    ) {
        self.name = name.wording
        self.avatar = avatar
        self.subtitle = subtitle
        self.badges = badges
        self.facts = facts
        self.actions = actions
        self.stepper = stepper
    }
}

/// Draws the header; `Page.header` takes the result.
public func recordHeader(_ header: RecordHeader) -> HTML {
    """
    <div class="record-head"><div class="record-title">\(header.avatar)<div class="grow"><div class="record-name">\
    <h1>\(header.name.html)</h1>\(header.badges)</div><div class="record-sub">\(header.subtitle)</div></div>\
    <div class="row actions">\(header.actions)</div></div>\(facts(header.facts))\(header.stepper)</div>
    """
}

private func facts(_ facts: [FieldValue]) -> HTML {
    guard !facts.isEmpty else { return .empty }
    let parts = facts.map { "<div><dt>\($0.label.html)</dt><dd>\(factValue($0))</dd></div>" as HTML }
    return "<dl class=\"facts\">\(parts)</dl>"
}

private func factValue(_ fact: FieldValue) -> HTML {
    fact.value.isEmpty ? "<span class=\"quiet\" role=\"img\" aria-label=\"\(KitText.emptyValue)\">—</span>" : fact.value
}

/// The three columns of a record: about it | what happened | what belongs to it. On a phone they become tabs.
public func recordLayout(about: HTML, activity: HTML, related: HTML) -> HTML {
    """
    <div class="record"><nav class="record-tabs" aria-label="\(KitText.sections)"><a href="#activity">\(KitText.activity)</a>\
    <a href="#about">\(KitText.about)</a><a href="#related">\(KitText.related)</a></nav>\
    <section class="record-about" id="about" aria-label="\(KitText.about)">\(about)</section>\
    <section class="record-activity" id="activity" aria-label="\(KitText.activity)">\(activity)</section>\
    <section class="record-related" id="related" aria-label="\(KitText.related)">\(related)</section></div>
    """
}

/// Previous and next record of the list that the reader came from (keys K and J).
public func recordNeighbours(previous: Link?, next: Link?) -> HTML {
    """
    <span class="row neighbours">\(previous.map { iconLink(KitText.previousRecord, icon: .arrowStart, to: $0, key: "KeyK") })\
    \(next.map { iconLink(KitText.nextRecord, icon: .arrowEnd, to: $0, key: "KeyJ") })</span>
    """
}
