extension HTML.StringInterpolation {
    /// A count: the reader's digits and grouping in text, ASCII in attributes.
    public mutating func appendInterpolation(_ number: Int) { appendInterpolation(Int64(number)) }

    /// A count: the reader's digits and grouping in text, ASCII in attributes.
    public mutating func appendInterpolation(_ number: Int64) { append(number: number, inText: .number(number)) }

    /// A count, or nothing.
    public mutating func appendInterpolation(_ number: Int?) {
        if let number { appendInterpolation(number) } else { appendInterpolation("") }
    }

    /// A year or a number in a name: the reader's digits, no grouping.
    public mutating func appendInterpolation(plain number: Int) { appendInterpolation(plain: Int64(number)) }

    /// A year or a number in a name: the reader's digits, no grouping.
    public mutating func appendInterpolation(plain number: Int64) { append(number: number, inText: .plain(number)) }

    /// A share: 0.25 is 25 %.
    public mutating func appendInterpolation(percent share: Double) {
        append { html, place in
            if place == .machine { html.append(coordinate: share) } else { html.append(.percent(share)) }
        }
    }

    /// A number with so many decimals.
    public mutating func appendInterpolation(number: Double, digits: Int) {
        append { html, place in
            if place == .machine {
                html.append(coordinate: number)
            } else {
                html.append(.decimals(number, UInt8(clamping: digits)))
            }
        }
    }

    /// A length or place in a drawing: ASCII, at most two decimals.
    public mutating func appendInterpolation(coordinate: Double) {
        append { html, _ in html.append(coordinate: coordinate) }
    }

    /// An amount; in attributes that are not read aloud `1234.50`.
    public mutating func appendInterpolation(_ money: Money) { appendInterpolation(money, style: .standard) }

    /// An amount, or nothing.
    public mutating func appendInterpolation(_ money: Money?) {
        if let money { appendInterpolation(money) } else { appendInterpolation("") }
    }

    /// An amount in few characters: "€12.4M".
    public mutating func appendInterpolation(compact money: Money) { appendInterpolation(money, style: .compact) }

    /// An amount in that style.
    public mutating func appendInterpolation(_ money: Money, style: MoneyStyle) {
        append { html, place in
            if place == .machine { html.append(decimal: money) } else { html.append(.money(money, style)) }
        }
    }

    /// A day in a `<time>`; in attributes that are not read aloud ISO 8601.
    public mutating func appendInterpolation(_ day: Day, style: DayStyle = .medium) {
        append(day, shown: .day(day, style))
    }

    /// A day, or nothing.
    public mutating func appendInterpolation(_ day: Day?, style: DayStyle = .medium) {
        if let day { appendInterpolation(day, style: style) } else { appendInterpolation("") }
    }

    /// "tomorrow", "in 3 days", with the full date as its title.
    public mutating func appendInterpolation(relative day: Day) {
        append(day, shown: .relativeDay(day), title: .day(day, .weekday))
    }

    /// A moment in a `<time>`, in the reader's zone; in attributes that are not read aloud ISO 8601, UTC.
    public mutating func appendInterpolation(_ instant: Instant, style: InstantStyle = .dateTime) {
        append(instant, shown: .instant(instant, style))
    }

    /// A moment, or nothing.
    public mutating func appendInterpolation(_ instant: Instant?, style: InstantStyle = .dateTime) {
        if let instant { appendInterpolation(instant, style: style) } else { appendInterpolation("") }
    }

    /// "3 days ago", with the full date as its title.
    public mutating func appendInterpolation(relative instant: Instant) {
        append(instant, shown: .relativeInstant(instant), title: .instant(instant, .dateTime))
    }

    private mutating func append(_ day: Day, shown: Piece, title: Piece? = nil) {
        append { html, place in
            switch place {
            case .machine: html.append(iso: day)
            case .plain: html.append(shown)
            case .text: html.append(time: { $0.append(iso: day) }, title: title, shown)
            }
        }
    }

    private mutating func append(_ instant: Instant, shown: Piece, title: Piece? = nil) {
        append { html, place in
            switch place {
            case .machine: html.append(iso: instant)
            case .plain: html.append(shown)
            case .text: html.append(time: { $0.append(iso: instant) }, title: title, shown)
            }
        }
    }

    /// Attributes built up beforehand.
    public mutating func appendInterpolation(_ attributes: Attributes) { append(inTag: attributes) }

    /// An attribute that is there or not: `checked`, `required`, `hidden`.
    public mutating func appendInterpolation(flag name: StaticString, when condition: Bool) {
        var attributes = Attributes()
        attributes.add(flag: name, when: condition)
        append(inTag: attributes)
    }

    /// An attribute with its value; left out when nil.
    public mutating func appendInterpolation(attribute name: StaticString, value: String?) {
        var attributes = Attributes()
        attributes.add(name, value)
        append(inTag: attributes)
    }

    /// An attribute with words of ours; left out when nil.
    public mutating func appendInterpolation(attribute name: StaticString, value: Text?) {
        var attributes = Attributes()
        attributes.add(name, value)
        append(inTag: attributes)
    }

    /// An attribute with a sentence; left out when nil.
    public mutating func appendInterpolation(attribute name: StaticString, value: Phrase?) {
        var attributes = Attributes()
        attributes.add(name, value)
        append(inTag: attributes)
    }

    /// An attribute with a link; left out when nil.
    public mutating func appendInterpolation(attribute name: StaticString, value: Link?) {
        var attributes = Attributes()
        attributes.add(name, value)
        append(inTag: attributes)
    }

    /// An attribute with a number in ASCII; left out when nil.
    public mutating func appendInterpolation(attribute name: StaticString, value: Int?) {
        var attributes = Attributes()
        attributes.add(name, value)
        append(inTag: attributes)
    }

    /// `class="…"`: the first always, the others where their condition holds.
    public mutating func appendInterpolation(classes always: String, _ others: (name: String, when: Bool)...) {
        var attributes = Attributes()
        attributes.add(classes: [always] + others.lazy.filter(\.when).map(\.name))
        append(inTag: attributes)
    }
}

extension HTML {
    @inline(__always)
    fileprivate mutating func append(time: (inout HTML) -> Void, title: Piece?, _ shown: Piece) {
        append("<time datetime=\"")
        time(&self)
        if let title {
            append("\" title=\"")
            append(title)
        }
        append("\">")
        append(shown)
        append("</time>")
    }
}
