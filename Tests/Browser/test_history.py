"""A change is taken back from the history, with scripts and without, and not when somebody changed it since."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from clean import assert_clean
from steps import find_customer


def set_occupation(page: Page, record: str, value: str) -> None:
    page.goto(record + "/edit")
    page.fill("[name=occupation]", value)
    page.locator("main form.form button[type=submit]").first.click()
    page.wait_for_url(record)


def undo(page: Page, number: int) -> None:
    """Takes back one of the changes of the field, the newest first."""
    page.locator("main tbody tr").nth(number).locator("button[type=submit]").click()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_change_goes_back_unless_somebody_was_there_since(open_page: Callable[..., Page], scripts: bool) -> None:
    page = open_page("manager", scripts=scripts)
    page.goto("/customers?kind=person")
    record = find_customer(page).split("?")[0]
    for value in ("Beekeeper", "Baker"):
        set_occupation(page, record, value)

    page.goto(record + "/history?field=occupation")
    expect(page.locator("main tbody tr").first).to_contain_text("Beekeeper → Baker")
    if scripts:
        assert_clean(page)
    undo(page, 1)
    expect(page.locator("h1")).to_have_text("Nothing was undone")

    page.goto(record + "/history?field=occupation")
    undo(page, 0)
    page.wait_for_url(record + "/history")
    page.goto(record + "/history?field=occupation")
    expect(page.locator("main tbody tr").first).to_contain_text("Baker → Beekeeper")
