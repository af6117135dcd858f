/// One field of a record as it is read: a label, a value, perhaps a link that edits it in place.
public struct FieldValue: Sendable {
    let label: Wording
    let value: HTML
    let edit: Link?

    /// An empty `value` puts the field into the fold "n empty fields".
    public init(_ label: some Words, _ value: HTML?, edit: Link? = nil) {
        self.label = label.wording
        self.value = value ?? .empty
        self.edit = edit
    }
}

/// Labels and values of a record; fields without a value are folded under one line.
public func fieldList(_ fields: [FieldValue]) -> HTML {
    let filled = fields.filter { !$0.value.isEmpty }
    let empty = fields.filter { $0.value.isEmpty }
    return "\(list(filled))\(fold(empty))"
}

private func list(_ fields: [FieldValue]) -> HTML {
    fields.isEmpty ? .empty : "<dl class=\"fields\">\(fields.map(row))</dl>"
}

private func row(_ field: FieldValue) -> HTML {
    "<div><dt>\(field.label.html)</dt><dd><span class=\"grow\">\(shown(field))</span>\(editLink(field))</dd></div>"
}

private func shown(_ field: FieldValue) -> HTML {
    field.value.isEmpty
        ? "<span class=\"quiet\" aria-label=\"\(KitText.emptyValue)\" role=\"img\">—</span>" : field.value
}

private func editLink(_ field: FieldValue) -> HTML {
    guard let edit = field.edit else { return .empty }
    return """
        <a class="field-edit" href="\(edit)" title="\(KitText.edit)">\(icon(.edit))\
        <span class="vh">\(KitText.edit): \(field.label.html)</span></a>
        """
}

private func fold(_ fields: [FieldValue]) -> HTML {
    guard !fields.isEmpty else { return .empty }
    return """
        <details class="fold"><summary>\(icon(.chevronEnd))\(KitText.emptyFields(fields.count))</summary>\
        \(list(fields))</details>
        """
}
