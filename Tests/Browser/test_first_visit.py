"""A first visit costs little: few requests, few bytes, and the second one next to nothing."""

from collections.abc import Callable

from playwright.sync_api import Browser, CDPSession, Page

MOST_REQUESTS = 4
MOST_BYTES = 60_000
MOST_SCRIPT = 10_000
MOST_STYLE = 14_000


class Traffic:
    """What the browser fetched: kind and bytes as they came over the wire, by address."""

    def __init__(self, page: Page) -> None:
        self.kinds: dict[str, tuple[str, str]] = {}
        self.bytes: dict[str, int] = {}
        protocol: CDPSession = page.context.new_cdp_session(page)
        protocol.send("Network.enable")
        protocol.on("Network.responseReceived", self.received)
        protocol.on("Network.loadingFinished", self.finished)

    def received(self, event: dict) -> None:
        answer = event["response"]
        if not answer.get("fromDiskCache") and answer["url"].startswith("http"):
            self.kinds[event["requestId"]] = (event["type"], answer["url"])

    def finished(self, event: dict) -> None:
        self.bytes[event["requestId"]] = int(event["encodedDataLength"])

    def total(self, kind: str | None = None) -> int:
        return sum(self.bytes.get(key, 0) for key, (found, _) in self.kinds.items() if kind in (None, found))

    @property
    def requests(self) -> int:
        """Those that went over the wire; what came out of the browser's memory has no bytes."""
        return sum(self.bytes.get(key, 0) > 0 for key in self.kinds)

    def __str__(self) -> str:
        return ", ".join(f"{url} {self.bytes.get(key)}" for key, (_, url) in self.kinds.items())


def test_the_first_visit_to_a_list_is_small(open_page: Callable[..., Page], browser: Browser) -> None:
    signed_in = open_page("administrator").context
    fresh = browser.new_context(storage_state=signed_in.storage_state(), base_url=signed_in.pages[0].url)
    page = fresh.new_page()
    traffic = Traffic(page)
    page.goto("/customers", wait_until="networkidle")
    assert traffic.requests <= MOST_REQUESTS, str(traffic)
    assert traffic.total() <= MOST_BYTES, str(traffic)
    assert traffic.total("Script") <= MOST_SCRIPT, str(traffic)
    assert traffic.total("Stylesheet") <= MOST_STYLE, str(traffic)

    again = Traffic(page)
    page.goto("/customers?sort=name", wait_until="networkidle")
    assert again.requests == 1, str(again)
    fresh.close()
