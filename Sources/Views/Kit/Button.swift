/// How much a button wants to be pressed. At most one primary button a view.
public enum ButtonKind: String, Sendable {
    case primary, normal, ghost, danger
}

/// A button inside a form: `button(DealText.save, .primary)`; `name`/`value` tell several submits apart.
public func button(
    _ label: some Words, _ kind: ButtonKind = .normal, icon symbol: Icon? = nil,
    name: String? = nil, value: String? = nil, form: String? = nil, action: Link? = nil, isCompact: Bool = false
) -> HTML {
    """
    <button type="submit" \(classes: "btn is-\(kind.rawValue)", ("is-compact", isCompact)) \
    \(attribute: "name", value: name) \(attribute: "value", value: value) \
    \(attribute: "form", value: form) \(attribute: "formaction", value: action)>\
    \(symbol.map { icon($0) })\(label.wording.html)</button>
    """
}

/// A link that looks like a button, for going somewhere (a form page, another list).
public func linkButton(
    _ label: some Words, to link: Link, _ kind: ButtonKind = .normal, icon symbol: Icon? = nil,
    isCompact: Bool = false, shortcut: String? = nil
) -> HTML {
    """
    <a \(classes: "btn is-\(kind.rawValue)", ("is-compact", isCompact)) href="\(link)" \
    \(attribute: "data-key", value: shortcut)>\(symbol.map { icon($0) })\(label.wording.html)</a>
    """
}

/// A square button with an icon only; the label is its name and its tooltip.
public func iconButton(
    _ label: some Words, icon symbol: Icon, name: String? = nil, value: String? = nil,
    form: String? = nil, action: Link? = nil
) -> HTML {
    """
    <button type="submit" class="btn is-ghost is-icon" aria-label="\(label: label)" title="\(label: label)" \
    \(attribute: "name", value: name) \(attribute: "value", value: value) \
    \(attribute: "form", value: form) \(attribute: "formaction", value: action)>\(icon(symbol))</button>
    """
}

/// A square link with an icon only.
public func iconLink(_ label: some Words, icon symbol: Icon, to link: Link, key: String? = nil) -> HTML {
    """
    <a class="btn is-ghost is-icon" href="\(link)" aria-label="\(label: label)" title="\(label: label)" \
    \(attribute: "data-key", value: key)>\(icon(symbol))</a>
    """
}

/// Buttons side by side with the house's gap.
public func buttonRow(_ buttons: HTML...) -> HTML {
    "<div class=\"row\">\(buttons)</div>"
}
