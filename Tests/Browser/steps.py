"""What people do, step by step; the journeys put the steps together. All of them work without scripts but `drag` and `carry`."""

import re

from playwright.sync_api import Locator, Page, expect


def find_customer(page: Page) -> str:
    """Searches the list for the family name of somebody on it, opens that record; returns its address."""
    page.goto("/customers")
    name = page.locator("main tbody a[href^='/customers/']").first.inner_text().strip()
    page.fill("main [name=q]", name)
    page.press("main [name=q]", "Enter")
    page.wait_for_url(re.compile(r"[?&]q="))
    page.locator("main tbody").get_by_role("link", name=name).first.click()
    page.wait_for_url(re.compile(r"/customers/\d+"))
    expect(page.locator("h1")).to_contain_text(name)
    return page.url


def log_call(page: Page, subject: str) -> None:
    """Writes a call down on the record that is open, and sees it on the timeline."""
    page.locator("#compose-call > summary").click()
    page.fill("[name=call-subject]", subject)
    page.locator("#compose-call button[type=submit]").first.click()
    expect(page.locator("main").get_by_text(subject).first).to_be_visible()


def add_deal(page: Page, customer: str, title: str, value: str) -> str:
    """Adds a deal for the customer; returns its address."""
    page.goto("/deals/new?customer=" + customer.rsplit("/", 1)[1])
    page.fill("[name=title]", title)
    page.fill("[name=value]", value)
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url(re.compile(r"/deals/\d+$"))
    expect(page.locator("h1")).to_contain_text(title)
    return page.url


def card(page: Page, title: str) -> Locator:
    """The deal's card on the board; opens the board when another page is open."""
    if "/deals/board" not in page.url:
        page.goto("/deals/board")
    return page.locator("[data-card]", has=page.get_by_role("link", name=title, exact=True))


def column(page: Page, place: int) -> Locator:
    return page.locator("[data-stage]").nth(place)


def stage(page: Page, place: int) -> str:
    """What the menu of a card sends to move it to that column."""
    return column(page, place).get_attribute("data-stage") or ""


def column_name(page: Page, place: int) -> str:
    return column(page, place).locator("[data-column-name]").inner_text().strip()


def won_column(page: Page) -> int:
    """The column before the last; the last one holds what was lost."""
    return page.locator("[data-stage]").count() - 2


def place(page: Page, title: str) -> int:
    """The number of the column where the card lies, from 0."""
    expect(card(page, title)).to_have_count(1)
    return card(page, title).evaluate(
        "card => [...document.querySelectorAll('[data-stage]')].indexOf(card.closest('[data-stage]'))"
    )


def drag(page: Page, title: str, target: int) -> None:
    """Moves the card with the mouse."""
    with page.expect_response(re.compile(r"/deals/\d+/stage")):
        card(page, title).drag_to(column(page, target).locator("[data-cards]"), target_position={"x": 60, "y": 6})
    expect(column(page, target).locator("[data-card]", has_text=title)).to_have_count(1)


def carry(page: Page, title: str, key: str) -> None:
    """Moves the card one column on by keys: Space lifts, the arrow moves, Space drops."""
    card(page, title).locator(".card-title").focus()
    page.keyboard.press("Space")
    page.keyboard.press(key)
    with page.expect_response(re.compile(r"/deals/\d+/stage")):
        page.keyboard.press("Space")


def choose(page: Page, title: str, target: int) -> None:
    """Moves the card by one tap in its menu."""
    menu = card(page, title).locator("details")
    menu.locator("summary").click()
    menu.locator(f"button[value='{stage(page, target)}']").click()


def give_reason(page: Page) -> str:
    """Closes the deal that was moved to a closing column; returns the reason."""
    page.wait_for_url(re.compile(r"/deals/\d+/closure"))
    page.locator("main form button[type=submit]").first.click()  # without a reason it must not go through
    expect(page.locator(".error-summary")).to_be_visible()
    first = page.locator("[name=reason]").first
    first.check()
    reason = page.locator(f"label[for='{first.get_attribute('id')}']").inner_text().strip()
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url(lambda url: "/closure" not in url)
    return reason
