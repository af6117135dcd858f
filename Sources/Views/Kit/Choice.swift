/// One choice of a select, a radio group or a set of boxes.
public struct Choice: Sendable {
    let value: String
    let label: Wording
    let hint: Wording?

    /// `value` is sent; the label is read.
    public init(_ value: String, _ label: some Words, hint: Text? = nil) {
        self.value = value
        self.label = label.wording
        self.hint = hint.map { .text($0) }
    }
}

/// Choices under a heading of their own in a select.
public struct ChoiceGroup: Sendable {
    let label: Wording?
    let choices: [Choice]

    /// Without a label the choices stand alone.
    public init(_ label: (any Words)? = nil, _ choices: [Choice]) {
        self.label = label?.wording
        self.choices = choices
    }
}

/// A native select, for up to about fifteen choices; `blank` adds an empty first one with these words.
public func selectField(
    _ name: String, _ label: some Words, value: String? = nil, choices: [Choice], blank: Text? = nil,
    problems: FormProblems = FormProblems(), hint: Text? = nil, isOptional: Bool = false
) -> HTML {
    selectField(
        name, label, value: value, groups: [ChoiceGroup(nil, choices)], blank: blank, problems: problems,
        hint: hint, isOptional: isOptional)
}

/// A native select whose choices come in groups.
public func selectField(
    _ name: String, _ label: some Words, value: String? = nil, groups: [ChoiceGroup], blank: Text? = nil,
    problems: FormProblems = FormProblems(), hint: Text? = nil, isOptional: Bool = false
) -> HTML {
    let frame = frame(name, label, problems, hint, isOptional)
    return frame.around(
        """
        <select class="input" id="\(frame.id)" name="\(name)" \(attribute: "aria-describedby", value: frame.describedBy) \
        \(attribute: "aria-invalid", value: frame.invalid)>\(blankOption(blank))\
        \(groups.map { optionGroup($0, value) })</select>
        """)
}

/// A select alone, named by a hidden label, for bars and menus.
public func bareSelect(_ name: String, _ label: some Words, value: String? = nil, choices: [Choice]) -> HTML {
    """
    <select class="input is-bare" name="\(name)" aria-label="\(label: label)">\(choices.map { option($0, value) })</select>
    """
}

private func blankOption(_ words: Text?) -> HTML {
    guard let words else { return .empty }
    return "<option value=\"\">\(words)</option>"
}

private func optionGroup(_ group: ChoiceGroup, _ value: String?) -> HTML {
    guard let label = group.label else { return HTML.join(group.choices.map { option($0, value) }) }
    return "<optgroup label=\"\(label: label)\">\(group.choices.map { option($0, value) })</optgroup>"
}

/// Options hold text only, so a user's value goes in without its isolating element.
private func option(_ choice: Choice, _ value: String?) -> HTML {
    """
    <option value="\(choice.value)" \(flag: "selected", when: choice.value == value)>\(label: choice.label)</option>
    """
}

/// A box to tick; sends `value` ("on") when ticked.
public func checkbox(
    _ name: String, _ label: some Words, isOn: Bool = false, value: String = "on", hint: Text? = nil, id: String? = nil
) -> HTML {
    choiceLine("checkbox", name, Choice(value, label, hint: hint), isOn: isOn, id: id ?? fieldID(name))
}

/// Several boxes of one question; each sends `name=value`.
public func checkboxes(
    _ name: String, _ label: some Words, values: Set<String> = [], choices: [Choice],
    problems: FormProblems = FormProblems(), hint: Text? = nil, isOptional: Bool = false
) -> HTML {
    let frame = frame(name, label, problems, hint, isOptional)
    return frame.fieldset(
        HTML.join(
            choices.enumerated().map { index, choice in
                choiceLine("checkbox", name, choice, isOn: values.contains(choice.value), id: "\(frame.id)-\(index)")
            }))
}

/// One answer out of few, all of them visible.
public func radios(
    _ name: String, _ label: some Words, value: String? = nil, choices: [Choice],
    problems: FormProblems = FormProblems(), hint: Text? = nil
) -> HTML {
    let frame = frame(name, label, problems, hint, false)
    return frame.fieldset(
        HTML.join(
            choices.enumerated().map { index, choice in
                choiceLine("radio", name, choice, isOn: choice.value == value, id: "\(frame.id)-\(index)")
            }))
}

private func choiceLine(_ type: String, _ name: String, _ choice: Choice, isOn: Bool, id: String) -> HTML {
    """
    <div class="choice"><input type="\(type)" id="\(id)" name="\(name)" value="\(choice.value)" \
    \(flag: "checked", when: isOn)><label for="\(id)">\(choice.label.html)\
    \(choice.hint.map { "<span class=\"hint\">\($0.html)</span>" as HTML })</label></div>
    """
}

/// A file to send; the form must be multipart.
public func fileField(
    _ name: String, _ label: some Words, accept: String? = nil, problems: FormProblems = FormProblems(),
    hint: Text? = nil
) -> HTML {
    let frame = frame(name, label, problems, hint, false)
    return frame.around(
        """
        <input class="input is-file" type="file" id="\(frame.id)" name="\(name)" \(attribute: "accept", value: accept) \
        \(attribute: "aria-describedby", value: frame.describedBy) \(attribute: "aria-invalid", value: frame.invalid)>
        """)
}
