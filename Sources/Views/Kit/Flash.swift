/// A message after an action: what was done, and perhaps the way back.
public struct Flash: Sendable {
    let words: Wording
    let tone: Tone
    let undo: Link?

    /// `undo` is posted to when the reader takes the action back.
    public init(_ words: some Words, tone: Tone = .ok, undo: Link? = nil) {
        self.words = words.wording
        self.tone = tone
        self.undo = undo
    }
}

/// The message at the bottom start of the page; it stays when there is no script.
public func toast(_ flash: Flash) -> HTML {
    """
    <div class="toast tone-\(flash.tone.rawValue)" role="status" data-toast>\
    \(icon(flash.tone == .ok ? .check : .info))<p>\(flash.words.html)</p>\(undoForm(flash.undo))\
    <button type="button" class="btn is-ghost is-icon is-compact" data-dismiss \
    aria-label="\(KitText.dismiss)" title="\(KitText.dismiss)">\(icon(.close))</button></div>
    """
}

private func undoForm(_ link: Link?) -> HTML {
    guard let link else { return .empty }
    return """
        <form method="post" action="\(link)">\(csrf: ())<button type="submit" class="btn is-compact">\
        \(KitText.undo)</button></form>
        """
}

/// A notice inside a page (not about an action): a fact the reader should weigh.
public func notice(_ words: some Words, tone: Tone = .info, action: HTML = .empty) -> HTML {
    """
    <div class="notice tone-\(tone.rawValue)">\(icon(tone == .warn || tone == .bad ? .warning : .info))\
    <p>\(words.wording.html)</p>\(action)</div>
    """
}
