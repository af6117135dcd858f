/// The mark of the product: a fold of paper.
let logo: HTML = """
    <svg class="mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">\
    <path class="mark-paper" d="M3 5.5A2.5 2.5 0 0 1 5.5 3H17v9.5a4.5 4.5 0 0 1-4.5 4.5H3z"/>\
    <path class="mark-ink" d="M7 6.5v7M12.8 6.5 7 11M9.3 9.3l3.7 4.2"/></svg>
    """

/// Says that every record is made up.
let demoLine: HTML = "<p class=\"demo-line\">\(ShellText.demo)</p>"

/// The menu at the start of the page: full, a rail of icons in between, a drawer on a phone (opened by `:target`).
func sidebar(_ shell: Shell) -> HTML {
    """
    <nav class="sidebar" id="menu" aria-label="\(ShellText.mainMenu)">
    <div class="side-head"><a class="logo" href="\(shell.links.home)">\(logo)<span class="side-word">\
    \(shell.organisation)</span></a><a class="btn is-ghost is-icon side-close" href="#main" \
    aria-label="\(ShellText.closeMenu)">\(icon(.close))</a></div>
    <div class="side-tools">\(searchLink(shell))\(shell.create.isEmpty ? .empty : createMenu(shell))</div>
    <div class="side-menu">\(shell.menu)</div>
    <div class="side-foot">\(shell.isDemo ? demoLine : .empty)\(helpLink(shell))\(viewerMenu(shell))</div>
    </nav>
    """
}

private func searchLink(_ shell: Shell) -> HTML {
    """
    <a class="side-search" href="\(shell.links.search)" data-palette-open title="\(ShellText.searchEverything)">\
    \(icon(.search))<span class="side-word">\(ShellText.search)</span><kbd class="side-word js">Ctrl K</kbd></a>
    """
}

private func createMenu(_ shell: Shell) -> HTML {
    """
    <details class="menu side-add" data-menu data-create><summary class="btn is-icon" aria-label="\(ShellText.add)" \
    title="\(ShellText.add) (C)">\(icon(.plus))</summary><ul class="menu-list">\(shell.create)</ul></details>
    """
}

/// The lines of the menu in their groups, each group under its heading.
public func sideMenu(_ entries: [MenuEntry]) -> HTML {
    let groups = MenuEntry.Group.allCases.compactMap { group -> HTML? in
        let lines = entries.filter { $0.group == group }
        guard !lines.isEmpty else { return nil }
        let heading: HTML =
            group == .work
            ? .empty : "<h2 class=\"side-group\" id=\"menu-\(group.rawValue)\">\(ShellText.group(group))</h2>"
        return "\(heading)<ul>\(lines.map(menuLine))</ul>"
    }
    return HTML.join(groups)
}

private func menuLine(_ entry: MenuEntry) -> HTML {
    """
    <li><a class="side-link" href="\(entry.link)" title="\(entry.label)" \
    \(attribute: "aria-current", value: entry.isCurrent ? "page" : nil) \(attribute: "data-go", value: entry.key)>\
    \(icon(entry.icon))<span class="side-word">\(entry.label)</span>\(entry.count.map { countBadge($0) })</a></li>
    """
}

private func helpLink(_ shell: Shell) -> HTML {
    """
    <a class="side-link" href="\(shell.links.help)" title="\(ShellText.help)">\(icon(.help))\
    <span class="side-word">\(ShellText.help)</span></a>
    """
}

/// The viewer's own menu: profile, language, theme, the way out.
private func viewerMenu(_ shell: Shell) -> HTML {
    guard let viewer = shell.viewer else { return .empty }
    let roles = HTML.join(viewer.roles.map(\.html), separator: ", ")
    return """
        <details class="menu viewer" data-menu><summary title="\(viewer.name)">\
        \(avatar(initials: viewer.initials, id: viewer.id))<span class="viewer-words side-word">\
        <span class="clip">\(user: viewer.name)</span><span class="detail clip">\(roles)</span></span></summary>\
        <div class="menu-list is-up"><ul>\(MenuItem.link(ShellText.profile, to: shell.links.profile, icon: .person).html)</ul>\
        <p class="menu-head">\(icon(.globe))\(ShellText.languages)</p>\(languageLinks(shell))\
        <p class="menu-head">\(icon(.theme))\(ShellText.theme)</p>\(themeForm(shell))\
        <ul class="menu-line-before">\(MenuItem.post(ShellText.signOut, to: shell.links.signOut, icon: .signOut).html)</ul>\
        </div></details>
        """
}

/// Every language in its own name; each is a link to the same page.
func languageLinks(_ shell: Shell) -> HTML {
    let items = Language.allCases.map { language in
        """
        <li><a href="\(shell.here.with(("lang", language.rawValue)))" hreflang="\(language.rawValue)" \
        lang="\(language.rawValue)" dir="\(language.direction)" \
        \(attribute: "aria-current", value: language == shell.language ? "true" : nil)>\(language.endonym)</a></li>
        """ as HTML
    }
    return "<ul class=\"languages\">\(items)</ul>"
}

private func themeForm(_ shell: Shell) -> HTML {
    let buttons = Theme.allCases.map { theme in
        """
        <button type="submit" name="theme" value="\(theme.rawValue)" aria-pressed="\
        \(theme == shell.theme ? "true" : "false")">\(ShellText.theme(theme))</button>
        """ as HTML
    }
    return """
        <form class="segments" method="post" action="\(shell.links.theme)">\(csrf: ())\
        \(hiddenField("return", shell.here.string))\(buttons)</form>
        """
}
