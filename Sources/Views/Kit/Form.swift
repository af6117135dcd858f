/// A form that posts: carries the reader's token, is validated by the server only, and is sent once.
///
///     postForm(to: DealPath.create, problems: problems) { textField(…) + submitBar(DealText.save) }
public func postForm(
    to action: Link, problems: FormProblems = FormProblems(), id: String? = nil, isMultipart: Bool = false,
    duplicates: Link? = nil, swap: String? = nil, _ fields: () -> HTML
) -> HTML {
    """
    <form class="form" method="post" action="\(action)" novalidate data-once \(attribute: "id", value: id) \
    \(attribute: "enctype", value: isMultipart ? "multipart/form-data" : nil) \
    \(attribute: "data-duplicates", value: duplicates) \(attribute: "data-swap", value: swap)>\(csrf: ())\
    \(errorSummary(problems))\(fields())\(duplicates == nil ? .empty : duplicatesPanel)</form>
    """
}

private let duplicatesPanel: HTML = "<div class=\"duplicates\" data-duplicates-panel aria-live=\"polite\"></div>"

/// A form that only asks: its fields become the query of a page.
public func getForm(to action: Link, swap: String? = nil, _ fields: HTML) -> HTML {
    """
    <form class="form" method="get" action="\(action)" \(attribute: "data-swap", value: swap)>\(fields)</form>
    """
}

/// A small form of one button, for an action beside a record: `postButton(DealText.win, to: …, .primary)`.
public func postButton(
    _ label: some Words, to action: Link, _ kind: ButtonKind = .normal, icon symbol: Icon? = nil,
    fields: [(name: String, value: String)] = [], isCompact: Bool = false
) -> HTML {
    """
    <form class="inline-form" method="post" action="\(action)" data-once>\(csrf: ())\
    \(fields.map { hiddenField($0.name, $0.value) })\(button(label, kind, icon: symbol, isCompact: isCompact))</form>
    """
}

/// A value that is sent but not shown.
public func hiddenField(_ name: String, _ value: String) -> HTML {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
}

/// The end of a form: the one primary button, perhaps a second submit, and the way out.
public func submitBar(_ label: some Words, other: HTML = .empty, cancel: Link? = nil) -> HTML {
    """
    <div class="submit-bar">\(button(label, .primary))\(other)\(cancelLink(cancel))</div>
    """
}

private func cancelLink(_ link: Link?) -> HTML {
    guard let link else { return .empty }
    return "<a class=\"btn is-ghost\" href=\"\(link)\" data-cancel>\(KitText.cancel)</a>"
}

/// A titled group of fields in a long form.
public func fieldGroup(_ title: some Words, hint: Text? = nil, _ fields: HTML) -> HTML {
    """
    <fieldset class="group"><legend>\(title.wording.html)</legend>\(hint.map { "<p class=\"hint\">\($0)</p>" as HTML })\
    \(fields)</fieldset>
    """
}

/// Fields side by side where there is room (first and last name, amount and date).
public func fieldRow(_ fields: HTML...) -> HTML {
    "<div class=\"field-row\">\(fields)</div>"
}
