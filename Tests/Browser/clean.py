"""What every page must be: accessible to axe, silent on the console, never wider than the window."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import ConsoleMessage, Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
# Without naming the tags, axe leaves out target-size.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

VIOLATIONS = """
tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']}).then(result => result.violations.map(rule =>
    `${rule.id}: ${rule.nodes.slice(0, 3).map(node => node.target.join(' ') + ' ' + node.html.slice(0, 160)).join('\\n    ')}`))
"""
TOO_WIDE = """
() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return null;
    const inside = e => e.closest('[role=region], .scroll, table, svg');
    const wide = [...document.body.querySelectorAll('*')].filter(e => {
        const box = e.getBoundingClientRect();
        return box.width && (box.right > limit + 1 || box.left < -1) && !inside(e);
    });
    return `${document.documentElement.scrollWidth} px in a window of ${limit}: `
        + wide.slice(0, 4).map(e => e.outerHTML.slice(0, 120)).join(' | ');
}
"""
# Text that a Persian reader sees with Latin digits in it. What users typed stands in <bdi> or dir=auto and stays as it is;
# an option cannot hold a <bdi>, so there Latin letters tell the users' words.
LATIN_DIGITS = """
() => {
    const kept = 'code, script, style, bdi, [dir=ltr], [dir=auto], textarea';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
        const node = walker.currentNode;
        const ofUsers = node.parentElement.closest('option') && /[A-Za-z]/.test(node.data);
        if (/[0-9]/.test(node.data) && !ofUsers && !node.parentElement.closest(kept)) {
            found.push(`${node.data.trim()} in ${node.parentElement.outerHTML.slice(0, 160)}`);
        }
    }
    return found.slice(0, 8);
}
"""


def listen(page: Page) -> None:
    """Collects what the page says on the console, in `page.said`."""
    page.said = []

    def heard(message: ConsoleMessage) -> None:
        # Chromium reports the 422 of a form that failed as it should.
        if "status of 422" not in message.text:
            page.said.append(f"{message.type}: {message.text} ({message.location.get('url')})")

    page.on("console", heard)
    page.on("pageerror", lambda error: page.said.append(f"exception: {error}"))


def axe(page: Page) -> list[str]:
    page.evaluate(AXE + ";0")
    return page.evaluate(VIOLATIONS, TAGS)


def assert_clean(page: Page) -> None:
    """The three promises at once, with the address in the message."""
    problems = axe(page)
    if wide := page.evaluate(TOO_WIDE):
        problems.append(f"too wide: {wide}")
    problems += page.said
    page.said.clear()
    if page.evaluate("document.documentElement.lang") == "fa":
        problems += [f"Latin digits: {text}" for text in page.evaluate(LATIN_DIGITS)]
    assert not problems, f"{page.url}\n  " + "\n  ".join(problems)
