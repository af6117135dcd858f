/// One way to write something down on a record: its tab and its form.
public struct ComposerTab: Sendable {
    let key: String
    let label: Wording
    let icon: Icon
    let form: HTML

    /// `key` is the tab's id ("note"); `form` is a whole form with its own submit button.
    public init(_ key: String, _ label: some Words, icon: Icon, form: HTML) {
        self.key = key
        self.label = label.wording
        self.icon = icon
        self.form = form
    }
}

/// Note, call, meeting, e-mail, message, task: one open at a time. The tabs are `<details name>`, so they need no
/// script; `open` is the key of the tab that is open at first (after a failed form: the failed one).
public func composer(_ tabs: [ComposerTab], open: String? = nil) -> HTML {
    "<div class=\"composer-box\"><div class=\"composer\">\(tabs.map { composerTab($0, isOpen: $0.key == (open ?? tabs.first?.key)) })</div></div>"
}

private func composerTab(_ tab: ComposerTab, isOpen: Bool) -> HTML {
    """
    <details name="composer" id="compose-\(tab.key)" \(flag: "open", when: isOpen)>\
    <summary title="\(label: tab.label)">\(icon(tab.icon))\
    <span class="composer-word">\(tab.label.html)</span></summary><div class="composer-body">\(tab.form)</div></details>
    """
}
