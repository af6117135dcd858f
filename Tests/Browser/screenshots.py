"""Takes the pictures of the README anew: .venv/bin/python Tests/Browser/screenshots.py (needs a built program and pngquant)."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import kap
from conftest import DESKTOP, PHONE, sign_in
from pages import first_link

TARGET = kap.ROOT / "docs" / "screenshots"
CUSTOMER, DEAL = r"/customers/\d+", r"/deals/\d+"
# name, who looks, page, language, theme, window
PICTURES = [
    ("home", "representative", "/", "en", "light", DESKTOP),
    ("customers", "manager", "/customers", "en", "light", DESKTOP),
    ("customer", "manager", CUSTOMER, "en", "light", DESKTOP),
    ("board", "sales-manager", "/deals/board", "en", "light", DESKTOP),
    ("dashboard", "manager", "/dashboard", "en", "light", DESKTOP),
    ("dashboard-dark-fa", "manager", "/dashboard", "fa", "dark", DESKTOP),
    ("activities-hy", "representative", "/activities", "hy", "light", DESKTOP),
    ("roles", "administrator", "/admin/roles", "en", "light", DESKTOP),
    ("phone", "representative", "/customers", "ru", "light", PHONE),
]


def take(browser: Browser, server: kap.Server, name: str, role: str, path: str, language: str, theme: str, size: dict) -> None:
    context = browser.new_context(base_url=server.url, color_scheme=theme, viewport=size, locale="en-GB")
    page = context.new_page()
    sign_in(page, kap.email(role))
    page.goto(f"/?lang={language}")
    if "\\" in path:
        path = first_link(page, "/" + path.split("/")[1], path)
    page.goto(path, wait_until="networkidle")
    file = TARGET / f"{name}.png"
    page.screenshot(path=file)
    subprocess.run(["pngquant", "--force", "--strip", "--skip-if-larger", "--output", str(file), "64", str(file)], check=False)
    print(f"{file.relative_to(kap.ROOT)}: {file.stat().st_size / 1024:.0f} KiB")
    context.close()


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        base = Path(folder) / "base"
        kap.make_base(base, customers=2000)
        server = kap.Server.start(base, Path(folder))
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        try:
            for picture in PICTURES:
                take(browser, server, *picture)
        finally:
            browser.close()
            server.stop()


if __name__ == "__main__":
    main()
