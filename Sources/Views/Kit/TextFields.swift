/// A line of text. `autocomplete` is a token of the HTML standard ("name", "organization") for the user's own data.
public func textField(
    _ name: String, _ label: some Words, value: String = "", problems: FormProblems = FormProblems(),
    hint: Text? = nil, isOptional: Bool = false, autocomplete: String? = "off", maxLength: Int? = nil,
    duplicateKey: String? = nil
) -> HTML {
    let traits = InputTraits(autocomplete: autocomplete, direction: "auto", maxLength: maxLength, key: duplicateKey)
    return inputField(frame(name, label, problems, hint, isOptional), value: value, traits)
}

/// An e-mail address, always left to right.
public func emailField(
    _ name: String, _ label: some Words, value: String = "", problems: FormProblems = FormProblems(),
    hint: Text? = nil, isOptional: Bool = false, autocomplete: String? = "off", duplicateKey: String? = nil
) -> HTML {
    let traits = InputTraits(
        type: "email", mode: "email", autocomplete: autocomplete, direction: "ltr", key: duplicateKey)
    return inputField(frame(name, label, problems, hint, isOptional), value: value, traits)
}

/// A telephone number, always left to right, any spelling.
public func telField(
    _ name: String, _ label: some Words, value: String = "", problems: FormProblems = FormProblems(),
    hint: Text? = nil, isOptional: Bool = false, autocomplete: String? = "off", duplicateKey: String? = nil
) -> HTML {
    let traits = InputTraits(type: "tel", mode: "tel", autocomplete: autocomplete, direction: "ltr", key: duplicateKey)
    return inputField(frame(name, label, problems, hint, isOptional), value: value, traits)
}

/// An address on the web.
public func urlField(
    _ name: String, _ label: some Words, value: String = "", problems: FormProblems = FormProblems(),
    hint: Text? = nil, isOptional: Bool = false
) -> HTML {
    let traits = InputTraits(mode: "url", autocomplete: "off", direction: "ltr")
    return inputField(frame(name, label, problems, hint, isOptional), value: value, traits)
}

/// A password. Pasting is allowed; `autocomplete` is "current-password" or "new-password".
public func passwordField(
    _ name: String, _ label: some Words, problems: FormProblems = FormProblems(), hint: Text? = nil,
    autocomplete: String = "current-password"
) -> HTML {
    let traits = InputTraits(type: "password", autocomplete: autocomplete, direction: "ltr")
    return inputField(frame(name, label, problems, hint, false), value: "", traits)
}

/// A password that is being chosen; a script says in words how strong it looks meanwhile.
/// - Parameter strengths: the words, from the weakest on.
public func newPasswordField(
    _ name: String, _ label: some Words, problems: FormProblems = FormProblems(), hint: Text, strengths: [Text]
) -> HTML {
    let traits = InputTraits(type: "password", autocomplete: "new-password", direction: "ltr")
    let field = frame(name, label, problems, hint, false)
    return inputField(field, value: "", traits)
        + """
        <p class="hint" role="status" data-strength="\(field.id)" hidden>\(strengths.map { "<span>\($0)</span>" as HTML })</p>
        """
}

/// A number typed by hand with any digits and marks; `unit` is set after the input ("days", "%").
public func numberField(
    _ name: String, _ label: some Words, value: String = "", unit: Text? = nil,
    problems: FormProblems = FormProblems(), hint: Text? = nil, isOptional: Bool = false
) -> HTML {
    let traits = InputTraits(mode: "decimal", autocomplete: "off", isNumeric: true)
    let after: HTML = unit.map { "<span class=\"unit\">\($0)</span>" } ?? .empty
    return inputField(frame(name, label, problems, hint, isOptional), value: value, traits, after: after)
}

/// An amount and its currency. The currency is sent as `NAME_currency`; one currency alone is shown as a unit.
public func moneyField(
    _ name: String, _ label: some Words, value: String = "", currency: Currency, currencies: [Currency] = [],
    problems: FormProblems = FormProblems(), hint: Text? = nil, isOptional: Bool = false
) -> HTML {
    let traits = InputTraits(mode: "decimal", autocomplete: "off", isNumeric: true)
    let after = currencies.count > 1 ? currencySelect(name, currency, currencies) : currencyUnit(name, currency)
    return inputField(frame(name, label, problems, hint, isOptional), value: value, traits, after: after)
}

private func currencyUnit(_ name: String, _ currency: Currency) -> HTML {
    "<span class=\"unit\">\(ltr: currency.code)</span>\(hiddenField("\(name)_currency", currency.code))"
}

private func currencySelect(_ name: String, _ current: Currency, _ all: [Currency]) -> HTML {
    let options = all.map {
        "<option value=\"\($0.code)\" \(flag: "selected", when: $0 == current)>\($0.code)</option>" as HTML
    }
    return """
        <select class="input" name="\(name)_currency" aria-label="\(KitText.currency)">\(options)</select>
        """
}

/// Several lines of text that grow with what is typed; the direction follows the first letter.
public func textArea(
    _ name: String, _ label: some Words, value: String = "", rows: Int = 4,
    problems: FormProblems = FormProblems(), hint: Text? = nil, isOptional: Bool = false, maxLength: Int? = nil
) -> HTML {
    let frame = frame(name, label, problems, hint, isOptional)
    return frame.around(
        """
        <textarea class="input" id="\(frame.id)" name="\(name)" rows="\(rows)" dir="auto" \
        \(attribute: "maxlength", value: maxLength.map { String($0) }) \
        \(attribute: "aria-describedby", value: frame.describedBy) \
        \(attribute: "aria-invalid", value: frame.invalid)>\(leadingBreak(value))\(value)</textarea>
        """)
}

/// HTML swallows the first line break of a textarea, so one that was typed is written twice.
private func leadingBreak(_ value: String) -> String {
    value.hasPrefix("\n") || value.hasPrefix("\r\n") ? "\n" : ""
}

func frame(
    _ name: String, _ label: some Words, _ problems: FormProblems, _ hint: Text?, _ isOptional: Bool
) -> FieldFrame {
    FieldFrame(
        name: name, label: label.wording, hint: hint.map { .text($0) }, problem: problems[name],
        isOptional: isOptional)
}
