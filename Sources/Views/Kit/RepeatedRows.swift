/// Rows of the same fields (several e-mails, telephones, lines of an offer). The server draws one blank row more than
/// there are values; the script copies the last row. `row` gets the row's number for ids; every row repeats the names.
///
///     repeatedRows("emails", CustomerText.emails, count: emails.count) { row in emailCells(row, emails) }
public func repeatedRows(
    _ name: String, _ label: some Words, count: Int, blanks: Int = 1, add: Text = KitText.addRow,
    problems: FormProblems = FormProblems(), hint: Text? = nil, isOptional: Bool = false, _ row: (Int) -> HTML
) -> HTML {
    let frame = frame(name, label, problems, hint, isOptional)
    let rows = (0..<(count + blanks)).map { index in repeatedRow(row(index)) }
    return frame.fieldset(
        """
        <div class="rows" data-rows>\(rows)</div>\
        <button type="button" class="btn is-ghost is-compact js" data-add-row>\(icon(.plus))\(add)</button>
        """)
}

private func repeatedRow(_ cells: HTML) -> HTML {
    """
    <div class="rows-row" data-rows-row>\(cells)<button type="button" class="btn is-ghost is-icon js" data-remove-row \
    aria-label="\(KitText.remove)" title="\(KitText.remove)">\(icon(.close))</button></div>
    """
}

/// An input inside a repeated row, named by a hidden label, or by one above it where the rows hold different things:
/// `rowInput("email", row, …)`.
/// - Parameter isWrong: whether this is the row that the group's problem is about.
public func rowInput(
    _ name: String, row: Int, _ label: some Words, value: String = "", type: String = "text", isLatin: Bool = false,
    isNumeric: Bool = false, isLabelled: Bool = false, isWrong: Bool = false, duplicateKey: String? = nil
) -> HTML {
    """
    <span class="row-cell">\(rowLabel(label, isLabelled))<input \(classes: "input", ("num", isNumeric)) \
    id="\(fieldID(name))-\(plain: row)" name="\(name)" type="\(type)" value="\(value)" \
    dir="\(isLatin ? "ltr" : "auto")" autocomplete="off" aria-label="\(label: label)" \
    placeholder="\(label: isLabelled ? Wording.user("") : label.wording)" \(attribute: "data-duplicate-key", value: duplicateKey) \
    \(attribute: "aria-invalid", value: isWrong ? "true" : nil)></span>
    """
}

/// A select inside a repeated row.
/// - Parameter isWide: whether its choices are long, such as names.
public func rowSelect(
    _ name: String, row: Int, _ label: some Words, value: String?, choices: [Choice], isLabelled: Bool = false,
    isWide: Bool = false
) -> HTML {
    let select = bareSelect(name, label, value: value, choices: choices)
    return "<span class=\"row-cell \(isWide ? "is-wide" : "is-narrow")\">\(rowLabel(label, isLabelled))\(select)</span>"
}

/// Hidden from those who hear the page: the control itself says the same.
private func rowLabel(_ label: some Words, _ isShown: Bool) -> HTML {
    isShown ? "<span class=\"row-label\" aria-hidden=\"true\">\(label.wording.html)</span>" : .empty
}
