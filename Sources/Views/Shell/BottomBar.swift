/// The bar at the thumb of a phone. Everything in it is a link or a `<details>`, so it needs no script.
func bottomBar(_ shell: Shell) -> HTML {
    """
    <nav class="bottom-bar" aria-label="\(ShellText.quickBar)">\
    \(item(ShellText.today, .today, shell.links.today, shell))\
    <a href="\(shell.links.search)" data-palette-open>\(icon(.search))<span>\(ShellText.search)</span></a>\
    \(addItem(shell))\(item(ShellText.pipeline, .pipeline, shell.links.pipeline, shell))\
    <a href="#menu">\(icon(.menu))<span>\(ShellText.menu)</span></a></nav>
    """
}

private func item(_ label: Text, _ symbol: Icon, _ link: Link?, _ shell: Shell) -> HTML {
    guard let link else { return .empty }
    return """
        <a href="\(link)" \(attribute: "aria-current", value: link == shell.here ? "page" : nil)>\(icon(symbol))\
        <span>\(label)</span></a>
        """
}

private func addItem(_ shell: Shell) -> HTML {
    guard !shell.create.isEmpty else { return .empty }
    return """
        <details class="menu" data-menu><summary>\(icon(.plus))<span>\(ShellText.add)</span></summary>\
        <ul class="menu-list is-up">\(shell.create)</ul></details>
        """
}
