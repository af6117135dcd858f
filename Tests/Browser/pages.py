"""Finds the pages there are by following the menu, as a user would."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import Page

FORMS = ["/customers/new", "/deals/new"]


def menu(page: Page) -> list[str]:
    """The addresses in the menus of the page, in order, without doubles."""
    page.goto("/")
    found = page.eval_on_selector_all("nav a[href^='/']", "links => links.map(link => link.getAttribute('href'))")
    return [path for path in dict.fromkeys(found) if not path.startswith(("/sign-out", "/?"))]


def first_link(page: Page, listed: str, pattern: str) -> str:
    """The first link on the page `listed` whose path matches the whole `pattern`."""
    page.goto(listed)
    for path in page.eval_on_selector_all("main a[href^='/']", "links => links.map(link => link.getAttribute('href'))"):
        if re.fullmatch(pattern, urlsplit(path).path):
            return path
    raise AssertionError(f"no link like {pattern} on {listed}")


def main_pages(page: Page) -> list[str]:
    """The pages where people spend their day."""
    return [
        "/", "/customers", first_link(page, "/customers", r"/customers/\d+"), "/deals/board", "/dashboard", "/activities",
    ]  # fmt: skip


def all_pages(page: Page) -> list[str]:
    """One of each kind that a menu, a list or a form leads to."""
    records = [
        first_link(page, "/deals", r"/deals/\d+"), first_link(page, "/admin/users", r"/admin/users/\d+"),
        first_link(page, "/admin/roles", r"/admin/roles/[\w-]+"),
        first_link(page, "/customers", r"/customers/\d+").split("?")[0] + "/history",
    ]  # fmt: skip
    found = main_pages(page) + ["/deals", "/search?q=a"] + FORMS + records + menu(page)
    return list(dict.fromkeys(found))
