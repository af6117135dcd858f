/// Everything about one page that is not the frame around it.
public struct Page: Sendable {
    /// The document's title, and the `h1` unless `header` brings its own.
    public var title: Wording
    /// Where the page stands: links from the outside in, without the page itself.
    public var trail: [Crumb]
    /// Buttons at the end of the page bar; at most one of them primary.
    public var actions: HTML
    /// Views or tabs under the page bar.
    public var tabs: HTML
    /// The header of a record (`recordHeader`), which holds the `h1`.
    public var header: HTML?
    /// The page itself.
    public var body: HTML
    /// How wide the body is set.
    public var width: Width
    /// What was just done, shown once.
    public var flash: Flash?
    /// More than none puts "Error: " before the document's title.
    public var problems: Int
    /// A position in a list for the document's title ("51–100 of 312").
    public var position: Phrase?

    /// How wide the body is set.
    public enum Width: String, Sendable {
        /// Lists and boards: edge to edge.
        case full
        /// Records and dashboards: everything there is, with a margin.
        case wide
        /// Forms: one column of 640 px.
        case form
        /// Prose: 72 characters.
        case prose
    }

    /// A page with its title, its buttons and its body.
    public init(
        _ title: some Words, trail: [Crumb] = [], actions: HTML = .empty, tabs: HTML = .empty, header: HTML? = nil,
        width: Width = .wide, flash: Flash? = nil, problems: Int = 0, position: Phrase? = nil, body: HTML
    ) {
        self.title = title.wording
        self.trail = trail
        self.actions = actions
        self.tabs = tabs
        self.header = header
        self.width = width
        self.flash = flash
        self.problems = problems
        self.position = position
        self.body = body
    }
}

/// One step of the way to a page.
public struct Crumb: Sendable {
    let label: Wording
    let link: Link

    /// A link to the page above.
    public init(_ label: some Words, to link: Link) {
        self.label = label.wording
        self.link = link
    }
}
