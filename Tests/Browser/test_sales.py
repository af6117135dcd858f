"""Find a customer, log a call, move a deal in three ways, win it, and see it on the manager's dashboard."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

import steps
from clean import assert_clean
from conftest import PHONE


def won_deals(page: Page) -> str:
    """Opens the list behind the dashboard's figure of what was won; returns its words."""
    page.goto("/dashboard")
    page.locator("main a[href*='state=won']").first.click()
    page.wait_for_url("**/deals?**")
    return page.locator("main").inner_text()


def test_a_representative_wins_a_deal(open_page: Callable[..., Page]) -> None:
    page = open_page("representative")
    customer = steps.find_customer(page)
    assert_clean(page)
    steps.log_call(page, "Asked for a new price list")
    deal = steps.add_deal(page, customer, "Twelve pallets of tea", "1250000")
    assert_clean(page)

    assert steps.place(page, "Twelve pallets of tea") == 0
    steps.drag(page, "Twelve pallets of tea", 1)
    expect(page.locator("#live")).to_contain_text(steps.column_name(page, 1))
    page.reload()
    assert steps.place(page, "Twelve pallets of tea") == 1

    steps.carry(page, "Twelve pallets of tea", "ArrowRight")
    expect(page.locator("#live")).to_contain_text(steps.column_name(page, 2))
    page.reload()
    assert steps.place(page, "Twelve pallets of tea") == 2

    steps.choose(page, "Twelve pallets of tea", 3)
    expect(steps.column(page, 3).get_by_text("Twelve pallets of tea")).to_be_visible()
    assert_clean(page)

    steps.choose(page, "Twelve pallets of tea", steps.won_column(page))
    reason = steps.give_reason(page)
    page.goto(deal)
    expect(page.locator("main")).to_contain_text(reason)
    assert_clean(page)
    assert "Twelve pallets of tea" in won_deals(open_page("manager"))


def test_escape_puts_a_lifted_card_back(open_page: Callable[..., Page]) -> None:
    page = open_page("manager")
    page.goto("/deals/board")
    title = page.locator("[data-card] .card-title").first
    title.focus()
    before = page.locator("[data-stage]").first.inner_text()
    for key in ["Space", "ArrowRight", "Escape"]:
        page.keyboard.press(key)
    expect(page.locator("#live")).to_contain_text("cancelled")
    expect(title).to_be_focused()
    assert page.locator("[data-stage]").first.inner_text() == before


def test_a_move_from_an_old_board_is_rolled_back(open_page: Callable[..., Page]) -> None:
    mine, theirs = open_page("manager"), open_page("administrator")
    customer = steps.find_customer(mine)
    steps.add_deal(mine, customer, "Contested deal", "100")
    for page in (mine, theirs):
        page.goto("/deals/board")
    steps.choose(theirs, "Contested deal", 2)
    expect(steps.column(theirs, 2).get_by_text("Contested deal")).to_be_visible()
    steps.carry(mine, "Contested deal", "ArrowRight")
    expect(mine.locator("#live")).to_contain_text("Someone else has changed this card")
    assert steps.place(mine, "Contested deal") == 0
    mine.reload()
    assert steps.place(mine, "Contested deal") == 2
    mine.said.clear()  # Chromium reports the 409


@pytest.mark.parametrize("language", ["en", "fa"])
def test_without_scripts_everything_goes_by_links_and_forms(open_page: Callable[..., Page], language: str) -> None:
    title = f"By hand in {language}"
    page = open_page("representative", language=language, scripts=False)
    customer = steps.find_customer(page)
    steps.log_call(page, "Rang about the delivery")
    deal = steps.add_deal(page, customer, title, "90000")
    page.goto("/deals/board")
    steps.choose(page, title, 1)
    expect(steps.column(page, 1).get_by_text(title)).to_be_visible()
    steps.choose(page, title, steps.won_column(page))
    reason = steps.give_reason(page)
    page.goto(deal)
    expect(page.locator("main")).to_contain_text(reason)
    assert title in won_deals(open_page("manager", scripts=False))


def test_persian_arrows_follow_the_reading_direction(open_page: Callable[..., Page]) -> None:
    page = open_page("representative", language="fa")
    customer = steps.find_customer(page)
    steps.add_deal(page, customer, "Rug order", "۹۰۰۰۰")
    assert steps.place(page, "Rug order") == 0
    boxes = [steps.column(page, number).bounding_box() for number in (0, 1)]
    assert boxes[0] and boxes[1] and boxes[0]["x"] > boxes[1]["x"], "the first stage stands at the right"
    steps.carry(page, "Rug order", "ArrowLeft")
    page.reload()
    assert steps.place(page, "Rug order") == 1
    assert_clean(page)


def test_a_call_is_logged_on_a_phone(open_page: Callable[..., Page]) -> None:
    page = open_page("representative", size=PHONE)
    steps.find_customer(page)
    assert_clean(page)
    steps.log_call(page, "Rang from the road")
    assert_clean(page)


@pytest.mark.parametrize(("language", "order"), [("en", "dmy"), ("hy", "dmy"), ("hu", "ymd"), ("ru", "dmy")])
def test_the_calendar_writes_a_day_as_its_language_does(open_page: Callable[..., Page], language: str, order: str) -> None:
    page = open_page("manager", language=language)
    page.goto("/deals/new")
    page.locator("[data-calendar-for]").first.click()
    head = page.locator(".calendar-head span").inner_text()
    assert language != "hy" or not re.search("[A-Za-z]", head), head  # browsers do not know Armenian
    day = page.locator(".calendar-grid button:not(.is-out)").nth(4)
    moment = datetime.fromtimestamp(int(day.get_attribute("data-day") or "") / 1000, UTC)
    day.click()
    written = page.locator("[data-date]").first.input_value()
    wanted = {"d": moment.day, "m": moment.month, "y": moment.year}
    assert [int(number) for number in re.findall(r"\d+", written)] == [wanted[part] for part in order], written


def test_the_figures_of_both_columns_follow_a_move(open_page: Callable[..., Page]) -> None:
    page = open_page("manager")
    customer = steps.find_customer(page)
    steps.add_deal(page, customer, "Figures of a deal", "4000000")
    page.goto("/deals/board")
    heads = [steps.column(page, number).locator("header") for number in (0, 1)]
    before = [head.inner_text() for head in heads]
    steps.choose(page, "Figures of a deal", 1)
    expect(page.locator("[data-toast]")).to_contain_text(f"Moved to {steps.column_name(page, 1)}")
    for head, old in zip(heads, before, strict=True):
        expect(head).not_to_have_text(old, use_inner_text=True)
    moved = [head.inner_text() for head in heads]
    page.reload()
    assert [head.inner_text() for head in heads] == moved


def test_focus_stays_where_a_list_is_sorted_and_paged(open_page: Callable[..., Page]) -> None:
    page = open_page("manager")
    page.goto("/customers")
    for place in ("th a.sort", "#page-next"):
        link = page.locator(place).first
        name = link.get_attribute("id")
        with page.expect_response("**/customers?*"):
            link.press("Enter")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.activeElement.id") == name


def test_e_edits_a_deal(open_page: Callable[..., Page]) -> None:
    page = open_page("manager")
    deal = steps.add_deal(page, steps.find_customer(page), "Edited by a key", "100")
    page.goto(deal)
    page.keyboard.press("e")
    page.wait_for_url("**/edit")
    expect(page.locator("[name=title]")).to_have_value("Edited by a key")
