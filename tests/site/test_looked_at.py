"""One page of every kind in a real browser: for every eye and hand, at any width, asking nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, ViewportSize

from windows import Open, Window, window_on

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ONCE = {"resultTypes": ["violations"], "preload": False}
EVERYTHING = {**ONCE, "runOnly": STANDARD}
COLOURS = {**ONCE, "runOnly": ["color-contrast", "link-in-text-block"]}
NARROW: ViewportSize = {"width": 320, "height": 640}
WIDE: ViewportSize = {"width": 1280, "height": 900}
TOO_WIDE = """() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) { return []; }
  const right = thing => thing.getBoundingClientRect().right;
  const ends = [...document.querySelectorAll("body *")].filter(thing => right(thing) > clientWidth);
  return [`${scrollWidth} pixels`, ...ends.slice(-2).map(thing => thing.outerHTML.slice(0, 160))];
}"""
LOST = "404.html"
"""The page for those who follow a dead link, outside the languages."""


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What is wrong with a page."""

    violations: tuple[str, ...] = ()
    """Of the rules for accessible pages, in light and dark."""
    too_wide: tuple[str, ...] = ()
    """What makes a screen of 320 pixels scroll sideways."""
    complaints: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()


def look(window: Window, address: str, *, thoroughly: bool = True) -> Seen:
    """Look at a page, and go over it with axe if that is wanted."""
    window.asked.clear()
    window.complaints.clear()
    window.page.set_viewport_size(NARROW)
    window.page.goto(f"{window.start}{address}")
    too_wide = window.page.evaluate(TOO_WIDE)
    window.page.set_viewport_size(WIDE)
    return Seen(
        violations=tuple(_violations(window)) if thoroughly else (),
        too_wide=tuple(too_wide),
        complaints=tuple(window.complaints),
        foreign=tuple(window.foreign),
    )


def _violations(window: Window) -> Iterator[str]:
    for colours, rules in (("light", EVERYTHING), ("dark", COLOURS)):
        window.page.emulate_media(color_scheme=colours)  # type: ignore[arg-type]  # one of two words
        for found in Axe().run(window.page, options=rules).response["violations"]:
            for node in found["nodes"][:3]:
                yield f"{colours}: {found['id']}: {node['html'][:160]}"


@pytest.fixture(scope="module")
def seen(
    site: Path, kinds: Mapping[str, Mapping[str, str]], browser: Browser
) -> Mapping[str, Seen]:
    """Return what is wrong with a page of each kind in each language."""
    with window_on(f"{site.as_uri()}/", browser) as window:
        found = {LOST: look(window, LOST)}
        for language, pages in kinds.items():
            for identity in pages.values():
                folder = "" if identity == "home" else f"{identity}/"
                address = f"{language}/{folder}index.html"
                found[address] = look(window, address, thoroughly=language == "en")
    return found


def _faulty(seen: Mapping[str, Seen], aspect: str) -> dict[str, tuple[str, ...]]:
    return {address: getattr(one, aspect) for address, one in seen.items() if getattr(one, aspect)}


@pytest.mark.parametrize("aspect", ["violations", "too_wide", "complaints", "foreign"])
def test_no_kind_of_page_has_a_fault(seen: Mapping[str, Seen], aspect: str) -> None:
    assert len(seen) > 90
    assert _faulty(seen, aspect) == {}


@pytest.mark.parametrize(
    ("aspect", "body", "says"),
    [
        (
            "violations",
            "<p><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></p>",
            "image-alt",
        ),
        ("violations", "<p><button></button></p>", "button-name"),
        ("violations", "<p class='pale'>Hardly to be read</p>", "dark: color-contrast"),
        ("too_wide", "<p class='broad'>Broad</p>", "broad"),
        ("complaints", "<p><img src='nowhere.png' alt='Nothing'></p>", "nowhere.png"),
        ("complaints", "<script>throw new Error('slipped')</script>", "slipped"),
        ("foreign", "<p><img src='http://127.0.0.1:9/a.png' alt='Elsewhere'></p>", "127.0.0.1"),
    ],
)
def test_a_fault_is_seen(
    plant: Callable[..., Path], window_of: Open, aspect: str, body: str, says: str
) -> None:
    head = """<style>
      .broad { width: 900px }
      @media (prefers-color-scheme: dark) { body { background: #000 } .pale { color: #333 } }
    </style>"""
    start = f"{plant(body, head).as_uri()}/"
    found = look(window_of(start), "en/index.html")
    assert says in "\n".join(getattr(found, aspect))


def test_a_page_without_fault_is_seen_as_such(plant: Callable[..., Path], window_of: Open) -> None:
    start = f"{plant('<p>Nothing is wrong here.</p>').as_uri()}/"
    assert look(window_of(start), "en/index.html") == Seen()
