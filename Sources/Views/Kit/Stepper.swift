/// One stage of a pipeline in the stepper of a record.
public struct Step: Sendable {
    let value: String
    let name: Wording
    let state: State
    let days: Int?

    /// Where the record stands to the stage.
    public enum State: String, Sendable {
        case done, current, ahead
    }

    /// `days` is how long the record stayed (or has stayed) in the stage; nil for a stage it never saw.
    public init(_ value: String, _ name: some Words, _ state: State, days: Int? = nil) {
        self.value = value
        self.name = name.wording
        self.state = state
        self.days = days
    }
}

/// The stages of a record; pressing one moves the record there. Every step is a submit button that sends
/// `name=value`, with the `version` the reader saw.
public func stepper(
    _ steps: [Step], to action: Link, name: String = "stage", version: String? = nil, canMove: Bool = true
) -> HTML {
    """
    <form class="stepper" method="post" action="\(action)" data-once>\(csrf: ())\
    \(version.map { hiddenField("version", $0) })<ol aria-label="\(KitText.stages)" \
    \(attribute: "tabindex", value: canMove ? nil : "0")>\
    \(steps.map { stepItem($0, name: name, canMove: canMove) })</ol></form>
    """
}

private func stepItem(_ step: Step, name: String, canMove: Bool) -> HTML {
    let isCurrent = step.state == .current
    let label: HTML = """
        <span class="step-name">\(step.name.html)</span>\
        <span class="step-days">\(step.days.map { "\(KitText.days($0))" as HTML })</span>
        """
    let inside: HTML =
        canMove && !isCurrent
        ? "<button type=\"submit\" name=\"\(name)\" value=\"\(step.value)\">\(label)</button>"
        : "<span class=\"step-body\">\(label)</span>"
    return """
        <li class="step is-\(step.state.rawValue)" \(attribute: "aria-current", value: isCurrent ? "step" : nil)>\
        \(inside)</li>
        """
}
