"""Fixtures: one demo base, a server per module of tests on a copy of it, and signed-in pages."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

import kap
from clean import listen

DESKTOP = {"width": 1320, "height": 860}
PHONE = {"width": 390, "height": 844}
#: Milliseconds after which a page counts as hung: only so that a failing test ends, on however busy a machine.
PATIENCE = 120_000

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("base") / "data"
    kap.make_base(folder)
    return folder


@pytest.fixture(scope="module")
def server(base: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[kap.Server]:
    running = kap.Server.start(base, tmp_path_factory.mktemp("server"))
    yield running
    assert running.stop() == 0, running.log.read_text()[-2000:]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield found
        found.close()


def sign_in(page: Page, email: str, password: str = kap.PASSWORD) -> None:
    page.goto("/sign-in")
    page.fill("[name=email]", email)
    page.fill("[name=password]", password)
    page.press("[name=password]", "Enter")
    page.wait_for_url(lambda url: "/sign-in" not in url)


@pytest.fixture(scope="module")
def sessions() -> dict[str, dict]:
    """The cookies of those who have signed in, so that a role signs in once a module."""
    return {}


@pytest.fixture
def open_page(browser: Browser, server: kap.Server, sessions: dict[str, dict]) -> Iterator[Callable[..., Page]]:
    """`open_page("manager", language="fa", theme="dark", size=PHONE, scripts=False)`: a signed-in page.

    The role may be None (nobody is signed in) or an e-mail address.
    """
    contexts: list[BrowserContext] = []

    def context(scripts: bool, theme: str, size: dict, state: dict | None) -> BrowserContext:
        made = browser.new_context(
            base_url=server.url, java_script_enabled=scripts, color_scheme=theme, viewport=size, locale="en-GB",
            reduced_motion="reduce", storage_state=state,
        )  # fmt: skip
        made.set_default_timeout(PATIENCE)
        contexts.append(made)
        return made

    def opened(
        role: str | None = "administrator", language: str = "en", theme: str = "light", size: dict = DESKTOP,
        scripts: bool = True,
    ) -> Page:  # fmt: skip
        made = context(scripts, theme, size, sessions.get(role or ""))
        page = made.new_page()
        if scripts:
            listen(page)
        if role and role not in sessions:
            sign_in(page, role if "@" in role else kap.email(role))
            sessions[role] = made.storage_state()
        page.goto(f"/profile?lang={language}" if role else f"/sign-in?lang={language}")
        return page

    yield opened
    for made in contexts:
        made.close()
