/// A complete page of the application: sidebar, page bar, content, bottom bar on a phone.
public func shell(_ page: Page, in shell: Shell) -> HTML {
    document(
        page, shell, bodyClass: "app",
        """
        <a class="skip" href="#main">\(ShellText.skip)</a>
        \(sidebar(shell))
        <main class="frame" id="main" tabindex="-1">
        \(pageBar(page))\(page.header)
        \(page.tabs)
        <div class="content is-\(page.width.rawValue)">\(page.body)</div>
        \(page.flash.map(toast))
        </main>
        \(bottomBar(shell))
        \(liveRegion)\(shortcutsDialog)
        """)
}

/// A page outside the application: signing in, an error before anyone is known, the first set-up.
public func bareShell(_ page: Page, in shell: Shell) -> HTML {
    document(
        page, shell, bodyClass: "bare",
        """
        <a class="skip" href="#main">\(ShellText.skip)</a>
        <header class="bare-head"><a class="logo" href="\(shell.links.home)">\(logo)<span>\(shell.organisation)</span></a>\
        \(languageLinks(shell))</header>
        <main class="bare-main" id="main" tabindex="-1"><div class="bare-card"><h1>\(page.title.html)</h1>\
        \(page.body)</div>\(page.flash.map(toast))</main>
        \(liveRegion)
        """)
}

/// Polite announcements of the script ("Moved to Proposal, 3 of 8").
private let liveRegion: HTML = "<div id=\"live\" class=\"vh\" role=\"status\" aria-live=\"polite\"></div>"

/// The sticky bar: where the page stands, its name, its buttons.
private func pageBar(_ page: Page) -> HTML {
    let name: HTML =
        page.header == nil
        ? "<h1>\(page.title.html)</h1>"
        : "<span class=\"bar-title\" aria-hidden=\"true\">\(page.title.html)</span>"
    return """
        <div class="page-bar">\(trail(page.trail))\(name)<div class="row actions">\(page.actions)</div></div>
        """
}

private func trail(_ crumbs: [Crumb]) -> HTML {
    guard !crumbs.isEmpty else { return .empty }
    let steps = crumbs.map { "<li><a href=\"\($0.link)\">\($0.label.html)</a>\(icon(.chevronEnd))</li>" as HTML }
    return "<nav class=\"trail\" aria-label=\"\(ShellText.trail)\"><ol>\(steps)</ol></nav>"
}
