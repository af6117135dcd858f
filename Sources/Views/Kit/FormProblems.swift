/// What is wrong with a form, in words, field by field, in the order of the form.
public struct FormProblems: Sendable {
    /// The fields and their words.
    public private(set) var items: [(field: String, words: Wording)] = []

    /// No problems yet.
    public init() {}

    /// Notes a problem; the first one of a field is the one shown beside it.
    public mutating func add(_ field: String, _ words: some Words) {
        items.append((field, words.wording))
    }

    /// The words beside a field, if it has a problem.
    public subscript(field: String) -> Wording? {
        items.first { $0.field == field }?.words
    }

    /// True when the form can be saved.
    public var isEmpty: Bool { items.isEmpty }

    /// How many problems there are.
    public var count: Int { items.count }
}

/// The summary at the top of a form that failed; it takes focus and links to each field.
public func errorSummary(_ problems: FormProblems) -> HTML {
    guard !problems.isEmpty else { return .empty }
    return """
        <div class="error-summary" role="alert" tabindex="-1" autofocus data-focus><h2>\(KitText.thereIsAProblem)</h2>\
        <ul>\(problems.items.map(problemLink))</ul></div>
        """
}

private func problemLink(_ item: (field: String, words: Wording)) -> HTML {
    "<li><a href=\"#\(fieldID(item.field))\">\(item.words.html)</a></li>"
}

/// The id of the input with a name; problems and labels point at it.
func fieldID(_ name: String) -> String { "f-\(name)" }
