"""A browser window on a site, which remembers what the browser asked for and complained of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, Response

BAD = ("error", "warning")
WRONG = 400
"""The least status of an answer that is none."""
WENT_ON = "net::ERR_ABORTED"
"""What becomes of a request when the visitor is already somewhere else."""
READY = "form[data-search][data-ready]"
"""The form of the search, once its index is there."""
WIDE = {"width": 1280, "height": 900}
LANGUAGES = {"English": "en", "Polish": "pl", "Russian": "ru"}


@dataclass(kw_only=True)
class Window:
    """A window: one page at a time, from one site."""

    page: Page
    start: str
    """The address of the site, ending in a slash."""
    asked: list[str] = field(default_factory=list)
    """Addresses that the browser asked for."""
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str, language: str = "en") -> None:
        """Open a page by its id, with or without an anchor."""
        identity, sign, anchor = path.partition("#")
        folder = f"{language}/" if identity == "home" else f"{language}/{identity}/"
        self.page.goto(f"{self.start}{folder}index.html{sign}{anchor}")

    @property
    def place(self) -> str:
        """Where the window is, within the site."""
        return self.page.url.removeprefix(self.start)

    @property
    def foreign(self) -> list[str]:
        """Addresses it asked for that are not the site's."""
        return [address for address in self.asked if not address.startswith(self.start)]

    @property
    def focused(self) -> Locator:
        """What has the focus."""
        return self.page.locator("*:focus")

    @property
    def results(self) -> Locator:
        """The links to what a search has found."""
        return self.page.locator("#results a")

    def listen(self) -> None:
        """Remember from now on what happens."""
        self.page.on("request", self._request)
        self.page.on("response", self._response)
        self.page.on("requestfailed", self._failed)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _request(self, request: Request) -> None:
        self.asked.append(request.url)

    def _response(self, response: Response) -> None:
        if response.status >= WRONG:
            self.complaints.append(f"{response.status} {response.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != WENT_ON:
            self.complaints.append(f"{request.failure} {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in BAD:
            self.complaints.append(message.text)


Open: TypeAlias = Callable[..., Window]
"""Opens a window on an address."""


@contextmanager
def window_on(start: str, browser: Browser, **settings: Any) -> Iterator[Window]:  # noqa: ANN401 - Playwright's own
    """Yield a window of its own, with no memory of another.

    Args:
        start: The address of a site.
        browser: The browser that opens it.
        settings: What Playwright knows of a browser context.
    """
    context = browser.new_context(
        **{"viewport": WIDE, "locale": "en-GB", "reduced_motion": "reduce", **settings}
    )
    context.set_default_timeout(10_000)
    try:
        window = Window(page=context.new_page(), start=start)
        window.listen()
        yield window
    finally:
        context.close()
