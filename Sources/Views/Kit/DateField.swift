/// A day, typed in any spelling the reader knows; the script adds a small calendar (Gregorian or Jalali).
/// `value` is what the reader typed before the form failed.
public func dateField(
    _ name: String, _ label: some Words, value: String, problems: FormProblems = FormProblems(),
    hint: Text? = nil, isOptional: Bool = false
) -> HTML {
    let frame = frame(name, label, problems, hint, isOptional)
    return dateFrame(
        frame,
        """
        <input class="input" id="\(frame.id)" name="\(name)" type="text" value="\(value)" \
        autocomplete="off" data-date \(attribute: "aria-describedby", value: frame.describedBy) \
        \(attribute: "aria-invalid", value: frame.invalid)>
        """)
}

/// A day that is known already; the field shows it the way the reader would type it.
public func dateField(
    _ name: String, _ label: some Words, day: Day?, problems: FormProblems = FormProblems(),
    hint: Text? = nil, isOptional: Bool = false
) -> HTML {
    let frame = frame(name, label, problems, hint, isOptional)
    return dateFrame(
        frame,
        """
        <input class="input" id="\(frame.id)" name="\(name)" type="text" value="\(field: day)" \
        autocomplete="off" data-date \(attribute: "aria-describedby", value: frame.describedBy) \
        \(attribute: "aria-invalid", value: frame.invalid)>
        """)
}

private func dateFrame(_ frame: FieldFrame, _ input: HTML) -> HTML {
    frame.around(
        """
        <div class="joined is-date">\(input)<button type="button" class="btn is-icon js" \
        data-calendar-for="\(frame.id)" aria-label="\(KitText.chooseDay)" title="\(KitText.chooseDay)" \
        data-months="\(CalendarWords.monthText)" data-jalali="\(CalendarWords.jalaliText)" \
        data-weekdays="\(CalendarWords.weekdayText)">\(icon(.meeting))</button></div>
        """)
}

/// A time of day such as 15:30.
public func timeField(
    _ name: String, _ label: some Words, value: String = "", problems: FormProblems = FormProblems(),
    hint: Text? = nil, isOptional: Bool = false
) -> HTML {
    let traits = InputTraits(autocomplete: "off", direction: "ltr", isNumeric: true, maxLength: 8)
    return inputField(frame(name, label, problems, hint, isOptional), value: value, traits)
}
