extension HTML.StringInterpolation {
    /// `\(hidden: words)`: read aloud, not drawn.
    public mutating func appendInterpolation(hidden words: some Words) {
        let html: HTML = "<span class=\"vh\">\(words.wording.html)</span>"
        appendInterpolation(html)
    }

    /// `\(label: words)`: words as plain characters, for attributes, options and titles.
    public mutating func appendInterpolation(label words: some Words) {
        switch words.wording {
        case .text(let text): appendInterpolation(text)
        case .phrase(let phrase): appendInterpolation(phrase)
        case .user(let value): appendInterpolation(value)
        }
    }

    /// `\(field: day)`: a day the way its reader types it, for the value of an input.
    public mutating func appendInterpolation(field day: Day?) {
        guard let day else { return appendInterpolation("") }
        append { html, _ in html.append(.day(day, .short)) }
    }
}
