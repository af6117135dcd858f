/// One line of a drop-down menu: a link, or a button that posts.
public struct MenuItem: Sendable {
    let html: HTML

    /// A line that goes somewhere.
    public static func link(
        _ label: some Words, to link: Link, icon symbol: Icon? = nil, isCurrent: Bool = false
    ) -> MenuItem {
        MenuItem(
            html: """
                <li><a class="menu-item" href="\(link)" \(attribute: "aria-current", value: isCurrent ? "true" : nil)>\
                \(symbol.map { icon($0) })\(label.wording.html)</a></li>
                """)
    }

    /// A line that posts; it carries its own form and the reader's token.
    public static func post(
        _ label: some Words, to action: Link, icon symbol: Icon? = nil, isDangerous: Bool = false,
        fields: [(name: String, value: String)] = []
    ) -> MenuItem {
        MenuItem(
            html: """
                <li><form method="post" action="\(action)">\(csrf: ())\(fields.map { hiddenField($0.name, $0.value) })\
                <button type="submit" \(classes: "menu-item", ("is-danger", isDangerous))>\
                \(symbol.map { icon($0) })\(label.wording.html)</button></form></li>
                """)
    }

    /// Any other content, for example a select with a button.
    public static func custom(_ html: HTML) -> MenuItem {
        MenuItem(html: "<li class=\"menu-part\">\(html)</li>")
    }

    /// A hairline between groups.
    public static let divider = MenuItem(html: "<li class=\"menu-line\" role=\"separator\"></li>")
}

/// The lines of a menu, one after the other.
public func menuItems(_ items: [MenuItem]) -> HTML { HTML.join(items.map(\.html)) }

/// The "⋯" menu of a record, row or card. It is a `<details>`, so it opens without a script.
public func moreMenu(_ items: [MenuItem], label: some Words = KitText.moreActions) -> HTML {
    """
    <details class="menu" data-menu><summary class="btn is-ghost is-icon" aria-label="\(label: label)" \
    title="\(label: label)">\(icon(.more))</summary><ul class="menu-list">\(items.map(\.html))</ul></details>
    """
}

/// A button that opens a menu below itself: `dropdown(KitText.addRow, icon: .plus, [.link(…)])`.
public func dropdown(
    _ label: some Words, _ kind: ButtonKind = .normal, icon symbol: Icon? = nil, _ items: [MenuItem]
) -> HTML {
    """
    <details class="menu" data-menu><summary class="btn is-\(kind.rawValue)">\(symbol.map { icon($0) })\
    \(label.wording.html)\(icon(.chevronDown))</summary><ul class="menu-list">\(items.map(\.html))</ul></details>
    """
}
