"""Whatever a role is shown a link to, it may follow: no 404, no 403, no failure, no page that is too big."""

import re
from collections import Counter, deque
from collections.abc import Callable
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest
from playwright.sync_api import Page

import kap

EACH_KIND = 2  # pages of one kind are alike: a few of them are enough
AT_MOST = 120  # pages per role
LARGEST_PAGE = 150 * 1024


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a" and (href := dict(attrs).get("href")):
            self.found.append(href)


def kind(path: str) -> str:
    """Addresses that differ only in numbers or in the values of their query are of one kind."""
    parts = urlsplit(path)
    names = sorted({name for name, _ in parse_qsl(parts.query, keep_blank_values=True)})
    return re.sub(r"\d+", "N", parts.path) + "?" + "&".join(names)


def links(address: str, html: str, site: str) -> list[str]:
    parser = Links()
    parser.feed(html)
    absolute = [urljoin(address, href).split("#")[0] for href in parser.found]
    return [link for link in absolute if link.startswith(site) and "/sign-out" not in link and "lang=" not in link]


@pytest.mark.parametrize("role", kap.ROLES)
def test_every_link_leads_somewhere(open_page: Callable[..., Page], server: kap.Server, role: str) -> None:
    request = open_page(role).request
    waiting, seen = deque([(server.url + "/", "the start")]), {server.url + "/"}
    kinds: Counter[str] = Counter()
    problems: list[str] = []
    while waiting and sum(kinds.values()) < AT_MOST:
        address, source = waiting.popleft()
        if kinds[kind(address)] == EACH_KIND:
            continue
        kinds[kind(address)] += 1
        answer = request.get(address, max_redirects=3)
        body = answer.text() if "html" in answer.headers.get("content-type", "") else ""
        if answer.status >= 400:
            problems.append(f"{answer.status} {address} (linked from {source})")
        if len(body.encode()) > LARGEST_PAGE:
            problems.append(f"{len(body.encode())} bytes: {address}")
        for link in links(address, body, server.url):
            if link not in seen:
                seen.add(link)
                waiting.append((link, address))
    assert not problems, "\n" + "\n".join(problems)
