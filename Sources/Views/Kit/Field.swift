/// What surrounds an input: label, hint and problem, all above it, tied to it by ids.
struct FieldFrame {
    let name: String
    let label: Wording
    var hint: Wording?
    var problem: Wording?
    var isOptional = false

    var id: String { fieldID(name) }

    /// The ids for `aria-describedby`, or nothing.
    var describedBy: String? {
        let ids = [hint.map { _ in "\(id)-hint" }, problem.map { _ in "\(id)-problem" }].compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    /// The `aria-invalid` of the input, or nothing.
    var invalid: String? { problem == nil ? nil : "true" }

    /// The whole field around its input.
    func around(_ input: HTML, isWide: Bool = false) -> HTML {
        """
        <div \(classes: "field", ("has-problem", problem != nil), ("is-wide", isWide))>\
        <label for="\(id)">\(label.html)\(optionalMark)</label>\(hintLine)\(problemLine)\(input)</div>
        """
    }

    /// The same frame as a fieldset with a legend, for several inputs that answer one question.
    func fieldset(_ inputs: HTML) -> HTML {
        """
        <fieldset \(classes: "field", ("has-problem", problem != nil)) id="\(id)" \
        \(attribute: "aria-describedby", value: describedBy)>\
        <legend>\(label.html)\(optionalMark)</legend>\(hintLine)\(problemLine)\(inputs)</fieldset>
        """
    }

    private var optionalMark: HTML {
        isOptional ? " <span class=\"optional\">\(KitText.optional)</span>" : .empty
    }

    private var hintLine: HTML {
        guard let hint else { return .empty }
        return "<p class=\"hint\" id=\"\(id)-hint\">\(hint.html)</p>"
    }

    private var problemLine: HTML {
        guard let problem else { return .empty }
        return """
            <p class="problem" id="\(id)-problem">\(hidden: KitText.errorPrefix)\(problem.html)</p>
            """
    }
}

/// How an input is typed and what the browser may fill into it.
struct InputTraits {
    var type = "text"
    var mode: String?
    var autocomplete: String?
    var direction: String?
    var isNumeric = false
    var maxLength: Int?
    var key: String?
}

/// An input with its frame; every one-line field of the kit ends here.
func inputField(_ frame: FieldFrame, value: String, _ traits: InputTraits, after: HTML = .empty) -> HTML {
    let input: HTML = """
        <input \(classes: "input", ("num", traits.isNumeric)) id="\(frame.id)" name="\(frame.name)" type="\(traits.type)" \
        value="\(value)" \(attribute: "inputmode", value: traits.mode) \
        \(attribute: "autocomplete", value: traits.autocomplete) \(attribute: "dir", value: traits.direction) \
        \(attribute: "maxlength", value: traits.maxLength.map { String($0) }) \
        \(attribute: "aria-describedby", value: frame.describedBy) \(attribute: "aria-invalid", value: frame.invalid) \
        \(attribute: "data-duplicate-key", value: traits.key)>
        """
    return frame.around(after.isEmpty ? input : "<div class=\"joined\">\(input)\(after)</div>")
}
