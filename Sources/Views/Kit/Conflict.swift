/// A field that two people changed: what it was, what the reader typed, what is saved now.
public struct ConflictingField: Sendable {
    let name: String
    let label: Wording
    let original: HTML
    let mine: HTML
    let theirs: HTML

    /// `name` is the form's field; the reader keeps "mine" or "theirs".
    public init(_ name: String, _ label: some Words, original: HTML, mine: HTML, theirs: HTML) {
        self.name = name
        self.label = label.wording
        self.original = original
        self.mine = mine
        self.theirs = theirs
    }
}

/// The page body after a stale edit: both versions side by side, one choice a field (`keep_NAME` = mine or theirs).
/// `hidden` carries what was typed and the new version.
public func conflictForm(
    to action: Link, changedBy name: String, at: Instant, fields: [ConflictingField], hidden: HTML, cancel: Link
) -> HTML {
    """
    <form class="form is-wide" method="post" action="\(action)" data-once>\(csrf: ())\(hidden)\
    <p>\(KitText.conflictLead(.string(name), .instant(at)))</p>\
    <div class="table-region" role="region" tabindex="0" aria-label="\(KitText.conflict)"><table class="data is-plain">\
    <thead><tr><th scope="col">\(KitText.field)</th><th scope="col">\(KitText.original)</th>\
    <th scope="col">\(KitText.theirs)</th><th scope="col">\(KitText.mine)</th></tr></thead>\
    <tbody>\(fields.map(conflictRow))</tbody></table></div>\(submitBar(KitText.saveChoice, cancel: cancel))</form>
    """
}

private func conflictRow(_ field: ConflictingField) -> HTML {
    """
    <tr><th scope="row">\(field.label.html)</th><td>\(field.original)</td>\
    <td>\(keep(field, "theirs", field.theirs, isOn: false))</td><td>\(keep(field, "mine", field.mine, isOn: true))</td></tr>
    """
}

private func keep(_ field: ConflictingField, _ side: String, _ value: HTML, isOn: Bool) -> HTML {
    """
    <label class="choice"><input type="radio" name="keep_\(field.name)" value="\(side)" \
    \(flag: "checked", when: isOn)><span>\(value.isEmpty ? "—" : value)</span></label>
    """
}
