"""The site of the whole knowledge base, built once, and a browser to look at it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright
from pytest_bdd import given, parsers

from machine import BROWSERS, program
from windows import Open, Window, window_on

FOLDER = "knowledge"
MANNERS: dict[str, dict[str, Any]] = {
    "": {},
    " without JavaScript": {"java_script_enabled": False},
    " that prefers dark colours": {"color_scheme": "dark"},
    " that prefers light colours": {"color_scheme": "light"},
    " 320 pixels wide": {"viewport": {"width": 320, "height": 640}},
}
"""How a browser is set: words to settings."""


def built(folder: Path, *options: str, **environment: str) -> Path:
    """Build the site into a folder that does not exist yet, by the command that users give."""
    subprocess.run(
        [sys.executable, "-m", "stratkit", "site", "build", "-o", str(folder), *options],
        check=True,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        timeout=600,
    )
    return folder


@pytest.fixture(scope="session")
def site(own_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the whole site in all its languages."""
    assert own_cache.is_dir()
    return built(tmp_path_factory.mktemp("site") / FOLDER, PYTHONHASHSEED="1")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Yield a Chromium."""
    chromium = program("browser", BROWSERS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """Yield the address of the site in a folder of a web server."""
    handler = partial(_Quiet, directory=str(site.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{site.name}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def window_of(browser: Browser) -> Iterator[Open]:
    """Yield what opens windows on an address; all are closed after the test."""
    with ExitStack() as stack:

        def opened(start: str, **settings: Any) -> Window:  # noqa: ANN401 - Playwright's own
            return stack.enter_context(window_on(start, browser, **settings))

        yield opened


MANNER = "|".join(filter(None, MANNERS))


@given(parsers.re(rf"the site in a browser(?P<manner>{MANNER}|)"), target_fixture="window")
def the_site_in_a_browser(site: Path, window_of: Open, manner: str) -> Window:
    """Open it from the disk, where most is forbidden: what works there works everywhere."""
    return window_of(f"{site.as_uri()}/", **MANNERS[manner])


@given("the site in a folder of a web server", target_fixture="window")
def the_site_in_a_folder_of_a_web_server(served: str, window_of: Open) -> Window:
    return window_of(served)
