/// Where a page of a list stands in the whole. The count is honest: "10,000+" beyond the limit.
public struct Paging: Sendable {
    let first: Int
    let last: Int
    let total: Int
    let isMore: Bool
    let previous: Link?
    let next: Link?

    /// `first…last` of `total` rows; `isMore` when counting stopped at `total`. Links are keyset cursors.
    public init(first: Int, last: Int, total: Int, isMore: Bool = false, previous: Link? = nil, next: Link? = nil) {
        self.first = first
        self.last = last
        self.total = total
        self.isMore = isMore
        self.previous = previous
        self.next = next
    }

    /// "1–50 of 10,000+", also for the document's title.
    public var position: Phrase {
        let text = isMore ? KitText.rangeOfMore : KitText.range
        return text(.number(first), .number(last), .number(total))
    }
}

/// Previous and next under a list, with the position between them.
public func pager(_ paging: Paging) -> HTML {
    guard paging.total > 0 else { return .empty }
    return """
        <nav class="pager" aria-label="\(KitText.pages)"><span class="quiet">\(paging.position)</span>\
        <div class="row">\(step(paging.previous, KitText.previous, .arrowStart, isNext: false))\
        \(step(paging.next, KitText.next, .arrowEnd, isNext: true))</div></nav>
        """
}

private func step(_ link: Link?, _ label: Text, _ symbol: Icon, isNext: Bool) -> HTML {
    let words: HTML = isNext ? "\(label)\(icon(symbol))" : "\(icon(symbol))\(label)"
    let id = isNext ? "page-next" : "page-previous"
    guard let link else {
        return """
            <span class="btn is-compact is-off" id="\(id)" aria-disabled="true" role="link" tabindex="-1">\(words)</span>
            """
    }
    return """
        <a class="btn is-compact" id="\(id)" href="\(link)" rel="\(isNext ? "next" : "prev")" data-swap="#main">\(words)</a>
        """
}
