/// The document around a body: its language, direction, theme, title and files.
func document(_ page: Page, _ shell: Shell, bodyClass: String, _ body: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="\(ShellText.code)" dir="\(ShellText.direction)" data-theme="\(shell.theme.rawValue)" \
    data-calendar="\(shell.calendar.rawValue)">
    <head>
    <meta charset="utf-8">
    <title>\(page.problems > 0 ? KitText.errorPrefix : nil)\(label: page.title)\
    \(page.position.map { ShellText.afterTitle(.phrase($0)) }) · \(shell.organisation)</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="\(Link(shell.asset("favicon.svg")))" type="image/svg+xml">
    <link rel="stylesheet" href="\(Link(shell.asset("css/app.css")))">
    \(script(shell))
    </head>
    <body class="\(bodyClass)">
    \(body)
    </body>
    </html>
    """
}

/// The script and the addresses of the parts that it loads when a page needs them.
private func script(_ shell: Shell) -> HTML {
    """
    <script type="module" src="\(Link(shell.asset("js/app.js")))" data-kap \
    data-board="\(shell.asset("js/board.js"))" \
    data-calendar="\(shell.asset("js/calendar.js"))" data-fields="\(shell.asset("js/fields.js"))" \
    data-suggestions="\(shell.links.suggestions)" data-failed="\(ShellText.loadFailed)" \
    data-loaded="\(ShellText.loaded)"></script>
    """
}
