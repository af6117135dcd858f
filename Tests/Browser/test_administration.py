"""An administrator adds a user by a link and narrows a role, and it bites on the next request."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from clean import assert_clean
from conftest import sign_in

PASSWORD = "five brown teapots"
MARKETER = "Marketer"


def submit(page: Page) -> None:
    page.locator("main form.form button[type=submit]").first.click()


def invite(page: Page, name: str, email: str) -> str:
    """Adds a user with the marketer's role; returns the link to hand over."""
    page.goto("/admin/users/new")
    submit(page)
    expect(page.locator(".error-summary a")).to_have_count(3)
    page.fill("[name=name]", name)
    page.fill("[name=email]", email)
    page.get_by_label(MARKETER, exact=True).check()
    submit(page)
    link = page.locator("[name=link]")
    expect(link).to_be_visible()
    return link.input_value()


def set_reach(page: Page, module: str, action: str, reach: str) -> None:
    """Changes one cell of the marketer's rights."""
    page.goto("/admin/roles")
    page.get_by_role("link", name=MARKETER, exact=True).click()
    page.locator(f"[name='{module}.{action}']").select_option(label=reach)
    submit(page)
    page.wait_for_url("**/admin/roles")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_new_user_comes_by_link_and_a_narrowed_role_bites(open_page: Callable[..., Page], scripts: bool) -> None:
    admin = open_page("administrator", scripts=scripts)
    email = f"new.{scripts}@arpi.example".lower()
    link = invite(admin, "Noyemi Abrahamyan", email)

    guest = open_page(None, scripts=scripts)
    guest.goto(link)
    if scripts:
        assert_clean(guest)
    guest.fill("[name=password]", "short")
    submit(guest)
    expect(guest.locator(".problem")).to_be_visible()
    guest.fill("[name=password]", PASSWORD)
    submit(guest)
    guest.wait_for_url("**/sign-in")
    sign_in(guest, email, PASSWORD)
    answer = guest.goto("/customers")
    assert answer and answer.status == 200
    record = guest.locator("main tbody a[href^='/customers/']").first.get_attribute("href")

    set_reach(admin, "customers", "view", "None")
    assert record and guest.request.get(record).status == 404, "the narrowed role must bite at once"
    assert guest.request.get("/customers").status in (403, 404)
    guest.goto("/")
    expect(guest.locator("nav a[href='/customers']")).to_have_count(0)
    set_reach(admin, "customers", "view", "All")
    assert guest.request.get(record).status == 200

    used = guest.request.get(link)
    assert used.status == 404, "a link works once"


def test_the_last_administrator_stays(open_page: Callable[..., Page]) -> None:
    page = open_page("administrator")
    page.goto("/admin/users")
    page.locator("main tr", has_text="administrator@arpi.example").get_by_role("link").first.click()
    page.locator("main details[data-menu] summary").first.click()
    page.get_by_role("button", name="Disable user").click()
    expect(page.locator("main")).to_contain_text("last administrator")


def test_a_disabled_user_is_out_at_once(open_page: Callable[..., Page]) -> None:
    victim = open_page("marketer")
    page = open_page("administrator")
    page.goto("/admin/users?q=marketer")
    page.locator("main tr", has_text="marketer@arpi.example").get_by_role("link").first.click()
    page.locator("main details[data-menu] summary").first.click()
    page.get_by_role("button", name="Disable user").click()
    page.wait_for_load_state()
    victim.goto("/customers")
    assert "/sign-in" in victim.url


def test_what_is_wrong_with_a_form_is_said_beside_it(open_page: Callable[..., Page]) -> None:
    page = open_page("administrator")
    page.goto("/admin/users/new")
    page.fill("[name=name]", "Half filled")
    submit(page)
    expect(page.locator(".error-summary")).to_be_focused()
    assert page.title().startswith("Error")
    expect(page.locator("[name=name]")).to_have_value("Half filled")
    assert_clean(page)
