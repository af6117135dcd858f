"""Signing in and out."""

from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect

import kap
from clean import assert_clean
from conftest import sign_in


def attempt(page: Page, email: str, password: str) -> str:
    """Tries to sign in; returns what the page says is wrong."""
    page.goto("/sign-in?lang=en")
    page.fill("[name=email]", email)
    page.fill("[name=password]", password)
    page.press("[name=password]", "Enter")
    expect(page.locator(".error-summary")).to_be_visible()
    return page.locator(".error-summary").inner_text()


def test_unknown_and_wrong_get_the_same_answer(open_page: Callable[..., Page]) -> None:
    page = open_page(None)
    wrong = attempt(page, kap.email("it"), "not the password")
    assert_clean(page)
    expect(page.locator("[name=email]")).to_have_value(kap.email("it"))
    assert attempt(page, "nobody@arpi.example", "not the password") == wrong


def test_one_comes_to_the_page_one_wanted(open_page: Callable[..., Page]) -> None:
    page = open_page(None)
    page.goto("/customers?q=tea")
    assert "/sign-in" in page.url
    page.fill("[name=email]", kap.email("manager"))
    page.fill("[name=password]", kap.PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/customers?q=tea")


def test_signing_out_ends_the_session(open_page: Callable[..., Page]) -> None:
    page = open_page(None)
    sign_in(page, kap.email("manager"))
    cookies = page.context.cookies()
    page.evaluate("document.querySelector('form[action=\"/sign-out\"]').requestSubmit()")
    page.wait_for_url("**/sign-in")
    page.context.add_cookies(cookies)
    page.goto("/customers")
    assert "/sign-in" in page.url, "the old cookie must be worth nothing"


def test_the_browser_s_language_is_spoken_before_sign_in(browser: Browser, server: kap.Server) -> None:
    context = browser.new_context(base_url=server.url, locale="hu-HU")
    page = context.new_page()
    page.goto("/sign-in")
    assert page.evaluate("document.documentElement.lang") == "hu"
    context.close()
