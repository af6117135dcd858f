"""Every page is clean in English; the main ones in every language, light and dark, and on a phone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from clean import assert_clean
from conftest import PHONE
from pages import all_pages, main_pages

LANGUAGES = ["en", "hy", "fa", "hu", "ru"]


def visit_all(page: Page, paths: list[str]) -> None:
    """Looks at all of them before it fails, so that one run shows everything."""
    problems = []
    for path in paths:
        answer = page.goto(path)
        try:
            assert answer and answer.status == 200, f"{path} answered {answer and answer.status}"
            assert_clean(page)
        except AssertionError as problem:
            problems.append(str(problem).split("\nassert")[0])
    assert not problems, "\n" + "\n".join(problems)


def test_every_page_is_clean(open_page: Callable[..., Page]) -> None:
    page = open_page("administrator")
    visit_all(page, all_pages(page))


def test_the_pages_before_sign_in_are_clean(open_page: Callable[..., Page]) -> None:
    page = open_page(None)
    visit_all(page, ["/sign-in"] + [f"/sign-in?lang={language}" for language in LANGUAGES])


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_main_pages_are_clean(open_page: Callable[..., Page], language: str, theme: str) -> None:
    page = open_page("administrator", language=language, theme=theme)
    assert page.evaluate("document.documentElement.lang") == language
    assert page.evaluate("document.documentElement.dir") == ("rtl" if language == "fa" else "ltr")
    visit_all(page, main_pages(page))


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_pages_fit_a_phone(open_page: Callable[..., Page], language: str) -> None:
    page = open_page("administrator", language=language, size=PHONE)
    visit_all(page, all_pages(page))
